"""What could be given next, and how the helping between two people stands, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from assistant.domain.contacts import Contact
from assistant.domain.facts import Fact
from assistant.domain.ledger import Favour


class Giving(StrEnum):
    """What sort of thing is given."""

    OWED = "owed"  # a promise of the user's that is still open
    NOTED = "noted"  # what the user noted for this very person
    OWN = "own"  # something the user can do or has, against a need
    PERSON = "person"  # somebody the user knows, against a need; both are asked first
    NOTHING = "nothing"  # a need that nothing on record answers


@dataclass(frozen=True, slots=True)
class Gift:
    """One thing that could be given.

    ``what`` is a sentence of the user's, or what is on record of ``person``; ``need`` is the fact that it answers, None
    where it answers none; ``sources`` are those of both.
    """

    giving: Giving
    what: str
    sources: tuple[str, ...]
    need: Fact | None = None
    person: Contact | None = None


@dataclass(frozen=True, slots=True)
class Balance:
    """How the helping with one contact stands: how often each way, when last, and what was never thanked for."""

    contact: Contact
    received: int
    given: int
    last: date | None
    unthanked: tuple[Favour, ...]
    gifts: tuple[Gift, ...]
