"""Whether a letter's sentences hold every word that was typed, and none that was not."""

from __future__ import annotations

import pytest

from assistant.bootstrap import grammar
from assistant.domain.contacts import Contact
from assistant.domain.requests import Kind
from assistant.drafting.doubted_losses import words_added, words_lost

PARSE = grammar()
ZOE = Contact("c1", "Zoë Lund")


@pytest.mark.parametrize(
    ("typed", "said", "lost"),
    [
        ("ask zoe for 20 minutes on the barn roof", ["Could you spare 20 minutes on the barn roof?"], []),
        ("ask zoe for 20 minutes on the barn roof", ["Could you spare 20 minutes on the roof?"], ["barn"]),
        ("borrow 3 tables, not the round ones", ["Could I borrow 3 tables, the round ones?"], ["not"]),
        ("borrow 3 tables by friday", ["Could I borrow tables by Friday?"], ["3"]),
        ("hi zoe its tom, lend me the trailer", ["Could you lend me the trailer?"], []),
        ("lend me the drill, I broke mine", ["Could you lend me the drill?", "Left out: “I broke mine”?"], []),
        ("she took my class in may", ["Thank you for taking my class in May."], []),
    ],
)
def test_what_was_typed_is_held(typed: str, said: list[str], lost: list[str]) -> None:
    """A word counts as held in any form; leads, greetings, the reader's name and the writer's own are no words lost."""
    assert words_lost(Kind.ASK, typed, said, contact=ZOE, parse=PARSE) == lost


@pytest.mark.parametrize(
    ("typed", "said", "added"),
    [
        ("the loan of the drill", ["Could I have the loan of the drill?"], []),
        ("the drill", ["Could I borrow the drill and the ladder?"], ["ladder"]),
        ("20 min on zoom", ["Could you spare 20 minutes on Zoom?"], []),
    ],
)
def test_what_is_said_was_typed(typed: str, said: list[str], added: list[str]) -> None:
    """The frames of a letter bring their own few words; any other is one that nobody typed."""
    assert words_added(Kind.ASK, typed, said, contact=ZOE, parse=PARSE) == added
