"""Tellings of favours: which of them are of one and the same, so that each is kept once."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.distil.favours.deed_roots import roots
from assistant.distil.favours.gratitude import THANKS
from assistant.distil.favours.words import PLAIN
from assistant.domain.ledger import Favour, FavourDirection

SOON = 14
"""Days within which thanks in another thread are for the deed they name in any form of its words; our own rule."""


@dataclass(frozen=True, slots=True)
class Told:
    """A favour, the ``thread`` it was told in, whether it was told by ``thanks``, and whether those named nothing."""

    favour: Favour
    thread: str
    thanks: bool
    bare: bool


def add(out: list[Told], new: Told) -> None:
    """Adds a favour unless it is one already told; the user's thanks complete the one told before."""
    for at in range(len(out) - 1, -1, -1):
        known = out[at]
        if known.favour.direction is not new.favour.direction or not _means(new, known):
            continue
        if known.favour.thanked is None and known.favour.direction is FavourDirection.RECEIVED:
            out[at] = replace(known, favour=_thanked(known.favour, new.favour))
        return
    out.append(new)


def _thanked(known: Favour, thanks: Favour) -> Favour:
    """A favour with the thanks for it, which make it as sure as they are."""
    surer = max(known, thanks, key=lambda one: one.certainty)
    return replace(known, thanked=thanks.thanked, certainty=surer.certainty, standing=surer.standing)


def _means(new: Told, known: Told) -> bool:
    """Whether a telling is of a favour known: the same one, or what thanks in its thread are for."""
    if _same(known.favour, new.favour):
        return True
    if known.bare:
        return False
    if not new.thread or new.thread != known.thread:
        thanks = new.thanks and not known.thanks and not new.bare and _soon(known, new)
        about = roots(_deed(new.favour))
        return thanks and 2 * len(about & roots(_deed(known.favour))) >= max(1, len(about))
    if new.bare:
        return True
    return new.thanks and not known.thanks and new.favour.source != known.favour.source and _called_alike(known, new)


def is_thanks_for(favour: Favour, known: Sequence[Favour], threads: Mapping[str, str]) -> bool:
    """Whether a favour is nothing but thanks for one that is known, by any form of its words.

    ``threads`` maps sources to the threads that they stand in.
    """
    thanks = Told(favour, threads.get(favour.source or "", ""), THANKS.search(favour.quote or "") is not None, False)
    if not thanks.thanks:
        return False
    return any(
        one.direction is favour.direction and _means(thanks, Told(one, threads.get(one.source or "", ""), False, False))
        for one in known
        if one.source != favour.source
    )


def _called_alike(known: Told, new: Told) -> bool:
    """Whether thanks name a deed by any form of its words: who edited is thanked for the edits."""
    return bool(roots(_deed(known.favour)) & roots(_deed(new.favour)))


def _deed(favour: Favour) -> str:
    """What a favour was, in the words of its quote where the line only quotes them."""
    return (favour.quote or "") if "“" in favour.what or "„" in favour.what else favour.what


def _soon(known: Told, new: Told) -> bool:
    one, other = known.favour.when, new.favour.when
    return one is not None and other is not None and 0 <= (other - one).days <= SOON


def is_told_beside(bare: Told, told: Sequence[Told]) -> bool:
    """Whether the message with thanks that name nothing also says what they are for."""
    return any(
        not one.bare and one.favour.source == bare.favour.source and one.favour.direction is bare.favour.direction
        for one in told
    )


def _same(one: Favour, other: Favour) -> bool:
    """Whether two tellings are of one favour: the same words, or most content words within three weeks."""
    if one.what == other.what and (one.when is None or other.when is None or abs((other.when - one.when).days) <= 60):
        return True
    if one.when is None or other.when is None or abs((other.when - one.when).days) > 21:
        return False
    left, right = content_words(one.what), content_words(other.what)
    shared = left & right
    return len(shared) >= 1 and len(shared) >= 0.6 * min(len(left), len(right))


def content_words(text: str) -> set[str]:
    """The words of a text that say what it is about, cut to their first six letters so that forms of one word agree."""
    found = (word for word in re.findall(r"[^\W\d_]{3,}", text.lower()) if word not in PLAIN)
    # "gelesen" and "Lesen" agree without the participle's "ge"
    return {(word[2:] if word.startswith("ge") and len(word) > 6 else word)[:6] for word in found}
