"""An embedder without a model, for tests: texts are near each other when they share words."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence

import numpy as np

from assistant.recall.vectors import Matrix, unit


class WordEmbedder:
    """Each word adds one of ``dimension`` directions, chosen by its checksum; ``asked`` keeps what was embedded."""

    def __init__(self, *, dimension: int = 384, model: str = "words") -> None:
        self._dimension = dimension
        self._model = model
        self.asked: list[str] = []

    @property
    def name(self) -> str:
        """The model and the dimension."""
        return f"{self._model}/{self._dimension}"

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return self._dimension

    def embed(self, texts: Sequence[str]) -> Matrix:
        """One row a text, of length 1; a text without words gets zeros."""
        found = np.zeros((len(texts), self._dimension), dtype=np.float32)
        for row, text in enumerate(texts):
            self.asked.append(text)
            for word in re.findall(r"\w+", text.casefold()):
                found[row, zlib.crc32(word.encode()) % self._dimension] += 1
        return unit(found)
