"""Facts: short sentences in the voice of a letter to one contact."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Origin(StrEnum):
    """Where a fact comes from."""

    STATED = "stated"  # the user stored it
    RECORD = "record"  # read from an interaction
    TYPED = "typed"  # given with this one request
    PURPOSE = "purpose"  # the user's purpose, read in the voice of the letter


class Sharing(StrEnum):
    """What a draft may do with a fact: say it, allude to it, or never touch it."""

    SAY = "say"
    ALLUDE = "allude"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Fact:
    """One sentence, "I" being the user and "you" the contact, that a draft may stand on.

    ``source`` is the Message-ID (or file) it rests on and ``quote`` the words found there.
    """

    id: str
    text: str
    contact_id: str | None = None
    source: str | None = None
    quote: str | None = None
    when: date | None = None
    origin: Origin = Origin.STATED
    sharing: Sharing = Sharing.SAY
