"""The first visit: who you are, bring your records or try the sample world, and the model while you look around."""

from __future__ import annotations

import streamlit as st

from assistant.app import Assistant
from ui import present, reports
from ui.background import indexing
from ui.places import Place, button
from ui.state import State
from ui.widgets.contact import add_contact
from ui.widgets.me import enter_me
from ui.widgets.model import show_model
from ui.widgets.problems import told


def show_steps(assistant: Assistant, page: State) -> None:
    """Three steps below the page's title, none of which has to wait for another."""
    st.text(
        "It helps you ask, thank and offer, and writes only what your own records back up. Nothing is ever sent, "
        "and your records stay on this machine."
    )
    with st.container(border=True):
        st.header("1 · Who you are", anchor=False)
        enter_me(assistant, page)
    with st.container(border=True):
        st.header("2 · Your records, or a sample world", anchor=False)
        st.text("Your mailbox, an address book, LinkedIn’s export, a calendar, notes: whatever you have.")
        with st.container(horizontal=True, gap="small"):
            button(Place.IMPORT, "Import your records")
            if st.button("Try the sample world", key="sample", icon=":material/public:"):
                load_sample(assistant, page)
        st.caption(
            present.plain(
                "The sample is one invented person’s mail: twenty contacts, about a hundred messages. It goes into "
                f"the same place as your own records would ({assistant.home})."
            )
        )
        with st.expander("Or begin with one person you know"):
            add_contact(assistant, page)
    with st.container(border=True):
        st.header("3 · The language model, while you look around", anchor=False)
        with told():
            show_model(assistant)


def load_sample(assistant: Assistant, page: State) -> None:
    """Bring the sample world in and show the page of the day."""
    with told(), st.spinner("Reading the sample mail…", show_time=True):
        report = assistant.load_sample()
        indexing(assistant).wake()
        page.notice = f"The sample world is in: {reports.summary(report)}"
        st.rerun()
