"""What somebody does on the pages of an evening, click by click; each click is timed by whoever asks for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Locator, Page

from tests.bench.crowd import PURPOSE, Crowd

Act = Callable[[Page, int], None]  # the page, and which round it is


@dataclass(frozen=True, slots=True)
class Click:
    """One thing to do: ``act`` is timed, from its first click or key; ``before`` makes ready for it.

    ``runs`` says that the server draws the page anew; else all of it happens in the browser.
    """

    what: str
    act: Act
    before: Act | None = None
    runs: bool = True


def to(place: str) -> Act:
    """A click on a page's name above."""
    return lambda page, _: page.locator("header").get_by_text(place, exact=True).click()


def button(name: str | re.Pattern[str], *, last: bool = False) -> Act:
    """A click on the first button of this name, or on the last."""

    def act(page: Page, _: int) -> None:
        found = page.get_by_role("button", name=name, exact=isinstance(name, str))
        (found.last if last else found.first).click()

    return act


def link(name: str) -> Act:
    """A click on a link in the page."""
    return lambda page, _: _main(page).get_by_role("link", name=name).first.click()


def chosen(group: str, name: str) -> Act:
    """A click on one of the choices that stand side by side."""
    return lambda page, _: page.get_by_role("radiogroup", name=group).get_by_role("radio", name=name).click()


def key(name: str) -> Act:
    """A key, to wherever the focus is."""
    return lambda page, _: page.keyboard.press(name)


def typed(label: str, words: Callable[[int], str]) -> Act:
    """Words into a field, which is not left yet."""

    def act(page: Page, turn: int) -> None:
        fields = (page.get_by_role(role, name=label) for role in ("textbox", "searchbox"))
        next(fields).or_(next(fields)).first.fill(words(turn))

    return act


def opened(label: str) -> Act:
    """The list of a field that offers some."""
    return lambda page, _: page.get_by_role("combobox", name=label).click()


def option(name: str | None = None) -> Act:
    """A click on what a list offers: the one of this name, else another one each round, but never the first."""

    def act(page: Page, turn: int) -> None:
        found = page.get_by_role("option")
        (found.filter(has_text=name).first if name else found.nth(turn % 6 + 1)).click()

    return act


def _option_of(somebody: Callable[[int], str]) -> Act:
    """A click on the one in a list who has this address."""
    return lambda page, turn: page.get_by_role("option").filter(has_text=somebody(turn)).first.click()


def menu(line: int, name: str) -> Act:
    """A click in the open menu of a line."""
    return lambda page, _: page.get_by_role("menuitem", name=name).or_(page.get_by_role("option", name=name)).click()


def _main(page: Page) -> Locator:
    return page.get_by_test_id("stMain")


def _person(page: Page, turn: int) -> None:
    page.get_by_test_id("stMain").get_by_test_id("stPageLink-NavLink").nth(turn % 7).click()


def _escaped(page: Page, _: int) -> None:
    page.keyboard.press("Escape")
    page.get_by_role("dialog").wait_for(state="hidden")


_SOURCE = re.compile(r"^(Source|\d+ sources)$")


def _purpose(turn: int) -> str:
    return f"{turn + 20}{PURPOSE[2:]}"


def clicks(crowd: Crowd) -> list[Click]:
    """One round through all pages, in this order; it leaves everything as it was but for what was typed."""

    def somebody(turn: int) -> str:
        return crowd.address(turn * 37 % min(90, crowd.people))

    settings = [
        Click("page: Settings", to("Settings")),
        Click(
            "Settings: a tick",
            lambda page, _: page.get_by_text("Replace a file of that name").click(),
            lambda page, _: page.get_by_text("Take everything out (export)").click(),
        ),
    ]
    today = [
        Click("page: Today", to("Today")),
        Click("Today: open a source", button(_SOURCE)),
        Click("Today: note it as kept", button("Kept"), _escaped),
        Click("Today: undo", button("Undo")),
    ]
    write = [
        Click("page: Write", to("Write")),
        Click("Write: find somebody", key("Enter"), typed("Find somebody", somebody)),
        Click("Write: choose somebody", _option_of(somebody), opened("To")),
        Click(
            "Write: leave the purpose", key("Tab"), typed("What do you want to ask for?", lambda n: f"{PURPOSE} {n}")
        ),
        Click(
            "Write: leave one's own words", key("Tab"), typed("Your own sentences", lambda n: f"I was there {n} times.")
        ),
        Click("Write: leave a typed fact", key("Tab"), typed("More facts", lambda n: f"I have {n + 2} pages.")),
        Click("Write: another kind", chosen("Kind", "Offer")),
        Click("Write: another channel", lambda page, _: page.get_by_role("radio", name="Message").click()),
        Click("Write: the kind as it was", chosen("Kind", "Ask")),
        Click("Write: a new letter", button("New letter")),
        Click(
            "Write: open a letter",
            lambda page, _: page.get_by_role("button", name=re.compile(r"· ask · ")).first.click(),
            button(re.compile(r"^Letters \(")),
        ),
        Click("Write: move a line", menu(2, "Move down"), button("Line 2")),
        Click("Write: take a line out", menu(2, "Take it out"), button("Line 2")),
        Click("Write: undo", button("Undo")),
        Click("Write: undo again", button("Undo")),
        Click("Write: ways to send it", button("Send it your way")),
    ]
    people = [
        Click("page: People", to("People"), key("Escape")),
        Click("People: find", key("Enter"), typed("Find", lambda n: "ham ton well ford"[n % 4 * 4 : n % 4 * 4 + 3])),
        Click("People: find nobody in particular", key("Enter"), typed("Find", lambda _: "")),
        Click("People: among others", option("In touch within a year"), opened("Among")),
        Click("People: in another order", option("Most exchanged"), opened("In order of")),
        Click("People: the second page", button("Page 2")),
        Click("People: open a person", _person),
        Click("People: their timeline", chosen("Show of them", "Timeline")),
        Click("People: their facts", chosen("Show of them", "Facts")),
        Click("People: their ledger", chosen("Show of them", "Ledger")),
        Click("People: back to all", link("All people")),
    ]
    brief = [
        Click("page: Brief", to("Brief")),
        Click("Brief: choose somebody", option(), opened("Somebody")),
        Click("Brief: show everything", lambda page, _: page.get_by_text("Show everything", exact=True).click()),
        Click("Brief: open a source", button(_SOURCE, last=True)),
        Click("Brief: all open promises", chosen("Show", "Open promises"), _escaped),
        Click("Brief: to review", chosen("Show", "To review")),
        Click("Brief: one person again", chosen("Show", "One person")),
    ]
    search = [
        Click("page: Search", to("Search")),
        Click("Search: by words", key("Enter"), typed("What are you looking for?", crowd.query)),
        Click("Search: with somebody", option(), opened("With")),
        Click("Search: with anybody", option("Anybody"), opened("With")),
    ]
    others = [Click("page: Import", to("Import")), Click("page: Goals", to("Goals"))]
    return [*today, *write, *people, *brief, *search, *others, *settings]
