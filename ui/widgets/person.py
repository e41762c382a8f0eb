"""One person on record: the brief, the exchanges, the facts, the ledger, and what can be done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from assistant.app import Assistant
from assistant.domain.contacts import Contact
from assistant.domain.counting import counted
from assistant.domain.reports import ContactSummary
from ui import hits, listing, present
from ui.places import Place, keep, kept, link
from ui.state import State
from ui.widgets.brief import show_brief
from ui.widgets.exchange import show_exchange
from ui.widgets.known import note_fact, show_facts
from ui.widgets.ledger import show_ledger
from ui.widgets.pictures import show_contact
from ui.widgets.problems import told

TABS = ("Brief", "Timeline", "Facts", "Ledger")
_TAB = "tab"
_MORE = 20
_FEW = 50  # people to pick from at once


def show_person(assistant: Assistant, state: State, one: ContactSummary, everybody: Sequence[ContactSummary]) -> None:
    """The person's own page; the address carries who it is and which tab is open."""
    person = one.contact
    link(Place.PEOPLE, "All people")
    st.title(present.plain(present.who(person, assistant.told_apart())), anchor=False)
    _details(assistant, one)
    with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
        link(Place.WRITE, "Write to them", to=person.id)
        link(Place.SEARCH, "Search what you exchanged", **{"with": person.id})
        with st.popover("Same person as…"):
            _join(assistant, state, person, everybody)
        with st.popover("Forget…"):
            _forget(assistant, state, one)
    tab = _tab(person)
    if tab == TABS[1]:
        _timeline(assistant, state, person)
    elif tab == TABS[2]:
        _facts(assistant, person)
    elif tab == TABS[3]:
        show_ledger(assistant, person)
    else:
        show_brief(assistant, person, whole=False, summed=False)
        link(Place.BRIEF, "Show everything, or sum it up", about=person.id)


def _tab(person: Contact) -> str:
    asked = (kept(_TAB) or "").capitalize()
    tab = st.segmented_control(
        "Show of them", TABS, default=asked if asked in TABS else TABS[0], required=True, key=f"tab-{person.id}",
        label_visibility="collapsed",
    )  # fmt: skip
    keep(_TAB, None if tab in (None, TABS[0]) else str(tab).lower())
    return tab or TABS[0]


def show_record(assistant: Assistant, one: ContactSummary) -> None:
    """What is known of a person, name by value."""
    st.markdown(f"**{present.plain(one.contact.name)}**")
    _details(assistant, one)


def _details(assistant: Assistant, one: ContactSummary) -> None:
    with st.container(gap=None):
        for name, value in hits.record(one, assistant.today):
            st.caption(f"{name}: {present.plain(value)}")


def _timeline(assistant: Assistant, state: State, person: Contact) -> None:
    """Contact over time, then what was exchanged, the last first, so many at once."""
    found = assistant.interactions(person, limit=state.exchanges + 1)
    if found:
        show_contact(assistant, person)
        st.header("One by one, the last first", anchor=False)
    for exchange in found[: state.exchanges]:
        with st.expander(present.plain(hits.heading(exchange, assistant.today))):
            show_exchange(exchange)
            if source := hits.shown_source(exchange):
                st.caption(present.plain(source))
    if not found:
        st.text("Nothing was exchanged that is on record; the Import page brings in more.")
    if len(found) > state.exchanges and st.button("Show more", key="timeline-more"):
        state.exchanges += _MORE
        st.rerun()


def _facts(assistant: Assistant, person: Contact) -> None:
    facts = assistant.facts(person)
    name = person.first_name or person.name
    st.caption(f"In sentences where “I” is you and “you” is {present.plain(name)}.")
    show_facts(assistant, facts)
    if not facts:
        st.text(present.shown(f"Nothing is noted about {name} yet."))
    note_fact(assistant, person)


def _join(assistant: Assistant, state: State, person: Contact, everybody: Sequence[ContactSummary]) -> None:
    words = ""
    if len(everybody) > _FEW:
        words = st.text_input("Part of the name or address", key=f"join-find-{person.id}", type="search") or ""
    fitting = listing.found(everybody, words, among="Everybody", order="Name", today=assistant.today)
    others: Mapping[str, str] = present.contact_labels(
        [one for one in fitting[: _FEW + 1] if one.contact.id != person.id]
    )
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


def _forget(assistant: Assistant, state: State, one: ContactSummary) -> None:
    person = one.contact
    exchanges = sum(one.interactions.values())
    st.text(
        present.shown(
            f"{hits.distinct(person)} goes for good, with {counted(exchanges, 'exchange')}, the facts, promises, "
            "favours and drafts about them and what the language model was told for those. It cannot be taken back. "
            "The files they came from stay, but importing those again does not bring them back."
        )
    )
    mentions = st.checkbox("Also take their name out of exchanges with others", key=f"mentions-{person.id}")
    if st.button("Forget for good", type="primary", key=f"forget-{person.id}"):
        with told(), st.spinner("Looking through everything…", show_time=True):
            state.forgotten = assistant.forget(person, mentions=mentions)
            if state.form.contact_id == person.id or (state.draft and state.draft.contact.id == person.id):
                state.begin()
            st.rerun()
