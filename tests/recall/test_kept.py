"""Short texts are embedded once and forgotten when there are too many."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from assistant.recall.kept import Kept
from assistant.recall.vectors import Matrix


class _Counting:
    """Counts what it is asked for."""

    name, dimension = "counting/2", 2

    def __init__(self) -> None:
        self.asked: list[str] = []

    def embed(self, texts: Sequence[str]) -> Matrix:
        self.asked += texts
        return np.array([[len(text), 1.0] for text in texts], dtype=np.float32)


def test_a_text_is_embedded_once() -> None:
    """What is known is not asked for again, nor twice in one call."""
    kept, embeds = Kept(), _Counting()
    kept.of(["a", "bb", "a"], embeds)
    assert [float(row[0]) for row in kept.of(["bb", "ccc"], embeds).values()] == [2.0, 3.0]
    assert embeds.asked == ["a", "bb", "ccc"]


def test_the_oldest_give_way() -> None:
    """Beyond its bound it forgets, and still answers."""
    kept, embeds = Kept(most=1), _Counting()
    assert len(kept.of(["a", "bb"], embeds)) == 2
    kept.of(["a"], embeds)
    assert embeds.asked == ["a", "bb", "a"]
