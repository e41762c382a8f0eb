"""Reminders: one private event with an alarm, the same one for the same letter, and no meeting when imported."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from assistant.domain.reports import Skip
from assistant.domain.requests import Kind
from assistant.domain.sending import usual_follow_up
from assistant.exporting.calendar import reminder
from assistant.exporting.plain import one_line
from assistant.importing.calendar import read
from assistant.importing.found import Message
from tests.exporting.letters import JANE, letter

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
DUE = date(2026, 11, 30)


@given(st.text(), st.text(min_size=1))
def test_comes_back(subject: str, name: str) -> None:
    """Whoever and whatever it is about, it is one event at nine with an alarm as it begins."""
    draft = letter(subject=subject, contact=replace(JANE, name=name))
    [event] = Calendar.from_ical(reminder(draft, DUE, now=NOW, sent=NOW.date())).walk("VEVENT")
    [alarm] = event.walk("VALARM")

    assert str(event["SUMMARY"]) == f"Follow up with {one_line(name) or 'them'}"
    assert str(event["DESCRIPTION"]).startswith("You wrote on 22 November 2026")
    assert event.decoded("DTSTART") == datetime(2026, 11, 30, 9)
    assert alarm.decoded("TRIGGER") == timedelta(0)
    assert str(event["CLASS"]) == "PRIVATE"
    assert letter().text not in str(event)


def test_the_same_again() -> None:
    """For another day it has the same UID and a higher number, so that it moves."""
    first, second = (
        Calendar.from_ical(reminder(letter(), due, now=now)).walk("VEVENT")[0]
        for due, now in ((DUE, NOW), (date(2026, 12, 7), NOW + timedelta(days=7)))
    )

    assert first["UID"] == second["UID"]
    assert first["SEQUENCE"] < second["SEQUENCE"] < 2**31


def test_no_meeting() -> None:
    """A calendar with the reminder in it, imported, makes no meeting with the person it names."""
    [found] = read(reminder(letter(), DUE, now=NOW), name="calendar.ics", today=DUE)

    assert isinstance(found, Message)
    assert found.skip is Skip.TASK


DAYS = [
    (Kind.ASK, date(2026, 11, 20), date(2026, 11, 27), "a week after a Friday"),
    (Kind.ASK, date(2026, 11, 21), date(2026, 11, 30), "no Saturday"),
    (Kind.ASK, date(2026, 11, 22), date(2026, 11, 30), "no Sunday"),
    (Kind.THANKS, date(2026, 11, 20), None, "thanks want no answer"),
    (Kind.OFFER, date(2026, 11, 20), None, "nor does an offer"),
]


@pytest.mark.parametrize(("kind", "sent", "expected", "why"), DAYS, ids=[row[3] for row in DAYS])
def test_usual_day(kind: Kind, sent: date, expected: date | None, why: str) -> None:
    """An ask is followed up a week later, on a working day."""
    assert usual_follow_up(kind, sent) == expected
