"""What a purpose takes for granted about the past, held against the records."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.checks.vocabulary import COURTESY, COURTESY_NOW, LIGHT, means
from assistant.domain.facts import Fact, Origin
from assistant.domain.letters import Finding, Severity
from assistant.drafting.evidence import Evidence
from assistant.drafting.judge import Judge

MOST_COMPARED = 12  # sentences on record nearest to the claim
_CONTRADICTS = {"denial", "role", "date", "number", "owner", "name"}


def check_suppositions(claims: Sequence[str], evidence: Evidence, judge: Judge) -> Iterator[Finding]:
    """A warning for each claim that a record contradicts, and one where nothing on record supports it.

    The user's word stands: a warning never blocks. Stored and typed facts count as records.
    """
    stored = [f for f in evidence.facts if f.origin is not Origin.RECORD]
    for claim in claims:
        near = _nearest(claim, [*stored, *evidence.record], judge)
        texts = [fact.text for fact in near]
        if near and any(not judge.ground(claim, [text]) for text in texts):
            continue
        against = next((f for f, t in zip(near, texts, strict=True) if _contradicts(claim, t, judge)), None)
        if against is not None:
            day = f" of {against.when.day} {against.when:%B %Y}" if against.when else ""
            yield Finding("record", Severity.WARN, f"You say “{claim}” A record{day} reads: “{against.quote or against.text}”")
        elif not (near and not judge.ground(claim, texts)):
            yield Finding("record", Severity.WARN, f"Nothing on record shows this; it rests on your word alone: “{claim}”")


def _nearest(claim: str, facts: Sequence[Fact], judge: Judge) -> list[Fact]:
    about = _content(claim, judge)
    scored = []
    for fact in facts:
        words = _content(fact.text, judge)
        shared = sum(any(means(a, w) for w in words) for a in about)
        if shared:
            scored.append((shared, fact))
    scored.sort(key=lambda pair: -pair[0])
    return [fact for _, fact in scored[:MOST_COMPARED]]


def _content(text: str, judge: Judge) -> list[str]:
    plain = COURTESY | COURTESY_NOW | LIGHT | {"i", "you"}
    return [t.lemma for t in judge.parse(text).tokens if t.pos in {"NOUN", "PROPN", "VERB", "ADJ"} and t.lemma not in plain]


def _contradicts(claim: str, record: str, judge: Judge) -> bool:
    """Whether a record says the same thing with one thing turned round: every problem is of that sort, and most words agree."""
    problems = judge.ground(claim, [record])
    if not problems or any(p.sort not in _CONTRADICTS for p in problems):
        return False
    about, words = _content(claim, judge), _content(record, judge)
    shared = sum(any(means(a, w) for w in words) for a in about)
    return shared >= max(2, 0.6 * len(about)) and not re.search(r"\?$", record)
