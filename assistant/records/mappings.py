"""What the user said about the columns of tables that explain themselves to nobody."""

from __future__ import annotations

import json
from collections.abc import Mapping

from assistant.records.connection import Database


class Mappings:
    """Which heading stands for which field, by a digest of all headings of a table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, headings_digest: str) -> dict[str, str] | None:
        """The fields by heading, or None where the user never said."""
        rows = self._database.rows("SELECT columns FROM column_mappings WHERE headings = ?", (headings_digest,))
        return dict(json.loads(rows[0][0])) if rows else None

    def save(self, headings_digest: str, columns: Mapping[str, str]) -> None:
        """Keep it; what is there already changes no row."""
        self._database.write(
            "INSERT INTO column_mappings (headings, columns) VALUES (?1, ?2) "
            "ON CONFLICT (headings) DO UPDATE SET columns = ?2 WHERE columns <> ?2",
            (headings_digest, json.dumps(dict(columns))),
        )
