"""People: the contacts you know, and you."""

from __future__ import annotations

from dataclasses import dataclass

TITLES = frozenset({"dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir"})


@dataclass(frozen=True, slots=True)
class Contact:
    """A person you know, with all their identities.

    ``addresses`` are lower-cased e-mail addresses, the most used first; ``profiles`` are links.
    """

    id: str
    name: str
    addresses: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()
    title: str | None = None
    organisation: str | None = None

    @property
    def first_name(self) -> str:
        """The name to greet with when nothing on record says otherwise."""
        words = [w for w in self.name.split() if w.rstrip(".").lower() not in TITLES]
        return words[0] if words and "@" not in words[0] else ""


@dataclass(frozen=True, slots=True)
class Me:
    """The user: their name as they sign and their own addresses."""

    name: str = ""
    addresses: tuple[str, ...] = ()
