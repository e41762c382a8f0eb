"""The nearest passages of everybody's: by Chroma where there are many, else exactly."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

from filelock import FileLock, Timeout

from assistant.domain.recall import Filters
from assistant.errors import StoreError
from assistant.recall import child, chroma, shelf
from assistant.recall.block import Block, Near, best
from assistant.recall.vectors import Embeds, Matrix
from assistant.records import Store, VectorChanges

INDEX_FROM = 10_000
"""Exchanges from which on an index is kept. Below, looking at all vectors takes under a millisecond (4 to 10 ms at
100,000), and importing, trying and opening Chroma two seconds."""
_LOOSE = 0.2
_LOOSE_AT_LEAST = 2_000
"""Exchanges outside of the index, as a share of those inside, and at least; they are searched exactly."""
_NARROW = 0.2
"""Where filters leave less than this share of all exchanges, Chroma would have to be asked for too much."""
_ALL = Filters()
_MORE = 5
"""Passages that Chroma is asked for, for each exchange wanted: one exchange may have several near ones."""


class Network:
    """All vectors of one home; threads may share it.

    The index on disk is never changed: what came after it is searched exactly, until a new one takes its place.
    One process at a time opens it, others search everything exactly, with the same answers.
    """

    def __init__(self, store: Store, *, home: Path, index_from: int = INDEX_FROM) -> None:
        """Touches nothing yet."""
        self._store = store
        self._home = home
        self._index_from = index_from
        self._turn = threading.RLock()
        self._lock = FileLock(home / "index.lock", thread_local=False)
        self._sealed: shelf.Sealed | None = None
        self._index: chroma.Index | None = None
        self._stamp: tuple[str, VectorChanges] | None = None
        self._loose = Block((), dimension=1)
        self._whole: Block | None = None
        self.notice = ""

    def nearest(self, query: Matrix, *, embeds: Embeds, limit: int, filters: Filters = _ALL) -> list[Near]:
        """The nearest interactions to a vector of shape (dimension,), each by its best passage, best first."""
        with self._turn:
            self._refresh(embeds)
            allowed = None if filters == _ALL else self._store.filtered_ids(filters)
            if allowed is not None and not allowed:
                return []
            if self._index is None:
                return self._loose.nearest(query, limit=limit, allowed=allowed)
            share = 1.0 if allowed is None else len(allowed) / max(1, self._store.interaction_count())
            wanted = int(_MORE * limit / max(share, _NARROW))
            if share >= _NARROW:
                try:
                    found = self._index.nearest(query, limit=wanted)
                    kept = [near for near in found if allowed is None or near.id in allowed]
                    if len({near.id for near in kept}) >= limit or len(found) < wanted:
                        loose = self._loose.nearest(query, limit=limit, allowed=allowed)
                        return best([*kept, *loose], limit=limit)
                except StoreError as exc:
                    self._let_go()
                    self.notice = str(exc)
                    self._refresh(embeds)
                    return self._loose.nearest(query, limit=limit, allowed=allowed)
            return self._everything(embeds).nearest(query, limit=limit, allowed=allowed)

    def indexed(self) -> int | None:
        """How many interactions the open index holds; None where everything is searched exactly."""
        with self._turn:
            return len(self._sealed.interactions) if self._sealed and self._index else None

    def bring_up_to_date(self, embeds: Embeds, *, stop: threading.Event) -> None:
        """Have a whole index of what is on record, and open; for whoever holds the right to write indexes.

        Where that cannot be, ``notice`` says why, and search goes on exactly.
        """
        try:
            self.notice = self._bring_up_to_date(embeds, stop)
        except OSError as exc:
            self.notice = f"The index of the search by meaning cannot be kept ({exc.strerror or exc})."
        except StoreError as exc:
            self.notice = str(exc)

    def forget(self, ids: set[str]) -> None:
        """Have no index on disk that holds any of these interactions. Raises ``StoreError`` where one cannot go."""
        with self._turn:
            self._let_go()
            for folder in shelf.folders(self._home):
                known = shelf.interactions(folder)
                if (known is None or known & ids) and not shelf.remove(folder):
                    raise StoreError(f"The folder {str(folder)!r} cannot be removed; remove it by hand.")

    def close(self) -> None:
        """Let go of the index."""
        with self._turn:
            self._let_go()

    def _bring_up_to_date(self, embeds: Embeds, stop: threading.Event) -> str:
        if self._store.vector_count(embeds.name) < self._index_from:
            with self._turn:
                self._let_go()
                for folder in shelf.folders(self._home):
                    shelf.remove(folder)
            return ""
        made = shelf.Made(embeds.name, embeds.dimension, chroma.version())
        for built in (False, True):
            if not self._open(made, stop, tried=built):
                return "Another Askwell has the index open; this one searches without it."
            if stop.is_set():
                return ""
            with self._turn:
                self._refresh(embeds)
                if self._is_good():
                    return ""
            if built:
                break
            part = shelf.next_part(self._home)
            if not child.build(self._home, part, made, stop=stop):
                return ""
            with self._turn:
                self._let_go()
                shelf.swap_in(part)
        with self._turn:
            if self._gone():  # somebody was forgotten while it was being built: the next run makes it anew
                self._let_go()
                shelf.remove(shelf.folders(self._home)[0])
                return ""
        return "" if self._index else "The index of the search by meaning cannot be opened."

    def _is_good(self) -> bool:
        """Whether the open index holds most of what is on record, and nothing else."""
        if self._sealed is None:
            return False
        most = max(_LOOSE_AT_LEAST, _LOOSE * len(self._sealed.interactions))
        return not self._gone() and len(self._loose.ids()) <= most

    def _gone(self) -> bool:
        """Whether the open index may hold a vector that is on record no longer."""
        if self._sealed is None or self._stamp is None:
            return False
        name, changes = self._stamp
        held = len(self._sealed.interactions) + len(self._loose.ids())
        return self._sealed.went != changes.went or held > self._store.vector_count(name)

    def _open(self, made: shelf.Made, stop: threading.Event, *, tried: bool) -> bool:
        """Open the newest index, if it is whole; False where another process has it.

        It is ``tried`` in a process of its own first, where the one that built it has not just done so.
        """
        newest = next(iter(shelf.folders(self._home)), None)
        with self._turn:
            if self._sealed is not None and self._index is not None and self._sealed.folder == newest:
                return True
            self._let_go()
            try:
                self._lock.acquire(timeout=0)
            except Timeout:
                return False
        try:
            sealed = shelf.read(newest, made) if newest else None
            index = _opened(sealed, stop=stop, tried=tried) if sealed else None
        except BaseException:
            self._lock.release()
            raise
        with self._turn:
            if index is not None:
                self._sealed, self._index, self._stamp = sealed, index, None
            for folder in shelf.folders(self._home):
                # A stop in the middle of trying it says nothing against an index.
                if folder != newest or (index is None and not stop.is_set()):
                    shelf.remove(folder)
            if index is None:
                self._lock.release()
        return True

    def _let_go(self) -> None:
        if self._index is not None:
            self._index.close()
        self._index, self._sealed, self._stamp, self._whole = None, None, None, None
        self._lock.release()

    def _refresh(self, embeds: Embeds) -> None:
        """Have in memory what is not in the index, as it is on record now."""
        if self._sealed is not None and not self._sealed.folder.exists():
            self._let_go()  # somebody was forgotten in another process, or the folder was deleted by hand
        stamp = (embeds.name, replace(self._store.vector_changes(), parted=0))  # who is whom does not matter here
        if stamp == self._stamp:
            return
        known = self._sealed.interactions if self._sealed else frozenset()
        self._loose = Block(self._store.all_vectors(embeds.name, but=known), dimension=embeds.dimension)
        self._whole, self._stamp = None, stamp

    def _everything(self, embeds: Embeds) -> Block:
        if self._whole is None:
            self._whole = Block(self._store.all_vectors(embeds.name), dimension=embeds.dimension)
        return self._whole


def _opened(sealed: shelf.Sealed, *, stop: threading.Event, tried: bool) -> chroma.Index | None:
    """The index, open as it was sealed; None where Chroma cannot live with it."""
    shelf.restore(sealed, records=chroma.RECORDS_FILE)
    if not tried:
        if not child.probe(sealed, stop=stop):
            return None
        shelf.restore(sealed, records=chroma.RECORDS_FILE)
    try:
        return chroma.Index.open(sealed.chroma)
    except StoreError:
        return None
