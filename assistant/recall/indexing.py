"""Embedding what is not embedded yet, in the background: newest first, in small steps that are kept at once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress

from assistant.errors import StoreLocked
from assistant.recall.passages import to_embed
from assistant.recall.vectors import Embeds
from assistant.records import Store

Progress = Callable[[int, int], None]

_STEP = 64
"""Exchanges embedded and kept at a time: about half a second's work on two cores."""
_AHEAD = 2_048
"""Exchanges looked up at a time; newer ones that come in meanwhile are next."""
_TRIES = 60
_WAIT = 1.0
"""How often, and after how many seconds, keeping is tried again while another process writes."""


def embed_missing(store: Store, embeds: Embeds, *, progress: Progress, stop: threading.Event) -> int:
    """Embed and keep what has no vectors of this model; returns how many exchanges.

    ``progress`` is told (done, all) after each step. Raises ``StoreLocked`` where another process wrote without a
    pause for minutes, and what else writing raises; what was kept stays.
    """
    done = 0
    while not stop.is_set():
        waiting = [id_ for id_, _ in store.unembedded(model=embeds.name, limit=_AHEAD)]
        if not waiting:
            break
        kept = 0
        for start in range(0, len(waiting), _STEP):
            if stop.is_set():
                break
            kept += _step(store, embeds, waiting[start : start + _STEP], stop)
            progress(store.vector_count(embeds.name), store.interaction_count())
        done += kept
        if not kept:
            break  # what is left was deleted meanwhile, or cannot be kept; the next run sees
    return done


def pack(store: Store, embeds: Embeds) -> None:
    """Have the vectors of whoever has many lie together; where another process writes, the next run does."""
    with suppress(StoreLocked):
        store.pack_vectors(embeds.name)


def _step(store: Store, embeds: Embeds, ids: list[str], stop: threading.Event) -> int:
    found = store.interactions_by_id(ids)
    parts = [
        (id_, number, text)
        for id_, interaction in found.items()
        for number, text in enumerate(to_embed(interaction.subject, interaction.text))
    ]
    if not parts:
        return 0
    matrix = embeds.embed([text for _, _, text in parts])
    rows = [(id_, number, vector.tobytes()) for (id_, number, _), vector in zip(parts, matrix, strict=True)]
    for attempt in range(_TRIES):
        try:
            store.save_vectors(embeds.name, rows)
            return len(found)
        except StoreLocked:
            if attempt == _TRIES - 1 or stop.wait(_WAIT):
                raise
    return 0
