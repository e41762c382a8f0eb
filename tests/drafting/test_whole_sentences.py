"""Sentences of the records are told whole, or not at all."""

from __future__ import annotations

import pytest

from assistant.bootstrap import grammar
from assistant.drafting.news import tells, without_its_day
from assistant.drafting.sentences import split_sentences
from assistant.drafting.unaddressed import untimed

PARSE = grammar()


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Two replies, both no. I've been at it for a year.", 2),
        ("Take bus no. 7 from the station.", 1),
        ("I wrote on 10 Aug. I know it is much.", 2),
    ],
)
def test_where_a_sentence_ends(text: str, sentences: int) -> None:
    """A "no" ends a sentence unless a number follows it."""
    assert len(split_sentences(text)) == sentences


@pytest.mark.parametrize("text", ["The interview was today.", "The talks were on Friday."])
def test_a_day_that_is_all_there_is_stays(text: str) -> None:
    """Without its day such a sentence would break off; and it is no news of later."""
    assert untimed(text, parse=PARSE) == text == without_its_day(text, parse=PARSE)
    assert not tells(text, PARSE, recent=True)


@pytest.mark.parametrize("text", ["I did, and the room laughed in the right place.", "Yes to the curves, all of them."])
def test_answers_are_no_news(text: str) -> None:
    """What answers something the letter does not hold is not told."""
    assert not tells(text, PARSE, recent=True)
