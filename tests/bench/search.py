"""Search in many exchanges, measured on this machine and printed: ``python -m tests.bench.search [--keep FOLDER]``.

A real store on disk (``built.py``): 100,000 mails with 5,000 contacts. Queries, and the contacts they are asked of, are
drawn as unevenly as the mails were: the ones with most mail are the ones one writes to. "New process": the store has
just been opened and nothing of it is in memory but the system's own copies of the file. Beside each figure stands the
processor time of all threads, since a machine may have other work, and its reference from the same run: brute force,
and Chroma's own query with ``where={"contact": ...}`` over the same vectors. Nothing here asserts.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from assistant.domain.recall import Filters
from assistant.recall import Recall
from assistant.recall.contact import WithContact
from assistant.recall.vectors import MODEL, Matrix
from assistant.records import Store
from tests.bench.built import Built, Prepared, Size, built
from tests.bench.figures import Amount, Figure, at_least, at_most, said
from tests.bench.language import Language

LIMIT = 10
TIMES = 10.0  # the aim: so many times faster than Chroma's own filtered query


@dataclass(frozen=True, slots=True)
class Row:
    """What calls took: half and 95 % of them in wall milliseconds, 95 % in processor milliseconds, and the recall."""

    what: str
    p50: float
    p95: float
    cpu: float
    most: float | None = None  # the aim for p95
    recall: float | None = None
    least: float | None = None  # the aim for the recall

    def __str__(self) -> str:
        recall = "" if self.recall is None else f"{self.recall:.3f}"
        aims = [f"{self.most:g} ms" if self.most else "", f"{self.least:.3f}" if self.least else ""]
        aim = ", ".join(filter(None, aims))
        return f"| {self.what} | {self.p50:.2f} | {self.p95:.2f} | {self.cpu:.2f} | {recall} | {aim} |"


class Table:
    """The rows on one kind of search; the one that is marked is what the others are compared with."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self._reference: Row | None = None
        self._ratios: dict[str, float] = {}

    def add(
        self, what: str, calls: Iterable[Callable[[], Any]], *, most: float | None = None, reference: bool = False
    ) -> tuple[float, list[Any]]:
        """Time calls; returns the median of wall milliseconds and the answers."""
        wall, cpu, answers = [], [], []
        for call in calls:
            began, used = time.perf_counter(), time.process_time()
            answers.append(call())
            wall.append(1000 * (time.perf_counter() - began))
            cpu.append(1000 * (time.process_time() - used))
        p50, p95 = np.percentile(wall, [50, 95])
        row = Row(what, float(p50), float(p95), float(np.percentile(cpu, 95)), most)
        self.rows.append(row)
        self._reference = row if reference else self._reference
        return row.p50, answers

    def found(self, answers: list[list[str]], wanted: list[list[str]], *, least: float | None = None) -> None:
        """Say of the last row how much of what was wanted was found."""
        hits = sum(len(set(a) & set(b)) for a, b in zip(answers, wanted, strict=True))
        self.rows[-1] = replace(self.rows[-1], recall=hits / max(1, sum(map(len, wanted))), least=least)

    def faster(self, theirs: float, ours: dict[str, float]) -> None:
        """How many times faster each of ours is."""
        self._ratios = {name: theirs / mine for name, mine in ours.items()}

    def __str__(self) -> str:
        rows = [str(row) for row in self.rows]
        if self._ratios:
            names, ratios = " / ".join(self._ratios), " / ".join(f"{one:.0f}" for one in self._ratios.values())
            rows.append(f"|   times faster than that (p50): {names} | {ratios} | | | | {TIMES:g} |")
        return "\n".join(rows)

    def figures(self, size: str) -> Iterator[Figure]:
        """Those that have an aim, beside the reference and the ``size`` of the home."""
        beside = f"{self._reference.what}: {said(self._reference.p50)} ms (median){size}" if self._reference else size
        for name, ratio in self._ratios.items():
            yield Figure("search", f"times faster inside a contact, {name}", Amount(ratio), beside, at_least(TIMES))
        for row in self.rows:
            if row.most is not None:
                yield Figure("search", f"{row.what}, 95 %", Amount(row.p95, "ms"), beside, at_most(row.most))
            if row.recall is not None and row.least is not None:
                exact = f"the ten nearest by comparing with every vector{size}"
                yield Figure("search", f"{row.what}, recall", Amount(row.recall), exact, at_least(row.least))


def brute(built: Built, query: Matrix, rows: list[int] | None = None) -> list[str]:
    """The ten nearest interactions, by comparing with every passage."""
    scores = built.matrix @ query if rows is None else built.matrix[rows] @ query
    found: dict[str, None] = {}
    for place in np.argsort(-scores, kind="stable")[:200].tolist():
        found.setdefault(built.ids[place if rows is None else rows[place]])
    return list(found)[:LIMIT]


def inside(table: Table, built: Built, store: Store, recall: Recall) -> None:
    """Search inside one contact."""
    chance, of_contact, embeds = random.Random(3), built.of_contact(), Prepared(built.queries)
    pairs = [(text, chance.choice(built.whose)) for text in built.queries]
    only = {n: Filters(contact_id=store.find(f"person{n}@example.org").id) for n in {contact for _, contact in pairs}}
    exact = [brute(built, built.queries[text], of_contact[contact]) for text, contact in pairs]

    def nearest(among: WithContact, text: str, contact: int) -> list[str]:
        near = among.nearest(built.queries[text], embeds=embeds, limit=LIMIT, filters=only[contact])
        return [one.id for one in near]

    def reopened(work: Callable[[Store, str, int], Callable[[], Any]]) -> Iterable[Callable[[], Any]]:
        """Each call with a store that was just opened."""
        for text, contact in pairs:
            with Store.open(built.home) as fresh:
                yield work(fresh, text, contact)

    new, found = table.add(
        "inside a contact, vectors, new process",
        reopened(lambda fresh, text, contact: lambda: nearest(WithContact(fresh), text, contact)),
        most=10,
    )
    table.found(found, exact, least=1.0)
    biggest = max(of_contact, key=lambda contact: len(of_contact[contact]))
    table.add(
        f"  of which the contact with most ({len(of_contact[biggest]):,} passages)",
        reopened(lambda fresh, text, _: lambda: nearest(WithContact(fresh), text, biggest)),
    )
    among = WithContact(store)
    came, found = table.add(
        "inside a contact, vectors, as they come",
        (lambda p=pair: nearest(among, *p) for pair in pairs),  # type: ignore[misc]
        most=10,
    )
    table.found(found, exact, least=1.0)

    def again() -> Iterable[Callable[[], Any]]:
        for pair in pairs:
            nearest(among, *pair)
            yield lambda p=pair: nearest(among, *p)  # type: ignore[misc]

    kept, found = table.add("inside a contact, vectors, in memory", again())
    table.found(found, exact)

    def searching(fresh: Store, text: str, contact: int) -> Callable[[], Any]:
        mine = Recall(fresh, folder=built.home, embedder=lambda: embeds)
        return lambda: mine.search(text, filters=only[contact])

    table.add("inside a contact, words and vectors, whole hits, new process", reopened(searching), most=10)
    table.add(
        "inside a contact, words and vectors, whole hits",
        (lambda t=t, c=c: recall.search(t, filters=only[c]) for t, c in pairs),  # type: ignore[misc]
        most=10,
    )
    table.add(
        "  of which words alone",
        (lambda t=t, c=c: store.text_hits(t, only[c], limit=50) for t, c in pairs),  # type: ignore[misc]
    )
    collection = built.chroma()

    def filtered(text: str, contact: int) -> list[str]:
        vector = built.queries[text].tolist()
        answer = collection.query(query_embeddings=[vector], n_results=LIMIT, where={"contact": contact}, include=[])
        return list(dict.fromkeys(built.ids[int(place)] for place in answer["ids"][0]))

    filtered(*pairs[0])
    theirs, found = table.add(
        "Chroma's own filtered query",
        (lambda p=pair: filtered(*p) for pair in pairs),  # type: ignore[misc]
        reference=True,
    )
    table.found(found, exact)
    table.faster(theirs, {"new process": new, "as they come": came, "in memory": kept})


def across(table: Table, built: Built, store: Store, recall: Recall) -> None:
    """Search across the network."""
    vectors, embeds, network = built.queries.values(), Prepared(built.queries), recall._network
    exact = [brute(built, vector) for vector in vectors]
    _, near = table.add(
        "across the network, vectors (Chroma)",
        (lambda v=v: network.nearest(v, embeds=embeds, limit=LIMIT) for v in vectors),  # type: ignore[misc]
        most=50,
    )
    table.found([[one.id for one in answer] for answer in near], exact, least=0.98)
    table.add(
        "across the network, words and vectors, whole hits",
        (lambda t=t: recall.search(t) for t in built.queries),  # type: ignore[misc]
        most=50,
    )
    table.add(
        "  of which words alone",
        (lambda t=t: store.text_hits(t, limit=50) for t in built.queries),  # type: ignore[misc]
    )
    common, chance = Language(seed=1).words[:20], random.Random(7)
    worst = [" ".join(chance.sample(common, chance.randint(3, 6))) for _ in built.queries]
    table.add(
        "  words alone, of the 20 most frequent (each in 7 to 10 % of all mails)",
        (lambda t=t: store.text_hits(t, limit=50) for t in worst),  # type: ignore[misc]
    )
    table.add(
        "comparing with every vector, in memory",
        (lambda v=v: built.matrix @ v for v in vectors),  # type: ignore[misc]
        reference=True,
    )
    recent = Filters(since=date(2024, 1, 1))
    allowed = store.filtered_ids(recent)
    kept = [place for place, id_ in enumerate(built.ids) if id_ in allowed]
    exact = [brute(built, vector, kept) for vector in vectors]
    _, near = table.add(
        f"across the network since 2024 ({len(allowed) / store.interaction_count():.0%}), vectors",
        (lambda v=v: network.nearest(v, embeds=embeds, limit=LIMIT, filters=recent) for v in vectors),  # type: ignore[misc]
    )
    table.found([[one.id for one in answer] for answer in near], exact)
    plain = Recall(store, folder=built.home, embedder=lambda: embeds, index_from=10**9)._network
    first = next(iter(vectors))
    table.add(
        "across the network without the index: the first", [lambda: plain.nearest(first, embeds=embeds, limit=LIMIT)]
    )
    exact = [brute(built, vector) for vector in vectors]
    _, near = table.add(
        "across the network without the index: the others",
        (lambda v=v: plain.nearest(v, embeds=embeds, limit=LIMIT) for v in vectors),  # type: ignore[misc]
    )
    table.found([[one.id for one in answer] for answer in near], exact)


def tables(size: Size, *, folder: Path | None, note: Callable[[str], None]) -> Iterator[Table]:
    """The table on searching inside a contact, then the one across the network; built in ``folder`` to be kept."""
    with ExitStack() as stack:
        place = folder or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        made = built(place, size, note=note)
        note(f"load of the machine {os.getloadavg()[0]:.1f}")
        store = stack.enter_context(Store.open(made.home))
        recall = Recall(store, folder=made.home, embedder=lambda: Prepared(made.queries), index_from=1)
        stack.callback(recall.close)
        recall.catch_up()
        note(f"index opened: {recall.status()}")
        for measure in (inside, across):
            table = Table()
            measure(table, made, store, recall)
            note(f"measured {measure.__name__}; load {os.getloadavg()[0]:.1f}; {store.vector_count(MODEL):,} vectors")
            yield table


def figures(*, exchanges: int, contacts: int, queries: int, embedded: int) -> Iterator[Figure]:
    """Search in a home of this size, which is built for it and thrown away."""
    size = Size(exchanges, contacts, queries, embedded)
    for table in tables(size, folder=None, note=lambda _what: None):
        yield from table.figures(f"; {exchanges:,} exchanges")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--exchanges", type=int, default=100_000)
    parser.add_argument("--contacts", type=int, default=5_000)
    parser.add_argument("--queries", type=int, default=300)
    parser.add_argument("--embedded", type=int, default=4_000)
    parser.add_argument("--keep", type=Path, help="a folder to build in, or to take what was built there before")
    chosen = parser.parse_args()
    size = Size(chosen.exchanges, chosen.contacts, chosen.queries, chosen.embedded)
    began = time.perf_counter()

    def note(what: str) -> None:
        print(f"  {time.perf_counter() - began:6.1f} s  {what}", file=sys.stderr, flush=True)

    print("| what | p50 ms | p95 ms | p95 ms of processor | recall@10 | aim |\n|---|---:|---:|---:|---:|---|")
    for table in tables(size, folder=chosen.keep, note=note):
        print(table, flush=True)


if __name__ == "__main__":
    main()
