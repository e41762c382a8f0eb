"""Drafts with all their versions: saved after every line, so that nothing typed or written is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from assistant.domain.letters import Draft
from assistant.errors import UnknownDraft
from assistant.records.connection import Database
from assistant.records.contacts import PARTS, Contacts
from assistant.records.letters import dump_draft, load_draft

_NEWEST = (
    "SELECT v.version, v.body, d.accepted FROM drafts d JOIN draft_versions v ON v.draft_id = d.id "
    "WHERE v.version = (SELECT max(version) FROM draft_versions WHERE draft_id = d.id) "
)
KEPT_VERSIONS = 200  # of each draft; an evening's editing, and a bound on what one draft can take up


class Drafts:
    """Letters in the making; each comes back with its contact as that is on record now."""

    def __init__(self, database: Database, contacts: Contacts) -> None:
        self._database = database
        self._contacts = contacts

    def save(self, draft: Draft, *, replacing: bool = False) -> None:
        """Keep a draft as a new version, or (``replacing``) in place of its newest one; unchanged ones cost nothing.

        Only a version that is being written is replaced: one that is finished came from another window meanwhile.
        What was changed is accepted no more, whatever ``draft`` says: only ``accept`` does that.
        Raises ``UnknownContact`` where its contact is not on record.
        """
        body = dump_draft(draft)
        with self._database.aside():
            newest = self._newest(draft.id)
            if newest and newest[1] == body:
                return
            now = datetime.now(UTC).isoformat()
            # Not an upsert on the contact: a draft never changes hands.
            self._database.write(
                "INSERT INTO drafts (id, contact_id, updated) VALUES (?, ?, ?) "
                "ON CONFLICT (id) DO UPDATE SET updated = excluded.updated, accepted = NULL",
                (draft.id, draft.contact.id, now),
            )
            kept = newest is not None and not (replacing and not load_draft(newest[1]).finished)
            version = newest[0] + kept if newest else 1
            self._database.write(
                "INSERT OR REPLACE INTO draft_versions (draft_id, version, body) VALUES (?, ?, ?)",
                (draft.id, version, body),
            )
            self._database.write(
                "DELETE FROM draft_versions WHERE draft_id = ? AND version <= ?", (draft.id, version - KEPT_VERSIONS)
            )

    def accept(self, draft_id: str, when: datetime) -> Draft:
        """Note that the newest version is what the user sends; the first time counts. Raises ``UnknownDraft``."""
        with self._database.aside():
            self._database.write(
                "UPDATE drafts SET accepted = coalesce(accepted, ?) WHERE id = ?", (when.isoformat(), draft_id)
            )
            return self.by_id(draft_id)

    def by_id(self, draft_id: str) -> Draft:
        """The newest version. Raises ``UnknownDraft``."""
        newest = self._newest(draft_id)
        if newest is None:
            raise UnknownDraft(f"No draft has the id {draft_id!r}.")
        return self._load([newest[1:]])[0]

    def versions(self, draft_id: str) -> list[Draft]:
        """All versions that are kept, oldest first; only the newest can be accepted. Raises ``UnknownDraft``."""
        rows = self._database.rows("SELECT body FROM draft_versions WHERE draft_id = ? ORDER BY version", (draft_id,))
        newest = self._newest(draft_id)
        if newest is None:
            raise UnknownDraft(f"No draft has the id {draft_id!r}.")
        return self._load([*((body, None) for (body,) in rows[:-1]), newest[1:]])

    def undo(self, draft_id: str) -> Draft:
        """Drop the newest version and return the one before; the only one stays. Raises ``UnknownDraft``."""
        with self._database.aside():
            if self._database.write(
                "DELETE FROM draft_versions WHERE draft_id = ?1 "
                "AND version = (SELECT max(version) FROM draft_versions WHERE draft_id = ?1) "
                "AND version > (SELECT min(version) FROM draft_versions WHERE draft_id = ?1)",
                (draft_id,),
            ):
                self._database.write("UPDATE drafts SET accepted = NULL WHERE id = ?", (draft_id,))
            return self.by_id(draft_id)

    def all(self, contact_id: str | None = None, *, limit: int | None = None) -> list[Draft]:
        """Every draft, or those to one contact, the last touched first; ``limit`` of them at most."""
        rows = self._database.rows(
            _NEWEST
            + ("" if contact_id is None else f"AND d.contact_id IN {PARTS} ")
            + "ORDER BY d.updated DESC, d.id DESC LIMIT ?",
            (*(() if contact_id is None else (contact_id,)), -1 if limit is None else limit),
        )
        return self._load([row[1:] for row in rows])

    def _load(self, rows: list[tuple[Any, ...]]) -> list[Draft]:
        """The drafts of (body, when it was accepted)."""
        drafts = [
            replace(load_draft(body), accepted=datetime.fromisoformat(accepted) if accepted else None)
            for body, accepted in rows
        ]
        people = self._contacts.by_ids({draft.contact.id for draft in drafts})
        return [replace(draft, contact=people.get(draft.contact.id, draft.contact)) for draft in drafts]

    def _newest(self, draft_id: str) -> tuple[Any, ...] | None:
        """(version, body, when it was accepted)."""
        rows = self._database.rows(f"{_NEWEST} AND d.id = ?", (draft_id,))
        return rows[0] if rows else None
