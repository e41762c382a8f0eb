from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.checks.letter import Letter, letter_of
from assistant.domain.contacts import Contact
from assistant.domain.letters import Author, Draft, Line
from assistant.domain.requests import Kind

Read = Callable[..., Letter]

# a text; its subject, greeting, sentences and sign-off; why the row is here
ROWS = [
    ("", (None, "", (), ""), "nothing"),
    ("Maya here.", (None, "", ("Maya here.",), ""), "one sentence"),
    ("Hi Daniel,\nThank you.", (None, "Hi Daniel,", ("Thank you.",), ""), "greeting above"),
    ("Hi Daniel, thank you.", (None, "Hi Daniel,", ("thank you.",), ""), "greeting on the same line"),
    ("Hi Daniel. Thanks for it.", (None, "Hi Daniel.", ("Thanks for it.",), ""), "greeting with a stop"),
    ("Dear Dr. Lindqvist,\n\nYes.", (None, "Dear Dr. Lindqvist,", ("Yes.",), ""), "a title"),
    ("Hi Dr. K. Lindqvist - thanks.", (None, "Hi Dr. K. Lindqvist -", ("thanks.",), ""), "initials and a dash"),
    ("Hello,\n\nYes.", (None, "Hello,", ("Yes.",), ""), "no name"),
    ("hey daniel, got a sec?", (None, "hey daniel,", ("got a sec?",), ""), "small letters"),
    ("Daniel,\n\nYes.", (None, "Daniel,", ("Yes.",), ""), "a name alone"),
    ("Good morning Daniel, yes.", (None, "Good morning Daniel,", ("yes.",), ""), "a time of day"),
    ("Dear [Name],\n\nYes.", (None, "Dear [Name],", ("Yes.",), ""), "a slot is a greeting too"),
    ("Hello from Lisbon! It is hot.", (None, "", ("Hello from Lisbon!", "It is hot."), ""), "hello, but no name"),
    ("Subject: A thing\n\nHi Jo,\n\nYes.", ("A thing", "Hi Jo,", ("Yes.",), ""), "a subject line"),
    ("To: jo@x.org\nSubject: A thing\n\nYes.", ("A thing", "", ("Yes.",), ""), "header lines"),
    ("To: whom it may help.", (None, "", ("To: whom it may help.",), ""), "no header"),
    ("Yes.\n\nBest,\nMaya", (None, "", ("Yes.",), "Best,\nMaya"), "a closing and a name"),
    ("Yes.\n\nCheers, M", (None, "", ("Yes.",), "Cheers, M"), "on one line"),
    ("Yes. Best, Maya", (None, "", ("Yes.",), "Best, Maya"), "on the last line"),
    ("Yes.\n\nKind regards", (None, "", ("Yes.",), "Kind regards"), "no name"),
    ("Yes.\n\nMaya", (None, "", ("Yes.",), "Maya"), "a name alone"),
    ("Yes.\n\nLove,\n\nMaya", (None, "", ("Yes.",), "Love,\nMaya"), "a gap before the name"),
    (
        "Yes.\n\nBest regards,\nMaya Ortiz\nAnalyst, Brightline\n+49 555",
        (None, "", ("Yes.",), "Best regards,\nMaya Ortiz\nAnalyst, Brightline\n+49 555"),
        "a signature",
    ),
    ("Thanks, Tuesday works.", (None, "", ("Thanks, Tuesday works.",), ""), "thanks, and then a sentence"),
    ("Thanks, Daniel!\nYou saved me.", (None, "", ("Thanks, Daniel!", "You saved me."), ""), "thanks to open with"),
    ("Yes.\n\nThank you so much!\n\nBest,\nMaya", (None, "", ("Yes.", "Thank you so much!"), "Best,\nMaya"), "earnest"),
    ("Yes.\n\nBest,\nMaya\n\nP.S. No.", (None, "", ("Yes.", "P.S. No."), "Best,\nMaya"), "a postscript"),
    (
        "Yes.\n\nBest,\nMaya\n\nLet me know if I should revise it!",
        (None, "", ("Yes.", "Let me know if I should revise it!"), "Best,\nMaya"),
        "words below the sign-off",
    ),
    ("- one. two\n- three", (None, "", ("one. two", "three"), ""), "bullets"),
    ("1. One\n2. Two", (None, "", ("One", "Two"), ""), "numbers"),
    (
        "We met at PyData Boston in May, and you shared your slides on feature\nstores with me. Yes.",
        (
            None,
            "",
            ("We met at PyData Boston in May, and you shared your slides on feature stores with me.", "Yes."),
            "",
        ),
        "a wrapped line",
    ),
    ("Yes.\r\nNo.\r\n", (None, "", ("Yes.", "No."), ""), "other line ends"),
    (
        "Here is the email:\n\nHi Jo,\n\nYes.",
        (None, "Hi Jo,", ("Here is the email:", "Yes."), ""),
        "words above the greeting",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS, ids=[row[2] for row in ROWS])
def test_a_text_is_taken_apart(text: str, expected: tuple[object, ...], why: str, letter: Read) -> None:
    """Subject, greeting, sentences and sign-off are found in whatever way they are set."""
    read = letter(text)
    assert expected == (read.subject, read.greeting, read.sentences, read.sign_off), why


def test_a_subject_given_apart_leaves_the_line_in_the_text(letter: Read) -> None:
    """Where the subject is known, a "Subject:" line in the text would be sent, so it counts as a sentence."""
    read = letter("Subject: A thing\n\nHi Jo,\n\nYes.", subject="A thing")
    assert (read.subject, read.greeting, read.sentences) == ("A thing", "Hi Jo,", ("Subject: A thing", "Yes."))


@settings(max_examples=150)
@given(
    text=st.lists(
        st.sampled_from(
            [
                "Hi Jo,",
                "Best,",
                "Maya",
                "Yes.",
                "- a",
                "Thanks!",
                "",
                "P.S. No?",
                "word",
                "Dear Dr. K.",
                "1. x",
                "— M",
                "Cheers, M",
            ]
        ),
        max_size=12,
    ).map("\n".join)
)
def test_no_word_gets_lost(text: str, letter: Read) -> None:
    """Every word of a text stands in its greeting, its sentences or its sign-off, and in none twice."""
    read = letter(text)
    parts = " ".join((read.greeting, *read.sentences, read.sign_off)).split()
    marks = {"-", "1."}
    assert sorted(w for w in text.split() if w not in marks) == sorted(w for w in parts if w not in marks)


def test_a_draft_is_read_line_by_line() -> None:
    """Findings count a draft's lines, and a subject that is still to come is unknown."""
    line = Line(text="Thank you. It helped.", move="thanks", by=Author.PLAIN)
    draft = Draft(id="d", kind=Kind.THANKS, contact=Contact("c", "Jo"), greeting="Hi Jo,", lines=(line,), sign_off="M")
    assert (letter_of(draft).sentences, letter_of(draft).subject) == (("Thank you. It helped.",), None)
    assert letter_of(replace(draft, finished=True)).subject == ""
