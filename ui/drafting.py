"""A letter being written beside the page, so that Stop takes effect at once."""

from __future__ import annotations

import queue
import threading
from collections.abc import Generator

from assistant.app import Assistant
from assistant.domain.letters import Draft
from assistant.domain.requests import Request

_TICK = 0.2
"""Seconds between two looks; whoever follows can be stopped at each."""


def followed(assistant: Assistant, request: Request, draft_id: str | None) -> Generator[Draft | None]:
    """Every state of the letter as it comes, None while nothing new does; raises what writing raises.

    Closing it stops the writing: what the model is about to say is neither shown nor saved.
    """
    found: queue.Queue[Draft | BaseException | None] = queue.Queue()
    stop = threading.Event()

    def write() -> None:
        try:
            for draft in assistant.write(request, draft_id=draft_id, stopped=stop.is_set):
                found.put(draft)
            found.put(None)
        except BaseException as exc:  # raised again where the letter is followed
            found.put(exc)

    threading.Thread(target=write, name="letter", daemon=True).start()
    try:
        while True:
            try:
                got = found.get(timeout=_TICK)
            except queue.Empty:
                yield None
                continue
            if got is None:
                return
            if isinstance(got, BaseException):
                raise got
            yield got
    finally:
        stop.set()
