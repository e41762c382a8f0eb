"""The real embedder."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import UnreadableFile
from assistant.recall.embedder import Embedder, batches
from assistant.recall.passages import to_embed
from assistant.recall.vectors import DIMENSION, MODEL
from tests.recall.mails import mails


@given(st.lists(st.integers(1, 256), max_size=200))
def test_batches_are_even(lengths: list[int]) -> None:
    """Every text is in one batch, the shortest first, and no batch is big once it is padded."""
    made = list(batches(lengths))
    placed = [place for batch in made for place in batch]
    assert sorted(placed) == list(range(len(lengths)))
    assert [lengths[place] for place in placed] == sorted(lengths)
    assert all(len(batch) * max(lengths[place] for place in batch) <= 768 for batch in made)


@pytest.mark.slow
def test_together_as_alone(minilm: Embedder) -> None:
    """A text's vector does not depend on what it is embedded with, and has length 1."""
    texts = [text for subject, body in mails(60, seed=8) for text in to_embed(subject, body)] + ["", "x" * 5_000]
    together = minilm.embed(texts)
    alone = np.concatenate([minilm.embed([text]) for text in texts])
    assert (together.shape, together.dtype) == ((len(texts), DIMENSION), np.float32)
    np.testing.assert_allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)
    assert float((together * alone).sum(axis=1).min()) > 0.99


@pytest.mark.slow
def test_meaning_is_near_without_shared_words(minilm: Embedder) -> None:
    """What means the same is nearer than what shares a word."""
    query, same, word = minilm.embed(
        ["how much pay should I ask for?", "What salary is usual for the role?", "I should ask for the bill."]
    )
    assert float(query @ same) > float(query @ word)


@pytest.mark.slow
def test_names_and_nothing(minilm: Embedder) -> None:
    """It says which model it is, and embeds no texts to no rows."""
    assert (minilm.name, minilm.dimension, minilm.embed([]).shape) == (MODEL, 384, (0, 384))


def test_files_that_are_none(tmp_path: Path) -> None:
    """Files that cannot be loaded are said in one sentence."""
    broken = tmp_path / "model.onnx"
    broken.write_bytes(b"not a model")
    with pytest.raises(UnreadableFile, match="The search model in"):
        Embedder(broken, broken)
