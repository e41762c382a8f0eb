"""One person on record: what is known, the last exchanges, and forgetting them."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from assistant.app import Assistant
from assistant.domain.contacts import Contact
from assistant.domain.reports import ContactSummary
from ui import hits, present
from ui.places import Place, link
from ui.reports import counted
from ui.state import State
from ui.widgets.exchange import show_exchange
from ui.widgets.known import show_facts
from ui.widgets.problems import told

_RECENT = 5


def show_person(assistant: Assistant, state: State, one: ContactSummary, labels: Mapping[str, str]) -> None:
    """Everything about one person, and what can be done; ``labels`` are those of everybody, by id."""
    person = one.contact
    with st.container(border=True):
        show_record(assistant, one)
        facts = assistant.facts(person)
        recent = assistant.interactions(person, limit=_RECENT)
        if facts:
            name = person.first_name or person.name
            st.caption(f"What is known, in sentences where “I” is you and “you” is {present.plain(name)}")
            show_facts(assistant, facts)
        if recent:
            st.caption("The last exchanges")
            for exchange in recent:
                with st.expander(present.plain(hits.heading(exchange, assistant.today))):
                    show_exchange(exchange)
                    if source := hits.shown_source(exchange):
                        st.caption(present.plain(source))
        with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
            link(Place.BRIEF, "Where you stand", about=person.id)
            link(Place.WRITE, "Write to them", to=person.id)
            link(Place.SEARCH, "Search what you exchanged", **{"with": person.id})
            with st.popover("Same person as…"):
                _join(assistant, state, person, labels)
            with st.popover("Forget…"):
                _forget(assistant, state, person)


def show_record(assistant: Assistant, one: ContactSummary) -> None:
    """What is known of a person, name by value."""
    st.markdown(f"**{present.plain(one.contact.name)}**")
    with st.container(gap=None):
        for name, value in hits.record(one, assistant.today):
            st.caption(f"{name}: {present.plain(value)}")


def _join(assistant: Assistant, state: State, person: Contact, labels: Mapping[str, str]) -> None:
    others = {id_: label for id_, label in labels.items() if id_ != person.id}
    other = st.selectbox(
        "Who is also them", list(others), index=None, format_func=lambda id_: others.get(id_, ""),
        placeholder="Type a name or an address", key=f"join-{person.id}",
    )  # fmt: skip
    st.caption(f"Both become one contact called {present.plain(person.name)}; Merged takes it back.")
    if st.button("Make them one", key=f"join-do-{person.id}", disabled=other is None) and other:
        with told():
            gone = assistant.contact(other)
            whole = assistant.merge(person, gone)
            state.notice = f"{hits.distinct(gone)} is now a part of {whole.name}."
            st.rerun()


def _forget(assistant: Assistant, state: State, person: Contact) -> None:
    exchanges = len(assistant.interactions(person))
    st.text(
        present.shown(
            f"{hits.distinct(person)} goes for good, with {counted(exchanges, 'exchange')}, the facts, promises, "
            "favours and drafts about them and what the language model was told for those. It cannot be taken back. "
            "The files they came from stay, but importing those again does not bring them back."
        )
    )
    mentions = st.checkbox("Also take their name out of exchanges with others", key=f"mentions-{person.id}")
    if st.button("Forget for good", type="primary", key=f"forget-{person.id}"):
        with told(), st.spinner("Looking through everything…"):
            state.forgotten = assistant.forget(person, mentions=mentions)
            if state.form.contact_id == person.id or (state.draft and state.draft.contact.id == person.id):
                state.begin()
            st.rerun()
