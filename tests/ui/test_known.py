"""Facts on the pages: struck where replaced, asked about where old, shared as the user says."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.app import Assistant
from assistant.domain.facts import Fact, Origin, Sharing
from assistant.domain.ledger import Standing
from tests.ui.conftest import TODAY, Page
from tests.ui.shown import texts
from ui import living

OLD = Fact(
    "old", "You work at Oakmere.", "c", "<1@x>", "I work at Oakmere", date(2023, 5, 3), Origin.RECORD, topic="job"
)
NEW = Fact(
    "new", "You work at Corvane.", "c", "<2@x>", "I work at Corvane", date(2025, 5, 3), Origin.RECORD, topic="job"
)
OWN = Fact("own", "We met in May.", "c", when=date(2026, 11, 1))


@pytest.fixture
def working(known: Assistant) -> Assistant:
    """An Assistant that read two posts of Priya's, the later of them long ago."""
    whom = known.find_contact("Priya").id
    for one in (OLD, NEW):
        known._store.add_fact(Fact(one.id, one.text, whom, one.source, one.quote, one.when, one.origin, topic="job"))
    return known


def test_where_facts_come_from() -> None:
    """The last told first, what was replaced behind it, each with its source in words."""
    named = {"<1@x>": "Jo’s mail of 3 May 2023", "<2@x>": "Jo’s mail of 3 May 2025", None: "stored by you"}
    rows = living.told([OLD, NEW, OWN], named=named, asked={"new": "Still so?"}, replaced={"old": NEW}, today=TODAY)
    assert [(row.fact.id, row.where, row.question, row.replaced) for row in rows] == [
        ("own", "stored by you on 1 November", "", ""),
        ("new", "Jo’s mail of 3 May 2025", "Still so?", ""),
        ("old", "Jo’s mail of 3 May 2023", "", "replaced by “You work at Corvane.” on 3 May 2025"),
    ]


def test_facts_of_a_person_are_decided_there(working: Assistant, page: Page) -> None:
    """The replaced one is struck until both are said to be true; the old one is asked about, and shared as chosen."""
    at = page(working, "people")
    priya = working.find_contact("Priya")
    at.query_params["who"], at.query_params["tab"] = priya.id, "facts"
    at.run()
    assert "~~You work at Oakmere.~~" in texts(at)
    assert "replaced by “You work at Corvane.” on 3 May 2025" in texts(at)
    assert "Is this still so? (told on 3 May 2025)" in texts(at)

    at.button(key="still-new").click().run()
    at.selectbox(key="sharing-new").select(Sharing.ALLUDE).run()
    at.button(key="both-old").click().run()
    kept = {fact.id: fact for fact in working.facts(priya)}
    assert (kept["new"].checked, kept["new"].sharing, kept["new"].beside) == (TODAY, Sharing.ALLUDE, True)
    assert "~~" not in texts(at)
    at.button(key="alone-new").click().run()
    assert "~~You work at Oakmere.~~" in texts(at)
    assert not at.exception


def test_the_review_asks_about_what_is_old(working: Assistant, page: Page) -> None:
    """In other words it is true again from today; not any more takes it away."""
    at = page(working, "brief")
    at.segmented_control(key="brief-part").set_value("To review").run()
    assert "Is this still so? (told on 3 May 2025)" in texts(at)
    at.text_input(key="words-new").set_value("You lead a team at Corvane.").run()
    at.button(key="still-new").click().run()
    assert "Nothing waits for your yes." in texts(at)
    assert ("You lead a team at Corvane.", TODAY) in [
        (fact.text, fact.checked) for fact in working.facts(working.find_contact("Priya"))
    ]

    working.decide("new", Standing.ENDED)
    assert "new" not in [fact.id for fact in working.facts(working.find_contact("Priya"))]


def test_an_old_fact_is_ticked_only_by_hand(working: Assistant, page: Page) -> None:
    """Beside a letter it is on offer with the question, and not ticked; what was replaced is not on offer."""
    at = page(working)
    at.selectbox(key="to-0").select(working.find_contact("Priya").id).run()
    at.text_area(key="purpose-0").set_value("20 minutes of her time about the work at Corvane or Oakmere").run()
    offered = [(box.label, box.value) for box in at.checkbox if "work at" in box.label]
    label = "You work at Corvane. — their mail of 3 May 2025. **Is this still so? (told on 3 May 2025)**"
    assert offered == [(label, False)]


def test_facts_about_the_user_have_a_place(known: Assistant, page: Page) -> None:
    """What every letter may draw on is listed, and can be kept out of all of them."""
    own = known.add_fact(None, "I play the cello.")
    at = page(known, "people")
    at.segmented_control(key="people-part").set_value("You").run()
    assert "I play the cello." in texts(at)
    at.selectbox(key=f"sharing-{own.id}").select(Sharing.NEVER).run()
    assert [fact.sharing for fact in known.facts(None)] == [Sharing.NEVER]
