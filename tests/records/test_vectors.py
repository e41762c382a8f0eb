"""Vectors: what lacks them, newest first; those of one contact together; each once across the network."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from assistant.domain.interactions import Identity
from assistant.domain.recall import Filters
from assistant.records import Exchange, Store, Vectors
from tests.records.samples import JANE, interaction

BO = Identity("Bo Stone", "bo@example.org")
IDS = {n: interaction(n).id for n in range(1, 5)}


def vector(*values: float) -> bytes:
    """Values as an embedder gives them."""
    return array("f", values).tobytes()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Mail 1 with Jane, 2 with Bo, 3 with both, 4 with nobody on record."""
    with Store.open(tmp_path) as opened:
        people = ((JANE,), (BO,), (JANE, BO), ())
        opened.add_interactions(Exchange(interaction(n, day=n), who) for n, who in enumerate(people, 1))
        yield opened


@pytest.fixture
def embedded(store: Store) -> Store:
    """The same with vectors of two values, two passages in mail 3."""
    store.save_vectors("small", [(IDS[n], 0, vector(n, 0)) for n in IDS] + [(IDS[3], 1, vector(3, 1))])
    return store


def test_newest_first(store: Store) -> None:
    """What has no vectors of a model comes newest first, with its subject and new text."""
    todo = store.unembedded(model="small", limit=3)

    assert [IDS[4], IDS[3], IDS[2]] == [id_ for id_, _ in todo]
    assert todo[0][1] == "The plan\n\nHello."

    store.save_vectors("small", [(IDS[4], 0, vector(1, 2))])

    assert IDS[4] not in dict(store.unembedded(model="small", limit=9))
    assert len(store.unembedded(model="large", limit=9)) == 4


def test_of_a_contact(embedded: Store) -> None:
    """A contact's vectors are those of all exchanges with them, passages in order."""
    of_jane = embedded.vectors_of(embedded.find("Jane").id, model="small")

    assert Vectors((IDS[1], IDS[3], IDS[3]), (0, 0, 1), vector(1, 0, 3, 0, 3, 1)) == of_jane
    assert Vectors() == embedded.vectors_of("nobody", model="small")
    assert Vectors() == embedded.vectors_of(embedded.find("Jane").id, model="large")


def test_filtered(embedded: Store) -> None:
    """Filters narrow them."""
    some = embedded.vectors_of(embedded.find("Jane").id, model="small", filters=Filters(since=date(2026, 5, 2)))

    assert (IDS[3], IDS[3]) == some.ids


def test_merged(embedded: Store) -> None:
    """A merged contact has the vectors of both, each once."""
    embedded.merge(embedded.find("Jane").id, embedded.find("Bo").id)
    found = embedded.vectors_of(embedded.find("Bo").id, model="small")

    assert [(IDS[1], 0), (IDS[2], 0), (IDS[3], 0), (IDS[3], 1)] == sorted(
        zip(found.ids, found.passages, strict=True), key=lambda row: list(IDS.values()).index(row[0])
    )


@pytest.mark.parametrize("size", [1, 2, 100])
def test_all(embedded: Store, size: int) -> None:
    """Across the network each exchange is there once, also one without anybody and one with several."""
    rows = [
        (id_, passage)
        for block in embedded.all_vectors("small", size=size)
        for id_, passage in zip(block.ids, block.passages, strict=True)
    ]

    assert sorted([(IDS[n], 0) for n in IDS] + [(IDS[3], 1)]) == sorted(rows)
    assert embedded.vector_count("small") == 4


def test_another_model(embedded: Store) -> None:
    """A new model's vectors take the place of the old ones, exchange by exchange."""
    embedded.save_vectors("large", [(IDS[1], 0, vector(9))])

    assert (embedded.vector_count("small"), embedded.vector_count("large")) == (3, 1)
    assert vector(9) == embedded.vectors_of(embedded.find("Jane").id, model="large").matrix


def test_gone_meanwhile(embedded: Store) -> None:
    """Vectors go with their exchange, and those that come too late are passed over."""
    embedded._interactions.remove([IDS[3]])
    embedded.save_vectors("small", [(IDS[3], 0, vector(1, 1))])

    assert embedded.vector_count("small") == 3
    assert IDS[3] not in embedded.vectors_of(embedded.find("Bo").id, model="small").ids
