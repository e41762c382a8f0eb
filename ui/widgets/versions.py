"""The versions of a letter: what changed from one to the next, word by word, and a way back to any of them."""

from __future__ import annotations

import streamlit as st

from assistant.app import Assistant
from assistant.domain.letters import Draft
from ui import differences
from ui.state import State
from ui.widgets.line import settle
from ui.widgets.problems import told

_MOST = 40


def show_versions(assistant: Assistant, page: State, draft: Draft) -> None:
    """A list of the versions behind a fold; what is chosen is compared with the letter as it stands."""
    fold = st.expander("Versions", key="versions", on_change="rerun")
    if not fold.open:
        return
    with fold, told():
        kept = assistant.versions(draft.id)
        if len(kept) == 1:
            st.caption("This is the first version; each change you make is one more, and none is lost.")
            return
        first = max(0, len(kept) - _MOST)
        labels = {
            place: f"Version {place + 1}: {differences.told(kept[place - 1] if place else None, kept[place])}"
            for place in range(len(kept) - 2, first - 1, -1)
        }
        chosen = st.selectbox(
            "Compare the letter as it stands with", list(labels), format_func=labels.__getitem__, key="version",
        )  # fmt: skip
        before, now = differences.whole(kept[chosen]), differences.whole(draft)
        if before == now:
            st.caption("The words are the same.")
        else:
            st.markdown(differences.marked(before, now))
            st.caption("− and struck through: only in that version. + and bold: only in the letter as it stands.")
        if st.button("Go back to this version", key="go-back", help="As a new version; those in between stay"):
            settle(page, assistant.go_back(draft, kept[chosen]), done=f"This is version {chosen + 1} again.")
