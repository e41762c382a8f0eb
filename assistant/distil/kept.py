"""What became of a promise: kept, released or broken, where later words on record show it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.distil.appointments import is_appointment, lapsed
from assistant.distil.kept_senses import Sense, german_words, same_deed, sense_of, shared_things, telling_deed
from assistant.distil.kept_signs import (
    ADMITTED,
    AHEAD,
    AS_AGREED,
    BARE,
    BEFOREHAND,
    BROKEN,
    HERE_IT_IS,
    MET,
    PROMISED,
    RELEASED,
    THANKED,
    UNREAL,
)
from assistant.distil.kept_tense import is_told
from assistant.distil.said import Said
from assistant.domain.ledger import Promise, PromiseState
from assistant.domain.words import Parse

_NEAR = 8
"""Days around its day within which a bare "here it is" is taken for the thing, and "yesterday" for the appointment."""

_Verdict = tuple[Promise, PromiseState]


def settle(promises: Sequence[Promise], said: Sequence[Said], *, parse: Parse) -> list[Promise]:
    """The promises with the state that later sentences (in order of time) show; ``kept_by`` names that source.

    What matches is the thing promised, by content words; a bare "as promised" settles a promise only where no other
    of the same person is open. A promise that the other side missed and that was then kept is kept; one whose day was
    missed by the writer's own words stays broken. An appointment whose day lies before the last words on record is
    released (see ``appointments``).
    """
    senses = {p.id: sense_of(p, said, parse) for p in promises}
    out = {p.id: p for p in promises}
    admitted: set[str] = set()
    places = {s.source: at for at, s in reversed(list(enumerate(said)))}
    for at, one in enumerate(said):
        candidates = [
            p
            for p in out.values()
            if p.state in {PromiseState.OPEN, PromiseState.BROKEN}
            and p.id not in admitted
            and p.source != one.source
            and places.get(p.source or "", at) < at
        ]
        for promise, state in _judged(one, candidates, senses, parse, said):
            if state is PromiseState.BROKEN and promise.who is one.by and promise.due is not None:
                admitted.add(promise.id)
            shown = one.source if state is PromiseState.KEPT else None
            out[promise.id] = replace(promise, state=state, kept_by=shown)
    last = max((s.when for s in said if s.when is not None), default=None)
    over = {p.id for p in out.values() if last is not None and lapsed(p, last)}
    return [replace(out[p.id], state=PromiseState.RELEASED) if p.id in over else out[p.id] for p in promises]


def _judged(
    one: Said, candidates: Sequence[Promise], senses: dict[str, Sense], parse: Parse, said: Sequence[Said]
) -> list[_Verdict]:
    text = one.text
    if not candidates or text.rstrip().endswith("?"):
        return []
    mine = [p for p in candidates if p.who is one.by]
    theirs = [p for p in candidates if p.who is not one.by]
    if one.noted:  # the user's own note tells of both
        mine, theirs = list(candidates), []
    gone = _given_up(one, mine, theirs, senses, parse)
    if gone is not None:
        return gone
    return [(p, PromiseState.KEPT) for p in _kept(one, mine, theirs, senses, parse, said)]


def _given_up(
    one: Said, mine: Sequence[Promise], theirs: Sequence[Promise], senses: dict[str, Sense], parse: Parse
) -> list[_Verdict] | None:
    """What a sentence says was broken or waved away; None where it speaks of neither."""
    text = one.text
    if BROKEN.search(text) and not AHEAD.search(text):
        never = re.search(r"\bnever\b|\bnie\b", text, re.I) and re.search(r"\b(?:you|du|Sie)\b", text)
        return [
            (p, PromiseState.BROKEN) for p in _fitting(theirs if never else mine, senses, _lemmas(one, parse), one)
        ]
    if ADMITTED.search(text) and mine:
        lemmas = _lemmas(one, parse) | _lemmas(one, parse, text=f"{one.before} {one.after}")
        found = _fitting([p for p in mine if _is_over(p, one)], senses, lemmas, one, alone=True)
        if found:
            return [(p, PromiseState.BROKEN) for p in found]
    if RELEASED.search(text):
        standing = [p for p in theirs if p.state is PromiseState.OPEN]
        alone = len(text.split()) <= 9
        found = _fitting(standing, senses, _lemmas(one, parse), one, alone=alone)
        return [(p, PromiseState.RELEASED) for p in found]
    return None


def _kept(
    one: Said,
    mine: Sequence[Promise],
    theirs: Sequence[Promise],
    senses: dict[str, Sense],
    parse: Parse,
    said: Sequence[Said],
) -> list[Promise]:
    text = one.text
    if BEFOREHAND.search(text) or UNREAL.search(text):
        return []
    here = HERE_IT_IS.search(text) is not None and not AHEAD.search(AS_AGREED.sub("", text))
    found: list[Promise] = []
    lemmas: frozenset[str] | None = None
    for own, some in ((True, mine), (False, theirs)):
        for promise in some:
            if not _may_fit(senses[promise.id], text, one.language):
                continue
            lemmas = _lemmas(one, parse) if lemmas is None else lemmas
            sense = senses[promise.id]
            things = shared_things(sense, lemmas, language=one.language)
            deed = one.language == "en" and same_deed(sense, lemmas)
            enough = things > 0 and (things > 1 or deed or len(sense.things) <= 2 or not sense.verbs or _is_due(promise, one))
            enough = enough or (deed and telling_deed(sense) and (not sense.things or sense.pointed or len(lemmas) < 5))
            shown = here or (not own and THANKED.search(text)) or is_told(one, own=own, parse=parse)
            if enough and shown:
                found.append(promise)
    if found:
        return found
    if here and not one.noted and _is_explicit(text) and len(mine) == 1:
        return list(mine)
    return _by_day(one, mine, theirs, said, here=here)


def _by_day(
    one: Said, mine: Sequence[Promise], theirs: Sequence[Promise], said: Sequence[Said], *, here: bool
) -> list[Promise]:
    """What a sentence settles by its day alone: "here it is" when just this one was due, "good to see you yesterday"."""
    if one.noted or one.when is None:
        return []
    if here and not AHEAD.search(one.text):
        due = [p for p in mine if _is_due(p, one) and _thread_of(p, said) == one.thread]
        open_there = [p for p in mine if _thread_of(p, said) == one.thread]
        if len(due) == 1 and len(open_there) == 1 and _opens(one, said):
            return due
    met = [p for p in (*mine, *theirs) if is_appointment(p) and p.due is not None and _is_due(p, one, after=True)]
    if met and MET.search(one.text) and not AHEAD.search(one.text):
        return met
    return []


def _opens(one: Said, said: Sequence[Said]) -> bool:
    """Whether a sentence stands at the start of its message, where what is handed over is named."""
    first = [s for s in said if s.interaction_id == one.interaction_id][:3]
    return any(s is one for s in first)


def _thread_of(promise: Promise, said: Sequence[Said]) -> str:
    return next((s.thread for s in said if s.source == promise.source), "")


def _is_due(promise: Promise, one: Said, *, after: bool = False) -> bool:
    if promise.due is None or one.when is None:
        return False
    away = (one.when - promise.due).days
    return (0 if after else -_NEAR) <= away <= (21 if after else _NEAR)


def _is_over(promise: Promise, one: Said) -> bool:
    """Whether the day of a promise has come when a sentence is written; one without a day may always have failed."""
    return promise.due is None or one.when is None or promise.due <= one.when


def _fitting(
    open_ones: Sequence[Promise], senses: dict[str, Sense], lemmas: frozenset[str], one: Said, *, alone: bool = False
) -> list[Promise]:
    """The promises a sentence speaks of; with ``alone``, the only open one even where no word is shared."""
    found = [p for p in open_ones if _fits(senses[p.id], lemmas, one.language)]
    if found:
        return found
    return list(open_ones) if alone and len(open_ones) == 1 else []


def _fits(sense: Sense, lemmas: frozenset[str], language: str) -> bool:
    things = shared_things(sense, lemmas, language=language)
    deed = same_deed(sense, lemmas)
    if not sense.things or sense.pointed:
        return things > 0 or (deed and telling_deed(sense))
    return things > 0 and (things > 1 or deed or len(sense.things) <= 2 or not sense.verbs)


def _may_fit(sense: Sense, text: str, language: str) -> bool:
    """Whether a sentence is worth parsing for a promise: a word of it starts like one of the promise's words."""
    if language == "de" or sense.verbs or sense.pointed:
        return True
    low = text.lower()
    return any(word[:3] in low for word in sense.things | sense.beside)


def _lemmas(one: Said, parse: Parse, *, text: str | None = None) -> frozenset[str]:
    words = one.text if text is None else text
    if one.language == "de":
        return german_words(words)
    if not words.strip():
        return frozenset()
    return frozenset(
        t.lemma.lower() for t in parse(words).tokens if t.pos in {"NOUN", "PROPN", "VERB", "AUX", "ADJ", "X"}
    )


def _is_explicit(text: str) -> bool:
    """Whether a sentence says that a promise is kept, whatever the thing: "As promised, …", "Done.", "Attached."."""
    return PROMISED.search(text) is not None or (len(text.split()) <= 6 and BARE.search(text) is not None)
