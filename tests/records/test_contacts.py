"""Contacts: found by whatever the user calls them, and never merged by a name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from assistant.domain.contacts import Me
from assistant.domain.interactions import Channel
from assistant.errors import AmbiguousContact, UnknownContact, WrongUse
from assistant.records import Exchange, Store
from tests.records.samples import interaction


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with Store.open(tmp_path / "home") as opened:
        yield opened


WAYS = [
    ("Zoë Müller", "the full name"),
    ("zoe muller", "no accents, no capitals"),
    ("ZOË", "the first name"),
    ("müll", "the beginning of a name"),
    ("uller", "the middle of a name, when nothing better fits"),
    ("Muller Zoe", "the words in another order"),
    ("zoe@example.org", "an address"),
    ("Zoe <ZOE@Example.org>", "an address as a header has it"),
    ("mailto:zoe@example.org", "an address as a link"),
    ("https://www.linkedin.com/in/zoe-m/", "the profile link"),
    ("de.linkedin.com/in/Zoe-M?trk=x", "the profile link as another page has it"),
]


@pytest.mark.parametrize(("text", "why"), WAYS, ids=[why for _, why in WAYS])
def test_find(store: Store, text: str, why: str) -> None:
    """A contact is found by an id, an address, a link, a name or a part of one."""
    zoe = store.add_contact("Zoë Müller", addresses=["Zoe@example.org"], profiles=["https://linkedin.com/in/zoe-m"])
    store.add_contact("Øyvind Łukasz", addresses=["oyvind@example.org"])

    assert zoe == store.find(text)


def test_find_by_id(store: Store) -> None:
    """An id is found as it is."""
    zoe = store.add_contact("Zoë Müller")

    assert zoe == store.find(zoe.id)


def test_letters_without_a_decomposition(store: Store) -> None:
    """Letters such as ø and ł are found by their plain cousins too."""
    found = store.add_contact("Øyvind Łukasz")

    assert found == store.find("oyvind lukasz")


def test_full_name_goes_first(store: Store) -> None:
    """A whole name that fits is meant even where it is also a part of another."""
    short = store.add_contact("Ann Lee")
    store.add_contact("Ann Leeson")

    assert short == store.find("ann lee")


def test_ambiguous(store: Store) -> None:
    """A name that fits several lists them and picks nobody."""
    first = store.add_contact("Jane Doe", addresses=["jane@example.org"])
    second = store.add_contact("Jane Doe")

    with pytest.raises(AmbiguousContact, match="fits 2 contacts") as caught:
        store.find("jane")

    expected = sorted([f"Jane Doe <jane@example.org> ({first.id})", f"Jane Doe ({second.id})"])
    assert expected == sorted(caught.value.candidates)


@pytest.mark.parametrize("text", ["", "  ", "nobody", "x@y.z", "%", "\0", "\ud800", "' OR 1=1 --"])
def test_unknown(store: Store, text: str) -> None:
    """What fits nobody is said in a sentence, however odd it is."""
    store.add_contact("Zoë Müller")

    with pytest.raises(UnknownContact):
        store.find(text)


def test_suggestion(store: Store) -> None:
    """A slip of the finger gets the close name, in one sentence."""
    jane = store.add_contact("Jane Doe", addresses=["jane@example.org"])

    with pytest.raises(UnknownContact) as caught:
        store.find("Jnae Doe")

    assert f"Nobody on record fits 'Jnae Doe'; did you mean Jane Doe <jane@example.org> ({jane.id})?" == str(
        caught.value
    )


def test_same_address_same_contact(store: Store) -> None:
    """Adding someone with an address on record adds to that contact."""
    first = store.add_contact("J. Doe", addresses=["jane@example.org"])
    again = store.add_contact(
        "Jane Doe", addresses=["JANE@example.org", "jd@example.com"], title="Head of Data", organisation="Rail Ltd"
    )

    assert (first.id, "Jane Doe", ("jane@example.org", "jd@example.com"), "Head of Data", "Rail Ltd") == (
        again.id,
        again.name,
        again.addresses,
        again.title,
        again.organisation,
    )
    assert [again] == store.contacts()


def test_same_again_changes_no_row(store: Store) -> None:
    """Adding the very same contact twice writes nothing the second time."""
    store.add_contact("Jane Doe", addresses=["jane@example.org"], title="Head")
    before = store.changes
    store.add_contact("Jane Doe", addresses=["jane@example.org"], title="Head")

    assert before == store.changes


def test_two_people_of_one_name(store: Store) -> None:
    """Two people who share a name stay two."""
    ids = {store.add_contact("Jane Doe").id, store.add_contact("Jane Doe", addresses=["jane@example.org"]).id}

    assert len(ids) == 2


def test_addresses_of_several_contacts(store: Store) -> None:
    """One person cannot be given the addresses of two; nothing is written."""
    store.add_contact("Jane", addresses=["jane@example.org"])
    store.add_contact("John", addresses=["john@example.org"])
    before = store.contacts()

    with pytest.raises(AmbiguousContact):
        store.add_contact("Both", addresses=["jane@example.org", "john@example.org"])

    assert before == store.contacts()


def test_nothing_to_go_by(store: Store) -> None:
    """A contact needs a name or an address."""
    with pytest.raises(WrongUse):
        store.add_contact(" ")


def test_summaries(store: Store) -> None:
    """The list counts exchanges by channel and gives the last date, in the shape the command line prints."""
    jane = store.add_contact("Jane Doe", addresses=["jane@example.org"])
    store.add_contact("Ann Lee")
    channels = [Channel.EMAIL, Channel.EMAIL, Channel.LINKEDIN_NOTE, Channel.CALL, Channel.NOTE]
    store.add_interactions(
        Exchange(interaction(n, day=n + 1, channel=channel), contact_ids=(jane.id,))
        for n, channel in enumerate(channels)
    )
    ann, summary = store.summaries()

    assert summary.interactions == {"email": 2, "message": 1, "meeting": 1, "note": 1}
    assert date(2026, 5, 5) == summary.last
    assert ann.as_dict()["interactions"] == {"email": 0, "message": 0, "meeting": 0, "note": 0}
    assert summary.as_dict()["last"] == "2026-05-05"


def test_what_lies_ahead_is_not_the_last_exchange(store: Store) -> None:
    """A meeting to come is counted, but the last exchange is one that took place."""
    jane = store.add_contact("Jane Doe", addresses=["jane@example.org"])
    store.add_interactions(Exchange(interaction(day, day=day), contact_ids=(jane.id,)) for day in (4, 20))
    summary = store.summaries(today=date(2026, 5, 10))[0]

    assert (summary.interactions["email"], summary.last) == (2, date(2026, 5, 4))


def test_me(store: Store) -> None:
    """The user is empty at first, kept in order, and writing the same again changes no row."""
    assert Me() == store.me()

    me = Me("Ada Miller", ("ada@example.com", "a@example.net"))
    store.set_me(Me("Ada  Miller", ("ADA@example.com", "a@example.net", "ada@example.com")))
    before = store.changes
    store.set_me(me)

    assert me == store.me()
    assert before == store.changes


def test_what_another_process_changes_is_seen(tmp_path: Path) -> None:
    """Everybody and their counts are put together once, and again after any change, whoever made it."""
    with Store.open(tmp_path) as here, Store.open(tmp_path) as there:
        ada = there.add_contact("Ada")
        assert [one.contact.name for one in here.summaries()] == ["Ada"]
        there.add_contact("Bob")
        assert [one.contact.name for one in here.summaries()] == ["Ada", "Bob"]
        here.add_contact("Ada Lovelace", addresses=["ada@x.example"])
        there.forget(ada.id)
        assert [one.contact.name for one in here.summaries()] == ["Ada Lovelace", "Bob"]
