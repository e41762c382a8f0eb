"""When things in a calendar happen: zones by any name, and repeated meetings up to a day.

dateutil's rules cannot be told to stop where nothing fits (30 February, daily: seconds), and calendars have zones
that no database knows; so both are worked out here, step by step, in a bounded number of steps.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

Localise = Callable[[datetime], datetime]  # wall time -> aware
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_PARTS = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTH", "BYMONTHDAY", "BYSETPOS", "WKST"})
_MAX_STEPS = 20_000  # periods looked at: 50 years of days


@dataclass(frozen=True, slots=True)
class Onset:
    """From when on a zone's clocks are ahead of UTC by ``offset``; repeated each year by ``rule``, if any."""

    start: datetime
    offset: timedelta
    rule: Mapping[str, Sequence[object]] | None


@lru_cache(maxsize=512)
def zone_named(name: str) -> tzinfo | None:
    """A zone by its name in the tz database, with or without a prefix (``/vendor/Europe/Berlin``), or in Windows."""
    name = WINDOWS_TO_OLSON.get(name.strip(), name.strip().lstrip("/"))
    if name.upper() in ("UTC", "GMT", "Z", "ETC/UTC"):
        return UTC
    pieces = name.split("/")[-4:]
    for first in range(len(pieces)):
        candidate = "/".join(pieces[first:])
        if not re.fullmatch(r"[A-Za-z0-9_+-]{2,40}(?:/[A-Za-z0-9_+-]{1,40}){0,2}", candidate):
            continue
        try:
            return ZoneInfo(candidate)
        except (OSError, ValueError, KeyError):  # unknown, or the name of a folder
            pass
    return None


def zone_of(onsets: Sequence[Onset]) -> Localise:
    """A zone that the calendar itself describes: the latest change before a wall time counts (RFC 5545, 3.6.5)."""

    def localise(wall: datetime) -> datetime:
        latest: tuple[datetime, timedelta] | None = None
        for onset in onsets:
            start = onset.start
            if onset.rule and start.year < wall.year - 1:  # Outlook starts all rules in 1601
                start = start.replace(year=wall.year - 1, day=min(start.day, 28))
            last = start
            if onset.rule:
                for last in occurrences(start, onset.rule, until=wall):  # noqa: B007 -- the last one is wanted
                    pass
            if last <= wall and (latest is None or last > latest[0]):
                latest = (last, onset.offset)
        offset = latest[1] if latest else (onsets[0].offset if onsets else timedelta())
        return wall.replace(tzinfo=timezone(offset))

    return localise


def aware(value: date | datetime, localise: Localise) -> datetime:
    """A date or time as an aware time: a whole day begins at midnight UTC, so that its date stays what it is."""
    if not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day, tzinfo=UTC)
    return value if value.tzinfo else localise(value)


def key_of(moment: datetime) -> str:
    """What tells one occurrence of a meeting from the others: its instant, in UTC."""
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def occurrences(start: datetime, rule: Mapping[str, Sequence[object]], *, until: datetime) -> Iterator[datetime]:
    """The times of a repeated event, oldest first, the first one included, up to ``until``; all in wall time.

    What repeats by the hour or more often, or by parts that calendars do not offer (weeks of the year, days of the
    year), comes once.
    """
    yield start
    frequency = str(_first(rule, "FREQ") or "").upper()
    if frequency not in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY") or not set(map(str.upper, rule)) <= _PARTS:
        return
    count = _whole(_first(rule, "COUNT"))
    end = _first(rule, "UNTIL")
    if isinstance(end, datetime):
        until = min(until, end.replace(tzinfo=None))
    elif isinstance(end, date):
        until = min(until, datetime(end.year, end.month, end.day, 23, 59, 59))
    positions = {n for value in rule.get("BYSETPOS", ())[:366] if (n := _whole(value))}
    made = 1
    for begin, days in _periods(start.date(), frequency, rule):
        if begin > until.date():
            return
        if positions:
            days = [day for n, day in enumerate(days, 1) if n in positions or n - len(days) - 1 in positions]
        for day in days:
            when = datetime.combine(day, start.time())
            if when <= start:
                continue
            if when > until or (count and made >= count):
                return
            made += 1
            yield when


def _periods(first: date, frequency: str, rule: Mapping[str, Sequence[object]]) -> Iterator[tuple[date, list[date]]]:
    """Each day, week, month or year from the first on: where it begins, and its fitting days in order."""
    interval = max(1, _whole(_first(rule, "INTERVAL")))
    months = {n for value in rule.get("BYMONTH", ())[:12] if (n := _whole(value))}
    month_days = {n for value in rule.get("BYMONTHDAY", ())[:62] if (n := _whole(value))}
    week_days = [found for value in rule.get("BYDAY", ())[:60] if (found := _week_day(value))]
    weekdays = {day for _, day in week_days}
    week_start = _DAYS.index(wkst) if (wkst := str(_first(rule, "WKST") or "").upper()) in _DAYS else 0
    for step in range(0, _MAX_STEPS * interval, interval):
        try:
            if frequency == "DAILY":
                begin = first + timedelta(days=step)
                days = [begin] if not weekdays or begin.weekday() in weekdays else []
            elif frequency == "WEEKLY":
                begin = first - timedelta(days=(first.weekday() - week_start) % 7) + timedelta(weeks=step)
                week = [begin + timedelta(days=n) for n in range(7)]
                days = [day for day in week if day.weekday() in (weekdays or {first.weekday()})]
            elif frequency == "MONTHLY":
                years, month = divmod(first.month - 1 + step, 12)
                begin = date(first.year + years, month + 1, 1)
                days = _month(begin, first.day, month_days, week_days)
            else:
                begin = date(first.year + step, 1, 1)
                days = _year(begin, first, months, month_days, week_days)
        except (ValueError, OverflowError):  # past the year 9999
            return
        if months:
            days = [day for day in days if day.month in months]
        if month_days and frequency in ("DAILY", "WEEKLY"):
            days = [day for day in days if _is_one_of(day, month_days)]
        yield begin, days


def _month(begin: date, day: int, month_days: set[int], week_days: list[tuple[int, int]]) -> list[date]:
    length = monthrange(begin.year, begin.month)[1]
    if not month_days and not week_days:
        return [begin.replace(day=day)] if day <= length else []
    days = [begin.replace(day=n) for n in range(1, length + 1)]
    if month_days:
        days = [found for found in days if _is_one_of(found, month_days)]
    if week_days:
        days = [found for found in days if _is_nth(found, found.day, length, week_days)]
    return days


def _year(
    begin: date, first: date, months: set[int], month_days: set[int], week_days: list[tuple[int, int]]
) -> list[date]:
    if week_days and not months and not month_days:  # "the 20th Monday of the year"
        length = 365 + (monthrange(begin.year, 2)[1] == 29)
        days = (begin + timedelta(days=n) for n in range(length))
        return [day for n, day in enumerate(days, 1) if _is_nth(day, n, length, week_days)]
    wanted = months or (range(1, 13) if month_days else {first.month})
    return [
        day
        for month in sorted(wanted)
        if 1 <= month <= 12
        for day in _month(begin.replace(month=month), first.day, month_days, week_days)
    ]


def _is_one_of(day: date, month_days: set[int]) -> bool:
    """Whether a day is among those, which count from the end of the month where they are negative."""
    return day.day in month_days or day.day - monthrange(day.year, day.month)[1] - 1 in month_days


def _is_nth(day: date, number: int, length: int, week_days: list[tuple[int, int]]) -> bool:
    """Whether the ``number``-th of ``length`` days is, say, the second Tuesday or the last Friday among them."""
    nth = (0, (number - 1) // 7 + 1, -((length - number) // 7 + 1))
    return any(day.weekday() == wanted and which in nth for which, wanted in week_days)


def _week_day(value: object) -> tuple[int, int] | None:
    """``2TU`` as (2, 1): which one of its kind, 0 for each, and the day of the week from Monday, 0."""
    found = re.fullmatch(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)", str(value).strip().upper(), re.ASCII)
    return (int(found.group(1) or 0), _DAYS.index(found.group(2))) if found else None


def _first(rule: Mapping[str, Sequence[object]], part: str) -> object:
    values = rule.get(part)
    return values[0] if values else None


def _whole(value: object) -> int:
    """A whole number of a rule, 0 where there is none or none that makes sense."""
    return value if isinstance(value, int) and -100_000 < value < 100_000 else 0
