"""What a fact leans on: the facts before it that its "it", "that evening" or bare "the exam" point back to."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.grounding.reading import Base, Reading
from assistant.checks.lexicon.tables import words
from assistant.checks.roles import Reality
from assistant.checks.values import CALENDAR
from assistant.checks.vocabulary import COURTESY, COURTESY_NOW, LIGHT

POINTING = words("it one ones them they that those this these there then same both")
FREE = (COURTESY | COURTESY_NOW | CALENDAR | LIGHT) - words(
    "course note letter email message schedule calendar diary plate mail few small little short own former current"
)
"""Words that tie nothing to anything, because they may stand in any sentence."""
_BACK = 3  # facts that a pronoun may point back over


def pointed_at(fact: Reading, base: Base) -> list[Reading]:
    """The facts before one that points back ("that evening", "it")."""
    at = next((i for i, f in enumerate(base.facts) if f is fact), 0)
    if not any(t.lemma in POINTING and t.dep not in {"nummod", "mark", "expl"} for t in fact.tokens):
        return list(base.facts[at - 1 : at]) if at and _leans(fact, base.facts[:at]) else []
    if at == 0:
        return []
    nouns = {t.lemma for t in base.facts[at - 1].tokens if t.pos in {"NOUN", "PROPN"}} - FREE
    return [
        f
        for i, f in enumerate(base.facts[:at])
        if i >= at - _BACK or any(t.lemma in nouns and t.pos in {"NOUN", "PROPN"} for t in f.tokens)
    ]


def _leans(fact: Reading, before: Sequence[Reading]) -> bool:
    """Whether a fact leans on the one before it: it names no thing ("We lost."), or "the exam" as if known."""
    nouns = [t for t in fact.tokens if t.pos in {"NOUN", "PROPN"} and t.lemma not in CALENDAR]
    if not nouns:
        told = all(e.reality is Reality.REAL and not e.denied for e in fact.events)
        return told and len(fact.tokens) < _SHORT
    return any(
        [c.text.lower() for c in fact.tree.children(t)] == ["the"]
        and t.dep in {"dobj", "nsubj"}
        and t.pos == "NOUN"
        and not any(t.lemma == o.lemma for f in before for o in f.tokens)
        for t in nouns
    )


_SHORT = 9  # tokens
