"""The entry that Streamlit runs: ``streamlit run app.py -- --home FOLDER``; see ``launch`` for the flags."""

from __future__ import annotations

import argparse
import sys
import threading
from datetime import date
from pathlib import Path

import streamlit as st

from assistant.app import Assistant
from ui.background import indexing
from ui.places import Place, navigate
from ui.theme import CSS
from ui.views import brief, bring, goals, people, search, settings, today, write
from ui.widgets.problems import told


@st.cache_resource(show_spinner="Opening your records…")
def open_assistant(home: Path | None, today: date | None) -> Assistant:
    """The one Assistant of a home, shared by all tabs; the model is warmed up beside the first page."""
    assistant = Assistant.open(home, today=today)
    threading.Thread(target=assistant.warm_up, name="warm-up", daemon=True).start()
    return assistant


def main(arguments: list[str]) -> None:
    """Draw the page for the home that the arguments name."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--home", type=Path)
    parser.add_argument("--today", type=date.fromisoformat)
    options = parser.parse_args(arguments)
    st.set_page_config(page_title="Askwell", page_icon="✉️", layout="wide")
    st.html(f"<style>{CSS}</style>")
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
        navigate(views).run()


if __name__ == "__main__":
    main(sys.argv[1:])
