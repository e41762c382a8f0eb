"""Finding past exchanges again, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assistant.domain.contacts import Contact
from assistant.domain.interactions import Channel, Direction, Interaction


@dataclass(frozen=True, slots=True)
class Filters:
    """Which exchanges count; ``since`` is the first day and ``until`` the last, both included."""

    contact_id: str | None = None
    since: date | None = None
    until: date | None = None
    channels: tuple[Channel, ...] = ()
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """One exchange that was found: with whom, the passage that fits, and how well (higher is better).

    ``text`` is the passage as it stands in the exchange; ``by`` names the searches that found it.
    """

    interaction: Interaction
    contacts: tuple[Contact, ...]
    text: str
    score: float
    by: tuple[str, ...] = ()
