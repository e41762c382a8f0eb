"""People: who is on record, one person whole, who may be there twice, and forgetting somebody."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.app import Assistant
from assistant.domain.reports import ContactSummary
from ui import hits, listing, present, reports
from ui.places import Place, keep, kept, link
from ui.state import State, state
from ui.theme import WIDTH
from ui.widgets.duplicates import show_duplicates, show_merges
from ui.widgets.known import note_fact, show_facts
from ui.widgets.person import show_person
from ui.widgets.pictures import show_network
from ui.widgets.problems import told
from ui.widgets.records import nobody_yet, say_notice

_PARTS = {
    "everybody": "Everybody",
    "pictures": "In pictures",
    "twice": "May be one person",
    "merged": "Merged",
    "you": "You",
}
"""What the page can show, by what an address calls it."""

_FIRST = "everybody"
_WHO, _SHOWN, _PART = "who", "show", "people-part"


def show(assistant: Assistant) -> None:
    """The whole page for one tab; the address says who is shown."""
    with told(), st.container(width=WIDTH):
        page = state()
        everybody = assistant.contacts()
        asked = kept(_WHO)
        person = next((one for one in everybody if one.contact.id == asked), None)
        if asked and person is None:
            keep(_WHO, None)  # merged or forgotten meanwhile
        if person is not None:
            keep(_WHO, person.contact.id)
            say_notice(page)
            show_person(assistant, page, person, everybody)
            return
        st.title("People", anchor=False)
        say_notice(page)
        _proof(page)
        if not everybody:
            nobody_yet()
            return
        part = _part()
        if part == "pictures":
            show_network(assistant)
        elif part == "twice":
            show_duplicates(assistant, page)
        elif part == "merged":
            show_merges(assistant, page)
        elif part == "you":
            _you(assistant)
        else:
            _everybody(assistant, everybody)


def _part() -> str:
    """Which part is open; it stands in the address."""
    asked = kept(_SHOWN)
    st.session_state[_PART] = asked if asked in _PARTS else _FIRST
    return st.segmented_control(
        "Show", list(_PARTS), required=True, key=_PART, format_func=_PARTS.__getitem__, on_change=_remember,
        label_visibility="collapsed",
    ) or _FIRST  # fmt: skip


def _remember() -> None:
    part = st.session_state.get(_PART)
    keep(_SHOWN, None if part == _FIRST else part)


def _proof(page: State) -> None:
    if page.forgotten is not None:
        told_of = st.warning if page.forgotten.traces and not page.forgotten.mentions else st.success
        told_of(present.plain(reports.proof(page.forgotten)))
        page.forgotten = None


def _you(assistant: Assistant) -> None:
    """What every letter may draw on: the facts about the user."""
    facts = assistant.facts(None)
    st.caption("Facts about yourself, which a letter to anybody may use.")
    show_facts(assistant, facts)
    if not facts:
        st.text("Nothing is stored about you.")
    note_fact(assistant, None)


def _everybody(assistant: Assistant, everybody: Sequence[ContactSummary]) -> None:
    """A page of those who fit, each a link to the person's own address."""
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        words = st.text_input(
            "Find", key="people-find", placeholder="a name, an address, a firm", type="search", width=320
        )
        with st.container(horizontal=True, gap="medium", key="people-narrowed", width=472):
            among = st.selectbox("Among", list(listing.AMONG), key="people-among", width=240)
            order = st.selectbox("In order of", list(listing.ORDERS), key="people-order", width=200)
    found = listing.found(
        everybody, words or "", among=among or "Everybody", order=order or "Last contact", today=assistant.today
    )
    if not found:
        st.text("Nobody fits. Fewer letters, or Everybody above, may find them.")
        return
    pages = listing.pages(len(found))
    # The number of pages is part of the key: another search begins at its first page.
    number = st.pagination(pages, key=f"people-page-{pages}-{words}-{among}-{order}") if pages > 1 else 1
    st.caption(listing.counted(len(found), len(everybody), number))
    with st.container(gap="small"):
        for one in listing.page(found, number):
            _row(assistant, one)


def _row(assistant: Assistant, one: ContactSummary) -> None:
    with st.container(horizontal=True, gap="xxsmall", vertical_alignment="center"):
        link(Place.PEOPLE, present.plain(one.contact.name), who=one.contact.id)
        st.caption(present.plain(hits.brief_record(one, assistant.today)), width="stretch")
