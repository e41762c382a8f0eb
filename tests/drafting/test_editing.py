"""The lines of a letter moved, taken out, joined and swapped, as tables."""

from __future__ import annotations

import pytest

from assistant.domain.contacts import Contact
from assistant.domain.facts import Fact
from assistant.domain.letters import Author, Draft, Finding, Line, Severity
from assistant.domain.requests import Kind
from assistant.drafting.editing import (
    Edited,
    applied,
    joined,
    moved,
    replaced,
    said_by_you,
    swapped,
    without,
    without_decided,
)

ONE, TWO = Fact("f1", "I am a nurse."), Fact("f2", "You run the clinic.")
LINES = (
    Line("I am a nurse.", "where I stand", Author.PLAIN, (ONE,), opens=True),
    Line("You run the clinic.", "why you", Author.MODEL, (TWO,)),
    Line("Could you read two pages?", "ask", Author.PLAIN, (Fact("purpose", "Could you read two pages?"),), opens=True),
    Line("No worries if not.", "easy out", Author.PLAIN),
)


def words(edited: Edited | None) -> list[str] | None:
    """The lines, with a mark where a paragraph begins."""
    return None if edited is None else [f"{'¶' if one.opens else ''}{one.text.split()[0]}" for one in edited.lines]


@pytest.mark.parametrize(
    ("number", "by", "expected", "why"),
    [
        (2, -1, ["¶You", "I", "¶Could", "No"], "up: the paragraph begins with what now stands first"),
        (2, 1, ["¶I", "Could", "¶You", "No"], "down, over the beginning of a paragraph"),
        (1, -1, None, "the first goes no higher"),
        (4, 1, None, "nor the last lower"),
        (4, -3, ["¶No", "I", "¶You", "Could"], "all the way"),
    ],
)
def test_line_is_moved(number: int, by: int, expected: list[str] | None, why: str) -> None:
    """A moved line leaves the paragraphs where they begin."""
    assert expected == words(moved(LINES, number, by)), why


@pytest.mark.parametrize(
    ("number", "expected", "why"),
    [
        (1, ["¶You", "¶Could", "No"], "the next line begins the paragraph"),
        (2, ["¶I", "¶Could", "No"], "one in the middle"),
        (4, ["¶I", "You", "¶Could"], "the last one"),
    ],
)
def test_line_is_taken_out(number: int, expected: list[str], why: str) -> None:
    """A paragraph outlives its first line."""
    assert expected == words(without(LINES, number)), why


@pytest.mark.parametrize(
    ("lines", "expected", "why"),
    [
        (LINES[:2], "I am a nurse, and you run the clinic.", "two statements"),
        (LINES[1:3], None, "a question is no half of a statement"),
        (LINES[2:4], None, "a courtesy stands on nothing"),
        (LINES[:1], None, "there is no next line"),
        ((LINES[0], said_by_you(LINES[1], "You know.")), None, "whose would the sentence be?"),
        ((said_by_you(LINES[0], "I knit."), said_by_you(LINES[1], "You sew!")), "I knit, and you sew!", "both yours"),
    ],
)
def test_lines_are_joined(lines: tuple[Line, ...], expected: str | None, why: str) -> None:
    """Two statements of one hand make one sentence."""
    edited = joined(lines, 1, proper=False)
    assert expected == (edited.lines[0].text if edited else None), why


def test_joined_line_stands_on_both_facts() -> None:
    """The facts of both lines are cited, and a sentence the model wrote half of is the model's."""
    edited = joined(LINES, 1, proper=False)
    assert edited is not None
    assert (edited.lines[0].facts, edited.lines[0].by) == ((ONE, TWO), Author.MODEL)


def test_name_keeps_its_capital() -> None:
    """A name at the head of the second half stays a name."""
    lines = (LINES[0], Line("Priya knows.", "more", Author.PLAIN, (TWO,)))
    edited = joined(lines, 1, proper=True)
    assert edited is not None
    assert edited.lines[0].text == "I am a nurse, and Priya knows."


def test_fact_is_swapped() -> None:
    """The line then says the other fact as it stands, in its place."""
    line = swapped(LINES[1], "f2", Fact("f3", "You teach on Mondays"))
    assert (line.text, line.by, line.move) == ("You teach on Mondays.", Author.PLAIN, "why you")


def test_findings_keep_to_their_lines() -> None:
    """What was said of a line goes with it when it moves, and away when it is changed or taken out."""
    draft = Draft("d", Kind.ASK, Contact("c", "Priya"), lines=LINES, findings=(
        Finding("model", Severity.INFORM, "one", 1), Finding("model", Severity.INFORM, "two", 2),
        Finding("purpose", Severity.INFORM, "whole"),
    ))  # fmt: skip

    def said(edited: Edited | None) -> list[tuple[str, int | None]]:
        assert edited is not None
        return [(f.message, f.line) for f in applied(draft, edited).findings]

    assert said(moved(LINES, 1, 1)) == [("one", 2), ("two", 1), ("whole", None)]
    assert said(without(LINES, 1)) == [("two", 1), ("whole", None)]
    assert said(replaced(LINES, 2, said_by_you(LINES[1], "x"))) == [("one", 1), ("whole", None)]
    assert said(joined(LINES, 1, proper=False)) == [("whole", None)]


def test_what_was_decided_against_is_not_said_again() -> None:
    """Of the user's own subject, what another one was told before; of the same subject, and what blocks, is said."""
    long = Finding("subject", Severity.WARN, "The subject has 14 words: 2 to 8 are read best.")
    longer = Finding("subject", Severity.WARN, "The subject has 15 words: 2 to 8 are read best.")
    broken = Finding("subject", Severity.BLOCK, "The subject has a line break in it: it must be one line.")
    first = Draft("d", Kind.ASK, Contact("c", "Priya"), subject="Askwell's", findings=(long, broken))
    mine = Draft("d", Kind.ASK, Contact("c", "Priya"), subject="Mine", findings=(longer, broken))
    assert without_decided(mine, [first]).findings == (broken,)
    assert without_decided(mine, [mine]).findings == (longer, broken)
