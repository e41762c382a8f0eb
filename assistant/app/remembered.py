"""What was worked out from the records, kept for as long as they stay as they are."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Remembered:
    """Answers by what was asked; all of them go with the first row that changes in the records, whoever wrote it.

    A page is drawn anew with every click, mostly without any change. At most ``most`` answers are kept, the last asked
    for; they are shared by threads and are not to be changed.
    """

    def __init__(self, state: Callable[[], Hashable], *, most: int = 32) -> None:
        self._state = state
        self._most = most
        self._lock = threading.Lock()
        self._of: Hashable = None
        self._answers: OrderedDict[Hashable, Any] = OrderedDict()

    def answer(self, asked: Hashable, work_out: Callable[[], T]) -> T:
        """The answer of before, or a fresh one. Raises what working it out raises."""
        state = self._state()  # looked at first: what changes meanwhile makes the answer one of before
        with self._lock:
            if state != self._of:
                self._of = state
                self._answers.clear()
            if asked in self._answers:
                self._answers.move_to_end(asked)
                kept: T = self._answers[asked]
                return kept
        found = work_out()
        with self._lock:
            if state == self._of:
                self._answers[asked] = found
                while len(self._answers) > self._most:
                    self._answers.popitem(last=False)
        return found
