"""The store: everything on record, in one SQLite file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Self

from assistant.domain.contacts import Contact, Me
from assistant.domain.facts import Fact, Sharing
from assistant.domain.interactions import Interaction
from assistant.domain.letters import Draft
from assistant.domain.reports import ContactSummary
from assistant.domain.runs import Run
from assistant.records.connection import Database
from assistant.records.contacts import Contacts
from assistant.records.drafts import Drafts
from assistant.records.facts import Facts
from assistant.records.interactions import Added, Exchange, Interactions
from assistant.records.me import Myself
from assistant.records.runs import Runs


class Store:
    """All records of one home; safe to share between threads.

    Any method may raise ``StoreLocked``, ``StoreDamaged``, ``DiskFull`` or ``StoreError`` besides what it says.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._contacts = Contacts(database)
        self._interactions = Interactions(database, self._contacts)
        self._facts = Facts(database)
        self._drafts = Drafts(database)
        self._runs = Runs(database)
        self._me = Myself(database)

    @classmethod
    def open(cls, home: Path, *, busy_seconds: float = 5.0) -> Self:
        """Open the store in ``home``, making both where they are missing; waits ``busy_seconds`` for a writer.

        Raises ``StoreTooNew`` for one that a later version wrote.
        """
        return cls(Database(Path(home), busy_seconds=busy_seconds))

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._database.path

    @property
    def changes(self) -> int:
        """How many rows were written since it was opened."""
        return self._database.changes

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def transaction(self) -> AbstractContextManager[None]:
        """Everything written inside is kept together or not at all."""
        return self._database.transaction()

    def alone(self, doing: str) -> AbstractContextManager[None]:
        """Hold the home for a long write; ``doing`` is told to the second comer, as ``StoreLocked``."""
        return self._database.alone(doing)

    # -- people ---------------------------------------------------------------------------------------------

    def contacts(self) -> list[Contact]:
        """Everybody, by name."""
        return self._contacts.all()

    def contact(self, contact_id: str) -> Contact:
        """The contact with this id. Raises ``UnknownContact``."""
        return self._contacts.by_id(contact_id)

    def find(self, text: str) -> Contact:
        """Whoever is meant by an id, an address, a profile link, a name or a part of one, in any case or accent.

        Raises ``UnknownContact`` (naming close ones) and ``AmbiguousContact`` (with ``candidates``).
        """
        return self._contacts.find(text)

    def add_contact(
        self,
        name: str,
        *,
        addresses: Iterable[str] = (),
        profiles: Iterable[str] = (),
        title: str | None = None,
        organisation: str | None = None,
    ) -> Contact:
        """Put a person on record, or add to the one who already has one of these addresses or profile links.

        Raises ``WrongUse`` without a name and an address, ``AmbiguousContact`` where several people have these.
        """
        return self._contacts.add(name, addresses=addresses, profiles=profiles, title=title, organisation=organisation)

    def summaries(self) -> list[ContactSummary]:
        """Everybody with their past exchanges counted by channel, and the date of the last."""
        return self._contacts.summaries()

    def me(self) -> Me:
        """The user; empty where nothing is known yet."""
        return self._me.read()

    def set_me(self, me: Me) -> None:
        """Keep who the user is."""
        self._me.write(me)

    # -- what happened --------------------------------------------------------------------------------------

    def add_interactions(self, batch: Iterable[Exchange]) -> Added:
        """Keep what is new of a batch and the people in it; what is there already changes no row."""
        return self._interactions.add(batch)

    def known_interactions(self, ids: Sequence[str]) -> set[str]:
        """Those of the ids that are on record."""
        return self._interactions.known(ids)

    def interactions_with(self, contact_id: str, *, limit: int | None = None) -> list[Interaction]:
        """Everything exchanged with one contact and with no one else alone, newest first; undated ones last."""
        return self._interactions.with_contact(contact_id, limit=limit)

    def interactions_from(self, source: str) -> list[Interaction]:
        """What stands in one source (a Message-ID, or ``file#part``), oldest first."""
        return self._interactions.from_source(source)

    # -- what may be said -----------------------------------------------------------------------------------

    def facts(self, contact_id: str | None) -> list[Fact]:
        """Those of one contact, or (None) those about the user, which every letter may use."""
        return self._facts.about(contact_id)

    def kept_back(self) -> list[Fact]:
        """Everything, about anybody, that no draft may touch: sharing level *never*."""
        return self._facts.kept_back()

    def add_fact(self, fact: Fact) -> Fact:
        """Keep a fact once; an empty id is filled in. Raises ``WrongUse`` and ``UnknownContact``."""
        if fact.contact_id is not None:
            self.contact(fact.contact_id)
        return self._facts.add(fact)

    def remove_fact(self, fact_id: str) -> None:
        """Forget a fact. Raises ``WrongUse`` where there is none with this id."""
        self._facts.remove(fact_id)

    def set_sharing(self, fact_id: str, sharing: Sharing) -> None:
        """Say what drafts may do with a fact. Raises ``WrongUse`` where there is none with this id."""
        self._facts.set_sharing(fact_id, sharing)

    # -- what was written -----------------------------------------------------------------------------------

    def save_draft(self, draft: Draft, *, replacing: bool = False) -> None:
        """Keep a draft as a new version, or (``replacing``) in place of its newest one.

        Raises ``UnknownContact`` where its contact is not on record.
        """
        with self._database.transaction():
            self.contact(draft.contact.id)
            self._drafts.save(draft, replacing=replacing)

    def draft(self, draft_id: str) -> Draft:
        """The newest version. Raises ``UnknownDraft``."""
        return self._drafts.by_id(draft_id)

    def drafts(self, contact_id: str | None = None) -> list[Draft]:
        """Every draft, or those to one contact, the last touched first."""
        return self._drafts.all(contact_id)

    def versions(self, draft_id: str) -> list[Draft]:
        """All kept versions, oldest first. Raises ``UnknownDraft``."""
        return self._drafts.versions(draft_id)

    def undo(self, draft_id: str) -> Draft:
        """Drop the newest version and return the one before; the only one stays. Raises ``UnknownDraft``."""
        return self._drafts.undo(draft_id)

    def remove_draft(self, draft_id: str) -> None:
        """Forget a draft, its versions and its runs. Raises ``UnknownDraft``."""
        self._drafts.remove(draft_id)

    def log_run(self, run: Run) -> None:
        """Write down one call of a model."""
        self._runs.log(run)

    def runs(self, draft_id: str, *, line: int | None = None) -> list[Run]:
        """What was sent to the model for a draft, or for one of its lines (counted from 1), and what came back."""
        return self._runs.of_draft(draft_id, line=line)
