"""What contacts are known by: addresses, profile links and names, each with the part it came by."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime

from assistant.records.connection import Database
from assistant.records.texts import new_id

Key = tuple[str, str]
"""A sort (``address`` or ``profile``) and a folded value: it belongs to one part of one contact."""


class Identities:
    """The rows behind contacts, written in batches."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def owners(self, keys: Collection[Key]) -> dict[Key, str]:
        """The part each of the keys belongs to, for those that are on record."""
        found: dict[Key, str] = {}
        for kind in ("address", "profile"):
            values = [value for sort, value in keys if sort == kind]
            for value, part in self._database.rows(
                "SELECT value, contact_id FROM contact_identities WHERE kind = ? "
                "AND value IN (SELECT value FROM json_each(?))",
                (kind, json.dumps(values)),
            ):
                found[kind, value] = part
        return found

    def named(self, names: Collection[str]) -> dict[str, set[str]]:
        """The parts that are known by each of these folded names."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for value, part in self._database.rows(
            "SELECT value, contact_id FROM contact_identities WHERE kind = 'name' "
            "AND value IN (SELECT value FROM json_each(?))",
            (json.dumps(list(names)),),
        ):
            found[value].add(part)
        return found

    def wholes(self, parts: Collection[str]) -> dict[str, str]:
        """The contact that each part belongs to by now."""
        rows = self._database.rows(
            "SELECT id, whole FROM contacts WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(parts)),)
        )
        return dict(rows)

    def fresh_ids(self, number: int) -> list[str]:
        """Ids for new contacts: of a thousand made in one hundredth of a second, two may well be the same."""
        ids: dict[str, None] = {}
        while len(ids) < number:
            more = {new_id(): None for _ in range(number - len(ids))}
            for taken in self.wholes(more):
                del more[taken]
            ids.update(more)
        return list(ids)

    def insert(self, names: Mapping[str, str], *, given: bool = False) -> None:
        """New contacts with nothing but a name; ``names`` by id."""
        if not names:
            return
        last = self._database.rows("SELECT coalesce(max(number), 0) FROM contacts")[0][0]
        now = datetime.now(UTC).isoformat(timespec="seconds")
        self._database.write_many(
            "INSERT INTO contacts (id, name, name_given, created, number, whole) VALUES (?1, ?2, ?3, ?4, ?5, ?1)",
            [(id_, name, int(given), now, number) for number, (id_, name) in enumerate(names.items(), last + 1)],
        )

    def add(self, rows: Iterable[tuple[str, str, str, str]], *, uses: Sequence[tuple[int, int]] = ()) -> None:
        """Note (part, sort, folded value, value as shown), with how often it was met and met as a sender's own.

        What is known and was not met changes no row.
        """
        counted = list(uses)
        self._database.write_many(
            "INSERT INTO contact_identities (contact_id, kind, value, shown, uses, own_uses, position) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, "
            "(SELECT count(*) FROM contact_identities WHERE contact_id = ?1 AND kind = ?2)) "
            "ON CONFLICT (contact_id, kind, value) DO UPDATE "
            "SET uses = uses + excluded.uses, own_uses = own_uses + excluded.own_uses WHERE excluded.uses > 0",
            [(*row, *(counted[n] if counted else (0, 0))) for n, row in enumerate(rows)],
        )

    def settle_names(self, parts: Collection[str]) -> None:
        """Call each of the parts by the best name met so far, unless the user named it.

        A name with a family name comes before one without, then what they call themselves, then the most used,
        then the first of those that only address books have.
        """
        known: defaultdict[str, list[tuple[str, int, int, int]]] = defaultdict(list)
        now: dict[str, str] = {}
        for part, name, shown, own, uses, position in self._database.rows(
            "SELECT c.id, c.name, k.shown, k.own_uses, k.uses, k.position FROM contacts c JOIN contact_identities k "
            "ON k.contact_id = c.id AND k.kind = 'name' "
            "WHERE c.name_given = 0 AND c.id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(parts)),),
        ):
            now[part] = name
            known[part].append((shown, own, uses, 0 if uses else -position))
        best = {
            part: max(names, key=lambda row: (" " in row[0], row[1:], len(row[0]), row[0]))[0]
            for part, names in known.items()
        }
        self._database.write_many(
            "UPDATE contacts SET name = ? WHERE id = ?",
            [(name, part) for part, name in best.items() if name != now[part]],
        )
