"""Beside the pages: the model file is fetched in a thread of its own, so that one can look around meanwhile."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path

import streamlit as st

from assistant.app import Models
from assistant.domain.pace import Pace, duration
from assistant.errors import AskwellError

_LOG = logging.getLogger(__name__)
_MEGA = 1e6


class Fetching:
    """Fetches one file at a time; ``busy`` while it does, ``problem`` is what kept it from that, as one sentence."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._pace = Pace()
        self.busy = False
        self.problem = ""
        self.name = ""
        self.doing = ""
        self.done = 0
        self.total: int | None = None

    def start(self, name: str, fetch: Callable[[Callable[[str, int, int | None], None]], object]) -> None:
        """Begin, unless something is being fetched; ``fetch`` gets what is to be told: doing, bytes done, all bytes."""
        with self._lock:
            if self.busy:
                return
            self.busy, self.problem, self.name = True, "", name
            self.doing, self.done, self.total, self._pace = "beginning", 0, None, Pace()
        threading.Thread(target=self._run, args=(fetch,), name="fetching", daemon=True).start()

    def _run(self, fetch: Callable[[Callable[[str, int, int | None], None]], object]) -> None:
        try:
            fetch(self._tell)
        except AskwellError as error:
            self.problem = str(error)
        except Exception:
            _LOG.exception("The model file could not be fetched")
            self.problem = "The download failed; the terminal has the details. Trying again goes on where it stopped."
        self.busy = False

    def _tell(self, doing: str, done: int, total: int | None) -> None:
        self.doing, self.done, self.total = doing, done, total
        self._pace.mark(done)

    @property
    def part(self) -> float:
        """How much of it is there, from 0 to 1."""
        return min(1.0, self.done / self.total) if self.total else 0.0

    @property
    def words(self) -> str:
        """How far it is, in one line."""
        if not self.total:
            return f"{self.name}: {self.doing}"
        left = self._pace.left(self.total)
        rest = f", {duration(left)} left" if left is not None else ""
        return f"{self.name}: {self.done / _MEGA:,.0f} of {self.total / _MEGA:,.0f} MB{rest} ({self.doing})"


@st.cache_resource(show_spinner=False)
def fetching(home: Path) -> Fetching:  # noqa: ARG001  one for each home
    """The one download of a home, shared by all tabs."""
    return Fetching()


def begin(home: Path, name: str | None = None) -> None:
    """Fetch the file of a model (None: of the chosen one) beside the pages."""
    models = Models.open(home)

    def fetch(tell: Callable[[str, int, int | None], None]) -> object:
        return models.fetch(name, progress=lambda p: tell(p.doing, p.done, p.total))

    fetching(home).start(name or models.chosen, fetch)
