"""Dates as people write them in headings and file names; what may be two days is told, and never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

_MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "jan january januar janvier enero",
            "feb february februar février febrero",
            "mar march märz mars marzo",
            "apr april avril abril",
            "may mai mayo",
            "jun june juni juin junio",
            "jul july juli juillet julio",
            "aug august août agosto",
            "sep sept september septembre septiembre",
            "oct october okt oktober octobre octubre",
            "nov november novembre noviembre",
            "dec december dez dezember décembre diciembre",
        ),
        1,
    )
    for word in words.split()
}
_MONTH = r"([^\W\d_]{3,10})\.?"
_ISO = re.compile(
    r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)|(?<!\d)(20\d\d|19\d\d)(\d\d)(\d\d)(?!\d)", re.ASCII
)
_DAY_FIRST = re.compile(rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|\.)?(?: of| de)? {_MONTH},?(?: de)? (\d{{4}})(?!\d)")
_MONTH_FIRST = re.compile(rf"(?<!\w){_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})(?!\d)")
_DOTTED = re.compile(r"(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)", re.ASCII)
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)", re.ASCII)


def find_date(text: str) -> tuple[date | None, str]:
    """The first date in a text and, where it is of the sort that may be two days (03/04/2026), how it was written.

    Year-month-day, named months (English, German, French, Spanish) and ``4.3.2026``, which is day first wherever it
    is written, are sure; so is 25/12/2026, as there is no 25th month.
    """
    text = " ".join(text[:300].split())
    for year, month, day in _sure(text):
        if (found := _date(year, month, day)) is not None:
            return found, ""
    slashed = _SLASHED.search(text)
    if not slashed:
        return None, ""
    first, second, year = map(int, slashed.groups())
    if first == second or first > 12 >= second:
        return _date(year, second, first), ""
    if second > 12 >= first:
        return _date(year, first, second), ""
    return None, slashed.group() if _date(year, first, second) else ""


def _sure(text: str) -> Iterator[tuple[int, int, int]]:
    for found in _ISO.finditer(text):
        year, month, day = (int(part) for part in found.groups() if part is not None)
        yield year, month, day
    for found in _DAY_FIRST.finditer(text):
        yield int(found.group(3)), _MONTHS.get(found.group(2).lower(), 0), int(found.group(1))
    for found in _MONTH_FIRST.finditer(text):
        yield int(found.group(3)), _MONTHS.get(found.group(1).lower(), 0), int(found.group(2))
    for found in _DOTTED.finditer(text):
        yield int(found.group(3)), int(found.group(2)), int(found.group(1))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1900 <= year <= 2200 else None
    except ValueError:
        return None
