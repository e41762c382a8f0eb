"""The vectors of short texts that are compared again and again: what the user can give, and people's posts."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from assistant.recall.vectors import Embeds, Matrix

_MOST = 4_000
"""Texts that are kept (6 MB); beyond, the oldest give way."""


class Kept:
    """A bounded memory; threads may share it."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._vectors: dict[str, Matrix] = {}
        self._lock = threading.Lock()

    def of(self, texts: Sequence[str], embeds: Embeds) -> dict[str, Matrix]:
        """The vector of each text, embedded where it is not known yet."""
        with self._lock:
            known = {text: self._vectors[text] for text in texts if text in self._vectors}
        missing = [text for text in dict.fromkeys(texts) if text not in known]
        if missing:
            known.update(zip(missing, embeds.embed(missing), strict=True))
            with self._lock:
                self._vectors.update((text, known[text]) for text in missing)
                for text in list(self._vectors)[: max(0, len(self._vectors) - self._most)]:
                    del self._vectors[text]
        return known
