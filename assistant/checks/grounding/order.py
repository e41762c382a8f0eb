"""Before and after, from and to, and why: what joins the parts of a sentence must be joined so in the facts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.checks.grounding.claims import close
from assistant.checks.grounding.problem import Problem
from assistant.checks.grounding.reading import Base, Reading
from assistant.checks.lexicon.tables import words
from assistant.checks.roles import Event, Reality
from assistant.checks.values import Sort
from assistant.checks.vocabulary import COURTESY_NOW, LIGHT, means, same_family

_OPPOSITE = {
    "before": {"after", "since"},
    "after": {"before", "until", "by"},
    "with": {"without"},
    "without": {"with"},
    "until": {"since", "after", "from"},
    "since": {"until", "before"},
    "from": {"to", "until"},
    "to": {"from"},
    "over": {"under"},
    "under": {"over"},
    "above": {"below"},
    "below": {"above"},
    "for": {"against"},
    "against": {"for"},
    "by": {"after"},
}


def order_problems(said: Reading, base: Base) -> Iterator[Problem]:
    """A problem where the sentence has "before" and the facts "after" the same thing, and so on; and a new "never"."""
    for token in said.tokens:
        others = _OPPOSITE.get(token.lemma)
        objects = [t.lemma for t in said.tree.of(token, "pobj", "pcomp")]
        if token.dep == "mark":
            objects = [said.tree.head(token).lemma]
        if token.lemma in {"from", "to", "for", "with", "by"} and any(
            t.pos == "PRON" for t in said.tree.of(token, "pobj")
        ):
            continue
        if (
            not others
            or not objects
            or (token.lemma in {"from", "to", "for", "with", "by"} and token.dep not in {"prep", "agent"})
        ):
            continue
        if token.dep == "mark" and any(t.lemma in objects and t.index != token.head for t in said.tokens):
            continue  # "I asked her after I had asked you" may be told from either end
        words = [_over(f, objects) for f in base.facts if any(t.lemma in objects for t in f.tokens)]
        opposed = [w for w in words if w & others]
        if opposed and not any(token.lemma in w for w in words) and not _turned_verb(said, token.lemma):
            yield Problem("order", f"“{token.text} {objects[0]}” is “{min(opposed[0] & others)}” in the facts.")
    yield from _sequence_problems(said, base)
    for token in said.tokens:
        if token.lemma == "never" and "never" not in base.lemmas:
            verb = said.tree.clause(token)
            if not any(t.lemma == "have" for t in said.tree.children(verb)):
                yield Problem("claim", "“never” generalises more than any fact.")


_SEQUENCE = re.compile(
    r"\b(after|before|since|until|then|when|once|following|as soon as|later|earlier|next|subsequently|while|now)\b",
    re.I,
)


def _sequence_problems(said: Reading, base: Base) -> Iterator[Problem]:
    """A problem where two things are put in an order in which no fact puts anything."""
    for token in said.tokens:
        if token.lemma == "since" and "ask" in {e.lemma for e in said.events}:
            continue  # a reason for asking
        if token.dep != "mark" or token.lemma not in {"after", "before", "since", "until"}:
            continue
        lower, upper = said.event_at.get(token.head), said.event_at.get(said.tree.head(said.tokens[token.head]).index)
        real = lower is not None and upper is not None and {lower.reality, upper.reality} == {Reality.REAL}
        if real and lower and upper and not _ordered(lower, upper, base):
            yield Problem("order", f"No fact says what came “{token.text}” what.")


def _ordered(lower: Event, upper: Event, base: Base) -> bool:
    """Whether the facts put two events in an order: by a word for it beside one of them, or by a date for each."""
    telling = [
        [f for f in base.facts if any(means(event.lemma.split()[-1], c, "VERB") for c in f.concepts)]
        for event in (lower, upper)
    ]
    if any(_SEQUENCE.search(f.text) for fs in telling for f in fs):
        return True
    return all(any(v.sort in {Sort.DATE, Sort.TIME, Sort.WEEKDAY} for f in fs for v in f.values) for fs in telling)


def _turned_verb(said: Reading, preposition: str) -> bool:
    """Whether a converse verb accounts for the other preposition: "lent to me", "borrowed from you"."""
    return preposition in {"from", "to"} and any(
        t.lemma
        in {
            "get",
            "receive",
            "borrow",
            "learn",
            "hear",
            "buy",
            "give",
            "lend",
            "send",
            "teach",
            "sell",
            "tell",
            "obtain",
            "come",
        }
        for t in said.tokens
    )


def _over(reading: Reading, objects: Sequence[str]) -> set[str]:
    """The prepositions and conjunctions that stand over these words."""
    over = {t.lemma for t in reading.tokens if any(o.head == t.index and o.lemma in objects for o in reading.tokens)}
    return over | {t.lemma for t in reading.tokens if t.dep == "mark" and reading.tree.head(t).lemma in objects}


_CAUSE = re.compile(
    r"\bthanks to (?!(?:hear|you for))|\bas a result\b|\bdue to\b|\bbecause of\b|\bthat is how\b"
    r"|\b(?:which|that)(?: is|'s) why\b(?! i(?: am|'m|'d| would| wanted| thought| hope| ask| write| turn))"
    r"|\bowe (?:it|this|that|my)\b|\bwithout you(?:r)?\b|\bmade (?:all )?the difference\b|\ball because\b"
    r"|\bwith your (?:\w+ ){1,4}(?:i|we) (?:was|were|could|managed|got|passed|have|had|won|found|made)\b"
    r"|\bled (?:to|me)\b|\bso that (?:i|we) (?!can|could|may|might)"
    r"|\b, so (?!(?:please|if|feel|do|no|that|i would|i'd|i am|i'm|thank|could|would|can|might|may)\b)",
    re.I,
)
_CAUSE_IN_FACT = re.compile(
    r"\b(because|thanks to|why|result|due to|led (?:to|me|us)|so|caused|through|owe|without|since)\b", re.I
)
_ASKING = words(
    "write ask get reach contact hope look want like love come be thank use need call mail email message take spend"
)


def cause_problems(said: Reading, base: Base) -> Iterator[Problem]:
    """A problem where the sentence gives a cause or a purpose that no fact gives."""
    match = _CAUSE.search(said.text)
    if (
        match
        and not any(_CAUSE_IN_FACT.search(f.text) and close(said, f) for f in base.facts)
        and not _credited(said, base)
    ):
        yield Problem("reason", f"“{match[0].strip(' ,')}” gives a cause that no fact gives.")
    for event in said.events:
        token = said.tokens[event.index]
        aim = token.dep == "advcl" and any(t.lemma == "to" and t.dep == "aux" for t in said.tree.children(token))
        above = said.event_at.get(token.head)
        if (
            not aim
            or above is None
            or above.reality is not Reality.REAL
            or above.lemma in _ASKING | LIGHT | COURTESY_NOW
        ):
            continue
        if event.lemma in COURTESY_NOW | {"thank"} and event.agent == "i":
            continue
        if above.tense in {"past", "perfect"} or said.tokens[above.index].tag == "VBG":
            held = any(
                means(event.lemma, e.lemma) and any(means(above.lemma, o.lemma) for o in f.events)
                for f in base.facts
                for e in f.events
            )
            if not held and any(means(above.lemma, e.lemma) for f in base.facts for e in f.events):
                yield Problem("reason", f"No fact says that it was to “{event.told}”.")


def _credited(said: Reading, base: Base) -> bool:
    """Whether "thanks to your draft" names what some fact makes the doer."""
    credited = re.search(r"\bthanks to (?:your|the|my|our) (?:\w+ )?(\w+)", said.text, re.I)
    helped = {
        e.index: f
        for f in base.facts
        for e in f.events
        if e.lemma in {"help", "enable", "let", "get", "make", "encourage"} and e.agent == "you"
    }
    if "to you" in said.low and any(
        means(e.lemma, o.lemma) for f in helped.values() for e in f.events for o in said.events if e.lemma not in LIGHT
    ):
        return True
    return credited is not None and any(
        e.agent and same_family(e.agent, credited[1].lower()) for f in base.facts for e in f.events
    )
