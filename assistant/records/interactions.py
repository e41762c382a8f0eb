"""Past exchanges: found by contact, by source, by thread."""
# ruff: noqa: S608 -- what is put into the SQL is our list of columns; every value goes in by a mark

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from assistant.domain.contacts import Contact
from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.records.connection import Database
from assistant.records.contacts import PARTS, Contacts
from assistant.records.texts import fold_profile, storable

COLUMNS = (
    "id, source, channel, direction, at, seconds, thread, sender_name, sender_address, sender_profile, in_reply_to, "
    "refs, recipients, subject, text, raw"
)

_encoded = json.JSONEncoder(ensure_ascii=False).encode  # letters as they are: the index reads them


class Interactions:
    """What was exchanged with whom."""

    def __init__(self, database: Database, contacts: Contacts) -> None:
        self._database = database
        self._contacts = contacts

    def known(self, ids: Sequence[str]) -> set[str]:
        """Those of the ids that are on record."""
        rows = self._database.rows(
            "SELECT id FROM interactions WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
        )
        return {row[0] for row in rows}

    def count(self) -> int:
        """How many there are."""
        return int(self._database.rows("SELECT count(*) FROM interactions")[0][0])

    def with_contact(self, contact_id: str, *, limit: int | None = None) -> list[Interaction]:
        """Everything exchanged with one contact and nobody else's, newest first; undated ones last."""
        return self._read(
            f"WHERE id IN (SELECT interaction_id FROM interaction_contacts WHERE contact_id IN {PARTS}) "
            "ORDER BY seconds IS NULL, seconds DESC, id LIMIT ?",
            (contact_id, -1 if limit is None else limit),
        )

    def from_source(self, source: str) -> list[Interaction]:
        """What stands in one source: one mail, or the several parts of a conversation, oldest first."""
        return self._read("WHERE source = ? ORDER BY seconds IS NULL, seconds, id", (storable(source),))

    def thread(self, interaction_id: str) -> list[Interaction]:
        """All that answer each other with this one, oldest first; nothing where the id is unknown."""
        return self._read(
            "WHERE thread = (SELECT thread FROM interactions WHERE id = ?) ORDER BY seconds IS NULL, seconds, id",
            (interaction_id,),
        )

    def by_ids(self, ids: Collection[str]) -> dict[str, Interaction]:
        """Those of the ids that are on record."""
        found = self._read("WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),))
        return {one.id: one for one in found}

    def contacts_of(self, ids: Collection[str]) -> dict[str, tuple[Contact, ...]]:
        """The people of each interaction by name; every id asked for is a key."""
        links: defaultdict[str, set[str]] = defaultdict(set)
        for interaction_id, whole in self._database.rows(
            "SELECT l.interaction_id, c.whole FROM interaction_contacts l JOIN contacts c ON c.id = l.contact_id "
            "WHERE l.interaction_id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids)),),
        ):
            links[interaction_id].add(whole)
        people = self._contacts.by_ids({whole for wholes in links.values() for whole in wholes})
        return {
            id_: tuple(sorted((people[whole] for whole in links[id_]), key=lambda one: (one.name, one.id)))
            for id_ in ids
        }

    def remove(self, ids: Collection[str]) -> None:
        """Take interactions out of the records, the index and the vectors, whoever they are with."""
        with self._database.transaction():
            gone = (json.dumps(list(ids)),)
            these = "SELECT number FROM interactions WHERE id IN (SELECT value FROM json_each(?))"
            # The index and the keys of the vectors are told from the rows, so those go last.
            self._database.write(f"DELETE FROM interaction_index WHERE rowid IN ({these})", gone)
            self._database.write(
                "DELETE FROM vectors WHERE key IN (SELECT (coalesce(c.number, 0) << 32) | i.number FROM interactions i "
                "LEFT JOIN interaction_contacts l ON l.interaction_id = i.id "
                "LEFT JOIN contacts c ON c.id = l.contact_id "
                "WHERE i.id IN (SELECT value FROM json_each(?)))",
                gone,
            )
            self._database.write("DELETE FROM interactions WHERE id IN (SELECT value FROM json_each(?))", gone)

    def _read(self, which: str, values: Sequence[Any]) -> list[Interaction]:
        return [_interaction(row) for row in self._database.rows(f"SELECT {COLUMNS} FROM interactions {which}", values)]


def interaction_row(interaction: Interaction, thread: str) -> tuple[Any, ...]:
    """The values of ``COLUMNS``."""
    text, raw = storable(interaction.text), storable(interaction.raw)
    when = interaction.when
    sender = interaction.sender
    return (
        interaction.id,
        storable(interaction.source),
        interaction.channel.value,
        interaction.direction.value,
        when.isoformat() if when else None,
        when.timestamp() if when else None,
        thread,
        storable(sender.name),
        storable(sender.address),
        fold_profile(sender.profile) if sender.profile else "",
        None if interaction.in_reply_to is None else storable(interaction.in_reply_to),
        _encoded([storable(id_) for id_ in interaction.references]),
        _encoded([_person(one) for one in interaction.recipients]),
        storable(interaction.subject),
        text,
        None if raw == text else raw,
    )


def _person(person: Identity) -> list[str]:
    pair = [storable(person.name), storable(person.address)]
    return [*pair, fold_profile(person.profile)] if person.profile else pair


@lru_cache(maxsize=512)
def _people(told: str) -> tuple[Identity, ...]:
    """The people of a mail; most are to the same few, and reading them was most of reading an exchange."""
    return tuple(Identity(*person) for person in json.loads(told))


def _interaction(row: tuple[Any, ...]) -> Interaction:
    id_, source, channel, direction, at, _, thread, name, address, profile, in_reply_to, refs, people, *words = row
    subject, text, raw = words
    return Interaction(
        id=id_,
        when=datetime.fromisoformat(at) if at else None,
        channel=Channel(channel),
        direction=Direction(direction),
        subject=subject,
        text=text,
        raw=text if raw is None else raw,
        source=source,
        sender=Identity(name, address, profile),
        recipients=_people(people),
        in_reply_to=in_reply_to,
        references=tuple(json.loads(refs)) if refs != "[]" else (),
        thread=thread,
    )
