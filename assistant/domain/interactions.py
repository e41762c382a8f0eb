"""Past exchanges, as they were imported."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Channel(StrEnum):
    """How people exchanged words, or how a draft will travel."""

    EMAIL = "email"
    MESSAGE = "message"
    LINKEDIN_NOTE = "linkedin-note"
    MEETING = "meeting"
    CALL = "call"
    NOTE = "note"


WRITABLE = (Channel.EMAIL, Channel.LINKEDIN_NOTE, Channel.MESSAGE)


class Direction(StrEnum):
    """Who wrote: ``sent`` by the user, ``received`` from the contact, ``between`` others or both."""

    SENT = "sent"
    RECEIVED = "received"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class Identity:
    """A person as a file names them: by an e-mail address, by a profile link, or (a note) by a name alone."""

    name: str
    address: str = ""
    profile: str = ""

    @property
    def key(self) -> str:
        """What tells this person from others: the address, else the profile link, else nothing."""
        return self.address or self.profile


@dataclass(frozen=True, slots=True)
class Interaction:
    """One past exchange.

    ``text`` is what was newly written (no quotes, no signature), ``raw`` the whole body as text;
    ``source`` is the Message-ID as the file had it, or the file's name with what stands inside it after a ``#``;
    ``when`` is aware, or None where no date was readable; ``thread`` is the same for all that answer each other.
    """

    id: str
    when: datetime | None
    channel: Channel
    direction: Direction
    subject: str
    text: str
    raw: str
    source: str
    sender: Identity
    recipients: tuple[Identity, ...] = ()
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()
    thread: str = ""
