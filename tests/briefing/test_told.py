"""What a brief takes from the mails themselves: work, family and firm, news dated anew, promises still open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.briefing.ties import is_of
from assistant.domain.briefs import LOOKED, Section
from assistant.domain.contacts import Contact
from assistant.domain.facts import Sharing
from assistant.domain.interactions import Identity
from tests.briefing.people import NOBODY, RUTH, brief_on, fact, favour, mail, meeting, promise, texts

S = Section
UNTITLED = replace(RUTH, title=None, organisation=None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I have been retired since May and sleep until ten.", True),
        ("We at Lanyard are moving house.", True),
        ("I run a bakery in Hull now.", True),
        ("I'm now a nurse on the children's ward.", True),
        ("They closed the studio today, all sixty of us.", True),
        ("I am back at the library three mornings a week.", True),
        ("Ich arbeite jetzt in einer Praxis.", True),
        ("I'll send it once I'm back at the office.", False),
        ("My team would never forgive me.", False),
        ("Do you still work at Orrin Post?", False),
        ("The weather is dull.", False),
    ],
)
def test_work_is_quoted_from_their_mail(text: str, told: bool) -> None:
    """Where no title is on record, the sentence that tells of their work is quoted with its day."""
    made = brief_on(UNTITLED, interactions=[mail(1, "2026-11-10", text)])
    assert texts(made, S.NOW) == ([f"10 November, Ruth wrote: “{text}”"] if told else [])


def test_work_told_in_confidence_is_quoted_nowhere() -> None:
    """What stands beside words that ask for silence is no line about their work."""
    text = "I have lost my job. Please do not tell anyone."
    assert texts(brief_on(UNTITLED, interactions=[mail(1, "2026-11-10", text)]), S.NOW) == []


def test_what_others_wrote_of_their_work_is_quoted_as_theirs() -> None:
    """A mail of somebody else's that names them says what it says, with its writer."""
    tom = Identity("Tom Vries", "tom@vries.example")
    other = mail(7, "2026-03-01", "You could ask Karl Weiss, who retired from here last year.", sender=tom)
    made = brief_on(NOBODY, mentions=lambda: [other])
    assert texts(made, S.NOW) == [
        "1 March, Tom Vries wrote: “You could ask Karl Weiss, who retired from here last year.”"
    ]


@pytest.mark.parametrize(
    ("name", "text", "by_me"),
    [
        pytest.param("Ruth Falk", "Hello.", False, id="the user's own surname"),
        pytest.param("Ruth Abara", "See you then.\n\nYour aunt Ruth", False, id="how they sign"),
        pytest.param("Ruth Abara", "Dear aunt Ruth,\n\nThank you for the socks.", True, id="how they are addressed"),
        pytest.param("Ruth Abara", "mum's 60th is in october", False, id="a parent of both"),
        pytest.param("Onkel Georg", "Hallo.", False, id="what they are called"),
    ],
)
def test_family_is_not_asked_how_they_met(name: str, text: str, by_me: bool) -> None:
    """Nobody asks a relative how the two met, or what they are working on."""
    one = mail(1, "2026-01-10", text, by_me=by_me)
    made = brief_on(Contact("ruth", name, ("ruth@lanyard.example",)), interactions=[one])
    assert [line for line in texts(made, S.MISSING) if "met" in line or "title" in line] == []


def test_a_colleague_is_told_by_firm_or_address() -> None:
    """Whoever is at the user's own firm is said to be, and how: by a title, or by the address alone."""
    own = fact("I work at Lanyard Press.", own=True)
    sure = brief_on(facts=[own], entries=["book.vcf#ruth"])
    guessed = brief_on(UNTITLED, facts=[own], interactions=[mail(1, "2026-11-10", "Lunch at one.")])
    assert texts(sure, S.HOW_MET) == ["At the same firm as I am: Lanyard Press."]
    assert sure.of(S.HOW_MET)[0].sources == ("book.vcf#ruth", own.source)
    assert texts(guessed, S.HOW_MET) == ["At the same firm as I am: Lanyard Press, by the address they write from."]


@pytest.mark.parametrize(
    ("address", "firm", "expected"),
    [
        ("a@tarnwell.example", "Tarnwell Energy", True),
        ("a@mail.brackenlabs.co.example", "Bracken Labs", True),
        ("a@tarnwell.example", "Tarn", False),
        ("a@quietmail.example", "Tarnwell Energy", False),
        ("", "Tarnwell Energy", False),
    ],
)
def test_an_address_is_of_a_firm_by_its_words(address: str, firm: str, expected: bool) -> None:
    """The firm's name, or its beginning of five letters or more, stands in the domain."""
    assert is_of(address, firm) is expected


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        pytest.param("It's the other Ruth, from the Tuesday class.", "Yes.", True, id="a class"),
        pytest.param("We sat next to each other at school.", "Yes.", True, id="school"),
        pytest.param("I merged your patch this evening.", "Yes.", True, id="what made them write"),
        pytest.param("Hello there.", "I read your page twice.", False, id="courtesy, later on"),
        pytest.param("As we talked, here is the sheet.", "Yes.", False, id="only a talk before"),
        pytest.param("It's for a course mate's wife.", "Yes.", False, id="somebody else's"),
        pytest.param("Would you speak to our Year 10?", "Yes.", False, id="a class of theirs"),
    ],
)
def test_how_they_met_is_found_in_the_first_mails(first: str, second: str, told: bool) -> None:
    """People of school, class and fair say so at the beginning; what is only courtesy is not taken for it."""
    made = brief_on(interactions=[mail(1, "2026-10-01", first), mail(2, "2026-10-02", second)])
    assert texts(made, S.HOW_MET) == ([f"1 October, Ruth wrote: “{first}”"] if told else [])


def test_the_first_exchange_is_no_beginning() -> None:
    """When the first mail was tells nobody how the two met; it stands with the others."""
    made = brief_on(interactions=[mail(1, "2026-10-01", "The proofs."), mail(2, "2026-11-01", "The index.")])
    assert texts(made, S.HOW_MET) == []
    assert "since 1 October" in texts(made, S.CONTACT)[0]


def test_news_dated_anew_is_told_with_the_new_day() -> None:
    """Old news that a later mail comes back to is not said to be over."""
    old = fact("You are giving a short course for binders in the autumn.", topic="event", when="2026-02-06")
    later = mail(2, "2026-09-21", "The binders' course will take place on 3 December.")
    (line,) = brief_on(facts=[old], interactions=[later]).of(S.NEWS)
    assert line.text == (
        f"{old.text} (told on 6 February; 21 September, Ruth wrote: "
        "“The binders' course will take place on 3 December.”)"
    )
    assert line.sources == (old.source, "<2@mail.example>")


def test_what_lasts_is_not_doubted() -> None:
    """Nobody asks whether somebody is still retired."""
    made = brief_on(facts=[fact("You have been retired since September.", topic="news", when="2026-01-10")])
    assert texts(made, S.NEWS) == ["You have been retired since September. (10 January)"]


def test_a_promise_that_its_writer_calls_open_is_open() -> None:
    """After a year the user's own later word counts, and is cited."""
    old = promise("I said I would send you my notes.", made="2025-06-04")
    later = mail(2, "2026-10-06", "I never sent you my notes.", by_me=True)
    (line,) = brief_on(promises=[old], interactions=[later]).of(S.MINE)
    assert line.text == (
        "Since 4 June 2025, still open: I said I would send you my notes. "
        "(6 October, I wrote: “I never sent you my notes.”)"
    )
    assert line.sources == (old.source, "<2@mail.example>")


@pytest.mark.parametrize(
    ("what", "made", "favours"),
    [
        pytest.param("I said I would bring a cake.", "2026-01-10", [], id="brought to a meeting long past"),
        pytest.param("I said I would send the revised plan.", "2026-05-01",
                     [favour("I sent you the revised plan.", received=False, when="2026-05-04")], id="seen to be done"),
    ],
)  # fmt: skip
def test_what_is_over_is_not_owed(what: str, made: str, favours: list[object]) -> None:
    """A promise that its day or a favour shows to be over is not told as open beside it."""
    assert texts(brief_on(promises=[promise(what, made=made)], favours=favours), S.MINE) == []


def test_a_death_is_pointed_to() -> None:
    """Where they wrote of a death, the mail is named before one writes, though nothing read is believed yet."""
    made = brief_on(interactions=[mail(1, "2026-10-19", "Jakob died on Friday. The funeral is on Monday.")])
    assert texts(made, S.CAREFUL) == ["19 October, Ruth wrote of a death; read it before you write"]


def test_good_news_that_stands_above_is_not_delicate() -> None:
    """What tells of the very post on record is not said to be touchy."""
    told = fact("You are starting as editor at Lanyard Press.", topic="job", sharing=Sharing.ALLUDE)
    assert texts(brief_on(facts=[told]), S.CAREFUL) == []


@pytest.mark.parametrize("interactions", [[], [mail(1, "2026-10-01", "The proofs.")]])
def test_a_namesake_is_named_on_both_pages(interactions: list[object]) -> None:
    """Whoever may be the same person is named with what is known of them."""
    other = Contact("other", "Ruth Abara", ("ruth@quietmail.example",))
    made = brief_on(interactions=interactions, namesakes=[other])
    text = "Another Ruth Abara (ruth@quietmail.example) is on record too. If it is one person: "
    assert f"{text}askwell contacts merge other ruth" in texts(made, S.MISSING)


def test_a_page_of_meetings_alone_asks_little() -> None:
    """Every line about what is missing says that all was looked through."""
    made = brief_on(interactions=[meeting(1, "2026-10-05", "Coffee")])
    assert {line.sources for line in made.of(S.MISSING)} == {(LOOKED,)}
