"""Quotes that stand in a text, and what makes two proposals one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.distil.said.quoting import proposal_id, stands
from assistant.domain.quotes import folded

TEXT = "Hi Maya,\n\nI'll send you the deck\non Friday.  Talk soon!"


@pytest.mark.parametrize(
    ("quote", "there", "why"),
    [
        ("I'll send you the deck on Friday.", True, "lines are wrapped"),
        ("the deck", True, "a part"),
        ("Talk soon!", True, "the end"),
        ("i'll send you the deck", False, "another case is not literal"),
        ("I’ll send you the deck", False, "another apostrophe is not literal"),
        ("I'll send you a deck", False, "another word"),
        ("'ll send you the de", False, "it ends inside a word"),
        ("eck on Friday", False, "it starts inside a word"),
        ("", False, "nothing"),
        (" \n", False, "white space"),
        ("...", False, "no word"),
    ],
)
def test_a_quote_stands_literally_or_not_at_all(quote: str, there: bool, why: str) -> None:
    """Only runs of white space may differ from the text."""
    assert stands(quote, TEXT) is there, why


@given(st.lists(st.from_regex(r"[a-zA-Zäöü'.,()*+?\[\]]{1,8}", fullmatch=True), min_size=3, max_size=12), st.data())
def test_any_run_of_words_of_a_text_stands_in_it(words: list[str], data: st.DataObject) -> None:
    """Whatever signs the words hold, however they are wrapped."""
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    quote = " ".join(words[start:end])
    assert stands(quote, "\n ".join(words)) is any(c.isalnum() for c in quote)


def test_a_proposal_keeps_its_identity_however_it_was_wrapped() -> None:
    """Case, punctuation, apostrophes and line breaks do not make another proposal; kind and contact do."""
    one = proposal_id("promise", "c1", "I'll send it\nFriday.")
    assert one == proposal_id("promise", "c1", "I’ll send it  Friday!")
    assert (
        len(
            {
                one,
                proposal_id("favour", "c1", "I'll send it Friday"),
                proposal_id("promise", "c2", "I'll send it Friday"),
            }
        )
        == 3
    )


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    """A folded quote is in its final form."""
    assert folded(folded(text)) == folded(text)
