"""People: the contacts you know, and you."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

TITLES = frozenset({"dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir"})


@dataclass(frozen=True, slots=True)
class Contact:
    """A person you know, with all their identities.

    ``addresses`` are lower-cased e-mail addresses, the most used first; ``profiles`` are links; ``names`` are the
    others they are known by; ``since`` is the day they were connected on a network.
    """

    id: str
    name: str
    addresses: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()
    title: str | None = None
    organisation: str | None = None
    names: tuple[str, ...] = ()
    since: date | None = None

    @property
    def first_name(self) -> str:
        """The name to greet with when nothing on record says otherwise."""
        words = [w for w in self.name.split() if w.rstrip(".").lower() not in TITLES]
        return words[0] if words and "@" not in words[0] else ""


@dataclass(frozen=True, slots=True)
class Me:
    """The user: their name as they sign, their own addresses and their own profile links."""

    name: str = ""
    addresses: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """A person as an address book or a list of connections describes them.

    ``source`` is the file's name with the entry's own key after a ``#``; it is what tells two people with no
    address and no link apart, and what makes importing again change nothing. Values are as they should be shown.
    """

    source: str
    name: str
    addresses: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()
    title: str | None = None
    organisation: str | None = None
    names: tuple[str, ...] = ()
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two contacts who may be one person, for the user to decide: nothing is merged on a name.

    ``score`` is 0 to 100 by rapidfuzz; ``reasons`` are plain sentences.
    """

    first: Contact
    second: Contact
    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Merge:
    """Two contacts made one: ``gone`` as it was, now part of ``kept``; ``why`` is a plain sentence."""

    id: str
    kept: Contact
    gone: Contact
    when: datetime
    why: str = ""
