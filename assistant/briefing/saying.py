"""How a brief says days, counts and other people's words."""

from __future__ import annotations

from datetime import date

QUOTED = 130
"""Characters of a quotation; a brief stands on one screen, and the whole exchange is one click away."""


def said_day(when: date, today: date) -> str:
    """A date as one says it: the year only where it is another one."""
    return f"{when.day} {when:%B}" + (f" {when.year}" if when.year != today.year else "")


def ago(when: date, today: date) -> str:
    """How long ago a day is, or how far off: ``today``, ``5 days ago``, ``in 3 weeks``, ``2 years ago``."""
    days = (when - today).days
    if abs(days) <= 1:
        return {-1: "yesterday", 0: "today", 1: "tomorrow"}[days]
    span = _span(abs(days))
    return f"in {span}" if days > 0 else f"{span} ago"


def _span(days: int) -> str:
    for size, name in ((365, "year"), (30, "month"), (7, "week")):
        if days >= 2 * size:
            return f"{days // size} {name}s"
    return f"{days} days"


def counted(number: int, noun: str, several: str = "") -> str:
    """``1 mail``, ``2,000 mails``."""
    return f"{number:,} {noun if number == 1 else several or f'{noun}s'}"


def quoted(words: str, *, most: int = QUOTED) -> str:
    """Somebody's words in quotation marks, cut after a whole word where they are long."""
    text = " ".join(words.split())
    if len(text) > most:
        text = f"{text[:most].rsplit(' ', 1)[0].rstrip(' ,;:')} …"
    return f"“{text}”"
