"""Who does, and who gets, what the letter says, held against the words beside that verb as typed."""

from __future__ import annotations

import pytest

from assistant.domain.contacts import Contact
from assistant.drafting.doubted_doers import doers_turned
from assistant.models.grammar import load_grammar

PARSE = load_grammar()


@pytest.mark.parametrize(
    ("typed", "sentence", "turned"),
    [
        ("i painted the fence, she brought tea", "You painted the fence.", True),
        ("i painted the fence, she brought tea", "I painted the fence.", False),
        ("she painted the fence", "Thank you for painting the fence.", False),
        ("i painted the fence, thx for the brush", "Thank you for painting the fence.", True),
        ("ana drove me home", "Thank you for driving me home.", False),
        ("i drove her home", "I drove me home.", True),
        ("painted the fence", "I painted the fence.", False),
    ],
)
def test_doers(typed: str, sentence: str, turned: bool) -> None:
    """A deed given to the other side than it was typed of is found; one typed of nobody is not."""
    assert bool(doers_turned(typed, [sentence], contact=Contact("c1", "Ana Ruiz"), parse=PARSE)) is turned


def test_in_the_letters_voice_he_is_not_you() -> None:
    """What "he" did in words that already say "you" of the reader is no deed of the reader's."""
    typed = "The contact with Iñigo. He has invested 50 euros."
    said = ["You have invested 50 euros.", "He has invested 50 euros."]
    assert doers_turned(typed, said, contact=Contact("c1", "Ana Ruiz"), parse=PARSE, voiced=True) == said[:1]
