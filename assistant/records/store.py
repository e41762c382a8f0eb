"""The store: everything on record, in one SQLite file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Self

from assistant.records.accepting import Accepting
from assistant.records.adding import Adding
from assistant.records.address_books import AddressBooks
from assistant.records.connection import Database
from assistant.records.contacts import Contacts
from assistant.records.counting import Counting
from assistant.records.deciding import Deciding
from assistant.records.distilled import Distilled
from assistant.records.drafts import Drafts
from assistant.records.drafts_begun import BegunLetters
from assistant.records.dump import Dump, Record, Write
from assistant.records.exchanges import Exchanges
from assistant.records.facts import Facts
from assistant.records.finding import Finder
from assistant.records.forgetting import Forgetting
from assistant.records.interactions import Interactions
from assistant.records.ledger import Ledger
from assistant.records.ledgers import Ledgers
from assistant.records.mappings import Mappings
from assistant.records.me import Myself
from assistant.records.merging import Merging
from assistant.records.people import People
from assistant.records.proposing import Proposing
from assistant.records.restoring import Restored, Restoring
from assistant.records.runs import Runs
from assistant.records.sample_world import SampleWorld
from assistant.records.search import Search
from assistant.records.sending import Sending
from assistant.records.sources import Sources
from assistant.records.vectors import Embedded
from assistant.records.waiting import Waiting
from assistant.records.written import Written


class Store(People, Exchanges, Ledgers, Written):
    """All records of one home; safe to share between threads.

    What it can do is told by its four parts; here are the file itself, and whole copies of it. What few ask for is a
    part by name: ``begun``, ``sample_world``, ``waiting`` and ``counting``.

    Any method may raise ``StoreLocked``, ``StoreDamaged``, ``DiskFull`` or ``StoreError`` besides what it says.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._contacts = Contacts(database)
        self._interactions = Interactions(database, self._contacts)
        self._facts = Facts(database)
        self._ledger = Ledger(database)
        self._proposing = Proposing(database, self._contacts)
        self._deciding = Deciding(database)
        self._distilled = Distilled(database)
        self._adding = Adding(database)
        self._finder = Finder(database, self._contacts)
        self._merging = Merging(database, self._contacts)
        self._books = AddressBooks(database, self._merging)
        self._search = Search(database)
        self._embedded = Embedded(database)
        self._mappings = Mappings(database)
        self._forgetting = Forgetting(database, self._contacts)
        self._dump = Dump(database)
        self._drafts = Drafts(database, self._contacts)
        self.begun = BegunLetters(database)
        self._accepting = Accepting(database, self._drafts)
        self._sending = Sending(database, self._drafts, self._interactions)
        self._runs = Runs(database)
        self._me = Myself(database)
        self.sample_world = SampleWorld(database, self._me, self._interactions)
        self._sources = Sources(database)
        self.waiting = Waiting(database, self._interactions, self._drafts)
        self.counting = Counting(database)

    @classmethod
    def open(cls, home: Path, *, busy_seconds: float = 5.0) -> Self:
        """Open the store in ``home``, making both where they are missing; waits ``busy_seconds`` for a writer.

        Raises ``StoreTooNew`` for one that a later version wrote.
        """
        store = cls(Database(Path(home), busy_seconds=busy_seconds))
        store._forgetting.finish()
        return store

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._database.path

    @property
    def changes(self) -> int:
        """How many rows were written since it was opened."""
        return self._database.changes

    @property
    def state(self) -> tuple[int, int]:
        """What changes with every row that is written here, but for forms and logs, or by another process."""
        return self._database.state

    @property
    def state_of_people(self) -> tuple[int, int]:
        """What changes whenever contacts or exchanges do, and not with ledgers, letters or vectors written here."""
        return self._database.state_of_people

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

    def mapping(self, headings_digest: str) -> dict[str, str] | None:
        """Which column of a table with these headings is taken for what, if the user ever said so."""
        return self._mappings.of(headings_digest)

    def save_mapping(self, headings_digest: str, columns: Mapping[str, str]) -> None:
        """Keep what the user said about the columns of a table."""
        self._mappings.save(headings_digest, columns)

    def dump(self, write: Write) -> int:
        """Tell ``write`` everything on record, one (section, record) after the other; how many exchanges there are."""
        return self._dump.write_to(write)

    def restore(self, records: Iterable[tuple[str, Record]]) -> Restored:
        """Put back what ``dump`` told of another store and this one lacks, all of it or nothing."""
        with self._database.transaction():
            restored = Restoring(self._database, self._forgetting).take(records)
            self._sending.settle()
            return restored
