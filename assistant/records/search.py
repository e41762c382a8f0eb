"""Finding exchanges by their words, and by contact, day, channel and direction."""
# ruff: noqa: S608 -- what is put into the SQL is ours; every value goes in by a mark

from __future__ import annotations

from typing import Any

from assistant.domain.recall import Filters
from assistant.records.connection import Database
from assistant.records.contacts import PARTS
from assistant.records.queries import match, match_people
from assistant.records.texts import storable

EVERYTHING = Filters()
"""No filter at all."""


class Search:
    """The full-text index, and the filters that every search shares."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def text_hits(
        self, query: str, filters: Filters = EVERYTHING, *, limit: int, typing: bool = False
    ) -> list[tuple[str, float]]:
        """Interaction ids with a score (BM25: higher is better), best first, at most ``limit``."""
        parts: tuple[int, ...] = ()
        if filters.contact_id is not None:
            parts = tuple(
                number
                for (number,) in self._database.rows(
                    f"SELECT number FROM contacts WHERE id IN {PARTS}", (filters.contact_id,)
                )
            )
            if not parts:
                return []
        expression = match(storable(query), parts=parts, typing=typing)
        if expression is None:
            return []
        join, conditions, values = "", "", list[Any]()
        if filters.since or filters.until or filters.channels or filters.direction:
            clause, values = narrowed(filters)
            join, conditions = " JOIN interactions i ON i.number = interaction_index.rowid", f" AND {clause}"
        rows = self._database.rows(
            "SELECT (SELECT id FROM interactions WHERE number = found.number), score FROM ("
            # Not ORDER BY rank: FTS5 would sort all that it finds before the first comes out, where SQLite keeps the
            # best: 30 % less time. Ranking no more than the 8,000 rows with the rarest words asked for took a fifth
            # less again at 100,000 mails, and changed one in nine of the ten best, so all are ranked.
            "SELECT interaction_index.rowid AS number, -interaction_index.rank AS score "
            f"FROM interaction_index{join} WHERE interaction_index MATCH ?{conditions} "
            "ORDER BY score DESC LIMIT ?) AS found",
            (expression, *values, limit),
        )
        return [(id_, score) for id_, score in rows]

    def with_people(self, query: str, filters: Filters = EVERYTHING, *, limit: int) -> list[str]:
        """The ids of the exchanges with whoever is named by all of the query's words, newest first."""
        expression = match_people(storable(query))
        if expression is None:
            return []
        clause, values = narrowed(filters)
        rows = self._database.rows(
            "SELECT i.id FROM interaction_index JOIN interactions i ON i.number = interaction_index.rowid "
            f"WHERE interaction_index MATCH ? AND {clause} ORDER BY i.seconds IS NULL, i.seconds DESC LIMIT ?",
            (expression, *values, limit),
        )
        return [id_ for (id_,) in rows]

    def ids(self, filters: Filters) -> set[str]:
        """The ids of all interactions that pass."""
        clause, values = narrowed(filters)
        source = "interactions i"
        if filters.contact_id is not None:  # CROSS: from the contact's few to the rest, whatever the planner thinks
            source = "interaction_contacts l CROSS JOIN interactions i ON i.id = l.interaction_id"
            clause = f"l.contact_id IN {PARTS} AND {clause}"
            values.insert(0, filters.contact_id)
        return {id_ for (id_,) in self._database.rows(f"SELECT i.id FROM {source} WHERE {clause}", values)}


def narrowed(filters: Filters) -> tuple[str, list[Any]]:
    """SQL on ``interactions i`` for day, channel and direction, with its values; days are those of the writer."""
    conditions: list[str] = ["1"]
    values: list[Any] = []
    if filters.since:
        conditions.append("substr(i.at, 1, 10) >= ?")
        values.append(filters.since.isoformat())
    if filters.until:
        conditions.append("substr(i.at, 1, 10) <= ?")
        values.append(filters.until.isoformat())
    if filters.channels:
        conditions.append(f"i.channel IN ({', '.join('?' * len(filters.channels))})")
        values += [channel.value for channel in filters.channels]
    if filters.direction:
        conditions.append("i.direction = ?")
        values.append(filters.direction.value)
    return " AND ".join(conditions), values
