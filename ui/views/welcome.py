"""The first visit: who you are, bring your records or try the sample world, and the model while you look around."""

from __future__ import annotations

import streamlit as st

from assistant.app import Assistant
from ui import present
from ui.places import Place, button
from ui.purposes import ENGLISH_ONLY
from ui.state import State
from ui.widgets.contact import add_contact
from ui.widgets.me import enter_me
from ui.widgets.model import show_model
from ui.widgets.problems import told
from ui.widgets.sample import offer_sample, say_sample


def show_steps(assistant: Assistant, page: State) -> None:
    """Three steps below the page's title, none of which has to wait for another."""
    st.text(
        "It helps you ask, thank and offer, and writes only what your own records back up. Nothing is ever sent, "
        f"and your records stay on this machine. {ENGLISH_ONLY}"
    )
    if say_sample(assistant, page):
        return
    with st.container(border=True):
        st.header("1 · Who you are", anchor=False)
        enter_me(assistant, page)
    with st.container(border=True):
        st.header("2 · Your records, or a sample world", anchor=False)
        st.text("Your mailbox, an address book, LinkedIn’s export, a calendar, notes: whatever you have.")
        free = assistant.may_enter_sample()
        with st.container(horizontal=True, gap="small"):
            button(Place.IMPORT, "Import your records")
            if free:
                offer_sample(assistant, page)
        st.caption(
            present.plain(
                "The sample is the mail of Maya Okafor, who is invented: two dozen contacts, some 130 exchanges. "
                "In it you are Maya; what you said of yourself above is kept, and comes back when you leave it."
                if free
                else "The sample world is not offered: something of your own is on record, and the two are never mixed."
            )
        )
        with st.expander("Or begin with one person you know"):
            add_contact(assistant, page)
    with st.container(border=True):
        st.header("3 · The language model, while you look around", anchor=False)
        with told():
            show_model(assistant)
