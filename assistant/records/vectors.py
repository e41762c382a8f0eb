"""Vectors of passages, kept so that those of one contact lie together.

Each part of a contact has a number, and so has each interaction; a row's key is the one beside the other, so all rows
of a part are one stretch of the table, read from its beginning to its end: no join, no look-up of each. An interaction
with three people is there three times, once in the stretch of each (1.5 kB a passage); most mail is with one. The
vectors of an interaction are one row however many passages it has. Measured: 3 ms of processor time for 1,000 rows of
384 values, half of it SQLite's pages. Blocks of 128 rows took a third of that, but each new vector, each merge and
each forgetting would have to write blocks anew; whoever asks for the same contact again keeps the matrix instead.
"""
# ruff: noqa: S608 -- what is put into the SQL is ours; every value goes in by a mark

from __future__ import annotations

import json
import sys
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.domain.recall import Filters
from assistant.records.connection import Database
from assistant.records.contacts import PARTS
from assistant.records.search import Search

_SHIFT = 32  # bits of an interaction's number in a key


@dataclass(frozen=True, slots=True)
class Vectors:
    """Rows of a matrix: row i is passage ``passages[i]`` of interaction ``ids[i]``.

    ``matrix`` holds float32 values, row after row: ``numpy.frombuffer(v.matrix, "float32").reshape(len(v.ids), -1)``.
    """

    ids: tuple[str, ...] = ()
    passages: tuple[int, ...] = ()
    matrix: bytes = b""


class Embedded:
    """The vectors on record: of one model for each interaction, the last that was saved."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._search = Search(database)

    def missing(self, *, model: str, limit: int) -> list[tuple[str, str]]:
        """(interaction id, subject and new text) of what has no vectors of this model, newest first."""
        return [
            (id_, f"{subject}\n\n{text}".strip())
            for id_, subject, text in self._database.rows(
                "SELECT id, subject, text FROM interactions WHERE number IN (SELECT i.number FROM interactions i "
                "LEFT JOIN embedded e ON e.number = i.number WHERE e.model IS NOT ? "
                "ORDER BY i.seconds DESC, i.number DESC LIMIT ?) ORDER BY seconds DESC, number DESC",
                (model, limit),
            )
        ]

    def save(self, model: str, rows: Sequence[tuple[str, int, bytes]]) -> None:
        """Keep vectors, in place of any the interactions had; an id that is no longer on record is passed over."""
        passages: dict[str, tuple[array[int], bytearray]] = {}
        for id_, passage, vector in rows:
            numbers, matrix = passages.setdefault(id_, (array("I"), bytearray()))
            numbers.append(passage)
            matrix += vector
        with self._database.transaction():
            there = self._database.rows(
                "SELECT i.id, i.number, coalesce(c.number, 0) FROM interactions i "
                "LEFT JOIN interaction_contacts l ON l.interaction_id = i.id "
                "LEFT JOIN contacts c ON c.id = l.contact_id "
                "WHERE i.id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(passages)),),
            )
            self._database.write_many(
                "INSERT OR REPLACE INTO vectors (key, id, model, passages, matrix) VALUES (?, ?, ?, ?, ?)",
                [
                    (part << _SHIFT | number, id_, model, _packed(passages[id_][0]), bytes(passages[id_][1]))
                    for id_, number, part in there
                ],
            )
            self._database.write_many(
                "INSERT OR REPLACE INTO embedded (number, model) VALUES (?, ?)",
                {(number, model) for _, number, _ in there},
            )

    def of(self, contact_id: str, *, model: str, filters: Filters) -> Vectors:
        """The vectors of all interactions with one contact, in the order they were imported."""
        allowed = None
        if replace(filters, contact_id=None) != Filters():
            allowed = self._search.ids(replace(filters, contact_id=contact_id))
        rows: list[tuple[str, bytes, bytes]] = []
        parts = self._database.rows(f"SELECT number FROM contacts WHERE id IN {PARTS}", (contact_id,))
        for (part,) in parts:
            rows += self._database.rows(
                "SELECT id, passages, matrix FROM vectors WHERE key >= ? AND key < ? AND model = ?",
                (part << _SHIFT, (part + 1) << _SHIFT, model),
            )
        if allowed is not None:
            rows = [row for row in rows if row[0] in allowed]
        if len(parts) > 1:  # an exchange with two parts of one contact is there twice
            rows = list({row[0]: row for row in rows}.values())
        return _joined(rows)

    def all(self, model: str, *, size: int) -> Iterator[Vectors]:
        """All vectors of a model, each interaction once, in blocks of about ``size`` passages."""
        key = -1
        seen: set[int] = set()
        while True:
            rows = self._database.rows(
                "SELECT key, id, passages, matrix FROM vectors WHERE key > ? AND model = ? ORDER BY key LIMIT ?",
                (key, model, size),
            )
            if not rows:
                return
            block = []
            for key, *row in rows:
                number = key & (1 << _SHIFT) - 1
                if number not in seen:
                    seen.add(number)
                    block.append((row[0], row[1], row[2]))
            if block:
                yield _joined(block)

    def count(self, model: str) -> int:
        """How many interactions have vectors of this model."""
        return int(self._database.rows("SELECT count(*) FROM embedded WHERE model = ?", (model,))[0][0])


def _packed(numbers: array[int]) -> bytes:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def _joined(rows: Sequence[tuple[str, bytes, bytes]]) -> Vectors:
    numbers = array("I", b"".join(passages for _, passages, _ in rows))
    if sys.byteorder == "big":
        numbers.byteswap()
    ids: list[str] = [id_ for id_, _, _ in rows]
    if len(numbers) != len(ids):
        ids = [id_ for id_, passages, _ in rows for _ in range(len(passages) // numbers.itemsize)]
    return Vectors(tuple(ids), tuple(numbers), b"".join(matrix for _, _, matrix in rows))
