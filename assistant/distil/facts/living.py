# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Facts that live: how long each sort may be used unasked, and which of two speaks of the same thing later."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from assistant.distil.days.words import MONTHS
from assistant.distil.facts.topics import Topic
from assistant.domain.facts import Fact, Sharing
from assistant.domain.ledger import Standing

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

Our own rule, from no study: people change posts every few years, so a title is doubtful after one; what somebody looks for is found or given up within a quarter; news is no news after half a
year; an illness is over or worse after two months. What has no row (likes, strengths) does not age.
"""
_PASSING = frozenset({Topic.NEWS, Topic.EVENT, Topic.MY_NEWS})
"""What was news once is over by itself, and nobody is asked whether it still holds."""
_OVER = re.compile(
    r"^(?:You|I|Du|Sie|Ich)\b.*\b(?:handed in|gave (?:in )?(?:your|my) notice|left|quit|resigned|gekündigt)\b", re.I
)
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
_AHEAD = re.compile(
    r"\b(?:are (?!looking)\w+ing|will|plan|planning|retire|start|hold|holding|going to|übernimmst|übernehmen|ziehst|ziehen|beginnst|wirst|werden)\b"
)


@dataclass(frozen=True, slots=True)
class Replaced:
    """``newer`` speaks of what ``older`` told, and later."""

    newer: Fact
    older: Fact


@dataclass(frozen=True, slots=True)
class Living:
    """Facts sorted by whether they hold.

    ``usable`` may be used, but those whose ids are in ``asked`` only after the user said that they still hold;
    ``over`` were so once, or were told otherwise later, and are used nowhere; ``replaced`` says which of them by what.
    """

    usable: tuple[Fact, ...]
    asked: frozenset[str]
    over: tuple[Fact, ...]
    replaced: tuple[Replaced, ...]


def sort_out(facts: Sequence[Fact], today: date) -> Living:
    """Which facts hold today; ``facts`` may be of any standing, and what was rejected or waits for a yes is dropped."""
    believed = [fact for fact in facts if fact.standing is Standing.ACCEPTED]
    replaced = contradict(believed)
    gone = {one.older.id for one in replaced}
    usable = tuple(fact for fact in believed if fact.id not in gone)
    return Living(
        usable,
        frozenset(fact.id for fact in usable if stale(fact, today)),
        tuple(fact for fact in facts if fact.standing is Standing.ENDED or fact.id in gone),
        tuple(replaced),
    )


def questions(facts: Sequence[Fact], today: date) -> list[Fact]:
    """Those of the believed facts to ask the user about, the last told first: they may be said, and may still hold."""
    living = sort_out(facts, today)
    asked = [
        fact
        for fact in living.usable
        if fact.id in living.asked
        and fact.sharing is Sharing.SAY
        and (fact.topic not in _PASSING or _AHEAD.search(fact.text))
        and not _OVER.search(fact.text)
    ]
    return sorted(asked, key=_told, reverse=True)


def stale(fact: Fact, today: date) -> bool:
    """Whether a fact is to be asked about before it is used: too old for its topic, or a plan whose day has passed.

    What the user said to hold counts from that day. A fact without a date or topic is not judged.
    """
    if fact.told is None or not fact.topic:
        return False
    planned = planned_for(fact)
    confirmed = fact.checked is not None and planned is not None and fact.checked > planned
    if planned is not None and planned < today and not confirmed and _AHEAD.search(fact.text):
        return True
    try:
        days = DAYS.get(Topic(fact.topic))
    except ValueError:
        return False
    return days is not None and (today - fact.told).days > days


def planned_for(fact: Fact) -> date | None:
    """The day that a fact names, in the year it was told or, where that is long past then, in the next."""
    match = _NUMBERED.search(fact.text)
    if match is None or fact.when is None:
        return None
    month = MONTHS[match["month"].lower()]
    try:
        if match["year"]:
            return date(int(match["year"]), month, int(match["day"]))
        told = date(fact.when.year, month, int(match["day"]))
        return told if (fact.when - told).days < 90 else told.replace(year=told.year + 1)
    except ValueError:  # "31 June"
        return None


def contradict(facts: Sequence[Fact]) -> list[Replaced]:
    """Which facts are replaced by newer ones of the same contact, of topics in which only one can hold.

    A person has one post and one home here; what the user said to hold beside the earlier ones replaces none.
    """
    known: dict[tuple[str, str], list[Fact]] = {}
    for fact in sorted(facts, key=_told):
        if (
            fact.told is not None
            and fact.topic in _EXCLUSIVE
            and (fact.topic == Topic.PLACE or _POST.search(fact.text))
        ):
            known.setdefault((fact.topic, fact.contact_id or ""), []).append(fact)
    out: list[Replaced] = []
    for row in known.values():
        holding: list[Fact] = []
        for newer in row:
            older = [] if newer.beside else [f for f in holding if f.told != newer.told and f.text != newer.text]
            out += [Replaced(newer, one) for one in older]
            holding = [*(f for f in holding if f not in older), newer]
    return out


def _told(fact: Fact) -> tuple[date, str]:
    return (fact.told or date.min, fact.id)
