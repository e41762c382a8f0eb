"""A reminder to follow up, as an iCalendar file (RFC 5545) that any calendar opens."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from assistant.domain.letters import Draft
from assistant.domain.sending import REMINDER
from assistant.exporting.plain import one_line

_AT, _LASTING = time(9), timedelta(minutes=15)


def reminder(draft: Draft, due: date, *, now: datetime, sent: date | None = None) -> bytes:
    """One event at nine in the morning of ``due``, wherever that is, with an alarm as it begins.

    An event, not a to-do, which the calendars of Google and Outlook leave out on import. Its UID is the same for the
    same draft, so that opening it again, for another day too, moves it. It says whom it is about and which subject,
    and is private: calendars are shared.
    """
    name = one_line(draft.contact.name) or "them"
    event = Event()
    event.add("uid", f"follow-up-{draft.id}{REMINDER}")
    event.add("dtstamp", now.astimezone(UTC))
    # The later file is the one that holds; calendars compare this number.
    event.add("sequence", max(0, int(now.timestamp()) - _EPOCH) // 60)
    event.add("dtstart", datetime.combine(due, _AT))
    event.add("duration", _LASTING)
    event.add("summary", f"Follow up with {name}")
    event.add("description", _about(draft, sent))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", f"Follow up with {name}")
    alarm.add("trigger", timedelta(0))
    event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", "-//Askwell//follow-up//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    return bytes(calendar.to_ical())


_EPOCH = 1_767_225_600  # 2026-01-01 UTC: the sequence has to fit 32 bits for some calendars


def _about(draft: Draft, sent: date | None) -> str:
    wrote = f"You wrote on {sent.day} {sent:%B %Y}" if sent else "You wrote"
    subject = one_line(draft.subject)
    return f"{wrote}: {subject}" if subject else f"{wrote}."
