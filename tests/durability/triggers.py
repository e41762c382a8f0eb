"""Dying at an exact moment: at the nth commit or rename of this process, just before it or just after.

What runs is production code as it is. Python itself tells of each rename and each database connection through its
audit hooks (PEP 578), and SQLite of each statement.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from types import FrameType
from typing import Any

_WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE")


@dataclass(frozen=True, slots=True)
class Moment:
    """The ``number``th (from 1) ``event`` (``commit`` or ``rename``), ``after`` it or before."""

    event: str
    number: int
    after: bool = False

    def __str__(self) -> str:
        return f"{'after' if self.after else 'before'} {self.event} {self.number}"


def watch(moment: Moment | None) -> Counter[str]:
    """From now on count the events of this process, and end it by SIGKILL at ``moment``."""
    counted: Counter[str] = Counter()

    def happens(event: str) -> None:
        counted[event] += 1
        if moment is None or (event, counted[event]) != (moment.event, moment.number):
            return
        if moment.after:
            _afterwards(die)
        else:
            die()

    def hook(event: str, values: tuple[Any, ...]) -> None:
        if event == "os.rename":
            happens("rename")
        elif event == "sqlite3.connect/handle":
            connection = values[0]  # not to be used before its constructor has returned
            _afterwards(lambda: connection.set_trace_callback(lambda statement: traced(connection, statement)))

    def traced(connection: sqlite3.Connection, statement: str) -> None:
        words = statement.split(None, 1)
        first = words[0].upper() if words else ""
        if first == "COMMIT" or (first in _WRITES and not connection.in_transaction):
            happens("commit")

    sys.addaudithook(hook)
    return counted


def _afterwards(act: Callable[[], None]) -> None:
    """Do it as soon as the call that is under way in this thread has returned."""

    def profile(frame: FrameType, *_: object) -> None:
        if frame.f_code.co_filename != __file__:
            sys.setprofile(None)
            act()

    sys.setprofile(profile)


def die() -> None:
    """What `kill -9` does."""
    os.kill(os.getpid(), signal.SIGKILL)
