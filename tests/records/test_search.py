"""Full text: words are alternatives, phrases are not, any query is safe, and one contact's mail stays apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.interactions import Channel, Direction, Identity
from assistant.domain.recall import Filters
from assistant.records import Exchange, Store
from assistant.records.queries import match
from assistant.records.search import EVERYTHING
from tests.records.samples import JANE, interaction

GRAHAM = Identity("Graham Fell", "gf@example.net")
TEXTS = [
    (JANE, "The statistics of the survey are ready."),
    (GRAHAM, "A note on regression tests, and on why they are hired help."),
    (GRAHAM, "Some statistics for you: hiring data engineers is hard in Zürich."),
    (JANE, "Thanks for the tests. On regression we agree."),
]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Four mails by two people, one a day."""
    with Store.open(tmp_path) as opened:
        opened.add_interactions(
            Exchange(replace(interaction(n, day=n, sender=who, text=text), subject=f"Number {n}"), (who,))
            for n, (who, text) in enumerate(TEXTS, 1)
        )
        yield opened


def found(store: Store, query: str, filters: Filters = EVERYTHING, **more: bool) -> list[int]:
    """The numbers of the mails that were found, best first."""
    ids = [id_ for id_, _ in store.text_hits(query, filters, **more)]
    mails = store.interactions_by_id(ids)
    return [int(mails[id_].subject.split()[-1]) for id_ in ids]


QUERIES = [
    ("graham statistics", 3, "a name and a word: the mail that has both comes first"),
    ("Who is hiring data engineers?", 3, "words of the question itself do not count"),
    ('"regression tests"', 2, "a phrase in quotes"),
    ("“regression tests” please", 2, "typographic quotes"),
    ("zurich", 3, "no accents"),
    ("ZÜRICH", 3, "capitals"),
    ("hire an engineer", 3, "other forms of the words"),
    ("number 4", 4, "the subject counts"),
]


@pytest.mark.parametrize(("query", "expected", "why"), QUERIES, ids=[why for _, _, why in QUERIES])
def test_best(store: Store, query: str, expected: int, why: str) -> None:
    """The mail that fits best comes first."""
    assert expected == found(store, query)[0]


def test_phrase_is_asked_for(store: Store) -> None:
    """What stands in quotes must be there as it stands, whatever else is asked."""
    assert found(store, '"regression tests" statistics') == [2]
    assert found(store, '"tests regression"') == []


def test_scores(store: Store) -> None:
    """A higher score is better, and the best comes first."""
    scores = [score for _, score in store.text_hits("graham statistics")]

    assert sorted(scores, reverse=True) == scores
    assert scores[0] > scores[-1]


def test_only_common_words(store: Store) -> None:
    """Where a query is all common words, they count."""
    assert 3 in found(store, "is for you")


def test_typing(store: Store) -> None:
    """While somebody types, the last word may go on."""
    assert found(store, "regres") == []
    assert {2, 4} == set(found(store, "regres", typing=True))


FILTERS = [
    (Filters(since=date(2026, 5, 2)), {2, 3, 4}, "the first day counts"),
    (Filters(until=date(2026, 5, 2)), {1, 2}, "the last day counts"),
    (Filters(channels=(Channel.EMAIL, Channel.NOTE)), {1, 2, 3, 4}, "one of several channels"),
    (Filters(channels=(Channel.NOTE,)), set(), "another channel"),
    (Filters(direction=Direction.SENT), set(), "the other direction"),
    (Filters(contact_id="nobody"), set(), "nobody"),
]


@pytest.mark.parametrize(("filters", "expected", "why"), FILTERS, ids=[why for _, _, why in FILTERS])
def test_filters(store: Store, filters: Filters, expected: set[int], why: str) -> None:
    """Filters narrow the search by words as they narrow everything."""
    assert expected == set(found(store, "statistics tests regression", filters))
    assert len(expected) == len(store.filtered_ids(filters))


def test_inside_a_contact(store: Store) -> None:
    """A search inside a contact finds theirs alone, after a merge those of both, and after its undoing as before."""
    graham, jane = store.find("Graham"), store.find("Jane")
    only = Filters(contact_id=graham.id)

    assert {2, 3} == set(found(store, "statistics tests", only))

    merge = store.merge(graham.id, jane.id)

    assert {1, 2, 3, 4} == set(found(store, "statistics tests", only))
    assert len(store.filtered_ids(only)) == 4

    store.unmerge(merge.id)

    assert {2, 3} == set(found(store, "statistics tests", only))


def test_quotes_of_earlier_mail_are_not_found(store: Store) -> None:
    """What stands in the raw text alone is not searched."""
    assert [n for n in found(store, "Jane --") if TEXTS[n - 1][0] is GRAHAM] == []


def test_any_query(tmp_path_factory: pytest.TempPathFactory) -> None:
    """No text, however odd, is anything but words."""
    with Store.open(tmp_path_factory.mktemp("home")) as store:
        store.add_interactions([Exchange(interaction(1), (JANE,))])
        jane = store.find("Jane").id
        odd = st.text(max_size=60) | st.lists(
            st.sampled_from(
                ['"', "NEAR(", "AND", "OR", "NOT", "*", "^", "-", ":", "{", "}", "(", ")", "+", "hello", "\0"]
            )
        ).map(" ".join)

        @settings(max_examples=200)
        @given(odd, st.booleans())
        def ask(query: str, typing: bool) -> None:
            store.text_hits(query, Filters(contact_id=jane), typing=typing)
            store.text_hits(query, typing=typing)

        ask()


def test_long_query() -> None:
    """Of a whole letter pasted as a query, a number of words is enough."""
    expression = match(" ".join(f"word{n}" for n in range(5000)))

    assert expression is not None
    assert expression.count("word") <= 32


def test_no_words() -> None:
    """A query without a word is none."""
    assert match(' "" * -- ') is None


def test_gone_from_the_index(store: Store) -> None:
    """What is removed is found no more, and the index agrees with the records."""
    [(id_, _)] = store.text_hits("zürich")
    store._interactions.remove([id_])

    assert store.text_hits("zürich") == []
    store._database.write("INSERT INTO interaction_index (interaction_index, rank) VALUES ('integrity-check', 1)")


def test_gone_from_the_file(tmp_path: Path) -> None:
    """After a scrub, no byte of what was removed is left in the file or its log."""
    with Store.open(tmp_path) as store:
        for n in range(1, 5):
            text = "Xylophonist wanted." if n == 2 else "Hello."
            store.add_interactions([Exchange(interaction(n, text=text), (JANE,))])
        [(id_, _)] = store.text_hits("xylophonist")
        store._interactions.remove([id_])
        store._database.scrub()
        left = b"".join(path.read_bytes() for path in tmp_path.iterdir())

    assert b"xylophonist" not in left.lower()
