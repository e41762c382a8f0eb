"""The sample world: the way in, and the line that says that one is in it, with the way out."""

from __future__ import annotations

import streamlit as st

from assistant.app import Assistant
from ui import present, reports
from ui.background import indexing
from ui.state import State
from ui.widgets.problems import told


def offer_sample(assistant: Assistant, page: State) -> None:
    """The button that brings it in, whatever the user said of themselves."""
    if st.button("Try the sample world", key="sample", icon=":material/public:"):
        with told(), st.spinner("Reading the sample mail…", show_time=True):
            report = assistant.enter_sample()
            indexing(assistant).wake()
            page.notice = f"The sample world is in: {reports.summary(report)}"
            st.rerun()


def say_sample(assistant: Assistant, page: State) -> bool:
    """Whether this home is in the sample world; if so, say it, and who one is in it, beside the way out."""
    mine = assistant.outside_sample
    if mine is None:
        return False
    with st.container(border=True, gap="xsmall", key="sample-world"):
        who = assistant.me.name or "nobody yet"
        back = f"and you are {mine.name} again" if mine.name else "and what you typed of yourself comes back"
        st.text(
            present.shown(
                f"This is the sample world, in which you are {who}, who is invented. When you leave it, its people and "
                f"all that was written or noted in it go, {back}."
            )
        )
        if st.button("Leave the sample world", key="sample-leave"):
            _leave(assistant, page)
    return True


def _leave(assistant: Assistant, page: State) -> None:
    with told(), st.spinner("Taking the sample world out…", show_time=True):
        indexing(assistant).close()  # what is being read just now must not come in afterwards
        try:
            assistant.leave_sample()
        finally:
            indexing.clear()  # a closed reader reads no more: the next page has its own
        page.leave_sample()
        st.rerun()
