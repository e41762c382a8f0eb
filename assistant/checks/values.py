"""Numbers, dates, times, amounts, links and addresses in a text, in one canonical form each.

"Nov 4", "4 November" and "4th of November 2025" are one date; "twenty" and "20" one number; "3 pm" and
"15:00" one time. A value of a sentence is *covered* when some fact holds it, perhaps more precisely.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Sort(StrEnum):
    """What a value is."""

    LINK = "link"
    ADDRESS = "address"
    DATE = "date"
    WEEKDAY = "weekday"
    TIME = "time"
    NUMBER = "number"
    ORDINAL = "ordinal"


@dataclass(frozen=True, slots=True)
class Value:
    """A value and where it stands: ``text[start:end]``.

    ``form`` is canonical: a lower-cased link; (year, month, day) with None for what is not said; minutes
    since midnight; or a number. ``unit`` is the word or sign that counts ("minute", "%", "$"), or "".
    """

    sort: Sort
    form: object
    unit: str
    start: int
    end: int


_MONTHS = ("january february march april may june july august september october november december").split()
_MONTH = {name: i + 1 for i, name in enumerate(_MONTHS)} | {name[:3]: i + 1 for i, name in enumerate(_MONTHS)} | {"sept": 9}
_WEEKDAYS = ("monday tuesday wednesday thursday friday saturday sunday").split()
_WEEKDAY = {name: i for i, name in enumerate(_WEEKDAYS)} | {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
_SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALE = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "k": 1_000, "m": 1_000_000}
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
)

_MONTH_WORD = "|".join(sorted(_MONTH, key=len, reverse=True))
# Months that are also words ("may", "march", "mar", "dec"…) count as months only when written with a capital.
_NAMED_MONTH = "|".join(sorted({m.capitalize() for m in _MONTH}, key=len, reverse=True))
_SMALL_WORD = "|".join(sorted(_SMALL, key=len, reverse=True))

_LINK = re.compile(r"(?:https?://|www\.)[^\s<>()\"']*[^\s<>()\"'.,;:!?]|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|example|co|ai|edu|gov|de|uk|app)(?:/[^\s<>()\"']*[^\s<>()\"'.,;:!?])?\b", re.I)  # noqa: E501 - one pattern
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_NUMERIC_DATE = re.compile(r"\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b")
_DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+({_MONTH_WORD})\b\.?(?:,?\s+(\d{{4}}))?", re.I
)
_SPOKEN_DAY = re.compile(rf"\b({'|'.join(_ORDINALS[1:])})\s+of\s+({_MONTH_WORD})\b(?:,?\s+(\d{{4}}))?", re.I)
_MONTH_FIRST = re.compile(
    rf"\b({_MONTH_WORD})\b\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*(?:%|percent|people|minutes))(?:,?\s+(\d{{4}})\b)?", re.I
)
_MONTH_ONLY = re.compile(rf"\b({_NAMED_MONTH})\b\.?(?:,?\s+(\d{{4}})\b)?")
_WEEKDAY_WORD = re.compile(rf"\b({'|'.join(w.capitalize() for w in sorted(_WEEKDAY, key=len, reverse=True))})s?\b")
_YEAR = re.compile(r"\b(19[5-9]\d|20[0-9]\d)\b(?!\s*(?:%|percent|euros?|dollars?|people))")
_CLOCK = re.compile(r"\b(\d{1,2})[:.h](\d{2})\s*(a\.?m\.?|p\.?m\.?)?(?=\W|$)|\b(\d{1,2})\s*(a\.?m\.?|p\.?m\.?|o'clock)(?=\W|$)", re.I)
_NAMED_TIME = re.compile(r"\b(noon|midnight)\b", re.I)
_DIGITS = re.compile(
    r"(?P<sign>[$€£]\s?)?(?<![\w.])(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(?P<scale>k|m|million|thousand|hundred)?\b"
    r"(?P<after>st|nd|rd|th|\s?%|\s?per\s?cent\b|\s?(?:dollars|euros|pounds)\b)?",
    re.I,
)
_NUMBER_WORDS = re.compile(
    rf"\b(?:a\s+)?((?:{_SMALL_WORD}|hundred|thousand|million)(?:[\s-]+(?:and\s+)?(?:{_SMALL_WORD}|hundred|thousand|million))*)\b", re.I
)
_ORDINAL_WORD = re.compile(rf"\b({'|'.join(_ORDINALS[1:])})\b", re.I)
_SOME = re.compile(r"\b(by\s+half|(?:a\s+)?(?:quarter|third|half)\s+of\s+(?!an?\s+hour)|(?:a\s+)?quarter\s+of\s+an\s+hour|three\s+quarters\s+of\s+an\s+hour|a\s+dozen|half\s+an|a\s+couple\s+of|twice|an?(?=\s+(?:hour|day|week|month|year)\b))\b", re.I)
_QUARTERS = {"b": (50.0, "%"), "a": (15.0, "minute"), "q": (15.0, "minute"), "t": (45.0, "minute")}
_SOME_VALUE = {"a dozen": 12, "half an": 0.5, "a couple of": 2, "twice": 2, "a": 1, "an": 1}
_UNIT_AFTER = re.compile(r"[\s-]*([A-Za-z]+)")
_MONEY = {"$": "$", "dollars": "$", "€": "€", "euros": "€", "£": "£", "pounds": "£"}


def read_values(text: str) -> list[Value]:
    """Every value in ``text``, in order, none overlapping; the more telling reading wins."""
    taken: list[tuple[int, int]] = []
    out: list[Value] = []
    for value in _candidates(text):
        if all(value.end <= a or value.start >= b for a, b in taken):
            taken.append((value.start, value.end))
            out.append(value)
    return sorted(out, key=lambda v: v.start)


def uncovered(sentence: Iterable[Value], facts: Iterable[Value]) -> list[Value]:
    """The values of a sentence that no fact holds; the number one is a word, not a claim."""
    known = list(facts)
    return [v for v in sentence if not _harmless(v) and not any(_covers(f, v) for f in known)]


def _harmless(value: Value) -> bool:
    return value.sort is Sort.NUMBER and value.form == 1 and value.unit not in {"month", "year", "day"}


def _candidates(text: str) -> Iterator[Value]:
    for match in _ADDRESS.finditer(text):
        yield Value(Sort.ADDRESS, match[0].lower(), "", *match.span())
    for match in _LINK.finditer(text):
        form = re.sub(r"^(https?://)?(www\.)?", "", match[0].lower()).rstrip("/")
        yield Value(Sort.LINK, form, "", *match.span())
    yield from _dates(text)
    for match in _CLOCK.finditer(text):
        hour, minute = int(match[1] or match[4]), int(match[2] or 0)
        half = (match[3] or match[5] or "").replace(".", "").lower()
        if match[1] and not half and text[match.start() + len(match[1])] == ".":
            continue  # "3.50" is a number unless am or pm follows
        if hour > 24 or minute > 59:
            continue
        yield Value(Sort.TIME, (hour % 12 + (12 if half == "pm" else 0) if half in {"am", "pm"} else hour) * 60 + minute, "", *match.span())
    for match in _NAMED_TIME.finditer(text):
        yield Value(Sort.TIME, 720 if match[0].lower() == "noon" else 0, "", *match.span())
    yield from _numbers(text)


def _dates(text: str) -> Iterator[Value]:
    for match in _ISO.finditer(text):
        yield Value(Sort.DATE, (int(match[1]), int(match[2]), int(match[3])), "", *match.span())
    for match in _NUMERIC_DATE.finditer(text):
        yield Value(Sort.DATE, (int(match[3]), int(match[2]), int(match[1])), "", *match.span())
    for match in _DAY_FIRST.finditer(text):
        yield Value(Sort.DATE, (_int(match[3]), _MONTH[match[2].lower()], int(match[1])), "", *match.span())
    for match in _SPOKEN_DAY.finditer(text):
        yield Value(Sort.DATE, (_int(match[3]), _MONTH[match[2].lower()], _ORDINALS.index(match[1].lower())), "", *match.span())
    for match in _MONTH_FIRST.finditer(text):
        if match[1][0].isupper():
            yield Value(Sort.DATE, (_int(match[3]), _MONTH[match[1].lower()], int(match[2])), "", *match.span())
    for match in _MONTH_ONLY.finditer(text):
        # "May I ask" and "March on" are no months: a month stands alone after a word, not at a sentence's start.
        ambiguous = match[1].lower() in {"may", "march", "mar"} and not match[2]
        if ambiguous and not re.search(r"\b(in|of|since|until|till|by|this|last|next|early|late|mid|during|from|to|and|for|before|after|your|my|our|the)[\s-]$", text[: match.start()], re.I):  # noqa: E501
            continue
        yield Value(Sort.DATE, (_int(match[2]), _MONTH[match[1].lower()], None), "", *match.span())
    for match in _WEEKDAY_WORD.finditer(text):
        if match[1].lower() in {"sun", "sat"} and match[1] == match[0]:
            continue
        yield Value(Sort.WEEKDAY, _WEEKDAY[match[1].lower()], "", *match.span())
    for match in _YEAR.finditer(text):
        yield Value(Sort.DATE, (int(match[1]), None, None), "", *match.span())


def _numbers(text: str) -> Iterator[Value]:
    for match in _DIGITS.finditer(text):
        number = float(match["number"].replace(",", "")) * _SCALE.get((match["scale"] or "").lower(), 1)
        after = (match["after"] or "").strip().lower()
        if after in {"st", "nd", "rd", "th"}:
            yield Value(Sort.ORDINAL, int(number), "", *match.span())
            continue
        unit = "%" if after.replace(" ", "") in {"%", "percent"} else _MONEY.get(after) or _MONEY.get((match["sign"] or "").strip(), "")
        yield _number(number, unit or _unit_after(text, match.end()), *match.span())
    for match in _SOME.finditer(text):
        share = re.match(r"(?:a\s+)?(quarter|third|half)\s+of\s+$", match[0], re.I)
        if share:
            yield _number({"quarter": 25.0, "third": 33.0, "half": 50.0}[share[1].lower()], "%", *match.span())
            continue
        if "quarter" in match[0].lower() or match[0].lower().startswith("by"):
            yield _number(*_QUARTERS[match[0][0].lower()], *match.span())
            continue
        form = _SOME_VALUE[re.sub(r"\s+", " ", match[0].lower())]
        unit = "time" if match[0].lower() == "twice" else _unit_after(text, match.end())
        yield _number(form, unit, *match.span())
    for match in _NUMBER_WORDS.finditer(text):
        words = re.findall(r"[a-z]+", match[1].lower())
        if words == ["one"] and re.match(r"[\s-]+of\b", text[match.end() :]):
            continue
        unit = _unit_after(text, match.end())
        if unit == "per" and re.match(r"\s*per\s+cent\b", text[match.end() :], re.I):
            unit = "percent"
        yield _number(_spoken(words), "%" if unit == "percent" else _MONEY.get(unit + "s", unit), *match.span())
    for match in _ORDINAL_WORD.finditer(text):
        yield Value(Sort.ORDINAL, _ORDINALS.index(match[0].lower()), "", *match.span())


# Spans of time in the smaller unit, so that half an hour is thirty minutes and two weeks are fourteen days.
_SMALLER = {"hour": (60, "minute"), "week": (7, "day"), "fortnight": (14, "day")}


def _number(number: float, unit: str, start: int, end: int) -> Value:
    times, smaller = _SMALLER.get(unit, (1, unit))
    return Value(Sort.NUMBER, float(number * times), smaller, start, end)


def _spoken(words: list[str]) -> int:
    total = part = 0
    for word in words:
        if word == "hundred":
            part = max(1, part) * 100
        elif word in _SCALE:
            total += max(1, part) * _SCALE[word]
            part = 0
        else:
            part += _SMALL.get(word, 0)
    return total + part


def _unit_after(text: str, end: int) -> str:
    match = _UNIT_AFTER.match(text, end)
    word = match[1].lower() if match else ""
    word = {"min": "minute", "mins": "minute", "hr": "hour", "hrs": "hour"}.get(word, word)
    return word[:-1] if word.endswith("s") and len(word) > 3 else word


def _int(text: str | None) -> int | None:
    return int(text) if text else None


_TIME_UNITS = frozenset("second minute hour day week month year".split())


def _covers(fact: Value, said: Value) -> bool:
    if said.sort is Sort.WEEKDAY and fact.sort is Sort.DATE:
        year, month, day = fact.form  # type: ignore[misc] # a DATE's form is always such a triple
        try:
            return bool(year and month and day) and date(year, month, day).weekday() == said.form
        except ValueError:
            return False
    if fact.sort is not said.sort:
        return False
    if said.sort is Sort.DATE:
        return all(s is None or s == f for s, f in zip(said.form, fact.form, strict=True))  # type: ignore[call-overload]
    if said.sort is Sort.TIME:
        # "at 3" may mean 15:00; the reader of both knows.
        return fact.form == said.form
    if said.form != fact.form:
        return False
    # A counted unit must be the same one where both count time, money or shares; other nouns are checked as words.
    telling = _TIME_UNITS | {"%", "$", "€", "£"}
    return said.unit == fact.unit or said.unit not in telling or fact.unit not in telling


CALENDAR = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday minute hour day week month year jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)
"""Words that are read as parts of values, not as words."""
