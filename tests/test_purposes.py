"""A purpose before it is read: what is no word in it, and what may have been misread."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.domain.requests import Doubt, Kind
from assistant.drafting.calmed import without_emoji, without_shouting
from tests.test_rewriting import TODAY


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("thx 🙏 for the map", "thx for the map"),
        ("a coffee ☕ with you 😀 on Friday", "a coffee with you on Friday"),
        ("read it 👍🏽.", "read it."),
        ("👩‍👩‍👧 photo!", "photo!"),
        ("a café naïve, 5 €", "a café naïve, 5 €"),
        ("the © notice  in two  lines", "the © notice  in two  lines"),
    ],
)
def test_emoji_are_left_out(typed: str, expected: str) -> None:
    """A picture goes with all its parts; whatever is a word, a sign or spacing of the user's stays."""
    assert without_emoji(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("THANK HER FOR REWORKING MY CV", "thank her for reworking my CV"),
        ("thanks for READING ALL THIS, by Friday", "thanks for reading all this, by Friday"),
        ("I SAT IN THE ICU, PLEASE CALL", "I sat in the ICU, please call"),
        ("the NHS and BMA form", "the NHS and BMA form"),
        ("NHS, BMA, RCN", "NHS, BMA, RCN"),
        ("a GREAT help", "a GREAT help"),
    ],
)
def test_capitals_are_calmed(typed: str, expected: str) -> None:
    """What is shouted is said; short forms and a single stressed word stay."""
    assert without_shouting(typed) == expected


def test_doubt_is_the_one_of_the_letter(tmp_path: Path) -> None:
    """What is doubted has the purpose that settles it, where there is one; what is clear has nothing."""
    assistant = Assistant.open(tmp_path / "home", today=TODAY)
    ana = assistant.add_contact("Ana Ruiz")
    key = "Could I keep the spare key?"

    def doubted(kind: Kind, purpose: str) -> Doubt | None:
        return assistant.doubt(kind, purpose, ana, assistant.read_purpose(kind, purpose, ana))

    assert doubted(Kind.ASK, "keep the spare key") == Doubt((key,), key)
    assert doubted(Kind.THANKS, "for the soup and the bread, was delicious") == Doubt(("It was delicious.",))
    assert doubted(Kind.ASK, "20 minutes to read my plan by Friday") is None
    assert assistant.read_purpose(Kind.THANKS, "thx 🙏 for the map", ana).text == "Thank you for the map."
    assistant.close()
