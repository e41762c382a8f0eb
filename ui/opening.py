"""Opening a home: before the first page asks for it, and what later pages need only once that one stands there."""

from __future__ import annotations

import argparse
import gc
import threading
import time
from datetime import date
from importlib import import_module
from pathlib import Path

import streamlit as st

from assistant.app import Assistant, Models
from assistant.domain.requests import Kind
from ui import views
from ui.places import Place

_DRAWN = 0.3
"""Seconds that the browser has the machine to itself, to draw the first page that was sent to it."""


def read_options(arguments: list[str]) -> argparse.Namespace:
    """The home and the day (None: the one it is) that stand behind the ``--``."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--home", type=Path)
    parser.add_argument("--today", type=date.fromisoformat)
    return parser.parse_args(arguments)


@st.cache_resource(show_spinner=False)
def open_assistant(home: Path | None, today: date | None) -> Assistant:
    """The one Assistant of a home, shared by all tabs; what is slow to load comes beside the first page."""
    assistant = Assistant.open(home, today=today)
    threading.Thread(target=_warm_up, args=(assistant, first_page()), name="warm-up", daemon=True).start()
    return assistant


@st.cache_resource(show_spinner=False)
def first_page() -> threading.Event:
    """Set when nothing is to be kept back any more for the sake of the first page."""
    event = threading.Event()
    event.set()
    return event


def read_examples(assistant: Assistant, kind: Kind) -> None:
    """Have the model read its examples for a kind of letter, once, while its purpose is typed."""
    _read_examples(assistant, id(assistant), kind)


@st.cache_resource(show_spinner=False)
def _read_examples(_assistant: Assistant, whose: int, kind: Kind) -> None:
    del whose  # it is the key: with another model chosen there is another Assistant
    threading.Thread(target=_assistant.warm_up_reading, args=(kind,), name="examples", daemon=True).start()


def open_ahead(home: Path, today: date | None) -> None:
    """Begin to open a home in a thread, and to look up what its first page tells, while the browser loads."""
    first_page().clear()
    threading.Thread(target=_look_up, args=(home, today), name="opening", daemon=True).start()


def _look_up(home: Path, today: date | None) -> None:
    try:
        assistant = open_assistant(home, today)
        import_module("ui.app")
        views.load(Place.TODAY)
        assistant.cues()
        assistant.told_apart()
        Models.open(assistant.home).in_use()
        import_module("streamlit.emojis")  # where the sign of the page is looked up
    except Exception:  # noqa: S110  the page meets it too, and says it
        pass


def _warm_up(assistant: Assistant, first: threading.Event) -> None:
    first.wait()
    time.sleep(_DRAWN)
    views.load()
    assistant.load()
    import_module("ui.charts").prepare()
    # Streamlit looks for garbage after each run of the page, through everything there is: 100 ms a click, measured.
    # What was loaded until now stays for good and is no longer looked through; what was set aside before, with another
    # model chosen, may be garbage by now.
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    assistant.warm_up()
