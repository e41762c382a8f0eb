"""Embedding, measured on this machine and printed: ``python -m tests.bench.embedding``.

The reference is the procedure of Chroma's own embedder (``ONNXMiniLM_L6_V2``): 32 texts at a time in the order given,
each tokenized alone and padded to 256 tokens, the same pooling. Chroma would download a float32 file of its own for it;
here both sides run the same pinned file, so that only the procedures differ. The two take turns, text by text the same.
Nothing here asserts.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import onnxruntime as ort
from tokenizers import Tokenizer

from assistant.models.catalogue import MINILM, MINILM_TOKENIZER
from assistant.models.fetch import fetch
from assistant.recall.embedder import LONGEST, Embedder
from assistant.recall.passages import to_embed
from assistant.recall.vectors import Matrix, unit
from assistant.settings import load_settings
from tests.bench.figures import Amount, Figure, at_least, printed, said
from tests.recall.mails import mails


class Padded:
    """Chroma's procedure over our file, with onnxruntime's defaults, as Chroma has it."""

    def __init__(self, model: Path, tokenizer: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.enable_truncation(max_length=LONGEST)
        self._tokenizer.enable_padding(pad_id=0, pad_token="[PAD]", length=LONGEST)
        self._session = ort.InferenceSession(str(model), providers=["CPUExecutionProvider"])

    def embed(self, texts: Sequence[str]) -> Matrix:
        """One row a text."""
        found = []
        for start in range(0, len(texts), 32):
            encoded = [self._tokenizer.encode(text) for text in texts[start : start + 32]]
            ids = np.array([one.ids for one in encoded], dtype=np.int64)
            mask = np.array([one.attention_mask for one in encoded], dtype=np.int64)
            inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
            hidden = np.asarray(self._session.run(None, inputs)[0])
            wide = np.broadcast_to(mask[:, :, None], hidden.shape)
            found.append(unit((hidden * wide).sum(axis=1) / np.clip(wide.sum(axis=1), 1e-9, None)))
        return np.concatenate(found)


def seconds(embed: Callable[[Sequence[str]], Matrix], texts: Sequence[str]) -> float:
    """How long it takes."""
    began = time.perf_counter()
    embed(texts)
    return time.perf_counter() - began


def figures(*, mails_read: int, rounds: int) -> Iterator[Figure]:
    """How much faster than padding everything to 256 tokens, and whether the vectors are still the same."""
    models = load_settings().models
    files = (fetch(MINILM, models), fetch(MINILM_TOKENIZER, models))
    ours, padded = Embedder(*files), Padded(*files)
    texts = [text for subject, body in mails(mails_read, seed=4) for text in to_embed(subject, body)]
    counting = Tokenizer.from_file(str(files[1]))
    counting.no_padding()
    tokens = statistics.mean(len(one.ids) for one in counting.encode_batch(texts))
    step = max(1, len(texts) // 4)
    rates = []
    for _ in range(rounds):
        us = them = 0.0
        for start in range(0, len(texts), step):  # in turns, so that whoever else is at work hinders both alike
            part = texts[start : start + step]
            us += seconds(ours.embed, part)
            them += seconds(padded.embed, part)
        rates.append((len(texts) / us, len(texts) / them))
    what = f"texts a second ({len(texts)} of {tokens:.0f} tokens on average)"
    chroma = f"Chroma's padding to 256: {said(statistics.median(their for _, their in rates))}/s"
    yield Figure("embedding", what, Amount.middle([our for our, _ in rates], "/s"), chroma)
    yield Figure(
        "embedding", "times as fast", Amount.middle([our / their for our, their in rates]), chroma, at_least(3)
    )
    alone = np.concatenate([ours.embed([text]) for text in texts])
    near = float((alone * ours.embed(texts)).sum(axis=1).min())
    nearer = float((alone * padded.embed(texts)).sum(axis=1).min())
    what = "smallest cosine with one text at a time, unpadded"
    yield Figure("embedding", what, Amount(near), f"Chroma's padding: {said(nearer)}", at_least(0.99))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--texts", type=int, default=600, help="mails, some of them of several texts")
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    printed(figures(mails_read=chosen.texts, rounds=chosen.rounds))


if __name__ == "__main__":
    main()
