"""The entry that Streamlit runs: ``streamlit run app.py -- --home FOLDER``; see ``launch`` for the flags."""

from __future__ import annotations

import sys
from functools import partial

import streamlit as st

from ui import views
from ui.background import indexing
from ui.keyboard import keep_place
from ui.opening import first_page, open_assistant, read_options
from ui.places import Place, navigate
from ui.sweeping import sweeping
from ui.theme import CSS
from ui.widgets.problems import told


def main(arguments: list[str]) -> None:
    """Draw the page for the home that the arguments name."""
    options = read_options(arguments)
    st.set_page_config(page_title="Askwell", page_icon="✉️", layout="wide")
    st.html(f"<style>{CSS}</style>")
    keep_place()
    with told():
        assistant = open_assistant(options.home, options.today)
        indexing(assistant).retry()  # what an import brought while no app was open
        try:
            navigate({place: partial(views.show, place, assistant) for place in Place}).run()
        finally:
            first_page().set()
            sweeping().later()


if __name__ == "__main__":
    main(sys.argv[1:])
