"""What wandered: a word, a date or a saying of one fact that a sentence ties to the event of another."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.grounding.problem import Problem
from assistant.checks.grounding.reading import Base, Reading
from assistant.checks.grounding.ties import values_of
from assistant.checks.lexicon.tables import words
from assistant.checks.roles import Event
from assistant.checks.values import CALENDAR, uncovered
from assistant.checks.vocabulary import COURTESY, COURTESY_NOW, LIGHT, means


def put_together(event: Event, said: Reading, base: Base) -> bool:
    """Whether a verb of one fact and a noun of another make an event that neither tells."""
    if (
        event.agent not in {"i", "you", "we"}
        or event.lemma in LIGHT | COURTESY | COURTESY_NOW
        or event.lemma.startswith("be ")
    ):
        return False
    verb = said.tokens[event.index].lemma
    saying = [f for f in base.facts if any(means(event.lemma, c) or means(verb, c) for c in f.concepts)]
    nouns = {
        n
        for place, n in event.slots
        if n not in {"i", "you", "we"}
        and n not in CALENDAR | COURTESY_NOW
        and place in {"obj", "for", "to", "at", "on", "about"}
    }
    if not saying or not nouns:
        return False
    about = {t.lemma for f in saying for t in f.tokens if t.pos in {"NOUN", "PROPN"}}
    linked = [
        f for f in base.facts if f in saying or any(t.lemma in about and t.pos in {"NOUN", "PROPN"} for t in f.tokens)
    ]
    return any(_held(n, base.facts) and not _held(n, linked) for n in nouns)


_REPORTS = words("say tell mention promise offer suggest advise recommend agree propose announce think")
STANDINS = words("it one ones them")


def wandered(event: Event, near: list[Reading], said: Reading, base: Base) -> Problem | None:
    """A word or date that the facts tie to another event: "introduced me to Tom" where Tom stands elsewhere."""
    if event.lemma in LIGHT:
        near = [f for f in near if any(event.thing and means(t.lemma, event.thing) for t in f.tokens)]
    pointing = any(t.lemma in {"that", "those", "this", "these"} and t.dep == "det" for f in near for t in f.tokens)
    if not near or pointing or any(t.lemma in STANDINS for f in near for t in f.tokens):
        return None  # "I have not returned it": what stands beside a pronoun is in another fact
    if event.lemma in _REPORTS and (below := _reported_elsewhere(event, near, said, base)):
        return Problem("crossed", f"The facts do not tie “{below}” to “{event.told}”.")
    return None if event.lemma in LIGHT | COURTESY_NOW else _value_wandered(event, near, said)


def _reported_elsewhere(event: Event, near: Sequence[Reading], said: Reading, base: Base) -> str | None:
    """What the sentence has somebody say or offer, though the facts hold it outside of that saying."""
    for lower in said.tree.of(said.tokens[event.index], "ccomp", "xcomp"):
        free = LIGHT | COURTESY | {"ask", "write", "use", "know", "think"}
        if (
            lower.pos == "VERB"
            and lower.lemma not in free
            and _held(lower.lemma, base.facts)
            and not _held(lower.lemma, near)
        ):
            return lower.text
    return None


def _value_wandered(event: Event, near: Sequence[Reading], said: Reading) -> Problem | None:
    for value in values_of(event, said):
        held = [v for f in near for v in f.values]
        # Only where the facts give this event another value of that sort, which the sentence leaves out.
        rivals = [
            v for v in held if v.sort is value.sort and uncovered([v], said.values) and uncovered(said.values, [v])
        ]
        if rivals and uncovered([value], held):
            return Problem("crossed", f"The facts do not tie “{said.text[value.start : value.end]}” to “{event.told}”.")
    return None


def _held(word: str, facts: Sequence[Reading]) -> bool:
    return any(means(word, concept) for f in facts for concept in f.concepts) or any(
        word == t.lemma for f in facts for t in f.tokens
    )
