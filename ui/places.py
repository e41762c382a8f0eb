"""The pages and how to get from one to another; what stands in an address is a page's name and ids, never text."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import NoReturn

import streamlit as st

_KEY = "askwell-places"
_START = "start"  # where the page at the bare address would be, had it another one


class Place(StrEnum):
    """The pages, by what they are called in an address; the first one is at the bare address too."""

    TODAY = "today"
    WRITE = "write"
    PEOPLE = "people"
    BRIEF = "brief"
    SEARCH = "search"
    GOALS = "goals"
    IMPORT = "import"
    SETTINGS = "settings"


_SHOWN = {
    Place.TODAY: ("Today", ":material/today:"),
    Place.WRITE: ("Write", ":material/edit:"),
    Place.PEOPLE: ("People", ":material/group:"),
    Place.BRIEF: ("Brief", ":material/assignment_ind:"),
    Place.SEARCH: ("Search", ":material/search:"),
    Place.GOALS: ("Goals", ":material/flag:"),
    Place.IMPORT: ("Import", ":material/move_to_inbox:"),
    Place.SETTINGS: ("Settings", ":material/settings:"),
}


def navigate(views: dict[Place, Callable[[], None]]) -> st.Page:
    """The page that the address names, the first one without a name; the others stand above it."""
    pages = {
        place: st.Page(view, title=_SHOWN[place][0], icon=_SHOWN[place][1], url_path=place if number else _START,
                       default=not number)
        for number, (place, view) in enumerate(views.items())
    }  # fmt: skip
    st.session_state[_KEY] = pages
    first, view = next(iter(views.items()))
    # Streamlit shows the first page at the bare address alone; whoever types its name gets there by this one.
    by_name = st.Page(view, title=_SHOWN[first][0], icon=_SHOWN[first][1], url_path=first, visibility="hidden")
    return st.navigation([*pages.values(), by_name], position="top")


def link(place: Place, label: str, **ids: str) -> None:
    """A link to a page, with the ids it is to begin with; nothing where the view stands alone."""
    pages: dict[Place, st.Page] = st.session_state.get(_KEY, {})
    if place in pages:
        st.page_link(pages[place], label=label, icon=_SHOWN[place][1], query_params=ids or None)


def button(place: Place, label: str) -> None:
    """The same as the one thing to do first."""
    pages: dict[Place, st.Page] = st.session_state.get(_KEY, {})
    if place in pages and st.button(label, type="primary", icon=_SHOWN[place][1], key=f"go-{place}"):
        st.switch_page(pages[place])


def go(place: Place, **ids: str) -> NoReturn:
    """Leave for another page; where the view stands alone it is only drawn again."""
    pages: dict[Place, st.Page] = st.session_state.get(_KEY, {})
    if place not in pages:
        st.rerun()
    st.switch_page(pages[place], query_params=ids or None)


def named(parameter: str) -> str | None:
    """The id that the address gives, which is taken out of it."""
    return st.query_params.pop(parameter, None)


def kept(parameter: str) -> str | None:
    """The id that the address gives, which stays there, so that refreshing or sharing the address shows the same."""
    return st.query_params.get(parameter)


def keep(parameter: str, value: str | None) -> None:
    """Put an id into the address, or take it out; no text ever stands there.

    It is said again even where it stands there already: a link from a page to itself hands ids over to us, but leaves
    the browser's address as it was.
    """
    if value is None:
        st.query_params.pop(parameter, None)
    else:
        st.query_params[parameter] = value
