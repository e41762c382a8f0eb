"""What pages say while nobody is on record, and once after something was done."""

from __future__ import annotations

import streamlit as st

from ui import present
from ui.places import Place, button, link
from ui.state import State


def nobody_yet() -> None:
    """In one sentence, with the way out of it."""
    st.text("Nobody is on record yet, so there is nothing to show.")
    with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
        button(Place.IMPORT, "Import your records")
        link(Place.TODAY, "Or try the sample world first")


def say_notice(state: State) -> None:
    """What is to be said once, on whichever page comes first."""
    if state.notice:
        st.success(present.plain(state.notice))
        state.notice = ""
