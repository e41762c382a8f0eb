"""Ways out for a letter: what it answers, what a link or a note holds, where it is filed, and what follows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from assistant.domain.contacts import Contact
from assistant.domain.interactions import Channel
from assistant.domain.letters import Draft
from assistant.domain.requests import Kind

REMINDER = "@reminder.askwell"
"""How the UID of a reminder ends: no meeting with anybody, should the calendar be imported."""

_DAYS = 7
"""Between an ask and its first follow-up: a letter needs days, and a second reminder begins to hurt."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a reply in thread refers to, from one exchange on record.

    ``references`` are whole Message-IDs with their brackets, the thread's first one first and ``in_reply_to`` last;
    ``subject`` is the thread's, with ``Re:`` once; ``sender`` and ``when`` are for showing it.
    """

    in_reply_to: str
    references: tuple[str, ...]
    subject: str
    sender: str = ""
    when: datetime | None = None


@dataclass(frozen=True, slots=True)
class MailLink:
    """A ``mailto:`` link and how many characters of one mail programs bear."""

    url: str
    most: int

    @property
    def fits(self) -> bool:
        """Whether the letter arrives whole."""
        return len(self.url) <= self.most

    @property
    def problem(self) -> str:
        """Empty where it fits, else one sentence on what to do."""
        if self.fits:
            return ""
        return (
            f"As a link this letter takes {len(self.url):,} characters, and mail programs may cut off what is over "
            f"{self.most:,}; save it as an .eml file instead."
        )


@dataclass(frozen=True, slots=True)
class Note:
    """An invitation note: its text, the characters it takes and may take, and the link of the profile on record.

    ``profile`` is empty where no LinkedIn profile of the contact is on record.
    """

    text: str
    used: int
    most: int
    profile: str = ""

    @property
    def left(self) -> int:
        """Characters that are free; below zero, those that are too many."""
        return self.most - self.used


class Security(StrEnum):
    """How a mail server is reached; ``plain`` is for one on this very machine."""

    TLS = "tls"
    STARTTLS = "starttls"
    PLAIN = "plain"


PORTS = {Security.TLS: 993, Security.STARTTLS: 143, Security.PLAIN: 143}


@dataclass(frozen=True, slots=True)
class MailAccount:
    """Whose drafts folder: the server's name, the name to log in with, and how it is reached.

    ``port`` None is the usual one. The password is no part of it.
    """

    host: str
    user: str
    port: int | None = None
    security: Security = Security.TLS

    @property
    def at(self) -> int:
        """The port."""
        return self.port or PORTS[self.security]


@dataclass(frozen=True, slots=True)
class Filed:
    """A draft in the drafts folder; ``new`` is False where this very version was there already.

    ``earlier`` counts other versions of the same draft that stand there still.
    """

    folder: str
    new: bool
    earlier: int = 0


@dataclass(frozen=True, slots=True)
class Sent:
    """A letter that the user said they sent: when, by which channel, and the day to follow up, if any.

    ``draft`` is the letter as it stands now; ``recorded`` says that the sent mail itself is on record, so that
    nothing stands in for it.
    """

    draft: Draft
    when: datetime
    channel: Channel
    follow_up: date | None = None
    recorded: bool = False


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A letter to come back to on ``due``; ``answered`` is the source in which the contact wrote since."""

    sent: Sent
    due: date
    answered: str | None = None

    @property
    def contact(self) -> Contact:
        """Whom to come back to."""
        return self.sent.draft.contact


class Standing(StrEnum):
    """Where a draft stands, from its first line to the letter that went out, in words for a list."""

    BROKEN_OFF = "broken off"
    NOT_READY = "not ready"
    READY = "ready"
    ACCEPTED = "accepted"
    SENT = "sent"
    CHANGED = "changed since it was sent"


def standing(draft: Draft, sent: Sent | None) -> Standing:
    """Where a draft stands, given what is noted of its sending; putting it into a drafts folder changes nothing."""
    if sent is not None:
        return Standing.SENT if draft.accepted is not None else Standing.CHANGED
    if draft.accepted is not None:
        return Standing.ACCEPTED
    if not draft.finished:
        return Standing.BROKEN_OFF
    return Standing.READY if draft.ready else Standing.NOT_READY


def usual_follow_up(kind: Kind, sent: date) -> date | None:
    """The day to propose: for an ask a week later (its weekend goes to the Monday), for anything else none."""
    if kind is not Kind.ASK:
        return None
    found = sent + timedelta(days=_DAYS)
    return found + timedelta(days=max(0, 7 - found.weekday()) if found.weekday() > 4 else 0)
