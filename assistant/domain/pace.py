"""How fast something long goes, and when it will be done."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from time import monotonic

_WINDOW = 20.0  # seconds that count: long enough for a steady figure, short enough to follow a change
_SETTLED = 1.5  # seconds before anything is said: the first batch tells little


class Pace:
    """Told now and then how much is done, it says how much comes in a second and how long the rest will take.

    ``clock`` gives seconds, never backwards.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._marks: deque[tuple[float, int]] = deque()

    def mark(self, done: int) -> None:
        """Note how much is done now; less than before means that something else has begun."""
        now = self._clock()
        if self._marks and done < self._marks[-1][1]:
            self._marks.clear()
        self._marks.append((now, done))
        while len(self._marks) > 2 and now - self._marks[1][0] >= _WINDOW:
            self._marks.popleft()

    @property
    def rate(self) -> float | None:
        """How much a second; None while that cannot be told."""
        if len(self._marks) < 2:
            return None
        (then, before), (now, done) = self._marks[0], self._marks[-1]
        return (done - before) / (now - then) if now - then >= _SETTLED and done > before else None

    def left(self, total: int) -> float | None:
        """The seconds until ``total`` is done; None while that cannot be told."""
        rate = self.rate
        return None if rate is None else max(0, total - self._marks[-1][1]) / rate


def duration(seconds: float) -> str:
    """A duration as a clock shows it: ``0:07``, ``12:30``, ``1:02:03``."""
    whole = round(seconds)
    hours, minutes = whole // 3600, whole // 60 % 60
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"
