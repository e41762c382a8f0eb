"""People: the contacts you know, and you."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
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


def told_apart(people: Iterable[Contact]) -> dict[str, str]:
    """For everybody who shares a name, by id, what stands beside it: the firm, an address or a link, else a number."""
    alike: defaultdict[str, list[Contact]] = defaultdict(list)
    for one in people:
        alike[" ".join(one.name.casefold().split())].append(one)
    beside: dict[str, str] = {}
    for group in alike.values():
        if len(group) < 2:
            continue
        firms = Counter((one.organisation or "").casefold() for one in group)
        bare = [one.id for one in group if not (one.organisation or one.addresses or one.profiles)]
        for number, one in enumerate(group, 1):
            firm = one.organisation if firms[(one.organisation or "").casefold()] == 1 else ""
            own = next(iter((*one.addresses, *one.profiles)), "no address" if bare == [one.id] else f"number {number}")
            beside[one.id] = firm or own
    return beside


def called(contact: Contact, apart: Mapping[str, str]) -> str:
    """A name in a list, with what tells it from others of it (see ``told_apart``): "Anna Weber (Fernlight)"."""
    return f"{contact.name} ({apart[contact.id]})" if contact.id in apart else contact.name


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
