"""What every part of the Assistant works with."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.bootstrap import Parts
    from assistant.domain.models import LanguageModel


class Opened:
    """The parts of one home, opened."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._store = parts.store
        self._model: LanguageModel | None = None
        self._lock = threading.Lock()
        self._quiet = threading.Event()  # cleared while a letter is being written
        self._quiet.set()
        self._letters = 0

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """What runs beside the user waits while a letter is being written."""
        with self._lock:
            self._letters += 1
            self._quiet.clear()
        try:
            yield
        finally:
            with self._lock:
                self._letters -= 1
                if not self._letters:
                    self._quiet.set()

    @property
    def home(self) -> Path:
        """Where the records lie."""
        return self._parts.settings.home

    @property
    def today(self) -> date:
        """The day it is, or the one it was told."""
        return self._parts.today()
