"""``drafts accept``: what a letter promises is asked about, noted, and shown with the letter as its source."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import TODAY, Run

WORDS = "I will send you my notes by Friday. I'll call you on Monday."
NOTES, CALL = (
    "I said I would send you my notes by Friday, 27 November.",
    "I said I would call you on Monday, 23 November.",
)
DAY = ("--today", TODAY.isoformat())
DANIEL = "daniel.reyes@corvane.example"


@pytest.fixture
def letter(run: Run, sample: Path) -> str:
    """The id of a letter that promises two things."""
    ask = ("draft", "ask", "--to", DANIEL, "--purpose", "20 min of his time to read my plan by 5 December")
    return str(run(*ask, "--words", WORDS, "--json", *DAY).json["id"])


def promised(run: Run) -> dict[str, str | None]:
    """The promises on record from letters, with their days."""
    rows = run("promises", "--contact", DANIEL, "--json", *DAY).json
    return {one["what"]: one["due"] for one in rows if one["source"].startswith("draft:")}


def test_all(run: Run, letter: str) -> None:
    """With ``--promises all`` every new promise is noted, once, and its source is the letter."""
    done = run("drafts", "accept", letter, "--promises", "all", "--json", *DAY)

    assert done.code == 0
    assert set(done.json) == {"id", "to", "accepted", "ready", "promises", "left_out"}
    assert {one["what"]: one["due"] for one in done.json["promises"]} == {NOTES: "2026-11-27", CALL: "2026-11-23"}
    assert done.json["accepted"].startswith("2026-11-21T")
    assert run("drafts", "accept", letter, *DAY).code == 0  # nothing is left to ask
    assert promised(run) == {NOTES: "2026-11-27", CALL: "2026-11-23"}
    source = run("source", f"draft:{letter}", *DAY)
    assert (source.code, WORDS in " ".join(source.out.split())) == (0, True)
    assert "accepted" in run("drafts", *DAY).out
    assert run("drafts", "show", letter, "--json").json["accepted"] == done.json["accepted"]


def test_none(run: Run, letter: str) -> None:
    """With ``--promises none`` the letter is accepted and nothing is noted."""
    done = run("drafts", "accept", letter, "--promises", "none", "--json", *DAY)

    assert (done.code, done.json["promises"], len(done.json["left_out"])) == (0, [], 2)
    assert promised(run) == {}


def test_without_a_terminal(run: Run, letter: str) -> None:
    """Where nobody can be asked, it ends in 2 and says which words to give."""
    done = run("drafts", "accept", letter, *DAY)

    assert (done.code, done.out) == (2, "")
    assert "say --promises all or --promises none" in done.err
    assert run("drafts", "show", letter, "--json").json["accepted"] is None


# What is typed, and what is on record then.
ANSWERS = [
    ("y\n\n", {NOTES: "2026-11-27", CALL: "2026-11-23"}, "yes, twice"),
    ("n\nno\n", {}, "no"),
    ("what?\ny\nn\n", {NOTES: "2026-11-27"}, "an answer that is none"),
    ("w\nI owe you my notes.\ny\nn\n", {"I owe you my notes.": "2026-11-27"}, "other words"),
    ("d\nsoon\nd\n2026-12-01\ny\nd\n-\ny\n", {NOTES: "2026-12-01", CALL: None}, "other days"),
]


@pytest.mark.parametrize(("lines", "expected", "why"), ANSWERS, ids=[row[2] for row in ANSWERS])
def test_asked(
    run: Run, letter: str, typing: Callable[..., tuple[int, str]], lines: str, expected: dict[str, str], why: str
) -> None:
    """At a terminal each promise is shown with its day and asked about: yes, no, other words, another day."""
    code, said = typing("drafts", "accept", letter, *DAY, lines=lines)

    assert code == 0
    assert f"{NOTES} (due 27 November 2026)" in said
    assert promised(run) == expected


def test_asking_is_left(run: Run, letter: str, typing: Callable[..., tuple[int, str]]) -> None:
    """When the answers end before the questions, nothing is accepted."""
    code, _ = typing("drafts", "accept", letter, *DAY, lines="y\n")

    assert code == 2
    assert promised(run) == {}


def test_not_ready(run: Run, sample: Path, typing: Callable[..., tuple[int, str]]) -> None:
    """What blocks a letter is said; it is accepted after a yes, or with ``--yes``."""
    ask = ("draft", "ask", "--to", DANIEL, "--purpose", "20 min of his time", "--words", "I hope [NAME] is well.")
    letter = run(*ask, "--json", *DAY).json["id"]
    refused = run("drafts", "accept", letter, *DAY)
    assert refused.code == 2
    assert "not ready" in refused.err
    assert "--yes" in refused.err

    code, said = typing("drafts", "accept", letter, *DAY, lines="n\n")
    assert (code, "was not accepted" in said) == (1, True)
    assert run("drafts", "accept", letter, "--yes", "--json", *DAY).json["ready"] is False


def test_said_where_a_letter_ends(run: Run, sample: Path) -> None:
    """A finished letter says what to do when it is sent."""
    ask = ("draft", "ask", "--to", DANIEL, "--purpose", "20 min of his time to read my plan by 5 December")
    done = run(*ask, *DAY)

    assert "When you send it: askwell drafts accept " in done.out
