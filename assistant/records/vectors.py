"""Vectors of passages, kept so that those of one contact lie together.

Each part of a contact has a number, and so has each interaction; a row's key is the one beside the other, so all rows
of a part are one stretch of the table, read from its beginning to its end: no join, no look-up of each. An interaction
with three people is there three times, once in the stretch of each (1.5 kB a passage); most mail is with one. The
vectors of an interaction are one row however many passages it has.

Where a part has many, they are there once more in blocks of 128 rows (``migration_4``), which take a fifth of the time
to read. Whatever changes a row undoes its block by a trigger, so no block is ever old, and ``pack`` makes new ones.
"""
# ruff: noqa: S608 -- what is put into the SQL is ours; every value goes in by a mark

from __future__ import annotations

import json
import sys
from array import array
from bisect import bisect
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from assistant.records.connection import Database
from assistant.records.contacts import PARTS

_SHIFT = 32  # bits of an interaction's number in a key
_PACKED = 128
"""Rows of a block: 200 kB. Fewer take longer to read, more are undone by one change."""
_AT_A_TIME = 16
"""Blocks written at a time, so that nobody else waits for more than a few hundredths of a second to write."""


@dataclass(frozen=True, slots=True)
class Vectors:
    """Rows of a matrix: row i is passage ``passages[i]`` of interaction ``ids[i]``.

    ``matrix`` holds float32 values, row after row: ``numpy.frombuffer(v.matrix, "float32").reshape(len(v.ids), -1)``.
    """

    ids: tuple[str, ...] = ()
    passages: tuple[int, ...] = ()
    matrix: bytes = b""


@dataclass(frozen=True, slots=True)
class VectorChanges:
    """How often vectors came, went (or were replaced), and contacts became part of others or not.

    Two that are equal saw the same vectors with the same people.
    """

    came: int
    went: int
    parted: int


class Embedded:
    """The vectors on record: of one model for each interaction, the last that was saved."""

    def __init__(self, database: Database) -> None:
        self._database = database

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
        with self._database.aside():
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

    def of(self, contact_id: str, *, model: str) -> Iterator[Vectors]:
        """The vectors of all interactions with one contact, each once, in pieces; read them to the end at once."""
        parts = self._database.rows(f"SELECT number FROM contacts WHERE id IN {PARTS}", (contact_id,))
        if len(parts) == 1:
            yield from self._of_part(parts[0][0], model)
            return
        seen: set[str] = set()  # an exchange with two parts of one contact is there twice
        for (part,) in parts:
            before = frozenset(seen)
            for piece in self._of_part(part, model):
                seen.update(piece.ids)
                if (kept := _but(piece, before)).ids:
                    yield kept

    def _of_part(self, part: int, model: str) -> Iterator[Vectors]:
        """One statement, so that nothing comes or goes between the blocks and the rest."""
        rows = self._database.stream(
            "SELECT 1, ids, passages, matrix FROM vector_blocks WHERE first >= ?1 AND first < ?2 AND model = ?3 "
            "UNION ALL SELECT 0, v.id, v.passages, v.matrix FROM vector_loose l CROSS JOIN vectors v ON v.key = l.key "
            "WHERE l.key >= ?1 AND l.key < ?2 AND v.model = ?3",
            (part << _SHIFT, (part + 1) << _SHIFT, model),
        )
        loose: list[tuple[str, bytes, bytes]] = []
        for packed, ids, passages, matrix in rows:
            if packed:
                yield Vectors(tuple(json.loads(ids)), tuple(_numbers(passages)), matrix)
                continue
            loose.append((ids, passages, matrix))
            if len(loose) == _PACKED:
                yield _joined(loose)
                loose = []
        if loose:
            yield _joined(loose)

    def pack(self, model: str) -> int:
        """Copy what lies in long stretches outside of any block into blocks; returns how many were made."""
        firsts = [first for (first,) in self._database.rows("SELECT first FROM vector_blocks ORDER BY first")]
        keys = [key for (key,) in self._database.rows("SELECT key FROM vector_loose ORDER BY key")]
        runs = [list(run) for _, run in groupby(keys, lambda key: (key >> _SHIFT, bisect(firsts, key)))]
        wanted = [
            (run[start], run[start + _PACKED - 1])
            for run in runs
            for start in range(0, len(run) - _PACKED + 1, _PACKED)
        ]
        made = 0
        for start in range(0, len(wanted), _AT_A_TIME):
            with self._database.aside():
                made += sum(self._pack(*ends, model) for ends in wanted[start : start + _AT_A_TIME])
        return made

    def _pack(self, first: int, last: int, model: str) -> bool:
        """Whether the rows between two keys, both included, are now a block."""
        rows = self._database.rows(
            "SELECT v.model, v.id, v.passages, v.matrix FROM vector_loose l CROSS JOIN vectors v ON v.key = l.key "
            "WHERE l.key BETWEEN ? AND ?",
            (first, last),
        )
        others = self._database.rows("SELECT 1 FROM vector_blocks WHERE first BETWEEN ? AND ?", (first, last))
        if len(rows) < _PACKED or others or any(row[0] != model for row in rows):  # meanwhile, by another process
            return False
        block = _joined([row[1:] for row in rows])
        self._database.write(
            "INSERT INTO vector_blocks (first, last, model, ids, passages, matrix) VALUES (?, ?, ?, ?, ?, ?)",
            (first, last, model, json.dumps(block.ids), _packed(array("I", block.passages)), block.matrix),
        )
        self._database.write("DELETE FROM vector_loose WHERE key BETWEEN ? AND ?", (first, last))
        return True

    def changes(self) -> VectorChanges:
        """What changes whenever vectors do, through whichever store or process."""
        return VectorChanges(*self._database.rows("SELECT came, went, parted FROM vector_changes")[0])

    def besides(self, known: Container[str], *, model: str, size: int) -> Iterator[Vectors]:
        """The vectors of all interactions but the known ones, each once, in pieces of about ``size`` passages."""
        others = [
            number for id_, number in self._database.rows("SELECT id, number FROM interactions") if id_ not in known
        ]
        for start in range(0, len(others), size):
            rows = self._database.rows(
                "SELECT v.id, v.passages, v.matrix FROM json_each(?) n CROSS JOIN interactions i ON i.number = n.value "
                "LEFT JOIN interaction_contacts l ON l.interaction_id = i.id "
                "LEFT JOIN contacts c ON c.id = l.contact_id "
                "JOIN vectors v ON v.key = (coalesce(c.number, 0) << 32) | i.number WHERE v.model = ?",
                (json.dumps(others[start : start + size]), model),
            )
            if rows:
                yield _joined(list({row[0]: row for row in rows}.values()))

    def all(self, model: str, *, size: int) -> Iterator[Vectors]:
        """All vectors of a model, each interaction once, in pieces of about ``size`` passages."""
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


def _numbers(packed: bytes) -> array[int]:
    numbers = array("I", packed)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _joined(rows: Sequence[tuple[str, bytes, bytes]]) -> Vectors:
    numbers = _numbers(b"".join(passages for _, passages, _ in rows))
    ids: list[str] = [id_ for id_, _, _ in rows]
    if len(numbers) != len(ids):
        ids = [id_ for id_, passages, _ in rows for _ in range(len(passages) // numbers.itemsize)]
    return Vectors(tuple(ids), tuple(numbers), b"".join(matrix for _, _, matrix in rows))


def _but(vectors: Vectors, known: Container[str]) -> Vectors:
    """Those of the interactions that are not known yet."""
    places = [place for place, id_ in enumerate(vectors.ids) if id_ not in known]
    if len(places) == len(vectors.ids):
        return vectors
    width = len(vectors.matrix) // len(vectors.ids)
    return Vectors(
        tuple(vectors.ids[place] for place in places),
        tuple(vectors.passages[place] for place in places),
        b"".join(vectors.matrix[place * width : (place + 1) * width] for place in places),
    )
