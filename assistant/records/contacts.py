"""Contacts, each put together from its parts."""
# ruff: noqa: S608 -- what is put into the SQL is ours; every value goes in by a mark

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any

from assistant.domain.contacts import Contact
from assistant.domain.reports import ContactSummary
from assistant.errors import AmbiguousContact, UnknownContact, WrongUse
from assistant.records.connection import Database
from assistant.records.identities import Identities
from assistant.records.summaries import Summaries
from assistant.records.texts import fold, fold_address, fold_profile, storable

PARTS = "(SELECT id FROM contacts WHERE whole = (SELECT whole FROM contacts WHERE id = ?))"
"""SQL for all parts of a contact, by the id of any of them."""


class Contacts:
    """The people on record. A contact that became part of another is still found by its old id."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._identities = Identities(database)
        self._everybody: tuple[tuple[int, int], list[Contact]] | None = None
        self._summaries = Summaries(database)

    def all(self) -> list[Contact]:
        """Everybody, by name."""
        return [*self._all()]

    def _all(self) -> list[Contact]:
        """The same list until somebody changes: 5,000 take 80 ms to put together."""
        state = self._database.state_of_people
        kept = self._everybody
        if kept is None or kept[0] != state:
            kept = self._everybody = (state, _by_name(self._read("", ())))
        return kept[1]

    def any(self) -> bool:
        """Whether there is anybody."""
        return bool(self._database.rows("SELECT 1 FROM contacts LIMIT 1"))

    def by_id(self, contact_id: str) -> Contact:
        """The contact with this id. Raises ``UnknownContact``."""
        found = self.by_ids([contact_id])
        if not found:
            raise UnknownContact(f"No contact has the id {contact_id!r}; see `askwell contacts`.")
        return found[contact_id]

    def by_ids(self, ids: Collection[str]) -> dict[str, Contact]:
        """The contact that each of the ids stands for by now, for those that are on record."""
        if not ids:
            return {}
        wholes = self._identities.wholes(ids)
        people = self._read("AND c.whole IN (SELECT value FROM json_each(?))", (json.dumps(sorted(wholes.values())),))
        return {asked: people[whole] for asked, whole in wholes.items()}

    def as_parts(self, groups: Mapping[str, Collection[str]]) -> dict[str, Contact]:
        """Contacts made of just these parts each: what a contact was before a merge, under the key of its group."""
        belongs = {part: whole for whole, parts in groups.items() for part in parts}
        return self._read("AND c.id IN (SELECT value FROM json_each(?))", (json.dumps(list(belongs)),), belongs)

    def add(
        self,
        name: str,
        *,
        addresses: Iterable[str] = (),
        profiles: Iterable[str] = (),
        title: str | None = None,
        organisation: str | None = None,
    ) -> Contact:
        """Put a person on record, or add to the one who already has one of these addresses or profile links.

        Two people who merely share a name stay two. Raises ``AmbiguousContact`` where the addresses belong to
        several contacts and ``WrongUse`` where there is neither a name nor an address.
        """
        keys = {("address", mail): mail for mail in map(fold_address, addresses) if mail}
        keys |= {("profile", fold_profile(link)): storable(link).strip() for link in profiles if link.strip()}
        given = " ".join(storable(name).split())
        called = given or next((mail.partition("@")[0] for kind, mail in keys if kind == "address"), "")
        if not called:
            raise WrongUse("A contact needs a name or an address.")
        with self._database.transaction():
            owners = self._identities.owners(keys)
            wholes = self._identities.wholes(set(owners.values()))
            if len(set(wholes.values())) > 1:
                candidates = [described(contact) for contact in _by_name(self.by_ids(set(wholes.values())))]
                raise AmbiguousContact("These addresses belong to several contacts.", candidates)
            part = next(iter(owners.values()), None)
            if part is None:
                [part] = self._identities.fresh_ids(1)
                self._identities.insert({part: called}, given=bool(given))
            whole = wholes.get(part, part)
            if given:
                self._database.write(
                    "UPDATE contacts SET name = ?, name_given = 1 WHERE id = ? AND (name, name_given) <> (?, 1)",
                    (given, whole, given),
                )
                self._identities.add([(whole, "name", fold(given), given)])
            self._identities.add((part, *key, shown) for key, shown in keys.items() if key not in owners)
            for column, value in (("title", title), ("organisation", organisation)):
                if value is not None:
                    self._database.write(
                        f"UPDATE contacts SET {column} = ?2, told = ?3 WHERE id = ?1 AND {column} IS NOT ?2",
                        (whole, storable(value), time.time()),
                    )
        return self.by_id(part)

    def summaries(self, *, today: date | None = None) -> list[ContactSummary]:
        """Everybody with their exchanges counted, by name; a meeting after ``today`` is not the last one yet."""
        return self._summaries.of(self._all(), today=today)

    def part_names(self) -> list[tuple[str, str]]:
        """The id of every contact with the name of each of its parts."""
        return self._database.rows("SELECT whole, name FROM contacts")

    def names(self) -> dict[str, set[str]]:
        """All folded names of each contact, by its id."""
        names: dict[str, set[str]] = defaultdict(set)
        for whole, name in self._database.rows("SELECT whole, name FROM contacts"):
            names[whole].add(fold(name))
        for whole, name in self._database.rows(
            "SELECT c.whole, k.value FROM contact_identities k JOIN contacts c ON c.id = k.contact_id "
            "WHERE k.kind = 'name'"
        ):
            names[whole].add(name)
        return names

    def _read(self, only: str, values: tuple[Any, ...], belongs: Mapping[str, str] | None = None) -> dict[str, Contact]:
        """Contacts by id, each put together from its parts: from those that ``belongs`` says, or from all."""
        known: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
        parts: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        for part, whole, *row in self._database.rows(
            "SELECT c.id, c.whole, c.name, c.name_given, c.title, c.organisation, c.since, c.told FROM contacts c "
            f"WHERE 1 {only} ORDER BY c.id <> c.whole, c.id",
            values,
        ):
            group = belongs[part] if belongs else whole
            parts[group].insert(0 if part == group else len(parts[group]), tuple(row))
        for part, whole, kind, value, shown in self._database.rows(
            "SELECT c.id, c.whole, k.kind, k.value, k.shown FROM contact_identities k "
            f"JOIN contacts c ON c.id = k.contact_id WHERE 1 {only} "
            "ORDER BY k.uses DESC, c.id <> c.whole, k.position, k.value",
            values,
        ):
            known[belongs[part] if belongs else whole, kind].setdefault(value, shown)
        return {id_: _contact(id_, rows, known) for id_, rows in parts.items()}


def described(contact: Contact) -> str:
    """A contact on one line, by what tells it from others."""
    known = (contact.addresses or contact.profiles)[:1]
    return f"{contact.name} <{known[0]}> ({contact.id})" if known else f"{contact.name} ({contact.id})"


def _contact(id_: str, parts: list[tuple[Any, ...]], known: Mapping[tuple[str, str], Mapping[str, str]]) -> Contact:
    """One contact from its parts, the main one first: what it lacks, the others fill in; the last told counts.

    A name that the user gave comes first, then one with a family name, then the main part's.
    """
    name = max(parts, key=lambda row: (row[1], " " in row[0]))[0]
    others = {fold(row[0]): row[0] for row in parts if " " in row[0] or row[1]}
    names = {**known.get((id_, "name"), {}), **others}
    names.pop(fold(name), None)
    since = min((row[4] for row in parts if row[4]), default=None)
    told = sorted(parts, key=lambda row: -row[5])
    return Contact(
        id=id_,
        name=name,
        addresses=tuple(known.get((id_, "address"), {}).values()),
        profiles=tuple(known.get((id_, "profile"), {}).values()),
        title=next((row[2] for row in told if row[2]), None),
        organisation=next((row[3] for row in told if row[3]), None),
        names=tuple(names.values()),
        since=date.fromisoformat(since) if since else None,
    )


def _by_name(people: Mapping[str, Contact]) -> list[Contact]:
    return sorted(set(people.values()), key=lambda contact: (fold(contact.name), contact.id))
