"""What a look over the records or an import comes to, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from assistant.domain.contacts import Contact, Me
from assistant.domain.sources import place


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
    UNREADABLE = "unreadable"  # no headers, no sender, or a row that makes no sense
    SPONSORED = "sponsored"  # an advertisement sent as a message
    DELETED = "deleted account"  # whoever wrote it is no longer named
    EMPTY = "no words"  # an invitation without a note, an entry without a name
    CANCELLED = "cancelled"  # a meeting that was called off or declined
    TASK = "task"  # a to-do, a journal's entry or a contact among mail: no exchange with anybody
    FORGOTTEN = "forgotten"  # with somebody the user had Askwell forget


@dataclass(frozen=True, slots=True)
class Skipped:
    """One item left out.

    ``where`` is its Message-ID, or the file and its place in it; ``detail`` is a plain sentence on why; ``about``
    says in words who and what it is, where that is known.
    """

    where: str
    reason: Skip
    detail: str = ""
    about: str = ""

    @property
    def shown(self) -> str:
        """Who or what it is, or where it stands, and what is the matter with it; empty for neither."""
        return ": ".join(filter(None, (self.about or place(self.where), self.detail)))


@dataclass(frozen=True, slots=True)
class PeopleRead:
    """The entries of address books and lists of connections: ``read`` = ``new`` + ``updated`` + ``known``.

    ``merged`` counts contacts that an entry showed to be one, by an address or a link of each.
    """

    read: int = 0
    new: int = 0
    updated: int = 0
    known: int = 0
    merged: int = 0


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or would do.

    ``read`` counts all exchanges seen (mails, messages, meetings, notes): ``new`` + ``known`` + the sum of
    ``skipped``. ``skipped`` counts by reason and ``examples`` names a few of each; ``contacts`` are new, however
    they were met; ``people`` counts the entries of address books; ``formats`` counts items by the name of the
    format; ``about_me`` is what the files say of the user, as sentences of a letter; ``columns`` says for each
    table read by its headings which column is taken for what; ``doubtful`` are plain sentences on what the user
    may want to look at; ``interrupted`` says that it was stopped, with everything counted here already kept.
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
    people: PeopleRead = field(default_factory=PeopleRead)
    formats: Mapping[str, int] = field(default_factory=dict)
    about_me: tuple[str, ...] = ()
    columns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    seconds: float = 0.0

    @property
    def is_unreadable(self) -> bool:
        """Whether there was something in the files, and nothing of it could be read."""
        refused = self.skipped.get(Skip.UNREADABLE, 0)
        return refused > 0 and refused == self.read and not self.people.read

    @property
    def is_settled(self) -> bool:
        """Whether there is nothing to write: everything in the files is on record, or left out."""
        people = self.people
        return not (self.new or people.new or people.updated or people.merged)


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


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What forgetting a contact took away, and the proof.

    ``traces`` lists every place where an address, a link or the full name still stands after it (none, unless
    mail with others that names them was to be kept; then ``mentions`` counts those exchanges).
    """

    contact: Contact
    interactions: int
    facts: int
    drafts: int
    runs: int
    vectors: int
    mentions: int = 0
    traces: tuple[str, ...] = ()
    promises: int = 0
    favours: int = 0


@dataclass(frozen=True, slots=True)
class IndexStatus:
    """How far the search by meaning has come; ``notice`` says in one sentence what is missing, or is empty."""

    embedded: int
    total: int
    indexed: int
    notice: str = ""
