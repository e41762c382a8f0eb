"""Entries that are understood by themselves: quoted with the words beside them, or kept waiting."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.bootstrap import grammar
from assistant.distil import leaning
from assistant.distil.plain import UNSURE, WAITS, plain
from assistant.distil.said import Said
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
    page = said("The kiln needs a new door.", "I'll bring it round on Monday.")
    (made,) = plain([promise("You wrote: “I'll bring it round on Monday.”", page[1].text)], page, parse=grammar())
    assert made.what == "On 2 March 2026 you wrote: “The kiln needs a new door. I'll bring it round on Monday.”"
    assert made.certainty == 0.88


def test_a_pronoun_that_nothing_names_waits() -> None:
    page = said("You get it on Monday.")
    (made,) = plain([promise("You wrote: “You get it on Monday.”", page[0].text)], page, parse=grammar())
    assert made.certainty == WAITS


def test_what_is_tender_is_never_quoted_beside_another_sentence() -> None:
    page = said("My mother has cancer.", "I'll bring it round on Monday.")
    (made,) = plain([promise("You wrote: “I'll bring it round on Monday.”", page[1].text)], page, parse=grammar())
    assert "cancer" not in made.what


def test_thanks_that_name_no_help_wait_beside_what_does() -> None:
    page = said("The bread was gone by ten.", "Thanks for giving up your morning!")
    (made,) = plain([favour("I gave up my morning.", page[1].text)], page, parse=grammar())
    assert made.what.endswith("“The bread was gone by ten. Thanks for giving up your morning!”")
    assert made.certainty == UNSURE


@pytest.mark.parametrize("courtesy", ["Thank you for your quick reply.", "You may keep the ladder until June."])
def test_courtesies_and_leave_are_no_favours(courtesy: str) -> None:
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
    assert leaning.leans(words, language, parse=grammar()) is points
