"""Who is at a meeting: no rooms, no lists, nobody who declined."""

from __future__ import annotations

from icalendar.cal.component import Component
from icalendar.prop import vCalAddress

from assistant.domain.interactions import Identity
from assistant.importing.calendar_values import good, parameter
from assistant.importing.headers import identities
from assistant.importing.names import tidy_name
from assistant.importing.texts import clean

NOBODY = Identity("", "")
_MACHINES = ("resource.calendar.google.com", "group.calendar.google.com", "group.v.calendar.google.com")


def people_of(event: Component) -> tuple[Identity, tuple[Identity, ...]]:
    """Who invited, and who else takes part: no rooms, no lists, nobody who declined."""
    organizer = good(event, "ORGANIZER")
    sender = _identity(organizer) or NOBODY
    attendees = event.get("ATTENDEE", [])
    people: dict[str, Identity] = {}
    for attendee in attendees if isinstance(attendees, list) else [attendees]:
        person = _identity(attendee)
        if person and parameter(attendee, "PARTSTAT").upper() != "DECLINED" and person.key != sender.key:
            people.setdefault(person.key, person)
    return sender, tuple(people.values())


def _identity(value: object) -> Identity | None:
    """Whoever an ORGANIZER or ATTENDEE stands for; None for a room, a list, or somebody without an address."""
    if not isinstance(value, vCalAddress) or parameter(value, "CUTYPE").upper() in ("ROOM", "RESOURCE", "GROUP"):
        return None
    for text in (str(value), parameter(value, "EMAIL")):
        address = text.strip().removeprefix("mailto:").removeprefix("MAILTO:").removeprefix("Mailto:").strip()
        found = identities(address[:300]) if "@" in address else ()
        if found and not found[0].address.endswith(_MACHINES):
            return Identity(tidy_name(clean(parameter(value, "CN"))[:200], found[0].address), found[0].address)
    return None


def declined(event: Component, *, method: str) -> bool:
    """Whether it is somebody's answer that they will not come, or will not come then."""
    if method not in ("REPLY", "COUNTER", "DECLINECOUNTER"):
        return False
    attendees = event.get("ATTENDEE", [])
    answers = {parameter(a, "PARTSTAT").upper() for a in (attendees if isinstance(attendees, list) else [attendees])}
    return method != "REPLY" or answers == {"DECLINED"}
