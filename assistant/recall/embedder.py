"""all-MiniLM-L6-v2 on the processor: the only module that knows onnxruntime and tokenizers."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import onnxruntime as ort
from tokenizers import Tokenizer

from assistant.errors import UnreadableFile
from assistant.recall.vectors import DIMENSION, MODEL, Matrix, unit

LONGEST = 256
"""Tokens of a text that are read; the model was trained on no more (its model card)."""
_BATCH_TOKENS = 768
"""Tokens of a batch, padding included: 149 mails/s on two cores, against 140 with 1,536 and 112 with 4,096."""
_BATCH_TEXTS = 32
_CHUNK = 4_096
"""Texts that are tokenized and sorted at a time, so that memory does not grow with what is asked."""


class Embedder:
    """Texts to vectors with one loaded model; threads may share it.

    Texts are sorted by length and padded to the longest of their own small batch. The pinned file keeps its
    weights as int8 and calculates in float32, so a text's vector does not depend on its neighbours.
    """

    def __init__(self, model: Path, tokenizer: Path, *, threads: int | None = None) -> None:
        """Load the two files; ``threads`` None means as many as this process may use, and at most 4.

        Raises ``UnreadableFile`` where one of them cannot be used.
        """
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads or min(4, _processors())
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # Waiting threads sleep: with spinning, whoever else is at work on the machine costs up to three quarters.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        try:
            self._tokenizer = Tokenizer.from_file(str(tokenizer))
            self._session = ort.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        except Exception as exc:  # both raise types of their own without a common root, down to bare Exception
            raise UnreadableFile(f"The search model in {str(model.parent)!r} cannot be used: {exc}.") from exc
        self._tokenizer.enable_truncation(max_length=LONGEST)
        self._tokenizer.no_padding()

    @property
    def name(self) -> str:
        """The model and the dimension."""
        return MODEL

    @property
    def dimension(self) -> int:
        """384."""
        return DIMENSION

    def embed(self, texts: Sequence[str]) -> Matrix:
        """One row a text, in the order given: the mean of its tokens' vectors, of length 1; shape (n, 384)."""
        found = np.zeros((len(texts), DIMENSION), dtype=np.float32)
        for start in range(0, len(texts), _CHUNK):
            encoded = self._tokenizer.encode_batch(list(texts[start : start + _CHUNK]))
            tokens = [encoding.ids for encoding in encoded]
            for rows in batches([len(ids) for ids in tokens]):
                found[[start + row for row in rows]] = self._run([tokens[row] for row in rows])
        return found

    def _run(self, tokens: Sequence[Sequence[int]]) -> Matrix:
        """The vectors of one batch."""
        ids = np.zeros((len(tokens), max(map(len, tokens))), dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, of_text in enumerate(tokens):
            ids[row, : len(of_text)] = of_text
            mask[row, : len(of_text)] = 1
        inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        hidden = np.asarray(self._session.run(None, inputs)[0])
        weights = mask[:, :, None].astype(np.float32)
        return unit((hidden * weights).sum(axis=1) / weights.sum(axis=1))


def batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """The places of texts of so many tokens, shortest first, parted so that a padded batch stays small."""
    batch: list[int] = []
    for place in sorted(range(len(lengths)), key=lengths.__getitem__):
        if batch and (len(batch) == _BATCH_TEXTS or (len(batch) + 1) * lengths[place] > _BATCH_TOKENS):
            yield batch
            batch = []
        batch.append(place)
    if batch:
        yield batch


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
