"""The people in exchanges: known by address or link; by a name alone only where it is nobody else's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.domain.contacts import Me
from assistant.domain.interactions import Channel, Identity
from assistant.records import Added, Exchange, Store
from tests.records.samples import JANE, interaction

ALONE = Identity("Jane Doe")
OTHER = Identity("Jane Doe", "jd@example.com")
BO = Identity("Bo Stone", "bo@example.org")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with Store.open(tmp_path) as opened:
        yield opened


def add(store: Store, number: int, *people: Identity) -> Added:
    """One note with these people."""
    return store.add_interactions([Exchange(interaction(number, channel=Channel.NOTE), people)])


def test_by_profile(store: Store) -> None:
    """Somebody on a network is known by the link, in whatever form; the exchange gives it back."""
    one = Identity("Bo Stone", "", "linkedin.com/in/bo")
    store.add_interactions([Exchange(interaction(1, sender=one), (one,))])
    add(store, 2, Identity("Bo", "", "https://de.linkedin.com/in/Bo/?x=1"))
    bo = store.find("linkedin.com/in/bo")

    assert (bo.name, bo.profiles) == ("Bo Stone", ("https://linkedin.com/in/bo",))
    assert len(store.interactions_with(bo.id)) == 2
    assert one == store.interactions_with(bo.id)[0].sender or one == store.interactions_with(bo.id)[1].sender


def test_both_keys(store: Store) -> None:
    """An address and a link in one exchange become one contact, found by either."""
    add(store, 1, Identity("Bo Stone", "bo@example.org", "linkedin.com/in/bo"))

    assert store.find("bo@example.org") == store.find("linkedin.com/in/bo")


def test_the_only_one(store: Store) -> None:
    """A full name alone is the one contact who goes by it, also when both come in one batch."""
    store.add_interactions([Exchange(interaction(2), (ALONE,)), Exchange(interaction(1), (JANE,))])
    add(store, 3, Identity("JANE  DOE"), BO)

    assert len(store.interactions_with(store.find("jane@example.org").id)) == 3
    assert len(store.contacts()) == 2


def test_one_of_several(store: Store) -> None:
    """Where two go by the name, it is neither: a contact of that name alone is made, the same one each time."""
    store.add_interactions([Exchange(interaction(1), (JANE,)), Exchange(interaction(2), (OTHER,))])
    [made] = add(store, 3, ALONE).contacts

    assert add(store, 4, ALONE).contacts == ()
    assert len(store.interactions_with(made)) == 2
    assert len(store.contacts()) == 3


def test_merged_namesakes_are_one(store: Store) -> None:
    """Two contacts of one name who were merged are one for a name alone."""
    store.add_interactions([Exchange(interaction(1), (JANE,)), Exchange(interaction(2), (OTHER,))])
    store.merge(store.find(JANE.address).id, store.find(OTHER.address).id)

    assert add(store, 3, ALONE).contacts == ()
    assert len(store.interactions_with(store.find("Jane Doe").id)) == 3


def test_among_others(store: Store) -> None:
    """A name nobody goes by makes no contact where the exchange names others, and stays in the exchange."""
    added = add(store, 1, BO, Identity("Jane Doe"))

    assert [store.contact(id_).name for id_ in added.contacts] == ["Bo Stone"]


def test_single_word(store: Store) -> None:
    """A first name alone is never taken for somebody with more to them."""
    store.add_contact("Bo", addresses=["bo@example.org"])
    [made] = add(store, 1, Identity("Bo")).contacts

    assert made != store.find("bo@example.org").id
    assert add(store, 2, Identity("bo")).contacts == ()


def test_nameless(store: Store) -> None:
    """An identity that says nothing is nobody."""
    assert (add(store, 1, Identity("")).contacts, store.interaction_count()) == ((), 1)


def test_me_with_links(store: Store) -> None:
    """The user's own links are kept as they are compared; the same again changes no row."""
    store.set_me(Me("Ada", ("ada@example.com",), ("https://www.linkedin.com/in/Ada/",)))
    before = store.changes
    store.set_me(Me("Ada", ("ada@example.com",), ("linkedin.com/in/ada",)))

    assert Me("Ada", ("ada@example.com",), ("linkedin.com/in/ada",)) == store.me()
    assert before == store.changes


def test_columns(store: Store) -> None:
    """What the user said about a table's columns is kept; the same again changes no row."""
    assert store.mapping("digest") is None

    store.save_mapping("digest", {"E-Mail privat": "address"})
    before = store.changes
    store.save_mapping("digest", {"E-Mail privat": "address"})

    assert store.mapping("digest") == {"E-Mail privat": "address"}
    assert before == store.changes
