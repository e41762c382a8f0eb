"""One past exchange as a whole."""

from __future__ import annotations

import streamlit as st

from assistant.domain.interactions import Interaction
from ui import hits, present


def show_exchange(one: Interaction) -> None:
    """Who wrote to whom and when, then the text with its paragraphs as wide as the page."""
    heads, text = hits.whole(one)
    with st.container(gap=None):
        for name, value in heads:
            st.caption(f"{name}: {present.plain(value)}")
    st.text(present.shown(hits.flowing(text.strip())))
