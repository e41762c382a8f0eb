"""Search in many exchanges, measured on this machine and printed: ``python -m tests.bench.search``.

A real store on disk: 100,000 made-up mails with 5,000 contacts whose shares follow Zipf's law. Half of a mail's words
are common ones, half come from 30,000 made-up words as unevenly as in a language (Zipf-Mandelbrot, the most frequent in
a sixth of all mails), and so do the two to seven words of each query. Embedding a hundred thousand mails would take a
quarter of an hour, so 4,000 others are embedded by the real model, and every passage gets the mean of two of those
vectors in some proportion, with noise (length 0.3 before it is brought to length 1); a query's vector is that of yet
another mail's sentence. Beside each figure stands its reference from the same run: brute force, and Chroma's own query
with ``where={"contact": ...}`` over the same vectors. Nothing here asserts.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.domain.recall import Filters
from assistant.models.catalogue import MINILM, MINILM_TOKENIZER
from assistant.models.fetch import fetch
from assistant.recall import Recall
from assistant.recall.embedder import Embedder
from assistant.recall.passages import passages, to_embed
from assistant.recall.vectors import DIMENSION, MODEL, Matrix, unit
from assistant.records import Exchange, Store, interaction_id
from assistant.settings import load_settings
from tests.recall.mails import mails

BATCH = 1_000
FIRST = datetime(2018, 1, 1, tzinfo=UTC)


class Prepared:
    """Vectors that were made before, so that searches are timed without the embedding of the query."""

    name = MODEL
    dimension = DIMENSION

    def __init__(self, known: dict[str, Matrix]) -> None:
        self._known = known

    def embed(self, texts: Sequence[str]) -> Matrix:
        """Those vectors."""
        return np.stack([self._known[text] for text in texts])


class Language:
    """Words as unevenly frequent as in a real one."""

    _COMMON = ("the", "to", "and", "of", "a", "in", "is", "it", "you", "that", "for", "on", "we", "be", "with", "as")

    def __init__(self, *, seed: int, words: int = 30_000) -> None:
        chance = random.Random(seed)
        ends = ["n", "r", "l", "st", "m", "k", ""]
        made: dict[str, None] = {}
        while len(made) < words:
            parts = (chance.choice("bdfgklmnprstvz") + chance.choice("aeiou") for _ in range(chance.randint(2, 4)))
            made["".join(parts) + chance.choice(ends)] = None
        self._words = list(made)
        share = 1 / (np.arange(words) + 20.0)
        self._sums = np.cumsum(share / share.sum())
        self._noise = np.random.default_rng(seed)

    def rare(self, count: int) -> list[str]:
        """So many of the made-up words, as often as they are."""
        places = np.searchsorted(self._sums, self._noise.random(count))
        return [self._words[min(place, len(self._words) - 1)] for place in places.tolist()]

    def text(self, chance: random.Random) -> str:
        """Sentences of twelve words, 12 to about 300 words long, 55 on average."""
        count = 6 + min(150, int(chance.expovariate(1 / 22)))
        words = self.rare(count) + chance.choices(self._COMMON, k=count)
        chance.shuffle(words)
        return " ".join(" ".join(words[at : at + 12]).capitalize() + "." for at in range(0, len(words), 12))

    def query(self, chance: random.Random) -> str:
        """Two to seven words that count, among others."""
        return f"who said {' '.join(self.rare(chance.randint(2, 7)))} to me?"


def fill(store: Store, base: Matrix, *, count: int, contacts: int, seed: int) -> tuple[list[str], Matrix, list[int]]:
    """Put mails and vectors on record; returns the ids and vectors of all passages, and the contact of each."""
    chance, noise, language = random.Random(seed), np.random.default_rng(seed), Language(seed=1)
    weights = [1 / rank for rank in range(1, contacts + 1)]
    ids: list[str] = []
    vectors: list[Matrix] = []
    whose: list[int] = []
    for start in range(0, count, BATCH):
        batch, rows = [], []
        for number in range(start, min(start + BATCH, count)):
            subject, text = " ".join(language.rare(3)), language.text(chance)
            contact = chance.choices(range(contacts), weights)[0]
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


def reference(folder: Path, ids: list[str], matrix: Matrix, whose: list[int]) -> Any:
    """A collection of Chroma's own with the contact of each passage, and the same shape of graph as ours."""
    from assistant.recall import chroma

    client = chroma._client(folder)
    shape: Any = {"hnsw": {**chroma._SHAPE, "num_threads": 2}}
    collection = client.create_collection("reference", configuration=shape, embedding_function=chroma._none())
    for start in range(0, len(ids), chroma.BATCH):
        rows = range(start, min(start + chroma.BATCH, len(ids)))
        collection.add(
            ids=[str(row) for row in rows],
            embeddings=matrix[rows.start : rows.stop],
            metadatas=[{"contact": whose[row]} for row in rows],
        )
    return collection


def brute(matrix: Matrix, ids: list[str], query: Matrix, rows: list[int] | None = None) -> list[str]:
    """The ten nearest interactions, by comparing with every passage."""
    scores = matrix @ query if rows is None else matrix[rows] @ query
    found: dict[str, None] = {}
    for place in np.argsort(-scores, kind="stable")[:200].tolist():
        found.setdefault(ids[place if rows is None else rows[place]])
    return list(found)[:10]


def timed(calls: Iterator[Callable[[], Any]]) -> tuple[list[float], list[Any]]:
    """Milliseconds and answer of each call."""
    took, answers = [], []
    for call in calls:
        began = time.perf_counter()
        answers.append(call())
        took.append(1000 * (time.perf_counter() - began))
    return took, answers


def share(found: list[list[str]], wanted: list[list[str]]) -> float:
    """How much of what was wanted was found."""
    hits = sum(len(set(a) & set(b)) for a, b in zip(found, wanted, strict=True))
    return hits / max(1, sum(map(len, wanted)))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--exchanges", type=int, default=100_000)
    parser.add_argument("--contacts", type=int, default=5_000)
    parser.add_argument("--queries", type=int, default=300)
    parser.add_argument("--embedded", type=int, default=4_000)
    chosen = parser.parse_args()
    models = load_settings().models
    embedder = Embedder(fetch(MINILM, models), fetch(MINILM_TOKENIZER, models))
    base = embedder.embed([to_embed(subject, text)[0] for subject, text in mails(chosen.embedded, seed=1)])
    sentences = [text.split(". ")[-2] if ". " in text else text for _, text in mails(chosen.queries, seed=2)]
    language, chance = Language(seed=1), random.Random(5)
    language.rare(1_000)
    queries = {language.query(chance): vector for vector in embedder.embed(sentences)}
    began = time.perf_counter()

    def note(what: str) -> None:
        print(f"  {time.perf_counter() - began:6.1f} s  {what}", flush=True)

    with tempfile.TemporaryDirectory() as place:
        home = Path(place) / "home"
        store = Store.open(home)
        ids, matrix, whose = fill(store, base, count=chosen.exchanges, contacts=chosen.contacts, seed=10)
        note(f"{chosen.exchanges:,} exchanges, {len(ids):,} passages on record")
        recall = Recall(store, folder=home, embedder=lambda: Prepared(queries), index_from=1)
        recall.catch_up()
        note(f"index built and opened: {recall.status()}")
        collection = reference(Path(place) / "reference", ids, matrix, whose)
        note("Chroma's own collection built")
        rows = measure(recall, store, collection, queries, ids, matrix, whose)
        note("measured")
        recall.close()
        store.close()
    print("| what | p50 | p95 | recall@10 | aim |\n|---|---|---|---|---|")
    for row in rows:
        print(f"| {' | '.join(row)} |")


def measure(
    recall: Recall,
    store: Store,
    collection: Any,
    queries: dict[str, Matrix],
    ids: list[str],
    matrix: Matrix,
    whose: list[int],
) -> list[tuple[str, ...]]:
    """The rows of the table."""
    of_contact: dict[int, list[int]] = defaultdict(list)
    for place, contact in enumerate(whose):
        of_contact[contact].append(place)
    chance = random.Random(3)
    # Contacts as often as there is mail with them: the ones with most mail are the ones one writes to.
    pairs = [(text, chance.choice(whose)) for text in queries]
    contact_ids = {n: store.find(f"person{n}@example.org").id for n in {contact for _, contact in pairs}}
    embeds = Prepared(queries)
    rows: list[tuple[str, ...]] = []

    def row(what: str, took: list[float], found: float | None, aim: str = "") -> float:
        p50, p95 = np.percentile(took, [50, 95])
        rows.append((what, f"{p50:.2f} ms", f"{p95:.2f} ms", "" if found is None else f"{found:.3f}", aim))
        return float(p50)

    def inside(contact: int) -> Filters:
        return Filters(contact_id=contact_ids[contact])

    def vectors_inside(text: str, contact: int) -> list[str]:
        near = recall._contacts.nearest(queries[text], embeds=embeds, limit=10, filters=inside(contact))
        return [one.id for one in near]

    exact = [brute(matrix, ids, queries[text], of_contact[contact]) for text, contact in pairs]
    cold, found = timed(lambda p=pair: vectors_inside(*p) for pair in pairs)  # type: ignore[misc]
    row(
        "inside a contact, vectors, as they come (60,000 passages kept in memory)",
        cold,
        share(found, exact),
        "10 ms, 1.000",
    )
    warm = []
    for pair in pairs:
        vectors_inside(*pair)
        warm += timed(iter([lambda p=pair: vectors_inside(*p)]))[0]  # type: ignore[misc]
    ours = row("inside a contact, vectors, in memory", warm, share(found, exact))
    whole, _ = timed(lambda t=t, c=c: recall.search(t, filters=inside(c)) for t, c in pairs)  # type: ignore[misc]
    row("inside a contact, words and vectors, whole hits", whole, None, "10 ms")

    def filtered(text: str, contact: int) -> list[str]:
        answer = collection.query(
            query_embeddings=[queries[text].tolist()], n_results=10, where={"contact": contact}, include=[]
        )
        return list(dict.fromkeys(ids[int(place)] for place in answer["ids"][0]))

    theirs_took, theirs = timed(lambda p=pair: filtered(*p) for pair in pairs)  # type: ignore[misc]
    theirs_p50 = row("  reference: Chroma's own filtered query", theirs_took, share(theirs, exact))
    middle = float(np.median(cold))
    rows.append(
        (
            "  times faster than that, as they come / in memory",
            f"{theirs_p50 / middle:.0f} / {theirs_p50 / ours:.0f}",
            "",
            "",
            "10",
        )
    )

    exact = [brute(matrix, ids, vector) for vector in queries.values()]
    network = recall._network
    took, near = timed(
        lambda v=v: network.nearest(v, embeds=embeds, limit=10)
        for v in queries.values()  # type: ignore[misc]
    )
    row(
        "across the network, vectors (Chroma)",
        took,
        share([[o.id for o in one] for one in near], exact),
        "50 ms, 0.980",
    )
    took, _ = timed(lambda t=t: recall.search(t) for t in queries)  # type: ignore[misc]
    row("across the network, words and vectors, whole hits", took, None, "50 ms")
    took, _ = timed(lambda t=t: store.text_hits(t, Filters(), limit=50) for t in queries)  # type: ignore[misc]
    row("  of which words alone", took, None)
    took, _ = timed(lambda v=v: matrix @ v for v in queries.values())  # type: ignore[misc]
    row("  reference: comparing with every vector, in memory", took, 1.0)
    recent = Filters(since=date(2024, 1, 1))
    allowed = store.filtered_ids(recent)
    kept = [place for place, id_ in enumerate(ids) if id_ in allowed]
    exact = [brute(matrix, ids, vector, kept) for vector in queries.values()]
    took, near = timed(
        lambda v=v: network.nearest(v, embeds=embeds, limit=10, filters=recent)
        for v in queries.values()  # type: ignore[misc]
    )
    part = len(allowed) / max(1, store.interaction_count())
    row(f"across the network since 2024 ({part:.0%})", took, share([[o.id for o in one] for one in near], exact))
    plain = Recall(store, folder=store.path.parent, embedder=lambda: Prepared(queries), index_from=10**9)
    first, _ = timed(iter([lambda: plain._network.nearest(next(iter(queries.values())), embeds=embeds, limit=10)]))
    row("across the network without the index: the first", first, None)
    took, near = timed(
        lambda v=v: plain._network.nearest(v, embeds=embeds, limit=10)
        for v in queries.values()  # type: ignore[misc]
    )
    exact = [brute(matrix, ids, vector) for vector in queries.values()]
    row("across the network without the index: the others", took, share([[o.id for o in one] for one in near], exact))
    return rows


if __name__ == "__main__":
    main()
