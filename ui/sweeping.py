"""Python's garbage, looked for while nobody waits; Streamlit would look for it after every run of the page."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable

import streamlit as st

_REST = 1.0
"""Seconds without a click after which it is looked for; it takes 20 to 50 ms, in which nothing else runs."""


class Sweeping:
    """Calls ``collect`` once the pages have rested for ``rest`` seconds behind the last ``later``, in a thread.

    Where they never rest, Python's own rule still holds: it looks by itself when much was made.
    """

    def __init__(self, collect: Callable[[], object] = gc.collect, *, rest: float = _REST) -> None:
        self._collect = collect
        self._rest = rest
        self._drawn = threading.Event()
        threading.Thread(target=self._run, name="sweeping", daemon=True).start()

    def later(self) -> None:
        """A page was drawn."""
        self._drawn.set()

    def _run(self) -> None:
        while self._drawn.wait():
            self._drawn.clear()
            while self._drawn.wait(self._rest):
                self._drawn.clear()
            self._collect()


@st.cache_resource(show_spinner=False)
def sweeping() -> Sweeping:
    """The one of this process."""
    return Sweeping()
