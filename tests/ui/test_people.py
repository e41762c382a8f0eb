"""The People page, drawn from a real store: one person, duplicates, merging and back, forgetting."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from assistant.app import Assistant
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


def test_everybody_is_listed(known: Assistant, page: Page) -> None:
    """All stand in a table, and any of them can be picked by name or address."""
    at = page(known, "people")
    assert set(at.dataframe[0].value["Name"]) == {"Priya Raman", "Tom Whitlock"}
    assert "Priya Raman · priya@oakmere.example" in at.selectbox(key="people-who").options


def test_one_person_is_shown_whole(known: Assistant, page: Page) -> None:
    """Who they are, what was stored, and how many exchanges there were."""
    at = page(known, "people")
    at.selectbox(key="people-who").select(known.find_contact("Priya").id).run()
    assert "Address: priya@oakmere.example" in texts(at)
    assert "You reviewed my churn model in March." in texts(at)
    assert not at.dataframe


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
    at = page(known, "people")
    at.selectbox(key="people-who").select(priya.id).run()
    at.selectbox(key=f"join-{priya.id}").select(tom.id).run()
    at.button(key=f"join-do-{priya.id}").click().run()
    assert [one.contact.id for one in known.contacts()] == [priya.id]


def test_forgetting_is_proved(known: Assistant, page: Page) -> None:
    """A second button, after what will go, takes the person out; what went and the look afterwards are said."""
    priya = known.find_contact("Priya")
    at = page(known, "people")
    at.selectbox(key="people-who").select(priya.id).run()
    assert "It cannot be taken back." in texts(at)
    at.button(key=f"forget-{priya.id}").click().run()
    assert [one.contact.name for one in known.contacts()] == ["Tom Whitlock"]
    assert "Forgotten: 0 exchanges, 2 facts" in texts(at)
    assert "nothing is left" in texts(at)
    assert not at.exception
