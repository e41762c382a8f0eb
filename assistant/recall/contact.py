"""The nearest passages inside one contact: always exact."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import replace

from assistant.domain.recall import Filters
from assistant.recall.block import Block, Near
from assistant.recall.vectors import Embeds, Matrix
from assistant.records import Store, VectorChanges

_KEPT_PASSAGES = 60_000
"""Passages that stay in memory, of however many contacts: 92 MB."""


class WithContact:
    """Search in the vectors of one contact at a time; threads may share it.

    What was read last stays in memory until any vector changes, or who is part of whom, through whichever process.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._turn = threading.Lock()
        self._kept: OrderedDict[tuple[str, str], tuple[VectorChanges, Block]] = OrderedDict()

    def nearest(self, query: Matrix, *, embeds: Embeds, limit: int, filters: Filters) -> list[Near]:
        """The nearest interactions with ``filters.contact_id``, each by its best passage, best first."""
        assert filters.contact_id is not None  # noqa: S101 -- for the type checker
        narrower = replace(filters, contact_id=None) != Filters()
        allowed = self._store.filtered_ids(filters) if narrower else None
        return self._block(filters.contact_id, embeds).nearest(query, limit=limit, allowed=allowed)

    def _block(self, contact_id: str, embeds: Embeds) -> Block:
        key = (contact_id, embeds.name)
        now = self._store.vector_changes()  # before the vectors are read: what is written meanwhile makes them old
        with self._turn:
            stamp, block = self._kept.get(key, (None, None))
            if block is not None and stamp == now:
                self._kept.move_to_end(key)
                return block
        block = Block(self._store.vectors_of(contact_id, model=embeds.name), dimension=embeds.dimension)
        with self._turn:
            self._kept[key] = (now, block)
            self._kept.move_to_end(key)
            while len(self._kept) > 1 and sum(len(one) for _, one in self._kept.values()) > _KEPT_PASSAGES:
                self._kept.popitem(last=False)
        return block
