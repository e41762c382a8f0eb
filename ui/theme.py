"""Colours: paper and ink by day, the same quiet by night; the system's setting chooses."""

from __future__ import annotations

_LIGHT = {
    "primaryColor": "#2b6a5e",
    "backgroundColor": "#fcfbf8",
    "secondaryBackgroundColor": "#f2efe7",
    "textColor": "#0f1516",
    "borderColor": "#d8d3c6",
}
_DARK = {
    "primaryColor": "#2f7a6c",  # white on it has a contrast of 5.1
    "linkColor": "#7fc4b5",
    "backgroundColor": "#15191b",
    "secondaryBackgroundColor": "#20272a",
    "textColor": "#e8e5de",
    "borderColor": "#3a4448",
}

_COLOURS = {
    f"theme.{mode}.{name}": colour
    for mode, colours in (("light", _LIGHT), ("dark", _DARK))
    for name, colour in colours.items()
}
THEME = {
    "theme.paddingTop": "1rem",
    "theme.paddingBottom": "3rem",
    # One title a page and headings for its parts, in the sizes of plain reading.
    "theme.headingFontSizes": '["1.75rem", "1rem", "1rem"]',
    "theme.headingFontWeights": "[600, 600, 600]",
    **_COLOURS,
}
"""Streamlit options by name."""


def _by_day(light: str, dark: str) -> str:
    """One colour by day and another by night."""
    return f"light-dark({light}, {dark})"


_TEXT = _by_day(_LIGHT["textColor"], _DARK["textColor"])
_ACCENT = _by_day(_LIGHT["primaryColor"], _DARK["linkColor"])
_LINK = "[data-testid='stMain'] [data-testid='stPageLink-NavLink']"
_STOPS = "a, button, summary, [role='tab'], [role='button'], [role='spinbutton'], div[tabindex='0']"
_FIELDS = "input:not([type='file']), textarea"
CSS = (
    # A link to the page one is on (a person in the list of people) is a link, not a place in the menu.
    f"{_LINK} {{background: transparent}}"
    f"{_LINK} p {{text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px}}"
    # What is chosen is told by its frame and its ground; its words keep the contrast of words.
    "button[data-variant='segmented_control'][aria-checked='true'] p, button[data-variant='pills'] p"
    f" {{color: {_TEXT}}}"
    f"[role='tab'][aria-selected='true'] p {{color: {_ACCENT}}}"
    f"button[kind='tertiary']:is(:hover, :focus, :active, [aria-expanded='true']) {{color: {_ACCENT} !important}}"
    "button kbd {color: inherit !important; opacity: 1 !important}"
    # Where the keys are, always to be seen; the frame of a field stands around the field, that of a tick around it all.
    f":is({_STOPS}):focus-visible, :is(div:has(> :is({_FIELDS}):focus-visible), label:has(input:focus-visible))"
    f" {{outline: 3px solid {_ACCENT} !important; outline-offset: 2px; box-shadow: none !important}}"
    # Headings stand as close to their part as bold words did.
    "[data-testid='stHeading'] h1 {padding: 0.75rem 0 0.5rem}"
    "[data-testid='stHeading'] h2 {padding: 0.125rem 0 0.75rem}"
    # In a narrow window the one way to the other pages says so.
    "[data-testid='stExpandSidebarButton']::after {content: 'Menu'; font-size: 0.875rem; margin-left: 0.25rem}"
    ".st-key-keyboard {display: none}"
)
"""What no option of Streamlit says."""

WIDTH = 960
"""Pixels that a page of text may take: longer lines are hard to read."""
