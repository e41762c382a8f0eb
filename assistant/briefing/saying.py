"""How a brief says days, counts and other people's words."""

from __future__ import annotations

import re
from datetime import date

QUOTED = 130
"""Characters of a quotation; a brief stands on one screen, and the whole exchange is one click away."""

_EXACT = 60  # days ahead that are told one by one
_POINTS_BACK = re.compile(r"\b(?:it|them|they|this|these|those|that|such|yours|one)\b", re.I)
_FIRST_WORDS = 45  # characters of a clause in which that shows
_WHOLE = 240  # characters of a quotation whose clause would be in the air without what stands before it
_LENIENT = 30  # characters by which a quotation may be longer where all of it stands then
_MARKS = ("; ", ", ", ": ", " and ", " und ")  # before which a clause ends


def said_day(when: date, today: date) -> str:
    """A date as one says it: the year only where it is another one."""
    return f"{when.day} {when:%B}" + (f" {when.year}" if when.year != today.year else "")


def ago(when: date, today: date) -> str:
    """How long ago a day is, or how far off: ``today``, ``5 days ago``, ``3 weeks ago``, ``2 years ago``.

    What is ahead is told in days for two months: a deadline is never rounded down.
    """
    days = (when - today).days
    if abs(days) <= 1:
        return {-1: "yesterday", 0: "today", 1: "tomorrow"}[days]
    if 0 < days < _EXACT:
        return f"in {days} days"
    span = _span(abs(days))
    return f"in {span}" if days > 0 else f"{span} ago"


def _span(days: int) -> str:
    for size, name in ((365, "year"), (30, "month"), (7, "week")):
        if days >= 2 * size:
            return f"{days // size} {name}s"
    return f"{days} days"


def quoted(words: str, *, most: int = QUOTED) -> str:
    """Somebody's words in quotation marks, cut where they are long: behind a clause, else behind a whole word."""
    text = " ".join(words.split())
    if len(text) > most + _LENIENT:
        start = text[:most]
        clause = max(start.rfind(mark) for mark in (", ", "; ", ": ", " – ", " and ", " but ", " und ", " aber "))
        text = f"{(start[:clause] if clause > most // 2 else start.rsplit(' ', 1)[0]).rstrip(' ,;:–')} …"
    return f"“{text}”"


def pointed(words: str, at: int, *, most: int = QUOTED) -> str:
    """As ``quoted``, but what stands at ``at`` is never cut off: a long sentence begins with the clause of it."""
    if len(words) <= most + _LENIENT:
        return quoted(words, most=most)
    found = [place + len(mark) for mark in _MARKS if (place := words.rfind(mark, 0, at + 1)) >= 0]
    start = max(found, default=0)
    if start and len(words) <= _WHOLE and _POINTS_BACK.search(words[start : start + _FIRST_WORDS]):
        return quoted(words, most=_WHOLE)  # "try it on yours" means nothing without its tool
    return quoted(f"… {words[start:]}" if start else words, most=most)
