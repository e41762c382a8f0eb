"""What can be done with the whole letter: edit it, undo the last change, send it your way."""

from __future__ import annotations

import streamlit as st

from assistant.app import Assistant
from assistant.domain.interactions import Channel
from assistant.domain.letters import Draft
from ui.forms import sentences
from ui.state import State
from ui.widgets.line import UNDO, settle
from ui.widgets.problems import told
from ui.widgets.sending import send_it


def show_actions(assistant: Assistant, state: State, draft: Draft) -> None:
    """The buttons that stand above a letter."""
    if st.button("Edit", key="edit", disabled=not draft.lines):
        state.editing, state.accepting, state.panel = True, None, None
        st.rerun()
    st.button("Undo", key="undo", help="Back to the version before this one", on_click=_undo, args=(state,))
    send_it(assistant, state, draft)


def _undo(state: State) -> None:
    state.wanted = (0, UNDO)


def edit_letter(assistant: Assistant, state: State, draft: Draft) -> None:
    """The letter as text to be changed; saving makes a new version and checks it."""
    with st.form("editing"):
        subject = draft.subject
        if draft.channel is Channel.EMAIL:
            subject = st.text_input("Subject", draft.subject, key=f"edit-subject-{draft.id}") or ""
        text = st.text_area(
            "The letter, one sentence a line", "\n".join(line.text for line in draft.lines),
            height=max(160, 52 * len(draft.lines)), key=f"edit-lines-{draft.id}",
            help="Greeting and sign-off stay. A sentence you change counts as yours.",
        )  # fmt: skip
        with st.container(horizontal=True, gap="small"):
            saved = st.form_submit_button("Save", type="primary", key="edit-save", shortcut="Ctrl+Enter")
            left = st.form_submit_button("Leave as it was", key="edit-leave")
    if not saved and not left:
        return
    with told():
        state.editing = False
        if saved:
            changed = assistant.change_all(draft, sentences(text or ""), subject=subject)
            settle(state, changed, done="Saved and checked again.")
        st.rerun()
