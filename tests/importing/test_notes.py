"""Notes: whom they are with, when it was, and what they say."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.domain.interactions import Channel, Identity
from assistant.domain.reports import Skip
from assistant.importing.found import Found, Message, Refusal
from assistant.importing.naming import named
from assistant.importing.note_dates import find_date
from assistant.importing.notes import read

DANIEL, PRIYA = Identity("Daniel Reyes"), Identity("Priya Shah")


def notes(text: str, name: str = "note.md") -> list[Message]:
    return [each for each in found(text, name) if isinstance(each, Message)]


def found(text: str, name: str = "note.md") -> list[Found]:
    return list(read(text.encode(), name=name))


WHO = {
    "front matter": ("---\ncontact: Daniel Reyes\n---\nHello", "note.md", (DANIEL,)),
    "a list in it": ("---\npeople:\n  - '[[Daniel Reyes]]'\n  - Priya Shah\n---\nHello", "note.md", (DANIEL, PRIYA)),
    "a first name, stated": ("---\nwith: Daniel\n---\nHello", "note.md", (Identity("Daniel"),)),
    "lines at the top": ("With: Daniel Reyes, Priya Shah\nDate: 4 Nov 2026\n\nHello", "note.txt", (DANIEL, PRIYA)),
    "with an address": (
        "With: Daniel Reyes <Daniel@Example.org>\n\nHello",
        "note.txt",
        (Identity("Daniel Reyes", "daniel@example.org"),),
    ),
    "a heading": ("# Daniel Reyes\n\nHello", "note.md", (DANIEL,)),
    "the first line": ("Call with Daniel Reyes, 4 November 2026\n\nHello", "note.txt", (DANIEL,)),
    "the file's name": ("Hello", "2026-03-04 Daniel Reyes.md", (DANIEL,)),
    "a link, where nothing else says": ("Coffee with [[Daniel Reyes]] today.", "2026-03-04.md", (DANIEL,)),
    "a link beside a name is only a mention": ("# Daniel Reyes\n\nOf [[Priya Shah]].", "note.md", (DANIEL,)),
    "a topic's link names nobody": ("See [[Project ideas]].", "note.md", ()),
    "a shopping list": ("# Shopping\n\nMilk", "note.md", ()),
}


@pytest.mark.parametrize("why", WHO)
def test_a_note_is_with_whom_it_says(why: str) -> None:
    """Names come from the top of a note; where there are none, the note is skipped and told how to name one."""
    text, name, expected = WHO[why]
    (one,) = notes(text, name)

    assert one.others == expected
    assert one.skip is (None if expected else Skip.NOBODY)
    assert ("contact: Daniel Reyes" in one.detail) is (not expected)


def test_each_dated_section_is_an_exchange_of_its_own() -> None:
    """With its own day and kind; smaller headings stay inside, and a section may name somebody more."""
    text = (
        "# Daniel Reyes\n\nMet at a fair.\n\n## 2026-03-04 Coffee with Priya Shah\nGood.\n### Later\nBetter.\n\n"
        "## 5 April 2026\nCalled him.\n"
    )
    first, coffee, call = notes(text, "daniel.md")

    assert [one.source for one in (first, coffee, call)] == [
        "daniel.md#Daniel Reyes",
        "daniel.md#2026-03-04 Coffee with Priya Shah",
        "daniel.md#5 April 2026",
    ]
    assert (first.when, coffee.when and coffee.when.date(), call.when and call.when.date()) == (
        None,
        date(2026, 3, 4),
        date(2026, 4, 5),
    )
    assert (coffee.channel, call.channel) == (Channel.MEETING, Channel.CALL)
    assert (coffee.others, call.others) == ((DANIEL, PRIYA), (DANIEL,))
    assert coffee.text == "Good.\nLater\nBetter."
    assert len({first.id, coffee.id, call.id}) == 3


def test_marks_are_cleaned_and_the_raw_text_kept() -> None:
    """What is stored as text reads as the rendered note would."""
    (one,) = notes(
        "# Daniel Reyes\n\nHe **said** to [read](https://e.org) the _book_ of [[Priya Shah|P.]].\n- [x] a_b_c `d`\n"
    )

    assert one.text == "He said to read the book of P..\na_b_c d"
    assert "**said**" in one.raw


def test_a_date_that_may_be_two_days_is_told_and_not_guessed() -> None:
    """The note is kept without a date, and a refusal says how to write it."""
    refusal, one = found("---\ncontact: Daniel Reyes\ndate: 03/04/2026\n---\nHello")

    assert isinstance(refusal, Refusal)
    assert (refusal.file, refusal.place) == ("note.md", "the front matter")
    assert "03/04/2026" in refusal.reason
    assert isinstance(one, Message)
    assert one.when is None


def test_the_same_note_is_the_same_exchange_under_any_name_of_its_file() -> None:
    """A copy in another folder or a renamed file changes nothing; other words make another."""
    text = "# Daniel Reyes\n\n2026-03-04 Hello"

    assert notes(text, "a.md")[0].id == notes(text, "b.md")[0].id != notes(text + "!", "a.md")[0].id


DATES = {
    "2026-03-04": date(2026, 3, 4),
    "2026-03-04-daniel": date(2026, 3, 4),
    "20260304 coffee": date(2026, 3, 4),
    "2026-03-04T10:00": date(2026, 3, 4),
    "4th of November 2026": date(2026, 11, 4),
    "Nov. 4, 2026": date(2026, 11, 4),
    "4. März 2026": date(2026, 3, 4),
    "4.3.2026": date(2026, 3, 4),
    "25/12/2026": date(2026, 12, 25),
    "12/25/2026": date(2026, 12, 25),
    "04/04/2026": date(2026, 4, 4),
    "03/04/2026": None,
    "31 November 2026": None,
    "2026-13-40": None,
    "room 20260399": None,
    "4 Daniel 2026": None,
}


@pytest.mark.parametrize("text", DATES)
def test_dates_are_read_strictly(text: str) -> None:
    """Only what can be one day alone is a date."""
    assert find_date(text)[0] == DATES[text]


NAMED = {
    "Coffee with Daniel Reyes": ["Daniel Reyes"],
    "1:1 Daniel Reyes / Ada Miller": ["Daniel Reyes", "Ada Miller"],
    "Meeting with Ana de la Cruz and Björn Ångström at HQ": ["Ana de la Cruz", "Björn Ångström"],
    "Daniel Reyes – catch-up": ["Daniel Reyes"],
    "Coffee with Daniel": [],
    "Meeting with Acme Widgets Ltd": [],
    "Annual Review": [],
    "Lunch with Team Lead": [],
    "": [],
}


@pytest.mark.parametrize("title", NAMED)
def test_only_full_names_in_a_title_are_people(title: str) -> None:
    """Two to four capitalised words that are no usual words of titles."""
    assert [one.name for one in named(title)] == NAMED[title]


HOSTILE = {
    "many lines": b"a\n" * 100_000,
    "a huge file": b"a" * 3_000_000,
    "zeros": b"\0" * 5_000,
}


@pytest.mark.parametrize("why", HOSTILE)
def test_what_is_no_note_is_refused_with_its_place(why: str) -> None:
    """A refusal names the file, the place and the reason."""
    (one,) = read(HOSTILE[why], name="note.md")

    assert isinstance(one, Refusal)
    assert (one.file, bool(one.place), one.reason[-1]) == ("note.md", True, ".")
