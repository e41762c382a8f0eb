from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.sentences import LONGEST, split_sentences

ROWS = [
    ("I met Dr. Lindqvist. We talked.", 2, "a title"),
    ("Mr. and Mrs. Smith came, with Prof. Ito.", 1, "titles"),
    ("We talked, e.g. about rail. Yes.", 2, "e.g."),
    ("My parents, i.e. the Smiths, came.", 1, "i.e."),
    ("Could we meet at 4 p.m. on Monday?", 1, "p.m. within"),
    ("Could we meet at 4 p.m.? I am free.", 2, "p.m. at the end"),
    ("We meet at 4 p.m. Then we go.", 2, "p.m. before a new sentence"),
    ('You wrote: "Send it over. I will read it." I did.', 2, "two sentences in quotes are one"),
    ("You wrote: 'Could you send it? I need it.' I did so.", 2, "single quotes"),
    ("“I know. It is good,” you wrote. I did.", 2, "typographic quotes"),
    ("Well... maybe so.", 1, "points before a small letter"),
    ("Well... I was not sure. Then I was.", 3, "points before a capital"),
    ("See https://a.example/c.d?x=1. Thanks!", 2, "a link with a question mark"),
    ("I have a B.Sc. in maths.", 1, "a degree"),
    ("See p. 5 of vol. 2 today.", 1, "page and volume"),
    ("It cost 3.5 million. Really?! Yes.", 3, "decimals and double marks"),
    ("I know J. R. R. Tolkien.", 1, "initials"),
    ("I live in the U.S. It is big.", 2, "a country"),
    ("I like Acme Inc. They hire.", 2, "a company at the end"),
    ("I work at Yahoo! and like it.", 1, "a name with a mark"),
    ("One.\nTwo", 2, "a line break ends a sentence"),
    ("We met. We met. We met again.", 3, "the same words again"),
    ("", 0, "nothing"),
    (" \n \n", 0, "white space"),
    ("no end", 1, "no mark"),
    ("Maybe it is. I think so.", 2, "a short word that is no abbreviation"),
    ("It works in May. I know.", 2, "a month that is no abbreviation"),
    ("You wrote on 3 May: 'It is so. I know.' I did.", 2, "the same inside quotes"),
    ("We shipped v2.1. It worked.", 2, "a version"),
    ("I wrote in Node.js and liked it.", 1, "a point within a name"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS, ids=[row[2] for row in ROWS])
def test_sentences_end_where_a_reader_ends_them(text: str, expected: int, why: str) -> None:
    """Abbreviations, quotes, links and points do not cut a sentence in two."""
    assert expected == len(split_sentences(text)), why


@settings(max_examples=200)
@given(
    text=st.one_of(
        st.text(max_size=200),
        st.text(alphabet="abA .!?…\"'()[]∯ȸ&§.,:;0123\n", max_size=200),
    )
)
def test_no_character_is_lost(text: str) -> None:
    """Whatever the text, its characters other than white space come back in order."""
    assert "".join(text.split()) == "".join("".join(split_sentences(text)).split())


def test_a_very_long_line_is_still_cut() -> None:
    """Beyond what the segmenter is given, plain full stops end a sentence."""
    text = "This is one sentence. " * (LONGEST // 10)
    assert len(split_sentences(text)) == LONGEST // 10
