# ruff: noqa: E501  a row of a table is one line
"""Entries that are understood by themselves: quoted with the words beside them, or kept waiting."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.bootstrap import grammar
from assistant.distil.said.sentences import Said
from assistant.distil.understood import facts_alone, leaning
from assistant.distil.understood.finishing import UNSURE, WAITS, plain
from assistant.domain.facts import Fact
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise


def said(*sentences: str, by: Party = Party.THEM, language: str = "en") -> list[Said]:
    """The sentences of one message."""
    framed = ("", *sentences, "")
    return [
        Said(text, "m1", "m1", date(2026, 3, 2), by, before=framed[n], after=framed[n + 2], language=language)
        for n, text in enumerate(sentences)
    ]


def promise(what: str, quote: str) -> Promise:
    return Promise(id="p", contact_id="c", who=Party.THEM, what=what, source="m1", quote=quote, certainty=0.88)


def favour(what: str, quote: str, certainty: float = 0.88) -> Favour:
    return Favour(
        id="f",
        contact_id="c",
        direction=FavourDirection.GIVEN,
        what=what,
        source="m1",
        quote=quote,
        certainty=certainty,
    )


def test_a_pronoun_is_quoted_with_the_sentence_that_names_it() -> None:
    """What "it" stands for is quoted with it, where the sentence before names it."""
    page = said("The kiln needs a new door.", "I'll bring it round on Monday.")
    (made,) = plain([promise("You wrote: “I'll bring it round on Monday.”", page[1].text)], page, parse=grammar())
    assert made.what == "On 2 March 2026 you wrote: “The kiln needs a new door. I'll bring it round on Monday.”"
    assert made.certainty == 0.88


def test_a_pronoun_that_nothing_names_waits() -> None:
    """Where no sentence before names what is meant, the user is asked."""
    page = said("You get it on Monday.")
    (made,) = plain([promise("You wrote: “You get it on Monday.”", page[0].text)], page, parse=grammar())
    assert made.certainty == WAITS


def test_what_is_tender_is_never_quoted_beside_another_sentence() -> None:
    """A sentence of illness or loss is not quoted to explain the one after it."""
    page = said("My mother has cancer.", "I'll bring it round on Monday.")
    (made,) = plain([promise("You wrote: “I'll bring it round on Monday.”", page[1].text)], page, parse=grammar())
    assert "cancer" not in made.what


def test_thanks_that_name_no_help_wait_beside_what_does() -> None:
    """Thanks are quoted with the sentence before, and the user is asked what they are for."""
    page = said("The bread was gone by ten.", "Thanks for giving up your morning!")
    (made,) = plain([favour("I gave up my morning.", page[1].text)], page, parse=grammar())
    assert made.what.endswith("“The bread was gone by ten. Thanks for giving up your morning!”")
    assert made.certainty == UNSURE


@pytest.mark.parametrize("courtesy", ["Thank you for your quick reply.", "You may keep the ladder until June."])
def test_courtesies_and_leave_are_no_favours(courtesy: str) -> None:
    """Words of courtesy propose nothing."""
    page = said(courtesy)
    assert plain([favour(f"You wrote: “{courtesy}”", courtesy, 0.5)], page, parse=grammar()) == ()


@pytest.mark.parametrize(
    ("words", "language", "points"),
    [
        ("I'll send the contract and you sign it.", "en", False),
        ("You shall have them back.", "en", True),
        ("Thursday it is.", "en", False),
        ("Am Montag bring ich's dir.", "de", True),
        ("Den Vertrag schicke ich dir.", "de", False),
    ],
)
def test_what_leans_on_other_words(words: str, language: str, points: bool) -> None:
    """Words that point at others outside of their sentence are told from those that stand alone."""
    assert leaning.leans(words, language, parse=grammar()) is points


def fact(text: str, quote: str, certainty: float = 0.76) -> Fact:
    return Fact(id="x", text=text, contact_id="c", source="m1", quote=quote, topic="news", certainty=certainty)


@pytest.mark.parametrize(
    ("text", "told", "why"),
    [
        ("You GOT THE PLACE at the mill.", "“I GOT THE PLACE at the mill!”", "shouted"),
        ("You found also work in Hull.", "“I found also work in Hull.”", "the English of a guest"),
        ("Your two nieces is engaged.", "“My two nieces is engaged.”", "verb and subject at odds"),
        ("You joined the Series B. you also teach.", "“I joined the Series B. I also teach.”", "two sentences in one"),
        ("You looking for a flat in Hull.", "“We looking for a flat in Hull.”", "no verb"),
        ("You have got a place.", "“The course starts in May and I've got a place.”", "a scrap of what was said"),
        ("Your aunt is accountant in Hull.", "“My aunt is accountant in Hull.”", "an article is missing"),
        ("You can read music.", "“The choir is small and I can read music.”", "a scrap as well"),
        ("You moved to the mill.", "You moved to the mill.", "plain"),
    ],
)
def test_a_fact_that_was_turned_badly_is_quoted(text: str, told: str, why: str) -> None:
    """What would read wrong in the user's voice stands in the writer's own words."""
    quote = told.strip("“”") if "“" in told else "I moved to the mill."
    (made,) = plain([fact(text, quote)], said(quote, "Write soon."), parse=grammar())
    assert told in made.text, why


@pytest.mark.parametrize(
    ("before", "quote", "told", "why"),
    [
        ("", "He didn't match it.", None, "nobody knows who, nor what"),
        ("", "The other one is worse.", None, "of which there is no first"),
        ("", "Would've cost us a shift.", None, "begun in another sentence"),
        ("", "Mine was broken.", None, "what was?"),
        ("The pump seized.", "That cost us a shift.", "The pump seized. That cost us a shift.", "the sentence before names it"),
        ("We hired a new cook.", "She starts on 2 May.", "We hired a new cook. She starts on 2 May.", "the sentence before names her"),
        ("A ward in Hull wants a nurse.", "The post pays well.", "A ward in Hull wants a nurse. The post pays well.", "which post"),
        ("", "They've made me head of the ward.", "They've made me head of the ward.", "nobody asks who they are"),
        ("", "The crowd was on its feet.", "The crowd was on its feet.", "names its thing"),
    ],
)  # fmt: skip
def test_a_fact_is_quoted_so_that_it_can_be_understood_or_left_out(
    before: str, quote: str, told: str | None, why: str
) -> None:
    """Two sentences together where the second leans on the first; nothing where that does not help."""
    page = said(*([before] if before else []), quote)
    made = plain([fact(f"On 2 March 2026 you wrote: “{quote}”", quote, 0.5)], page, parse=grammar())
    assert [one.text for one in made] == ([] if told is None else [f"On 2 March 2026 you wrote: “{told}”"]), why


@pytest.mark.parametrize(
    ("text", "german", "points"),
    [
        ("Das hat uns eine Schicht gekostet.", True, True),
        ("Sie will jetzt Statistik studieren.", True, True),
        ("Sie haben den Zuschlag bekommen.", True, False),
        ("Davon träumst du seit Jahren.", True, True),
        ("Es gibt Neues aus Celle.", True, False),
        ("Half of them left.", False, True),
        ("It falls to me to say that I leave Millbeck.", False, False),
    ],
)
def test_a_fact_points_away(text: str, german: bool, points: bool) -> None:
    """A pronoun without its thing needs other words; a formal "Sie" and an empty "it" do not."""
    assert facts_alone.points_away(text, "de" if german else "en", parse=grammar()) is points
