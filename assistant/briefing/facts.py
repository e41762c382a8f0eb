"""Which facts belong into which part of a brief."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.briefing.saying import said_day
from assistant.distil.careful.sharing import tender_topic
from assistant.distil.facts.living import contradict, planned_for, stale
from assistant.distil.facts.topics import MINE, Topic
from assistant.domain.briefs import STORED, BriefLine, Section
from assistant.domain.facts import Fact, Origin, Sharing
from assistant.domain.ledger import Standing

_YOU = r"^(?:(?:in|on|since|at) [^,]{1,40},? )?you"

# What the user stored has no topic, so its first words tell; the first row that fits counts.
_SORTS = tuple(
    (sort, re.compile(pattern, re.I))
    for sort, pattern in (
        (
            "shared",
            r"^(?:\w+ )?we (?:met|work|sat|spoke|stud|know)|\bintroduced us\b|^you (?:taught|supervised|managed) me",
        ),
        ("debt", r"^I (?:never|still have not|have not yet|owe|promised|have yet)\b"),
        (
            "give",
            r"^(?:in \w+ )?(?:I|we) "
            r"(?:can|could|know (?:a|an|some)|own|would be (?:glad|happy)|am (?:free|glad|happy|good))\b",
        ),
        ("tell", r"^(?:I|my|our|we|the|a)\b"),
        (
            "need",
            _YOU + r"(?:['’]re| are)? (?:need|want|look(?:ing)? for|search|seek|lack|could use|(?:are )?short of|hop)",
        ),
        ("offer", _YOU + r" (?:offered|said you (?:can|could|would)|can|could|would be (?:glad|happy))\b"),
        ("help", _YOU + r" [\w’' ]{0,60}\b(?:me|my)\b"),
        (
            "job",
            _YOU + r"(?:['’]re| are| work| run| lead| manage| teach| head)\b(?! (?:leaving|moving|going|start|not))",
        ),
    )
)
_TOPICS = {
    Topic.JOB: "job", Topic.PLACE: "job", Topic.NEWS: "news", Topic.EVENT: "news", Topic.PROJECT: "news",
    Topic.FAMILY: "news", Topic.HEALTH: "news", Topic.MONEY: "news", Topic.LOSS: "news", Topic.NEED: "need",
    Topic.OFFER: "offer", Topic.LIKE: "likes",
}  # fmt: skip
_NEED = next(pattern for sort, pattern in _SORTS if sort == "need")
_NO_HELP = frozenset({Topic.LIMIT, Topic.MY_NEED, Topic.MY_NEWS})
_DELICATE = {Topic.HEALTH: "health", Topic.MONEY: "money", Topic.FAMILY: "family", Topic.LOSS: "their work"}
_CAREFUL = tuple(
    (topic, re.compile(rf"\b(?:{pattern})\b", re.I))
    for topic, pattern in (
        ("health", r"health|ill|illness|operation|surgery|hospital|cancer|doctor|depress\w*|burn-?out|pregnan\w*|sick"),
        ("money", r"money|salary|debts?|mortgage|afford|pounds|euros|dollars|loan"),
        ("family", r"divorc\w*|separat\w*|wife|husband|child\w*|son|daughter|mother|father|died|death|funeral"),
        (
            "their work",
            r"leaving|left|laid off|layoffs?|redundan\w*|hiring|hire|team|job|resign\w*|fired|closed|merged?|interview",
        ),
    )
)


@dataclass(frozen=True, slots=True)
class Known:
    """What is believed about a contact and (``own``) about the user, sorted; each the newest first.

    ``before`` gives what a fact replaced by the fact's id; ``stale`` are the ids of those too old to be relied on.
    """

    shared: tuple[Fact, ...]
    jobs: tuple[Fact, ...]
    news: tuple[Fact, ...]
    needs: tuple[Fact, ...]
    offers: tuple[Fact, ...]
    likes: tuple[Fact, ...]
    helped: tuple[Fact, ...]
    give: tuple[Fact, ...]
    tell: tuple[Fact, ...]
    debts: tuple[Fact, ...]
    careful: tuple[Fact, ...]
    own: tuple[Fact, ...]
    before: Mapping[str, Fact]
    stale: frozenset[str]


def sort_facts(facts: Sequence[Fact], *, today: date) -> Known:
    """Sort what is believed; what waits for the user's yes is left out, and so is what was rejected or replaced."""
    kept = [fact for fact in facts if fact.standing is Standing.ACCEPTED]
    replaced = {one.older.id: one for one in contradict(kept)}
    believed = sorted(  # of one day the longer one first: it tells more
        (fact for fact in kept if fact.id not in replaced),
        key=lambda f: (f.told or date.min, len(f.text)),
        reverse=True,
    )
    theirs = [fact for fact in believed if fact.contact_id is not None]
    open_ = [fact for fact in theirs if fact.sharing is Sharing.SAY]
    own = [fact for fact in believed if fact.contact_id is None and fact.sharing is Sharing.SAY]

    def of(*sorts: str) -> tuple[Fact, ...]:
        return tuple(fact for fact in open_ if sort_of(fact) in sorts)

    return Known(
        shared=of("shared"),
        jobs=of("job"),
        news=of("news"),
        needs=tuple(fact for fact in of("need") if not stale(fact, today)),
        offers=of("offer"),
        likes=of("likes"),
        helped=of("help"),
        give=tuple(fact for fact in of("give") if not stale(fact, today)),
        tell=tuple(fact for fact in of("tell") if fact.origin is not Origin.RECORD),  # what is on record they know
        debts=of("debt"),
        careful=tuple(fact for fact in theirs if fact.sharing is not Sharing.SAY),
        own=tuple(fact for fact in own if fact.topic not in _NO_HELP and not _DENIED.search(fact.text)),
        before={one.newer.id: one.older for one in replaced.values()},
        stale=frozenset(fact.id for fact in believed if stale(fact, today)),
    )


MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTH = re.compile(rf"\bin ({'|'.join(MONTHS)})\b", re.I)
_SOON = re.compile(r"\b(?:are \w+ing|will|plan|going to|start|invite|would like)\b", re.I)
_DENIED = re.compile(r"\b(?:not|never|no|want|hope|looking)\b|n['’]t\b", re.I)


def sort_of(fact: Fact) -> str:
    """What sort of thing a fact about a contact tells: by its topic, or by its first words where it has none."""
    if fact.topic in MINE:
        return "give" if fact.topic == Topic.MY_OFFER else "mine"
    if fact.topic in _TOPICS:
        return "need" if _NEED.search(fact.text) else _TOPICS[Topic(fact.topic)]
    return next((sort for sort, pattern in _SORTS if pattern.search(fact.text)), "news")


def passed(fact: Fact, today: date) -> bool:
    """Whether what a fact says will happen lies behind: its day, or the month it names after it was told."""
    if not _SOON.search(fact.text):
        return False
    planned = planned_for(fact)
    if planned is not None:
        return planned < today
    match = _MONTH.search(fact.text)
    if match is None or fact.told is None:
        return False
    month = MONTHS.index(match[1].casefold()) + 1
    year = fact.told.year + (month < fact.told.month)
    return (year, month) < (today.year, today.month)


def careful_topic(fact: Fact) -> str:
    """What a delicate fact is about, in a word or two; nothing where neither its topic nor its words tell."""
    tender = tender_topic(fact.quote or fact.text)
    if tender is not None:
        return _DELICATE[tender]
    if fact.sharing is Sharing.ALLUDE and fact.topic in _DELICATE:
        return _DELICATE[Topic(fact.topic)]
    return next((topic for topic, pattern in _CAREFUL if pattern.search(fact.text)), "")


def source_of(fact: Fact) -> str:
    """Where a fact rests: what it was read from, or the user."""
    return fact.source or STORED


def about(section: Section, fact: Fact, today: date, *, after: str = "") -> BriefLine:
    """A fact as a line, with the day it was read where it was read from the records."""
    dated = f" ({said_day(fact.when, today)})" if fact.when and fact.origin is Origin.RECORD and not after else ""
    return BriefLine(section, f"{fact.text}{dated}{after}", (source_of(fact),))
