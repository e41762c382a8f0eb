"""Where things on record came from, by the short handle that lists show."""

from __future__ import annotations

from assistant.domain.sources import handle
from assistant.records.connection import Database


class Sources:
    """Looks through every source on record, which takes a second for a million of them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def called(self, name: str) -> list[str]:
        """The sources that have this handle: one, but for the rarest chance."""
        rows = self._database.stream(
            "SELECT source FROM interactions UNION SELECT source FROM cards UNION SELECT 'draft:' || id FROM drafts"
        )
        return [source for (source,) in rows if handle(source) == name]
