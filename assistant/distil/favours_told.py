"""Tellings of favours: which of them are of one and the same, so that each is kept once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.checks.lexicon.tables import words
from assistant.domain.ledger import Favour, FavourDirection

_PLAIN = words(
    """
    you i me my your the a an to with for of on in at and it that this was were have has had did sent gave got so
    is are from us our about du sie ich mir dir ihnen hast habe haben die der das den mein meine meinen dein deine
    ihr ihre geschickt thanked gedankt wrote
    """
)


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
            out[at] = replace(known, favour=replace(known.favour, thanked=new.favour.thanked))
        return
    out.append(new)


def _means(new: Told, known: Told) -> bool:
    """Whether a telling is of a favour known: the same one, or what thanks in its thread are for."""
    if _same(known.favour, new.favour):
        return True
    if not new.thread or new.thread != known.thread or known.bare:
        return False
    if new.bare:
        return True
    shared = content_words(known.favour.what) & content_words(new.favour.what)
    return new.thanks and not known.thanks and new.favour.source != known.favour.source and bool(shared)


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
    found = (word for word in re.findall(r"[^\W\d_]{3,}", text.lower()) if word not in _PLAIN)
    # "gelesen" and "Lesen" agree without the participle's "ge"
    return {(word[2:] if word.startswith("ge") and len(word) > 6 else word)[:6] for word in found}
