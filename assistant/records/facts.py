"""Facts the user stored, about a contact or about themselves."""
# ruff: noqa: S608 -- what is put into the SQL is our list of columns; every value goes in by a mark

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from assistant.domain.facts import Fact, Origin, Sharing
from assistant.errors import WrongUse
from assistant.records.connection import Database
from assistant.records.contacts import PARTS
from assistant.records.texts import new_id, storable

_COLUMNS = "id, contact_id, text, source, quote, day, origin, sharing"
# A fact of a part is one of the contact that it is part of by now.
_READ = (
    "SELECT f.id, coalesce(c.whole, f.contact_id), f.text, f.source, f.quote, f.day, f.origin, f.sharing "
    "FROM facts f LEFT JOIN contacts c ON c.id = f.contact_id"
)


class Facts:
    """Sentences in the voice of a letter, kept for later letters."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def about(self, contact_id: str | None) -> list[Fact]:
        """Those of one contact, or (None) those about the user, in the order they were added."""
        whose = "f.contact_id IS ?" if contact_id is None else f"f.contact_id IN {PARTS}"
        return [_fact(row) for row in self._database.rows(f"{_READ} WHERE {whose} ORDER BY f.id", (contact_id,))]

    def kept_back(self) -> list[Fact]:
        """Everything, about anybody, that no draft may touch."""
        rows = self._database.rows(f"{_READ} WHERE f.sharing = ? ORDER BY f.id", (Sharing.NEVER.value,))
        return [_fact(row) for row in rows]

    def add(self, fact: Fact) -> Fact:
        """Keep a fact; an empty id is filled in. The same words about the same contact are kept once.

        Raises ``WrongUse`` for empty text and ``UnknownContact`` where the contact is not on record.
        """
        text = " ".join(storable(fact.text).split())
        if not text:
            raise WrongUse("A fact needs a sentence.")
        with self._database.transaction():
            for known in self.about(fact.contact_id):
                if known.text == text:
                    return known
            kept = replace(
                fact,
                id=fact.id or new_id(),
                text=text,
                source=None if fact.source is None else storable(fact.source),
                quote=None if fact.quote is None else storable(fact.quote),
            )
            self._database.write(
                f"INSERT INTO facts ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    kept.id,
                    kept.contact_id,
                    kept.text,
                    kept.source,
                    kept.quote,
                    kept.when.isoformat() if kept.when else None,
                    kept.origin.value,
                    kept.sharing.value,
                ),
            )
        return kept

    def remove(self, fact_id: str) -> None:
        """Forget a fact. Raises ``WrongUse`` where there is none with this id."""
        if not self._database.write("DELETE FROM facts WHERE id = ?", (fact_id,)):
            raise WrongUse(f"No fact has the id {fact_id!r}.")

    def set_sharing(self, fact_id: str, sharing: Sharing) -> None:
        """Say what drafts may do with a fact. Raises ``WrongUse`` where there is none with this id."""
        if not self._database.write("UPDATE facts SET sharing = ? WHERE id = ?", (sharing.value, fact_id)):
            raise WrongUse(f"No fact has the id {fact_id!r}.")


def _fact(row: tuple[Any, ...]) -> Fact:
    id_, contact_id, text, source, quote, day, origin, sharing = row
    when = date.fromisoformat(day) if day else None
    return Fact(id_, text, contact_id, source, quote, when, Origin(origin), Sharing(sharing))
