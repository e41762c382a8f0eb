"""Whom to write to: pick somebody on record, or add somebody."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from assistant.app import Assistant
from assistant.domain.contacts import Contact
from assistant.domain.reports import ContactSummary
from ui import present
from ui.forms import read_contact
from ui.places import Place, link
from ui.state import State
from ui.widgets.problems import told

_MANY = 300  # people that one list still holds well


def pick_contact(assistant: Assistant, state: State, summaries: list[ContactSummary]) -> Contact | None:
    """The contact in the form, of those on record, after what the user did with it."""
    people = {p.contact.id: p.contact for p in summaries}
    labels = present.contact_labels(_offered(state, summaries))
    ids = list(labels)
    known = state.form.contact_id if state.form.contact_id in people else None
    picked = st.selectbox(
        "To", ids, index=ids.index(known) if known else None, format_func=lambda id_: labels.get(id_, ""),
        placeholder="Type a name or an address", key=state.key("to"),
    )  # fmt: skip
    if picked != state.form.contact_id:
        state.form = replace(state.form, contact_id=picked, ticks={})
    if picked in people:
        link(Place.BRIEF, "Where you stand with them", about=picked)
    with st.expander("Somebody new", expanded=not people):
        add_contact(assistant, state)
    return people.get(picked) if picked else None


def _offered(state: State, summaries: list[ContactSummary]) -> list[ContactSummary]:
    """Everybody, or of many those that a field for a name leaves."""
    if len(summaries) <= _MANY:
        return summaries
    sought = st.text_input(
        "Find somebody", key=state.key("sought"), placeholder="A name, an address or a company",
        help=f"{len(summaries):,} people are on record; below stand those last in touch, or those who fit these words",
    )  # fmt: skip
    return present.people_to_offer(summaries, sought=sought or "", picked=state.form.contact_id)


def add_contact(assistant: Assistant, state: State) -> None:
    """A small form for a name and an address; the new contact is picked at once."""
    with st.form(state.key("add"), border=False):
        name = st.text_input("Name", key=state.key("add-name"))
        address = st.text_input("E-mail address (optional)", key=state.key("add-address"))
        if not st.form_submit_button("Add", key=state.key("add-submit")):
            return
    read = read_contact(name, address)
    if isinstance(read, list):
        st.error(present.plain(" ".join(read)))
        return
    with told():
        added = assistant.add_contact(read[0], addresses=read[1])
        state.pick(added.id)
        st.rerun()
