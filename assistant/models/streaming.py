"""Reading a stream with a deadline that holds whatever the other side does."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assistant.errors import ModelTooSlow


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of an answer as it arrives; numbers are 0 until the server tells them."""

    text: str = ""
    prompt_tokens: int = 0
    cached_tokens: int = 0
    answer_tokens: int = 0
    finished: bool = False
    cut: bool = False


Left = Callable[[], bool]
"""Whether the reader has left, so that there is nobody to produce for; asked before each piece."""


@dataclass(frozen=True, slots=True)
class _End:
    error: BaseException | None = None


def within(
    produce: Callable[[Left], Iterator[Piece]], *, seconds: float, gap: float, asked: float | None = None
) -> Iterator[Piece]:
    """The pieces of ``produce(left)``, which runs in a thread of its own.

    Raises ``ModelTooSlow`` when ``seconds`` have passed, or ``gap`` seconds without a piece that holds text, and
    whatever ``produce`` raised. A socket's own time limit cannot do this: it starts anew with every byte, even an
    empty one. ``asked`` is the deadline to name, where ``seconds`` is what is left of it. Once the reader has gone,
    ``left()`` is true, and ``produce`` is to end by itself.
    """
    pieces: queue.SimpleQueue[Piece | _End] = queue.SimpleQueue()
    left = threading.Event()

    def work() -> None:
        try:
            for piece in produce(left.is_set):
                pieces.put(piece)
        except BaseException as exc:
            pieces.put(_End(exc))
        else:
            pieces.put(_End())

    end = time.monotonic() + seconds
    threading.Thread(target=work, daemon=True, name="reads a model's answer").start()
    last = time.monotonic()
    try:
        while True:
            now = time.monotonic()
            wait = min(end - now, last + gap - now)
            try:
                item = pieces.get(timeout=max(0.0, wait))
            except queue.Empty:
                raise _too_slow(time.monotonic() >= end, asked or seconds, gap) from None
            if isinstance(item, _End):
                if item.error is not None:
                    raise item.error
                return
            if time.monotonic() >= end:
                raise _too_slow(True, asked or seconds, gap)
            if item.text:
                last = time.monotonic()
            yield item
    finally:
        left.set()


def _too_slow(whole: bool, seconds: float, gap: float) -> ModelTooSlow:
    if whole:
        return ModelTooSlow(f"The model's answer was not whole after {round(seconds, 1):g} s.")
    return ModelTooSlow(f"The model said nothing for {gap:g} s.")
