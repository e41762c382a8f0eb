"""Vectors in memory, searched exactly."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

import numpy as np

from assistant.recall.vectors import Matrix
from assistant.records import Vectors

_CHUNK = 4_096
"""Rows of a matrix at the most: 6 MB, which the system gives in large pages. Parts are copied into it as they come,
so that no more than one of those is in memory besides: fresh memory took longer than reading."""


@dataclass(frozen=True, slots=True)
class Near:
    """An interaction, which of its passages is nearest, and the cosine."""

    id: str
    passage: int
    score: float


class Block:
    """Passages' vectors; once made, never changed, so that threads may share it."""

    def __init__(self, parts: Iterable[Vectors], *, dimension: int) -> None:
        """``dimension`` is the length of a vector; parts of another length are not of this model and left out."""
        self._ids: list[str] = []
        self._passages: list[int] = []
        self._chunks: list[Matrix] = []
        chunk = np.empty((0, dimension), dtype=np.float32)
        used = 0
        for part in parts:
            if part.ids and (matrix := _matrix(part, dimension)) is not None:
                self._ids += part.ids
                self._passages += part.passages
                if used + len(matrix) > len(chunk):
                    self._chunks.append(chunk[:used])
                    rows = max(len(matrix), min(_CHUNK, 4 * len(chunk)))
                    chunk, used = np.empty((rows, dimension), dtype=np.float32), 0
                chunk[used : used + len(matrix)] = matrix
                used += len(matrix)
        self._chunks.append(chunk[:used])

    def __len__(self) -> int:
        return len(self._ids)

    def ids(self) -> set[str]:
        """The interactions in it."""
        return set(self._ids)

    def nearest(self, query: Matrix, *, limit: int, allowed: Collection[str] | None = None) -> list[Near]:
        """The ``limit`` nearest interactions, each by its best passage; ``query`` has shape (dimension,).

        ``allowed`` None means all.
        """
        if not self._ids:
            return []
        # Not ``@``: its threads wait for each other, where the machine has other work for a tenth of a second; one
        # thread is as fast (0.4 ms for 10,000 rows).
        scores = np.concatenate([np.vecdot(chunk, query) for chunk in self._chunks])
        kept = None
        if allowed is not None:
            kept = np.fromiter((row for row, id_ in enumerate(self._ids) if id_ in allowed), dtype=np.int64)
            scores = scores[kept]
        # An interaction has several passages, so more rows than interactions are looked at, and more again if need be.
        wanted = 4 * limit
        while True:
            few = np.argpartition(-scores, wanted)[:wanted] if wanted < len(scores) else np.arange(len(scores))
            rows = few if kept is None else kept[few]
            found = [
                Near(self._ids[row], self._passages[row], float(score))
                for row, score in zip(rows.tolist(), scores[few].tolist(), strict=True)
            ]
            if len(few) == len(scores) or len({one.id for one in found}) >= limit:
                return best(found, limit=limit)
            wanted *= 4


def best(found: Iterable[Near], *, limit: int) -> list[Near]:
    """Each interaction once, with its best passage, best first; equal ones by their ids."""
    chosen: dict[str, Near] = {}
    for near in sorted(found, key=lambda one: (-one.score, one.id, one.passage)):
        chosen.setdefault(near.id, near)
        if len(chosen) == limit:
            break
    return list(chosen.values())


def _matrix(part: Vectors, dimension: int) -> Matrix | None:
    if len(part.matrix) != 4 * dimension * len(part.ids):
        return None
    return np.frombuffer(part.matrix, dtype=np.float32).reshape(len(part.ids), dimension)
