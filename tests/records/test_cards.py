"""Entries of address books: matched by sure keys alone, told once, and looked ahead at by the same rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.contacts import Card
from assistant.records import CardsAdded, Exchange, Store
from tests.records.samples import JANE, interaction

DAN = Card(
    "Connections.csv#dan",
    "Daniel Reyes",
    ("dan@example.net",),
    ("https://www.linkedin.com/in/dan-reyes",),
    "Engineer",
    "Rail Ltd",
    since=date(2024, 3, 2),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with Store.open(tmp_path) as opened:
        yield opened


def test_new(store: Store) -> None:
    """A card makes a contact with all it says."""
    added = store.add_cards([replace(DAN, names=("Dan",))])
    dan = store.find("daniel reyes")

    assert CardsAdded(new=(dan.id,)) == added
    assert (DAN.name, DAN.addresses, DAN.profiles, DAN.title, DAN.organisation, ("Dan",), DAN.since) == (
        dan.name,
        dan.addresses,
        dan.profiles,
        dan.title,
        dan.organisation,
        dan.names,
        dan.since,
    )


def test_again(store: Store) -> None:
    """The same cards again are known and change no row, even where two address books disagree."""
    books = [DAN, Card("contacts.csv#1", "Dan Reyes", ("dan@example.net",), title="Head"), Card("contacts.csv#2", "Al")]
    store.add_cards(books)
    before = store.changes
    again = store.add_cards(books)

    assert CardsAdded(known=3) == again
    assert before == store.changes
    assert store.find("dan@example.net").title == "Head"


CHANGES = [
    ({"title": "Head"}, ("Head", "Rail Ltd"), "a new title takes the place of the old one"),
    ({"title": "", "organisation": None}, ("Engineer", "Rail Ltd"), "an empty one erases nothing"),
    ({"organisation": "Sea plc"}, ("Engineer", "Sea plc"), "a new organisation"),
]


@pytest.mark.parametrize(("change", "expected", "why"), CHANGES, ids=[why for _, _, why in CHANGES])
def test_changed(store: Store, change: dict[str, str], expected: tuple[str, str], why: str) -> None:
    """A later card brings news, and never takes anything away."""
    store.add_cards([DAN])
    added = store.add_cards([replace(DAN, **change)])
    dan = store.find("dan@example.net")

    assert expected == (dan.title, dan.organisation)
    assert len(added.updated) == (expected != ("Engineer", "Rail Ltd"))


def test_first_day_counts(store: Store) -> None:
    """Of two days of connection, the first is kept."""
    store.add_cards([DAN, replace(DAN, source="b#1", since=date(2023, 1, 1)), replace(DAN, source="c#1")])

    assert date(2023, 1, 1) == store.find("dan@example.net").since


def test_two_names(store: Store) -> None:
    """A contact met as Dan and listed as Daniel is one by the address, and found by either name."""
    store.add_interactions([Exchange(interaction(1), (replace(JANE, name="Dan Reyes", address="dan@example.net"),))])
    store.add_cards([DAN])

    assert store.find("Dan Reyes") == store.find("Daniel Reyes")
    assert store.find("Dan Reyes").names == ("Daniel Reyes",)


def test_the_users_name_stays(store: Store) -> None:
    """No card renames whom the user named."""
    store.add_contact("Danny", addresses=["dan@example.net"])
    store.add_cards([DAN])

    assert store.find("Daniel Reyes").name == "Danny"


def test_one_name_two_people(store: Store) -> None:
    """Two entries with one name and nothing else stay two, and each is known again."""
    cards = [Card("c.csv#Jane Doe|Rail|1", "Jane Doe"), Card("c.csv#Jane Doe|Sea|2", "Jane Doe")]
    store.add_contact("Jane Doe")
    first = store.add_cards(cards)
    second = store.add_cards([replace(card, title="Head") for card in cards])

    assert len(set(first.new)) == 2
    assert set(first.new) == set(second.updated)
    assert len(store.contacts()) == 3


def test_an_entry_that_got_an_address(store: Store) -> None:
    """An entry without any key that gets an address is still the same entry; one that has one already is not."""
    store.add_cards([Card("c.csv#Jane Doe", "Jane Doe")])
    store.add_cards([Card("c.csv#Jane Doe", "Jane Doe", ("jane@example.org",))])

    assert len(store.contacts()) == 1

    store.add_cards([Card("c.csv#Jane Doe", "Jane Doe", ("another@example.org",))])

    assert len(store.contacts()) == 2


def test_joins(store: Store) -> None:
    """An entry with the address of one contact and the link of another makes them one, and says why."""
    first = store.add_contact("Dan", addresses=["dan@example.net"])
    second = store.add_contact("Daniel Reyes", profiles=["linkedin.com/in/dan-reyes"])
    planned = store.plan_cards([DAN])
    added = store.add_cards([DAN])
    [merge] = store.merges()

    assert (1, planned) == (added.merged, added)
    assert {first.id, second.id} == {merge.kept.id, merge.gone.id}
    assert "dan@example.net" in merge.why
    assert "linkedin.com/in/dan-reyes" in merge.why
    assert store.find("dan@example.net") == store.find("linkedin.com/in/dan-reyes")


def test_set_apart(store: Store) -> None:
    """Whom the user set apart no entry joins, nor whom they un-merged."""
    first = store.add_contact("Dan", addresses=["dan@example.net"])
    second = store.add_contact("Daniel Reyes", profiles=["linkedin.com/in/dan-reyes"])
    store.add_cards([DAN])
    store.unmerge(store.merges()[0].id)
    added = store.add_cards([DAN, replace(DAN, source="other.csv#1")])

    assert added.merged == 0
    assert {first.id, second.id} == {contact.id for contact in store.contacts()}


def test_nothing_to_go_by(store: Store) -> None:
    """A card without a name, an address or a link makes nobody."""
    assert CardsAdded(known=1) == store.add_cards([Card("c.csv#1", " ", title="Head")])
    assert store.contacts() == []


def test_many_at_once(store: Store) -> None:
    """Thousands of entries in one call get thousands of ids."""
    added = store.add_cards([Card(f"c.csv#{n}", f"Person {n}", (f"p{n}@example.org",)) for n in range(3000)])

    assert len(set(added.new)) == 3000


KEYS = st.lists(st.sampled_from(["a@x.org", "b@x.org", "c@x.org"]), max_size=2, unique=True).map(tuple)
LINKS = st.lists(st.sampled_from(["linkedin.com/in/a", "linkedin.com/in/b"]), max_size=1).map(tuple)
WORDS = st.sampled_from([None, "", "Head", "Engineer"])
CARDS = st.builds(
    Card,
    source=st.sampled_from(["one#1", "one#2", "two#1"]),
    name=st.sampled_from(["", "Ann Lee", "Bo Reyes"]),
    addresses=KEYS,
    profiles=LINKS,
    title=WORDS,
    organisation=WORDS,
    since=st.none() | st.dates(date(2020, 1, 1), date(2020, 1, 3)),
)


def test_looking_ahead(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What is planned is what is done, nothing is written by planning, and doing it again changes no row."""

    @settings(max_examples=30)
    @given(st.lists(st.lists(CARDS, max_size=4), max_size=3))
    def check(books: list[list[Card]]) -> None:
        with Store.open(tmp_path_factory.mktemp("home")) as store:
            for book in books:
                before = store.changes
                planned = store.plan_cards(book)
                assert before == store.changes
                added = store.add_cards(book)
                # The ids of new contacts are not known before.
                assert (len(planned.new), len(planned.updated), planned.known, planned.merged) == (
                    len(added.new),
                    len(added.updated),
                    added.known,
                    added.merged,
                )
            before = store.changes
            again = [store.add_cards(book) for book in books]
            assert {0} >= {len(added.new) + len(added.updated) + added.merged for added in again}
            assert before == store.changes

    check()
