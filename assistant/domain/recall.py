"""Finding past exchanges again, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assistant.domain.contacts import Contact
from assistant.domain.interactions import Channel, Direction, Interaction

NOT_BY_WORDS = "No exchange has these words; the nearest in meaning:"
"""What is said before hits of which none was found by its words."""


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

    @property
    def by_words(self) -> bool:
        """Whether the search by words found it, and not only the one by meaning."""
        return "text" in self.by

    @property
    def passage(self) -> str:
        """``text`` without the subject, where that is its first line; empty where there is nothing more to it."""
        first, _, rest = self.text.strip().partition("\n")
        return rest.strip() if first.split() == self.interaction.subject.split() else self.text.strip()
