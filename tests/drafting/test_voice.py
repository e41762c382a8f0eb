"""Sentences about the contact, turned into the letter's voice."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.bootstrap import grammar
from assistant.domain.contacts import Contact, Me
from assistant.domain.words import Parse
from assistant.drafting.inflect import article, base_of, gerund, past, plain
from assistant.drafting.sentences import split_sentences
from assistant.drafting.voice import to_letter_voice
from assistant.resources import parse_yaml

ROWS: list[dict[str, Any]] = parse_yaml((Path(__file__).parent / "tables" / "voice.yaml").read_text("utf-8"))
CONTACT = Contact("c1", "Daniel Weber")
ME = Me("Maya Lindqvist")
PRONOUN = re.compile(r"\b(?:he|him|his|himself|she|her|hers|herself|they|them|their|theirs|themselves)\b", re.I)

# Clauses whose only person is the contact; {he}, {him}, {his} stand for one set of pronouns.
CLAUSES = (
    "{he} moved to Berlin in May",
    "{he} has written a book on rail",
    "{he} was at PyCon",
    "I met {him} at PyCon",
    "I read {his} article on pricing",
    "{his} talk was clear",
    "does {he} know the market",
    "ask {him} about {his} thesis",
    "20 min of {his} time to pick holes in my plan",
    "a call about how {he} got into consulting",
    "thank {him} for {his} help with the interview",
    "{he} told me that {he} likes my plan",
    "borrow {his} slides",
    "send {him} my notes on the migration",
    "Robin wrote that {he} is moving",
    "whether {he} would be up for lunch on Friday",
)
SETS = (
    {"he": "he", "him": "him", "his": "his"},
    {"he": "she", "him": "her", "his": "her"},
    {"he": "they", "him": "them", "his": "their"},
)


@pytest.fixture(scope="module")
def parse() -> Parse:
    return grammar()


def _said(text: str, parse: Parse, name: str = CONTACT.name) -> str:
    return to_letter_voice(text, contact=Contact("c1", name), me=ME, parse=parse)


def _param(row: dict[str, Any]) -> Any:
    marks = [pytest.mark.xfail(reason=row["fails"], strict=True)] if "fails" in row else []
    return pytest.param(row["typed"], row["text"], id=row["typed"][:60], marks=marks)


@pytest.mark.parametrize(("typed", "expected"), [_param(row) for row in ROWS])
def test_table(typed: str, expected: str, parse: Parse) -> None:
    """Each row of the table is turned as the table says."""
    assert expected == _said(typed, parse)


@pytest.mark.parametrize(
    ("name", "typed", "expected"),
    [
        ("Will Hart", "Will he be up for a call?", "Will you be up for a call?"),
        ("Will Hart", "ask Will for help", "ask you for help"),
        ("Will Hart", "Will knows the market", "You know the market."),
        ("Will Hart", "May I ask Hart about it?", "May I ask you about it?"),
        ("Anne-Marie O'Neill", "Anne-Marie shared her notes", "You shared your notes."),
        ("Anne-Marie O'Neill", "ask Ms O'Neill for help", "ask you for help"),
        ("Weber, Daniel", "Daniel shared his slides", "You shared your slides."),
        ("Dr. Daniel Weber", "Dr. Weber shared his slides", "You shared your slides."),
        ("daniel@example.org", "he shared his slides", "You shared your slides."),
        ("", "he shared his slides", "You shared your slides."),
        ("李雷", "thank 李雷 for his help", "thank you for your help"),
        ("May Chen", "a call in May with her", "a call in May with you"),
    ],
)
def test_names(name: str, typed: str, expected: str, parse: Parse) -> None:
    """A contact is known by every form of their name, and an everyday word is not taken for it."""
    assert expected == _said(typed, parse, name)


@settings(max_examples=60)
@given(clause=st.sampled_from(CLAUSES), pronouns=st.sampled_from(SETS), capital=st.booleans())
def test_no_pronoun_of_the_contact_stays(clause: str, pronouns: dict[str, str], capital: bool) -> None:
    """Where the contact is the only person, no third-person pronoun is left."""
    typed = clause.format(**pronouns)
    if pronouns["he"] == "they":
        typed = typed.replace("does they", "do they").replace("they has", "they have").replace("they was", "they were")
        typed = typed.replace("they likes", "they like").replace("they is", "they are")
    said = _said(typed[0].upper() + typed[1:] if capital else typed, PARSE, "Robin Weber")
    assert PRONOUN.search(said) is None, said


@settings(max_examples=80)
@given(typed=st.text(max_size=300))
def test_any_text_can_be_turned(typed: str) -> None:
    """No text is too strange to be turned, and the outcome is one line."""
    assert "\n" not in _said(typed, PARSE)


@settings(max_examples=60)
@given(clause=st.sampled_from(CLAUSES), pronouns=st.sampled_from(SETS[:2]))
def test_turning_twice_changes_nothing(clause: str, pronouns: dict[str, str]) -> None:
    """What is in the letter's voice already stays as it is."""
    once = _said(clause.format(**pronouns), PARSE, "Robin Weber")
    assert once == _said(once, PARSE, "Robin Weber")


def test_another_persons_pronoun_stays(parse: Parse) -> None:
    """Where the text itself makes the contact a man, "her" is somebody else."""
    assert _said("thank Daniel for introducing me to her", parse) == "thank you for introducing me to her"


def test_quoted_words_stay(parse: Parse) -> None:
    """Words in quotation marks are never changed, whichever marks they are."""
    for left, right in (('"', '"'), ("“", "”"), ("‘", "’"), ("«", "»")):
        quoted = f"{left}Daniel said he likes her{right}"
        assert quoted in _said(f"he wrote {quoted} in his review", parse)


@pytest.mark.parametrize(
    ("base", "doing", "did"),
    [
        ("introduce", "introducing", "introduced"), ("put", "putting", "put"), ("lie", "lying", "lay"),
        ("be", "being", "was"), ("see", "seeing", "saw"), ("help", "helping", "helped"),
        ("plan", "planning", "planned"),
        ("visit", "visiting", "visited"), ("refer", "referring", "referred"), ("carry", "carrying", "carried"),
        ("stay", "staying", "stayed"), ("fix", "fixing", "fixed"), ("panic", "panicking", "panicked"),
        ("agree", "agreeing", "agreed"), ("wait", "waiting", "waited"), ("quit", "quitting", "quit"),
        ("open", "opening", "opened"), ("recruit", "recruiting", "recruited"), ("write", "writing", "wrote"),
        ("tie", "tying", "tied"), ("commit", "committing", "committed"), ("show", "showing", "showed"),
    ],
)  # fmt: skip
def test_inflection(base: str, doing: str, did: str) -> None:
    """Verb forms follow the rules and the table of irregular verbs."""
    assert (doing, did) == (gerund(base), past(base))


def test_forms_back_to_their_base() -> None:
    """A form leads back to its base, with and without a parser's opinion."""
    forms = {"told": "tell", "written": "write", "helping": "help", "introduced": "introduce", "carried": "carry"}
    assert list(forms.values()) == [base_of(form) for form in forms]
    assert [plain(form) for form in ("knows", "has", "goes", "studies", "watches", "passes")] == [
        "know",
        "have",
        "go",
        "study",
        "watch",
        "pass",
    ]
    assert [
        article(w) for w in ("hour", "university", "8-minute call", "20-minute call", "intro", "one-page plan")
    ] == ["an", "a", "an", "a", "an", "a"]


def test_sentences() -> None:
    """Abbreviations end no sentence; blank lines and bullets do."""
    text = "Ask Dr. Weber by 5 Dec. about it. Then wait!\n\n* one thing\n* another"
    assert split_sentences(text) == ["Ask Dr. Weber by 5 Dec. about it.", "Then wait!", "one thing", "another"]


PARSE = grammar()
