"""People: who is on record, who may be there twice, and forgetting somebody."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.app import Assistant
from assistant.domain.reports import ContactSummary
from ui import hits, present, reports
from ui.places import named
from ui.state import state
from ui.theme import WIDTH
from ui.widgets.duplicates import show_duplicates, show_merges
from ui.widgets.known import show_facts
from ui.widgets.person import show_person
from ui.widgets.problems import told
from ui.widgets.records import nobody_yet, say_notice

_PARTS = ("Everybody", "May be one person", "Merged", "You")


def show(assistant: Assistant) -> None:
    """The whole page for one tab."""
    with told(), st.container(width=WIDTH):
        page = state()
        st.subheader("People", anchor=False)
        say_notice(page)
        if page.forgotten is not None:
            told_of = st.warning if page.forgotten.traces and not page.forgotten.mentions else st.success
            told_of(present.plain(reports.proof(page.forgotten)))
            page.forgotten = None
        everybody = assistant.contacts()
        if not everybody:
            nobody_yet()
            return
        part = st.segmented_control(
            "Show", _PARTS, default=_PARTS[0], required=True, key="people-part", label_visibility="collapsed"
        )
        if part == _PARTS[1]:
            show_duplicates(assistant, page)
        elif part == _PARTS[2]:
            show_merges(assistant, page)
        elif part == _PARTS[3]:
            _you(assistant)
        else:
            _everybody(assistant, everybody)


def _you(assistant: Assistant) -> None:
    """What every letter may draw on: the facts about the user."""
    facts = assistant.facts(None)
    st.caption("Facts about yourself, which a letter to anybody may use.")
    show_facts(assistant, facts)
    if not facts:
        st.text("Nothing is stored about you.")


def _everybody(assistant: Assistant, everybody: Sequence[ContactSummary]) -> None:
    labels = present.contact_labels(everybody)
    asked = named("who")
    if asked in labels:
        st.session_state["people-who"] = asked
    if st.session_state.get("people-who") not in labels:
        st.session_state["people-who"] = None  # merged or forgotten meanwhile
    chosen = st.selectbox(
        "Somebody", list(labels), index=None, format_func=lambda id_: labels.get(id_, ""),
        placeholder="Type a name or an address", key="people-who",
    )  # fmt: skip
    person = next((one for one in everybody if one.contact.id == chosen), None)
    if person is not None:
        show_person(assistant, state(), person, labels)
        return
    st.dataframe(hits.listing(everybody), hide_index=True, key="people-list")
