"""How an exchange is cut into passages, and which of its sentences are shown."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.recall.passages import LONGEST, MOST, fitting, passages, sentences, stems, to_embed

TEXTS = st.text(st.sampled_from("abc .!?\n\té…'"), max_size=4_000) | st.text(max_size=300)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One. Two! Three?", ["One.", "Two!", "Three?"], id="each end counts"),
        pytest.param("I met Dr. Petrie. He left.", ["I met Dr. Petrie.", "He left."], id="a title is no end"),
        pytest.param("I met J. Petrie there.", ["I met J. Petrie there."], id="an initial is no end"),
        pytest.param("It was 2025. We met.", ["It was 2025.", "We met."], id="a number may end a sentence"),
        pytest.param("first line\nsecond", ["first line", "second"], id="a line break ends one"),
        pytest.param('"Yes." She left.', ['"Yes."', "She left."], id="quotes stay with their sentence"),
        pytest.param("  \n ", [], id="white space is nothing"),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    """Sentences end where a reader would say, and keep no white space around them."""
    assert [text[a:b] for a, b in sentences(text)] == expected


@given(TEXTS)
def test_passages_lie_in_the_text(text: str) -> None:
    """Passages are in order, do not overlap, are short enough, and lose nothing but white space before the last."""
    spans = passages(text)
    assert 1 <= len(spans) <= MOST
    assert all(0 <= a <= b <= len(text) and b - a <= LONGEST for a, b in spans)
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(spans))
    between = [text[first[1] : second[0]] for first, second in itertools.pairwise(spans)]
    assert [gap.strip() for gap in between] == [""] * len(between)


def test_a_short_text_is_one_passage() -> None:
    """Most mail is read whole, with its subject before it."""
    assert to_embed("Lunch", "Would Tuesday suit you? I am free.") == ("Lunch\nWould Tuesday suit you? I am free.",)


def test_an_empty_text_is_still_read() -> None:
    """A mail that is all subject is found by its subject."""
    assert to_embed("Lunch on Tuesday", "") == ("Lunch on Tuesday",)


def test_passages_end_with_sentences() -> None:
    """A long text is cut between sentences."""
    text = " ".join(f"This is sentence number {n} of a long letter about very little." for n in range(60))
    assert {text[b - 1] for _, b in passages(text)} == {"."}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("who hires engineers", "Priya is hiring an engineer.", id="forms of a word are one"),
        pytest.param("Zürich", "Next week I am in Zurich.", id="accents do not count"),
        pytest.param(
            "nothing of it", "Hello Sam. Next week I am in Zurich. Priya is hiring an engineer.", id="beginning"
        ),
    ],
)
def test_what_is_shown(query: str, expected: str) -> None:
    """The sentences that answer are shown, and the beginning where none does."""
    assert fitting("Hello Sam. Next week I am in Zurich. Priya is hiring an engineer.", query) == expected


@given(TEXTS, st.text(max_size=30))
def test_what_is_shown_stands_in_the_text(text: str, query: str) -> None:
    """Nothing that is shown was made up."""
    assert fitting(text, query) in text


def test_the_passage_found_is_the_one_shown() -> None:
    """Where the search by meaning names a passage, what is shown comes from it."""
    text = " ".join(["We talked about the weather at length and about boats."] * 20 + ["The boats were red."])
    last = len(passages(text)) - 1
    start, end = passages(text)[last]
    assert fitting(text, "boats", passage=last) in text[start:end]


def test_words_that_carry_nothing_are_no_stems() -> None:
    """A question is its words that count."""
    assert stems("who could introduce me to a hiring manager?") == {"introduc", "hir", "manag"}
