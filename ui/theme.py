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
    "primaryColor": "#3a8778",
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

WIDTH = 960
"""Pixels that a page of text may take: longer lines are hard to read."""
