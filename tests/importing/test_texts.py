"""What was newly written, told apart from quotes, forwards and signatures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.importing.texts import clean, from_html, newly_written, unflowed

LETTER = "Hello Jane,\n\nThanks, Tuesday works.\n\nBest,\nAda"

TOPS = [
    ("", "nothing below"),
    ("\n-- \nAda Miller\nRail Ltd", "a signature"),
    ("\n--\nAda Miller", "a signature whose dashes lost their space"),
    ("\n\nSent from my iPhone", "a telephone's line"),
    ("\n\nOn Tue, 4 Nov 2026 at 10:00, Jane Doe <jane@example.org> wrote:\n> Hello\n> Ada", "a marked answer"),
    (
        "\n\nOn Tue, 4 Nov 2026 at 10:00\u202fAM Jane Doe <\njane@example.org> wrote:\n\n> Hello",
        "wrapped as Gmail does",
    ),
    ("\n\nOn Tue, 4 Nov 2026 at 10:00,\nJane Doe <jane@example.org>\nwrote:\n> Hello", "wrapped over three lines"),
    ("\n\nOn Tue, 4 Nov 2026 at 10:00, Jane Doe wrote:\n\nHello Ada\nTuesday?", "an answer with no marks"),
    ("\n\nAm 04.11.2026 um 10:00 schrieb Jane Doe:\n> Hallo", "German"),
    ("\n\nLe 4 nov. 2026 à 10:00, Jane Doe a écrit :\n> Bonjour", "French"),
    (
        "\n\n-----Original Message-----\nFrom: Jane\nSent: Tuesday\nTo: Ada\n\nHello",
        "Outlook's rule",
    ),
    (
        "\n\n________________________________\nFrom: Jane\nSent: Tuesday\nTo: Ada\n\nHello",
        "Outlook's line",
    ),
    ("\n\nFrom: Jane Doe <jane@example.org>\nSent: Tuesday\nTo: Ada\nSubject: x\n\nHello", "Outlook's bare headers"),
    (
        "\n\n---------- Forwarded message ---------\nFrom: Jane <j@x.org>\nDate: Tue\n\nHello",
        "Gmail forward",
    ),
    ("\n\nBegin forwarded message:\n\nFrom: Jane <j@x.org>\nSubject: x\n\nHello", "Apple's forward"),
    ("\n\n> a line alone\n", "a lone quoted line"),
    ("\n-- \nAda\n\nOn Tue, 4 Nov 2026, Jane Doe wrote:\n> Hello", "a signature, then an answer"),
]


@pytest.mark.parametrize(("below", "why"), TOPS, ids=[why for _, why in TOPS])
def test_below(below: str, why: str) -> None:
    """What stands below a letter and was not newly written is cut; greeting and sign-off stay."""
    assert newly_written(clean(LETTER + below)) == LETTER


KEPT = [
    ("Hello,\n\nHere is what I wrote:\nNothing yet.\n\nAda", "wrote: in the user's own words"),
    ("The plan:\n---\nOne\n---\nTwo", "rules between sections"),
    ("From: London\nIt is far.", "a line that looks like a header"),
    ("On Tuesday I wrote: nothing.", "a sentence that only begins like an answer"),
    ("Date: Tuesday\nTo: London\n\nSee you there.", "a little table of the user's own"),
    ("Thanks, Tuesday works.", "one short line"),
    ("> ", "nothing but a mark"),
]


@pytest.mark.parametrize(("text", "why"), KEPT, ids=[why for _, why in KEPT])
def test_kept(text: str, why: str) -> None:
    """What only looks like a quote stays."""
    assert newly_written(text) == text.removeprefix("> ")


def test_between() -> None:
    """Answers between and below the quoted lines are kept in order."""
    quotes = "> Tuesday?\nTuesday works.\n\n> Where?\n> There?\n\nAt the Plan café.\n\nAda"
    text = f"Hi,\n\nOn Tue, 4 Nov 2026, Jane wrote:\n{quotes}"

    assert newly_written(text) == "Hi,\n\nTuesday works.\n\nAt the Plan café.\n\nAda"


def test_below_the_quote() -> None:
    """A letter written under the quote is found."""
    quote = "On Tue, 4 Nov 2026, Jane wrote:\n" + "> Hello\n" * 400

    assert newly_written(f"{quote}\n{LETTER}") == LETTER


def test_armour() -> None:
    """A clear-signed letter is read without its armour."""
    text = f"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n{LETTER}\n-----BEGIN PGP SIGNATURE-----\nabc\n"

    assert newly_written(text) == LETTER


def test_clean() -> None:
    """Newlines are one kind, spaces ordinary, and nothing steers a terminal or turns text round."""
    assert clean("a\r\nb\rc\x00\x1b[31m\u202e\ufeff\ud800d\u2028e\xa0f\tg") == "a\nb\nc[31md\ne f\tg"


@given(st.text())
def test_clean_is_stable(text: str) -> None:
    """Cleaning again changes nothing, and what was newly written is always encodable text."""
    once = clean(text)

    assert once == clean(once)
    newly_written(once).encode()


@given(st.lists(st.sampled_from([*TOPS, *KEPT]), max_size=6))
def test_never_more(pieces: list[tuple[str, str]]) -> None:
    """Nothing is made up: every newly written word stands in the mail."""
    text = "\n".join(piece for piece, _ in pieces)

    assert set(newly_written(text).split()) <= set(text.split())


def test_html() -> None:
    """HTML becomes its text: no tags, scripts, styles or link targets, and entities resolved."""
    markup = (
        "<html><head><title>t</title><style>p{}</style></head><body><p>Hello&nbsp;Ada &amp; all,</p>"
        "<script>alert(1)</script><p>see <a href='https://evil.example'>the plan</a><br>Jane</p><img src=x></body>"
    )

    assert clean(from_html(markup)).split("\n") == ["Hello Ada & all,", "", "see the plan", "Jane"]


def test_flowed() -> None:
    """A flowed paragraph comes back onto one line; signature and quotes stay apart."""
    text = "The plan \nworks for \nus.\n\n From here\n-- \nAda\n> quoted \n> more"

    assert unflowed(text, {}) == "The plan works for us.\n\nFrom here\n-- \nAda\n> quoted \n> more"
