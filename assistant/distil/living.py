# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Facts that live: how long each sort may be used unasked, and which of two speaks of the same thing later."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from assistant.distil.topics import Topic
from assistant.domain.facts import Fact

DAYS = {
    Topic.JOB: 365,
    Topic.PLACE: 730,
    Topic.NEED: 90,
    Topic.NEWS: 180,
    Topic.EVENT: 60,
    Topic.PROJECT: 180,
    Topic.OFFER: 365,
    Topic.FAMILY: 180,
    Topic.HEALTH: 60,
    Topic.MONEY: 90,
    Topic.LOSS: 180,
    Topic.MY_JOB: 365,
    Topic.MY_NEWS: 180,
    Topic.MY_NEED: 60,
    Topic.MY_OFFER: 180,
    Topic.MY_PROJECT: 180,
    Topic.LIMIT: 365,
}
"""Days after which a fact of a topic is asked about before it is used.

Our own rule, from no study: people change posts every few years, so a title is doubtful after one (the project's
brief says a year); what somebody looks for is found or given up within a quarter; news is no news after half a
year; an illness is over or worse after two months. What has no row (likes, strengths) does not age.
"""
_EXCLUSIVE = (Topic.JOB, Topic.PLACE, Topic.MY_JOB)
_POST = re.compile(
    r"\b(?:you|I) (?:now |are |am |have |have been |were |was )*(?:work|working|join|joined|start|started|lead|run|head|promoted|are|am|is|became|become|take over|moved to|switched to|left|leave|quit|retired?|represent)\b"
    r"|\b(?:du|Sie|ich) (?:arbeite\w*|leite\w*|bist|sind|bin|übernehm\w*|übernimmst|wechsel\w*|hast gekündigt|haben gekündigt|bist befördert)",
    re.I,
)
_NUMBERED = re.compile(
    r"\b(?P<day>\d{1,2})\.? (?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)(?: (?P<year>\d{4}))?\b"
)
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"
)  # fmt: skip
_GERMAN = {"januar": 1, "februar": 2, "märz": 3, "mai": 5, "juni": 6, "juli": 7, "oktober": 10, "dezember": 12}
_AHEAD = re.compile(
    r"\b(?:are (?!looking)\w+ing|will|plan|planning|retire|start|hold|holding|going to|übernimmst|übernehmen|ziehst|ziehen|beginnst|wirst|werden)\b"
)


@dataclass(frozen=True, slots=True)
class Replaced:
    """``newer`` speaks of what ``older`` told, and later; ``why`` is the sentence that says so to the user."""

    newer: Fact
    older: Fact
    why: str


def stale(fact: Fact, today: date) -> bool:
    """Whether a fact is to be asked about before it is used: too old for its topic, or a plan whose day has passed.

    A fact without a date or topic is not judged.
    """
    if fact.when is None or not fact.topic:
        return False
    planned = planned_for(fact)
    if planned is not None and planned < today and _AHEAD.search(fact.text):
        return True
    try:
        days = DAYS.get(Topic(fact.topic))
    except ValueError:
        return False
    return days is not None and (today - fact.when).days > days


def planned_for(fact: Fact) -> date | None:
    """The day that a fact names, in the year it was told or, where that is long past then, in the next."""
    match = _NUMBERED.search(fact.text)
    if match is None or fact.when is None:
        return None
    low = match["month"].lower()
    month = _MONTHS.index(low) + 1 if low in _MONTHS else _GERMAN[low]
    try:
        if match["year"]:
            return date(int(match["year"]), month, int(match["day"]))
        told = date(fact.when.year, month, int(match["day"]))
        return told if (fact.when - told).days < 90 else told.replace(year=told.year + 1)
    except ValueError:  # "31 June"
        return None


def contradict(facts: Sequence[Fact]) -> list[Replaced]:
    """Which facts are replaced by newer ones of the same contact, of topics in which only one can hold.

    A person has one post and one home here; somebody with two posts is asked about rather than guessed.
    """
    out: list[Replaced] = []
    for topic in _EXCLUSIVE:
        known = [
            f
            for f in facts
            if f.topic == topic and f.when is not None and (topic is Topic.PLACE or _POST.search(f.text))
        ]
        whose = sorted({f.contact_id or "" for f in known})
        for contact in whose:
            row = sorted((f for f in known if (f.contact_id or "") == contact), key=_told)
            for older, newer in pairwise(row):
                if older.when != newer.when and older.text != newer.text:
                    out.append(Replaced(newer, older, _why(newer, older)))
    return out


def _told(fact: Fact) -> tuple[date, str]:
    return (fact.when or date.min, fact.id)


def _why(newer: Fact, older: Fact) -> str:
    said = f"{newer.when:%-d %B %Y}" if newer.when else "later"
    before = f"{older.when:%-d %B %Y}" if older.when else "before"
    return f"“{newer.text}” ({said}) replaces “{older.text}” ({before})."
