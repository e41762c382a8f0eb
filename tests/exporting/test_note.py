"""Invitation notes: what counts as a character, and which link is a profile."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.exporting.note import counted, note
from tests.exporting.letters import JANE, letter

COUNTED = [
    ("", 0, "nothing"),
    ("a" * 200, 200, "plain letters"),
    ("Grüße", 5, "letters with marks, in one piece"),
    ("e\u0301", 2, "a letter and its mark apart"),
    ("a\n\nb", 4, "line ends, one each"),
    ("“a” – b", 7, "typographic signs"),
    ("👍", 2, "an emoji"),
    ("👍🏽", 4, "with the colour of a hand"),
    ("👩‍👩‍👧", 8, "a family"),
    ("🇬🇧", 4, "a flag"),
    ("中文", 2, "ideographs"),
]


@pytest.mark.parametrize(("text", "expected", "why"), COUNTED, ids=[row[2] for row in COUNTED])
def test_counted(text: str, expected: int, why: str) -> None:
    """Characters are UTF-16 units, as a web page's field counts them."""
    assert counted(text) == expected


def test_room() -> None:
    """200 characters are free, 300 with a paid account, and what is over is below zero."""
    draft = letter("a" * 250)

    assert (note(draft).left, note(draft, paid=True).left) == (-50, 50)


PROFILES = [
    (("https://www.linkedin.com/in/jane-doe",), "https://www.linkedin.com/in/jane-doe", "a whole link"),
    (("linkedin.com/in/jane-doe/",), "https://www.linkedin.com/in/jane-doe", "as it is kept"),
    (("http://de.linkedin.com/in/jané",), "https://www.linkedin.com/in/jané", "another country's site"),
    (("https://github.com/jane", "linkedin.com/in/j"), "https://www.linkedin.com/in/j", "beside another one"),
    ((), "", "none on record"),
    (("https://github.com/jane",), "", "another network's"),
    (("linkedin.com/company/corvane",), "", "a company"),
    (("https://evil.example/linkedin.com/in/jane",), "", "one that only holds it"),
    (("javascript:alert(1)//linkedin.com/in/jane",), "", "a script"),
    (("linkedin.com/in/jane doe",), "", "with a space"),
]


@pytest.mark.parametrize(("profiles", "expected", "why"), PROFILES, ids=[row[2] for row in PROFILES])
def test_profiles(profiles: tuple[str, ...], expected: str, why: str) -> None:
    """The link is the contact's LinkedIn profile on record, or none."""
    assert note(letter(contact=replace(JANE, profiles=profiles))).profile == expected
