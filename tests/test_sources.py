"""What a source says to a reader: a table of sources."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.domain.sources import handle, human_source, place

SOURCES = [
    ("<20260216.2002@a.example>", "", "a Message-ID"),
    ("<a#b@x.example>", "", "one with a hash sign"),
    ("20260216@a.example", "", "one without its brackets"),
    ("sha256:0011", "", "what stands for one"),
    ("messages.csv#2-aGFubmU=", "messages.csv", "a conversation"),
    ("Connections.csv#line 15", "Connections.csv, line 15", "a line"),
    ("calendar.ics#team@fernlight.example", "calendar.ics", "a meeting"),
    ("coffee with Priya.md", "coffee with Priya.md", "a whole file"),
    ("a.csv (line 3)", "a.csv (line 3)", "a place in words"),
]


@pytest.mark.parametrize(("source", "expected", "why"), SOURCES)
def test_place(source: str, expected: str, why: str) -> None:
    """A file and its line are shown; ids are not."""
    assert expected == place(source), why


def _mail(direction: Direction, *, when: str | None = "2026-03-04", name: str = "Dr. Ruth Abara") -> Interaction:
    day = datetime.fromisoformat(when).replace(tzinfo=UTC) if when else None
    return Interaction("1", day, Channel.EMAIL, direction, "", "", "", "<1@x.example>", Identity(name))


MEETING = replace(_mail(Direction.BETWEEN), channel=Channel.MEETING)
MESSAGES = [replace(_mail(Direction.SENT), channel=Channel.MESSAGE, id=id_) for id_ in "ab"]
HUMAN = [
    (None, [], "stored by you", "what the user typed"),
    ("<1@x.example>", [_mail(Direction.SENT)], "your mail of 4 March", "one of mine"),
    ("<1@x.example>", [_mail(Direction.RECEIVED)], "Ruth’s mail of 4 March", "one of theirs"),
    ("<1@x.example>", [_mail(Direction.RECEIVED, when="2025-03-04")], "Ruth’s mail of 4 March 2025", "of another year"),
    ("<1@x.example>", [_mail(Direction.RECEIVED, when=None, name="a@b.example")], "mail", "nothing known of it"),
    ("calendar.ics#1", [MEETING], "meeting of 4 March", "a meeting"),
    ("messages.csv#1", MESSAGES, "messages up to 4 March", "a conversation"),
    ("people.csv#line 3", [], "people.csv, line 3", "an entry of a file"),
    ("<gone@x.example>", [], "an exchange that is not on record any more", "forgotten"),
]


@pytest.mark.parametrize(("source", "found", "expected", "why"), HUMAN)
def test_human_source(source: str | None, found: list[Interaction], expected: str, why: str) -> None:
    """Whose it is, what it is and when; never an id."""
    assert expected == human_source(source, found, today=date(2026, 11, 21)), why


def test_a_handle_is_short_and_stays() -> None:
    """Eight characters, the same on every machine."""
    assert (handle("<1@x.example>"), len(handle("messages.csv#ä"))) == ("5cffe4e7", 8)
