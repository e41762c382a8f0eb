"""The entry that Streamlit runs: ``streamlit run app.py -- --home FOLDER``; see ``launch`` for the flags."""

from __future__ import annotations

import sys

import streamlit as st

from ui.background import indexing
from ui.keyboard import keep_place
from ui.opening import first_page, open_assistant, read_options
from ui.places import Place, navigate
from ui.theme import CSS
from ui.views import brief, bring, goals, people, search, settings, today, write
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
        views = {
            Place.TODAY: lambda: today.show(assistant),
            Place.WRITE: lambda: write.show(assistant),
            Place.PEOPLE: lambda: people.show(assistant),
            Place.BRIEF: lambda: brief.show(assistant),
            Place.SEARCH: lambda: search.show(assistant),
            Place.GOALS: lambda: goals.show(assistant),
            Place.IMPORT: lambda: bring.show(assistant),
            Place.SETTINGS: lambda: settings.show(assistant),
        }
        try:
            navigate(views).run()
        finally:
            first_page().set()


if __name__ == "__main__":
    main(sys.argv[1:])
