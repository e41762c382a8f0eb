"""Past exchanges: kept once, found by contact or by source."""
# ruff: noqa: S608 -- what is put into the SQL is our list of columns; every value goes in by a mark

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.records.connection import Database
from assistant.records.contacts import Contacts
from assistant.records.texts import fold, fold_address, storable

_COLUMNS = (
    "id, source, channel, direction, at, seconds, subject, text, raw, sender_name, sender_address, recipients, "
    "in_reply_to, refs"
)


@dataclass(frozen=True, slots=True)
class Exchange:
    """An interaction and the people on the other side of it.

    ``people`` become contacts by their address where they are none yet (an empty name stands for unknown);
    ``contact_ids`` are contacts known already. ``interaction.id`` is its key: the same id is the same exchange.
    """

    interaction: Interaction
    people: tuple[Identity, ...] = ()
    contact_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Added:
    """The ids of what was not there before."""

    interactions: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()


class Interactions:
    """What was exchanged with whom."""

    def __init__(self, database: Database, contacts: Contacts) -> None:
        self._database = database
        self._contacts = contacts

    def add(self, batch: Iterable[Exchange]) -> Added:
        """Keep what is new of a batch, all of it or (after an error) nothing."""
        new: list[str] = []
        links: list[tuple[str, str]] = []
        made: dict[str, str] = {}  # address -> contact
        uses: Counter[tuple[str, str, str, str]] = Counter()
        own: Counter[tuple[str, str, str, str]] = Counter()
        arrivals: list[str] = []
        with self._database.transaction():
            for exchange in batch:
                interaction = exchange.interaction
                if not self._database.write(
                    f"INSERT OR IGNORE INTO interactions ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                    _row(interaction),
                ):
                    continue
                new.append(interaction.id)
                links += [(contact_id, interaction.id) for contact_id in exchange.contact_ids]
                sender = fold_address(interaction.sender.address)
                for person in exchange.people:
                    address = fold_address(person.address)
                    contact_id = made.get(address) or self._contacts.owner("address", address)
                    if contact_id is None:
                        contact_id = self._contacts.insert(address.partition("@")[0] or address, given=False)
                        self._contacts.identify(contact_id, "address", address, address)
                        arrivals.append(contact_id)
                    made[address] = contact_id
                    links.append((contact_id, interaction.id))
                    name = " ".join(storable(person.name).split())
                    for key in ((contact_id, "address", address, address), (contact_id, "name", fold(name), name)):
                        if key[2]:
                            uses[key] += 1
                            own[key] += address == sender
            self._database.write_many(
                "INSERT OR IGNORE INTO interaction_contacts (contact_id, interaction_id) VALUES (?, ?)", links
            )
            for key, number in uses.items():
                self._contacts.identify(*key, uses=number, own_uses=own[key])
            for contact_id in {key[0] for key in uses}:
                self._contacts.settle_name(contact_id)
        return Added(tuple(new), tuple(arrivals))

    def known(self, ids: Sequence[str]) -> set[str]:
        """Those of the ids that are on record."""
        rows = self._database.rows(
            "SELECT id FROM interactions WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
        )
        return {row[0] for row in rows}

    def with_contact(self, contact_id: str, *, limit: int | None = None) -> list[Interaction]:
        """Everything exchanged with one contact and nobody else's, newest first; undated ones last."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM interactions JOIN interaction_contacts l ON l.interaction_id = id "
            "WHERE l.contact_id = ? ORDER BY seconds IS NULL, seconds DESC, id LIMIT ?",
            (contact_id, -1 if limit is None else limit),
        )
        return [_interaction(row) for row in rows]

    def from_source(self, source: str) -> list[Interaction]:
        """What stands in one source: one mail, or the several parts of a conversation, oldest first."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM interactions WHERE source = ? ORDER BY seconds IS NULL, seconds, id",
            (storable(source),),
        )
        return [_interaction(row) for row in rows]


def _row(interaction: Interaction) -> tuple[Any, ...]:
    text, raw = storable(interaction.text), storable(interaction.raw)
    when = interaction.when
    return (
        interaction.id,
        storable(interaction.source),
        interaction.channel.value,
        interaction.direction.value,
        when.isoformat() if when else None,
        when.timestamp() if when else None,
        storable(interaction.subject),
        text,
        None if raw == text else raw,
        storable(interaction.sender.name),
        storable(interaction.sender.address),
        json.dumps([[r.name, r.address] for r in interaction.recipients]),
        None if interaction.in_reply_to is None else storable(interaction.in_reply_to),
        json.dumps(interaction.references),
    )


def _interaction(row: tuple[Any, ...]) -> Interaction:
    id_, source, channel, direction, at, _, subject, text, raw, name, address, recipients, in_reply_to, refs = row
    return Interaction(
        id=id_,
        when=datetime.fromisoformat(at) if at else None,
        channel=Channel(channel),
        direction=Direction(direction),
        subject=subject,
        text=text,
        raw=text if raw is None else raw,
        source=source,
        sender=Identity(name, address),
        recipients=tuple(Identity(*pair) for pair in json.loads(recipients)),
        in_reply_to=in_reply_to,
        references=tuple(json.loads(refs)),
    )
