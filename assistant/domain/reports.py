"""What a look over the records or an import comes to, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from assistant.domain.contacts import Contact, Me


class Skip(StrEnum):
    """Why a message was left out of an import."""

    BOUNCE = "bounce"  # a mail server's report
    AUTOMATIC = "automatic"  # an out-of-office answer and the like
    NEWSLETTER = "newsletter"  # bulk mail, or an address nobody reads
    MAILING_LIST = "mailing list"  # came through a list: the direct copy, if any, is kept
    CHAT = "chat"
    DRAFT = "draft"
    SPAM = "spam"
    TRASH = "trash"
    DUPLICATE = "duplicate"  # a second copy in the same import
    NOBODY = "nobody else"  # from you to you alone
    UNREADABLE = "unreadable"  # no headers, or no sender


@dataclass(frozen=True, slots=True)
class Skipped:
    """One message left out: ``where`` is its Message-ID, or the file and its place in it."""

    where: str
    reason: Skip


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or would do.

    ``read`` counts all messages seen: ``new`` + ``known`` + the sum of ``skipped``. ``skipped`` counts by
    reason and ``examples`` names a few of each; ``doubtful`` are plain sentences on what the user may want
    to look at; ``interrupted`` says that it was stopped, with everything counted here already kept.
    """

    files: tuple[str, ...] = ()
    me: Me = field(default_factory=Me)
    read: int = 0
    new: int = 0
    known: int = 0
    contacts: int = 0
    skipped: Mapping[Skip, int] = field(default_factory=dict)
    examples: tuple[Skipped, ...] = ()
    doubtful: tuple[str, ...] = ()
    interrupted: bool = False


@dataclass(frozen=True, slots=True)
class ContactSummary:
    """A contact with the number of past exchanges by channel and the date of the last one.

    ``interactions`` always has the four keys ``email``, ``message``, ``meeting`` and ``note``.
    """

    contact: Contact
    interactions: Mapping[str, int]
    last: date | None = None

    def as_dict(self) -> dict[str, object]:
        """The shape that ``contacts list --json`` prints."""
        return {
            "id": self.contact.id,
            "name": self.contact.name,
            "addresses": list(self.contact.addresses),
            "profiles": list(self.contact.profiles),
            "title": self.contact.title,
            "organisation": self.contact.organisation,
            "interactions": dict(self.interactions),
            "last": self.last.isoformat() if self.last else None,
        }
