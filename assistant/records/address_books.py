"""Cards against the records: read what is there, decide, and write it or not."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from itertools import count

from assistant.domain.contacts import Card
from assistant.records.cards import CardsAdded, Decisions, Desk, Entry, decide, desk_of
from assistant.records.connection import Database
from assistant.records.contacts import PARTS
from assistant.records.identities import Identities
from assistant.records.merging import Merging


class AddressBooks:
    """The entries of address books on record."""

    def __init__(self, database: Database, merging: Merging) -> None:
        self._database = database
        self._identities = Identities(database)
        self._merging = merging

    def plan(self, cards: Sequence[Card]) -> CardsAdded:
        """What ``add`` would do; nothing is written, so new contacts have placeholders for ids."""
        entries = [Entry.of(card) for card in cards]
        return decide(entries, self._desk(entries), (f"new {number}" for number in count(1))).outcome

    def add(self, cards: Sequence[Card]) -> CardsAdded:
        """Put cards on record, all or (after an error) none; what is there already changes no row."""
        entries = [Entry.of(card) for card in cards]
        with self._database.transaction():
            desk = self._desk(entries)
            unseen = sum((entry.source, entry.digest) not in desk.seen for entry in entries)
            made = decide(entries, desk, self._identities.fresh_ids(unseen))
            self._write(made)
        return made.outcome

    def sources(self, contact_id: str) -> list[str]:
        """Where the entries of a contact stand (``file#key``), in order."""
        which = f"SELECT DISTINCT source FROM cards WHERE contact_id IN {PARTS} ORDER BY source"  # noqa: S608 -- ours
        rows = self._database.rows(which, (contact_id,))
        return [source for (source,) in rows]

    def about(self, source: str) -> str | None:
        """The id of the contact whom the entry there is about; None where no entry stands there."""
        rows = self._database.rows(
            "SELECT c.whole FROM cards k JOIN contacts c ON c.id = k.contact_id WHERE k.source = ? LIMIT 1", (source,)
        )
        return str(rows[0][0]) if rows else None

    def _desk(self, entries: Sequence[Entry]) -> Desk:
        seen = self._database.rows(
            "SELECT source, digest, contact_id FROM cards WHERE source IN (SELECT value FROM json_each(?))",
            (json.dumps(list({entry.source for entry in entries})),),
        )
        owners = self._identities.owners({key for entry in entries for key in entry.keys})
        met = {*owners.values(), *(part for _, _, part in seen)}
        people = json.dumps(sorted(set(self._identities.wholes(met).values())))
        parts = self._database.rows(
            "SELECT id, whole, coalesce(title, ''), coalesce(organisation, ''), coalesce(since, '') FROM contacts "
            "WHERE whole IN (SELECT value FROM json_each(?)) ORDER BY told DESC, id <> whole, id",
            (people,),
        )
        details: dict[str, tuple[str, str, str]] = {}
        for _, whole, title, organisation, since in parts:  # the last told first: the others fill in
            first = details.get(whole, ("", "", ""))
            earliest = min(filter(None, (first[2], since)), default="")
            details[whole] = (first[0] or title, first[1] or organisation, earliest)
        known = self._database.rows(
            "SELECT c.whole, k.kind, k.value FROM contacts c JOIN contact_identities k ON k.contact_id = c.id "
            "WHERE c.whole IN (SELECT value FROM json_each(?))",
            (people,),
        )
        wholes = {part: whole for part, whole, *_ in parts}
        return desk_of(owners, wholes, details, known, seen, self._merging.apart())

    def _write(self, made: Decisions) -> None:
        self._identities.insert(made.new)
        self._identities.add(made.identities)
        self._merging.join(made.merges)
        now = time.time()
        self._database.write_many(
            "UPDATE contacts SET title = coalesce(?, title), organisation = coalesce(?, organisation), "
            "since = coalesce(?, since), told = coalesce(?, told) WHERE id = ?",
            [
                (
                    said.get("title"),
                    said.get("organisation"),
                    said.get("since"),
                    now if "title" in said or "organisation" in said else None,
                    part,
                )
                for part, said in made.told.items()
            ],
        )
        self._identities.settle_names({part for part, kind, _, _ in made.identities if kind == "name"})
        self._database.write_many(
            "INSERT OR IGNORE INTO cards (source, digest, contact_id) VALUES (?, ?, ?)", made.cards
        )
