"""Orders of silence in a purpose: what they are about stays out with them, or the letter waits."""

from __future__ import annotations

import itertools

import pytest

from assistant.drafting.purpose_secrets import said_of_secrets, silence_unclear, without_secrets

ACT = "swap my sat 22nd for his sun 23rd"
CLAUSE = "he owes me one from xmas"
SAID = [
    f"{verb} {what}"
    for verb, what in itertools.chain(
        itertools.product(("say", "put", "mention", "write", "include", "repeat"), ("that", "this", "it")),
        itertools.product(("tell",), ("him", "her", "them", "anyone", "the boss")),
    )
]
ORDERS = [
    f"{no} {said}" for no, said in zip(itertools.cycle(("dont", "don't", "do not", "pls dont")), SAID, strict=False)
]
HUSHED = [
    "between us", "just between you and me", "entre nous", "not for him to know", "off the record", "she mustn't know",
    "he mustnt find out", "don't repeat", "in confidence", "keep that quiet", "leave this out", "best not mention it",
    "not in the letter", "not a word of that", "strictly confidential", "nobody's to know",
    "you didnt hear that from me",
]  # fmt: skip


@pytest.mark.parametrize("order", [*ORDERS, *HUSHED])
@pytest.mark.parametrize("shape", ["{}, {}, {}", "{}, {} ({})", "{} - {} - {}", "{}. {}. {}"])
def test_the_clause_before_goes_with_its_order(order: str, shape: str) -> None:
    """Whatever the order and its signs, nothing of it or of its clause is left, and both are told."""
    kept, told = without_secrets(shape.format(ACT, CLAUSE, order))
    assert (kept.rstrip("."), told) == (ACT, f"{CLAUSE}; {order}")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (f"{ACT}, {CLAUSE} tbh dont say that", ACT),
        ("studio 2 hers for free, dead time anyway (dont put that), parking ok", "studio 2 hers for free, parking ok"),
        ("due 2 nov (really 5th but dont tell him), id do half", "due 2 nov, id do half"),
        ("due 2 nov, really the 5th but dont tell him, id do half", "due 2 nov, id do half"),
        ("he owes me one (dont say that), could he swap his sunday", "could he swap his sunday"),
        ("the drill - between us mine was repossessed", "the drill"),
        ("that he lied for me (don't put that), so just for her help in june", "for her help in june"),
        ("a chat about the merger, off the record", "a chat about the merger, off the record"),
        ("i think people dont say that enough", "i think people dont say that enough"),
        ("ask him not to tell anyone about the move", "ask him not to tell anyone about the move"),
    ],
)  # fmt: skip
def test_what_is_kept(typed: str, kept: str) -> None:
    """Only what the order is about goes; what is asked of the reader is no order about the letter."""
    assert without_secrets(typed)[0] == kept
    assert not silence_unclear(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "thank her for lying to the boss (don't put that)",
        "feed the cat and please don't tell him",
        "the recipe, poor thing, dont say that",
        "help on sunday, his wife asked me to, he drinks. dont repeat that",
        "the reference, i was fired, none of that in the letter",
    ],
)
def test_what_cannot_be_seen_is_left_to_the_user(typed: str) -> None:
    """Where it is open how much must not be said, nothing is cut and the letter has to wait."""
    assert silence_unclear(typed)
    assert without_secrets(typed) == (typed, "")


def test_no_line_says_it_either() -> None:
    """A line that takes up what was left out is found, by its words and by its numbers; what stays may be said."""
    typed = f"{ACT}, {CLAUSE} tbh dont say that, due 2 nov (really 5th but dont tell him)"
    lines = ["You owe me.", "Swap your Sunday 23rd.", "It is really due on the 5th.", "It was xmas.", "He owes me."]
    assert list(said_of_secrets(typed, lines)) == [2, 3, 4]
