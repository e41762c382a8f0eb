"""What the search by meaning is made of: vectors of one length, and whatever turns texts into them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

DIMENSION = 384
MODEL = f"all-minilm-l6-v2-int8/{DIMENSION}"
"""The name of the embedder that comes with Askwell (``embedder.py``)."""

Matrix = npt.NDArray[np.float32]
"""Shape (rows, dimension), each row of length 1, so that a dot product is the cosine."""


class Embeds(Protocol):
    """Turns texts into vectors; ``name`` says by which model and of how many dimensions."""

    @property
    def name(self) -> str:
        """The model and the dimension; vectors of different names are never compared."""
        ...

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        ...

    def embed(self, texts: Sequence[str]) -> Matrix:
        """One row a text, in the order given; shape (len(texts), dimension), each row of length 1."""
        ...


def unit(matrix: Matrix) -> Matrix:
    """The rows brought to length 1; a row of zeros stays one."""
    lengths = np.linalg.norm(matrix, axis=1, keepdims=True)
    scaled: Matrix = (matrix / np.maximum(lengths, 1e-12)).astype(np.float32)
    return scaled
