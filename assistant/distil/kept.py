"""What became of a promise: kept, released or broken, where later words on record show it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.checks.vocabulary import same_family
from assistant.distil.appointments import lapsed
from assistant.distil.kept_signs import (
    ACTS,
    AHEAD,
    AS_AGREED,
    BARE,
    BEFOREHAND,
    BROKEN,
    DELIVERED,
    HERE_IT_IS,
    LIGHT,
    PROMISED,
    RELEASED,
    THANKED,
)
from assistant.distil.said import Said
from assistant.distil.things import THINGS
from assistant.domain.ledger import Promise, PromiseState
from assistant.domain.words import Parse


@dataclass(frozen=True, slots=True)
class _Sense:
    """What a promise is about: its nouns (the things), and its verb."""

    things: frozenset[str]
    verb: str
    pointed: bool = False  # the things are only what "it" was taken for


def settle(promises: Sequence[Promise], said: Sequence[Said], *, parse: Parse) -> list[Promise]:
    """The promises with the state that later sentences (in order of time) show; ``kept_by`` names that source.

    What matches is the thing promised, by content words; a bare "as promised" settles a promise only where no other
    of the same person is open. A promise that was broken and then kept is kept. An appointment whose day lies before
    the last words on record is released (see ``appointments``).
    """
    senses = {p.id: _sense(p, said, parse) for p in promises}
    out = {p.id: p for p in promises}
    places = {s.source: at for at, s in reversed(list(enumerate(said)))}
    for at, one in enumerate(said):
        candidates = [
            p
            for p in out.values()
            if p.state in {PromiseState.OPEN, PromiseState.BROKEN}
            and p.source != one.source
            and places.get(p.source or "", at) < at
        ]
        for promise, state in _judged(one, candidates, senses, parse):
            shown = one.source if state is PromiseState.KEPT else None
            out[promise.id] = replace(promise, state=state, kept_by=shown)
    last = max((s.when for s in said if s.when is not None), default=None)
    over = {p.id for p in out.values() if last is not None and lapsed(p, last)}
    return [replace(out[p.id], state=PromiseState.RELEASED) if p.id in over else out[p.id] for p in promises]


def _judged(
    one: Said, candidates: Sequence[Promise], senses: dict[str, _Sense], parse: Parse
) -> list[tuple[Promise, PromiseState]]:
    text = one.text
    if not candidates or text.rstrip().endswith("?"):
        return []
    signs = (BROKEN, RELEASED, HERE_IT_IS, THANKED)
    if not any(sign.search(text) for sign in signs):
        return []
    lemmas = _lemmas(text, one.language, parse)
    mine = [p for p in candidates if p.who is one.by]
    theirs = [p for p in candidates if p.who is not one.by]
    if BROKEN.search(text) and not AHEAD.search(text):
        never = re.search(r"\bnever\b|\bnie\b", text, re.I)
        return [(p, PromiseState.BROKEN) for p in _fitting(theirs if never else mine, senses, lemmas, alone=False)]
    if RELEASED.search(text):
        standing = [p for p in theirs if p.state is PromiseState.OPEN]
        found = _fitting(standing, senses, lemmas, alone=_is_bare(text, 9))
        return [(p, PromiseState.RELEASED) for p in found]
    if HERE_IT_IS.search(text) and not AHEAD.search(AS_AGREED.sub("", text)):
        found = _fitting(mine, senses, lemmas, alone=_is_explicit(text))
        if found and not one.noted:
            return [(p, PromiseState.KEPT) for p in found]
    if THANKED.search(text) and not BEFOREHAND.search(text):
        found = _fitting(theirs, senses, lemmas, alone=False)
        return [(p, PromiseState.KEPT) for p in found]
    return []


def _fitting(
    open_ones: Sequence[Promise], senses: dict[str, _Sense], lemmas: frozenset[str], *, alone: bool
) -> list[Promise]:
    """The promises a sentence speaks of; with ``alone``, the only open one even where no word is shared."""
    found = [p for p in open_ones if _fits(senses[p.id], lemmas)]
    if found:
        return found
    return list(open_ones) if alone and len(open_ones) == 1 else []


def _fits(sense: _Sense, lemmas: frozenset[str]) -> bool:
    shared = {t for t in sense.things if any(_same(t, other) for other in lemmas)}
    act = any(_same_act(sense.verb, other) for other in lemmas)
    if not sense.things or (sense.pointed and act):
        return act and sense.verb not in DELIVERED and (sense.verb not in LIGHT or sense.verb == "come")
    telling = sense.verb not in DELIVERED | LIGHT and len(sense.verb) > 5
    if telling and any(other == sense.verb or same_family(sense.verb, other) for other in lemmas):
        return True  # "the translation is ready": a verb as telling as that stands for its thing
    need = 1 if len(sense.things) <= 2 or not sense.verb else 2
    if len(shared) >= need:
        return True
    return bool(shared) and act


def _same(one: str, other: str) -> bool:
    return one == other or (len(one) > 4 and len(other) > 4 and (same_family(one, other) or one[:6] == other[:6]))


def _same_act(verb: str, other: str) -> bool:
    return verb == other or same_family(verb, other) or any(verb in group and other in group for group in ACTS)


def _sense(promise: Promise, said: Sequence[Said], parse: Parse) -> _Sense:
    text = promise.what
    own = re.search(r"(?:wrote|geschrieben): “(.*)”$", text)
    language = next((s.language for s in said if s.source == promise.source and s.text == promise.quote), "en")
    if own:
        text = own[1]
    text = re.sub(r"^(?:You said you would|I said I would|I will|You owe me|I owe you)\s+", "", text)
    if language == "de":
        text = re.sub(r"^(?:Ich habe|Du hast|Sie haben) gesagt, ", "", text)
        return _Sense(_lemmas(text, "de", parse) or _spoken_of(promise, said), "")
    tokens = parse(f"I will {text}" if not own else text).tokens
    things = {
        t.lemma.lower()
        for t in tokens
        if t.pos in {"NOUN", "PROPN"}
        and t.lemma.lower() not in LIGHT
        and t.text.lower() not in LIGHT
        and t.text.isalpha()
    }
    if not own:
        verb = next((t.lemma for t in tokens[2:] if t.pos in {"VERB", "AUX"}), "")
    else:
        start = next((t.index for t in tokens if t.text.lower() in {"'ll", "’ll", "will", "to", "me"}), -1)
        verb = next((t.lemma for t in tokens[start + 1 :] if t.pos == "VERB"), "")
    pointed = not things and re.search(r"\b(?:it|them|this|that|those)\b", text) is not None
    return _Sense(_spoken_of(promise, said) if pointed else frozenset(things), verb.lower(), pointed)


def _spoken_of(promise: Promise, said: Sequence[Said]) -> frozenset[str]:
    """The things spoken of just before a promise that names none: "Slides?" – "You'll have them by then"."""
    at = next((at for at, s in enumerate(said) if s.source == promise.source and promise.quote in {s.text, None}), None)
    if at is None:
        at = next((at for at, s in enumerate(said) if s.source == promise.source), 0)
    one = said[at]
    last = next(
        (s for s in reversed(said[:at]) if s.interaction_id != one.interaction_id and s.thread == one.thread), None
    )
    texts = [one.before, *(s.text for s in said[:at] if last and s.interaction_id == last.interaction_id)]
    return frozenset(
        word.removesuffix("s") if word.removesuffix("s") in THINGS else word
        for text in texts
        for word in re.findall(r"[a-zäöüß]+", text.lower())
        if word in THINGS
    )


def _lemmas(text: str, language: str, parse: Parse) -> frozenset[str]:
    if language == "de":  # no German parser: nouns are the words with a capital, cut to their stems
        nouns = re.findall(r"(?<!^)\b[A-ZÄÖÜ][a-zäöüß]{2,}\b", text)
        verbs = re.findall(r"\b[a-zäöüß]{5,}\b", text)
        return frozenset(w.lower() for w in nouns if w.lower() not in LIGHT) | frozenset(
            w for w in verbs if w.startswith("ge") and w not in LIGHT
        )
    return frozenset(t.lemma.lower() for t in parse(text).tokens if t.pos in {"NOUN", "PROPN", "VERB", "AUX", "ADJ"})


def _is_explicit(text: str) -> bool:
    """Whether a sentence says that a promise is kept, whatever the thing: "As promised, …", "Done.", "Attached."."""
    return PROMISED.search(text) is not None or (_is_bare(text, 6) and BARE.search(text) is not None)


def _is_bare(text: str, most: int) -> bool:
    return len(text.split()) <= most
