"""What a source says to a reader: a table of sources."""

from __future__ import annotations

import pytest

from assistant.domain.sources import place

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
