"""The coach's words, the letter in figures, and the difference between versions, as tables."""

from __future__ import annotations

import pytest

from assistant.domain.contacts import Contact
from assistant.domain.interactions import Channel
from assistant.domain.letters import Author, Draft, Finding, Line, Severity
from assistant.domain.requests import Kind
from assistant.domain.sending import Note
from ui import coach
from ui.coach import Advice
from ui.differences import differences, marked, told
from ui.forms import Form, dump_form, is_empty, load_form
from ui.listed import begun_label

NOBODY = Contact("c", "Priya Raman")


def letter(*lines: tuple[str, Author], findings: tuple[Finding, ...] = (), subject: str = "") -> Draft:
    """A finished letter with these lines."""
    texts = tuple(Line(text, "x", by) for text, by in lines)
    return Draft("d", Kind.ASK, NOBODY, lines=texts, findings=findings, subject=subject, finished=True)


def test_advice_is_grouped_by_weight_with_its_study() -> None:
    """The gravest first, by line inside a group; what the form asks is not said again, nothing is said twice."""
    draft = letter(
        findings=(
            Finding("purpose", Severity.INFORM, "By when?"), Finding("hedges", Severity.WARN, "Three hedges.", 3),
            Finding("stock", Severity.WARN, "Stock.", 1), Finding("stock", Severity.WARN, "Stock.", 1),
            Finding("easy_out", Severity.BLOCK, "No way out."), Finding("length", Severity.INFORM, "Short."),
        )
    )  # fmt: skip
    must, worth, good = coach.groups(draft, asked=("By when?",))
    assert (must.sign, must.title, must.advice[0].where) == ("✖", "Must fix", "")
    assert must.advice[0].studies[0].startswith("Flynn & Lake 2008: people say yes")
    assert [advice.where for advice in worth.advice] == ["Line 1", "Line 3"]
    assert len(worth.advice[1].studies) == 2
    assert good.advice == (Advice("", "Short."),)


@pytest.mark.parametrize(
    ("lines", "expected", "why"),
    [
        ((), "no words yet", "an empty letter"),
        ((("One two three four.", Author.PLAIN),), "4 words · 1 s to read · 0% yours, 100% plain", "none are yours"),
        (
            (("One.", Author.YOU), ("Two.", Author.MODEL), ("Three.", Author.PLAIN)),
            "3 words · 1 s to read · 34% yours, 33% the model’s, 33% plain", "a third each adds up to all",
        ),
        ((("word " * 500, Author.YOU),), "500 words · 2 min to read · 100% yours", "minutes from 90 s on"),
    ],
)  # fmt: skip
def test_figures(lines: tuple[tuple[str, Author], ...], expected: str, why: str) -> None:
    """Words, the time they take, and whose they are."""
    assert expected == coach.figures(letter(*lines)), why


@pytest.mark.parametrize(
    ("before", "after", "expected", "why"),
    [
        ("I met you.", "I met you.", ["kept: I met you."], "nothing changed"),
        ("I met you.", "I saw you.", ["kept: I", "taken out: met", "put in: saw", "kept: you."], "a word for a word"),
        ("", "Hello there.", ["put in: Hello there."], "from nothing"),
        ("One. Two.", "Two.", ["taken out: One.", "kept: Two."], "a sentence goes"),
        ("a\nb", "a  b", ["kept: a b"], "spaces and breaks are no words"),
    ],
)
def test_differences(before: str, after: str, expected: list[str], why: str) -> None:
    """Word by word, what goes before what comes."""
    assert expected == [f"{piece.was}: {piece.text}" for piece in differences(before, after)], why


def test_difference_is_told_without_colour_and_markup() -> None:
    """Signs beside bold and struck words; what stands in the letter is shown as it is."""
    assert marked("I *met* you.", "I saw you.") == "I − ~~\\*met\\*~~ + **saw** you."


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (None, letter(("One two.", Author.YOU)), "the first, 2 words"),
        (letter(("One two.", Author.YOU)), letter(("One three four.", Author.YOU)), "2 words in, 1 out"),
        (letter(("One two.", Author.YOU)), letter(("One", Author.YOU), ("two.", Author.YOU)), "the same words"),
        (letter(("One two.", Author.YOU)), letter(("One", Author.YOU)), "1 word out"),
        (letter(), letter(subject="Hello"), "1 word in"),
    ],
)
def test_version_in_a_few_words(before: Draft | None, after: Draft, expected: str) -> None:
    """Against the version before it."""
    assert expected == told(before, after)


FORM = Form("c", Kind.OFFER, Channel.MESSAGE, "a “call”", "Hi.", "x\ny", {"How long?": "1 h"}, {"f": True})


def test_form_comes_back_as_it_was_kept() -> None:
    """Everything that stands in it."""
    assert load_form(dump_form(FORM)) == FORM


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"kind": "beg"}', dump_form(FORM).replace("offer", "beg")])
def test_what_is_no_form_is_none(text: str) -> None:
    """Another version's form, or a damaged one, costs nothing but itself."""
    assert load_form(text) is None


@pytest.mark.parametrize(
    ("form", "empty"),
    [(Form(), True), (Form("c", Kind.OFFER), True), (Form(words=" "), True), (Form(typed="x"), False), (FORM, False)],
)
def test_form_is_empty_where_nothing_is_typed(form: Form, empty: bool) -> None:
    """Whom one picked is soon picked again; words are not."""
    assert empty == is_empty(form)


@pytest.mark.parametrize(
    ("words", "expected"),
    [("a\ncall", "Not drafted: a call"), ("word " * 30, f"Not drafted: {('word ' * 12)[:59].rstrip()}…")],
)
def test_what_was_begun_is_named_by_its_words(words: str, expected: str) -> None:
    """On one line, and not longer than a line."""
    assert expected == begun_label(words)


@pytest.mark.parametrize(
    ("used", "expected"),
    [
        (180, "180 of 200 characters (300 with a paid account), 20 left"),
        (261, "▲ 261 characters: 61 too many without a paid account, 39 left with one"),
        (310, "✖ 310 characters: 10 too many even with a paid account (300)"),
    ],
)
def test_room_in_a_note(used: int, expected: str) -> None:
    """A note says what is left for both kinds of account, or what is too many."""
    assert coach.room(Note("", used, 200), Note("", used, 300)) == expected
