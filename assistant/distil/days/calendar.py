"""Days of the calendar seen from one day: the coming Friday, the last of the month, Easter."""

from __future__ import annotations

from datetime import date, timedelta

TUESDAY, WEDNESDAY, FRIDAY, SUNDAY = 1, 2, 4, 6


def coming(weekday: int, day: date) -> date:
    """The next such weekday (0 is Monday) after ``day``, never ``day`` itself."""
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


def in_week(weekday: int, day: date, *, weeks: int = 0) -> date:
    """That weekday of the calendar week (from Monday on) in which ``day`` lies, or so many weeks later."""
    return day + timedelta(days=weekday - day.weekday() + 7 * weeks)


def week_end(day: date) -> date:
    """The Friday of this working week; on a Saturday or Sunday, that Sunday."""
    return in_week(FRIDAY if day.weekday() <= FRIDAY else SUNDAY, day)


def month_end(year: int, month: int) -> date:
    """The last day of a month; ``month`` may run over 12 into the next years."""
    return first_of(year, month + 1) - timedelta(days=1)


def first_of(year: int, month: int) -> date:
    """The first day of a month; ``month`` may run over 12 into the next years."""
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def months_on(day: date, months: int) -> date:
    """The same day so many months later, or the last day of a shorter month."""
    return min(
        first_of(day.year, day.month + months) + timedelta(days=day.day - 1), month_end(day.year, day.month + months)
    )


def working_days_on(day: date, count: int) -> date:
    """So many days later, Saturdays and Sundays not counted."""
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


def yearly(month: int, day: int, since: date) -> date | None:
    """The next such date on or after ``since``; None where no year has it."""
    for year in range(since.year, since.year + 9):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= since:
            return found
    return None


def monthly(day: int, since: date) -> date | None:
    """The next such day of a month on or after ``since``; None where no month has it."""
    for ahead in range(13):
        start = first_of(since.year, since.month + ahead)
        if 1 <= day <= month_end(start.year, start.month).day and start.replace(day=day) >= since:
            return start.replace(day=day)
    return None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm printed in Nature, 20 April 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    r = (32 + 2 * e + 2 * i - h - k) % 7
    n, p = divmod(h + r - 7 * ((a + 11 * h + 22 * r) // 451) + 114, 31)
    return date(year, n, p + 1)
