"""Whose something is: a possessive in the sentence must agree with the facts."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.checks.grounding.problem import Problem
from assistant.checks.grounding.reading import Base, Reading
from assistant.checks.vocabulary import means, same_family
from assistant.domain.words import Token


def owner_problems(said: Reading, base: Base, known: frozenset[str]) -> Iterator[Problem]:
    """A problem for each possessed noun that the facts give to somebody else or to nobody."""
    content = {t.lemma for t in said.tokens if t.pos in {"NOUN", "PROPN", "ADJ", "VERB"}}
    for owner, noun in said.owned:
        if owner in known:
            continue
        mentions = [f for f in base.facts if any(_mentions(t, noun) for t in f.tokens)]
        if not mentions:
            continue
        # The facts that speak of the same thing most closely decide: "your depot in Venlo" is the one in Venlo.
        overlap = [sum(t.lemma in content for t in f.tokens) for f in mentions]
        closest = [f for f, n in zip(mentions, overlap, strict=True) if n >= max(overlap)]
        owned = any(o == owner and means(t.lemma, noun.lemma, "NOUN") for f in base.facts for o, t in f.owned)
        owned = owned or any(o == owner and t.lemma == "one" for f in base.facts for o, t in f.owned)
        neutral = owned and not any(means(t.lemma, noun.lemma, "NOUN") for f in closest for _, t in f.owned)
        holding = mentions if owner == "we" else closest
        if not neutral and not any(_owns(owner, noun, f) for f in holding):
            yield Problem("owner", f"Whose “{noun.text}” it is, the facts say otherwise or not at all.")


def _mentions(token: Token, noun: Token) -> bool:
    if token.pos in {"NOUN", "PROPN"}:
        return means(token.lemma, noun.lemma, "NOUN")
    return same_family(token.lemma, noun.lemma)


def _owns(owner: str, noun: Token, fact: Reading) -> bool:
    """Whether one fact gives the noun to this owner: by a possessive, or as theirs by what they did with it."""
    possessed = [(o, t) for o, t in fact.owned if t.lemma == "one" or means(t.lemma, noun.lemma, "NOUN")]
    if any(o == owner for o, _ in possessed):
        return True
    if owner not in {"i", "you", "we"}:
        return not possessed and any(same_family(owner, t.lemma) for t in fact.tokens)
    if any(o == owner and _belongs(t, noun, fact) for o, t in fact.owned):
        return True  # "the organ of our chapel": our chapel organ
    for event in fact.events:
        ours = owner == "we" and event.agent in {"i", "we"} and not possessed and event.lemma.startswith("be ")
        if ours and any(means(w, noun.lemma, "NOUN") for w in event.words):
            return True  # "I am the secretary of the club": our club
        persons = {event.agent, event.patient, *(o.split()[-1] for o in event.others)}
        if "we" in persons:
            persons |= {"i", "you"}
        if same_family(event.lemma.split()[-1], noun.lemma) and owner in persons:
            return True
        theirs = any(o == owner and t.lemma in event.words for o, t in fact.owned)
        if theirs and noun.lemma.endswith(("er", "or")) and same_family(event.lemma, noun.lemma):
            return True  # "you supervised my thesis": my supervisor
        if not possessed and owner == "you" and event.lemma in {"ask", "want", "need", "like", "hope"}:
            return True  # what is asked of the reader is theirs to give
        if not possessed and owner in persons and any(means(w, noun.lemma, "NOUN") for w in event.words):
            return True
        if not possessed and owner in persons and event.thing is None and means(event.lemma.split()[-1], noun.lemma):
            return True  # "you advised me": your advice
    nobody = not any(e.agent in {"i", "you", "we"} for e in fact.events)
    return not possessed and nobody and not fact.events


def _belongs(owned: Token, noun: Token, fact: Reading) -> bool:
    """Whether what is owned is what the noun is of."""
    above = fact.tree.head(owned)
    return above.lemma == "of" and means(fact.tree.head(above).lemma, noun.lemma, "NOUN")
