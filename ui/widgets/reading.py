"""Reading beside the pages: how far it is and how long yet, and a button to pause it."""

from __future__ import annotations

import streamlit as st

from assistant.app import Assistant
from ui import present, reading
from ui.background import Indexing, indexing

_BEGINS = "What is new is being read."


def show_reading(assistant: Assistant, *, meanwhile: str = "") -> bool:
    """One line while something is being read or paused, ``meanwhile`` behind it; whether there is one."""
    reader = indexing(assistant)
    if reader.busy:
        _watch(reader, meanwhile)
    elif reader.paused:
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.caption(reading.PAUSED, width="content")
            st.button("Go on reading", key="reading-on", type="tertiary", on_click=reader.go_on)
    return reader.busy or reader.paused


@st.fragment(run_every=2.0)
def _watch(reader: Indexing, meanwhile: str) -> None:
    if not reader.busy:
        st.rerun(scope="app")
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        words = "Reading stops after this exchange…" if reader.paused else f"{reader.words or _BEGINS} {meanwhile}"
        st.caption(present.plain(words), width="content")
        if not reader.paused:
            st.button(
                "Pause", key="reading-pause", type="tertiary", on_click=reader.pause,
                help="What was read is kept; it goes on where it stopped",
            )  # fmt: skip
