# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Words tied to the day a sentence was written on, put so that they still hold later."""

from __future__ import annotations

import re
from datetime import date, timedelta

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_TIED = re.compile(
    r"\b(?:today|tonight|tomorrow|yesterday|(?:last|next|this|coming|past) (?:\w+ )?"
    r"(?:week|weekend|month|year|summer|winter|spring|autumn|fall|term|quarter|night|morning|afternoon|evening|time|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday)|ago|earlier|later|meanwhile|so far|the other day|"
    r"(?:attached|enclosed|below|above)|in (?:a|an|one|two|three|four|five|six|\d+) (?:few )?(?:days?|weeks?|months?|hours?|minutes?)"
    r"|(?:first thing|as of now|right now|for now)|on the \d{1,2}(?:st|nd|rd|th)?)\b(?! of)",
    re.I,
)
_DROPPED = re.compile(
    r"\s*\b(?:currently|at the moment|these days|nowadays|presently|right now|as we speak|recently|lately|only just|just)\b(?!\s+(?:as|like|because|enough|about|in case)\b),?",
    re.I,
)
_MOVED = re.compile(
    r"\b(?P<what>today|tonight|yesterday|tomorrow|(?:this|last|next) (?:month|year)|(?:this|yesterday) (?:morning|afternoon|evening)"
    r"|last night|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?!,? (?:the )?(?:\d|(?:jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec)\w* \d))"
    r"|(?:last|next|this|this coming) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?!,? (?:the )?\d)"
    r"|on the (?P<day>\d{1,2})(?:st|nd|rd|th)?(?! of))\b",
    re.I,
)

_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21, "twenty-second": 22,
    "twenty-third": 23, "twenty-fourth": 24, "twenty-fifth": 25, "twenty-sixth": 26, "twenty-seventh": 27,
    "twenty-eighth": 28, "twenty-ninth": 29, "thirtieth": 30, "thirty-first": 31,
}  # fmt: skip
_ORDINAL = re.compile(
    rf"\bon the ({'|'.join(sorted(_ORDINALS, key=len, reverse=True))})(?=[.,;!]|$| (?:with|and|at|in)\b)", re.I
)


def told_day(day: date) -> str:
    """A day as a letter names it: "4 May"."""
    return f"{day.day} {day:%B}"


def settled(text: str, on: date | None, *, past: bool = False) -> str | None:
    """``text`` with its tied words named by date or left out; None where one cannot be.

    ``on`` is the day it was written, None where that is not known; ``past`` says that the sentence tells of
    what was, so that a weekday is the last one before that day. "Last week" has no date that is sure.
    """
    plain = " ".join(_DROPPED.sub("", text).split())
    plain = _ORDINAL.sub(lambda match: f"on the {_ORDINALS[match[1].lower()]}th", plain)
    if not plain:
        return None
    if plain[:1].islower() and text[:1].isupper():
        plain = plain[:1].upper() + plain[1:]
    plain = plain.replace(" ,", ",").replace(" .", ".")
    if on is None:
        return None if _TIED.search(plain) else plain
    named = _MOVED.sub(lambda match: _named(match, on, past), plain)
    return None if _TIED.search(_undated(named)) else named


def _undated(text: str) -> str:
    """The text without the dates that were put in, which no word of it is tied to any more."""
    return re.sub(r"\bon (?:\w+day, )?the? ?\d{1,2} [A-Z][a-z]+", "", text)


def _named(match: re.Match[str], on: date, past: bool) -> str:
    what = match["what"].lower()
    if what in {"today", "tonight", "this morning", "this afternoon", "this evening"}:
        return f"on {told_day(on)}"
    if what.startswith("yesterday") or what == "last night":
        return f"on {told_day(on - timedelta(days=1))}"
    if what == "tomorrow":
        return f"on {told_day(on + timedelta(days=1))}"
    if what.endswith("year"):
        return f"in {on.year + {'this': 0, 'last': -1, 'next': 1}[what.split()[0]]}"
    if what.endswith("month"):
        first = on.replace(day=1)
        month = {"this": first, "last": first - timedelta(days=1), "next": first + timedelta(days=32)}[what.split()[0]]
        return f"in {month:%B}"
    if match["day"]:
        return _month_day(int(match["day"]), on, past) or match["what"]
    return _weekday(what, on, past)


def _month_day(number: int, on: date, past: bool) -> str | None:
    """ "on the 15th": the next such day, or the last one for what was."""
    for step in range(1, 62):
        day = on + timedelta(days=-step if past else step)
        if day.day == number:
            return f"on {told_day(day)}"
    return None


def _weekday(what: str, on: date, past: bool) -> str:
    wanted = _WEEKDAYS.index(what.split()[-1])
    back = past or what.startswith("last")
    for step in range(1, 8):
        day = on + timedelta(days=-step if back else step)
        if day.weekday() == wanted:
            return f"on {told_day(day)}"
    return what
