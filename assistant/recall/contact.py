"""The nearest passages inside one contact: always exact."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import replace

from assistant.domain.recall import Filters
from assistant.recall.block import Block, Near
from assistant.recall.vectors import Embeds, Matrix
from assistant.records import Store

_KEPT_PASSAGES = 60_000
"""Passages that stay in memory, of however many contacts: 92 MB. Reading 10,000 from the records takes 30 ms."""

Stamp = tuple[int, ...]


class WithContact:
    """Search in the vectors of one contact at a time; threads may share it.

    What was read last stays in memory as long as nothing at all was written to the records, by whomever.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._turn = threading.Lock()
        self._kept: OrderedDict[tuple[str, str], tuple[Stamp, Block]] = OrderedDict()

    def nearest(self, query: Matrix, *, embeds: Embeds, limit: int, filters: Filters) -> list[Near]:
        """The nearest interactions with ``filters.contact_id``, each by its best passage, best first."""
        assert filters.contact_id is not None  # noqa: S101 -- for the type checker
        if replace(filters, contact_id=None) != Filters():
            found = self._store.vectors_of(filters.contact_id, model=embeds.name, filters=filters)
            return Block((found,), dimension=embeds.dimension).nearest(query, limit=limit)
        return self._block(filters.contact_id, embeds).nearest(query, limit=limit)

    def _block(self, contact_id: str, embeds: Embeds) -> Block:
        key = (contact_id, embeds.name)
        now = written(self._store)  # before the vectors are read: what is written meanwhile makes them old
        with self._turn:
            stamp, block = self._kept.get(key, (None, None))
            if block is not None and stamp == now:
                self._kept.move_to_end(key)
                return block
        block = Block((self._store.vectors_of(contact_id, model=embeds.name),), dimension=embeds.dimension)
        with self._turn:
            self._kept[key] = (now, block)
            self._kept.move_to_end(key)
            while len(self._kept) > 1 and sum(len(one) for _, one in self._kept.values()) > _KEPT_PASSAGES:
                self._kept.popitem(last=False)
        return block


def written(store: Store) -> Stamp:
    """What changes with every write to the records, through this store or by another process."""
    stamp = [store.changes]
    for file in (store.path, store.path.with_name(f"{store.path.name}-wal")):
        try:
            about = file.stat()
        except OSError:
            stamp += [0, 0]
        else:
            stamp += [about.st_mtime_ns, about.st_size]
    return tuple(stamp)
