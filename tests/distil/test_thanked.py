"""Whether a favour was ever thanked for."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.distil.favours.thanked import mark_thanked
from assistant.distil.said.sentences import Said
from assistant.domain.ledger import Favour, FavourDirection, Party

MAY = date(2026, 5, 4)
TOLD = Said("I sent your CV to Anna.", "i1", "m1", MAY, Party.THEM, thread="t1")

LATER = [
    ("Thank you for sending my CV to Anna!", date(2026, 5, 6), "t2", "m2", "it names the deed, in another thread"),
    ("Thank you so much!", date(2026, 5, 6), "t1", "m2", "the next message in the thread"),
    ("Thank you so much!", date(2026, 5, 6), "t2", None, "general thanks elsewhere may be for anything"),
    ("Thanks for your mail.", date(2026, 5, 6), "t1", None, "thanks for a mail are for no deed"),
    ("Thanks for the cake.", date(2026, 5, 6), "t1", None, "thanks for something else"),
    ("Anna has not called.", date(2026, 5, 6), "t1", None, "no thanks"),
    ("Thanks in advance for asking Anna.", date(2026, 5, 6), "t1", None, "in advance"),
    ("Thanks for looking out for me.", date(2026, 5, 6), "t1", None, "a deed told otherwise, without its object"),
    ("Thank you for recommending me.", date(2026, 5, 6), "t1", "m2", "the deed in other words, in the answer"),
    ("Danke, dass du Anna meinen CV geschickt hast!", date(2026, 5, 6), "t1", "m2", "in German"),
]


@pytest.mark.parametrize(("text", "when", "thread", "thanked", "why"), LATER)
def test_thanks(text: str, when: date, thread: str, thanked: str | None, why: str) -> None:
    """The message that thanks for a favour is found, and no other."""
    favour = Favour("f1", "c1", FavourDirection.RECEIVED, "You sent my CV to Anna.", MAY, "m1", TOLD.text)
    said = [TOLD, Said(text, "i2", "m2", when, Party.ME, thread=thread)]
    assert mark_thanked([favour], said)[0].thanked == thanked, why


def test_what_was_given_is_not_thanked_for_by_the_user() -> None:
    """Only help received is marked."""
    favour = Favour("f1", "c1", FavourDirection.GIVEN, "I sent you the notes.", MAY, "m1", "Here are the notes.")
    assert mark_thanked([favour], [TOLD]) == [favour]
