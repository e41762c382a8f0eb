# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""The day something was promised for, in English and German, as a date: what "by Friday" said on a day means.

The rules are those of everyday use; where use differs, the later day is taken, so that nobody is called late too
early: "next Friday" is the Friday of the next calendar week, a whole week is due on its Friday, a month on its last
day. What names no day ("soon", "when I am back") has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.distil.days.reckoning import Rule
from assistant.distil.days.rules import RULES

_DEADLINE = re.compile(
    r"\b(?:by|before|until|till|no later than|not later than|at the latest|bis(?: spätestens)?(?: zum| zur)?"
    r"|spätestens(?: am| bis)?(?: zum)?|vor|by the)\s*(?:about |around |etwa |the |dem |der )?$",
    re.I,
)
_NOT_DUE = re.compile(  # days that something is from, or that are over
    r"\b(?:last|since|past|previous|from|vom|von|seit|letzte[nrsm]?|vergangene[nrsm]?|(?:mail|e-mail|letter"
    r"|note|notes"
    r"|message|call|meeting|talk|chat) of"
    r"|away (?:until|till)|every|each|jede[nrsm]?|after|nach|ab|(?:not|nicht) (?:before|vor)|starting|holiday until)\s*(?:the |dem |der |den )?$",
    re.I,
)
_TOLD = re.compile(  # a day on which something was: "what we decided in July", "your Saturday juniors"
    r"\b(?:we|I|you|they|he|she) (?:\w{2,}ed|met|did|had|was|were|said|spoke|made|saw|took|went|wrote|agreed) (?:\w+ )?(?:in|on|at)?\s*$"
    r"|\b(?:my|your|our|his|their|mein\w*|dein\w*|ihr\w*)\s+$",
    re.I,
)
_WEAK = re.compile(
    r"\b(?:for|für|about|über|of|until|till|regarding|zum|zur|on my|in my|back(?: on| in)?"
    r"|zurück(?: am)?)\s*(?:the |den |die )?$",
    re.I,
)
_GUESS = (
    r"(?:(?:as far as )?I (?:think|guess|suppose|believe|imagine|expect|reckon|gather)|if I (?:remember|recall)\b[^.;]*|or (?:so|thereabouts|whenever)|at a guess|probably|perhaps|maybe|possibly|presumably"
    r"|more or less|(?:denke|glaube|vermute|schätze|nehme) ich(?: an| mal)?|wahrscheinlich|vermutlich|vielleicht|wohl|voraussichtlich|oder so)"
)
_GUESSED = re.compile(rf"^,?\s*\(?{_GUESS}\b\)?\s*(?=[.,;:!)…]|$|[–—-] )", re.I)
_GUESSING = re.compile(
    rf"(?:\b|^){_GUESS},?\s+(?:(?:in|on|by|for|around|about|some ?time in|im|am|bis|gegen|etwa)\s+)?(?:the |den |dem )?$",
    re.I,
)
"""Nobody is late for a day that was only guessed: "in January I think", "probably on Friday"."""

_OR = re.compile(r"^\s*(?:or|oder|and|und|to|bis|/|–|-)(?: (?:by|on|am|the))?\s*$", re.I)


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day named at ``text[start:end]``; ``rank`` says how much it sounds like the day of a promise."""

    day: date
    start: int
    end: int
    rank: float = 1.0


def due_date(text: str, said_on: date) -> date | None:
    """The day that ``text``, said on ``said_on``, names for what it promises; None where it names none.

    Of several days the one after "by", "until", "before" or "bis" counts, else the first.
    """
    named = named_day(text, said_on)
    return named.day if named else None


def named_day(text: str, said_on: date) -> NamedDay | None:
    """As ``due_date``, with the place of the words that name it ("by" and its like not among them)."""
    found = sorted(_named(text, said_on), key=lambda n: (-n.rank, n.start))
    if not found:
        return None
    best = found[0]
    for other in sorted(found, key=lambda n: n.start):  # "Thursday or Friday": the later of the two
        if other.start >= best.end and _OR.match(text[best.end : other.start]):
            return NamedDay(max(best.day, other.day), best.start, other.end)
    return best


def _named(text: str, said_on: date) -> Iterator[NamedDay]:
    taken: list[tuple[int, int]] = []
    for pattern, rule, weight in RULES:
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(start < b and a < end for a, b in taken):
                continue
            taken.append((start, end))
            before = text[:start]
            day = _calculated(rule, match, said_on)
            if (
                day is None
                or day < said_on
                or _NOT_DUE.search(before)
                or _TOLD.search(before)
                or re.match(r"\s+ago\b", text[end:], re.I)
                or _GUESSED.search(text[end:])
                or _GUESSING.search(before)
            ):
                continue
            rank = weight + (2 if weight >= 0.9 and _DEADLINE.search(before) else 0)
            rank -= 0.6 if _WEAK.search(before) and rank < 2 else 0
            if re.search(r"\b(?:before|vor)\s*(?:the |dem |der )?$", before, re.I) and weight >= 1:
                day = _eve(day, said_on)
            yield NamedDay(day, start, end, rank)


def _eve(day: date, said_on: date) -> date:
    """ "Before Friday" is done on Thursday, unless that is already over."""
    return max(day - timedelta(days=1), said_on)


def _calculated(rule: Rule, match: re.Match[str], said_on: date) -> date | None:
    try:
        return rule(match, said_on)
    except (ValueError, OverflowError):  # a 30 February, a year 10000
        return None
