"""The store: everything on record, in one SQLite file."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from assistant.domain.contacts import Card, Contact, Me, Merge
from assistant.domain.facts import Fact, Sharing
from assistant.domain.interactions import Direction, Identity, Interaction
from assistant.domain.ledger import Promise, Standing
from assistant.domain.letters import Draft
from assistant.domain.recall import Filters
from assistant.domain.reports import ContactSummary, Forgotten
from assistant.domain.runs import Run
from assistant.domain.sending import FollowUp, Sent
from assistant.records.accepting import Accepting
from assistant.records.adding import Added, Adding, Exchange
from assistant.records.address_books import AddressBooks
from assistant.records.cards import CardsAdded
from assistant.records.connection import Database
from assistant.records.contacts import Contacts
from assistant.records.counting import Counting
from assistant.records.drafts import Drafts
from assistant.records.drafts_begun import BegunLetters
from assistant.records.dump import Dump, Record, Write
from assistant.records.facts import Facts
from assistant.records.finding import Finder
from assistant.records.forgetting import Forgetting
from assistant.records.interactions import Interactions
from assistant.records.ledgers import Ledgers
from assistant.records.mappings import Mappings
from assistant.records.me import Myself
from assistant.records.merging import Merging
from assistant.records.restoring import Restored, Restoring
from assistant.records.runs import Runs
from assistant.records.sample_world import SampleWorld
from assistant.records.search import EVERYTHING, Search
from assistant.records.sending import Sending
from assistant.records.sources import Sources
from assistant.records.vectors import Embedded, VectorChanges, Vectors
from assistant.records.waiting import Waiting


class Store(Ledgers):
    """All records of one home; safe to share between threads.

    Any method may raise ``StoreLocked``, ``StoreDamaged``, ``DiskFull`` or ``StoreError`` besides what it says.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._contacts = Contacts(database)
        super().__init__(database, self._contacts)
        self._interactions = Interactions(database, self._contacts)
        self._facts = Facts(database)
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
        """What changes with every row that is written, here or by another process."""
        return self._database.state

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

    def has_contacts(self) -> bool:
        """Whether anybody is on record."""
        return self._contacts.any()

    def contact(self, contact_id: str) -> Contact:
        """The contact with this id. Raises ``UnknownContact``."""
        return self._contacts.by_id(contact_id)

    def contacts_by_id(self, ids: Iterable[str]) -> dict[str, Contact]:
        """The contact that each of the ids stands for by now, for those that are on record."""
        return self._contacts.by_ids(set(ids))

    def known_contacts(self, ids: Sequence[str]) -> set[str]:
        """Those of the ids that are on record, be they part of another contact by now."""
        return set(self._contacts.by_ids(set(ids)))

    def find(self, text: str) -> Contact:
        """Whoever is meant by an id, an address, a profile link, a name or a part of one, in any case or accent.

        Raises ``UnknownContact`` (naming close ones) and ``AmbiguousContact`` (with ``candidates``).
        """
        return self._finder.find(text)

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
        mails, links = list(addresses), list(profiles)
        with self._database.transaction():
            self._forgetting.welcome(mails, links, name)
            return self._contacts.add(name, addresses=mails, profiles=links, title=title, organisation=organisation)

    def summaries(self, *, today: date | None = None) -> list[ContactSummary]:
        """Everybody with their past exchanges counted by channel, and the date of the last."""
        return self._contacts.summaries(today=today)

    def me(self) -> Me:
        """The user; empty where nothing is known yet."""
        return self._me.read()

    def set_me(self, me: Me) -> None:
        """Keep who the user is."""
        self._me.write(me)

    # -- what happened --------------------------------------------------------------------------------------

    def add_interactions(self, batch: Iterable[Exchange]) -> Added:
        """Keep what is new of a batch and the people in it; what is there already changes no row.

        A mail or message that is a letter marked as sent takes its place.
        """
        given = list(batch)  # read to its end before anybody has to wait
        with self._database.transaction():
            added = self._adding.add(given)
            sent = {one.interaction.id for one in given if one.interaction.direction is Direction.SENT}
            if sent := sent.intersection(added.interactions):
                self._sending.settle(new=sent)
            return added

    def known_interactions(self, ids: Sequence[str]) -> set[str]:
        """Those of the ids that are on record."""
        return self._interactions.known(ids)

    def interactions_with(self, contact_id: str, *, limit: int | None = None) -> list[Interaction]:
        """Everything exchanged with one contact and with no one else alone, newest first; undated ones last."""
        return self._interactions.with_contact(contact_id, limit=limit)

    def interactions_from(self, source: str) -> list[Interaction]:
        """What stands in one source (a Message-ID, or ``file#part``), oldest first."""
        return self._interactions.from_source(source)

    def sources_called(self, handle: str) -> list[str]:
        """The sources (Message-IDs, ``file#part``) that have this short handle (``domain.sources.handle``)."""
        return self._sources.called(handle)

    # -- what may be said -----------------------------------------------------------------------------------

    def facts(self, contact_id: str | None, *, standing: Standing | None = Standing.ACCEPTED) -> list[Fact]:
        """Those of one contact, or (None) those about the user, which every letter may use.

        ``standing`` None: what waits for a yes and what was rejected, too; no draft may touch those.
        """
        return self._facts.about(contact_id, standing=standing)

    def kept_back(self) -> list[Fact]:
        """Everything, about anybody, that no draft may touch: sharing level *never*, even where only proposed."""
        return self._facts.kept_back()

    def add_fact(self, fact: Fact) -> Fact:
        """Keep a fact once; an empty id is filled in. Raises ``WrongUse`` and ``UnknownContact``."""
        if fact.contact_id is not None:
            self.contact(fact.contact_id)
        return self._facts.add(fact)

    def remove_fact(self, fact_id: str) -> None:
        """Forget a fact; one read from the records stays rejected. Raises ``WrongUse`` for an unknown id."""
        self._facts.remove(fact_id)

    def set_sharing(self, fact_id: str, sharing: Sharing) -> None:
        """Say what drafts may do with a fact. Raises ``WrongUse`` where there is none with this id."""
        self._facts.set_sharing(fact_id, sharing)

    def fact(self, fact_id: str) -> Fact:
        """The fact with this id. Raises ``WrongUse``."""
        return self._facts.by_id(fact_id)

    def set_beside(self, fact_id: str, *, beside: bool) -> None:
        """Say whether what was told of the same before a fact holds as well. Raises ``WrongUse`` for an unknown id."""
        self._facts.set_beside(fact_id, beside=beside)

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

    def drafts(self, contact_id: str | None = None, *, limit: int | None = None) -> list[Draft]:
        """Every draft, or those to one contact, the last touched first; ``limit`` of them at most."""
        return self._drafts.all(contact_id, limit=limit)

    def versions(self, draft_id: str) -> list[Draft]:
        """All kept versions, oldest first. Raises ``UnknownDraft``."""
        return self._drafts.versions(draft_id)

    def undo(self, draft_id: str) -> Draft:
        """Drop the newest version and return the one before; the only one stays. Raises ``UnknownDraft``."""
        return self._drafts.undo(draft_id)

    def accept_draft(
        self, draft_id: str, promises: Sequence[Promise] = (), *, left_out: Sequence[Promise] = (), when: datetime
    ) -> tuple[Draft, list[Promise]]:
        """Note that a draft is sent as it stands, with the promises in it: the draft, and what was noted now.

        What is ``left_out`` stays away when the sent mail is read. Any change to the draft makes it unaccepted again.
        Raises ``UnknownDraft`` and ``WrongUse``.
        """
        return self._accepting.accept(draft_id, promises, left_out=left_out, when=when)

    def mark_sent(self, exchange: Interaction, *, again: bool, follow_up: date | None) -> Sent:
        """Note that a letter was sent, as this exchange (``source`` names the draft, see ``as_exchange``).

        The exchange goes on record, unless the mail itself is there. Without ``again`` the moment of an earlier word
        counts. Raises ``UnknownDraft``, and ``WrongUse`` for an exchange without a moment.
        """
        with self._database.transaction():
            sent, stand_in = self._sending.mark(exchange, again=again, follow_up=follow_up)
            self._adding.add([stand_in])
            self._sending.settle(letter=sent)
            return self._sending.of(sent)

    def unmark_sent(self, draft_id: str) -> Draft:
        """Take it back: the exchange goes, and so do promises of this letter that the user said nothing more about.

        A mail on record stays. Raises ``UnknownDraft``.
        """
        return self._sending.unmark(draft_id)

    def sent(self, draft_id: str) -> Sent | None:
        """When and how a letter was sent, None where nobody said so. Raises ``UnknownDraft``."""
        return self._sending.find(draft_id)

    def follow_ups(self) -> list[FollowUp]:
        """The letters to come back to, the soonest first, with whether the contact wrote since."""
        return self._sending.follow_ups()

    def set_follow_up(self, draft_id: str, due: date | None) -> Sent:
        """Change the day to come back to a letter that was sent, None for none. Raises ``WrongUse``."""
        return self._sending.set_follow_up(draft_id, due)

    def remove_draft(self, draft_id: str) -> None:
        """Forget a draft, its versions and its runs. Raises ``UnknownDraft``."""
        self._drafts.remove(draft_id)

    def log_run(self, run: Run) -> None:
        """Write down one call of a model."""
        self._runs.log(run)

    def runs(self, draft_id: str, *, line: int | None = None) -> list[Run]:
        """What was sent to the model for a draft, or for one of its lines (counted from 1), and what came back."""
        return self._runs.of_draft(draft_id, line=line)

    # -- address books --------------------------------------------------------------------------------------

    def add_cards(self, cards: Sequence[Card]) -> CardsAdded:
        """Put the entries of an address book on record; what is there already changes no row."""
        return self._books.add(cards)

    def plan_cards(self, cards: Sequence[Card]) -> CardsAdded:
        """What ``add_cards`` would do, by the same rules; writes nothing (ids of new contacts are made up)."""
        return self._books.plan(cards)

    def card_sources(self, contact_id: str) -> list[str]:
        """Where the address-book entries of a contact stand, as ``file#key``."""
        return self._books.sources(contact_id)

    def card_about(self, source: str) -> Contact | None:
        """Whom the address-book entry with this source is about, if there is one."""
        found = self._books.about(source)
        return None if found is None else self._contacts.by_id(found)

    # -- one person in several contacts ---------------------------------------------------------------------

    def merge(self, keep_id: str, gone_id: str, *, why: str = "") -> Merge:
        """Make two contacts one. Raises ``UnknownContact`` and, for one and the same, ``WrongUse``."""
        return self._merging.merge(keep_id, gone_id, why=why)

    def unmerge(self, merge_id: str) -> Contact:
        """Undo a merge, in any order; returns the contact that comes back. Raises ``WrongUse`` for an unknown id."""
        return self._merging.unmerge(merge_id)

    def merges(self) -> list[Merge]:
        """All merges that hold, newest first."""
        return self._merging.all()

    def set_apart(self, a_id: str, b_id: str) -> None:
        """Note that two contacts are two people: nothing proposes or merges them from now on."""
        self._merging.set_apart(a_id, b_id)

    def apart(self) -> set[frozenset[str]]:
        """The pairs of contact ids that are two people."""
        return self._merging.apart()

    def forget(self, contact_id: str, *, mentions: bool = False) -> Forgotten:
        """Remove a person from every table, and prove it."""
        return self._forgetting.forget(contact_id, mentions=mentions)

    def is_forgotten(self, person: Identity) -> bool:
        """Whether the user had this person forgotten, by address or profile link."""
        return self._forgetting.is_forgotten(person)

    # -- finding again --------------------------------------------------------------------------------------

    def text_hits(
        self, query: str, filters: Filters = EVERYTHING, *, limit: int = 50, typing: bool = False
    ) -> list[tuple[str, float]]:
        """Interaction ids with a score (higher is better), best first; any query text is safe.

        Words are alternatives, ranked; "quoted words" must stand together; ``typing``: the last word may go on.
        """
        return self._search.text_hits(query, filters, limit=limit, typing=typing)

    def with_people(self, query: str, filters: Filters = EVERYTHING, *, limit: int = 50) -> list[str]:
        """Ids of the exchanges with whoever is named by all of the query's words, newest first; none for a question."""
        return self._search.with_people(query, filters, limit=limit)

    def filtered_ids(self, filters: Filters) -> set[str]:
        """The ids of all interactions that pass."""
        return self._search.ids(filters)

    def interactions_by_id(self, ids: Sequence[str]) -> dict[str, Interaction]:
        """Those of the ids that are on record."""
        return self._interactions.by_ids(ids)

    def contacts_of(self, interaction_ids: Sequence[str]) -> dict[str, tuple[Contact, ...]]:
        """The people of each interaction; every id asked for is a key."""
        return self._interactions.contacts_of(interaction_ids)

    def thread(self, interaction_id: str) -> list[Interaction]:
        """Everything in the thread of an interaction, oldest first; empty for an unknown id."""
        return self._interactions.thread(interaction_id)

    # -- vectors --------------------------------------------------------------------------------------------

    def unembedded(self, *, model: str, limit: int) -> list[tuple[str, str]]:
        """(interaction id, subject and new text) of what has no vectors of this model, newest first."""
        return self._embedded.missing(model=model, limit=limit)

    def save_vectors(self, model: str, rows: Sequence[tuple[str, int, bytes]]) -> None:
        """Keep (interaction id, passage number, float32 vector); all passages of an interaction in one call."""
        self._embedded.save(model, rows)

    def vectors_of(self, contact_id: str, *, model: str) -> Iterator[Vectors]:
        """The vectors of one contact's interactions, each once, in pieces; read them to the end at once."""
        return self._embedded.of(contact_id, model=model)

    def pack_vectors(self, model: str) -> int:
        """Have the vectors of whoever has many read fast from now on; returns how many blocks were written."""
        return self._embedded.pack(model)

    def vector_changes(self) -> VectorChanges:
        """What changes whenever vectors do, through whichever store or process."""
        return self._embedded.changes()

    def all_vectors(self, model: str, *, but: Container[str] = (), size: int = 2000) -> Iterator[Vectors]:
        """All vectors of a model, each once, in pieces of about ``size`` rows; not those of interactions in ``but``."""
        return self._embedded.besides(but, model=model, size=size) if but else self._embedded.all(model, size=size)

    def vector_count(self, model: str) -> int:
        """How many interactions have vectors of this model."""
        return self._embedded.count(model)

    def interaction_count(self) -> int:
        """How many interactions are on record."""
        return self._interactions.count()

    # -- what files look like, and whole copies -------------------------------------------------------------

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
