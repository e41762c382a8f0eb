"""Facts, promises and favours from a copy, put back, with what the user made of them."""
# ruff: noqa: S608 -- what is put into the SQL are names of our own tables and columns

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence

from assistant.domain.ledger import Standing
from assistant.records.connection import Database
from assistant.records.dump import Record

_KEYS = {"contact_id": "contact", "day": "when"}  # of a column, where it is called something else
_FACT = (
    *("text", "source", "quote", "day", "origin", "sharing", "topic", "certainty", "standing", "decided"),
    *("checked", "beside"),
)
_PROMISE = ("who", "what", "made", "due", "state", "source", "quote", "kept_by")
_FAVOUR = ("direction", "what", "day", "source", "quote", "thanked")
_STANDS = ("certainty", "standing", "decided", "settled")
# What facts in earlier archives do not say.
_EARLIER = {
    "topic": "",
    "certainty": 1.0,
    "standing": Standing.ACCEPTED.value,
    "decided": True,
    "checked": None,
    "beside": False,
}


class Entries:
    """Writes what is missing; ``left_out`` are contacts that stay forgotten, ``joining`` those who are somebody here.

    What was read from the same words here already is not written again under another id.
    """

    def __init__(self, database: Database, left_out: Collection[str], joining: Mapping[str, str]) -> None:
        self._database = database
        self._left_out = left_out
        self._joining = joining
        self._before: dict[str, set[tuple[str | None, ...]]] = {}

    def facts(self, batch: Sequence[Record]) -> None:
        """Facts; the same words about the same contact are kept once."""
        told = self._there("facts", "text")
        new = [one for one in batch if (self._whole(one["contact"]), one["text"]) not in told]
        self._write("facts", _FACT, [_EARLIER | dict(one) for one in new])

    def promises(self, batch: Sequence[Record]) -> None:
        """Promises, rejected ones too."""
        self._write("promises", (*_PROMISE, *_STANDS), batch)

    def favours(self, batch: Sequence[Record]) -> None:
        """Favours, rejected ones too."""
        self._write("favours", (*_FAVOUR, *_STANDS), batch)

    def _write(self, table: str, columns: Sequence[str], batch: Sequence[Record]) -> None:
        read = self._there(table, "source", "quote")
        names = ("id", "contact_id", *columns)
        self._database.write_many(
            f"INSERT OR IGNORE INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})",
            [
                tuple(record[_KEYS.get(name, name)] for name in names)
                for record in batch
                if record["contact"] not in self._left_out and not self._is_read(record, read)
            ],
        )

    def _is_read(self, record: Record, read: Collection[tuple[str | None, ...]]) -> bool:
        """Whether these words of this source were read here before, for whoever this contact is here."""
        if record["contact"] is None or not record["source"] or not record["quote"]:
            return False
        return (self._whole(record["contact"]), record["source"], record["quote"]) in read

    def _whole(self, contact_id: str | None) -> str | None:
        """Whose it will be: of a contact that came with the copy, the one here who has the same address or link."""
        if contact_id is None or contact_id in self._joining:
            return self._joining.get(contact_id or "")
        rows = self._database.rows("SELECT whole FROM contacts WHERE id = ?", (contact_id,))
        return str(rows[0][0]) if rows else contact_id

    def _there(self, table: str, *columns: str) -> set[tuple[str | None, ...]]:
        """(contact, columns...) of all rows that were here before this copy; asked before the first is written."""
        key = json.dumps((table, columns))
        if key not in self._before:
            rows = self._database.rows(
                f"SELECT coalesce(c.whole, e.contact_id), {', '.join(f'e.{column}' for column in columns)} "
                f"FROM {table} e LEFT JOIN contacts c ON c.id = e.contact_id"
            )
            self._before[key] = set(rows)
        return self._before[key]
