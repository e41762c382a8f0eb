"""While nobody is on record: where to begin."""

from __future__ import annotations

import streamlit as st

from assistant.app import Assistant
from ui import present, reports
from ui.background import indexing
from ui.places import Place, button
from ui.state import State
from ui.widgets.problems import told


def welcome(assistant: Assistant, state: State) -> None:
    """What to do while nobody is on record."""
    st.subheader("Nobody is on record yet", anchor=False)
    st.text("Askwell writes only what your own records back up, so it starts from some.")
    mail, sample = st.columns([7, 5], gap="large")
    with mail:
        st.markdown("**Begin with what you have**")
        st.text("Your mailbox, an address book, LinkedIn’s export, a calendar, notes: all of it stays on this machine.")
        button(Place.IMPORT, "Import your records")
    with sample:
        st.markdown("**Or look around first**")
        st.text("The sample world is one invented person’s mail: twenty contacts, about a hundred messages.")
        if st.button("Load the sample world", key="sample"):
            with told(), st.spinner("Reading the sample mail…"):
                report = assistant.load_sample()
                indexing(assistant).wake()
                state.notice = f"The sample world is in: {reports.summary(report)}"
                st.rerun()


def nobody_yet() -> None:
    """The other pages' word for the same."""
    st.text("Nobody is on record yet, so there is nothing to show.")
    button(Place.IMPORT, "Import your records")


def say_notice(state: State) -> None:
    """What is to be said once, on whichever page comes first."""
    if state.notice:
        st.success(present.plain(state.notice))
        state.notice = ""
