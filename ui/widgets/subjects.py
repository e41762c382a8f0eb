"""The subject, with others to choose from and a field for one's own."""

from __future__ import annotations

import streamlit as st

from assistant.app import Assistant
from assistant.domain.letters import Draft
from ui import present
from ui.state import State
from ui.widgets.line import settle
from ui.widgets.problems import told


def show_subject(assistant: Assistant, page: State, draft: Draft) -> None:
    """The subject as it stands, and behind a button two or three others."""
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="top"):
        with st.container(gap=None, width="stretch"):
            st.caption("Subject")
            st.text(present.shown(draft.subject))
        panel = st.popover(
            "Other subjects", type="tertiary", key="subjects", on_change="rerun", disabled=not draft.finished
        )
    if not panel.open:
        return
    with panel, told():
        st.markdown("**Other subjects, from your purpose**")
        others = assistant.other_subjects(draft)
        for number, subject in enumerate(others, 1):
            if st.button(present.plain(subject), key=f"subject-{number}", wrap=True):
                settle(page, assistant.change_subject(draft, subject))
        if not others:
            st.caption("The purpose bears no other; write your own.")
        with st.form("subject", border=False):
            own = st.text_input("Or your own", draft.subject, key=f"subject-own-{draft.id}")
            if st.form_submit_button("Use it", key="subject-save"):
                settle(page, assistant.change_subject(draft, own or ""))
