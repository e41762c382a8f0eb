"""What every part of the Assistant works with."""

from __future__ import annotations

import threading
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.app.quiet import Quiet
from assistant.app.remembered import Remembered

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
        self._quiet = Quiet(parts.settings.home)
        self._remembered = Remembered(lambda: (parts.store.state, parts.today()))
        self._gathered = Remembered(lambda: (parts.store.state, parts.today()), most=4)  # each up to some megabytes
        self._read = Remembered(lambda: (parts.store.state_of_people, parts.today()))  # from mail and names alone
        self._mailed = Remembered(lambda: parts.store.state_of_people, most=2)  # each up to a megabyte or two

    @property
    def home(self) -> Path:
        """Where the records lie."""
        return self._parts.settings.home

    @property
    def today(self) -> date:
        """The day it is, or the one it was told."""
        return self._parts.today()
