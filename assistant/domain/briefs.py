"""What to know about a contact before writing, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from assistant.domain.contacts import Contact
from assistant.domain.facts import Fact
from assistant.domain.letters import Author

STORED = "stored by you"
"""The source of what the user said about somebody: there is no exchange to open."""

LOOKED = "your records"
"""The source of a line that says what is not there: everything on record was looked through."""


class Section(StrEnum):
    """The parts of a brief, in the order in which they are read; the values are their headings."""

    SUMMARY = "in short"
    NOW = "now"
    HOW_MET = "how you met"
    CONTACT = "contact"
    LAST = "last message"
    NEXT = "next"
    MINE = "my promises"
    THEIRS = "their promises"
    TO_THANK = "never thanked"
    NEWS = "their news"
    RECEIVED = "they helped"
    GIVEN = "I helped"
    OFFERED = "they offered"
    OFFER = "to offer"
    TELL = "to tell"
    CAREFUL = "careful"
    LANGUAGES = "not read"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class BriefLine:
    """One line of a brief with the sources it stands on (Message-IDs, ``file#part``, ``STORED`` or ``LOOKED``).

    Sentences from the records are in the voice of a letter: "I" is the user, "you" the contact. ``private`` marks what
    was told in confidence: the user may see it, no prompt and no draft may. ``by`` says who put it into these words,
    ``entry`` is the id of the promise or favour that a line tells of.
    """

    section: Section
    text: str
    sources: tuple[str, ...]
    private: bool = False
    by: Author = Author.PLAIN
    entry: str | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """How often the two were in touch from ``start`` to the next period: who wrote, and what they did together."""

    start: date
    sent: int = 0
    received: int = 0
    together: int = 0

    @property
    def total(self) -> int:
        """All exchanges of the period."""
        return sum(self.parts)

    @property
    def parts(self) -> tuple[int, int, int]:
        """Written by the user, written to them, done together."""
        return self.sent, self.received, self.together


@dataclass(frozen=True, slots=True)
class Timeline:
    """Contact over time, with no period left out; ``months`` is how long each lasts (1, 3 or 12)."""

    months: int = 1
    periods: tuple[Period, ...] = ()

    @property
    def bar(self) -> str:
        """One character for each period: a dot for none, else the higher the more exchanges."""
        most = max((period.total for period in self.periods), default=0)
        steps = "▁▂▃▄▅▆▇█"
        return "".join(
            "·" if not p.total else steps[max(0, -(-p.total * len(steps) // most) - 1)] for p in self.periods
        )


@dataclass(frozen=True, slots=True)
class Brief:
    """What to know about a contact before writing; ``lines`` stand in the order of their sections.

    ``notes`` are the facts, in at most three groups, that a summary may be made of; nothing told in confidence and
    nothing that is only to be alluded to is among them. ``summary`` is empty until one was asked for.
    ``waiting`` is how much was read of them and waits for the user's yes; no line stands on it.
    """

    contact: Contact
    lines: tuple[BriefLine, ...]
    timeline: Timeline = field(default_factory=Timeline)
    notes: tuple[tuple[Fact, ...], ...] = ()
    summary: tuple[BriefLine, ...] = ()
    waiting: int = 0

    def of(self, section: Section) -> tuple[BriefLine, ...]:
        """The lines of one section."""
        return tuple(line for line in self.lines if line.section is section)

    @property
    def sources(self) -> tuple[str, ...]:
        """Every source once, in the order of the lines that name it."""
        lines = (*self.summary, *self.lines)
        return tuple(dict.fromkeys(source for line in lines for source in line.sources))
