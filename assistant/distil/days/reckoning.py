"""What day a matched naming of one means, seen from the day it was said on."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from assistant.distil.days.calendar import (
    FRIDAY,
    WEDNESDAY,
    easter,
    in_week,
    month_end,
    months_on,
    working_days_on,
    yearly,
)
from assistant.distil.days.words import MONTHS, NUMBERS, SHORT_WEEKDAYS, WEEKDAYS

Rule = Callable[[re.Match[str], date], date | None]

EARLY, MIDDLE_DAY = 10, 15


def weekday_of(m: re.Match[str]) -> int:
    name = m["w"].lower().rstrip(".")
    return WEEKDAYS.get(name, SHORT_WEEKDAYS.get(name, 0))


def number_of(m: re.Match[str]) -> int:
    word = " ".join(m["n"].lower().split())
    return int(word) if word.isdigit() else NUMBERS[word]


def dated(m: re.Match[str], said: date) -> date | None:
    month = MONTHS[m["m"].lower().rstrip(".")] if not m["m"].isdigit() else int(m["m"])
    year = m.groupdict().get("y")
    if year:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, int(m["d"]))
    return yearly(month, int(m["d"]), said)


def slashed(m: re.Match[str], said: date) -> date | None:
    first, second = int(m["a"]), int(m["b"])
    if first > 12 or (m["y"] and second <= 12):  # the day first, as everywhere but in the United States
        day, month = first, second
    elif second > 12:
        day, month = second, first
    else:
        return None
    return date(int(m["y"]), month, day) if m["y"] else yearly(month, day, said)


def span(m: re.Match[str], said: date) -> date | None:
    count, unit = number_of(m), m["u"].lower()
    if m["work"]:
        return working_days_on(said, count)
    if unit.startswith(("hour", "stund")):
        return said + timedelta(days=count // 24)
    if unit.startswith(("day", "tag")):
        return said + timedelta(days=7 if m["n"].lower() == "acht" else count)  # "in acht Tagen" is a week
    if unit.startswith(("week", "woche")):
        return said + timedelta(weeks=count)
    return months_on(said, count * (12 if unit.startswith(("year", "jahr")) else 1))


def iso_week(m: re.Match[str], said: date) -> date:
    week = int(m["k"])
    friday = date.fromisocalendar(said.year, week, FRIDAY + 1)
    return friday if friday >= said else date.fromisocalendar(said.year + 1, week, FRIDAY + 1)


def named_month(m: re.Match[str], said: date) -> date:
    """The first day of the named month, this year's or the next's."""
    month = MONTHS[m["m"].lower().rstrip(".")]
    year = int(m["y"]) if m["y"] else said.year + (month < said.month)
    return date(year, month, 1)


def quarter(m: re.Match[str], said: date) -> date:
    end = month_end(said.year, 3 * int(m["q"]))
    return end if end >= said else month_end(said.year + 1, 3 * int(m["q"]))


def this_quarter(said: date) -> date:
    return month_end(said.year, (said.month + 2) // 3 * 3)


def mid_week(said: date, *, weeks: int = 0) -> date:
    day = in_week(WEDNESDAY, said, weeks=weeks)
    return day if day >= said else day + timedelta(weeks=1)


def plus(days: int) -> Rule:
    return lambda _, said: said + timedelta(days=days)


def moving(shift: int) -> Rule:
    def rule(_: re.Match[str], said: date) -> date:
        day = easter(said.year) + timedelta(days=shift)
        return day if day >= said else easter(said.year + 1) + timedelta(days=shift)

    return rule


def is_ahead(words: str) -> bool:
    """Whether a span is counted from now: "in two weeks", not "two weeks of work"."""
    return re.match(r"(?:with)?in\b|innerhalb|binnen|over (?:the )?next|in de[nr]", words.strip(), re.I) is not None


def next_if_over(day: date, said: date) -> date:
    """The same day a year later where it is over already."""
    return day if day >= said else day.replace(year=day.year + 1)


def whole_month(m: re.Match[str], said: date) -> date | None:
    name = (m["m"] or m["m2"]).lower()
    if name not in MONTHS:
        return None
    year = int(m["y"]) if m["m"] and m["y"] else said.year + (MONTHS[name] < said.month)
    return month_end(year, MONTHS[name])


def by_month(m: re.Match[str], said: date) -> date:
    month = MONTHS[(m["m"] or m["m2"] or m["m3"]).lower()]
    year = int(m["y"]) if m["m"] and m["y"] else said.year + (month <= said.month)
    return date(year, month, 1)
