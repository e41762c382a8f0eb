"""Who is on record, as a part of the store: people, their address-book entries, and which of them are one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from assistant.domain.contacts import Card, Contact, Me, Merge
from assistant.domain.interactions import Identity
from assistant.domain.reports import ContactSummary, Forgotten
from assistant.records.address_books import AddressBooks
from assistant.records.cards import CardsAdded
from assistant.records.connection import Database
from assistant.records.contacts import Contacts
from assistant.records.finding import Finder
from assistant.records.forgetting import Forgetting
from assistant.records.me import Myself
from assistant.records.merging import Merging


class People:
    """The methods of the store on people; the parts behind them are the store's."""

    _database: Database
    _contacts: Contacts
    _finder: Finder
    _merging: Merging
    _books: AddressBooks
    _forgetting: Forgetting
    _me: Myself

    # -- people --------------------------------------------------------------------------------------------

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

    def part_names(self) -> list[tuple[str, str]]:
        """The id of every contact with the name of each of its parts."""
        return self._contacts.part_names()

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

    # -- address books -------------------------------------------------------------------------------------

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

    # -- one person in several contacts --------------------------------------------------------------------

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
