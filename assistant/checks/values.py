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

from assistant.checks.lexicon import spelt
from assistant.checks.lexicon.tables import words


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
    return [
        v
        for v in sentence
        if not _harmless(v) and not (any(_covers(f, v) for f in known) and not _counted_otherwise(v, known))
    ]


def _counted_otherwise(said: Value, known: list[Value]) -> bool:
    """Whether the facts count the same thing, and never as this many: "two mornings" against "one morning"."""
    if said.sort is not Sort.NUMBER or len(said.unit) < 4:
        return False
    same = [f.form for f in known if f.sort is Sort.NUMBER and f.unit == said.unit]
    return bool(same) and said.form not in same


def _harmless(value: Value) -> bool:
    return value.sort is Sort.NUMBER and value.form == 1 and value.unit not in {"month", "year", "day"}


def _candidates(text: str) -> Iterator[Value]:
    for match in spelt.ADDRESS.finditer(text):
        yield Value(Sort.ADDRESS, match[0].lower(), "", *match.span())
    for match in spelt.LINK.finditer(text):
        form = re.sub(r"^(https?://)?(www\.)?", "", match[0].lower()).rstrip("/")
        yield Value(Sort.LINK, form, "", *match.span())
    yield from _dates(text)
    for match in spelt.CLOCK.finditer(text):
        hour, minute = int(match[1] or match[4]), int(match[2] or 0)
        half = (match[3] or match[5] or "").replace(".", "").lower()
        if match[1] and not half and text[match.start() + len(match[1])] == ".":
            continue  # "3.50" is a number unless am or pm follows
        if hour > 24 or minute > 59:
            continue
        yield Value(
            Sort.TIME,
            (hour % 12 + (12 if half == "pm" else 0) if half in {"am", "pm"} else hour) * 60 + minute,
            "",
            *match.span(),
        )
    for match in spelt.SPOKEN_TIME.finditer(text):
        minutes = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20}[match[1].lower()]
        hour = spelt.SMALL[match[3].lower()] if match[3].lower() in spelt.SMALL else int(match[3])
        yield Value(Sort.TIME, hour * 60 + (minutes if match[2].lower() == "past" else -minutes), "", *match.span())
    for match in spelt.NAMED_TIME.finditer(text):
        yield Value(Sort.TIME, 720 if match[0].lower() == "noon" else 0, "", *match.span())
    yield from _numbers(text)


def _dates(text: str) -> Iterator[Value]:
    for match in spelt.ISO.finditer(text):
        yield Value(Sort.DATE, (int(match[1]), int(match[2]), int(match[3])), "", *match.span())
    for match in spelt.NUMERIC_DATE.finditer(text):
        yield Value(Sort.DATE, (int(match[3]), int(match[2]), int(match[1])), "", *match.span())
    for match in spelt.DAY_FIRST.finditer(text):
        yield Value(Sort.DATE, (_int(match[3]), spelt.MONTH[match[2].lower()], int(match[1])), "", *match.span())
    for match in spelt.SPOKEN_DAY.finditer(text):
        yield Value(
            Sort.DATE,
            (_int(match[3]), spelt.MONTH[match[2].lower()], spelt.ORDINALS.index(match[1].lower())),
            "",
            *match.span(),
        )
    for match in spelt.MONTH_FIRST.finditer(text):
        if match[1][0].isupper():
            yield Value(Sort.DATE, (_int(match[3]), spelt.MONTH[match[1].lower()], int(match[2])), "", *match.span())
    for match in spelt.MONTH_ONLY.finditer(text):
        # "May I ask" and "March on" are no months: a month stands alone after a word, not at a sentence's start.
        ambiguous = match[1].lower() in {"may", "march", "mar"} and not match[2]
        if ambiguous and not re.search(
            r"\b(in|of|since|until|till|by|this|last|next|early|late|mid|during|from|to|and|for|before|after|your|my|our"
            r"|the)[\s-]$",
            text[: match.start()],
            re.I,
        ):
            continue
        if ambiguous and re.match(r" [A-Z][a-z]+", text[match.end() :]):
            continue  # "by May Chen"
        yield Value(Sort.DATE, (_int(match[2]), spelt.MONTH[match[1].lower()], None), "", *match.span())
    for match in spelt.WEEKDAY_WORD.finditer(text):
        if match[1].lower() in {"sun", "sat"} and match[1] == match[0]:
            continue
        yield Value(Sort.WEEKDAY, spelt.WEEKDAY[match[1].lower()], "", *match.span())
    for match in spelt.YEAR.finditer(text):
        yield Value(Sort.DATE, (int(match[1]), None, None), "", *match.span())


def _numbers(text: str) -> Iterator[Value]:
    for match in spelt.DIGITS.finditer(text):
        number = float(match["number"].replace(",", "")) * spelt.SCALE.get((match["scale"] or "").lower(), 1)
        after = (match["after"] or "").strip().lower()
        if after in {"st", "nd", "rd", "th"}:
            yield Value(Sort.ORDINAL, int(number), "", *match.span())
            continue
        unit = (
            "%"
            if after.replace(" ", "") in {"%", "percent"}
            else spelt.MONEY.get(after) or spelt.MONEY.get((match["sign"] or "").strip(), "")
        )
        yield _number(number, unit or _unit_after(text, match.end()), *match.span())
    for match in spelt.SOME.finditer(text):
        share = re.match(r"(?:a\s+)?(quarter|third|half)\s+of\s+$", match[0], re.I)
        if share:
            yield _number({"quarter": 25.0, "third": 33.0, "half": 50.0}[share[1].lower()], "%", *match.span())
            continue
        if "quarter" in match[0].lower() or match[0].lower().startswith("by"):
            yield _number(*spelt.QUARTERS[match[0][0].lower()], *match.span())
            continue
        form = spelt.SOME_VALUE[re.sub(r"\s+", " ", match[0].lower())]
        unit = "time" if match[0].lower() == "twice" else _unit_after(text, match.end())
        yield _number(form, unit, *match.span())
    for match in spelt.NUMBER_WORDS.finditer(text):
        words = re.findall(r"[a-z]+", match[1].lower())
        if words == ["one"] and re.match(r"[\s-]+of\b", text[match.end() :]):
            continue
        unit = _unit_after(text, match.end())
        if unit == "per" and re.match(r"\s*per\s+cent\b", text[match.end() :], re.I):
            unit = "percent"
        yield _number(_spoken(words), "%" if unit == "percent" else spelt.MONEY.get(unit + "s", unit), *match.span())
    for match in spelt.ORDINAL_WORD.finditer(text):
        yield Value(Sort.ORDINAL, spelt.ORDINALS.index(match[0].lower()), "", *match.span())


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
        elif word in spelt.SCALE:
            total += max(1, part) * spelt.SCALE[word]
            part = 0
        else:
            part += spelt.SMALL.get(word, 0)
    return total + part


def _unit_after(text: str, end: int) -> str:
    match = spelt.UNIT_AFTER.match(text, end)
    word = match[1].lower() if match else ""
    word = {"min": "minute", "mins": "minute", "hr": "hour", "hrs": "hour"}.get(word, word)
    return word[:-1] if word.endswith("s") and len(word) > 3 else word


def _int(text: str | None) -> int | None:
    return int(text) if text else None


_TIME_UNITS = words("second minute hour day week month year")


def _weekday(value: Value) -> int | None:
    """The day of the week of a full date; None where the date is not full or none at all."""
    match value.form:
        case (int(year), int(month), int(day)):
            try:
                return date(year, month, day).weekday()
            except ValueError:
                return None
    return None


def _covers(fact: Value, said: Value) -> bool:
    if said.sort is Sort.WEEKDAY and fact.sort is Sort.DATE:
        return _weekday(fact) == said.form
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
    if "%" in {said.unit, fact.unit} and said.unit != fact.unit and said.unit and fact.unit:
        return False
    telling = _TIME_UNITS | {"%", "$", "€", "£"}
    return said.unit == fact.unit or said.unit not in telling or fact.unit not in telling


CALENDAR = frozenset(spelt.MONTH) | frozenset(spelt.WEEKDAY) | words("minute hour day week month year")
"""Words that are read as parts of values, not as words."""
