"""Letters and runs from a copy, put back."""
# ruff: noqa: S608 -- what is put into the SQL are names of our own tables and columns

from __future__ import annotations

import json
from collections.abc import Sequence

from assistant.records.connection import Database
from assistant.records.dump import Record

_RUN = (
    *("draft_id", "line", "move", "prompt_name", "prompt_sha256", "model", "messages", "answer", "prompt_tokens"),
    *("cached_tokens", "answer_tokens", "milliseconds", "findings", "at"),
)
_SAME_RUN = " AND ".join(f"{column} IS ?" for column in _RUN)
_SINCE = ("accepted", "sent", "sent_by", "follow_up", "sent_source")  # what earlier archives do not tell of a letter
_RUN_KEYS = {"draft_id": "draft", "at": "when"}


class Letters:
    """Writes what is missing; ``left_out`` are contacts that stay forgotten, and the letters to them join it."""

    def __init__(self, database: Database, left_out: set[str]) -> None:
        self._database = database
        self._left_out = left_out
        self._new_drafts: set[str] = set()
        self._run_before: dict[str, bool] = {}  # whether a draft had runs on record

    def drafts(self, batch: Sequence[Record]) -> None:
        """Letters that are not there yet."""
        self._left_out.update([record["id"] for record in batch if record["contact"] in self._left_out])
        known = there(self._database, "drafts", [record["id"] for record in batch])
        new = [record for record in batch if record["id"] not in known | self._left_out]
        self._new_drafts |= {record["id"] for record in new}
        self._database.write_many(
            f"INSERT INTO drafts (id, contact_id, updated, {', '.join(_SINCE)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (record["id"], record["contact"], record["updated"], *(record.get(column) for column in _SINCE))
                for record in new
            ],
        )

    def versions(self, batch: Sequence[Record]) -> None:
        """All versions of the letters that came with this copy."""
        self._database.write_many(
            "INSERT INTO draft_versions (draft_id, version, body) VALUES (?, ?, ?)",
            [
                (record["draft"], record["version"], json.dumps(record["letter"], separators=(",", ":")))
                for record in batch
                if record["draft"] in self._new_drafts
            ],
        )

    def runs(self, batch: Sequence[Record]) -> None:
        """What was sent to a model and is not logged yet."""
        for record in batch:
            if record["draft"] in self._left_out or record["draft"].partition(":")[2] in self._left_out:
                continue
            row = [record[_RUN_KEYS.get(column, column)] for column in _RUN]
            for place, column in enumerate(_RUN):
                if column in ("messages", "answer", "findings"):
                    row[place] = json.dumps(row[place])
            draft = record["draft"]
            if draft not in self._run_before:
                self._run_before[draft] = bool(
                    self._database.rows("SELECT 1 FROM runs WHERE draft_id = ? LIMIT 1", (draft,))
                )
            if not self._run_before[draft] or not self._database.rows(f"SELECT 1 FROM runs WHERE {_SAME_RUN}", row):
                self._database.write(
                    f"INSERT INTO runs (id, {', '.join(_RUN)}) VALUES "
                    f"((SELECT ?1 WHERE NOT EXISTS (SELECT 1 FROM runs WHERE id = ?1)), {', '.join('?' * len(_RUN))})",
                    (record["id"], *row),
                )


def there(database: Database, table: str, ids: Sequence[str]) -> set[str]:
    """Those of the ids that the table holds."""
    rows = database.rows(
        f"SELECT id FROM {table} WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
    )
    return {id_ for (id_,) in rows}
