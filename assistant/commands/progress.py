"""Something long on the terminal: how far it is, and how Ctrl-C ends it in good order."""

from __future__ import annotations

import shutil
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from assistant.commands.terminal import is_terminal, printable
from assistant.domain.pace import Pace, duration


class Bar:
    """The progress of something long, on standard error.

    At a terminal it is one moving line with the rate and the time left; elsewhere a line now and then, or with
    ``quiet`` nothing.
    """

    def __init__(self, *, quiet: bool = False) -> None:
        self._moving = is_terminal(sys.stderr)
        self._quiet = quiet
        self._pace = Pace()
        self._shown = ""
        self._step = -1

    def show(self, what: str, done: int, total: int | None, *, unit: str) -> None:
        """Tell how far it is: ``done`` of ``total``, in ``unit`` (``MB`` is counted in bytes)."""
        if self._quiet and not self._moving:
            return
        scale = 1e6 if unit == "MB" else 1
        part = min(1.0, done / total) if total else 0.0
        amount = f"{done / scale:,.0f}" + (f" of {total / scale:,.0f}" if total else "") + f" {unit}"
        if not self._moving:
            step = int(part * 10)
            if (what, step) != (self._shown, self._step):
                print(f"{printable(what)}: {amount}", file=sys.stderr, flush=True)
            self._shown, self._step = what, step
            return
        self._pace.mark(done)
        bar = "#" * round(part * 20)
        text = f"[{bar:<20}] {', '.join([amount, *self._speed(total, scale), printable(what)])}"
        text = text[: shutil.get_terminal_size().columns - 1]
        if text != self._shown:
            print(f"\r\x1b[2K{text}", end="", file=sys.stderr, flush=True)
            self._shown = text

    def _speed(self, total: int | None, scale: float) -> Iterator[str]:
        rate = self._pace.rate
        if rate is None:
            return
        yield f"{rate / scale:,.{0 if rate >= 10 * scale else 1}f}/s"
        left = self._pace.left(total) if total else None
        if left is not None:
            yield f"{duration(left)} left"

    def end(self) -> None:
        """Leave the line that moved."""
        if self._moving and self._shown:
            print(file=sys.stderr, flush=True)
            self._shown = ""


@contextmanager
def stopping() -> Iterator[threading.Event]:
    """An event that Ctrl-C, or a request to end, sets inside the block, so that what goes on there ends in good order.

    A second Ctrl-C ends it at once, as everywhere.
    """
    stop = threading.Event()

    def heard(number: int, _frame: FrameType | None) -> None:
        if stop.is_set() and number == signal.SIGINT:
            raise KeyboardInterrupt
        stop.set()

    before = {number: signal.signal(number, heard) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
