"""Beside the pages: what is new is read for the search by meaning and for what it says, in a thread of its own."""

from __future__ import annotations

import atexit
import logging
import threading
from collections.abc import Callable
from time import monotonic

import streamlit as st

from assistant.app import Assistant, Models
from assistant.domain.pace import Pace
from assistant.errors import AskwellError
from ui import reading
from ui.opening import first_page

_LOG = logging.getLogger(__name__)
_AGAIN = 300.0  # seconds before another try where the last one did not come to its end
_LEAVE = 5.0  # seconds that a batch may take to end when the app does


class Indexing:
    """Runs ``index`` whenever there may be something new, once at a time.

    ``index`` reads until nothing is left or the event it gets is set. ``problem`` is what kept it from that, as one
    sentence; ``busy`` says that something is being read, ``words`` how far that is, ``paused`` that the user wants
    none of it for now. With ``allowed`` False nothing is ever read.
    """

    def __init__(self, index: Callable[[threading.Event], int], *, allowed: bool = True) -> None:
        self._index = index
        self._allowed = allowed
        self._wanted = threading.Event()
        self._stop = threading.Event()
        self._tried = float("-inf")
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self._closed = False
        self.problem = ""
        self.words = ""
        self.busy = False
        self.paused = False

    def wake(self) -> None:
        """There is something new: read it, now or when what is being read is done."""
        if not self._allowed or self._closed or self.paused:
            return
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="indexing", daemon=True)
                self._thread.start()
                atexit.register(self.close)
        self._wanted.set()

    def retry(self) -> None:
        """Something is still unread: try again, unless it was tried just now."""
        if monotonic() - self._tried > _AGAIN:
            self.wake()

    def allow(self, allowed: bool) -> None:
        """Whether anything is to be read at all, from now on."""
        self._allowed = allowed
        if not allowed:
            self._stop.set()
        elif not self.paused and not self._closed:
            self._stop.clear()
            self.wake()

    def pause(self) -> None:
        """Stop after what is being read just now, until ``go_on``."""
        self.paused = True
        self._stop.set()

    def go_on(self) -> None:
        """Read on where it was paused."""
        if self._closed:
            return
        self.paused = False
        self._stop.clear()
        self.wake()

    def close(self) -> None:
        """End what is going on, in good order."""
        self._closed = True
        self._stop.set()
        self._wanted.set()
        if self._thread is not None:
            self._thread.join(_LEAVE)

    def _run(self) -> None:
        while self._wanted.wait() and not self._closed:
            self._wanted.clear()  # before it begins: what comes in meanwhile is for another round
            if self.paused:
                continue
            self._tried = monotonic()
            self.busy = True
            try:
                self._index(self._stop)
                self.problem = ""
            except AskwellError as error:  # another Askwell is writing, say; the Search page tries again
                self.problem = str(error)
            except Exception:
                _LOG.exception("What is new could not be read for the search by meaning")
                self.problem = "Reading for the search by meaning failed; the terminal has the details."
            self.busy, self.words = False, ""


@st.cache_resource(show_spinner=False, hash_funcs={Assistant: id})
def indexing(assistant: Assistant) -> Indexing:
    """The one reader beside an Assistant, shared by all tabs."""

    def index(stop: threading.Event) -> int:
        first_page().wait()
        # With nothing on record there is nothing to read, and no search model to fetch.
        if not assistant.index_status().total:
            return 0
        pace, read = Pace(), 0

        def by_meaning(done: int, everything: int) -> None:
            pace.mark(done)
            reader.words = reading.by_meaning(done, everything, pace.left(everything))

        def tell(_contacts: int, exchanges: int) -> None:
            nonlocal read
            read = exchanges

        def for_ledgers(done: int, everything: int) -> None:
            pace.mark(done)
            reader.words = reading.for_ledgers(done, everything, read, pace.left(everything))

        done = assistant.index(stop=stop, progress=by_meaning)
        pace = Pace()
        minutes = Models.open(assistant.home).settings.distil_minutes
        assistant.distil_beside(minutes=minutes, progress=for_ledgers, tell=tell, stop=stop)
        return done

    reader = Indexing(index, allowed=Models.open(assistant.home).settings.background)
    return reader
