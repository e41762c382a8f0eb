"""Six journeys through the app in a real browser, each with the mouse and with the keyboard alone."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from assistant.app import Assistant
from assistant.domain.letters import Draft
from assistant.domain.requests import Kind
from tests.cli.test_importing import many_mails
from tests.ui.hands import Hands, Keys, Mouse
from tests.ui.running import LONG, App, running_app
from tests.ui.sights import PATH, TODAY, WHO, still

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

PURPOSE = "20 minutes to review my resume by Friday"


@pytest.fixture(scope="module")
def home(alone: pytest.TempPathFactory) -> Path:
    """A home with the sample world."""
    place = alone.mktemp("journeys") / "home"
    assistant = Assistant.open(place, today=TODAY)
    assistant.load_sample()
    assistant.close()
    return place


@pytest.fixture(scope="module")
def app(home: Path) -> Iterator[App]:
    """The app with the sample world, for all journeys that bring nothing of their own."""
    with running_app(home) as running:
        yield running


@pytest.fixture(params=[Mouse, Keys])
def hands(request: pytest.FixtureRequest, tab: Page) -> Hands:
    """Somebody at the page."""
    at_the_page: Hands = request.param(tab)
    return at_the_page


@pytest.fixture
def picture(tab: Page, tmp_path: Path) -> Callable[[], bytes]:
    """Takes what the page looks like at the end; it lies among the files of the test."""

    def take() -> bytes:
        still(tab)
        return tab.screenshot(path=tmp_path / "end.png")

    return take


def seen(page: Page, words: str | re.Pattern[str]) -> None:
    """Wait until somebody can read this."""
    expect(page.get_by_text(words).filter(visible=True).first).to_be_visible(timeout=LONG)


def test_first_visit(hands: Hands, alone: pytest.TempPathFactory, picture: Callable[[], bytes]) -> None:
    """From an empty home to a letter that is ready in at most six clicks, with a word on who one is before."""
    with running_app(alone.mktemp("first") / "home") as app:
        hands.page.goto(app.address)
        seen(hands.page, "Welcome to Askwell")
        hands.write("Your name, as you sign", "Maya Okafor")
        hands.write("Your e-mail addresses", "maya.okafor@postbox.example")
        hands.press("Save")
        seen(hands.page, "letters are signed Maya Okafor")
        hands.press("Try the sample world")
        seen(hands.page, "The sample world is in")
        hands.press("Ask Daniel Reyes")
        seen(hands.page, "The letter will say")
        hands.draft()
        seen(hands.page, re.compile(r"Ready · written"))
        assert hands.clicks <= 6
        picture()


def test_ask(hands: Hands, app: App, home: Path, picture: Callable[[], bytes]) -> None:
    """Somebody is looked up, the purpose typed, the letter drafted, changed, changed back and copied."""
    hands.page.goto(f"{app.address}/write")
    hands.pick("To", "daniel.reyes", "Daniel Reyes")
    hands.write("What do you want to ask for?", PURPOSE)
    seen(hands.page, "Could you spare 20 minutes to review my resume by Friday?")
    hands.draft()
    seen(hands.page, re.compile(r"Ready · written"))
    hands.choose("Line 2", "Take it out")
    hands.press("Undo")
    hands.press("Edit")
    hands.write("Subject", "My resume, before Friday")
    hands.press("Save")
    seen(hands.page, "My resume, before Friday")
    hands.press("Send it your way")
    seen(hands.page, "Copy the text")
    hands.leave()
    draft = _latest(home, WHO)
    assert (draft.subject, draft.ready) == ("My resume, before Friday", True)
    picture()


def test_thank_you(hands: Hands, app: App, home: Path, picture: Callable[[], bytes]) -> None:
    """A thank-you is drafted and marked as sent, with the day to come back to it."""
    hands.page.goto(f"{app.address}/write")
    hands.pick("To", "graham", "Graham Petrie")
    hands.press("Thank", "radio")
    hands.write("What do you want to thank them for?", "the practice evening in March and the notes afterwards")
    hands.draft()
    seen(hands.page, re.compile(r"Ready · written"))
    hands.press("Send it your way")
    hands.press("Mark as sent")
    hands.press("It is sent")
    seen(hands.page, "Sent on 21 November")
    assert _latest(home, "graham@petrie.example").kind is Kind.THANKS
    picture()


def test_brief_then_write(hands: Hands, app: App, picture: Callable[[], bytes]) -> None:
    """Somebody is found among the people, a line of the brief traced to its record, and the letter begins with them."""
    hands.page.goto(f"{app.address}/people")
    hands.write("Find", "daniel", "searchbox", enter=True)
    hands.press("Daniel Reyes", "link")
    seen(hands.page, "Who they are now")
    hands.press("Source")
    seen(hands.page, "The record behind it")
    hands.leave()
    hands.press("Write to them", "link")
    expect(hands.page.get_by_role("combobox", name="To")).to_have_value(re.compile("Daniel Reyes"), timeout=LONG)
    picture()


def test_import(hands: Hands, alone: pytest.TempPathFactory, picture: Callable[[], bytes]) -> None:
    """A look writes nothing, the import brings everything, and what came is found."""
    place = alone.mktemp("bringing")
    file = many_mails(place, 40)
    with running_app(place / "home") as app:
        hands.page.goto(f"{app.address}/import")
        hands.write(PATH, str(file), enter=True)
        hands.press("Preview")
        hands.write("Your own e-mail address", "maya@a.example", enter=True)
        hands.press("Preview")
        seen(hands.page, "Nothing is written yet.")
        store = Assistant.open(place / "home")
        assert store.contacts() == []
        hands.press("Import")
        seen(hands.page, "Done: ")
        assert sum(sum(one.interactions.values()) for one in store.contacts()) == 40
        store.close()
        hands.press("See who is on record", "link")
        seen(hands.page, re.compile("40 exchanges"))
        picture()


def test_resume_after_a_killed_server(
    hands: Hands, alone: pytest.TempPathFactory, picture: Callable[[], bytes]
) -> None:
    """What was drafted and what was typed since are there when the server was killed and the address opened again."""
    place = alone.mktemp("killed") / "home"
    assistant = Assistant.open(place, today=TODAY)
    assistant.add_contact("Priya Raman", addresses=["priya@oakmere.example"])
    assistant.close()
    with running_app(place) as app:
        hands.page.goto(f"{app.address}/write")
        hands.pick("To", "priya", "Priya Raman")
        hands.write("What do you want to ask for?", PURPOSE)
        hands.draft()
        seen(hands.page, re.compile(r"Ready · written"))
        hands.write("Your own sentences (optional)", "I still owe you a coffee.")
        letter = hands.page.url.removeprefix(app.address)
        os.killpg(app.process.pid, signal.SIGKILL)
    with running_app(place) as app:
        hands.page.goto(app.address + letter)
        seen(hands.page, re.compile(r"Ready · written"))
        typed = hands.page.get_by_label("Your own sentences (optional)")
        expect(typed).to_have_value("I still owe you a coffee.", timeout=LONG)
        hands.draft()
        seen(hands.page, "✎ yours")
        picture()


def _latest(home: Path, address: str) -> Draft:
    """The last letter to somebody, as the records have it."""
    store = Assistant.open(home, today=TODAY)
    draft = store.drafts(store.find_contact(address))[0]
    store.close()
    return draft
