"""Looking beside the page for what a letter may stand on, so that no click waits for the reading of somebody's mail."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

from assistant.domain.facts import Fact
from assistant.domain.requests import Request

Suggested = list[tuple[Fact, bool]]
Suggest = Callable[[Request, Callable[[], bool]], Suggested]
"""Works out the facts on offer; raises where what it is given to ask says that nobody waits for them any more."""

_REST = 0.25
"""Seconds that a look rests where the page goes on without it: two threads that count at once slow each other."""


@dataclass(slots=True, eq=False)
class _Look:
    request: Request
    stopped: threading.Event = field(default_factory=threading.Event)
    done: threading.Event = field(default_factory=threading.Event)
    found: Suggested = field(default_factory=list)
    error: BaseException | None = None


class Suggesting:
    """The looks of one tab: one at a time, each in a thread; a newer one stops the one before.

    But not where both stand on the same records: what the first finds is nearly all that the second has to do.
    """

    def __init__(self) -> None:
        self._look: _Look | None = None
        self._turn = threading.Lock()
        self._rests_until = 0.0

    def begin(self, request: Request, suggest: Suggest) -> None:
        """Look for this request from now on, if that is not what is looked for already."""
        if self._look is not None and self._look.request == request:
            return
        before = self._look
        if before is not None and _alike(before.request, request):
            look = _Look(request, before.stopped)  # whoever stops this one stops both
        else:
            self.stop()
            look = _Look(request)
        self._look = look
        threading.Thread(target=self._run, args=(look, suggest), name="suggesting", daemon=True).start()

    def found(self, *, within: float | None) -> Suggested | None:
        """What was found, after ``within`` seconds at most (None: however long); None while nothing is.

        It is given once. Raises what looking raised.
        """
        look = self._look
        if look is None:
            return None
        if not look.done.wait(within):
            self._rests_until = monotonic() + _REST
            return None
        self._look = None
        if look.error is not None:
            raise look.error
        return look.found

    @property
    def waits(self) -> bool:
        """Whether something was found, or went wrong, that nobody has asked for yet."""
        return self._look is not None and self._look.done.is_set()

    def stop(self) -> None:
        """Nobody waits any more for what is looked for."""
        if self._look is not None:
            self._look.stopped.set()
            self._look = None

    def _run(self, look: _Look, suggest: Suggest) -> None:
        with self._turn:
            try:
                if not look.stopped.is_set():
                    look.found = suggest(look.request, lambda: self._is_stopped(look))
            except BaseException as error:  # raised again where it is asked for
                look.error = error
        look.done.set()

    def _is_stopped(self, look: _Look) -> bool:
        """Asked between two sentences; answers when it may go on."""
        while not look.stopped.is_set() and (left := self._rests_until - monotonic()) > 0:
            look.stopped.wait(left)
        return look.stopped.is_set()


def _alike(one: Request, other: Request) -> bool:
    """Whether both stand on the same records."""
    return (one.kind, one.contact, one.purpose, one.facts) == (other.kind, other.contact, other.purpose, other.facts)
