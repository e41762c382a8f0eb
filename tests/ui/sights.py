"""Every page and state of the app that is looked at: where it is, what shows that it is there, and how to get to it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from playwright.sync_api import Page, expect

from assistant.app import Assistant
from assistant.domain.requests import Kind, Request
from assistant.resources import locate
from tests.ui.running import LONG

TODAY = date(2026, 11, 21)
SAMPLE = str(locate("data") / "sample")
PATH = "A file, a folder or a zip archive"
WHO = "daniel.reyes@corvane.example"
_HASTY = "some help with my career whenever you have time"
_HASTY_WORDS = "Sorry to bother you again, I know how incredibly busy you must be. I hope this finds you well!"


@dataclass(frozen=True, slots=True)
class World:
    """What the addresses of the sample world need: its person's id, a good letter's and a hasty one's."""

    who: str = ""
    letter: str = ""
    hasty: str = ""


@dataclass(frozen=True, slots=True)
class Sight:
    """One state of one page: a file name, what it is called, its address, the words that show it is there.

    ``act`` does what has to be done there first; ``then`` (a pattern) is seen when that is done. ``to`` names what a
    narrow window is to be scrolled to. ``empty`` says that it belongs to a home where nobody is on record.
    """

    name: str
    title: str
    address: str
    sign: str
    act: Callable[[Page], None] | None = None
    then: str = ""
    to: str = ""
    empty: bool = False

    def open(self, page: Page, app: str, world: World) -> None:
        """Go there and wait until it stands."""
        page.goto(f"{app}/{self.address.format(who=world.who, letter=world.letter, hasty=world.hasty)}")
        expect(page.get_by_text(self.sign).filter(visible=True).first).to_be_visible(timeout=LONG)
        if self.act is not None:
            still(page)
            self.act(page)
            expect(page.get_by_text(re.compile(self.then)).filter(visible=True).first).to_be_visible(timeout=LONG)
        still(page)


def _search(page: Page) -> None:
    question = page.get_by_role("textbox", name="What are you looking for?")
    question.fill("who could introduce me to a hiring manager")
    question.press("Enter")


def _look_into_sample(page: Page) -> None:
    page.get_by_role("textbox", name=PATH).fill(SAMPLE)
    page.get_by_role("button", name="Preview").click()


def _press(
    name: str, role: Literal["button", "tab", "radio", "checkbox", "switch"] = "button"
) -> Callable[[Page], None]:
    return lambda page: page.get_by_role(role, name=name, exact=True).first.click()


def _unroll(name: str) -> Callable[[Page], None]:
    return lambda page: page.get_by_role("combobox", name=name).click()


def _unfold(name: str) -> Callable[[Page], None]:
    return lambda page: page.locator("summary", has_text=name).first.click()


PAGES = (
    Sight("welcome", "The first visit", "", "Welcome to Askwell", empty=True),
    Sight("today", "Today", "", "In sentences from the records"),
    Sight("write-empty", "Write, before anything is typed", "write", "What do you want to ask for?"),
    Sight("write-letter", "Write, with a letter", "write?draft={letter}", "Ready", to="Line by line"),
    Sight("write-coach", "Write, and what the coach says of a hasty letter", "write?draft={hasty}", "Coach",
          to="Coach"),
    Sight("people", "People", "people", "24 people"),
    Sight("person-brief", "A person: the brief", "people?who={who}", "Who they are now"),
    Sight("person-timeline", "A person: the timeline", "people?who={who}&tab=timeline", "E-mail to you"),
    Sight("person-facts", "A person: the facts", "people?who={who}&tab=facts", "Note something about Daniel"),
    Sight("person-ledger", "A person: promises and favours", "people?who={who}&tab=ledger", "In sentences where"),
    Sight("pictures", "Everybody in pictures", "people?show=pictures", "How far your contacts reach"),
    Sight("goals", "Goals", "goals", "Goals are not built yet"),
    Sight("brief", "Brief", "brief?about={who}", "Show everything"),
    Sight("search", "Search", "search", "What are you looking for?", _search, "Source: "),
    Sight("import", "Import, before anything is written", "import", PATH, _look_into_sample, "Nothing is written yet.",
          empty=True),
    Sight("settings", "Settings", "settings", "Your data"),
)  # fmt: skip
"""What there is a picture of."""


STATES = (
    Sight("somebody-new", "Adding somebody", "write", "Somebody new", _unfold("Somebody new"), "E-mail address"),
    Sight("whom", "Whom to write to", "write", "Somebody new", _unroll("To"), "Anja Vogel"),
    Sight("letters", "The letters there are", "write", "Letters (2)", _press("Letters (2)"), "Daniel Reyes · ask"),
    Sight("line-menu", "The menu of a line", "write?draft={letter}", "Ready", _press("Line 1"), "Shorter"),
    Sight("subjects", "Other subjects", "write?draft={letter}", "Ready", _press("Other subjects"), "Or your own"),
    Sight(
        "edit", "Editing a letter", "write?draft={letter}", "Ready", _press("Edit"), "The letter, one sentence a line"
    ),
    Sight("send", "Sending a letter", "write?draft={letter}", "Ready", _press("Send it your way"), "Mark as sent"),
    Sight(
        "copy", "The bare text", "write?draft={letter}", "Ready", _press("To copy", "tab"), "Dear Daniel,|Hi Daniel,"
    ),
    Sight(
        "one-person", "Who may be one person", "people", "24 people", _press("May be one person", "radio"), "Two people"
    ),
    Sight(
        "picture-table",
        "The table behind a picture",
        "people?show=pictures",
        "Contact over time",
        _unfold("The same as a table"),
        "Written by you",
    ),
    Sight(
        "forget", "Forgetting somebody", "people?who={who}", "Who they are now", _press("Forget…"), "Forget for good"
    ),
    Sight(
        "promises", "Open promises", "brief", "One person", _press("Open promises", "radio"), "No promise is open|Kept"
    ),
    Sight("review", "What waits for a yes", "brief", "One person", _press("To review", "radio"), "Accept"),
    Sight("sources", "The records behind a line", "brief?about={who}", "Who they are now", _press("Source"), "From: "),
    Sight(
        "exchange",
        "A whole exchange",
        "people?who={who}&tab=timeline",
        "E-mail to you",
        _unfold("E-mail to you"),
        "From: ",
    ),
    Sight(
        "import-nothing", "Import without a file", "import", PATH, _press("Preview"), "Name a file or a folder first"
    ),
    Sight("models", "Another model", "settings", "Your data", _unfold("Use another model"), "Or one of your own"),
    Sight(
        "export", "Taking everything out", "settings", "Your data", _unfold("Take everything out"), "Write the archive"
    ),
)
"""What else can stand there, opened or asked for on one of the pages."""


def still(page: Page) -> None:
    """Wait until nothing on the page is being worked out."""
    page.wait_for_timeout(100)  # until what was clicked has begun
    expect(page.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_have_count(1, timeout=LONG)
    expect(page.locator("[data-testid=stSkeleton], [data-testid=stSpinner]")).to_have_count(0, timeout=LONG)


def settle_in(home: Path, *, whole: bool) -> World:
    """Put the sample world into a home, with two letters; ``whole`` reads everything, else only what WHO wrote."""
    assistant = Assistant.open(home, today=TODAY)
    assistant.load_sample()
    contact = assistant.find_contact(WHO)
    if whole:
        assistant.index()
    assistant.distil(contact=None if whole else contact)
    ask = assistant.sample_requests()[0]
    *_, letter = assistant.write(ask)
    *_, hasty = assistant.write(Request(Kind.ASK, contact, _HASTY, words=_HASTY_WORDS))
    assistant.close()
    return World(contact.id, letter.id, hasty.id)
