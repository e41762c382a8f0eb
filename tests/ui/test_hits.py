"""Past exchanges and people in words: tables of what goes in and what is read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from assistant.domain.contacts import Contact
from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.domain.recall import Hit
from assistant.domain.reports import ContactSummary
from ui import hits

TODAY = date(2026, 11, 21)
MAIL = Interaction(
    "i", datetime(2026, 11, 4, 9, 30, tzinfo=UTC), Channel.EMAIL, Direction.RECEIVED, "Plan", "Hi.",
    "Hi.\n> you", "<1@x>",
    Identity("Ada Byron", "ada@engine.example"), (Identity("", "me@a.example"),),
)  # fmt: skip

HEADINGS = [
    (MAIL, "4 November · E-mail to you · Plan"),
    (replace(MAIL, direction=Direction.SENT, when=datetime(2025, 5, 4, tzinfo=UTC)),
     "4 May 2025 · E-mail from you · Plan"),
    (replace(MAIL, channel=Channel.MEETING, direction=Direction.BETWEEN), "4 November · Meeting · Plan"),
    (replace(MAIL, when=None, subject="", text="word " * 30), "no date · E-mail to you · " + "word " * 12 + "…"),
    (replace(MAIL, channel=Channel.MESSAGE, subject="", text=""), "4 November · Message to you"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "expected"), HEADINGS)
def test_heading(one: Interaction, expected: str) -> None:
    """When, of what kind, who wrote, and what about."""
    assert expected == hits.heading(one, TODAY)


PERIODS = [("Any time", None), ("The past month", date(2026, 10, 21)), ("The past year", date(2025, 11, 20))]


@pytest.mark.parametrize(("period", "expected"), PERIODS)
def test_periods_end_today(period: str, expected: date | None) -> None:
    """A period begins so many days back; any time has no beginning."""
    assert expected == hits.since(period, TODAY)


def test_the_whole_exchange_has_its_heads() -> None:
    """From, to, when and subject, where there are any; the text is the whole one, cut where it is endless."""
    heads, text = hits.whole(MAIL)
    assert heads == [
        ("From", "Ada Byron (ada@engine.example)"),
        ("To", "me@a.example"),
        ("When", "2026-11-04 09:30"),
        ("Subject", "Plan"),
    ]
    assert text == "Hi.\n> you"
    assert hits.whole(replace(MAIL, raw="x" * 20_001))[1].endswith("… and 1 more characters")


def test_people_of_a_hit() -> None:
    """The names of the contacts, or whoever sent it where none is on record."""
    ada, grace = Contact("a", "Ada Byron"), Contact("g", "Grace Hopper")
    assert hits.people(Hit(MAIL, (ada, grace), "Hi.", 1.0)) == "Ada Byron, Grace Hopper"
    assert hits.people(Hit(MAIL, (), "Hi.", 1.0)) == "Ada Byron"


def test_record_leaves_out_what_is_unknown() -> None:
    """Only what is known has a row; exchanges are counted by kind."""
    bare = ContactSummary(Contact("c", "Ada"), {"email": 0})
    full = ContactSummary(
        Contact("c", "Ada", ("a@x.example", "b@x.example"), ("linkedin.com/in/ada",), "Analyst", None, ("A. Byron",),
                date(2020, 5, 4)), {"email": 1, "message": 0, "meeting": 2, "note": 0}, date(2026, 11, 4),
    )  # fmt: skip

    assert hits.record(bare, TODAY) == [("Exchanges", "none")]
    assert dict(hits.record(full, TODAY)) == {
        "Also known as": "A. Byron",
        "Address": "a@x.example, b@x.example",
        "Link": "linkedin.com/in/ada",
        "Works as": "Analyst",
        "Connected since": "4 May 2020",
        "Exchanges": "1 e-mail, 2 meetings, the last on 4 November",
    }


def test_one_line_tells_who_somebody_is() -> None:
    """The firm and the address, how much was exchanged, and when last."""
    met = ContactSummary(
        Contact("a", "Ada", ("a@x.example",), organisation="Fernlight"), {"email": 3}, date(2026, 1, 2)
    )
    never = ContactSummary(Contact("b", "Bob"), {"email": 0})
    assert hits.brief_record(met, TODAY) == "Fernlight · a@x.example · 3 exchanges, the last on 2 January"
    assert hits.brief_record(never, TODAY) == "nothing exchanged"


_LINE = "Thank you for the two evenings you spent on my draft of the rota;"


@pytest.mark.parametrize(
    ("why", "text", "shown"),
    [
        ("a paragraph", f"{_LINE}\nit works.\n\nBest,\nAda", f"{_LINE} it works.\n\nBest,\nAda"),
        ("three lines", f"{_LINE}\n{_LINE}\nit works.", f"{_LINE} {_LINE} it works."),
        ("short lines end themselves", "Roses\nTulips\nPeonies", "Roses\nTulips\nPeonies"),
        ("a list", f"{_LINE}\n- one\n- two", f"{_LINE}\n- one\n- two"),
        ("a numbered list", f"{_LINE}\n1. one\n2. two", f"{_LINE}\n1. one\n2. two"),
        ("what is quoted", f"> {_LINE}\n> it works.", f"> {_LINE}\n> it works."),
        ("an indent", f"{_LINE}\n  12  30\n  14  40", f"{_LINE}\n  12  30\n  14  40"),
        ("heads", f"Subject: {_LINE}\nDate: today", f"Subject: {_LINE}\nDate: today"),
        ("nothing", "", ""),
    ],
)
def test_paragraphs_flow(why: str, text: str, shown: str) -> None:
    """Lines that a mail program broke are joined; what its writer set apart stays so."""
    assert hits.flowing(text) == shown, why
