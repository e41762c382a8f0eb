"""Calendars: every meeting with somebody becomes an exchange with them.

Which events count: one with other people on it; and one with nobody on it whose title names a person in full
("Coffee with Daniel Reyes"), which is kept with that name alone, for the records to give to the one contact who has
exactly it. "Dentist" is left out. Meetings that were called off, and people who declined or are a room, do not count.
A repeated meeting is one exchange each time it took place up to today; a single one counts whenever it is.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from icalendar.cal.component import Component

from assistant.domain.interactions import Channel
from assistant.domain.reports import Skip
from assistant.domain.sending import REMINDER
from assistant.importing.calendar_entries import Entry, outline, plain, wanted_lines
from assistant.importing.calendar_people import NOBODY, declined, people_of
from assistant.importing.calendar_texts import place_of, words_of
from assistant.importing.calendar_times import Localise, Onset, aware, key_of, occurrences, zone_named, zone_of
from assistant.importing.calendar_values import (
    component_of,
    dates_of,
    digest,
    good,
    moment_of,
    repeats_too_much,
    text_of,
    zone_name,
)
from assistant.importing.found import Found, Message, Refusal
from assistant.importing.naming import named
from assistant.importing.texts import clean
from assistant.records import interaction_id

MAX_BYTES = 64 * 2**20
_MAX_TIMES = 260  # of one repeated meeting, the last ones: five years of weeks
_MAX_ALL_TIMES = 20_000  # of all in a file


def read(data: bytes, *, name: str, today: date | None = None) -> Iterator[Found]:
    """The meetings of an iCalendar file; ``today`` is the last day of repeated ones, by default the clock's.

    Yields a ``Refusal`` for what makes no sense, and ``Message`` values with ``skip`` for what does not count.
    Never raises on what the bytes hold. Times without a zone are in the calendar's own (``X-WR-TIMEZONE``), else
    taken as UTC; whole days begin at midnight UTC.
    """
    if len(data) > MAX_BYTES:
        yield Refusal(name, "the whole file", f"It is larger than {MAX_BYTES // 2**20} MB, too large for a calendar.")
        return
    data = plain(data)
    found = outline(data)
    if not found.entries:
        yield Refusal(name, "the whole file", "It holds no event.")
        return
    reader = _Reader(data, name, found.zone, found.entries, today or datetime.now().astimezone().date())
    for entry in found.entries:
        yield from reader.read(entry)
    if found.cut:
        yield Refusal(
            name, f"after entry {len(found.entries):,}", f"It has too many entries; only {len(found.entries):,} count."
        )


class _Reader:
    """The entries of one file, and what is known of all of them when one is read."""

    def __init__(self, data: bytes, name: str, zone: str, entries: Iterable[Entry], today: date) -> None:
        self._data = data
        self._name = name
        self._until = datetime(today.year, today.month, today.day, 23, 59, 59)
        self._own_zone = zone
        self._zones: dict[str, Entry] = {}
        self._newest: dict[tuple[str, str], Entry] = {}
        self._replaced: dict[
            str, list[Entry]
        ] = {}  # the occurrences of a repeated event that have an entry of their own
        self._left = _MAX_ALL_TIMES
        self._localise = lru_cache(maxsize=64)(self._zone)
        for entry in entries:
            if entry.kind == "VTIMEZONE":
                self._zones.setdefault(entry.name, entry)
            elif entry.kind == "VEVENT" and entry.uid:
                key = (entry.uid, entry.recurrence)
                before = self._newest.get(key)
                if before is None or entry.sequence >= before.sequence:
                    self._newest[key] = entry
                if entry.recurrence and before is None:
                    self._replaced.setdefault(entry.uid, []).append(entry)

    def read(self, entry: Entry) -> Iterator[Found]:
        """What one entry comes to."""
        if entry.kind in ("VTODO", "VJOURNAL") or entry.uid.endswith(REMINDER):  # the last is a reminder of our own
            yield self._left_out(entry, Skip.TASK)
        elif entry.kind == "VEVENT" and entry.uid and self._newest[entry.uid, entry.recurrence] is not entry:
            yield self._left_out(entry, Skip.DUPLICATE)
        elif entry.kind == "VEVENT":
            try:
                yield from self._event(entry)
            except (
                ValueError,
                TypeError,
                KeyError,
                AttributeError,
                IndexError,
                OverflowError,
                RecursionError,
            ) as error:
                yield self._refused(entry, f"The event cannot be read ({type(error).__name__}).")

    def _event(self, entry: Entry) -> Iterator[Found]:
        lines = list(self._own_lines(entry))
        if not lines:
            yield self._left_out(entry, Skip.EMPTY)
            return
        if repeats_too_much(lines):
            yield self._refused(entry, "The event repeats by a rule or a list of dates that is far too long.")
            return
        event = component_of(lines)
        summary = " ".join(clean(text_of(event, "SUMMARY")).split())[:1_000]
        if (
            entry.method == "CANCEL"
            or text_of(event, "STATUS").strip().upper() == "CANCELLED"
            or declined(event, method=entry.method)
        ):
            yield self._left_out(entry, Skip.CANCELLED)
            return
        sender, people = people_of(event)
        others = (
            tuple(p for p in named(summary, alone=False) if not p.address)
            if len({sender, *people} - {NOBODY}) < 2
            else ()
        )
        if not (sender.name or sender.address or people or others):
            yield self._left_out(entry, Skip.NOBODY)
            return
        start = moment_of(event, "DTSTART")
        if start is None:
            yield self._refused(entry, "The event has no readable start.")
            return
        localise = self._localise(zone_name(event, "DTSTART"))
        description = clean(text_of(event, "DESCRIPTION") or text_of(event, "X-ALT-DESC"))
        place = text_of(event, "LOCATION")
        text = "\n\n".join(part for part in (summary, words_of(description), place_of(place)) if part)
        raw = "\n\n".join(part for part in (summary, description, clean(place).strip()) if part)
        uid = entry.uid or f"{aware(start, localise):%Y-%m-%d} {summary}"[:200]
        for key, when in self._times(entry, event, start, localise):
            yield Message(
                source=f"{self._name}#{uid}",
                id=interaction_id(f"meeting:{entry.uid or digest(summary, str(start), raw)}:{key}"),
                when=when,
                channel=Channel.MEETING,
                subject=summary,
                text=text,
                raw=raw,
                sender=sender,
                to=people,
                others=others,
                thread=f"meeting:{entry.uid}" if entry.uid else "",
            )

    def _times(
        self, entry: Entry, event: Component, start: date | datetime, localise: Localise
    ) -> Iterator[tuple[str, datetime]]:
        """When it took place, each with what tells it from the others: nothing where there is only one."""
        when = aware(start, localise)
        if entry.recurrence:
            yield self._instant(event, localise) or entry.recurrence, when
            return
        rule = event.get("RRULE")
        rule = rule[0] if isinstance(rule, list) else rule
        if not isinstance(rule, dict) and "RDATE" not in event:
            yield "", when
            return
        wall = (
            start.replace(tzinfo=None) if isinstance(start, datetime) else datetime(start.year, start.month, start.day)
        )
        times: Iterable[datetime] = [wall]
        if isinstance(rule, dict):
            times = occurrences(wall, rule, until=self._until)
        fixed = when.tzinfo if not isinstance(start, datetime) or start.tzinfo else None

        def place(each: datetime) -> datetime:
            return each.replace(tzinfo=fixed) if fixed else localise(each)

        out = {key_of(aware(value, localise)) for value in dates_of(event, "EXDATE")}
        out |= {key for other in self._replaced.get(entry.uid, ())[:2_000] if (key := self._own_key(other))}
        more = [
            moment for value in dates_of(event, "RDATE") if (moment := aware(value, localise)) <= place(self._until)
        ]
        kept = deque((place(each) for each in times), maxlen=_MAX_TIMES)
        for moment in sorted({*kept, *more}, key=lambda each: each.timestamp())[-_MAX_TIMES:]:
            if key_of(moment) not in out and self._left > 0:
                self._left -= 1
                yield key_of(moment), moment

    def _own_key(self, entry: Entry) -> str | None:
        """Which occurrence an entry replaces."""
        lines = (line for depth, name, line in wanted_lines(self._data, entry) if not depth and name == "RECURRENCE-ID")
        event = component_of(lines)
        return self._instant(event, self._localise(zone_name(event, "RECURRENCE-ID")))

    def _instant(self, event: Component, localise: Localise) -> str | None:
        value = moment_of(event, "RECURRENCE-ID")
        return None if value is None else key_of(aware(value, localise))

    def _own_lines(self, entry: Entry) -> Iterator[bytes]:
        """The lines of an event itself, not of its alarms; the first of each kind, where there should be one."""
        seen: set[str] = set()
        for depth, name, line in wanted_lines(self._data, entry):
            several = name in ("ATTENDEE", "EXDATE", "RDATE")
            if depth == 0 and name not in ("BEGIN", "END") and (several or name not in seen):
                seen.add(name)
                yield line

    def _zone(self, name: str) -> Localise:
        """The zone of this name: one that is known, else as the file describes it, else the calendar's own."""
        known = zone_named(name) if name else None
        if known is None and name in self._zones:
            onsets = list(self._onsets(self._zones[name]))
            if onsets:
                return zone_of(onsets)
        zone = known or zone_named(self._own_zone) or UTC
        return lambda wall: wall.replace(tzinfo=zone)

    def _onsets(self, entry: Entry) -> Iterator[Onset]:
        part: list[bytes] = []
        for depth, name, line in wanted_lines(self._data, entry):
            if name == "BEGIN":
                part = []
            elif name == "END" and part and not repeats_too_much(part):
                component = component_of(part)
                # Outlook lets the rules of its zones begin in 1601.
                start, offset = moment_of(component, "DTSTART", earliest=1600), good(component, "TZOFFSETTO")
                rule = component.get("RRULE")
                if isinstance(start, datetime) and isinstance(getattr(offset, "td", None), timedelta):
                    yield Onset(start.replace(tzinfo=None), offset.td, rule if isinstance(rule, dict) else None)
                part = []
            elif depth == 1 and name in ("DTSTART", "RRULE", "TZOFFSETTO"):
                part.append(line)

    def _left_out(self, entry: Entry, why: Skip) -> Message:
        where = f"{self._name}#{entry.uid or entry.number}"
        return Message(where, interaction_id(where), None, Channel.MEETING, "", "", "", NOBODY, skip=why)

    def _refused(self, entry: Entry, reason: str) -> Refusal:
        return Refusal(self._name, f"event {entry.uid}" if entry.uid else f"entry {entry.number}", reason)
