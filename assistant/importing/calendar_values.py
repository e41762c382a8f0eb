"""One entry of a calendar as the library reads it, and its values: what cannot be read is as if it were not there."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from icalendar import Event
from icalendar.cal.component import Component
from icalendar.prop import vBroken

from assistant.importing.charsets import decode

_MAX_RULE = 1_024  # bytes; icalendar takes 4 µs for each of its parts
_MAX_DATES = 8_000  # bytes of the dates left out or added, at 12 µs each: some 500


def repeats_too_much(lines: Iterable[bytes]) -> bool:
    """Whether an event's rule, or its lists of dates, are longer than any calendar program writes them."""
    rule = dates = 0
    for line in lines:
        kind = line[:6].upper()
        if kind.startswith(b"RRULE"):
            rule += len(line)
        elif kind.startswith((b"EXDATE", b"RDATE")):
            dates += len(line)
    return rule > _MAX_RULE or dates > _MAX_DATES


def component_of(lines: Iterable[bytes]) -> Component:
    """The lines as icalendar reads them; what it cannot read comes out as broken."""
    # Zones are looked up here and not by icalendar, which warns of some and knows fewer.
    renamed = (re.sub(rb"(?i)^([A-Z-]{5,13}[^:]{0,200};)TZID=", rb"\1X-TZID=", line) for line in lines)
    text = "\r\n".join(decode(line.replace(b"\n", b""), None).replace("\r", "") for line in renamed)
    return Event.from_ical(f"BEGIN:VEVENT\r\n{text}\r\nEND:VEVENT\r\n")


def good(event: Component, name: str) -> Any:
    """A property that could be read, the first of several; else None."""
    value = event.get(name)
    value = value[0] if isinstance(value, list) and value else value
    return None if isinstance(value, vBroken) else value


def text_of(event: Component, name: str) -> str:
    """A property as text, the first of several; empty where there is none."""
    value = event.get(name)
    value = value[0] if isinstance(value, list) and value else value
    return "" if value is None else str(value)


def moment_of(event: Component, name: str, *, earliest: int = 1900) -> date | datetime | None:
    """A property that is a day or a time, in a year that makes sense; else None."""
    value = getattr(good(event, name), "dt", None)
    return value if isinstance(value, date) and earliest <= value.year <= 2200 else None


def dates_of(event: Component, name: str) -> list[date | datetime]:
    """All days and times of a property that may list several and stand there several times."""
    values = event.get(name)
    every = values if isinstance(values, list) else [values]
    found = (
        getattr(one, "dt", None) for each in every if not isinstance(each, vBroken) for one in getattr(each, "dts", ())
    )
    return [value for value in found if isinstance(value, date)]


def zone_name(event: Component, name: str) -> str:
    """What a property calls its time zone; empty where it names none."""
    value = good(event, name)
    return parameter(value, "X-TZID")[:200]


def parameter(value: object, name: str) -> str:
    """A parameter of a property, as text; empty where there is none."""
    found = getattr(value, "params", {}).get(name, "")
    return " ".join(map(str, found)) if isinstance(found, list) else str(found)


def digest(*parts: str) -> str:
    """A short key for an event that has none of its own."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]
