"""Two windows with other words for one letter: whose count is for the user to say."""

from __future__ import annotations

import streamlit as st

from assistant.app import Assistant
from ui import present
from ui.forms import Form, differing, load_form
from ui.state import State
from ui.widgets.problems import told


def settle_windows(assistant: Assistant, page: State) -> None:
    """What stands in another window, to be taken over or thrown away; nothing while only one types into the letter."""
    if not page.contested or page.letter is None:
        return
    with told():
        other = assistant.begun_elsewhere(page.letter, page.window)
        form = load_form(other.form) if other is not None else None
        there = differing(page.form, form) if form is not None else []
        if form is None or not there:
            page.contested = False
            return
        with st.container(border=True, key="contested"):
            st.warning("This letter is open in another window too, with other words in its form.")
            for name, text in there:
                st.caption(f"{name}, in the other window")
                st.text(present.shown(text))
            with st.container(horizontal=True, gap="small"):
                st.button("Use the other’s words", key="theirs", on_click=_take, args=(page, form))
                st.button("Keep mine, drop the other’s", key="mine", on_click=_drop, args=(assistant, page))


def _take(page: State, form: Form) -> None:
    page.fill(form)
    page.contested = False


def _drop(assistant: Assistant, page: State) -> None:
    with told():
        if page.letter is not None:
            assistant.forget_begun(page.letter, but=page.window)
        page.contested = False
