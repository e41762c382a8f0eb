"""Which exchanges answer each other."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from assistant.domain.interactions import Interaction
from assistant.records.connection import Database
from assistant.records.texts import storable


def threads(batch: Sequence[Interaction], on_record: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """The thread of each interaction by its id, and the threads on record that turn out to be part of another.

    ``on_record`` gives the thread of sources that are there. A thread is what the file says; else that of the mail
    it answers, or of the first it refers to; else that first one's own id; else its own source. Mail may come in any
    order: an answer read first names its thread by what it answers, and is taken along when that arrives.
    """
    known = dict(on_record)
    found: dict[str, str] = {}
    moved: dict[str, str] = {}
    for one in batch:
        source = storable(one.source)
        root = storable(one.references[0]) if one.references else ""
        parent = storable(one.in_reply_to or "")
        thread = storable(one.thread) or known.get(parent) or known.get(root) or root or parent or source
        found[one.id] = thread
        if source:
            known.setdefault(source, thread)
        if source and thread != source:
            moved[source] = thread
    for source in moved:
        moved[source] = _end(source, moved)
    return {id_: moved.get(thread, thread) for id_, thread in found.items()}, moved


def _end(thread: str, moved: Mapping[str, str]) -> str:
    """Where a chain of threads leads; a ring, which no honest mail makes, ends where it closes."""
    seen = {thread}
    while (after := moved.get(thread)) and after not in seen:
        seen.add(after)
        thread = after
    return thread


class Threads:
    """The threads on record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def settle(self, batch: Sequence[Interaction]) -> tuple[dict[str, str], dict[str, str]]:
        """What ``threads`` says of a batch that is not on record yet."""
        wanted = {storable(one.in_reply_to or "") for one in batch if not one.thread}
        wanted |= {storable(one.references[0]) for one in batch if one.references and not one.thread}
        rows = self._database.rows(
            "SELECT source, thread FROM interactions WHERE source IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(wanted - {""})),),
        )
        return threads(batch, dict(rows))

    def move(self, moved: Mapping[str, str]) -> None:
        """Join threads on record with those they are part of."""
        there = self._database.rows(
            "SELECT DISTINCT thread FROM interactions WHERE thread IN (SELECT value FROM json_each(?))",
            (json.dumps(list(moved)),),
        )
        self._database.write_many(
            "UPDATE interactions SET thread = ? WHERE thread = ?", [(moved[old], old) for (old,) in there]
        )
