"""Promises given up: broken by who made them, or waved away by the other side."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.distil.kept.senses import Sense, german_words, same, same_deed, shared_things, telling_deed
from assistant.distil.kept.signs import ADMITTED, AHEAD, BROKEN, OWNED_UP, RELEASED
from assistant.distil.said.sentences import Said
from assistant.domain.ledger import Promise, PromiseState
from assistant.domain.words import Parse

Verdict = tuple[Promise, PromiseState]
"""A promise and the state that a sentence shows it in."""


def given_up(
    one: Said,
    mine: Sequence[Promise],
    theirs: Sequence[Promise],
    senses: Mapping[str, Sense],
    parse: Parse,
    said: Sequence[Said],
) -> list[Verdict] | None:
    """What a sentence says was broken or waved away; None where it speaks of neither."""
    text = one.text
    if BROKEN.search(text) and not AHEAD.search(text):
        never = re.search(r"\bnever\b|\bnie\b", text, re.I) and re.search(r"\b(?:you|du|sie)\b", text, re.I)
        lost = _fitting(theirs if never else mine, senses, lemmas_of(one, parse), one)
        if lost or never or not OWNED_UP.search(text):
            return [(p, PromiseState.BROKEN) for p in lost]
    if ADMITTED.search(text) and mine and not one.noted:
        lemmas = lemmas_of(one, parse) | lemmas_of(one, parse, text=f"{one.before} {one.after}")
        over = [p for p in mine if p.state is PromiseState.OPEN and _is_over(p, one)]
        found = _fitting(over, senses, lemmas, one)
        if not found and OWNED_UP.search(text):
            here = [p for p in over if p.due and thread_of(p, said) == one.thread]
            found = here if len(here) == 1 else []
        if found:
            return [(p, PromiseState.BROKEN) for p in found]
    if RELEASED.search(text):
        standing = [p for p in theirs if p.state is PromiseState.OPEN]
        alone = len(text.split()) <= 9 and not re.search(r"\byours\b", text)
        found = _fitting(standing, senses, lemmas_of(one, parse), one, alone=alone, loose=True)
        return [(p, PromiseState.RELEASED) for p in found]
    return None


def _is_over(promise: Promise, one: Said) -> bool:
    """Whether the day of a promise has come when a sentence is written; one without a day may always have failed."""
    return promise.due is None or one.when is None or promise.due <= one.when


def _fitting(
    open_ones: Sequence[Promise],
    senses: Mapping[str, Sense],
    lemmas: frozenset[str],
    one: Said,
    *,
    alone: bool = False,
    loose: bool = False,
) -> list[Promise]:
    """The promises a sentence speaks of; with ``alone``, the only open one even where no word is shared."""
    found = [p for p in open_ones if _fits(senses[p.id], lemmas, one.language)]
    if not found and loose:
        found = [p for p in open_ones if any(same(t, other) for t in senses[p.id].beside for other in lemmas)]
    if found:
        return found
    return list(open_ones) if alone and len(open_ones) == 1 else []


def _fits(sense: Sense, lemmas: frozenset[str], language: str) -> bool:
    things = shared_things(sense, lemmas, language=language)
    deed = same_deed(sense, lemmas)
    if not sense.things or sense.pointed:
        return things > 0 or (deed and telling_deed(sense))
    return things > 0 and (things > 1 or deed or len(sense.things) <= 2 or not sense.verbs)


def thread_of(promise: Promise, said: Sequence[Said]) -> str:
    return next((s.thread for s in said if s.source == promise.source), "")


def lemmas_of(one: Said, parse: Parse, *, text: str | None = None) -> frozenset[str]:
    words = one.text if text is None else text
    if one.language == "de":
        return german_words(words)
    if not words.strip():
        return frozenset()
    return frozenset(
        t.lemma.lower() for t in parse(words).tokens if t.pos in {"NOUN", "PROPN", "VERB", "AUX", "ADJ", "X"}
    )
