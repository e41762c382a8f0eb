"""Two pairs of hands for one journey: the mouse, and the keyboard alone, whose place on the page has to be seen."""

from __future__ import annotations

import re
from typing import Literal, Protocol

from playwright.sync_api import Locator, Page, expect

from tests.ui.running import LONG
from tests.ui.sights import still

Role = Literal["button", "link", "radio", "checkbox", "textbox", "searchbox", "combobox", "menuitem", "option"]

_MOST_STOPS = 150
_IS_THERE = "found => found === document.activeElement"
_STOP = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return {name: "", seen: true};
  const ringed = one => one && getComputedStyle(one).outline.includes("solid");
  const frames = [at, at.parentElement, at.closest("label"), at.parentElement?.parentElement];
  const seen = at.matches("main, [role='dialog']") || frames.some(ringed);
  return {name: at.getAttribute("aria-label") || at.textContent, seen};
}"""


class Hands(Protocol):
    """What a journey does; each waits until the page has come to rest."""

    page: Page
    clicks: int

    def press(self, name: str, role: Role = "button") -> None:
        """Press a button, a link, a tick or one of several choices."""

    def write(self, label: str, text: str, role: Role = "textbox", *, enter: bool = False) -> None:
        """Write into a field, and go on to the next one, or say with Enter that it is all."""

    def pick(self, label: str, sought: str, option: str) -> None:
        """Type into a list of many and take the one that is left."""

    def choose(self, menu: str, action: str) -> None:
        """Open a small menu and take an action of it."""

    def draft(self) -> None:
        """Have the letter written."""

    def leave(self) -> None:
        """Close what was opened."""


class Mouse:
    """Clicks, as most people do; it counts them."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.clicks = 0

    def press(self, name: str, role: Role = "button") -> None:
        _of(self.page, role, name).click()
        self.clicks += 1
        still(self.page)

    def write(self, label: str, text: str, role: Role = "textbox", *, enter: bool = False) -> None:
        field = _of(self.page, role, label)
        field.fill(text)
        field.press("Enter" if enter else "Tab")
        still(self.page)

    def pick(self, label: str, sought: str, option: str) -> None:
        field = _of(self.page, "combobox", label)
        field.click()
        field.fill(sought)
        _of(self.page, "option", option).click()
        self.clicks += 2
        still(self.page)

    def choose(self, menu: str, action: str) -> None:
        _of(self.page, "button", menu).click()
        _of(self.page, "menuitem", action).click()
        self.clicks += 2
        still(self.page)

    def draft(self) -> None:
        self.page.locator(".st-key-draft button").filter(visible=True).click()
        self.clicks += 1
        still(self.page)

    def leave(self) -> None:
        self.page.keyboard.press("Escape")
        still(self.page)


class Keys:
    """The keyboard alone: Tab, arrows, Enter, Space and Escape; wherever it stands, that is to be seen."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.clicks = 0
        self._address = ""

    def press(self, name: str, role: Role = "button") -> None:
        if role == "radio":
            self._turn_to(name)
        else:
            self._reach(_of(self.page, role, name))
            self.page.keyboard.press("Space" if role == "checkbox" else "Enter")
        still(self.page)

    def write(self, label: str, text: str, role: Role = "textbox", *, enter: bool = False) -> None:
        self._reach(_of(self.page, role, label))
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(text)
        self.page.keyboard.press("Enter" if enter else "Tab")
        still(self.page)

    def pick(self, label: str, sought: str, option: str) -> None:
        self._reach(_of(self.page, "combobox", label))
        self.page.keyboard.type(sought)
        expect(_of(self.page, "option", option)).to_be_visible(timeout=LONG)
        self.page.keyboard.press("Enter")
        still(self.page)

    def choose(self, menu: str, action: str) -> None:
        self._reach(_of(self.page, "button", menu))
        self.page.keyboard.press("Enter")
        wanted = _of(self.page, "menuitem", action)
        expect(wanted).to_be_visible(timeout=LONG)
        for _ in range(20):
            if wanted.evaluate("found => found.contains(document.activeElement) || found.matches('[data-focused]')"):
                break
            self.page.keyboard.press("ArrowDown")
        self.page.keyboard.press("Enter")
        still(self.page)

    def draft(self) -> None:
        self.page.keyboard.press("Control+Enter")
        still(self.page)

    def leave(self) -> None:
        self.page.keyboard.press("Escape")
        still(self.page)

    def _turn_to(self, name: str) -> None:
        """One choice of several: Tab to the chosen one, then the arrows."""
        wanted = _of(self.page, "radio", name)
        group = self.page.get_by_role("radiogroup").filter(has=wanted)
        self._reach(group.locator("[aria-checked=true]"))
        for _ in range(6):
            if wanted.evaluate(_IS_THERE):
                break
            self.page.keyboard.press("ArrowRight")
        self.page.keyboard.press("Space")

    def _reach(self, wanted: Locator) -> None:
        """Tab until it is there. Every stop on the way is to be seen, and none may throw back to the top of a page."""
        expect(wanted).to_be_visible(timeout=LONG)
        new = self.page.url.partition("?")[0] != self._address
        self._address = self.page.url.partition("?")[0]
        passed: list[str] = []
        while not wanted.evaluate(_IS_THERE):
            self.page.keyboard.press("Tab")
            stop = self.page.evaluate(_STOP)
            assert stop["seen"], f"nobody sees that the keys are at {stop['name']!r}"
            if not passed and not new:
                assert stop["name"] != "Skip to main content", f"the place was lost before {wanted}"
            passed.append(stop["name"])
            assert len(passed) < _MOST_STOPS, f"no Tab leads to {wanted}: {passed}"


def _of(page: Page, role: Role, name: str) -> Locator:
    """What goes by this name and can be seen; Streamlit tells a button's shortcut after its name."""
    if role in ("button", "radio", "menuitem"):
        return (
            page.get_by_role(role, name=re.compile(rf"^{re.escape(name)}( Shortcut .*)?$")).filter(visible=True).first
        )
    return page.get_by_role(role, name=name).filter(visible=True).first
