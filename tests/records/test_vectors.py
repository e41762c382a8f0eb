"""Vectors: what lacks them, newest first; those of one contact together; each once across the network."""

from __future__ import annotations

import random
from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from assistant.domain.interactions import Identity
from assistant.records import Exchange, Store, Vectors
from tests.records.samples import JANE, interaction

BO = Identity("Bo Stone", "bo@example.org")
IDS = {n: interaction(n).id for n in range(1, 5)}


def vector(*values: float) -> bytes:
    """Values as an embedder gives them."""
    return array("f", values).tobytes()


def rows_of(pieces: Iterable[Vectors]) -> list[tuple[str, int, bytes]]:
    """Interaction, passage and vector of each row."""
    rows = []
    for piece in pieces:
        width = len(piece.matrix) // len(piece.ids)
        vectors = [piece.matrix[at : at + width] for at in range(0, len(piece.matrix), width)]
        rows += zip(piece.ids, piece.passages, vectors, strict=True)
    return rows


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
    of_jane = list(embedded.vectors_of(embedded.find("Jane").id, model="small"))

    assert [Vectors((IDS[1], IDS[3], IDS[3]), (0, 0, 1), vector(1, 0, 3, 0, 3, 1))] == of_jane
    assert list(embedded.vectors_of("nobody", model="small")) == []
    assert list(embedded.vectors_of(embedded.find("Jane").id, model="large")) == []


def test_merged(embedded: Store) -> None:
    """A merged contact has the vectors of both, each once."""
    embedded.merge(embedded.find("Jane").id, embedded.find("Bo").id)
    found = rows_of(embedded.vectors_of(embedded.find("Bo").id, model="small"))

    assert [(IDS[1], 0), (IDS[2], 0), (IDS[3], 0), (IDS[3], 1)] == sorted(
        [row[:2] for row in found], key=lambda row: list(IDS.values()).index(row[0])
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
    assert [(IDS[1], 0, vector(9))] == rows_of(embedded.vectors_of(embedded.find("Jane").id, model="large"))


def test_gone_meanwhile(embedded: Store) -> None:
    """Vectors go with their exchange, and those that come too late are passed over."""
    embedded._interactions.remove([IDS[3]])
    embedded.save_vectors("small", [(IDS[3], 0, vector(1, 1))])

    assert embedded.vector_count("small") == 3
    assert [IDS[2]] == [id_ for id_, *_ in rows_of(embedded.vectors_of(embedded.find("Bo").id, model="small"))]


def test_all_but_some(embedded: Store) -> None:
    """What is known already is not read again."""
    found = rows_of(list(embedded.all_vectors("small", but={IDS[1], IDS[3]}, size=1)))

    assert sorted([(IDS[2], 0, vector(2, 0)), (IDS[4], 0, vector(4, 0))]) == sorted(found)


def test_changes(embedded: Store) -> None:
    """Each save, removal and merge counts, in whichever store it was done; nothing else does."""
    jane, bo = embedded.find("Jane").id, embedded.find("Bo").id
    seen = [embedded.vector_changes()]
    with Store.open(embedded.path.parent) as other:
        for change in (
            lambda: other.save_vectors("small", [(IDS[1], 0, vector(7, 7))]),
            lambda: other._interactions.remove([IDS[1]]),
            lambda: other.merge(jane, bo),
            lambda: other.unmerge(other.merges()[0].id),
        ):
            change()
            seen.append(embedded.vector_changes())
        other.add_contact("Somebody", addresses=["else@example.org"])
    went = [one.went for one in seen]

    assert len(set(seen)) == 5
    assert [number - went[0] for number in went] == [0, 1, 2, 2, 2]
    assert embedded.vector_changes() == seen[-1]


class Packing(RuleBasedStateMachine):
    """Vectors come, are replaced, go and are packed in any order, with two models and two contacts."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self.store = Store.open(Path(self._folder.name))
        self.kept: dict[str, tuple[str, bytes]] = {}
        self.on_record: list[str] = []
        self.count = 0

    @rule(count=st.integers(1, 300), both=st.booleans())
    def mail(self, count: int, both: bool) -> None:
        """More mail with Jane, or with both."""
        made = [interaction(n) for n in range(self.count, self.count + count)]
        self.store.add_interactions(Exchange(one, (JANE, BO) if both else (JANE,)) for one in made)
        self.on_record += [one.id for one in made]
        self.count += count

    @rule(
        model=st.sampled_from(["small", "large"]),
        some=st.randoms(use_true_random=False),
        share=st.sampled_from([0.02, 1]),
    )
    def embed(self, model: str, some: random.Random, share: float) -> None:
        """Vectors for some or all of what is there."""
        ids = [id_ for id_ in self.on_record if some.random() < share]
        rows = [
            (id_, passage, vector(some.random(), passage)) for id_ in ids for passage in range(some.choice((1, 1, 3)))
        ]
        self.store.save_vectors(model, rows)
        for id_ in ids:
            self.kept[id_] = (model, b"".join(matrix for one, _, matrix in rows if one == id_))

    @rule(some=st.randoms(use_true_random=False))
    def remove(self, some: random.Random) -> None:
        """Some of it goes."""
        gone = [id_ for id_ in self.on_record if some.random() < 0.01]
        self.store._interactions.remove(gone)
        self.on_record = [id_ for id_ in self.on_record if id_ not in gone]
        for id_ in gone:
            self.kept.pop(id_, None)

    @rule(model=st.sampled_from(["small", "large"]))
    def pack(self, model: str) -> None:
        """Blocks are made of what has none; at once after that there is nothing to do."""
        self.store.pack_vectors(model)
        assert self.store.pack_vectors(model) == 0

    @invariant()
    def whole(self) -> None:
        """Whatever is packed, a contact's vectors are those last saved, each once."""
        if not self.on_record:
            return
        for model in ("small", "large"):
            found: dict[str, bytes] = {}
            for id_, _, matrix in rows_of(self.store.vectors_of(self.store.find("Jane").id, model=model)):
                found[id_] = found.get(id_, b"") + matrix
            assert {id_: matrix for id_, (of, matrix) in self.kept.items() if of == model} == found

    def teardown(self) -> None:
        """Nothing stays."""
        self.store.close()
        self._folder.cleanup()


TestPacking = Packing.TestCase
TestPacking.settings = settings(max_examples=12, stateful_step_count=12)


def test_packed(store: Store) -> None:
    """Long stretches become blocks, short ones do not, and a change undoes no more than its own block."""
    more = [interaction(n) for n in range(100, 400)]
    store.add_interactions(Exchange(one, (JANE,)) for one in more)
    store.save_vectors("small", [(one.id, 0, vector(n)) for n, one in enumerate(more)])
    jane = store.find("Jane").id
    before = sorted(rows_of(store.vectors_of(jane, model="small")))

    assert store.pack_vectors("small") == 2
    assert before == sorted(rows_of(store.vectors_of(jane, model="small")))

    store.save_vectors("small", [(more[5].id, 0, vector(77))])

    assert (store.pack_vectors("small"), store.pack_vectors("small")) == (1, 0)
    assert (more[5].id, 0, vector(77)) in rows_of(store.vectors_of(jane, model="small"))


def test_forgotten_with_their_blocks(store: Store) -> None:
    """Nothing of the vectors of somebody who is forgotten is left in the file, packed or not."""
    more = [interaction(n) for n in range(100, 300)]
    store.add_interactions(Exchange(one, (JANE,)) for one in more)
    store.save_vectors("small", [(one.id, 0, vector(0.1234567 + n, 9.876543)) for n, one in enumerate(more)])
    looked_for = [vector(0.1234567 + n, 9.876543) for n in (3, 199)]
    files = list(store.path.parent.glob(f"{store.path.name}*"))
    there = b"".join(file.read_bytes() for file in files)

    assert [some in there for some in looked_for] == [True, True]
    assert store.pack_vectors("small") == 1

    store.forget(store.find("Jane").id)
    left = b"".join(file.read_bytes() for file in files)

    assert [some in left for some in looked_for] == [False, False]
    assert store._database.rows("SELECT count(*) FROM vector_blocks") == [(0,)]


def test_packed_for_another_model(embedded: Store) -> None:
    """Vectors of a model are packed for that model alone, and those of others among them stay."""
    more = [interaction(n) for n in range(100, 400)]
    embedded.add_interactions(Exchange(one, (JANE,)) for one in more)
    embedded.save_vectors("large", [(one.id, 0, vector(1)) for one in more])

    assert (embedded.pack_vectors("small"), embedded.pack_vectors("large")) == (0, 1)
    assert [IDS[1], IDS[3], IDS[3]] == [
        id_ for id_, *_ in rows_of(embedded.vectors_of(embedded.find("Jane").id, model="small"))
    ]
