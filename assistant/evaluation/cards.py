"""Scenario cards: a small world, a request, what may be said and what must be.

Every card stands in one half, *dev* or *test*, in ``data/evals/cards/<half>/*.yaml`` (``card_files`` reads them);
``data/evals/README.md`` says what each field means to whoever writes one.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from assistant.domain.facts import Sharing
from assistant.domain.interactions import Channel
from assistant.domain.requests import Kind


class Split(StrEnum):
    """The half a card stands in: *dev* may be looked at while improving, *test* must not."""

    DEV = "dev"
    TEST = "test"


class Trap(StrEnum):
    """What on a card invites a mistake."""

    NONE = "none"
    DECOY_PERSON = "decoy-person"  # somebody with the same first name, or whose facts lie near
    SWAPPED_ROLES = "swapped-roles"  # who helped whom
    THIRD_PERSON = "third-person"  # somebody else did it
    STALE = "stale"  # a post or plan that is over
    PLANNED = "planned"  # what has not happened yet
    CONDITION = "condition"  # an offer with an if
    LIMIT = "limit"  # what the user has not done or cannot do
    NUMBERS = "numbers"  # several numbers, dates or sums side by side
    CONFIDENCE = "confidence"  # told in confidence
    TENDER = "tender"  # illness, death, money, lost work
    INJECTION = "injection"  # a record that gives orders
    OWING = "owing"  # the user owes something
    MISSING = "missing"  # no size, day or reason in the purpose
    VAGUE = "vague"  # a purpose that says little
    THIN = "thin"  # hardly anything on record
    EMPTY = "empty"  # nothing on record
    LONG = "long"  # much on record, most of it beside the point
    OWN_WORDS = "own-words"  # the user's own sentences are in it
    LANGUAGE = "language"  # records in another language
    BIG_ASK = "big-ask"  # a request that is large
    HARD_TIMES = "hard-times"  # the reader lost something


class Why(StrEnum):
    """What is wrong with a letter that says what it must not."""

    LEAK = "leak"  # told in confidence, or too delicate to say
    PERSON = "person"  # true of somebody else
    FALSE = "false"  # true of nobody


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the card's world."""

    name: str
    address: str
    title: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """One exchange; ``by`` is "me", "them" or "note" (the user's own), ``contact`` the address of the other one."""

    contact: str
    day: date
    by: str
    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Noted:
    """A fact the user stored: about the contact with this address, or (empty) about the user."""

    text: str
    about: str
    sharing: Sharing = Sharing.SAY


@dataclass(frozen=True, slots=True)
class Saying:
    """Something a letter must, or must not, say: any one of the patterns (``re``, without case) is enough."""

    what: str
    patterns: tuple[str, ...]
    why: Why | None = None

    def in_(self, text: str) -> bool:
        """Whether the text says it."""
        plain = " ".join(text.replace("’", "'").split())
        return any(re.search(pattern, plain, re.I) for pattern in self.patterns)


@dataclass(frozen=True, slots=True)
class Asks:
    """What a good ask names: the thing, its size, and the day it is needed by; empty where the card gives none."""

    thing: tuple[str, ...] = ()
    size: tuple[str, ...] = ()
    by: tuple[str, ...] = ()

    def names(self, part: str, text: str) -> bool:
        """Whether the text names its "thing", "size" or "by"."""
        return Saying(part, getattr(self, part)).in_(text)


@dataclass(frozen=True, slots=True)
class Card:
    """One scenario.

    ``may_say`` holds every true statement that the letter may make, in its voice, and ``allowed`` further words: the
    oracle takes nothing else. ``typed`` and ``words`` are what the user gives with the request.
    """

    id: str
    split: Split
    kind: Kind
    trap: Trap
    profession: str
    country: str
    today: date
    me: Person
    to: Person
    purpose: str
    channel: Channel
    may_say: tuple[str, ...]
    must_say: tuple[Saying, ...]
    must_not: tuple[Saying, ...]
    others: tuple[Person, ...] = ()
    records: tuple[Record, ...] = ()
    facts: tuple[Noted, ...] = ()
    typed: tuple[str, ...] = ()
    words: str = ""
    allowed: frozenset[str] = frozenset()
    asks: Asks = Asks()

    @property
    def digest(self) -> str:
        """Changes whenever anything on the card does, so that no figure outlives the card it was measured on."""
        words = ", ".join(map(repr, sorted(self.allowed)))  # a set is told in another order by every process
        told = repr(self).replace(repr(self.allowed), f"frozenset({{{words}}})" if words else "frozenset()")
        return hashlib.blake2b(told.encode(), digest_size=8).hexdigest()
