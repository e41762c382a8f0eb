"""What the mails tell together that no sentence tells alone: the deed thanked for, what came of it, a loss."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from assistant.domain.contacts import Contact, Me
from assistant.domain.facts import Fact
from assistant.domain.interactions import Direction, Interaction
from assistant.domain.requests import Kind
from assistant.domain.words import Parse
from assistant.drafting.anchors import Told, anchor_in, fits_as_well, told_in, topics
from assistant.drafting.helped import NO_REASON, Turn, helped, only_deed
from assistant.drafting.mailed import Split, noted
from assistant.drafting.needs import Near, needs
from assistant.drafting.noted_deeds import noted_deeds, noted_of
from assistant.drafting.outcomes import outcomes
from assistant.drafting.pieces import Piece
from assistant.drafting.still_owed import still_owed
from assistant.drafting.sympathy import sympathy
from assistant.drafting.vague import is_vague, meant


def _tells_any(one: Interaction, secret: Sequence[Fact]) -> bool:
    """Whether a mail is where one of these facts was read."""
    plain = " ".join(one.text.lower().split())
    return any(f.source == one.source or (f.quote and " ".join(f.quote.lower().split()) in plain) for f in secret)


def from_mails(
    interactions: Sequence[Interaction],
    record: Sequence[tuple[Fact, Direction, bool]],
    purpose: str,
    *,
    kind: Kind,
    contact: Contact,
    me: Me,
    parse: Parse,
    split: Split,
    today: date,
    hidden: Callable[[str], bool],
    secret: Sequence[Fact],
    turn: Turn,
    near: Near,
) -> Iterator[Piece]:
    """The deed a thank-you is for, what came of it, and a word of sympathy; each only where it is on record.

    ``interactions`` are newest first and ``record`` their sentences; ``hidden`` says of a sentence that it is not to
    be told, and ``secret`` are the facts that are never to be touched, not even by a word of sympathy.
    """
    sorry = sympathy(interactions, contact.id, kind=kind, today=today, secret=lambda one: _tells_any(one, secret))
    if sorry is not None:
        yield sorry
    names = f"{contact.name} {me.name}".split()
    sentences = [*(fact for fact, _, _ in record), *noted(interactions, contact=contact, split=split)]
    about = topics(purpose, parse)
    told = told_in(interactions, sentences, names, parse)
    if kind is Kind.ASK and is_vague(about, names):
        yield from meant(told, names=names, parse=parse, today=today, hidden=hidden)
    if kind is not Kind.OFFER:
        yield from still_owed(told, today=today, hidden=hidden)
    if kind is Kind.OFFER:
        yield from needs(told, about, names=names, parse=parse, today=today, hidden=hidden, near=near)
    only = None
    if kind is Kind.THANKS and not {word.lower() for word in about} - NO_REASON - {name.lower() for name in names}:
        only = only_deed(told, turn=turn, parse=parse, today=today, hidden=hidden)  # "say thanks"
    anchor = only or anchor_in(told, about)
    notes: list[Told] = []
    if kind is Kind.THANKS:
        notes = noted_of(told, about, names=names, anchor=anchor, today=today)
        yield from noted_deeds(notes, about, contact=contact, me=me, parse=parse, hidden=hidden)
        anchor = anchor or (notes[0] if notes else None)
    if anchor is not None and anchor not in notes and kind is Kind.THANKS:
        others = [only] if only else [one for one in told if fits_as_well(one, anchor, about)]
        yield from helped(others, about, turn=turn, parse=parse, today=today, hidden=hidden)
    yield from outcomes(told, anchor, about, kind=kind, names=names, parse=parse, today=today, hidden=hidden)
