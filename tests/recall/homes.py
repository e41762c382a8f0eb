"""Homes with made-up mail in them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.records import Exchange, Store, interaction_id
from tests.recall.mails import mails

FIRST = datetime(2025, 1, 1, 9, tzinfo=UTC)


def exchange(
    number: int, *, subject: str = "", text: str = "", contact: int = 0, channel: Channel = Channel.EMAIL
) -> Exchange:
    """One exchange with one of several people, a day after the one before."""
    who = Identity(f"Person {contact}", f"person{contact}@example.org")
    source = f"<{number}@mail.example.org>"
    when = FIRST + timedelta(days=number)
    one = Interaction(
        interaction_id(source), when, channel, Direction.RECEIVED, subject, text, text, source, who
    )  # fmt: skip
    return Exchange(one, (who,))


def filled(home: Path, count: int, *, contacts: int = 5, seed: int = 1) -> Store:
    """A store with so many mails; mail n is with contact n % contacts."""
    store = Store.open(home)
    made = mails(count, seed=seed)
    store.add_interactions(
        exchange(number, subject=subject, text=text, contact=number % contacts)
        for number, (subject, text) in enumerate(made)
    )
    return store
