"""What is said of a purpose that may have been misread, and that it can be settled before anything is written."""

from __future__ import annotations

import pytest

from assistant.app import Assistant
from assistant.domain.requests import Doubt, Kind
from tests.ui.conftest import Page
from tests.ui.shown import texts
from tests.ui.test_write import pick
from ui import purposes

TWO = "Thank you for the soup and the bread. It was delicious."


@pytest.mark.parametrize(
    ("kind", "doubt", "reading", "says", "why"),
    [
        (Kind.ASK, Doubt(("Could I keep the key?",), "Could I keep the key?"), "Could I keep the key?",
         "This may not be what you mean. Before you draft, say yes below, or type", "the whole: not quoted again"),
        (Kind.THANKS, Doubt(("It was delicious.",)), TWO,
         "This may not be what you mean: “It was delicious.” Before you draft, type whole", "one of two, no yes"),
        (Kind.OFFER, Doubt(("A.", "B.")), "A. B. C.", "mean: “A.” and “B.” Before", "two of three"),
    ],
)  # fmt: skip
def test_doubt_in_words(kind: Kind, doubt: Doubt, reading: str, says: str, why: str) -> None:
    """It names what may be wrong and ends with a purpose of this kind that is clear."""
    told = purposes.doubtful(kind, doubt, reading)
    assert says in told, why
    assert told.endswith(f"“{purposes.SENTENCES[kind]}”")


def test_examples_leave_no_doubt(known: Assistant) -> None:
    """What the page tells people to type instead is read word for word."""
    priya = known.find_contact("Priya")
    for kind, text in purposes.SENTENCES.items():
        reading = known.read_purpose(kind, text, priya)
        assert (reading.text, known.doubt(kind, text, priya, reading)) == (text, None)


def test_doubt_is_settled_before_drafting(known: Assistant, page: Page) -> None:
    """Under the field stands what may be wrong; yes makes the sentence the purpose, and the letter is ready."""
    at = pick(page(known), known)
    at.text_area(key="purpose-0").set_value("keep the spare key until 4 December").run()
    assert "This may not be what you mean" in texts(at)
    at.button(key="meant").click().run()
    purpose = next(area for area in at.text_area if str(area.key).startswith("purpose"))
    assert purpose.value == "Could I keep the spare key until 4 December?"
    assert "This may not be what you mean" not in texts(at)
    at.button(key="draft").click().run()
    assert known.drafts()[0].ready
