"""What may wait for the user: little of very much, found by indexes, for the page of the day."""
# ruff: noqa: S608 -- what is put into the SQL are words of our own; every value goes in by a mark

from __future__ import annotations

from datetime import UTC, date, datetime, time

from assistant.domain.facts import Fact
from assistant.domain.interactions import WRITABLE, Direction, Interaction
from assistant.domain.ledger import Favour, Promise
from assistant.domain.letters import Draft
from assistant.records.connection import Database
from assistant.records.drafts import Drafts
from assistant.records.interactions import Interactions
from assistant.records.ledger import FACTS, FAVOURS, PROMISES, read

_WRITTEN = ", ".join(f"'{channel.value}'" for channel in WRITABLE)
_MOST = 200  # of a sort: what is nearest in time; far more than a page shows, so that some may be sorted out


class Waiting:
    """Looks through the ledgers and the last weeks' exchanges; days are inclusive."""

    def __init__(self, database: Database, interactions: Interactions, drafts: Drafts) -> None:
        self._database = database
        self._interactions = interactions
        self._drafts = drafts

    def promises(self, *, since: date, until: date, made_since: date, near: date) -> list[Promise]:
        """Open ones due in these days, and those without a day made since ``made_since``; nearest to ``near`` first."""
        return read(
            self._database,
            PROMISES,
            "e.standing = 'accepted' AND e.state = 'open' "
            "AND (e.due BETWEEN ? AND ? OR (e.due IS NULL AND e.made >= ?))",
            (since.isoformat(), until.isoformat(), made_since.isoformat(), near.isoformat()),
            then=f"ORDER BY e.due IS NULL, abs(julianday(coalesce(e.due, e.made)) - julianday(?)), e.id LIMIT {_MOST}",
        )

    def favours(self, *, since: date) -> list[Favour]:
        """Help received since then with no thanks on record, the last first."""
        return read(
            self._database,
            FAVOURS,
            "e.standing = 'accepted' AND e.direction = 'received' AND e.thanked IS NULL AND e.day >= ?",
            (since.isoformat(),),
            then=f"ORDER BY e.day DESC, e.id LIMIT {_MOST}",
        )

    def news(self, *, since: date) -> list[Fact]:
        """What contacts told since then that may be said, and after which the user wrote nothing; the last first."""
        return read(
            self._database,
            FACTS,
            "e.contact_id IS NOT NULL AND e.standing = 'accepted' AND e.sharing = 'say' AND e.topic <> '' "
            "AND e.day >= ? AND NOT EXISTS (SELECT 1 FROM contacts p "
            "JOIN interaction_contacts l ON l.contact_id = p.id JOIN interactions i ON i.id = l.interaction_id "
            "WHERE p.whole = c.whole AND i.direction = 'sent' "
            "AND i.at >= e.day)",
            (since.isoformat(),),
            then=f"ORDER BY e.day DESC, e.id LIMIT {_MOST}",
        )

    def unanswered(self, *, since: date, until: date, today: date) -> list[tuple[str, Interaction]]:
        """The last exchange with each contact (its id) where it is a mail or message to the user of these days."""
        rows = self._database.rows(
            # With max(), SQLite takes the other columns from the row that holds the maximum.
            "SELECT whole, id FROM (SELECT c.whole AS whole, i.id AS id, i.direction AS direction, "
            "i.channel AS channel, max(i.seconds) AS last FROM interactions i "
            "JOIN interaction_contacts l ON l.interaction_id = i.id "
            "JOIN contacts c ON c.id = l.contact_id WHERE i.seconds BETWEEN ? AND ? GROUP BY c.whole) "
            f"WHERE direction = ? AND channel IN ({_WRITTEN}) AND last <= ? ORDER BY last DESC, id LIMIT {_MOST}",
            (_seconds(since, time.min), _seconds(today, time.max), Direction.RECEIVED.value, _seconds(until, time.max)),
        )
        found = self._interactions.by_ids([id_ for _, id_ in rows])
        return [(whole, found[id_]) for whole, id_ in rows if id_ in found]

    def drafts(self, *, limit: int) -> list[Draft]:
        """Letters that were begun and are neither accepted nor sent, the last touched first."""
        rows = self._database.rows(
            "SELECT id FROM drafts WHERE sent IS NULL AND accepted IS NULL ORDER BY updated DESC, id DESC LIMIT ?",
            (limit,),
        )
        return [self._drafts.by_id(id_) for (id_,) in rows]


def _seconds(day: date, at: time) -> float:
    return datetime.combine(day, at, UTC).timestamp()
