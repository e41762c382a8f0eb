"""Who the user is: the name that letters are signed with, and the addresses that are their own."""

from __future__ import annotations

import streamlit as st

from assistant.app import Assistant
from ui import present
from ui.forms import read_me
from ui.state import State
from ui.widgets.problems import told


def enter_me(assistant: Assistant, page: State) -> None:
    """A small form; saving it says so."""
    me = assistant.me
    with st.form("me", border=False, enter_to_submit=True):
        name = st.text_input("Your name, as you sign", me.name, key="me-name", autocomplete="name")
        addresses = st.text_input(
            "Your e-mail addresses", ", ".join(me.addresses), key="me-addresses", placeholder="maya@example.com",
            help="All of them, with commas between: they tell which mails you wrote yourself.",
        )  # fmt: skip
        saved = st.form_submit_button("Save")
    if not saved:
        return
    read = read_me(name or "", addresses or "", me)
    if isinstance(read, list):
        st.error(present.plain(" ".join(read)))
        return
    with told():
        assistant.set_me(read)
        page.notice = f"Saved: letters are signed {read.name or 'with no name yet'}."
        st.rerun()
