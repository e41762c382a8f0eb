"""What was exchanged with each contact, counted: asked for with every click, and counted only where it changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from types import MappingProxyType
from typing import Any

from assistant.domain.contacts import Contact
from assistant.domain.interactions import Channel
from assistant.domain.reports import ContactSummary
from assistant.records.connection import Database

_COLUMNS = {
    Channel.EMAIL: "email",
    Channel.MESSAGE: "message",
    Channel.LINKEDIN_NOTE: "message",
    Channel.MEETING: "meeting",
    Channel.CALL: "meeting",
    Channel.NOTE: "note",
}
_NONE: Mapping[str, int] = MappingProxyType(dict.fromkeys(_COLUMNS.values(), 0))
_EXCHANGES = (
    "SELECT (SELECT max(number) FROM interactions), (SELECT count(*) FROM interactions), "
    "(SELECT count(*) FROM interaction_contacts), (SELECT parted FROM vector_changes), (SELECT count(*) FROM contacts)"
)
"""What changes whenever exchanges come or go, or contacts become one."""


@dataclass(slots=True)
class _Counts:
    """Exchanges before ``end`` (seconds): how many of each sort, and the last one, by contact.

    ``state`` is that of the records for which they were last seen to be right, ``exchanges`` the row that tells it.
    """

    end: float
    state: tuple[int, int]
    exchanges: tuple[Any, ...]
    sorts: Mapping[str, Mapping[str, int]]
    last: Mapping[str, tuple[float, date]]


class Summaries:
    """Contacts with their exchanges counted."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._counts: _Counts | None = None
        self._made: tuple[Sequence[Contact], _Counts, list[ContactSummary]] | None = None

    def of(self, people: Sequence[Contact], *, today: date | None) -> list[ContactSummary]:
        """These people, in their order; a meeting after ``today`` is not the last exchange yet.

        ``people`` is to be the same object as long as nobody changed.
        """
        counts = self._counted(datetime.combine(today or date.max, time.max, UTC).timestamp())
        made = self._made
        if made is None or made[0] is not people or made[1] is not counts:
            found = [
                ContactSummary(
                    one,
                    counts.sorts.get(one.id, _NONE),
                    counts.last[one.id][1] if one.id in counts.last else None,
                )
                for one in people
            ]
            made = self._made = (people, counts, found)
        return [*made[2]]

    def _counted(self, end: float) -> _Counts:
        """Counting 100,000 takes 400 ms; looking whether it has to be done takes 10, and only after a change."""
        state, known = self._database.state_of_people, self._counts
        if known is not None and (known.end, known.state) == (end, state):
            return known
        exchanges = self._database.rows(_EXCHANGES)[0]
        if known is not None and (known.end, known.exchanges) == (end, exchanges):
            known.state = state
            return known
        counts: dict[str, dict[str, int]] = defaultdict(lambda: dict(_NONE))
        last: dict[str, tuple[float, date]] = {}
        # With max(), SQLite takes the other columns from the row that holds the maximum.
        for contact_id, channel, number, seconds, at in self._database.rows(
            "SELECT c.whole, i.channel, count(DISTINCT i.number), "
            "max(CASE WHEN i.seconds <= ? THEN i.seconds END), i.at FROM interaction_contacts l "
            "JOIN interactions i ON i.id = l.interaction_id JOIN contacts c ON c.id = l.contact_id "
            "GROUP BY c.whole, i.channel",
            (end,),
        ):
            counts[contact_id][_COLUMNS[Channel(channel)]] += number
            if seconds is not None and seconds > last.get(contact_id, (float("-inf"),))[0]:
                last[contact_id] = (seconds, datetime.fromisoformat(at).date())
        sorts = {contact_id: MappingProxyType(found) for contact_id, found in counts.items()}
        self._counts = _Counts(end, state, exchanges, sorts, last)
        return self._counts
