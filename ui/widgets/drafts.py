"""Letters in progress, and the one that stands in the address bar."""

from __future__ import annotations

import streamlit as st

from assistant.app import Assistant
from assistant.errors import UnknownDraft
from ui import present
from ui.state import State
from ui.widgets.problems import told

_PARAMETER = "draft"
_MOST = 15


def list_drafts(assistant: Assistant, state: State) -> None:
    """A button for a new letter, and a list of the saved ones."""
    saved = assistant.drafts()[:_MOST]
    if st.button("New letter", key="new", disabled=state.draft is None):
        state.begin()
        remember(None)
        st.rerun()
    with st.popover(f"Drafts ({len(saved)})", disabled=not saved):
        for draft in saved:
            if st.button(present.plain(present.draft_label(draft)), key=f"open-{draft.id}", type="tertiary"):
                state.open(draft)
                remember(draft.id)
                st.rerun()


def open_from_address(assistant: Assistant, state: State) -> None:
    """Open the draft that the address bar names, as after a refresh."""
    named = st.query_params.get(_PARAMETER)
    if not named and state.draft is not None:
        remember(state.draft.id)  # back from another page
    if not named or (state.draft is not None and state.draft.id == named):
        return
    with told():
        try:
            state.open(assistant.draft(named))
        except UnknownDraft:
            remember(None)
            raise


def remember(draft_id: str | None) -> None:
    """Put a draft's id into the address bar, or take it out; no text ever stands there."""
    if draft_id is None:
        st.query_params.pop(_PARAMETER, None)
    else:
        st.query_params[_PARAMETER] = draft_id
