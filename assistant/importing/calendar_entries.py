"""Where the entries of an iCalendar file stand, and the few of their lines that are wanted.

A calendar may hold megabytes of attachments, and a hostile one a million lines; so a file is gone over once for the
places of its entries, and only what is wanted of one entry, capped, is ever given to the library that reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

MAX_ENTRIES = 30_000  # of one file: twelve a day for seven years
_MAX_MARKS = 500_000  # lines that show where entries are
_MAX_LINES = 400  # wanted ones of an entry, among them some 300 people
_MAX_LINE = 8_192  # bytes of one, unfolded
_MAX_TEXT = 131_072  # the same for a description
_ENTRIES = frozenset({"VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"})
_LONG = frozenset({"DESCRIPTION", "X-ALT-DESC"})
_OUTLINE = re.compile(
    rb"\n(BEGIN|END|UID|RECURRENCE-ID|SEQUENCE|METHOD|X-WR-TIMEZONE|TZID)(?=[;:])", re.IGNORECASE | re.ASCII
)
_WANTED = re.compile(
    rb"\n(BEGIN|END|UID|SUMMARY|DESCRIPTION|X-ALT-DESC|LOCATION|STATUS|ORGANIZER|ATTENDEE|DTSTART|DURATION|"
    rb"RRULE|EXDATE|RDATE|RECURRENCE-ID|TZOFFSETTO)(?=[;:])",
    re.IGNORECASE | re.ASCII,
)


@dataclass(slots=True)
class Entry:
    """One entry's place in the file, and what tells it from the others; ``number`` counts from 1."""

    kind: str
    number: int
    start: int
    end: int = 0
    uid: str = ""
    recurrence: str = ""  # which occurrence of a repeated one it replaces, as written
    sequence: int = 0  # how often it was changed
    method: str = ""  # what a calendar sent by mail wants: REQUEST, REPLY, CANCEL, …
    name: str = ""  # of a time zone


@dataclass(frozen=True, slots=True)
class Outline:
    """All entries in their order, the calendar's own time zone, and whether there were too many entries."""

    entries: tuple[Entry, ...]
    zone: str
    cut: bool


def plain(data: bytes) -> bytes:
    """The bytes as UTF-8 or something like it, with a newline at each line's end."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data.decode("utf-16", "replace").encode()
    data = data.removeprefix(b"\xef\xbb\xbf")
    return data if b"\n" in data else data.replace(b"\r", b"\n")


def outline(data: bytes) -> Outline:
    """Go over a file once; lines must end in ``\\n``, with or without a return before it."""
    entries: list[Entry] = []
    zone = method = ""
    entry: Entry | None = None
    inside = 0  # alarms and the like in an entry
    for number, (at, name) in enumerate(_lines(data, _OUTLINE, 0, len(data))):
        if number == _MAX_MARKS:
            _close(entry, at)
            return Outline(tuple(entries), zone, cut=True)
        if name in ("BEGIN", "END"):
            value = data[at + len(name) + 1 : at + 40].split(b"\n", 1)[0].decode("ascii", "replace")
        else:
            value = "" if inside else value_of(_unfolded(data, at, 512))
        kind = value.strip().upper()
        if name == "BEGIN":
            if kind == "VCALENDAR":
                method = ""
            if kind in _ENTRIES or kind == "VCALENDAR":  # also where the one before has no end
                _close(entry, at)
                entry, inside = None, 0
            if kind in _ENTRIES:
                if len(entries) == MAX_ENTRIES:
                    return Outline(tuple(entries), zone, cut=True)
                entry = Entry(kind, len(entries) + 1, at, method=method)
                entries.append(entry)
            elif entry:
                inside += 1
        elif name == "END" and entry:
            if kind == entry.kind or not inside:
                _close(entry, at)
                entry, inside = None, 0
            else:
                inside -= 1
        elif not inside:
            if entry:
                _note(entry, name, value)
            elif name == "METHOD":
                method = kind
            elif name == "X-WR-TIMEZONE":
                zone = value.strip()
    _close(entry, len(data))
    return Outline(tuple(entries), zone, cut=False)


def wanted_lines(data: bytes, entry: Entry) -> Iterator[tuple[int, str, bytes]]:
    """The wanted lines of an entry, unfolded and capped, as (depth, name, line); its own are at depth 0."""
    depth = -1
    for number, (at, name) in enumerate(_lines(data, _WANTED, entry.start, entry.end)):
        if name == "BEGIN":
            depth += 1
        elif name == "END":
            depth -= 1
        if number >= _MAX_LINES:
            return
        yield depth, name, _unfolded(data, at, _MAX_TEXT if name in _LONG else _MAX_LINE)


def value_of(line: bytes) -> str:
    """What stands after the name and its parameters."""
    text = line.decode("utf-8", "replace")
    if '"' not in text:
        return text.partition(":")[2]
    quoted = False
    for at, letter in enumerate(text):
        if letter == '"':
            quoted = not quoted
        elif letter == ":" and not quoted:
            return text[at + 1 :]
    return ""


def _lines(data: bytes, pattern: re.Pattern[bytes], start: int, end: int) -> Iterator[tuple[int, str]]:
    """Where the lines with these names begin; the first line of all has no newline before it."""
    first = pattern.match(b"\n" + data[start : start + 40])
    if first:
        yield start, first.group(1).decode("ascii").upper()
    for found in pattern.finditer(data, start, end):
        yield found.start() + 1, found.group(1).decode("ascii").upper()


def _unfolded(data: bytes, at: int, limit: int) -> bytes:
    """One line with those it was folded into, at most ``limit`` bytes of it."""
    pieces: list[bytes] = []
    size = 0
    while size < limit:
        end = data.find(b"\n", at, at + limit)
        piece = data[at : end if end >= 0 else at + limit].rstrip(b"\r")
        pieces.append(piece)
        size += len(piece) + 1
        if end < 0 or data[end + 1 : end + 2] not in (b" ", b"\t"):
            break
        at = end + 2
    return b"".join(pieces)[:limit]


def _note(entry: Entry, name: str, value: str) -> None:
    if name == "UID" and not entry.uid:
        entry.uid = value.strip()[:255]
    elif name == "RECURRENCE-ID":
        entry.recurrence = value.strip()[:40]
    elif name == "SEQUENCE":
        digits = re.match(r"\s*(\d{1,9})\s*$", value, re.ASCII)
        entry.sequence = int(digits.group(1)) if digits else 0
    elif name == "TZID":
        entry.name = value.strip()


def _close(entry: Entry | None, end: int) -> None:
    if entry:
        entry.end = end
