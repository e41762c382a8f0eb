"""What is typed for letters, window by window, so that a refresh or a crash loses none of it."""
# ruff: noqa: S608 -- what is put into the SQL are names of our own columns

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from assistant.domain.begun import Begun
from assistant.records.connection import Database

_KEPT = 5  # windows of one letter; each refresh is a new one
_COLUMNS = "draft_id, window, form, contact_id, updated"


class BegunLetters:
    """The forms of letters in the making."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, begun: Begun) -> bool:
        """Keep a form in place of the window's last one; True where another window's other words are newer than that.

        A contact that is not on record counts as nobody.
        """
        with self._database.unread():
            known = self.newest(begun.draft_id)
            other = known is not None and known.window != begun.window and known.form != begun.form
            own = self._database.rows(
                "SELECT 1 FROM begun WHERE draft_id = ? AND window = ?", (begun.draft_id, begun.window)
            )
            self._database.write(
                "INSERT OR REPLACE INTO begun (draft_id, window, form, contact_id, updated) "
                "VALUES (?, ?, ?, (SELECT id FROM contacts WHERE id = ?), ?)",
                (begun.draft_id, begun.window, begun.form, begun.contact_id, datetime.now(UTC).isoformat()),
            )
            self._database.write(
                "DELETE FROM begun WHERE draft_id = ?1 AND window NOT IN "
                "(SELECT window FROM begun WHERE draft_id = ?1 ORDER BY updated DESC LIMIT ?2)",
                (begun.draft_id, _KEPT),
            )
            return other and bool(own)

    def newest(self, draft_id: str) -> Begun | None:
        """What was last typed for a letter."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM begun WHERE draft_id = ? ORDER BY updated DESC LIMIT 1", (draft_id,)
        )
        return _begun(rows[0]) if rows else None

    def other(self, draft_id: str, window: str) -> Begun | None:
        """What was last typed for a letter in any other window."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM begun WHERE draft_id = ? AND window <> ? ORDER BY updated DESC LIMIT 1",
            (draft_id, window),
        )
        return _begun(rows[0]) if rows else None

    def undrafted(self, *, limit: int) -> list[Begun]:
        """What was last typed for each letter that was never drafted, the last touched first."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM begun b WHERE NOT EXISTS (SELECT 1 FROM drafts WHERE id = b.draft_id) "
            "AND updated = (SELECT max(updated) FROM begun WHERE draft_id = b.draft_id) ORDER BY updated DESC LIMIT ?",
            (limit,),
        )
        return [_begun(row) for row in rows]

    def remove(self, draft_id: str, *, but: str | None = None) -> None:
        """Drop what was typed for a letter, in every window ``but`` one."""
        with self._database.unread():
            self._database.write("DELETE FROM begun WHERE draft_id = ? AND window IS NOT ?", (draft_id, but))


def _begun(row: tuple[Any, ...]) -> Begun:
    draft_id, window, form, contact_id, updated = row
    return Begun(draft_id, window, form, contact_id, datetime.fromisoformat(updated))
