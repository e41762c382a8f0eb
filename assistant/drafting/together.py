"""Whether a mail tells a deed in several sentences, or answers one that does: "I will take all three." """

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from assistant.checks.roles import read_events
from assistant.checks.values import Sort, read_values, uncovered
from assistant.checks.vocabulary import means
from assistant.domain.facts import Fact
from assistant.drafting.judge import Judge
from assistant.drafting.mailed import REPORTED
from assistant.drafting.vocabulary import word_set

WHEN = word_set("night day morning afternoon evening week weekend month time")
"""Nouns that say when something was, which its day on record says too."""
ANSWERED = timedelta(days=3)  # how soon a mail answers another one: our own rule
_VAGUE = word_set("thing bit stuff lot way")
_POINTS = re.compile(r"\b(it|them|that|this|all|both|those|these)\b", re.I)


def tells_together(claim: str, record: Sequence[Fact], judge: Judge) -> bool:
    """Whether a sentence of the reader's tells the very deed and what it leaves to others stands beside it.

    Beside it is the rest of its mail, and what the user wrote in the days before. Nothing that was not done is
    supported so, and no number that stands nowhere.
    """
    claimed = next((e for e in read_events(judge.parse(claim)) if e.agent == "you"), None)
    if claimed is None or claimed.denied:
        return False
    nouns = {t.lemma for t in judge.parse(claim).tokens if t.pos in {"NOUN", "PROPN"}}
    for fact in record:
        if fact.when is None or not fact.text.startswith(REPORTED) or not fact.quote:
            continue
        things = nouns - WHEN - _VAGUE - set(f"{fact.when:%B %Y}".lower().split())
        same = any(
            agent == "you" and not denied and means(lemma, claimed.lemma) for agent, lemma, denied in deeds(fact, judge)
        )
        if not same or not things:
            continue
        mail = [one for one in record if one.source == fact.source]
        asked = [
            one
            for one in record
            if one.when is not None
            and not one.text.startswith(REPORTED)
            and timedelta(0) <= fact.when - one.when <= ANSWERED
        ]
        to_me = re.search(r"\byou(?:r|rs)?\b", fact.quote, re.I) is not None
        beside = [*mail, *asked] if not to_me else mail
        near = _holds(things, [fact], judge) or _POINTS.search(fact.quote) is not None
        if near and _holds_all(things, beside, judge) and not _new_numbers(claim, [fact, *beside]):
            return True
    return False


def deeds(record: Fact, judge: Judge) -> list[tuple[str | None, str, bool]]:
    """Who did what in a record, in the voice of the letter: what the contact said is turned round."""
    quoted = record.quote is not None and record.text.startswith(REPORTED)
    events = read_events(judge.parse(record.quote if quoted and record.quote else record.text))
    turn = {"i": "you", "you": "i"} if quoted else {}
    return [(turn.get(e.agent or "", e.agent), e.lemma, e.denied) for e in events]


def _holds(things: set[str], facts: Sequence[Fact], judge: Judge) -> bool:
    held = _lemmas(facts, judge)
    return any(any(means(thing, h) for h in held) for thing in things)


def _holds_all(things: set[str], facts: Sequence[Fact], judge: Judge) -> bool:
    held = _lemmas(facts, judge)
    return all(any(means(thing, h) for h in held) for thing in things)


def _lemmas(facts: Sequence[Fact], judge: Judge) -> list[str]:
    return [t.lemma for fact in facts for t in judge.parse(fact.quote or fact.text).tokens]


def _new_numbers(claim: str, facts: Sequence[Fact]) -> bool:
    told = read_values(" ".join(fact.quote or fact.text for fact in facts))
    return any(value.sort is Sort.NUMBER for value in uncovered(read_values(claim), told))
