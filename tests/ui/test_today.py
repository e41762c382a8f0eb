"""The first page: the steps of a first visit, whom to write to and why, and noting what is done."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

import ui.app
from assistant.app import Assistant
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise, PromiseState
from assistant.domain.requests import Kind, Request
from assistant.domain.today import Cue, Why
from tests.ui.conftest import TODAY, Page
from tests.ui.shown import texts
from ui import cues
from ui.background import indexing
from ui.forms import Form


@pytest.fixture
def owing(known: Assistant) -> Assistant:
    """Priya was promised notes until yesterday, and Tom's introduction was never thanked for."""
    priya, tom = known.find_contact("Priya"), known.find_contact("Tom")
    due = TODAY - timedelta(days=1)
    known.add_promise(Promise("", priya.id, Party.ME, "I said I would send you my notes by 20 November.", due, due))
    known.add_favour(Favour("", tom.id, FavourDirection.RECEIVED, "You introduced me to Lena.", date(2026, 11, 2)))
    return known


def press(at: AppTest, beginning: str) -> AppTest:
    return next(button for button in at.button if str(button.key).startswith(beginning)).click().run()


def test_an_empty_home_shows_three_steps(empty: Assistant, page: Page) -> None:
    """Who you are, where records come from, and the model, with the word that all works without it."""
    shown = texts(page(empty, "today"))
    assert "1 · Who you are" in shown
    assert "2 · Your records, or a sample world" in shown
    assert "3 · The language model" in shown
    assert "Everything works without it too" in shown


def test_who_the_user_is_is_kept(empty: Assistant, page: Page) -> None:
    """The name and the addresses are saved; an address that is none is said and nothing is kept."""
    at = page(empty, "today")
    at.text_input(key="me-name").set_value("Maya Lind")
    at.text_input(key="me-addresses").set_value("maya")
    at.button(key="FormSubmitter:me-Save").click().run()
    assert "does not look like name@example.com" in texts(at)
    assert empty.me.name == ""
    at.text_input(key="me-addresses").set_value("maya@a.example, m@b.example")
    at.button(key="FormSubmitter:me-Save").click().run()
    assert (empty.me.name, empty.me.addresses) == ("Maya Lind", ("maya@a.example", "m@b.example"))


def test_what_waits_is_told_with_its_source(owing: Assistant, page: Page) -> None:
    """Each row says who, why and what; where two have one name, what tells them apart stands beside it."""
    owing.add_contact("Tom Whitlock", addresses=["tom@other.example"])
    shown = texts(page(owing, "today"))
    assert "**Tom Whitlock (no address)** · To thank" in shown.replace("\\", "")
    assert "Priya Raman** · You promised" in shown
    assert "Overdue, was due 20 November: I said I would send you my notes by 20 November." in shown
    assert "No thanks of yours are on record since 2 November: You introduced me to Lena." in shown


def test_done_is_noted_and_can_be_taken_back(owing: Assistant, page: Page) -> None:
    """The ledger knows at once, the row goes, and Undo brings both back."""
    at = press(page(owing, "today"), "done-MINE")
    assert owing.promises(state=PromiseState.OPEN) == []
    assert "Noted as kept: Priya Raman." in texts(at)
    press(at, "cue-undo")
    assert len(owing.promises(state=PromiseState.OPEN)) == 1
    assert "Priya Raman** · You promised" in texts(at)
    press(at, "done-THANK")
    assert [one.thanked for one in owing.favours()] == ["stored by you"]


def test_with_nothing_to_do_it_says_so(known: Assistant, page: Page) -> None:
    """No promise, no debt, no question: one sentence."""
    assert "Nothing waits for you today" in texts(page(known, "today"))


def test_what_is_being_read_is_told_and_can_be_paused(known: Assistant, page: Page) -> None:
    """How far it is and how long yet in one line; paused, the same place says so and lets it go on."""
    reader = indexing(known)
    reader.busy, reader.words = True, "Being read for promises, thanks and news: 40 exchanges so far."
    at = page(known, "today")
    assert "40 exchanges so far. What it finds comes here by itself." in texts(at)
    reader.busy = False  # as the thread does once it was told to stop
    press(at, "reading-pause")
    assert (reader.paused, "Reading is paused." in texts(at)) == (True, True)
    press(at, "reading-on")
    assert (reader.paused, "Reading is paused." in texts(at)) == (False, False)


CUE = Cue(Why.THANK, None, "", kind=Kind.THANKS, purpose="You helped me.")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cue", "says"),
    [
        (CUE, "Write thanks"),
        (Cue(Why.ANSWER, None, ""), "Read the brief"),  # type: ignore[arg-type]
        (Cue(Why.THEIRS, None, "", kind=Kind.ASK, purpose="whether"), "Write an ask"),  # type: ignore[arg-type]
        (Cue(Why.DRAFT, None, "", kind=Kind.ASK), "Go on with it"),  # type: ignore[arg-type]
    ],
)
def test_the_button_says_where_it_leads(cue: Cue, says: str) -> None:
    """To a letter where there is enough to begin one, else to the brief."""
    assert says == cues.action(cue)


def app(monkeypatch: pytest.MonkeyPatch, home: Path) -> AppTest:
    st.cache_resource.clear()
    monkeypatch.setenv("ASKWELL_BACKGROUND", "false")
    monkeypatch.setattr(sys, "argv", ["app.py", "--home", str(home), "--today", TODAY.isoformat()])
    return AppTest.from_file(ui.app.__file__, default_timeout=120).run()


def test_a_newcomers_first_letter_takes_at_most_six_clicks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """From a fresh start: the sample world, one of its letters, Draft; the letter is ready, without any model."""
    clicks = 0
    at = app(monkeypatch, tmp_path / "home")
    for beginning in ("sample", "sample-thanks", "draft"):
        press(at, beginning)
        clicks += 1
        assert not at.exception
    assert clicks <= 6
    assert "Ready · " in texts(at)


def test_a_row_opens_the_letter_filled_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Recipient, kind and purpose stand there; only Draft is left to press."""
    assistant = Assistant.open(tmp_path / "home", today=TODAY)
    tom = assistant.add_contact("Tom Whitlock")
    assistant.add_favour(Favour("", tom.id, FavourDirection.RECEIVED, "You introduced me to Lena.", date(2026, 11, 2)))
    assistant.close()
    at = press(app(monkeypatch, tmp_path / "home"), "do-THANK")
    assert not at.exception
    form: Form = at.session_state["askwell"].form
    assert (tom.id, Kind.THANKS, "You introduced me to Lena.") == (form.contact_id, form.kind, form.purpose)


def test_a_letter_to_come_back_to_can_wait(known: Assistant, page: Page) -> None:
    """Later puts it off for a week, and Undo brings back the day."""
    ask = Request(Kind.ASK, known.find_contact("Priya"), "20 minutes of her time before Friday to look at my plan")
    *_, draft = known.write(ask)
    known.mark_sent(draft, follow_up=TODAY, even_if_not_ready=True)
    at = press(page(known, "today"), "later-FOLLOW_UP")
    assert [TODAY + timedelta(days=7)] == [one.due for one in known.follow_ups()]
    press(at, "cue-undo")
    assert [one.due for one in known.follow_ups()] == [TODAY]
