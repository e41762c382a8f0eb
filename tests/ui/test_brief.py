"""The Brief page, drawn from a real store: lines that open, promises settled, proposals decided."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.domain.briefs import LOOKED, Brief, BriefLine, Period, Section, Timeline
from assistant.domain.contacts import Contact
from assistant.domain.facts import Fact, Origin, Sharing
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise, PromiseState, Standing
from tests.ui.conftest import Page
from tests.ui.shown import texts
from ui import briefs, timeline


@pytest.fixture
def owing(known: Assistant, tmp_path: Path) -> Assistant:
    """An Assistant with mail of Priya's, a promise, a favour, a confidence, and a proposal."""
    box = tmp_path / "mail.mbox"
    box.write_text(
        "".join(
            f"From x Mon Jan  5 10:00:00 2026\nMessage-ID: <{n}@x.example>\nFrom: Priya Raman <priya@oakmere.example>\n"
            f"To: maya@a.example\nDate: Mon, 0{n} {month} 2026 10:00:00 +0000\nSubject: Site\n\n{text}\n\n"
            for n, month, text in ((7, "Sep", "We met at the fair."), (2, "Nov", "Could you *send* <b>it</b>?"))
        )
    )
    known.import_files([box], me=["maya@a.example"])
    priya = known.find_contact("Priya").id
    known.add_promise(
        Promise("p1", priya, Party.ME, "I said I would send my notes.", due=date(2026, 11, 30), source="<7@x.example>")
    )
    known.add_favour(Favour("f1", priya, FavourDirection.RECEIVED, "You drew the plan.", source="<7@x.example>"))
    known.add_fact(known.find_contact("Priya"), "You are leaving Oakmere.", sharing=Sharing.NEVER)
    waiting = Fact(
        "fact-1", "You are at the fair.", priya, "<7@x.example>", "We met at the fair.", date(2026, 9, 7),
        Origin.RECORD, certainty=0.6, standing=Standing.PROPOSED,
    )  # fmt: skip
    known._store.add_proposals(priya, (), (), [waiting], read={})
    return known


def test_a_person_is_told_in_sections(owing: Assistant, page: Page) -> None:
    """Every part of the brief stands there, imported text as text, and a confidence is marked."""
    at = page(owing, "brief")
    at.selectbox(key="brief-who").select(owing.find_contact("Priya").id).run()
    shown = texts(at)
    assert "**What you promised**" in shown
    assert "Due 30 November, in 9 days: I said I would send my notes." in shown
    assert "“Could you *send* <b>it</b>?”" in shown
    assert "noted as never to be mentioned: You are leaving Oakmere." in shown
    assert not at.exception


def test_each_part_can_be_chosen_with_somebody_picked(owing: Assistant, page: Page) -> None:
    """None of them leads back to the person, who is still picked when one comes back."""
    at = page(owing, "brief")
    priya = owing.find_contact("Priya").id
    at.selectbox(key="brief-who").select(priya).run()
    for part in ("Open promises", "To review"):
        at.segmented_control(key="brief-part").set_value(part).run()
        assert at.segmented_control(key="brief-part").value == part
        assert not at.selectbox
    at.segmented_control(key="brief-part").set_value("One person").run()
    assert at.selectbox(key="brief-who").value == priya
    assert at.query_params["about"] == priya


def test_a_line_opens_the_whole_exchange(owing: Assistant, page: Page) -> None:
    """One click shows the mail behind a line."""
    at = page(owing, "brief")
    at.selectbox(key="brief-who").select(owing.find_contact("Priya").id).run()
    at.button(key=f"source-{Section.LAST}-0").click().run()
    assert "From: Priya Raman (priya@oakmere.example)" in texts(at)
    assert not at.exception


def test_promises_are_settled_from_the_brief(owing: Assistant, page: Page) -> None:
    """Kept takes a promise from the brief; Thanked takes a favour from what was never thanked."""
    at = page(owing, "brief")
    at.selectbox(key="brief-who").select(owing.find_contact("Priya").id).run()
    at.button(key="kept-p1").click().run()
    at.button(key="thanked-f1").click().run()
    assert [one.state for one in owing.promises()] == [PromiseState.KEPT]
    assert "**Never thanked**" not in texts(at)


def test_open_promises_with_everybody(owing: Assistant, page: Page) -> None:
    """All open promises stand together and can be released."""
    at = page(owing, "brief")
    at.segmented_control(key="brief-part").set_value("Open promises").run()
    assert "**You to Priya Raman** · due 30 November" in texts(at)
    at.button(key="released-p1").click().run()
    assert "No promise is open." in texts(at)


def test_proposals_are_edited_and_rejected(owing: Assistant, page: Page) -> None:
    """A proposal in other words is believed; the quote and the source stand beside it."""
    at = page(owing, "brief")
    at.segmented_control(key="brief-part").set_value("To review").run()
    assert "Source: Priya’s mail of 7 September" in texts(at)
    at.text_input(key="words-fact-1").set_value("We met at the fair.").run()
    at.button(key="accept-fact-1").click().run()
    assert "Nothing waits for your yes." in texts(at)
    assert "We met at the fair." in [fact.text for fact in owing.facts(owing.find_contact("Priya"))]


def test_the_summary_comes_when_it_is_asked_for(owing: Assistant, page: Page) -> None:
    """A button sums up; each line names its source."""
    priya = owing.find_contact("Priya")
    at = page(owing, "brief")
    at.selectbox(key="brief-who").select(priya.id).run()
    assert "**In short**" not in texts(at)
    at.button(key=f"brief-sum-{priya.id}").click().run()
    assert "**In short**" in texts(at)
    assert not at.exception


def test_nothing_on_record_says_what_to_ask(known: Assistant, page: Page) -> None:
    """Somebody without any record gets what is missing."""
    at = page(known, "brief")
    at.selectbox(key="brief-who").select(known.find_contact("Tom").id).run()
    assert "**Missing**" in texts(at)
    assert not at.exception


@pytest.mark.parametrize(
    ("months", "start", "named"),
    [
        pytest.param(1, date(2026, 10, 1), "October 2026: 2 you, 1 they", id="months"),
        pytest.param(3, date(2026, 4, 1), "from April 2026: 2 you, 1 they", id="quarters"),
        pytest.param(12, date(2025, 1, 1), "2025: 2 you, 1 they", id="years"),
    ],
)
def test_the_picture_holds_every_period(months: int, start: date, named: str) -> None:
    """Each period has a bar with its name and what each of the two did in it; one of silence says nothing."""
    drawn = timeline.picture(Timeline(months, (Period(start, 2, 1), Period(start, 0, 0, 1), Period(start))))
    assert f'title="{named}"' in drawn
    assert drawn.count("title=") == 3
    assert 'aria-label="Contact over time: 2 you, 1 they, 1 together"' in drawn


def test_one_period_is_no_picture() -> None:
    """There is nothing to compare in a single month."""
    assert timeline.picture(Timeline(1, (Period(date(2026, 10, 1), 2),))) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nothing yet; `askwell import` brings in more.", "Nothing yet; the Import page brings in more."),
        ("12 on record, without room here", "12 on record: “Show everything” tells it"),
        ("Another Tom is on record. If it is one person: askwell contacts merge a b",
         "Another Tom is on record. If it is one person: the People page makes them one."),
    ],
)  # fmt: skip
def test_the_page_names_pages_and_no_commands(text: str, expected: str) -> None:
    """What is missing is done on a page here, not in a terminal."""
    assert expected == briefs.said(BriefLine(Section.MISSING, text, (LOOKED,)))


@pytest.mark.parametrize(("count", "expected"), [(0, ""), (1, "1 more thing was read and waits"), (7, "7 more things")])
def test_what_waits_is_said_below(count: int, expected: str) -> None:
    """How much waits for a yes stands below the lines, and is none of them."""
    made = Brief(Contact("karl", "Karl Weiss"), (), waiting=count)
    assert briefs.waiting(made).startswith(expected)
    assert bool(briefs.waiting(made)) is bool(count)


def test_the_table_leaves_out_silence() -> None:
    """The table behind the picture has the newest period first and none that is empty."""
    line = Timeline(3, (Period(date(2026, 1, 1), 2), Period(date(2026, 4, 1)), Period(date(2026, 7, 1), 0, 3)))
    assert briefs.table(line)["Quarter from"] == ["July 2026", "January 2026"]


def test_what_cannot_be_opened_is_named() -> None:
    """A line that says what is missing has no button."""
    line = BriefLine(Section.MISSING, "An address.", (LOOKED,))
    assert (briefs.openable(line), briefs.standing_on(line)) == ([], LOOKED)


@pytest.mark.parametrize(
    ("received", "thanked", "given", "said"),
    [
        (1, 0, 0, "They helped you once; no help of yours is on record. No thanks are on record for it."),
        (2, 0, 0, "They helped you twice; no help of yours is on record. No thanks are on record for any of it."),
        (3, 2, 1, "They helped you 3 times and you helped them once. No thanks are on record for 1 of the 3."),
        (1, 1, 2, "They helped you once and you helped them twice."),
        (0, 0, 1, "You helped them once; no help of theirs is on record."),
        (0, 0, 0, "No help is on record, neither given nor received."),
    ],
)
def test_the_balance_reads_well_in_all_numbers(received: int, thanked: int, given: int, said: str) -> None:
    """Who helped whom how often, and what was not thanked for, in plain sentences."""
    got = [
        Favour("", "c", FavourDirection.RECEIVED, "x", thanked="m" if n < thanked else None) for n in range(received)
    ]
    assert briefs.balance([*got, *(Favour("", "c", FavourDirection.GIVEN, "x") for _ in range(given))]) == said
