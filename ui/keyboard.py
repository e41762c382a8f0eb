"""Two small scripts for what Streamlit leaves undone in the page, with their reasons: ``keyboard.js``, ``ended.js``."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

_SCRIPTS = [Path(__file__).with_name(name).read_text("utf-8") for name in ("keyboard.js", "ended.js")]


def keep_place() -> None:
    """Have opened panels follow their buttons in the order of Tab, and the focus outlast what is drawn anew.

    A page whose server has ended says so, and how to have it back.
    """
    with st.container(key="keyboard"):  # the style of the page gives it no room
        st.html("".join(f"<script>{one}</script>" for one in _SCRIPTS), unsafe_allow_javascript=True)
