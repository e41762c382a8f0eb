"""What the user makes of proposals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from assistant.domain.contacts import Contact
from assistant.domain.entries import Entry
from assistant.domain.facts import Fact, Sharing
from assistant.domain.ledger import Favour, Promise, Standing
from assistant.errors import WrongUse
from assistant.records.connection import Database
from assistant.records.ledger import FACTS, FAVOURS, PROMISES, SORTS, insert, read, update
from assistant.records.texts import new_id, storable

Recorded = TypeVar("Recorded", Promise, Favour)
_WAITING = "e.standing = 'proposed'"


class Deciding:
    """The short review: accept, edit, reject."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def waiting(self, *, limit: int) -> list[Entry]:
        """Proposals that wait for a yes, the newest first; of one day, the surest first."""
        found: list[tuple[date, Entry]] = [
            (one.made or date.min, one) for one in read(self._database, PROMISES, _WAITING)
        ]
        found += [(one.when or date.min, one) for one in read(self._database, FAVOURS, _WAITING)]
        found += [(one.when or date.min, one) for one in read(self._database, FACTS, _WAITING)]
        found.sort(key=lambda pair: (-pair[0].toordinal(), -pair[1].certainty, pair[1].id))
        return [entry for _, entry in found[:limit]]

    def add(self, entry: Recorded, contact: Contact) -> Recorded:
        """Keep what the user says was promised or done. Raises ``WrongUse`` for empty words."""
        sort = PROMISES if isinstance(entry, Promise) else FAVOURS
        kept = replace(entry, id=entry.id or f"{sort.name}-{new_id()}", contact_id=contact.id)
        row = sort.values(kept)
        if not row[sort.sentence]:
            raise WrongUse(f"A {sort.name} needs a sentence.")
        insert(self._database, sort, row, decided=True)
        return replace(kept, what=row[sort.sentence])

    def believed(self) -> list[Fact]:
        """Every fact, about anybody, that a letter may use."""
        values = (Standing.ACCEPTED.value, Sharing.SAY.value)
        return read(self._database, FACTS, "e.standing = ? AND e.sharing = ?", values)

    def decide(self, entry_id: str, standing: Standing, *, text: str | None, on: date | None) -> Entry:
        """Believe, reject or (a fact) end an entry, in the user's own words where ``text`` is given.

        A fact keeps ``on`` as the day on which the user said so. Raises ``WrongUse`` for an unknown id, empty words,
        or a promise or favour that is to end.
        """
        words = None if text is None else " ".join(storable(text).split())
        if words == "":
            raise WrongUse("It needs a sentence.")
        with self._database.transaction():
            for sort in SORTS:
                changes: dict[str, Any] = {"standing": standing, "decided": 1}
                if sort is FACTS:
                    changes["checked"] = on
                elif standing is Standing.ENDED:
                    continue
                if words is not None:
                    changes[sort.sentence] = words
                if update(self._database, sort, entry_id, changes):
                    return read(self._database, sort, "e.id = ?", (entry_id,))[0]
        sorts = "No fact" if standing is Standing.ENDED else "Nothing that was read from the records"
        raise WrongUse(f"{sorts} has the id {entry_id!r}.")
