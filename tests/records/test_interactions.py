"""Interactions: kept once, given back as they were, one contact at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.errors import UnknownContact
from assistant.records import Added, Exchange, Store, interaction_id, new_id
from assistant.records.texts import fold_profile
from tests.records.samples import ADA, JANE, interaction

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
PEOPLE = st.builds(Identity, TEXT, TEXT, TEXT.map(fold_profile))
INTERACTIONS = st.builds(
    Interaction,
    id=st.just(""),
    when=st.none() | st.datetimes(datetime(1980, 1, 1), datetime(2200, 1, 1), timezones=ZONES),
    channel=st.sampled_from(Channel),
    direction=st.sampled_from(Direction),
    subject=TEXT,
    text=TEXT,
    raw=TEXT,
    source=TEXT,
    sender=PEOPLE,
    recipients=st.lists(PEOPLE, max_size=3).map(tuple),
    in_reply_to=st.none() | TEXT,
    references=st.lists(TEXT, max_size=3).map(tuple),
    thread=TEXT.map(lambda text: f"thread {text}"),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with Store.open(tmp_path) as opened:
        yield opened


def test_round_trip(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever an interaction holds comes back as it was, its writer's time zone included."""
    with Store.open(tmp_path_factory.mktemp("home")) as store:

        @settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
        @given(INTERACTIONS)
        def keep(unnamed: Interaction) -> None:
            kept = replace(unnamed, id=new_id())  # drawn anew: the same values may be drawn twice
            store.add_interactions([Exchange(kept)])

            assert kept in store.interactions_from(kept.source)

        keep()


def test_once(store: Store) -> None:
    """The same batch a second time is not new and changes no row."""
    batch = [Exchange(interaction(n), (JANE,)) for n in range(3)]
    first = store.add_interactions(batch)
    before = store.changes
    second = store.add_interactions(batch)

    assert (len(first.interactions), len(first.contacts)) == (3, 1)
    assert Added() == second
    assert before == store.changes
    assert {interaction_id("<1@mail.example.org>")} == store.known_interactions(
        [interaction_id("<1@mail.example.org>"), "else"]
    )


def test_newest_first(store: Store) -> None:
    """A contact's exchanges come newest first, as many as wanted, those without a date last."""
    store.add_interactions(Exchange(interaction(n, day=day), (JANE,)) for n, day in enumerate([2, None, 9, 5]))
    jane = store.find("jane@example.org").id
    days = [found.when.day if found.when else None for found in store.interactions_with(jane)]

    assert days == [9, 5, 2, None]
    assert len(store.interactions_with(jane, limit=2)) == 2


def test_one_contact_only(store: Store) -> None:
    """Nothing of another contact's comes along."""
    john = Identity("John Smith", "john@example.org")
    store.add_interactions([Exchange(interaction(1), (JANE,)), Exchange(interaction(2, sender=john), (john,))])
    sources = [found.source for found in store.interactions_with(store.find("john").id)]

    assert sources == ["<2@mail.example.org>"]


NAMES = [
    (["Jane Doe"], ["J"], "Jane Doe", "the only whole name"),
    (["Jane"], ["Jane Doe", "Jane Doe"], "Jane Doe", "a family name beats none, even their own"),
    (["Jane Doe"], ["Jane D. Doe"] * 3, "Jane Doe", "what they call themselves beats what others do"),
    ([""], [], "jane", "no name at all: the address before the @"),
    (["Jane Roe", "Jane Doe", "Jane Doe"], [], "Jane Doe", "the most used"),
]


@pytest.mark.parametrize(("own", "others", "expected", "why"), NAMES, ids=[row[3] for row in NAMES])
def test_name(store: Store, own: list[str], others: list[str], expected: str, why: str) -> None:
    """A contact is called by the best name that headers gave."""
    address = "jane@example.org"
    batch = [Exchange(interaction(n), (Identity(name, address),)) for n, name in enumerate(own)]
    batch += [Exchange(interaction(n, sender=ADA), (Identity(name, address),)) for n, name in enumerate(others, 50)]
    store.add_interactions(batch)

    assert expected == store.find(address).name


def test_name_the_user_gave(store: Store) -> None:
    """No header changes what the user calls somebody, and either name finds them."""
    store.add_contact("Janey", addresses=["jane@example.org"])
    store.add_interactions([Exchange(interaction(1), (JANE,))])

    assert store.find("jane doe").name == "Janey"


def test_most_used_address_first(store: Store) -> None:
    """A contact's addresses are in the order of their use."""
    jane = store.add_contact("Jane", addresses=["old@example.org", "jane@example.org"])
    store.add_interactions([Exchange(interaction(1), (JANE,))])

    assert store.contact(jane.id).addresses == ("jane@example.org", "old@example.org")


def test_unknown_contact_id(store: Store) -> None:
    """Asking for a contact who is not there says so."""
    with pytest.raises(UnknownContact):
        store.contact("nobody")
