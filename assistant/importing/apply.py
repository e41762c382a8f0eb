"""The import itself: in batches, each kept whole before the next is read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import replace

from assistant.domain.reports import ImportReport, Skip
from assistant.importing.plan import Plan, Tally, glimpses, plan
from assistant.importing.reading import Glimpse, exchange
from assistant.records import Store

_MESSAGES = 500  # in a batch; each batch costs one wait for the disk
_BYTES = 32 * 2**20  # of message bodies held at once


def apply(
    what: Plan | Iterable[str | os.PathLike[str]],
    store: Store,
    *,
    me: Iterable[str] = (),
    progress: Callable[[int, int], None] | None = None,
) -> ImportReport:
    """Bring mail into the store; what is there already changes no row.

    ``what`` is a plan, or the paths to make one of (with ``me``, the user's own addresses). ``progress`` is
    told the messages done and those there are. Ctrl-C ends it early with ``interrupted`` set and all that
    the report counts kept. Raises ``StoreLocked`` while another import runs, and what ``plan`` raises.
    """
    with store.alone("importing"):
        planned = what if isinstance(what, Plan) else plan(what, me=me, store=store)
        store.set_me(planned.me)
        work = _Import(planned, store, progress)
        try:
            work.run()
        except KeyboardInterrupt:
            return work.report(interrupted=True)
        return work.report(interrupted=False)


class _Import:
    """One run over the files of a plan, and what it has done so far."""

    def __init__(self, planned: Plan, store: Store, progress: Callable[[int, int], None] | None) -> None:
        self._plan = planned
        self._store = store
        self._progress = progress
        self._tally = Tally()
        self._new = self._known = self._contacts = 0

    def run(self) -> None:
        batch: list[Glimpse] = []
        size = 0
        for found in glimpses(self._plan.files, self._tally):
            batch.append(found)
            size += len(found.body)
            if len(batch) >= _MESSAGES or size >= _BYTES:
                self._keep(batch)
                batch, size = [], 0
        self._keep(batch)

    def report(self, *, interrupted: bool) -> ImportReport:
        skipped = self._tally.skipped
        return replace(
            self._plan.report,
            # What was read but not kept when Ctrl-C came is not counted.
            read=self._new + self._known + skipped.total(),
            new=self._new,
            known=self._known,
            contacts=self._contacts,
            skipped=dict(skipped),
            examples=tuple(self._tally.examples),
            interrupted=interrupted,
        )

    def _keep(self, batch: list[Glimpse]) -> None:
        known = self._store.known_interactions([found.id for found in batch])
        exchanges = []
        on_record = 0
        for found in batch:
            if found.id in known:
                on_record += 1
                continue
            made = exchange(found, self._plan.me)
            if made:
                exchanges.append(made)
            else:
                self._tally.skip(found.source, Skip.NOBODY)
        if exchanges:
            added = self._store.add_interactions(exchanges)
            self._new += len(added.interactions)
            self._contacts += len(added.contacts)
        self._known += on_record
        if self._progress:
            self._progress(self._tally.read, self._plan.report.read)
