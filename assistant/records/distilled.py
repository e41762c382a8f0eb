"""Which interactions were read for the ledgers, how, and what a model answered on the way."""
# ruff: noqa: S608 -- what is put into the SQL is ours; every value goes in by a mark

from __future__ import annotations

import json
from collections.abc import Mapping

from assistant.records.connection import Database
from assistant.records.contacts import PARTS
from assistant.records.texts import storable

_READ = "(d.method = ?1 OR substr(d.method, 1, length(?1) + 1) = ?1 || '+')"
"""SQL for what was read by a method: what was read with a model on top counts as read by the rules."""
_YEAR = 365.25 * 86_400.0


class Distilled:
    """Marks on interactions; they are made anew wherever they are missing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def mark(self, contact_id: str, read: Mapping[str, str], unread: Mapping[str, str]) -> None:
        """Note that interactions (id: method) were read for a contact; ``unread``: the languages nothing could read."""
        self._database.write_many(
            "INSERT INTO distilled (contact_id, interaction_id, method, language) "
            "SELECT ?1, ?2, ?3, ?4 WHERE EXISTS (SELECT 1 FROM interactions WHERE id = ?2) "
            "ON CONFLICT (contact_id, interaction_id) DO UPDATE SET method = excluded.method, "
            "language = excluded.language WHERE method <> excluded.method OR language IS NOT excluded.language",
            [(contact_id, id_, method, unread.get(id_)) for id_, method in read.items()],
        )

    def better_read(self, contact_id: str, read: Mapping[str, str]) -> set[str]:
        """Those of the interactions that were read with a model before (``rules+model``), and now by those rules."""
        rows = self._database.rows(
            "SELECT interaction_id, method FROM distilled WHERE contact_id = ? AND instr(method, '+') > 0",
            (contact_id,),
        )
        return {id_ for id_, method in rows if id_ in read and method.startswith(f"{read[id_]}+")}

    def ids(self, method: str, *, contact_id: str | None = None) -> set[str]:
        """The interactions that were read in this way, for anybody or for one contact."""
        rows = self._database.rows(
            f"SELECT interaction_id FROM distilled d WHERE {_READ} "
            "AND (?2 IS NULL OR contact_id = (SELECT whole FROM contacts WHERE id = ?2))",
            (method, contact_id),
        )
        return {id_ for (id_,) in rows}

    def waiting(self, method: str, *, limit: int) -> list[str]:
        """Contacts with interactions not read in this way: those written to most and last come first.

        What counts is how many letters the user sent, halved for the first year without an exchange, then a third
        of it for the second, and so on, counted from the newest exchange on record.
        """
        rows = self._database.rows(
            "SELECT c.whole, sum(i.direction = 'sent'), coalesce(max(i.seconds), 0), sum(NOT EXISTS ("
            "SELECT 1 FROM distilled d WHERE d.contact_id = c.whole AND d.interaction_id = i.id "
            f"AND {_READ})) "
            "FROM interaction_contacts l JOIN contacts c ON c.id = l.contact_id "
            "JOIN interactions i ON i.id = l.interaction_id GROUP BY c.whole",
            (method,),
        )
        newest = max((seconds for _, _, seconds, _ in rows), default=0.0)
        ranked = sorted(
            (-(sent + 1) / (1 + (newest - seconds) / _YEAR), contact)
            for contact, sent, seconds, missing in rows
            if missing
        )
        return [contact for _, contact in ranked[:limit]]

    def not_read(self, contact_id: str) -> dict[str, int]:
        """How many of a contact's interactions nothing could read, by the language they are in."""
        rows = self._database.rows(
            f"SELECT language, count(DISTINCT interaction_id) FROM distilled WHERE contact_id IN {PARTS} "
            "AND language IS NOT NULL GROUP BY language ORDER BY language",
            (contact_id,),
        )
        return dict(rows)

    def answer(self, key: str) -> str | None:
        """What a model answered when it was asked this."""
        rows = self._database.rows("SELECT answer FROM answers WHERE key = ?", (key,))
        return json.loads(rows[0][0]) if rows else None

    def keep_answer(self, key: str, answer: str) -> None:
        """Keep it."""
        self._database.write(
            "INSERT OR IGNORE INTO answers (key, answer) VALUES (?, ?)", (key, json.dumps(storable(answer)))
        )
