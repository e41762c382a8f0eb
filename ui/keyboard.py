"""What Streamlit leaves undone for whoever works with the keys alone; see ``keyboard.js``, which is all of it."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

_SCRIPT = Path(__file__).with_suffix(".js").read_text("utf-8")


def keep_place() -> None:
    """Have opened panels follow their buttons in the order of Tab, and the focus outlast what is drawn anew."""
    with st.container(key="keyboard"):  # the style of the page gives it no room
        st.html(f"<script>{_SCRIPT}</script>", unsafe_allow_javascript=True)
