"""One person in several contacts: merged, un-merged, set apart. What a merge is stands in ``migration_2``."""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from assistant.domain.contacts import Contact, Merge
from assistant.errors import UnknownContact, WrongUse
from assistant.records.connection import Database
from assistant.records.contacts import Contacts
from assistant.records.texts import storable


class Merging:
    """Which contacts are one person, and which are not."""

    def __init__(self, database: Database, contacts: Contacts) -> None:
        self._database = database
        self._contacts = contacts

    def merge(self, keep_id: str, gone_id: str, *, why: str = "") -> Merge:
        """Make two contacts one. Raises ``UnknownContact`` and, where they are one already, ``WrongUse``."""
        with self._database.transaction():
            kept, gone = self._contacts.by_id(keep_id), self._contacts.by_id(gone_id)
            if kept.id == gone.id:
                raise WrongUse(f"{kept.name} is one contact already.")
            [(merge_id, now)] = self.join([(kept.id, gone.id, why)])
            return Merge(merge_id, self._contacts.by_id(kept.id), gone, now, storable(why))

    def join(self, pairs: Iterable[tuple[str, str, str]]) -> list[tuple[str, datetime]]:
        """Write down merges (kept, gone, why) of contacts that each stand for themselves; their ids and moments."""
        now = datetime.now(UTC)
        # Not ``new_id``: one address book can make thousands in a hundredth of a second.
        rows = [(f"m{secrets.token_hex(8)}", kept, gone, now.isoformat(), storable(why)) for kept, gone, why in pairs]
        self._database.write_many("INSERT INTO merges (id, kept_id, gone_id, at, why) VALUES (?, ?, ?, ?, ?)", rows)
        self._database.write_many(
            "UPDATE contacts SET whole = ? WHERE whole = ?", [(kept, gone) for _, kept, gone, *_ in rows]
        )
        return [(row[0], now) for row in rows]

    def unmerge(self, merge_id: str) -> Contact:
        """Undo a merge, later ones or not; returns the contact that comes back. Raises ``WrongUse``.

        Everything that came by one of its addresses, links or names goes with it, what came after the merge
        included; what was noted about the merged contact as such (a fact, a draft) stays. The two are set apart,
        so that nothing makes them one again by itself.
        """
        with self._database.transaction():
            rows = self._database.rows("SELECT kept_id, gone_id FROM merges WHERE id = ?", (merge_id,))
            if not rows:
                raise WrongUse(f"No merge has the id {merge_id!r}.")
            kept, gone = rows[0]
            self._database.write("DELETE FROM merges WHERE id = ?", (merge_id,))
            self._database.write_many(
                "UPDATE contacts SET whole = ? WHERE id = ?", [(gone, part) for part in _below(gone, self._edges())]
            )
            self.set_apart(kept, gone)
            return self._contacts.by_id(gone)

    def all(self) -> list[Merge]:
        """All merges that hold, newest first."""
        rows = self._database.rows("SELECT id, kept_id, gone_id, at, why FROM merges ORDER BY at DESC, id DESC")
        edges = self._edges()
        gone = self._contacts.as_parts({gone_id: _below(gone_id, edges) for _, _, gone_id, _, _ in rows})
        kept = self._contacts.by_ids({kept_id for _, kept_id, _, _, _ in rows})
        return [
            Merge(merge_id, kept[kept_id], gone[gone_id], datetime.fromisoformat(at), why)
            for merge_id, kept_id, gone_id, at, why in rows
        ]

    def set_apart(self, a_id: str, b_id: str) -> None:
        """Note that these are two people. Raises ``WrongUse`` where both are one contact, and ``UnknownContact``."""
        with self._database.transaction():
            people = self._contacts.by_ids([a_id, b_id])
            for missing in {a_id, b_id} - set(people):
                raise UnknownContact(f"No contact has the id {missing!r}; see `askwell contacts`.")
            if people[a_id].id == people[b_id].id:
                raise WrongUse(f"{people[a_id].name} is one contact; undo the merge first.")
            self._database.write("INSERT OR IGNORE INTO apart (a_id, b_id) VALUES (?, ?)", tuple(sorted((a_id, b_id))))

    def apart(self) -> set[frozenset[str]]:
        """The pairs of contacts who are two people, each by its id of now."""
        rows = self._database.rows(
            "SELECT a.whole, b.whole FROM apart p JOIN contacts a ON a.id = p.a_id JOIN contacts b ON b.id = p.b_id"
        )
        return {frozenset(pair) for pair in rows if pair[0] != pair[1]}

    def _edges(self) -> dict[str, list[str]]:
        into: defaultdict[str, list[str]] = defaultdict(list)
        for kept, gone in self._database.rows("SELECT kept_id, gone_id FROM merges"):
            into[kept].append(gone)
        return into


def _below(contact_id: str, edges: Mapping[str, list[str]]) -> list[str]:
    """A contact and all that went into it, directly or not."""
    found = [contact_id]
    for one in found:
        found += edges.get(one, [])
    return found
