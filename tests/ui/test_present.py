"""What stands on the page for a draft, a fact, a finding: tables, and hostile text as it is."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.checks.length import check_length
from assistant.checks.letter import Letter
from assistant.domain.contacts import Contact, told_apart
from assistant.domain.facts import Fact, Origin
from assistant.domain.interactions import Channel
from assistant.domain.letters import Author, Draft, Finding, Line, Seconds, Severity
from assistant.domain.reports import ContactSummary
from assistant.domain.requests import Kind
from assistant.domain.sending import Standing
from assistant.errors import WhoAmIUnknown
from ui import listed, present

TODAY = date(2026, 11, 21)
PRIYA = Contact("c1", "Priya Raman", ("priya@oakmere.example",))
HELP = Fact("h", "You reviewed my resume.", "c1", "<1@x>", "You reviewed my resume.", date(2026, 11, 4), Origin.RECORD)

SOURCES = [
    (HELP, "your mail of 4 November"),
    (Fact("q", "You wrote: “Do.”", "c1", "<2@x>", "Do.", date(2025, 5, 4), Origin.RECORD), "their mail of 4 May 2025"),
    (Fact("n", "You met me.", "c1", "<3@x>", "You met me.", None, Origin.RECORD), "your mail"),
    (Fact("l", "I am in Leeds.", None, "Profile.csv#1", "Leeds", None, Origin.RECORD), "Profile.csv"),
    (Fact("k", "We met.", "c1", "calendar.ics#x@y", "Met", date(2026, 5, 4), Origin.RECORD), "calendar.ics, 4 May"),
    (Fact("d", "I said so.", "c1", "draft:ab", "I said so.", date(2026, 5, 4), Origin.RECORD), "your letter of 4 May"),
    (Fact("s", "You met me.", "c1", quote="x", when=date(2026, 1, 2)), "you told Askwell on 2 January"),
    (Fact("m", "I paint."), "you told it about yourself"),
    (Fact("t", "I paint.", origin=Origin.TYPED, when=TODAY), "typed for this letter"),
    (Fact("p", "Could you?", origin=Origin.PURPOSE), "your purpose"),
]


@pytest.mark.parametrize(("fact", "expected"), SOURCES)
def test_source_is_said_in_a_few_words(fact: Fact, expected: str) -> None:
    """Each origin of a fact has its own words, with a date where there is one."""
    assert expected == present.source(fact, TODAY)


HOSTILE = [
    "<script>alert(1)</script>",
    "**bold** __also__ ~~gone~~ `code`",
    "[x](javascript:alert(1)) ![y](http://evil.example/p.png)",
    ":material/delete: :smile: :red[danger] :+1:",
    "$x^2$ and $$y$$",
    "# Heading | a | b",
    "- list > quote -> <- --",
    "www.evil.example https://evil.example a@b.example",
    "&lt;b&gt; &amp; \\*",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_keeps_every_character(text: str) -> None:
    """Escaped text is the text itself once the backslashes and the invisible joiners are taken away."""
    escaped = present.plain(text)
    back = escaped.replace("\\\\", "\0").replace("\\", "").replace("\0", "\\").replace(present.JOINER, "")
    assert text == back


@given(st.text(st.sampled_from("ab1 \n.)-+=#>") | st.sampled_from("\\`*_[]<>#|~$&!:@-+.()1a")))
def test_no_mark_of_markdown_stands_unescaped(text: str) -> None:
    """Every mark that means something in a line has a backslash of its own, and no line begins as a list."""
    bare = re.sub(r"\\[\\`*_\[\]<>#|~$&!.)+=-]", "", present.plain(text))
    assert not set(bare) & set("\\`*_[]<>#|~$&!")
    assert not re.match(r"[-+=]|\d{1,9}[.)]", present.plain(text))


@given(st.text())
def test_no_colon_touches_a_word(text: str) -> None:
    """A colon is always followed by a joiner or a space, so no shortcode is left to find."""
    bare = present.plain(text).replace("\\", "")
    assert all(after in {present.JOINER, " "} for colon, after in pairwise(bare) if colon == ":")


def test_directions_and_control_characters_are_not_shown() -> None:
    """A text cannot turn the direction of the page or hide characters in it."""
    assert present.shown("a\u202eb\x00c\n\u2066d") == "abc\nd"


def draft(*lines: Line, findings: tuple[Finding, ...] = (), finished: bool = True) -> Draft:
    return Draft("d1", Kind.ASK, PRIYA, subject="A question", greeting="Hi Priya,", sign_off="Best,\nMaya", lines=lines,
                 findings=findings, finished=finished, seconds=Seconds(9.1, 8.9))  # fmt: skip


MINE = Line("Long time no see.", "own words", Author.YOU)
MODEL = Line("You kindly reviewed my resume.", "connect", Author.MODEL, (HELP,))
PLAIN = Line("You reviewed my resume.", "connect", Author.PLAIN, (HELP,), opens=True)


def test_rows_carry_marks_and_facts() -> None:
    """Each line is shown with its author in words and its facts with sources."""
    rows = present.rows(draft(MINE, MODEL, PLAIN), TODAY)
    assert [row.mark for row in rows] == ["✎ yours", "◇ model", "▫ plain"]
    assert rows[1].support == (present.Support("You reviewed my resume.", "your mail of 4 November"),)
    assert rows[2].support == (present.Support("", "your mail of 4 November"),)  # the line is the fact: said once
    assert present.stands_on(rows[2]).endswith("It stands on:\n\nYou reviewed my resume. — *your mail of 4 November*")
    assert present.stands_on(rows[0]) == "Your own words, exactly as you wrote them."


ANNA = ContactSummary(Contact("a", "Anna Berg", ("anna@corvane.example",)), {}, date(2026, 5, 1))
BO = ContactSummary(Contact("b", "Bo Berg", organisation="Corvane"), {}, date(2026, 6, 1))
CY = ContactSummary(Contact("c", "Cy Dahl"), {})
OFFERED = [
    ({}, "bac", "the last in touch first, who never was at the end"),
    ({"most": 2}, "ba", "no more than fit"),
    ({"most": 2, "picked": "c"}, "cb", "whoever is picked stays"),
    ({"sought": " BERG bo"}, "b", "every word, in any order and case"),
    ({"sought": "corvane"}, "ba", "an address or a company"),
    ({"sought": "nobody"}, "", "nobody fits"),
]


@pytest.mark.parametrize(("how", "expected", "why"), OFFERED)
def test_people_to_offer(how: dict[str, Any], expected: str, why: str) -> None:
    """Of many people those that are likely meant."""
    assert expected == "".join(one.contact.id for one in present.people_to_offer([ANNA, BO, CY], **how)), why


def test_summary_tells_state_and_time() -> None:
    """Where it stands and the seconds it took stand in one line under the letter."""
    assert present.summary(draft(MINE)) == "Ready · written in 9 s"


STATES = [
    (draft(MINE), "Priya Raman · ask · ready"),
    (draft(MINE, finished=False), "Priya Raman · ask · broken off"),
    (draft(MINE, findings=(Finding("a", Severity.BLOCK, "a"),)), "Priya Raman · ask · 1 to fix"),
]


@pytest.mark.parametrize(("given_draft", "expected"), STATES)
def test_draft_label_tells_where_it_stands(given_draft: Draft, expected: str) -> None:
    """A draft in a list names the contact, the kind and whether it is ready."""
    assert listed.draft_label(given_draft).startswith(expected)


def test_draft_label_says_what_it_is_about_and_that_it_is_sent() -> None:
    """Two letters to one person differ by their subjects, and one that went out says so."""
    label = listed.draft_label(replace(draft(MINE), subject="My plan"), Standing.SENT)
    assert label == "Priya Raman · ask · sent · My plan"


NAMES = [
    ("Priya Raman", "ask-priya-raman.eml"),
    ("Søren Kjær", "ask-sren-kjr.eml"),
    ("../../etc/passwd", "ask-etc-passwd.eml"),
    ("李雷", "ask-letter.eml"),
]


@pytest.mark.parametrize(("name", "expected"), NAMES)
def test_file_names_are_safe(name: str, expected: str) -> None:
    """No name of a contact makes a path out of a file's name."""
    named = Draft("d", Kind.ASK, Contact("c", name))
    assert expected == present.file_name(named, "eml")


def test_contacts_of_one_name_differ_by_address() -> None:
    """The label of a contact holds the address, so that namesakes can be told apart and searched for."""
    annas = (Contact("1", "Anna K", ("a@x.example", "b@x.example")), Contact("2", "Anna K"))
    people = [ContactSummary(anna, {}) for anna in annas]
    assert present.contact_labels(people) == {"1": "Anna K · a@x.example", "2": "Anna K"}


def test_people_of_one_name_are_told_apart() -> None:
    """Without an address by what else is on record, and at last by a number."""
    none: dict[str, int] = {}
    people = [
        ContactSummary(Contact("1", "Tom W", organisation="Oakmere"), none),
        ContactSummary(Contact("2", "Tom W"), none, date(2026, 5, 4)),
        ContactSummary(Contact("3", "Tom W"), none),
        ContactSummary(Contact("4", "Tom W"), none),
        ContactSummary(Contact("5", "Ana R"), none),
    ]
    expected = ["Tom W · Oakmere", "Tom W · last in touch 4 May 2026", "Tom W", "Tom W (2)", "Ana R"]
    assert list(present.contact_labels(people).values()) == expected


def test_namesakes_have_their_firm_or_address_beside_the_name() -> None:
    """Wherever a bare name stands in a list; a firm that both have tells nothing, and spelling makes no other name."""
    people = [
        Contact("1", "Tom W", ("tom@oakmere.example",), organisation="Oakmere"),
        Contact("2", "tom  w", ("t@w.example",)),
        Contact("3", "Ana R", ("a@x.example",), organisation="Fernlight"),
        Contact("4", "Ana R", ("b@x.example",), organisation="Fernlight"), Contact("5", "Ana R"), Contact("6", "Jo"),
    ]  # fmt: skip
    apart = told_apart(people)
    expected = [
        "Tom W (Oakmere)", "tom  w (t@w.example)", "Ana R (a@x.example)", "Ana R (b@x.example)", "Ana R (no address)",
        "Jo",
    ]  # fmt: skip
    assert [present.who(one, apart) for one in people] == expected


def test_text_file_has_the_subject_only_where_there_is_one() -> None:
    """A letter begins with its subject; a note without one begins with its greeting."""
    assert present.whole_text(draft(MINE)).startswith("Subject: A question\n\nHi Priya,\n\nLong time no see.")
    assert present.whole_text(Draft("d", Kind.ASK, PRIYA, greeting="Hi,")) == "Hi,\n"


def test_errors_point_to_the_field_instead_of_an_option() -> None:
    """What the terminal calls --me is a field above on the page."""
    error = WhoAmIUnknown("There is no Sent mail to tell which address is yours; name it with --me ADDRESS. Seen: a@x.")
    assert present.said(error) == "There is no Sent mail to tell which address is yours; name it above. Seen: a@x."


def test_words_are_those_of_the_length_check() -> None:
    """The figure under the letter and the coach's finding on its length name the same number."""
    draft = Draft("d", Kind.ASK, PRIYA, greeting="Hi Priya,", lines=(MINE,), sign_off="Best,\nMaya", finished=True)
    letter = Letter(Kind.ASK, Channel.EMAIL, None, "Hi Priya,", (MINE.text,), "Best,\nMaya", draft.text)
    (found,) = (one for one in check_length(letter) if "words" in one.message)
    assert f"only {present.words(draft)} words" in found.message
