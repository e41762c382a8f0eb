"""Exact search in memory."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from assistant.recall.block import Block
from assistant.recall.vectors import unit
from assistant.records import Vectors


def vectors(ids: list[str], seed: int) -> Vectors:
    """A passage for each id; an id that comes again has several."""
    matrix = unit(np.random.default_rng(seed).normal(size=(len(ids), 8)).astype(np.float32))
    return Vectors(tuple(ids), tuple(ids[:n].count(id_) for n, id_ in enumerate(ids)), matrix.tobytes())


IDS = st.lists(st.sampled_from("abcdefghij"), min_size=1, max_size=60)


@given(IDS, st.integers(1, 12), st.integers(0, 5), st.none() | st.sets(st.sampled_from("abcdefghij")))
def test_like_looking_at_each(ids: list[str], limit: int, seed: int, allowed: set[str] | None) -> None:
    """The answer is that of comparing each passage by itself, however the vectors are parted."""
    part = vectors(ids, seed)
    matrix = np.frombuffer(part.matrix, dtype=np.float32).reshape(-1, 8)
    query = matrix[0]
    top: dict[str, float] = {}
    for id_, row in zip(ids, matrix, strict=True):
        if allowed is None or id_ in allowed:
            top[id_] = max(top.get(id_, -2.0), float(row @ query))
    expected = sorted(top.values(), reverse=True)[:limit]
    half = len(ids) // 2
    halves = [
        Vectors(part.ids[:half], part.passages[:half], matrix[:half].tobytes()),
        Vectors(part.ids[half:], part.passages[half:], matrix[half:].tobytes()),
    ]
    for parts in ([part], halves):
        found = Block(parts, dimension=8).nearest(query, limit=limit, allowed=allowed)
        assert len({one.id for one in found}) == len(found)
        np.testing.assert_allclose([one.score for one in found], expected, atol=1e-5)


def test_vectors_of_another_length_are_left_out() -> None:
    """Vectors of a model of other dimensions are never compared."""
    assert len(Block([vectors(["a"], 1)], dimension=9)) == 0
