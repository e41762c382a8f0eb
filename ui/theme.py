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


_GROUND = _by_day(_LIGHT["backgroundColor"], _DARK["backgroundColor"])
_BORDER = _by_day(_LIGHT["borderColor"], _DARK["borderColor"])
_TEXT = _by_day(_LIGHT["textColor"], _DARK["textColor"])
_ACCENT = _by_day(_LIGHT["primaryColor"], _DARK["linkColor"])
_LINK = "[data-testid='stMain'] [data-testid='stPageLink-NavLink']"
_NARROW = "640px"  # up to which Streamlit puts columns below each other
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
    # There the button that writes stands below the whole form, so it stays at the foot of the window, with room for it
    # below the page and around what the keys come to; while it waits for something else it is in nobody's way.
    f"@media (max-width: {_NARROW}) {{"
    " .st-key-draft:has(button:enabled) {position: fixed; inset: auto 0 0 0; z-index: 90; width: auto;"
    f" padding: 0.5rem 1rem; background: {_GROUND}; border-top: 1px solid {_BORDER}}}"
    " .st-key-draft:has(button:enabled) :is(.stTooltipHoverTarget, .stButton, button) {width: 100%}"
    " [data-testid='stMain']:has(.st-key-draft button:enabled) {scroll-padding-bottom: 4.5rem}"
    " [data-testid='stMain']:has(.st-key-draft button:enabled) [data-testid='stMainBlockContainer']"
    " {padding-bottom: 6rem}"
    # What a list is narrowed by stands in one row.
    " .st-key-people-narrowed {flex-wrap: nowrap}"
    " .st-key-people-narrowed > * {flex: 1 1 0; min-width: 0; width: auto}"
    "}"
)
"""What no option of Streamlit says."""

WIDTH = 960
"""Pixels that a page of text may take: longer lines are hard to read."""
