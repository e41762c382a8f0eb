"""The People page, drawn from a real store: one person, duplicates, merging and back, forgetting."""

from __future__ import annotations

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from assistant.app import Assistant
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise
from tests.ui.conftest import Page
from tests.ui.shown import texts


@pytest.fixture
def twice(known: Assistant) -> Assistant:
    """An Assistant that has Tom Whitlock on record twice."""
    known.add_contact("Tom Whitlock", addresses=["tom@b.example"], organisation="Fernlight")
    return known


def part(at: AppTest, name: str) -> AppTest:
    return at.segmented_control(key="people-part").set_value(name).run()


def press(at: AppTest, beginning: str) -> AppTest:
    return next(button for button in at.button if str(button.key).startswith(beginning)).click().run()


def whole(at: AppTest, who: str, tab: str = "") -> AppTest:
    """The page as the person's own address shows it."""
    at.query_params["who"] = who
    if tab:
        at.query_params["tab"] = tab
    return at.run()


def test_everybody_is_listed_and_found(known: Assistant, page: Page) -> None:
    """All stand in a list, the words find some of them, and nobody is said to be nobody."""
    at = page(known, "people")
    assert "2 people" in texts(at)
    assert "priya@oakmere.example · nothing exchanged" in texts(at)
    at.text_input(key="people-find").set_value("OAKMERE raman").run()
    assert "1 of 2 people" in texts(at)
    at.text_input(key="people-find").set_value("nobody at all").run()
    assert "Nobody fits." in texts(at)


def test_one_person_is_shown_whole(known: Assistant, page: Page) -> None:
    """At their own address: who they are, and in the tab that it names what is noted."""
    priya = known.find_contact("Priya").id
    at = whole(page(known, "people"), priya)
    assert "Address: priya@oakmere.example" in texts(at)
    at = whole(page(known, "people"), priya, "facts")
    assert "You reviewed my churn model in March." in texts(at)
    at.segmented_control(key=f"tab-{priya}").set_value("Timeline").run()
    assert "Nothing was exchanged that is on record" in texts(at)
    assert at.query_params["tab"] == "timeline"


def test_a_fact_is_noted_on_the_page(known: Assistant, page: Page) -> None:
    """What is typed is stored in the voice of a letter and stands there at once."""
    priya = known.find_contact("Priya")
    at = whole(page(known, "people"), priya.id, "facts")
    at.text_input[0].set_value("We met at the tidegate meetup in 2019.")
    next(one for one in at.button if one.label == "Note it").click().run()
    assert "We met at the tidegate meetup in 2019." in texts(at)
    assert len(known.facts(priya)) == 3


def test_the_ledger_says_how_it_stands(known: Assistant, page: Page) -> None:
    """What was promised and done, both ways; what was not thanked for can be settled."""
    priya = known.find_contact("Priya")
    known.add_promise(Promise("", priya.id, Party.ME, "I said I would send you my notes."))
    known.add_favour(Favour("", priya.id, FavourDirection.RECEIVED, "You introduced me to Lena.", date(2026, 5, 2)))
    at = whole(page(known, "people"), priya.id, "ledger")
    assert "They helped you once; no help of yours is on record. No thanks are on record for it." in texts(at)
    assert "I said I would send you my notes." in texts(at)
    press(at, "ledger-thanked-")
    assert "2 May, thanked" in texts(at)


def test_an_address_of_nobody_shows_everybody(known: Assistant, page: Page) -> None:
    """Somebody who was forgotten meanwhile is no error."""
    at = whole(page(known, "people"), "nobody")
    assert "2 people" in texts(at)
    assert not at.exception


def test_an_empty_home_says_so(empty: Assistant, page: Page) -> None:
    """With nobody on record there is no table."""
    at = page(empty, "people")
    assert "Nobody is on record yet" in texts(at)


def test_duplicates_are_merged_and_made_two_again(twice: Assistant, page: Page) -> None:
    """Two records of one name stand side by side; a merge is said and listed, and can be taken back."""
    at = part(page(twice, "people"), "May be one person")
    assert "Works as: Fernlight" in texts(at)
    press(at, "merge-")
    assert len(twice.contacts()) == 2
    assert "is now a part of Tom Whitlock" in texts(at)
    part(at, "Merged")
    press(at, "unmerge-")
    assert len(twice.contacts()) == 3
    assert "of their own again" in texts(at)


def test_two_people_are_not_proposed_again(twice: Assistant, page: Page) -> None:
    """Once the user says that they are two people, the pair is gone for good."""
    at = press(part(page(twice, "people"), "May be one person"), "apart-")
    assert "stay two people" in texts(at)
    assert "Nobody seems to be on record twice." in texts(at)
    assert len(twice.contacts()) == 3


def test_any_two_can_be_made_one(known: Assistant, page: Page) -> None:
    """Also a pair that nobody proposed."""
    priya, tom = known.find_contact("Priya"), known.find_contact("Tom")
    at = whole(page(known, "people"), priya.id)
    at.selectbox(key=f"join-{priya.id}").select(tom.id).run()
    at.button(key=f"join-do-{priya.id}").click().run()
    assert [one.contact.id for one in known.contacts()] == [priya.id]


def test_forgetting_is_proved(known: Assistant, page: Page) -> None:
    """A second button, after what will go, takes the person out; what went and the look afterwards are said."""
    priya = known.find_contact("Priya")
    at = whole(page(known, "people"), priya.id)
    assert "It cannot be taken back." in texts(at)
    at.button(key=f"forget-{priya.id}").click().run()
    assert [one.contact.name for one in known.contacts()] == ["Tom Whitlock"]
    assert "Forgotten: 0 exchanges, 2 facts" in texts(at)
    assert "nothing is left" in texts(at)
    assert not at.exception
