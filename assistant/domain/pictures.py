"""What the pictures of contact, help and reach show, as plain values; contact over time is a ``Timeline``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from assistant.domain.contacts import Contact


class Ago(StrEnum):
    """How long ago one was last in touch with somebody."""

    MONTH = "within a month"
    QUARTER = "1 to 3 months ago"
    YEAR = "3 to 12 months ago"
    YEARS = "1 to 2 years ago"
    LONGER = "longer ago"
    NEVER = "not on record"


class Closeness(StrEnum):
    """How much passed between two people, by the exchanges on record: no record tells how close they feel."""

    MUCH = "10 exchanges or more"
    SOME = "3 to 9"
    LITTLE = "1 or 2"
    NOTHING = "none"


@dataclass(frozen=True, slots=True)
class Stretch:
    """How many people one was last in touch with that long ago, by how much passed."""

    ago: Ago
    people: Mapping[Closeness, int]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.people.values())


@dataclass(frozen=True, slots=True)
class Firm:
    """An organisation as address books and lists of connections name it: people there, ``lately`` within a year."""

    name: str
    people: int
    lately: int


@dataclass(frozen=True, slots=True)
class Introduction:
    """A door to somebody else: ``what`` is a sentence of the ledger's, ``made`` says that it is done, else promised."""

    contact: Contact
    what: str
    when: date | None
    made: bool


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom one knows: every stretch of time in order, the organisations (the most people first), the introductions.

    ``unplaced`` is how many people are on record without an organisation; ``introductions`` stand newest first.
    """

    stretches: tuple[Stretch, ...] = ()
    firms: tuple[Firm, ...] = ()
    unplaced: int = 0
    introductions: tuple[Introduction, ...] = ()

    @property
    def people(self) -> int:
        """Everybody on record."""
        return sum(one.total for one in self.stretches)

    def within(self, *agos: Ago) -> int:
        """How many were last in touch so long ago."""
        return sum(one.total for one in self.stretches if one.ago in agos)


@dataclass(frozen=True, slots=True)
class Helped:
    """How often one person helped the user and was helped, and how often the user asked in a letter noted as sent.

    ``unthanked`` counts the help received of which no thanks are on record.
    """

    contact: Contact
    received: int = 0
    given: int = 0
    unthanked: int = 0
    asked: int = 0


@dataclass(frozen=True, slots=True)
class Side:
    """What one of the two gave and owes the other: help, promises kept, promises open."""

    helped: int = 0
    kept: int = 0
    open: int = 0

    @property
    def total(self) -> int:
        """All of it."""
        return self.helped + self.kept + self.open


@dataclass(frozen=True, slots=True)
class Between:
    """How it stands between the user and one person; ``asked`` counts the letters with an ask that were sent."""

    mine: Side = field(default_factory=Side)
    theirs: Side = field(default_factory=Side)
    asked: int = 0
