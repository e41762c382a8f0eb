"""Goals: not there yet, and saying so."""

from __future__ import annotations

import streamlit as st

from assistant.app import Assistant
from ui.places import Place, link
from ui.theme import WIDTH
from ui.widgets.problems import told


def show(_assistant: Assistant) -> None:
    """The whole page for one tab."""
    with told(), st.container(width=WIDTH):
        st.subheader("Goals", anchor=False)
        st.text(
            "Goals are not built yet: what you want to reach, what you lack for it, and who of the people you know "
            "could help. Nothing is stored here."
        )
        st.text("Until then, a search across everybody finds who once spoke of what you are after.")
        with st.container(horizontal=True, gap="medium"):
            link(Place.SEARCH, "Search what you exchanged")
            link(Place.TODAY, "Back to today")
