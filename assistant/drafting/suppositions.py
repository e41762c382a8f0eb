"""What a purpose takes for granted about the past, held against the records."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.checks.roles import read_events
from assistant.checks.values import read_values
from assistant.checks.vocabulary import COURTESY, LIGHT, means, same_family
from assistant.domain.facts import Fact, Origin
from assistant.domain.letters import Finding, Severity
from assistant.drafting.evidence import Evidence
from assistant.drafting.judge import Judge
from assistant.drafting.mailed import REPORTED
from assistant.drafting.together import WHEN, deeds, tells_together
from assistant.drafting.vocabulary import word_set

MOST_COMPARED = 12  # sentences on record nearest to the claim


def check_suppositions(purpose: str, claims: Sequence[str], evidence: Evidence, judge: Judge) -> Iterator[Finding]:
    """A warning for each claim that a record speaks against, and one where nothing on record supports it.

    ``purpose`` is held against what records say was moved or cancelled. The user's word stands: a warning never
    blocks. Stored and typed facts count as records.
    """
    stored = [f for f in evidence.facts if f.origin is not Origin.RECORD]
    told: set[str] = set()
    for claim in dict.fromkeys([*claims, purpose]):
        near = _nearest(claim, [*stored, *evidence.record], judge)
        if claim != purpose and any(_shows(claim, f, judge) for f in near):
            continue
        against = _against(claim, near, evidence.record, judge, cue=_MOVED if claim == purpose else _UNDONE)
        if against is not None:
            if against.id not in told:
                day = f" of {against.when.day} {against.when:%B %Y}" if against.when else ""
                yield Finding(
                    "record",
                    Severity.WARN,
                    f"A record{day} may speak against “{claim}” It reads: “{against.quote or against.text}”",
                )
            told.add(against.id)
        elif (
            claim != purpose
            and _tells(claim, judge)
            and not any(_supports(claim, f, judge) for f in near)
            and not tells_together(claim, evidence.record, judge)
        ):
            yield Finding(
                "record", Severity.WARN, f"Nothing on record shows this; it rests on your word alone: “{claim}”"
            )


_MOVED = re.compile(r"\b(moved (from|to)|postponed|cancel(l)?ed|called off|no longer|rescheduled)\b", re.I)


def _tells(claim: str, judge: Judge) -> bool:
    """Whether a claim names anything that a record could show: "You helped me." does not."""
    return any(t.pos in {"NOUN", "PROPN", "NUM"} for t in judge.parse(claim).tokens)


# Words that undo what a purpose supposes, whoever did it; a bare "not" counts only for the very deed.
_UNDONE = re.compile(
    r"\b(another candidate|chosen another|turned (it )?down|fell through|declined|rejected|cancel(l)?ed|called off)\b",
    re.I,
)


def _against(
    claim: str, near: Sequence[Fact], record: Sequence[Fact], judge: Judge, *, cue: re.Pattern[str]
) -> Fact | None:
    """The first record that speaks of the claim's things and undoes or denies them, itself or in its next sentence."""
    place = {fact.id: number for number, fact in enumerate(record)}
    about = {t.lemma: t.pos for t in judge.parse(claim).tokens if t.pos in {"NOUN", "PROPN"}}
    for fact in near:
        words = [t.lemma for t in judge.parse(fact.text).tokens]
        shared = [a for a in about if any(same_family(a, w) for w in words)]
        least = 2 if cue is _MOVED else min(2, len(about))
        if len(shared) < least and not (len(about) <= 2 and any(about[a] == "PROPN" for a in shared)):
            continue
        at = place.get(fact.id)
        following = record[at + 1 : at + 2] if at is not None else []
        following = [f for f in following if f.source == fact.source and re.search(r"\b(it|that|them|this)\b", f.text)]
        for other in (fact, *following):
            if cue.search(other.quote or other.text) or (cue is _UNDONE and _denies(claim, other, judge)):
                return other
    return None


def _denies(claim: str, record: Fact, judge: Judge) -> bool:
    """Whether a record denies the very deed: "I never wrote it" against "You wrote the reference"."""
    claimed = next((e for e in read_events(judge.parse(claim)) if e.agent in {"i", "you", "we"}), None)
    if claimed is None or claimed.denied:
        return False
    return any(
        denied and agent == claimed.agent and means(lemma, claimed.lemma)
        for agent, lemma, denied in deeds(record, judge)
    )


_GAVE = re.compile(
    r"You (?:gave|wrote|sent|made|shared)(?: me)? (?:the |a |an |some )?(.+?)(?: afterwards| for me| to me)*\.?", re.I
)


def _shows(claim: str, record: Fact, judge: Judge) -> bool:
    """Whether a record says what the claim says; "your notes" are notes you gave."""
    claim = re.sub(r"\bour\b", "my", claim)  # the reader wrote "your runbook" to one person
    given = _GAVE.fullmatch(claim)
    if given and re.search(rf"\byour {re.escape(given[1])}\b", record.text, re.I):
        return True
    claimed = [e for e in read_events(judge.parse(claim)) if e.agent in {"i", "you", "we"}]
    # The same deed must be told; one that shares all its words with the claim need not be it.
    same = not claimed or any(
        agent in {claimed[0].agent, "we"} and means(lemma, claimed[0].lemma) for agent, lemma, _ in deeds(record, judge)
    )
    return same and not _problems(claim, record, judge)


_ANNOUNCED = re.compile(r"\b(will|can|could|would be (glad|happy))\b|['’](ll|d be (glad|happy))\b", re.I)


def _announces(claim: str, record: Fact, judge: Judge) -> bool:
    """Whether the one who is said to have done it announced it: "I will write the reference"."""
    claimed = next((e for e in read_events(judge.parse(claim)) if e.agent in {"i", "you", "we"}), None)
    if claimed is None or not _ANNOUNCED.search(record.text):
        return False
    thing = claimed.thing is not None and any(means(claimed.thing, t.lemma) for t in judge.parse(record.text).tokens)
    return thing and any(
        agent == claimed.agent and means(lemma, claimed.lemma) for agent, lemma, _ in deeds(record, judge)
    )


_ADVICE = word_set("advice help tip hint feedback guidance input pointer support")


def _supports(claim: str, record: Fact, judge: Judge) -> bool:
    """Whether a record holds all the claim's things and only tells them with another verb or beforehand."""
    if re.search(r"n't\b|\b(not|never|fail(ed)?|lost|missed|refused|declined|rejected)\b", claim):
        return False  # that something did not happen, or went wrong, needs a record that says so
    claim = re.sub(r"\bour\b", "my", claim)
    nouns = [t.lemma for t in judge.parse(claim).tokens if t.pos in {"NOUN", "PROPN"}]
    things = [noun for noun in nouns if not _in_date(noun, record) and noun not in WHEN]
    held = [t.lemma for t in judge.parse(record.text).tokens]
    if _announces(claim, record, judge):
        return True
    if record.text.startswith(REPORTED) and (named := [t for t in things if t not in _ADVICE]) != things:
        # "interview advice" is whatever they wrote of the interview
        return bool(named) and all(any(means(t, h) for h in held) for t in named)
    allowed = {"event", "certainty"} | ({"date"} if not read_values(record.text) else set())
    fits = _problems(claim, record, judge) <= allowed
    return bool(things) and fits and all(any(means(t, h) for h in held) for t in things)


def _problems(claim: str, record: Fact, judge: Judge) -> set[str]:
    """The sorts of problem the claim has against one record; its own date counts as told."""
    told = f"It was {record.when.day} {record.when:%B %Y}." if record.when else ""
    return {p.sort for p in judge.ground(claim, [record.text, told])}


def _in_date(lemma: str, record: Fact) -> bool:
    return record.when is not None and lemma in f"{record.when:%B %Y}".lower().split()


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
    plain = COURTESY | LIGHT | {"i", "you"}
    return [
        t.lemma for t in judge.parse(text).tokens if t.pos in {"NOUN", "PROPN", "VERB", "ADJ"} and t.lemma not in plain
    ]
