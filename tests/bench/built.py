"""The home that searching is measured in: a hundred thousand mails with vectors, its index, and Chroma's own.

Contacts have as much mail as Zipf's law says. Embedding a hundred thousand mails would take a quarter of an hour, so
4,000 others are embedded by the real model, and every passage gets the mean of two of those vectors in some
proportion, with noise (length 0.3 before it is brought to length 1); a query's vector is that of yet another mail's
sentence. It is built once and may be kept.
"""

from __future__ import annotations

import json
import random
import shutil
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.models.catalogue import MINILM, MINILM_TOKENIZER
from assistant.models.fetch import fetch
from assistant.recall import Recall, chroma
from assistant.recall.embedder import Embedder
from assistant.recall.passages import passages, to_embed
from assistant.recall.vectors import DIMENSION, MODEL, Matrix, unit
from assistant.records import Exchange, Store, interaction_id
from assistant.settings import load_settings
from tests.bench.language import Language
from tests.recall.mails import mails

BATCH = 1_000
FIRST = datetime(2018, 1, 1, tzinfo=UTC)
_VERSION = 3


class Prepared:
    """Vectors that were made before, so that searches are timed without the embedding of the query."""

    name = MODEL
    dimension = DIMENSION

    def __init__(self, known: dict[str, Matrix]) -> None:
        self._known = known

    def embed(self, texts: Sequence[str]) -> Matrix:
        """Those vectors."""
        return np.stack([self._known[text] for text in texts])


@dataclass(frozen=True, slots=True)
class Size:
    """How much of it there is."""

    exchanges: int
    contacts: int
    queries: int
    embedded: int
    version: int = _VERSION


@dataclass(frozen=True, slots=True)
class Built:
    """What is on disk, and all of it in memory for the reference answers.

    ``ids``, ``whose`` and the rows of ``matrix`` (passages, dimension) are the passages in the order they were made.
    """

    home: Path
    reference: Path
    queries: dict[str, Matrix]
    ids: tuple[str, ...]
    matrix: Matrix
    whose: tuple[int, ...]

    def of_contact(self) -> dict[int, list[int]]:
        """The passages of each contact."""
        found: dict[int, list[int]] = defaultdict(list)
        for place, contact in enumerate(self.whose):
            found[contact].append(place)
        return found

    def chroma(self) -> Any:
        """Chroma's own collection, with the contact of each passage."""
        return chroma._client(self.reference).get_collection("reference", embedding_function=chroma._none())


def built(folder: Path, size: Size, *, note: Callable[[str], None]) -> Built:
    """What was kept in ``folder``, if it is of this size and whole; else all of it made anew."""
    mark = folder / "built.json"
    if not mark.exists() or json.loads(mark.read_text(encoding="utf-8")) != asdict(size):
        for name in ("home", "reference"):
            shutil.rmtree(folder / name, ignore_errors=True)
        mark.unlink(missing_ok=True)
        _build(folder, size, note)
        mark.write_text(json.dumps(asdict(size)), encoding="utf-8")
    with np.load(folder / "built.npz") as kept:
        texts = json.loads((folder / "queries.json").read_text(encoding="utf-8"))
        return Built(
            folder / "home",
            folder / "reference",
            dict(zip(texts, kept["queries"], strict=True)),
            tuple(kept["ids"].tolist()),
            kept["matrix"],
            tuple(kept["whose"].tolist()),
        )


def _build(folder: Path, size: Size, note: Callable[[str], None]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    models = load_settings().models
    embedder = Embedder(fetch(MINILM, models), fetch(MINILM_TOKENIZER, models))
    base = embedder.embed([to_embed(subject, text)[0] for subject, text in mails(size.embedded, seed=1)])
    sentences = [text.split(". ")[-2] if ". " in text else text for _, text in mails(size.queries, seed=2)]
    language, chance = Language(seed=1), random.Random(5)
    language.said(1_000)
    queries = {language.query(chance): vector for vector in embedder.embed(sentences)}
    with Store.open(folder / "home") as store:
        ids, matrix, whose = _fill(store, base, size)
        note(f"{size.exchanges:,} exchanges, {len(ids):,} passages on record")
        recall = Recall(store, folder=folder / "home", embedder=lambda: Prepared(queries), index_from=1)
        recall.catch_up()
        recall.close()
        note("index built")
    _reference(folder / "reference", ids, matrix, whose)
    note("Chroma's own collection built")
    (folder / "queries.json").write_text(json.dumps(list(queries)), encoding="utf-8")
    np.savez(folder / "built.npz", queries=np.stack(list(queries.values())), ids=ids, matrix=matrix, whose=whose)


def _fill(store: Store, base: Matrix, size: Size) -> tuple[list[str], Matrix, list[int]]:
    """Put mails and vectors on record; returns the ids and vectors of all passages, and the contact of each."""
    chance, noise, language = random.Random(10), np.random.default_rng(10), Language(seed=1)
    weights = [1 / rank for rank in range(1, size.contacts + 1)]
    ids: list[str] = []
    vectors: list[Matrix] = []
    whose: list[int] = []
    for start in range(0, size.exchanges, BATCH):
        batch, rows = [], []
        for number in range(start, min(start + BATCH, size.exchanges)):
            subject, text = " ".join(language.said(3)), language.text(chance)
            contact = chance.choices(range(size.contacts), weights)[0]
            who = Identity(f"Person {contact}", f"person{contact}@example.org")
            source = f"<{number}@bench.example.org>"
            one = Interaction(
                interaction_id(source), FIRST + timedelta(minutes=40 * number), Channel.EMAIL, Direction.RECEIVED,
                subject, text, text, source, who,
            )  # fmt: skip
            batch.append(Exchange(one, (who,)))
            rows += [(one.id, passage, contact) for passage in range(len(passages(text)))]
        store.add_interactions(batch)
        pairs = noise.integers(0, len(base), (len(rows), 2))
        share = noise.uniform(0.5, 1.0, (len(rows), 1))
        blur = noise.normal(0, 0.3 / DIMENSION**0.5, (len(rows), DIMENSION))
        made = unit((share * base[pairs[:, 0]] + (1 - share) * base[pairs[:, 1]] + blur).astype(np.float32))
        store.save_vectors(MODEL, [(row[0], row[1], v.tobytes()) for row, v in zip(rows, made, strict=True)])
        ids += [row[0] for row in rows]
        whose += [row[2] for row in rows]
        vectors.append(made)
    return ids, np.concatenate(vectors), whose


def _reference(folder: Path, ids: list[str], matrix: Matrix, whose: list[int]) -> None:
    """A collection of Chroma's own with the contact of each passage, and the same shape of graph as ours."""
    shape: Any = {"hnsw": {**chroma._SHAPE, "num_threads": 2}}
    client = chroma._client(folder)
    collection = client.create_collection("reference", configuration=shape, embedding_function=chroma._none())
    for start in range(0, len(ids), chroma.BATCH):
        rows = range(start, min(start + chroma.BATCH, len(ids)))
        collection.add(
            ids=[str(row) for row in rows],
            embeddings=matrix[rows.start : rows.stop],
            metadatas=[{"contact": whose[row]} for row in rows],
        )
    client.close()
