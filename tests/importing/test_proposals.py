"""Who is proposed to be one person, on labelled pairs and in a crowd."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.contacts import Contact
from assistant.importing.proposals import propose
from tests.importing.pairs import Pair, contact, pairs

# What a rule on names cannot know; each is one that a person would have to ask about too.
BEYOND = {"Jan de Vries", "Frances Moor"}


@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: f"{pair.first.name}/{pair.second.name}")
def test_labelled_pairs(pair: Pair) -> None:
    """One person's two contacts are proposed and two people's are not, but for what names alone cannot tell."""
    right = pair.same == bool(propose([pair.first, pair.second], apart=set()))

    assert right is (pair.first.name not in BEYOND)


def test_reasons_are_sentences() -> None:
    """A proposal says in plain sentences what speaks for it and what against."""
    (proposal,) = propose(
        [
            contact("a", "Daniel Reyes <daniel.reyes@fernlight.example> (Fernlight)"),
            contact("b", "Daniel Reyes <daniel.reyes@gmail.com> (Northpier)"),
        ],
        apart=set(),
    )

    expected = (
        "Both are called Daniel Reyes.",
        "Both addresses begin with daniel.reyes.",
        "But one is at Fernlight, the other at Northpier.",
    )
    assert expected == proposal.reasons


def test_best_first() -> None:
    """A pair that agrees in more comes before one that agrees in less, and scores lie between 0 and 100."""
    people = [
        contact("a", "Daniel Reyes <daniel.reyes@fernlight.example> (Fernlight)"),
        contact("b", "Daniel Reyes <daniel.reyes@gmail.com> (Fernlight)"),
        contact("c", "Ingrid Holm (Sund)"),
        contact("d", "I. Holm (Sund)"),
    ]
    found = propose(people, apart=set())

    assert [tuple(sorted((p.first.id, p.second.id))) for p in found] == [("a", "b"), ("c", "d")]
    assert all(0 <= p.score <= 100 for p in found)


def test_the_very_same_name_is_always_asked_about() -> None:
    """Two of one full name whom one writes to at different companies are shown below the rest, and say why not."""
    annas = [
        contact("a", "Anna Kowalski <anna@brick.example> (Brick) [linkedin.com/in/anna-k-1]"),
        contact("b", "Anna Kowalski <anna.kowalski@tarn.example> (Tarn) [linkedin.com/in/anna-k-2]"),
    ]
    (proposal,) = propose(annas, apart=set())
    crowd = [contact(f"x{n}", f"Anna Kowalski <a{n}@place{n}.example> (Place{n} Ltd)") for n in range(9)]

    assert proposal.score < 60
    assert "But one is at Tarn, the other at Brick." in proposal.reasons or "Brick" in " ".join(proposal.reasons)
    assert propose(annas, apart={frozenset("ab")}) == []
    assert propose(crowd, apart=set()) == []


def test_apart() -> None:
    """Two whom the user called two people are never proposed again."""
    two = [contact("a", "Daniel Reyes (Fernlight)"), contact("b", "Daniel Reyes (Fernlight)")]

    assert propose(two, apart={frozenset("ab")}) == []


def test_limit() -> None:
    """No more pairs than asked for, and they are the best ones."""
    people = [contact(f"x{n}", f"Daniel Reyes <daniel.reyes@place{n}.example>") for n in range(8)]

    assert propose(people, apart=set())[:3] == propose(people, apart=set(), limit=3)


def test_order_does_not_matter() -> None:
    """The same contacts in another order give the same proposals."""
    people = [c for n, p in enumerate(pairs()) for c in (_named(p.first, f"a{n}"), _named(p.second, f"b{n}"))]
    shuffled = random.Random(3).sample(people, len(people))

    assert propose(people, apart=set()) == propose(shuffled, apart=set())


def test_whole_table_at_once() -> None:
    """In a crowd, at least nine of ten pairs proposed with a high score are one person's."""
    table = pairs()
    people = [c for n, p in enumerate(table) for c in (_named(p.first, f"a{n}"), _named(p.second, f"b{n}"))]
    same = {frozenset((f"a{n}", f"b{n}")) for n, p in enumerate(table) if p.same}
    found = {frozenset((p.first.id, p.second.id)) for p in propose(people, apart=set(), limit=1000)}

    assert len(found & same) / len(same) >= 0.9


@settings(max_examples=60)
@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=12)), max_size=8))
def test_any_text(rows: list[tuple[str, str]]) -> None:
    """Any text as a name or an address makes proposals or none, never an error."""
    people = [Contact(f"c{n}", name, (f"{front}@x.example",), (front,)) for n, (name, front) in enumerate(rows)]

    assert all(p.first.id != p.second.id for p in propose(people, apart=set()))


def _named(one: Contact, id_: str) -> Contact:
    return Contact(id_, one.name, one.addresses, one.profiles, one.title, one.organisation)
