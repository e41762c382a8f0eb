"""How long a subject of ours gets."""

from __future__ import annotations

import pytest

from assistant.bootstrap import grammar
from assistant.domain.requests import Kind
from assistant.drafting.reading import Reading
from assistant.drafting.subject_sizes import LONGEST, sized
from assistant.drafting.subjects import subject_for


@pytest.mark.parametrize(
    ("subject", "short"),
    [
        ("My talk on churn, before 4 December", "My talk on churn, before 4 December"),  # short enough with its day
        ("An offer: a lift to the airport, on 4 July", "An offer: a lift to the airport"),
        ("3 quotes for the roof, by the end of May", "3 quotes for the roof"),  # the day goes before the thing
        ("An offer: driving you to the clinic on Tuesdays", "An offer: driving you to the clinic"),
        ("Two hours with the new press for our spring programme", "Two hours with the new press"),
        ("Looking at Tom's draft when you have a moment", "Looking at Tom's draft"),
        ("Thank you for standing up for me at the meeting", "Thank you for standing up for me"),
        # What tells nothing without its end keeps it.
        ("Thank you for what you said at the funeral", "Thank you for what you said at the funeral"),
        ("My thanks go to your sister for the cake", "My thanks go to your sister for the cake"),
        (
            "Asking the parish council again for a second hearing",
            "Asking the parish council again for a second hearing",
        ),
        ("x" * 3000, f"{'x' * 77}…"),
        ("A favour: " + "x" * 3000, "A favour"),
    ],
)
def test_a_subject_loses_its_day_and_its_end(subject: str, short: str) -> None:
    """Over eight words the day goes, then what hangs on the end; a head that needs its end keeps it."""
    assert sized(subject) == short
    assert len(sized(subject)) <= LONGEST


def test_no_subject_is_made_of_words_that_are_not_english() -> None:
    """The rules are those of English: "ihn um" is no gerund."""
    words = "ihn um eine Empfehlung für die Stelle bitten"
    reading = Reading(f"I would like to ask you about this: {words}.", words, sure=False)
    assert subject_for(Kind.ASK, reading, parse=grammar()) == "A favour to ask"
