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
THEME = {"theme.paddingTop": "1rem", "theme.paddingBottom": "3rem", **_COLOURS}
"""Streamlit options by name."""

_LINK = "[data-testid='stMain'] [data-testid='stPageLink-NavLink']"
CSS = (
    # A link to the page one is on (a person in the list of people) is a link, not a place in the menu.
    f"{_LINK} {{background: transparent}}"
    f"{_LINK} p {{text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px}}"
    # What is chosen is told by its frame and its ground; its words keep the contrast of words.
    "button[data-variant='segmented_control'][aria-checked='true'] p, button[data-variant='pills'] p"
    f" {{color: light-dark({_LIGHT['textColor']}, {_DARK['textColor']})}}"
)
"""What no option of Streamlit says."""

WIDTH = 960
"""Pixels that a page of text may take: longer lines are hard to read."""
