"""What can be done with a letter: edit, undo, take it along, send it."""

from __future__ import annotations

import streamlit as st

from assistant.app import Assistant
from assistant.domain.interactions import Channel
from assistant.domain.letters import Draft
from ui import present
from ui.forms import sentences
from ui.state import State
from ui.widgets.accepting import begin_accepting
from ui.widgets.problems import told


def show_actions(assistant: Assistant, state: State, draft: Draft) -> None:
    """The buttons that stand above a letter."""
    if st.button("Edit", key="edit", disabled=not draft.lines):
        state.editing, state.accepting = True, None
        st.rerun()
    if st.button("Undo", key="undo", help="Back to the version before this one"):
        _undo(assistant, state, draft)
    _downloads(assistant, draft)
    if draft.accepted is None:
        sending = "Marks the letter as accepted, and asks about what it promises; Askwell itself sends nothing"
        if st.button("I’m sending this", key="accept", disabled=not draft.finished, help=sending):
            begin_accepting(assistant, state, draft)


def _undo(assistant: Assistant, state: State, draft: Draft) -> None:
    with told():
        before = assistant.undo(draft.id)
        state.notice = "This is the first version there is." if before == draft else ""
        state.draft, state.accepting = before, None
        st.rerun()


def _downloads(assistant: Assistant, draft: Draft) -> None:
    if draft.channel is Channel.EMAIL and draft.contact.addresses:
        with told():
            data = assistant.email_file(draft)
            st.download_button(
                "Download .eml", data, present.file_name(draft, "eml"), "message/rfc822", key="eml", on_click="ignore",
                help="Opens in a mail program as a letter that is not sent yet",
            )  # fmt: skip
        return
    st.download_button(
        "Download .txt", present.whole_text(draft), present.file_name(draft, "txt"), "text/plain", key="txt",
        on_click="ignore",
    )  # fmt: skip


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
        if saved:
            state.draft = assistant.edit(draft, sentences(text or ""), subject=subject)
            state.notice = "Saved and checked again."
        state.editing = False
        st.rerun()
