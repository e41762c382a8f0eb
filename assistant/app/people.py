"""The people on record, what is stored about them, and who the user is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.app.namesakes import Namesakes
from assistant.app.opened import Opened
from assistant.domain.contacts import Contact, Me, Merge, Proposal
from assistant.domain.facts import Fact, Sharing
from assistant.domain.interactions import Interaction
from assistant.domain.reports import ContactSummary
from assistant.errors import UnknownContact, WrongUse

NOBODY_YET = (
    "Nobody is on record yet: `askwell import` brings in your mail or an address book, `askwell contacts add` a person."
)
"""What is said to whoever asks for somebody before anything was brought in."""


class People(Opened):
    """Contacts, facts and the user."""

    def contacts(self) -> list[ContactSummary]:
        """Everybody on record, by name, with counts and the date of the last exchange."""
        return self._store.summaries(today=self.today)

    def told_apart(self) -> Mapping[str, str]:
        """What stands beside the names that several people share, by their ids (see ``domain.contacts.told_apart``)."""
        return self._read.answer(
            "told apart",
            lambda: Namesakes(self._store.part_names(), lambda ids: self._store.contacts_by_id(ids).values()),
        )

    def knows_anybody(self) -> bool:
        """Whether anybody is on record; quick where counting everybody's exchanges is not."""
        return self._store.has_contacts()

    def contact(self, contact_id: str) -> Contact:
        """The contact with this id. Raises ``UnknownContact``."""
        return self._store.contact(contact_id)

    def find_contact(self, text: str) -> Contact:
        """Whoever is meant by a name, an address, a profile link or an id.

        Raises ``UnknownContact`` and ``AmbiguousContact`` (with ``candidates``).
        """
        if text.strip() and not self._store.has_contacts():
            raise UnknownContact(NOBODY_YET)
        return self._store.find(text)

    def add_contact(
        self,
        name: str,
        *,
        addresses: Sequence[str] = (),
        profiles: Sequence[str] = (),
        title: str | None = None,
        organisation: str | None = None,
    ) -> Contact:
        """Put a person on record; one with the same address is that person. Raises ``WrongUse``."""
        for address in addresses:
            if not re.fullmatch(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+", address.strip()):
                raise WrongUse(f"{address!r} is not an e-mail address.")
        return self._store.add_contact(
            name, addresses=addresses, profiles=profiles, title=title, organisation=organisation
        )

    def interactions(self, contact: Contact, *, limit: int | None = None) -> list[Interaction]:
        """Everything exchanged with one contact, newest first."""
        return self._store.interactions_with(contact.id, limit=limit)

    def thread(self, interaction: Interaction) -> list[Interaction]:
        """All that answer each other with this one, oldest first."""
        return self._store.thread(interaction.id)

    @property
    def me(self) -> Me:
        """The user, as far as it is known."""
        return self._store.me()

    def set_me(self, me: Me) -> None:
        """Keep who the user is."""
        self._store.set_me(me)

    # -- one person, one contact -------------------------------------------------------------------------------------

    def proposals(self) -> list[Proposal]:
        """Pairs of contacts who may be one person, likeliest first; only the user merges them."""
        from assistant.importing.proposals import propose

        return propose(self._store.contacts(), apart=self._store.apart())

    def merge(self, keep: Contact, gone: Contact) -> Contact:
        """Make two contacts one; ``unmerge`` takes it back. Raises ``WrongUse`` for one and the same."""
        return self._store.merge(keep.id, gone.id, why="You said that they are one person.").kept

    def merges(self) -> list[Merge]:
        """What was merged, the last first."""
        return self._store.merges()

    def unmerge(self, merge_id: str) -> Contact:
        """Make two of them again and return the one that comes back. Raises ``WrongUse`` for no such merge."""
        return self._store.unmerge(merge_id)

    def set_apart(self, first: Contact, second: Contact) -> None:
        """Remember that these are two people, so that nobody proposes them again."""
        self._store.set_apart(first.id, second.id)

    # -- what is stored about them -----------------------------------------------------------------------------------

    def facts(self, contact: Contact | None) -> list[Fact]:
        """What the user stored about a contact, or (None) about themselves, at every sharing level."""
        return self._store.facts(contact.id if contact else None)

    def add_fact(self, contact: Contact | None, text: str, *, sharing: Sharing = Sharing.SAY) -> Fact:
        """Store a fact, turned into the voice of a letter. Raises ``WrongUse`` for an empty one."""
        from assistant.drafting.voice import to_letter_voice

        if not text.strip():
            raise WrongUse("A fact needs words.")
        spoken = (
            to_letter_voice(text, contact=contact, me=self.me, parse=self._parts.parse) if contact else text.strip()
        )
        fact = Fact("", spoken, contact.id if contact else None, quote=text.strip(), when=self.today, sharing=sharing)
        return self._store.add_fact(fact)

    def remove_fact(self, fact_id: str) -> None:
        """Forget a stored fact. Raises ``WrongUse`` where there is none."""
        self._store.remove_fact(fact_id)
