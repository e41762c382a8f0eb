"""Contacts who may be one person, side by side, and what was merged."""

from __future__ import annotations

import streamlit as st

from assistant.app import Assistant
from assistant.domain.contacts import Contact, Proposal
from assistant.domain.reports import ContactSummary
from assistant.domain.sources import day
from ui import hits, present
from ui.state import Compared, State
from ui.widgets.person import show_record
from ui.widgets.problems import told

_AT_ONCE = 10


def show_duplicates(assistant: Assistant, state: State) -> None:
    """Pairs who may be one person; only the user merges them."""
    people = {one.contact.id: one for one in assistant.contacts()}
    if not state.compared.ids >= people.keys():  # somebody came since
        with st.spinner("Comparing everybody with everybody…", show_time=True):
            state.compared = Compared(frozenset(people), assistant.proposals())
    found = [one for one in state.compared.pairs if {one.first.id, one.second.id} <= people.keys()]
    if not found:
        st.text("Nobody seems to be on record twice.")
        return
    st.caption("Nothing is merged on a name alone. A merge keeps everything of both, and can be taken back.")
    for proposal in found[:_AT_ONCE]:
        _show(assistant, state, proposal, people)
    if len(found) > _AT_ONCE:
        st.caption(f"{len(found) - _AT_ONCE} more pairs come when these are decided.")


def _show(assistant: Assistant, state: State, proposal: Proposal, people: dict[str, ContactSummary]) -> None:
    first, second = proposal.first, proposal.second
    pair = f"{first.id}-{second.id}"
    with st.container(border=True, key=f"pair-{pair}"):
        st.caption(present.plain(f"Alike to {proposal.score:.0f} of 100. {' '.join(proposal.reasons)}"))
        for place, one in zip(st.columns(2, gap="medium"), (first, second), strict=True):
            with place:
                show_record(assistant, people[one.id])
        with st.container(horizontal=True, gap="small"):
            called = f", called {present.plain(first.name)}" if first.name != second.name else ""
            if st.button(f"One person{called}", key=f"merge-{pair}"):
                _merge(assistant, state, first, second)
            if called and st.button(f"One person, called {present.plain(second.name)}", key=f"merge-other-{pair}"):
                _merge(assistant, state, second, first)
            if st.button("Two people", key=f"apart-{pair}"):
                with told():
                    assistant.set_apart(first, second)
                    state.compared.pairs.remove(proposal)
                    state.notice = f"{hits.distinct(first)} and {hits.distinct(second)} stay two people."
                    st.rerun()


def _merge(assistant: Assistant, state: State, keep: Contact, gone: Contact) -> None:
    with told():
        whole = assistant.merge(keep, gone)
        if state.form.contact_id == gone.id:
            state.pick(whole.id)
        state.notice = f"{hits.distinct(gone)} is now a part of {whole.name}."
        st.rerun()


def show_merges(assistant: Assistant, state: State) -> None:
    """What was merged, the last first, each with a way back."""
    made = assistant.merges()
    if not made:
        st.text("Nothing was merged.")
    for one in made:
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            with st.container(gap=None):
                st.markdown(f"**{present.plain(one.kept.name)}** with {present.plain(hits.distinct(one.gone))}")
                st.caption(present.plain(f"{day(one.when.date(), assistant.today)}. {one.why}"))
            if st.button("Make them two again", key=f"unmerge-{one.id}"):
                with told():
                    back = assistant.unmerge(one.id)
                    state.notice = f"{hits.distinct(back)} is a contact of their own again."
                    st.rerun()
