"""Letters that the user said they sent: an exchange stands in for each until the mail itself is on record."""
# ruff: noqa: S608 -- what is put into the SQL are our own tables and columns; every value goes in by a mark

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from assistant.domain.interactions import WRITABLE, Channel, Direction, Interaction
from assistant.domain.letters import Draft, draft_id
from assistant.domain.sending import FollowUp, Sent
from assistant.errors import UnknownDraft, WrongUse
from assistant.records.adding import Exchange
from assistant.records.connection import Database
from assistant.records.contacts import PARTS
from assistant.records.drafts import Drafts
from assistant.records.interactions import Interactions
from assistant.records.sent import DAYS, is_letter

_STANDS_IN = "i.id >= 'draft:' AND i.id < 'draft;'"  # by the primary key: there are few among very many
_BY_HAND = ", ".join(f"'{channel.value}'" for channel in WRITABLE)
_SECONDS = DAYS * 86_400.0


class Sending:
    """Marks drafts as sent, and lets the mail take the place of what stood in for it."""

    def __init__(self, database: Database, drafts: Drafts, interactions: Interactions) -> None:
        self._database = database
        self._drafts = drafts
        self._interactions = interactions

    def mark(self, exchange: Interaction, *, again: bool, follow_up: date | None) -> tuple[str, Exchange]:
        """Note it with the draft: its id, and the exchange to put on record in the place of an earlier one."""
        id_ = draft_id(exchange.source) or ""
        draft = self._drafts.by_id(id_)
        if exchange.when is None:
            raise WrongUse("A letter is sent on some day.")
        before = self.find(id_)
        when = before.when if before and not again else exchange.when
        self._database.write(
            "UPDATE drafts SET sent = ?, sent_by = ?, follow_up = ?, sent_source = NULL WHERE id = ?",
            (when.isoformat(), exchange.channel.value, follow_up.isoformat() if follow_up else None, id_),
        )
        self._interactions.remove([exchange.id])
        return id_, Exchange(replace(exchange, when=when), contact_ids=(draft.contact.id,))

    def unmark(self, id_: str) -> Draft:
        """Take it back."""
        draft = self._drafts.by_id(id_)
        with self._database.transaction():
            self._database.write(
                "UPDATE drafts SET sent = NULL, sent_by = NULL, follow_up = NULL, sent_source = NULL, accepted = NULL "
                "WHERE id = ?",
                (id_,),
            )
            self._interactions.remove([draft.source])
            self._drop_readings(draft.source)
            self._database.write("DELETE FROM promises WHERE source = ? AND settled = 0", (draft.source,))
        return self._drafts.by_id(id_)

    def find(self, id_: str) -> Sent | None:
        """What is noted with a draft, None for nothing. Raises ``UnknownDraft``."""
        rows = self._database.rows("SELECT sent, sent_by, follow_up, sent_source FROM drafts WHERE id = ?", (id_,))
        if not rows:
            raise UnknownDraft(f"No draft has the id {id_!r}.")
        return self._sent(id_, *rows[0]) if rows[0][0] else None

    def of(self, id_: str) -> Sent:
        """The same of a draft that was sent. Raises ``WrongUse`` for another."""
        found = self.find(id_)
        if found is None:
            raise WrongUse(f"The draft {id_!r} was not marked as sent; `askwell drafts sent {id_}` does that.")
        return found

    def set_follow_up(self, id_: str, due: date | None) -> Sent:
        """Another day, or none."""
        self.of(id_)
        self._database.write("UPDATE drafts SET follow_up = ? WHERE id = ?", (due.isoformat() if due else None, id_))
        return self.of(id_)

    def follow_ups(self) -> list[FollowUp]:
        """The letters with a day, the soonest first."""
        rows = self._database.rows(
            "SELECT id, sent, sent_by, follow_up, sent_source FROM drafts "
            "WHERE sent IS NOT NULL AND follow_up IS NOT NULL ORDER BY follow_up, sent, id"
        )
        found = [(self._sent(*row), date.fromisoformat(row[3])) for row in rows]
        return [FollowUp(sent, due, self._answer(sent, row[4])) for (sent, due), row in zip(found, rows, strict=True)]

    def settle(self, *, letter: str | None = None, new: Collection[str] | None = None) -> None:
        """Let every mail and message that is a letter marked as sent take the place of what stands in for it.

        It is sent to the same contact at most 30 days before or after, in nearly the same words; each is one letter,
        the likest pair first. Only one ``letter`` (a draft's id) or the ``new`` interactions may be looked at.
        """
        waiting = self._standing_in(letter)
        if not waiting:
            return
        pairs = sorted(
            (-is_letter(one, other), abs(one["seconds"] - other["seconds"]), one["id"], other["source"])
            for other in self._candidates({one["contact"] for one in waiting}, new)
            for one in waiting
            if one["contact"] == other["contact"] and abs(one["seconds"] - other["seconds"]) <= _SECONDS
        )
        letters: set[str] = set()
        sources: set[str] = set()
        for likeness, _, id_, source in pairs:
            if likeness and id_ not in letters and source not in sources:
                letters.add(id_)
                sources.add(source)
                self._replace(id_, source)

    def _standing_in(self, letter: str | None) -> list[dict[str, Any]]:
        return self._exchanges(f"{_STANDS_IN} AND (?1 IS NULL OR i.id = 'draft:' || ?1)", (letter,))

    def _candidates(self, contacts: Collection[str], new: Collection[str] | None) -> list[dict[str, Any]]:
        which = "c.whole IN (SELECT value FROM json_each(?1)) "
        which += "" if new is None else "AND i.id IN (SELECT value FROM json_each(?2)) "
        return self._exchanges(
            f"{which} AND NOT ({_STANDS_IN}) AND i.direction = 'sent' AND i.channel IN ({_BY_HAND}) "
            "AND i.source NOT IN (SELECT sent_source FROM drafts WHERE sent_source IS NOT NULL)",
            (json.dumps(sorted(contacts)), *(() if new is None else (json.dumps(list(new)),))),
        )

    def _exchanges(self, which: str, values: Sequence[Any]) -> list[dict[str, Any]]:
        rows = self._database.rows(
            "SELECT DISTINCT i.id, i.source, i.subject, i.text, i.seconds, c.whole FROM interactions i "
            "JOIN interaction_contacts l ON l.interaction_id = i.id JOIN contacts c ON c.id = l.contact_id "
            f"WHERE i.seconds IS NOT NULL AND {which}",
            values,
        )
        names = ("id", "source", "subject", "text", "seconds", "contact")
        return [dict(zip(names, row, strict=True)) for row in rows]

    def _replace(self, letter: str, source: str) -> None:
        """The mail stands for itself now, and so does what was read; what the user decided rests on the mail.

        Promises that were noted with the letter wait for the reading of the mail, which knows them by their words.
        """
        self._database.write("UPDATE drafts SET sent_source = ? WHERE id = ?", (source, draft_id(letter)))
        self._drop_readings(letter)
        for table, column in (
            *(("facts", "source"), ("favours", "source")),
            *(("favours", "thanked"), ("promises", "kept_by")),
        ):
            self._database.write(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", (source, letter))
        self._interactions.remove([letter])

    def _drop_readings(self, source: str) -> None:
        """Take out what was read in it and the user said nothing about."""
        for table in ("promises", "favours"):
            self._database.write(f"DELETE FROM {table} WHERE source = ? AND decided = 0 AND settled = 0", (source,))
        self._database.write("DELETE FROM facts WHERE source = ? AND decided = 0", (source,))

    def _answer(self, sent: Sent, source: str | None) -> str | None:
        """Where the contact wrote since."""
        mail = self._interactions.from_source(source) if source else []
        since = min([sent.when, *(one.when for one in mail if one.when)])
        contact = sent.draft.contact
        keys = {*contact.addresses, *(link.partition("://")[2].removeprefix("www.") for link in contact.profiles)}
        rows = self._database.rows(
            "SELECT i.source, i.sender_address, i.sender_profile FROM interaction_contacts l "
            f"JOIN interactions i ON i.id = l.interaction_id WHERE l.contact_id IN {PARTS} "
            "AND i.direction = ? AND i.seconds > ? ORDER BY i.seconds, i.id",
            (contact.id, Direction.RECEIVED.value, since.timestamp()),
        )
        return next((found for found, *sender in rows if keys.intersection(filter(None, sender))), None)

    def _sent(self, id_: str, sent: str, channel: str, follow_up: str | None, source: str | None) -> Sent:
        return Sent(
            self._drafts.by_id(id_),
            datetime.fromisoformat(sent),
            Channel(channel),
            date.fromisoformat(follow_up) if follow_up else None,
            recorded=source is not None,
        )
