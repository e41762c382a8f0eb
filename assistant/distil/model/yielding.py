"""A model whose running call is broken off when a letter begins or the reading is to end."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.distil.work import Stopped
from assistant.domain.models import Answer, LanguageModel, Message, Tier


class _BrokenOffError(Exception):
    """Raised where a piece of an answer arrives that nobody waits for now."""


@dataclass(frozen=True, slots=True)
class Yielding:
    """Asks ``model``, and lets go of it between two pieces of its answer where ``busy`` says that a letter is being
    written, or ``stop`` is set. After ``wait``, which comes back when there is nothing to wait for, it asks again."""

    model: LanguageModel
    busy: Callable[[], bool]
    wait: Callable[[], object]
    stop: threading.Event

    @property
    def name(self) -> str:
        """The model's own."""
        return self.model.name

    @property
    def tier(self) -> Tier:
        """The model's own."""
        return self.model.tier

    def answer(
        self,
        messages: Sequence[Message],
        *,
        max_tokens: int,
        stop: Sequence[str] = (),
        schema: Mapping[str, Any] | None = None,
        on_text: Callable[[str], None] | None = None,
        seconds: float = 120.0,
    ) -> Answer:
        """What the model answers; what it said before it was broken off is thrown away.

        Raises a ``ModelError``, and ``Stopped`` where the reading is to end.
        """

        def heard(piece: str) -> None:
            if self.stop.is_set() or self.busy():
                raise _BrokenOffError
            if on_text is not None:
                on_text(piece)

        while True:
            try:
                return self.model.answer(
                    messages, max_tokens=max_tokens, stop=stop, schema=schema, on_text=heard, seconds=seconds
                )
            except _BrokenOffError:
                if self.stop.is_set():
                    raise Stopped from None
                self.wait()
