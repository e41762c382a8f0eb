"""Pictures: what they say, what they draw, and the table behind each."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from typing import Any

import pytest

from assistant.app import Assistant
from assistant.domain.briefs import Period, Timeline
from assistant.domain.contacts import Contact
from assistant.domain.ledger import Favour, FavourDirection
from assistant.domain.pictures import Ago, Between, Closeness, Firm, Helped, Introduction, Reach, Side, Stretch
from tests.ui.conftest import TODAY, Page
from tests.ui.shown import texts
from ui import charts, network, pictures
from ui.pictures import Mark, Picture, Shape

ADA, BEN = Contact("a", "Ada Stone"), Contact("b", "Ben Ito")
SEPTEMBER, OCTOBER, NOVEMBER = (Period(date(2026, month, 1), *counts) for month, counts in
                                ((9, (3, 1)), (10, (0, 0, 1)), (11, ())))  # fmt: skip


@pytest.mark.parametrize(
    ("picture", "said", "drawn"),
    [
        (pictures.over_time(Timeline()), "Nothing with a day is on record yet.", False),
        (
            pictures.over_time(Timeline(1, (Period(date(2026, 11, 1), 1, 2),)), name="Ada"),
            "Since November 2026 you wrote once and Ada wrote to you twice. That is too little to draw.",
            False,
        ),
        (
            pictures.over_time(Timeline(1, (SEPTEMBER, OCTOBER, NOVEMBER, NOVEMBER))),
            "Since September 2026 you wrote 3 times and others wrote to you once; besides, 1 meeting, call or note is "
            "on record. Most was in September 2026 (4). Nothing since October 2026.",
            True,
        ),
        (
            pictures.over_time(Timeline(1, (Period(date(2026, 11, 1), 2, 0),)), name="Ada"),
            "Since November 2026 you wrote twice; no answer is on record. That is too little to draw.",
            False,
        ),
        (
            pictures.over_time(Timeline(1, (Period(date(2026, 11, 1), 0, 1, 1),)), name="Ada"),
            "Since November 2026 Ada wrote to you once; nothing that you wrote is on record; besides, 1 meeting",
            False,
        ),
        (
            pictures.over_time(Timeline(1, (Period(date(2026, 11, 1), 0, 0, 2),))),
            "Since November 2026 2 meetings, calls and notes are on record. That is too little to draw.",
            False,
        ),
        (network.helped([Helped(ADA, 0, 0, 0, 2)]), "neither given nor received; you asked twice", False),
        (network.helped([Helped(ADA, 0, 1)]), "No help to you is on record; you helped 1 person once.", False),
        (
            network.reach(Reach((Stretch(Ago.LONGER, {Closeness.LITTLE: 3}),))),
            "with nobody within three months, with 3 longer ago. That is too little to draw.",
            False,
        ),
        (pictures.between(Between(Side(1), Side()), name="Ada"), "From Ada: no help on record. From you", False),
        (
            pictures.between(Between(Side(1, 2, 1), Side(0, 1), 2), name="Ada"),
            "From Ada: no help on record, 1 promise kept. From you: help once, 2 promises kept, 1 promise still open. "
            "You asked twice in letters that you noted as sent.",
            True,
        ),
        (network.helped([]), "No help is on record yet, neither given nor received.", False),
        (
            network.helped([Helped(ADA, 3, 0, 1, 2), Helped(BEN, 0, 1)]),
            "1 person helped you 3 times; you helped 1 person once; you asked twice in letters that you noted as sent. "
            "No thanks are on record for 1 of the 3.",
            True,
        ),
        (
            network.reach(Reach((Stretch(Ago.MONTH, {Closeness.SOME: 2}), Stretch(Ago.LONGER, {Closeness.LITTLE: 3})))),
            "Of 5 people on record you were in touch with 2 within three months, with 3 longer ago.",
            True,
        ),
        (network.reach(Reach((Stretch(Ago.MONTH, {Closeness.SOME: 1}),))), "That is too little to draw.", False),
        (network.firms(Reach()), "Nobody’s organisation is on record; an address book", False),
        (
            network.firms(Reach(firms=(Firm("Oak", 4, 1), Firm("Elm", 2, 2), Firm("Ash", 1, 0)), unplaced=7)),
            "You know most people at Oak (4); beside them 1 organisation with one person and 7 people without one",
            True,
        ),
    ],
)  # fmt: skip
def test_the_sentence_says_what_is_seen(picture: Picture, said: str, drawn: bool) -> None:
    """In plain words with the figures; of too little nothing is drawn, and every picture has its table."""
    assert said in picture.said
    assert bool(picture.marks) is drawn
    assert bool(picture.rows) is drawn


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([], "No introduction to anybody is on record."),
        ([Introduction(ADA, "x", None, made=True)] * 2, "1 person introduced you to others twice."),
        ([Introduction(ADA, "x", None, made=False)], "1 introduction is promised and not made yet."),
    ],
)
def test_doors_to_others_are_counted(found: list[Introduction], expected: str) -> None:
    """Made and promised ones apart."""
    assert expected == network.doors(found)


def test_a_table_holds_hostile_words_as_they_are() -> None:
    """A bar, markup or a line end in a name stays in its cell; numbers stand at the right."""
    made = pictures.table(("Who", "How often"), [("<b>A|B</b>\nC", 1200)])
    assert made == "| Who | How often |\n| :--- | ---: |\n| \\<b\\>A\\|B\\</b\\> C | 1,200 |"


def test_two_people_of_one_name_stay_two_rows() -> None:
    """On the axis and in the table they are told apart, by an address where there is one."""
    twins = [Helped(Contact(id_, "Ada Stone", addresses), 2, 1) for id_, addresses in
             (("a", ()), ("b", ()), ("c", ("ada@stone.example",)))]  # fmt: skip
    picture = network.helped(twins)
    names = ["Ada Stone", "Ada Stone (2)", "Ada Stone · ada@stone.example"]
    assert [*dict.fromkeys(mark.place for mark in picture.marks)] == names
    assert picture.rows[2][0] == "Ada Stone · ada@stone.example"


def looks(spec: dict[str, Any], channel: str) -> list[object]:
    found: list[object] = spec["layer"][0]["encoding"][channel]["scale"]["range"]
    return found


@pytest.mark.parametrize("shape", list(Shape))
def test_nothing_is_told_by_colour_alone(shape: Shape) -> None:
    """Parts differ by their fill and their line too, in every shape; a legend names them, and axes have titles."""
    marks = tuple(Mark(place, part, 2) for place in ("x", "y") for part in ("a", "b", "c"))
    spec = charts.spec(Picture("h", "s", shape, ("a", "b", "c"), marks, "Month", "Exchanges"), dark=True)
    told_apart = zip(looks(spec, "fill"), map(str, looks(spec, "strokeDash")), strict=True)
    filled = [(str(fill).startswith("rgba"), "0)" in str(fill), dash) for fill, dash in told_apart]
    assert len(set(filled)) == 3
    assert "legend" in spec["layer"][0]["encoding"]["fill"]
    assert spec["layer"][0]["encoding"]["x"]["axis"]["title"] in ("Month", "Exchanges")


@pytest.mark.slow
def test_the_page_draws_without_pandas() -> None:
    """Which would take two seconds and 80 MB for a few numbers; and what draws nothing loads no Altair."""
    code = (
        "import sys, ui.app; assert 'altair' not in sys.modules\n"
        "import streamlit as st; from ui import charts; from ui.pictures import *\n"
        "st.vega_lite_chart(charts.spec(Picture('h', 's', Shape.BARS, ('a',), (Mark('x', 'a', 2),), 'A', 'B')))\n"
        "assert 'pandas' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def test_with_little_on_record_there_is_no_picture(known: Assistant, page: Page) -> None:
    """Sentences say so, and the address keeps which part is open."""
    at = page(known, "people")
    at.segmented_control(key="people-part").set_value("pictures").run()
    assert at.query_params["show"] == "pictures"
    shown = texts(at)
    assert "Nothing with a day is on record yet." in shown
    assert "Of 2 people on record" in shown
    assert not at.get("vega_lite_chart")
    assert not at.exception


def test_a_picture_has_words_and_a_table(known: Assistant, page: Page) -> None:
    """Give and ask over everybody: said, drawn with the sentence as its description, and listed."""
    for name, count in (("Priya", 3), ("Tom", 1)):
        whom = known.find_contact(name).id
        for number in range(count):
            known.add_favour(Favour("", whom, FavourDirection.RECEIVED, f"You read plan {number}.", TODAY))
    at = page(known, "people")
    at.query_params["show"] = "pictures"
    at.run()
    said = "2 people helped you 4 times; no help of yours is on record. No thanks are on record for 4 of the 4."
    assert said in texts(at)
    assert [chart.proto.alt for chart in at.get("vega_lite_chart")] == [said]
    assert "| Priya Raman | 3 | 3 | 0 | 0 |" in texts(at)
