"""The form read as a request: tables of what goes in and what comes out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assistant.domain.contacts import Contact
from assistant.domain.facts import Fact, Origin
from assistant.domain.interactions import Channel
from assistant.domain.letters import Author, Draft, Line
from assistant.domain.requests import Kind, Request
from assistant.drafting import questions
from ui.forms import Form, can_answer, chosen, differing, form_of, full_purpose, read_contact, read_form, sentences

PRIYA = Contact("c1", "Priya Raman", ("priya@oakmere.example",))
A, B = Fact("a", "You helped me."), Fact("b", "I passed.")
TYPED = Fact("typed-1", "The board meets on 8 December.", origin=Origin.TYPED)
OFFERED = [(A, True), (B, False), (TYPED, True)]

MISSING = [
    # nothing at all: both are said at once
    (Form(), None, ["Pick a contact, or add one.", "Say what you want to ask for, in a few words."]),
    (Form(purpose="a call"), None, ["Pick a contact, or add one."]),
    (Form(kind=Kind.THANKS), PRIYA, ["Say what you want to thank for, in a few words."]),
    # marks alone say nothing
    (Form(kind=Kind.OFFER, purpose=" … ?! "), PRIYA, ["Say what you want to offer, in a few words."]),
]


@pytest.mark.parametrize(("form", "contact", "expected"), MISSING)
def test_missing_entries_are_named(form: Form, contact: Contact | None, expected: list[str]) -> None:
    """A form with something missing gives one sentence for each missing thing and no request."""
    assert expected == read_form(form, contact)


def test_whole_form_becomes_a_request() -> None:
    """Everything in the form arrives in the request, tidied at its ends."""
    typed = "One fact.\n\n  Two \t facts. \n"
    form = Form("c1", Kind.OFFER, Channel.MESSAGE, " help with the talk ", " Hello there. ", typed)
    actual = read_form(form, PRIYA, OFFERED)
    assert actual == Request(
        Kind.OFFER, PRIYA, "help with the talk", Channel.MESSAGE, "Hello there.", ("One fact.", "Two facts.")
    )


TICKS = [
    ({}, None),  # untouched: Askwell chooses
    ({"a": True}, None),  # touched, but as it was suggested
    ({"b": True}, ("a", "b")),
    ({"a": False}, ()),  # everything taken away is a choice too
    ({"a": False, "b": True}, ("b",)),
    ({"gone": True}, None),  # a tick of another contact's fact counts for nothing
]


@pytest.mark.parametrize(("ticks", "expected"), TICKS)
def test_ticks_become_choices(ticks: dict[str, bool], expected: tuple[str, ...] | None) -> None:
    """Only a changed tick makes a choice, and typed facts are never part of it."""
    assert expected == chosen(Form(ticks=ticks), OFFERED)


JOINED = [
    ("a call", {questions.HOW_LONG: "20 minutes"}, "a call for 20 minutes"),
    ("a call.", {questions.HOW_LONG: "for an hour"}, "a call for an hour"),
    ("review my resume", {questions.HOW_MUCH: "2 pages."}, "review my resume, 2 pages"),
    ("review my resume", {questions.BY_WHEN: "Friday"}, "review my resume by Friday"),
    ("review my resume", {questions.BY_WHEN: "before Friday"}, "review my resume before Friday"),
    ("a call", {questions.WHAT_FOR: "my talk"}, "a call, for my talk"),
    ("a call", {questions.WHAT_FOR: "because I am stuck"}, "a call, because I am stuck"),
    # the order of a sentence, whatever the order of the answers
    ("a call?", {questions.WHAT_FOR: "my talk", questions.HOW_LONG: "an hour"}, "a call for an hour, for my talk"),
    ("a call?", {}, "a call?"),  # without answers the purpose stays as typed
    ("", {questions.BY_WHEN: "Friday"}, ""),
]


@pytest.mark.parametrize(("purpose", "answers", "expected"), JOINED)
def test_answers_join_the_purpose(purpose: str, answers: dict[str, str], expected: str) -> None:
    """Answers stand behind the purpose with a word that joins them, unless they bring their own."""
    assert expected == full_purpose(Form(purpose=purpose, answers=answers))


def test_every_question_about_size_date_and_reason_can_be_answered() -> None:
    """The form has a field for each standing question that reading a purpose may ask."""
    asked = [questions.HOW_LONG, questions.HOW_MUCH, questions.BY_WHEN, questions.WHAT_FOR]
    assert all(map(can_answer, asked))
    assert not can_answer("What exactly should Priya do?")


CONTACTS = [
    (" Priya  Raman ", " priya@oakmere.example ", ("Priya Raman", ("priya@oakmere.example",))),
    ("Priya", "", ("Priya", ())),
    ("", "", ["A contact needs a name."]),
    ("P", "priya", ["That address does not look like name@example.com."]),
    ("P", "a@b.example, c@d.example", ["That address does not look like name@example.com."]),
]


@pytest.mark.parametrize(("name", "address", "expected"), CONTACTS)
def test_new_contact_is_read(name: str, address: str, expected: object) -> None:
    """A new contact needs a name, and an address that could be one if there is any."""
    assert expected == read_contact(name, address)


def test_form_comes_back_from_a_draft() -> None:
    """A reopened draft fills the form with its purpose, the own words it opens with and the facts typed for it."""
    typed = replace(TYPED, quote="the board meets on 8 December", when=date(2026, 11, 21))
    lines = (
        Line("Long time no see.", "own words", Author.YOU),
        Line("You helped me.", "connect", Author.MODEL, (A, typed)),
        Line("I changed this one.", "own words", Author.YOU),
    )
    draft = Draft("d", Kind.THANKS, PRIYA, Channel.MESSAGE, "the talk", lines=lines)
    fact = "the board meets on 8 December"
    expected = Form("c1", Kind.THANKS, Channel.MESSAGE, "the talk", "Long time no see.", fact)
    assert expected == form_of(draft)


def test_edited_text_is_one_sentence_a_line() -> None:
    """Empty lines and stray spaces do not become lines of the letter."""
    assert sentences(" One. \r\n\n\tTwo  three.\n") == ["One.", "Two three."]


@pytest.mark.parametrize(
    ("theirs", "expected"),
    [
        (Form(purpose="a call"), []),
        (Form(purpose="a walk", words="Hello."), [("What for", "a walk"), ("Own sentences", "Hello.")]),
        (Form(), [("What for", "(nothing)")]),
        (Form(purpose="a call", kind=Kind.OFFER), [("Settings", "another recipient, kind, way or ticks")]),
    ],
)
def test_what_another_window_says_otherwise(theirs: Form, expected: list[tuple[str, str]]) -> None:
    """Only what differs is told, with the other's text."""
    assert differing(Form(purpose="a call"), theirs) == expected
