"""Where the time of one piece of work goes: functions watched from outside, and whose each moment was.

Nothing in the product is timed: named functions are replaced while a block runs by ones that also write down when
they began and ended. Where one watched function calls another, the moment is the inner one's.
"""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import wraps
from typing import Any


@dataclass(frozen=True, slots=True)
class Span:
    """One call of what belongs to a phase; milliseconds since the work began. ``line`` counts from 1, 0 is none."""

    phase: str
    began: float
    ended: float
    line: int = 0

    @property
    def length(self) -> float:
        """In milliseconds."""
        return self.ended - self.began


@dataclass(frozen=True, slots=True)
class Seam:
    """A function to watch: the phase it belongs to, the module it is looked up in, and its name there, with dots."""

    phase: str
    module: str
    name: str

    def place(self) -> tuple[Any, str, Any]:
        """What holds it, under which name, and it itself. Raises ``AttributeError`` where it is not there."""
        holder: Any = importlib.import_module(self.module)
        *way, last = self.name.split(".")
        for step in way:
            holder = getattr(holder, step)
        # In the holder itself: what a class inherits would be restored as its own.
        if last not in vars(holder):
            raise AttributeError(f"{self.module} has no {self.name} of its own; the timeline's seams are to be mended.")
        return holder, last, vars(holder)[last]


class Watch:
    """Writes down spans; one piece of work at a time, in one thread."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock = clock
        self._zero = clock()
        self.spans: list[Span] = []

    def now(self) -> float:
        """Milliseconds since the watch was made."""
        return 1000 * (self._clock() - self._zero)

    def add(self, phase: str, began: float, *, line: int = 0) -> None:
        """A span that ends now."""
        self.spans.append(Span(phase, began, self.now(), line))

    @contextmanager
    def watching(self, seams: Sequence[Seam]) -> Iterator[None]:
        """Watch these inside the block. Raises ``AttributeError`` before it where one is not there any more."""
        places = [(seam, *seam.place()) for seam in seams]
        try:
            for seam, holder, name, function in places:
                setattr(holder, name, self._watched(seam.phase, function))
            yield
        finally:
            for _, holder, name, function in places:
                setattr(holder, name, function)

    def _watched(self, phase: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def call(*arguments: Any, **options: Any) -> Any:
            began = self.now()
            try:
                return function(*arguments, **options)
            finally:
                self.add(phase, began)

        return call


def owned(spans: Sequence[Span], *, rest: str = "the rest") -> list[Span]:
    """The same time cut so that no two overlap: each moment is that of the innermost span around it.

    The spans are nested, as calls are. From the first beginning to the last end nothing is left out: what is in no
    span is ``rest``. Neighbours of one phase and line are joined.
    """
    if not spans:
        return []
    whole = Span(rest, min(s.began for s in spans), max(s.ended for s in spans))
    pieces: list[Span] = []
    open_: list[Span] = [whole]
    at = whole.began

    def upto(moment: float) -> None:
        nonlocal at
        if moment > at:
            inner = open_[-1]
            pieces.append(replace(inner, began=at, ended=moment))
            at = moment

    for span in sorted(spans, key=lambda s: (s.began, -s.ended)):
        while len(open_) > 1 and open_[-1].ended <= span.began:
            upto(open_[-1].ended)
            open_.pop()
        upto(span.began)
        # A call belongs to the line that the calls around it belong to.
        open_.append(replace(span, line=span.line or open_[-1].line))
    while open_:
        upto(open_[-1].ended)
        open_.pop()
    joined: list[Span] = []
    for piece in pieces:
        if joined and (joined[-1].phase, joined[-1].line) == (piece.phase, piece.line):
            joined[-1] = replace(joined[-1], ended=piece.ended)
        else:
            joined.append(piece)
    return joined


def sums(pieces: Sequence[Span]) -> dict[str, float]:
    """Milliseconds of each phase, in the order in which they first come."""
    found: dict[str, float] = {}
    for piece in pieces:
        found[piece.phase] = found.get(piece.phase, 0.0) + piece.length
    return found
