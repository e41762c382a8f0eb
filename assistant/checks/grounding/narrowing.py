"""What narrows a fact may not get lost: conditions, "almost", "some of", "at most"."""

from __future__ import annotations

import re

from assistant.checks.grounding.matching import OPINION
from assistant.checks.grounding.problem import Problem
from assistant.checks.grounding.reading import Reading
from assistant.checks.lexicon.tables import words
from assistant.checks.roles import Event, Reality
from assistant.domain.words import Token

_CONDITION = re.compile(
    r"\b(if|unless|provided|when|once|until|as long as|so long as|on condition|only|subject to|should)\b", re.I
)
_CONDITIONAL = re.compile(r"\b(if|unless|provided|as long as|so long as|on condition)\b", re.I)
# Limits by kind: what a fact limits, the sentence must limit in the same way.
_LIMITS = {
    "near": r"almost|nearly|hardly|barely|scarcely|not quite",
    "part": (
        r"some of|some|part of|half of|most of|a few of|many of|partly|partially|several of|one of|"
        r"quarter of|third of"
    ),
    "below": r"fewer than|less than|fewer|under|at most|up to|no more than|not more than|maximum|below",
    "above": r"at least|more than|no fewer than|or more|minimum|over \d+",
    "maybe": r"maybe|perhaps|might|(?-i:may)|possibly|probably|likely|think(?:ing)?|hop(?:e|es|ing)",
    "seldom": r"sometimes|occasionally|rarely|seldom|now and then|from time to time",
    "mostly": r"mostly|mainly|usually|largely|generally|often|normally|tend to",
    "except": (
        r"apart from|except|other than|save for|(?:all|every|any|none|nobody|nothing|everyone|everything)\b[^,.]{0,30} "
        r"but"
    ),
    "now": r"for now|so far|until now|temporarily|yet|to date|at the moment",
}
_LIMIT = {kind: re.compile(rf"\b(?:{words})\b", re.I) for kind, words in _LIMITS.items()}
_LOOSE = {
    "near": {"maybe", "below"},
    "part": {"except", "mostly"},
    "maybe": {"condition"},
    "seldom": {"mostly"},
    "mostly": {"except", "part", "seldom"},
    "except": {"part"},
    "below": {"near", "part"},
}
_OPPOSED = (("above", "below"), ("below", "above"))


def narrowing_lost(said: Event, fitting: list[Reading], sentence: Reading) -> Problem | None:
    """A fact's "if", "almost" or "some of" may not get lost, where every fact of this event has one."""
    if not fitting:
        return None
    if (
        said.reality is not Reality.OPEN
        and not _CONDITION.search(sentence.text)
        and all(_CONDITIONAL.search(f.text) for f in fitting)
    ):
        return Problem("certainty", f"The facts tie “{said.told}” to a condition that is dropped here.")
    if whole := _whole_for_part(said, fitting, sentence):
        return Problem("scope", f"The facts speak of a part of “{whole}” only.")
    kinds = {kind for kind, pattern in _LIMIT.items() if pattern.search(sentence.text)}
    if " but " in sentence.low or " only " in sentence.low:
        kinds.add("except")
    if OPINION.search(sentence.text):
        kinds.add("maybe")
    for here, there in _OPPOSED:
        if (
            here in kinds
            and there not in kinds
            and all(_LIMIT[there].search(f.text) and not _LIMIT[here].search(f.text) for f in fitting)
        ):
            return Problem("certainty", f"The limit on “{said.told}” is turned round here.")
    for kind, pattern in _LIMIT.items():
        found = [pattern.search(f.text) for f in fitting]
        if (
            not all(found)
            or kind in kinds
            or _LOOSE.get(kind, set()) & kinds
            or (kind in {"maybe", "now"} and said.reality is Reality.OPEN)
        ):
            continue
        if (kind == "maybe" and _CONDITION.search(sentence.text)) or (kind in {"part", "now"} and said.denied):
            continue
        shown = found[0][0] if found[0] else kind
        if _weakened(kind, shown, sentence):
            continue
        return Problem("certainty", f"The facts limit this (“{shown}”); the sentence does not.")
    return None


_PARTS = words(
    """
    chapter page part section table figure paragraph verse scene act half third quarter piece bridge corner wing floor
    room line bit volume episode row column module step layer branch side edge end entry slide sheet portion segment
    stage round leg panel introduction conclusion appendix abstract summary draft outline chorus movement
    """
)


def _whole_for_part(said: Event, fitting: list[Reading], sentence: Reading) -> str | None:
    """The whole of which every fact of this event names a part only ("two chapters of your book")."""
    things = sentence.tree.of(sentence.tokens[said.index], "dobj", "nsubjpass")
    for thing in things:
        wholes = [_parts_of(thing, f) for f in fitting]
        if wholes and all(wholes) and not any(part in {t.lemma for t in sentence.tokens} for w in wholes for part in w):
            return thing.text
    return None


def _parts_of(thing: Token, fact: Reading) -> set[str]:
    """The parts of a thing of which a fact speaks; none where it speaks of the thing itself as well."""
    found = set()
    for token in fact.tokens:
        if token.lemma != thing.lemma or token.pos != "NOUN":
            continue
        above = fact.tree.head(token)
        part = fact.tree.head(above) if above.lemma == "of" and token.dep == "pobj" else None
        if part is not None and part.pos == "NUM":
            part = fact.tree.head(part)
        if part is None or part.lemma not in _PARTS:
            return set()
        found.add(part.lemma)
    return found


def _weakened(kind: str, shown: str, sentence: Reading) -> bool:
    """Whether the sentence limits in words of its own: "a part", "not all", "a quarter" as "25%"."""
    if kind == "part":
        bare = shown.lower() == "some" or "one of" in shown.lower()
        return (
            bare
            or re.search(
                r"\b(a|an|one|two|three|four|five|part|half|not all|certain|several|few|many|most|\d+ ?%|percent)\b",
                sentence.low,
            )
            is not None
        )
    return kind == "above" or (
        kind == "maybe"
        and re.search(r"\b(could|can|would|welcome|free to|allow\w*|let|permission)\b", sentence.low) is not None
    )
