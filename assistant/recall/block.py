"""Vectors in memory, searched exactly."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

import numpy as np

from assistant.recall.vectors import Matrix
from assistant.records import Vectors


@dataclass(frozen=True, slots=True)
class Near:
    """An interaction, which of its passages is nearest, and the cosine."""

    id: str
    passage: int
    score: float


class Block:
    """Passages' vectors in parts; once made, never changed, so that threads may share it."""

    def __init__(self, parts: Iterable[Vectors], *, dimension: int) -> None:
        """``dimension`` is the length of a vector; parts of another length are not of this model and left out."""
        self._dimension = dimension
        self._parts = [
            (part, matrix) for part in parts if part.ids and (matrix := _matrix(part, dimension)) is not None
        ]

    def __len__(self) -> int:
        return sum(len(part.ids) for part, _ in self._parts)

    def __add__(self, more: Vectors) -> Block:
        """The same with one more part."""
        made = Block((more,), dimension=self._dimension)
        made._parts = self._parts + made._parts
        return made

    def ids(self) -> set[str]:
        """The interactions in it."""
        return {id_ for part, _ in self._parts for id_ in part.ids}

    def nearest(self, query: Matrix, *, limit: int, allowed: Collection[str] | None = None) -> list[Near]:
        """The ``limit`` nearest interactions, each by its best passage; ``query`` has shape (dimension,).

        ``allowed`` None means all.
        """
        found: list[Near] = []
        for part, matrix in self._parts:
            found += _nearest(part, matrix @ query, limit, allowed)
        return best(found, limit=limit)


def best(found: Iterable[Near], *, limit: int) -> list[Near]:
    """Each interaction once, with its best passage, best first; equal ones by their ids."""
    chosen: dict[str, Near] = {}
    for near in sorted(found, key=lambda one: (-one.score, one.id, one.passage)):
        chosen.setdefault(near.id, near)
        if len(chosen) == limit:
            break
    return list(chosen.values())


def joined(parts: Iterable[Vectors], *, keep: Callable[[str], bool] = lambda _id: True) -> list[Vectors]:
    """The parts as one, so that one product covers them; only the interactions to keep."""
    ids: list[str] = []
    passages: list[int] = []
    matrices: list[bytes] = []
    for part in parts:
        rows = [row for row, id_ in enumerate(part.ids) if keep(id_)]
        if not rows:
            continue
        if len(rows) < len(part.ids):
            matrix = np.frombuffer(part.matrix, dtype=np.float32).reshape(len(part.ids), -1)
            matrices.append(matrix[rows].tobytes())
        else:
            matrices.append(part.matrix)
        ids += [part.ids[row] for row in rows]
        passages += [part.passages[row] for row in rows]
    return [Vectors(tuple(ids), tuple(passages), b"".join(matrices))] if ids else []


def _matrix(part: Vectors, dimension: int) -> Matrix | None:
    if len(part.matrix) != 4 * dimension * len(part.ids):
        return None
    return np.frombuffer(part.matrix, dtype=np.float32).reshape(len(part.ids), dimension)


def _nearest(part: Vectors, scores: Matrix, limit: int, allowed: Collection[str] | None) -> list[Near]:
    if allowed is not None:
        rows = np.fromiter((row for row, id_ in enumerate(part.ids) if id_ in allowed), dtype=np.int64)
        scores, kept = scores[rows], rows
    else:
        kept = None
    # An interaction has several passages, so more rows than interactions are looked at, and more again if need be.
    wanted = 4 * limit
    while True:
        few = np.argpartition(-scores, wanted)[:wanted] if wanted < len(scores) else np.arange(len(scores))
        rows = few if kept is None else kept[few]
        found = [
            Near(part.ids[row], part.passages[row], float(score))
            for row, score in zip(rows.tolist(), scores[few].tolist(), strict=True)
        ]
        if len(few) == len(scores) or len({one.id for one in found}) >= limit:
            return found
        wanted *= 4
