"""Whom to write to today and why, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from assistant.domain.contacts import Contact
from assistant.domain.requests import Kind


class Why(StrEnum):
    """What makes somebody worth writing to now."""

    MINE = "my promise"
    THEIRS = "their promise"
    FOLLOW_UP = "follow up"  # a letter that was sent and has no answer on record
    ANSWER = "to answer"  # they asked something and nothing was written since
    THANK = "to thank"
    NEWS = "their news"
    DRAFT = "draft"  # a letter begun and not sent


@dataclass(frozen=True, slots=True)
class Cue:
    """One reason to write to somebody, as one plain sentence with the records it stands on.

    ``text`` may quote a sentence of the records in the voice of a letter: "I" is the user, "you" the contact. ``kind``
    and ``purpose`` are what the letter can begin with; without them the brief is the place to go. ``entry`` is the id
    of the promise, favour or letter that it is about, ``day`` the one that counts (due, done, written).
    """

    why: Why
    contact: Contact
    text: str
    sources: tuple[str, ...] = ()
    day: date | None = None
    kind: Kind | None = None
    purpose: str = ""
    entry: str = ""

    @property
    def can_be_done(self) -> bool:
        """Whether the ledger can note that it is done."""
        return self.why in (Why.MINE, Why.THEIRS, Why.THANK, Why.FOLLOW_UP)

    @property
    def can_wait(self) -> bool:
        """Whether the ledger knows a later day for it."""
        return self.why is Why.FOLLOW_UP


@dataclass(frozen=True, slots=True)
class Today:
    """What is worth doing today, the most pressing first; ``more`` says that not all of it fitted."""

    cues: tuple[Cue, ...] = ()
    more: bool = False
