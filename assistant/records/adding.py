"""Bringing exchanges in: what is new of a batch, the people in it, its threads and its words for the index.

Rows go in by the batch: SQLite lets go of Python's lock while it works, so that a thread that reads mail and one that
calls ``add`` keep two cores busy.
"""
# ruff: noqa: S608 -- what is put into the SQL is our list of columns; every value goes in by a mark

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.domain.interactions import Identity, Interaction
from assistant.records.connection import Database
from assistant.records.identities import Identities, Key
from assistant.records.interactions import COLUMNS, interaction_row
from assistant.records.texts import fold, fold_address, fold_profile, storable
from assistant.records.threads import Threads


@dataclass(frozen=True, slots=True)
class Exchange:
    """An interaction and the people on the other side of it.

    ``people`` become contacts by their address or profile link where they are none yet (an empty name stands for
    unknown); ``contact_ids`` are contacts known already. ``interaction.id`` is its key: the same id is the same
    exchange.
    """

    interaction: Interaction
    people: tuple[Identity, ...] = ()
    contact_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Added:
    """The ids of what was not there before."""

    interactions: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()


class Adding:
    """Writes batches of exchanges."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._identities = Identities(database)
        self._threads = Threads(database)

    def add(self, batch: Iterable[Exchange]) -> Added:
        """Keep what is new of a batch, all of it or (after an error) nothing.

        Whoever has an address or a link is the contact with it. Somebody with a name alone (in a note, or in a
        calendar) is the one contact who goes by exactly that full name. Where several do, or none, or it is a single
        word, nobody is guessed: if the exchange names nobody else, it goes to a contact known by that name alone,
        the same one each time; if it does, the name stays in its text only.
        """
        given = {exchange.interaction.id: exchange for exchange in batch}
        if not given:
            return Added()
        with self._database.transaction():
            known = self._database.rows(
                "SELECT id FROM interactions WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(given)),)
            )
            for (id_,) in known:
                del given[id_]
            if not given:
                return Added()
            new = list(given.values())
            people = _People(self._database, self._identities)
            links = people.of(new)
            self._identities.insert(people.made)
            found, moved = self._threads.settle([exchange.interaction for exchange in new])
            last = self._database.rows("SELECT coalesce(max(number), 0) FROM interactions")[0][0]
            self._database.write_many(
                f"INSERT INTO interactions ({COLUMNS}) VALUES ({', '.join('?' * 16)})",
                (interaction_row(one.interaction, found[one.interaction.id]) for one in new),
            )
            self._threads.move(moved)
            self._database.write_many(
                "INSERT OR IGNORE INTO interaction_contacts (contact_id, interaction_id) VALUES (?, ?)", links
            )
            people.note()
            self._database.write(
                "INSERT INTO interaction_index (rowid, subject, text, people, contact) "
                "SELECT number, subject, text, people, contact FROM interaction_words WHERE number > ?",
                (last,),
            )
        return Added(tuple(given), tuple(people.made))


class _People:
    """Who the people of a batch are, and how often each was met under which name and address."""

    def __init__(self, database: Database, identities: Identities) -> None:
        self._database = database
        self._identities = identities
        self.made: dict[str, str] = {}  # new contacts: id -> name for now
        self._owners: dict[Key, str] = {}
        self._rows: dict[tuple[str, str, str], str] = {}  # what they were called -> as it is shown
        self._uses: Counter[tuple[str, str, str]] = Counter()
        self._own: Counter[tuple[str, str, str]] = Counter()
        self._parts_named: dict[str, dict[str, str]] = {}  # name -> contact -> one of its parts that has the name
        self._named_only: dict[str, str] = {}
        self._spare: list[str] = []

    def of(self, new: list[Exchange]) -> list[tuple[str, str]]:
        """(part, interaction id) for everybody in these exchanges."""
        everybody = {person for exchange in new for person in (exchange.interaction.sender, *exchange.people)}
        once = {person: _Folded(person) for person in everybody}
        folded = [(exchange, [once[person] for person in exchange.people]) for exchange in new]
        keys = {key for _, people in folded for person in people for key in person.keys}
        self._owners = self._identities.owners(keys)
        alone = {person.name for _, people in folded for person in people if not person.keys and person.name}
        # As many as there could be, plus those with a name alone: new ids are looked up all at once.
        self._spare = self._identities.fresh_ids(len(keys - set(self._owners)) + len(alone))
        links = [(part, exchange.interaction.id) for exchange in new for part in exchange.contact_ids]
        for exchange, people in folded:
            sender = once[exchange.interaction.sender]
            for person in people:
                if person.keys:
                    part = self._keyed(person)
                    links.append((part, exchange.interaction.id))
                    self._met(part, person, own=person.keys[0] in sender.keys)
        if alone:
            self._by_name(alone)
            for exchange, people in folded:
                for person in people:
                    if person.keys or not person.name:
                        continue
                    found = self._named(person, others=len(people) > 1 or bool(exchange.contact_ids))
                    if found:
                        links.append((found, exchange.interaction.id))
                        self._met(found, person, own=False)
        return links

    def note(self) -> None:
        """Write down how they were met, and call them by the best name."""
        order = list(self._uses)
        self._identities.add(
            ((part, kind, value, self._rows[part, kind, value]) for part, kind, value in order),
            uses=[(self._uses[key], self._own[key]) for key in order],
        )
        self._database.write_many(
            "INSERT OR IGNORE INTO named_only (name, contact_id) VALUES (?, ?)",
            [(name, part) for name, part in self._named_only.items() if part in self.made],
        )
        self._identities.settle_names({part for part, kind, _ in order if kind == "name"})

    def _keyed(self, person: _Folded) -> str:
        part = next((self._owners[key] for key in person.keys if key in self._owners), None)
        if part is None:
            part = self._spare.pop()
            value = person.keys[0][1]
            self.made[part] = value.partition("@")[0] or value if person.keys[0][0] == "address" else value
        for key in person.keys:
            self._owners.setdefault(key, part)
        return part

    def _by_name(self, alone: set[str]) -> None:
        """Look up who goes by these names: on record, or earlier in this batch."""
        parts = self._identities.named({name for name in alone if " " in name})
        for part, kind, value in self._uses:
            if kind == "name" and value in alone and " " in value:
                parts.setdefault(value, set()).add(part)
        wholes = self._identities.wholes({part for some in parts.values() for part in some})
        self._parts_named = {
            name: {wholes.get(part, part): part for part in sorted(some)} for name, some in parts.items()
        }
        for name, part in self._database.rows(
            "SELECT name, contact_id FROM named_only WHERE name IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(alone)),),
        ):
            self._named_only[name] = part

    def _named(self, person: _Folded, *, others: bool) -> str | None:
        fitting = self._parts_named.get(person.name, {})
        if len(fitting) == 1:
            return next(iter(fitting.values()))
        if others:
            return None
        if person.name not in self._named_only:
            self._named_only[person.name] = part = self._spare.pop()
            self.made[part] = person.shown
            if " " in person.name and not fitting:
                self._parts_named[person.name] = {part: part}  # as it will be found in the next batch
        return self._named_only[person.name]

    def _met(self, part: str, person: _Folded, *, own: bool) -> None:
        rows = [
            (kind, value, f"https://{value}" if kind == "profile" else value)
            for kind, value in person.keys
            if self._owners[kind, value] == part
        ]
        if person.name:
            rows.append(("name", person.name, person.shown))
        for kind, value, shown in rows:
            key = (part, kind, value)
            self._rows.setdefault(key, shown)
            self._uses[key] += 1
            self._own[key] += own


class _Folded:
    """A person with their keys and name as they are looked up."""

    __slots__ = ("keys", "name", "shown")

    def __init__(self, person: Identity) -> None:
        address = fold_address(person.address) if person.address else ""
        profile = fold_profile(person.profile) if person.profile else ""
        self.keys: list[Key] = [(kind, value) for kind, value in (("address", address), ("profile", profile)) if value]
        self.shown = " ".join(storable(person.name).split())
        self.name = fold(self.shown)
