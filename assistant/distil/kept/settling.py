"""What became of a promise: kept, released or broken, where later words on record show it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.distil.kept.lost import Verdict, given_up, lemmas_of, thread_of
from assistant.distil.kept.senses import (
    Sense,
    same_deed,
    sense_of,
    shared_things,
    sounds_like,
    stands_for,
    telling_deed,
)
from assistant.distil.kept.signs import (
    AHEAD,
    AS_AGREED,
    BARE,
    BEFOREHAND,
    HELD,
    HERE_IT_IS,
    MET,
    PROMISED,
    REPORTED,
    THANKED,
    UNREAL,
)
from assistant.distil.kept.tense import clauses_of, is_told
from assistant.distil.kept.welcomed import reported, shown_glad
from assistant.distil.promises.appointments import is_meeting, lapsed
from assistant.distil.said.sentences import Said
from assistant.distil.understood.things import THINGS
from assistant.domain.ledger import Promise, PromiseState
from assistant.domain.words import Parse

_NEAR = 8
"""Days around its day within which a bare "here it is" is taken for the thing, and "yesterday" for the appointment."""


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
) -> list[Verdict]:
    text = one.text
    if not candidates or (
        text.rstrip().endswith("?") and not re.match(r"(?:here|attached|anbei|hier)\b.*,", text, re.I)
    ):
        return []
    mine = [p for p in candidates if p.who is one.by]
    theirs = [p for p in candidates if p.who is not one.by]
    if one.noted:  # the user's own note tells of both
        mine, theirs = list(candidates), []
    gone = given_up(one, mine, theirs, senses, parse, said)
    if gone is not None:
        return gone
    return [(p, PromiseState.KEPT) for p in _kept(one, mine, theirs, senses, parse, said)]


def _kept(
    one: Said,
    mine: Sequence[Promise],
    theirs: Sequence[Promise],
    senses: dict[str, Sense],
    parse: Parse,
    said: Sequence[Said],
) -> list[Promise]:
    text = one.text
    if BEFOREHAND.search(text):
        return []
    here = HERE_IT_IS.search(text) is not None and not AHEAD.search(AS_AGREED.sub("", text))
    found: list[Promise] = []
    lemmas: frozenset[str] | None = None
    for own, some in ((True, mine), (False, theirs)):
        for promise in some:
            if not _may_fit(senses[promise.id], text, one.language):
                continue
            lemmas = lemmas_of(one, parse) if lemmas is None else lemmas
            sense = senses[promise.id]
            things = shared_things(sense, lemmas, language=one.language)
            deed = one.language == "en" and same_deed(sense, lemmas)
            enough = things > 0 and (
                things > 1 or deed or len(sense.things) <= 2 or not sense.verbs or _is_due(promise, one)
            )
            enough = enough or (deed and telling_deed(sense) and (not sense.things or sense.pointed or len(lemmas) < 5))
            enough = enough or (things > 0 and own and here) or (deed and stands_for(sense, lemmas))
            if enough and _is_shown(one, sense, own=own, here=here, parse=parse):
                found.append(promise)
    if found:
        return found
    heard = [p for p in mine if _is_heard(p, one, said)]
    if heard:
        return heard
    if here and not one.noted and _is_explicit(text) and len(mine) == 1:
        return list(mine)
    return (
        _by_day(one, mine, theirs, said, here=here)
        or reported(one, mine, senses, said, parse=parse)
        or shown_glad(one, theirs, senses, said, parse=parse)
    )


def _by_day(
    one: Said, mine: Sequence[Promise], theirs: Sequence[Promise], said: Sequence[Said], *, here: bool
) -> list[Promise]:
    """What its day alone settles: "here it is" when just this one was due, "good to see you yesterday"."""
    if one.when is None:
        return []
    met = [p for p in (*mine, *theirs) if is_meeting(p) and p.due is not None and _is_due(p, one, after=True)]
    if one.noted:
        return [p for p in met if p.due == one.when] if HELD.match(one.text) else []
    named = {w.removesuffix("s") for w in re.findall(r"[a-zäöüß]+", one.text.lower())} & THINGS
    if here and not AHEAD.search(AS_AGREED.sub("", one.text)) and not named:
        due = [p for p in mine if _is_due(p, one) and thread_of(p, said) == one.thread]
        if len(due) == 1 and _opens(one, said):
            return due
    if met and MET.search(one.text) and not AHEAD.search(one.text):
        return met
    return []


def _is_shown(one: Said, sense: Sense, *, own: bool, here: bool, parse: Parse) -> bool:
    """Whether a sentence about the promised thing shows it done: as a whole, or in the clause that names it."""
    if own and here and not UNREAL.search(one.text):
        return True
    if not own and THANKED.search(one.text):
        return True
    if not UNREAL.search(one.text) and is_told(one, own=own, parse=parse):
        return True
    pieces = clauses_of(one.text)
    for piece in pieces if len(pieces) > 1 else ():
        clause = replace(one, text=piece)
        if UNREAL.search(piece) or not shared_things(sense, lemmas_of(clause, parse), language=one.language):
            continue
        if is_told(clause, own=own, parse=parse):
            return True
    return False


def _is_heard(promise: Promise, one: Said, said: Sequence[Said]) -> bool:
    """Whether "you'll hear from me by then" is kept by the mere mail: it came, in the thread, and in time."""
    if one.noted or promise.due is None or one.when is None or promise.made is None:
        return False
    if not REPORTED.search(promise.quote or "") or thread_of(promise, said) != one.thread:
        return False
    return promise.made < one.when and (one.when - promise.due).days <= 3 and not AHEAD.search(one.text)


def _opens(one: Said, said: Sequence[Said]) -> bool:
    """Whether a sentence stands at the start of its message, where what is handed over is named."""
    first = [s for s in said if s.interaction_id == one.interaction_id][:3]
    return any(s is one for s in first)


def _is_due(promise: Promise, one: Said, *, after: bool = False) -> bool:
    if promise.due is None or one.when is None:
        return False
    away = (one.when - promise.due).days
    return (0 if after else -_NEAR) <= away <= (35 if after else _NEAR)


def _may_fit(sense: Sense, text: str, language: str) -> bool:
    """Whether a sentence is worth parsing for a promise: a word of it starts like one of the promise's words."""
    return language == "de" or bool(sense.verbs) or sense.pointed or sounds_like(sense, text)


def _is_explicit(text: str) -> bool:
    """Whether a sentence says that a promise is kept, whatever the thing: "As promised, …", "Done.", "Attached."."""
    return PROMISED.search(text) is not None or (len(text.split()) <= 6 and BARE.search(text) is not None)
