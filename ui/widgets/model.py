"""The language model: whether it is there, fetching it beside the pages, and that everything works without it."""

from __future__ import annotations

import streamlit as st

from assistant.app import Assistant, Models
from ui import present
from ui.fetching import begin, fetching

WITHOUT = "Everything works without it too: letters then come in plain lines, your records as they stand."
_ABSENT = ("missing", "partial", "wrong")


def show_model(assistant: Assistant, *, always: bool = True) -> None:
    """What there is of the chosen model and what can be done; with ``always`` False only what is missing."""
    running = fetching(assistant.home)
    if running.busy:
        _watch(assistant)
        return
    row = Models.open(assistant.home).in_use()
    size = f" ({row.size / 1e9:.1f} GB)" if row.size else ""
    if row.state is None:
        if always:
            st.text(
                present.shown(f"{row.name} answers at {row.where}: the purpose and the facts of each letter go there.")
            )
        return
    if str(row.state) not in _ABSENT:
        if always:
            st.text(present.shown(f"{row.name} is on this machine and ready; nothing you write leaves it."))
        return
    begun = "Part of it is there; the rest can follow." if str(row.state) == "partial" else "It is not there yet."
    st.text(present.shown(f"{row.name}{size} puts your records into smoother sentences, on this machine. {begun}"))
    if running.problem:
        st.error(present.plain(running.problem))
    if st.button(f"Fetch the model{size}", key="model-fetch", icon=":material/download:"):
        begin(assistant.home)
        st.rerun()
    st.caption(WITHOUT)


@st.fragment(run_every=1.0)
def _watch(assistant: Assistant) -> None:
    running = fetching(assistant.home)
    if not running.busy:
        st.rerun(scope="app")
    st.progress(running.part, present.plain(running.words))
    st.caption(f"Go on with anything else meanwhile. {WITHOUT}")
