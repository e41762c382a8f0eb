"""Scenario cards: a small world, a request, what may be said and what must be, read strictly from YAML.

Every card stands in one half, *dev* or *test*, in ``data/evals/cards/<half>/*.yaml``; ``data/evals/README.md`` says
what each field means to whoever writes one.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

import yaml

from assistant.domain.facts import Sharing
from assistant.domain.interactions import Channel
from assistant.domain.requests import Kind
from assistant.errors import WrongUse


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
        return hashlib.blake2b(repr(self).encode(), digest_size=8).hexdigest()


def read_cards(folder: Path, split: Split) -> list[Card]:
    """The cards of one half, ordered by id. Raises ``WrongUse`` as ``read_file`` does, and for an id used twice."""
    cards = [card for path in sorted((folder / split.value).glob("*.yaml")) for card in read_file(path, split)]
    twice = [name for name, count in Counter(card.id for card in cards).items() if count > 1]
    if twice:
        raise WrongUse(f"There are two cards called {twice[0]}.")
    return sorted(cards, key=lambda card: card.id)


def read_file(path: Path, split: Split) -> list[Card]:
    """The cards of one file.

    Raises ``WrongUse`` naming the file and the card where a field is missing, unknown or means nothing.
    """
    cards = []
    for row in yaml.safe_load(path.read_text(encoding="utf-8")) or ():
        try:
            cards.append(_card(row, split))
        except (KeyError, TypeError, ValueError, AttributeError, re.error) as exc:
            name = row.get("id", "?") if isinstance(row, Mapping) else "?"
            raise WrongUse(f"The card {name} in {path.name} cannot be read: {exc}") from exc
    return cards


_KEYS = frozenset(
    [
        "id",
        "kind",
        "trap",
        "profession",
        "country",
        "today",
        "me",
        "to",
        "others",
        "records",
        "facts",
        "typed",
        "words",
        "purpose",
        "channel",
        "may_say",
        "allowed",
        "must_say",
        "must_not",
        "asks",
        "note",
    ]
)


def _card(row: Mapping[str, Any], split: Split) -> Card:
    _only(row, _KEYS)
    to = _person(row["to"])
    others = tuple(_person(one) for one in row.get("others", ()))
    by_name = {one.name: one.address for one in (to, *others)}
    me = row["me"]
    _only(me, {"name", "address", "facts"})
    own = tuple(Noted(_sentence(text), "") for text in me.get("facts", ()))
    asks = row.get("asks", {})
    _only(asks, {"thing", "size", "by"})
    return Card(
        id=row["id"],
        split=split,
        kind=Kind(row["kind"]),
        trap=Trap(row["trap"]),
        profession=row["profession"],
        country=row["country"],
        today=_day(row["today"]),
        me=Person(me["name"], me["address"]),
        to=to,
        purpose=row["purpose"],
        channel=Channel(row.get("channel", "email")),
        may_say=tuple(map(_sentence, row["may_say"])),
        must_say=tuple(_saying(one, None) for one in row["must_say"]),
        must_not=tuple(_saying(one, Why(one["why"])) for one in row.get("must_not", ())),
        others=others,
        records=tuple(_records(row.get("records", ()), to, by_name)),
        facts=(*own, *(_noted(one, to, by_name) for one in row.get("facts", ()))),
        typed=tuple(row.get("typed", ())),
        words=row.get("words") or "",
        allowed=frozenset(" ".join(row.get("allowed", ())).lower().split()),
        asks=Asks(*(tuple(map(_pattern, asks.get(key, ()))) for key in ("thing", "size", "by"))),
    )


def _records(rows: Sequence[Mapping[str, Any]], to: Person, by_name: Mapping[str, str]) -> Iterator[Record]:
    for row in rows:
        _only(row, {"with", "day", "by", "subject", "text"})
        if row["by"] not in {"me", "them", "note"}:
            raise ValueError(f"{row['by']!r} is neither me, them nor note")
        contact = by_name[row["with"]] if "with" in row else to.address
        yield Record(contact, _day(row["day"]), row["by"], row.get("subject", ""), row["text"].strip())


def _noted(row: Mapping[str, Any], to: Person, by_name: Mapping[str, str]) -> Noted:
    _only(row, {"text", "about", "sharing"})
    about = by_name[row["about"]] if "about" in row else to.address
    return Noted(_sentence(row["text"]), about, Sharing(row.get("sharing", "say")))


def _saying(row: Mapping[str, Any], why: Why | None) -> Saying:
    _only(row, {"what", "any", "why"} if why else {"what", "any"})
    return Saying(row["what"], tuple(map(_pattern, row["any"])), why)


def _person(row: Mapping[str, Any]) -> Person:
    _only(row, {"name", "address", "title", "organisation"})
    return Person(row["name"], row["address"], row.get("title", ""), row.get("organisation", ""))


def _sentence(text: str) -> str:
    if not (text[:1].isupper() and text[-1:] in ".?!"):
        raise ValueError(f"{text!r} is no sentence")
    return text


def _pattern(text: str) -> str:
    re.compile(text)
    return text


def _day(value: object) -> date:
    if not isinstance(value, date):
        raise ValueError(f"{value!r} is no day")
    return value


def _only(row: Mapping[str, Any], known: set[str] | frozenset[str]) -> None:
    if unknown := set(row) - known:
        raise ValueError(f"these keys mean nothing here: {', '.join(sorted(map(str, unknown)))}")
