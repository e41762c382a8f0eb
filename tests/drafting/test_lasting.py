"""What of old mail is still so, and says by itself who did what."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from assistant.bootstrap import grammar
from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.drafting.lasting import (
    is_over,
    is_under_way,
    leans_on_its_day,
    needs_more,
    overturned,
    who_is_unsure,
    with_name,
    without_scrap,
)
from assistant.drafting.unaddressed import is_timed

PARSE = grammar()


@pytest.mark.parametrize(
    ("text", "told", "today", "over"),
    [
        ("I start on 13 July.", (2026, 6, 29), (2026, 9, 1), True),
        ("I start on 13 July.", (2026, 6, 29), (2026, 7, 6), False),
        ("I signed on 20 March.", (2026, 3, 23), (2026, 4, 27), False),
        ("I can hold it until the end of April.", (2026, 3, 16), (2026, 5, 13), True),
        ("We hand it out since 17 August.", (2026, 8, 1), (2026, 9, 14), False),
        ("The exam is in January.", (2026, 11, 1), (2027, 3, 1), True),
    ],
)
def test_a_day_that_lay_ahead_is_over(
    text: str, told: tuple[int, int, int], today: tuple[int, int, int], over: bool
) -> None:
    """A sentence about a day to come is told no more once that day is past."""
    assert is_over(text, date(*told), date(*today)) is over


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("They shut the office next week.", True),
        ("I drove it back this morning.", True),
        ("I report to Carol, starting Monday.", True),
        ("Our trucks come back empty every Friday.", False),
        ("Our truck is out your way on Tuesdays and Thursdays.", False),
        ("Thursday 4 June is fine.", False),
    ],
)
def test_a_tomorrow_is_another_day_now(text: str, leans: bool) -> None:
    """Words that mean a day counted from that mail are told from habits and dates."""
    assert leans_on_its_day(text) is leans


@pytest.mark.parametrize(
    ("text", "timed"),
    [
        ("I have an interview next week.", True),
        ("The first sheet comes out next month.", True),
        ("I am working again since the first.", True),
        ("We were back in 22 minutes.", False),
    ],
)
def test_news_of_a_day_that_nobody_can_tell(text: str, timed: bool) -> None:
    """News that leans on the day it was written is told from news that does not."""
    assert is_timed(text) is timed


@pytest.mark.parametrize(
    ("text", "before", "unsure"),
    [
        ("Showed her twice.", "Kate still does it by hand.", True),
        ("Came back twice, poor thing.", "Passed the old one on to Nadia.", True),
        ("Got 84.", "I passed.", False),
        ("She found two shifts.", "Anna came.", False),
    ],
)
def test_who_did_it_has_to_be_sure(text: str, before: str, unsure: bool) -> None:
    """A sentence without its doer, behind one of somebody else's doing, is nobody's."""
    assert who_is_unsure(text, before, parse=PARSE) is unsure


def test_a_pronoun_is_told_as_who_it_was() -> None:
    """A pronoun whose noun is left out takes it along, and the sentence goes where nobody can say who was meant."""
    assert with_name("I was with her.", "Mam died on the 9th.", parse=PARSE) == "I was with Mam."
    assert with_name("Your visits were the best part of her week.", "She was not in pain.", parse=PARSE) is None
    assert with_name("We won.", "", parse=PARSE) == "We won."


def test_what_points_back_or_goes_on() -> None:
    """ "Since then" needs what stood before it; what was under way then need not be so now."""
    assert needs_more("We have had no gaps since then.")
    assert not needs_more("Anna found two gaps.")
    assert is_under_way("We are now dropping our queue.", parse=PARSE)
    assert not is_under_way("Our technicians run the board alone.", parse=PARSE)


def test_a_quotation_begins_with_no_answer() -> None:
    """What only answered another mail is no beginning of a quotation."""
    assert without_scrap("It would, nine is not too many. Send me the list.") == "Send me the list."
    assert without_scrap("Yes. Send it over.") == "Send it over."
    assert without_scrap("I have no bench. Ask me any time.") == "I have no bench. Ask me any time."


def test_a_plan_that_was_taken_back_is_not_quoted() -> None:
    """A later mail under the same heading that changes the plan takes back what the earlier ones said of it."""

    def mail(day: date, subject: str, text: str) -> Interaction:
        when = datetime(day.year, day.month, day.day, tzinfo=UTC)
        them = Identity("Abel Fontaine", "abel@fontaine.example")
        return Interaction(
            f"{day}", when, Channel.EMAIL, Direction.RECEIVED, subject, text, raw=text, source=f"{day}", sender=them
        )

    mails = [
        mail(date(2026, 7, 1), "Re: Conference", "Change of plan, I only come on the 3rd."),
        mail(date(2026, 6, 20), "Conference", "I come from 2 to 5 September."),
        mail(date(2026, 6, 1), "Lunch", "I have Thursdays free."),
    ]
    assert overturned(mails) == {"2026-06-20"}
