"""Facts, stored by the user or read from the records, about a contact or about the user."""

from __future__ import annotations

from dataclasses import replace

from assistant.domain.facts import Fact, Origin, Sharing
from assistant.domain.ledger import Standing
from assistant.errors import WrongUse
from assistant.records.connection import Database
from assistant.records.contacts import PARTS
from assistant.records.ledger import FACTS, insert, read, update
from assistant.records.texts import new_id, storable


class Facts:
    """Sentences in the voice of a letter, kept for later letters."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def about(self, contact_id: str | None, *, standing: Standing | None = None) -> list[Fact]:
        """Those of one contact, or (None) those about the user, in the order they were added."""
        whose = "e.contact_id IS ?" if contact_id is None else f"e.contact_id IN {PARTS}"
        if standing is None:
            return read(self._database, FACTS, whose, (contact_id,))
        return read(self._database, FACTS, f"{whose} AND e.standing = ?", (contact_id, standing.value))

    def kept_back(self) -> list[Fact]:
        """Everything, about anybody, that no draft may touch, whether believed or only proposed."""
        values = (Sharing.NEVER.value, Standing.REJECTED.value)
        return read(self._database, FACTS, "e.sharing = ? AND e.standing <> ?", values)

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
                    return known if known.standing is fact.standing else self._believed(known, fact.standing)
            kept = replace(
                fact,
                id=fact.id or new_id(),
                text=text,
                source=None if fact.source is None else storable(fact.source),
                quote=None if fact.quote is None else storable(fact.quote),
            )
            insert(self._database, FACTS, FACTS.values(kept), decided=True)
        return kept

    def remove(self, fact_id: str) -> None:
        """Forget a fact; one that was read from the records is rejected, so that reading them again keeps it away.

        Raises ``WrongUse`` where there is none with this id.
        """
        rejected = (Standing.REJECTED.value, fact_id, Origin.RECORD.value)
        if self._database.write(
            "UPDATE facts SET standing = ?, decided = 1 WHERE id = ? AND origin = ? AND quote IS NOT NULL", rejected
        ):
            return
        if not self._database.write("DELETE FROM facts WHERE id = ?", (fact_id,)):
            raise WrongUse(f"No fact has the id {fact_id!r}.")

    def set_sharing(self, fact_id: str, sharing: Sharing) -> None:
        """Say what drafts may do with a fact. Raises ``WrongUse`` where there is none with this id."""
        if not update(self._database, FACTS, fact_id, {"sharing": sharing, "decided": 1}):
            raise WrongUse(f"No fact has the id {fact_id!r}.")

    def set_beside(self, fact_id: str, *, beside: bool) -> None:
        """Say whether what was told of the same before a fact holds as well. Raises ``WrongUse`` for an unknown id."""
        if not update(self._database, FACTS, fact_id, {"beside": int(beside), "decided": 1}):
            raise WrongUse(f"No fact has the id {fact_id!r}.")

    def by_id(self, fact_id: str) -> Fact:
        """The fact with this id. Raises ``WrongUse``."""
        found = read(self._database, FACTS, "e.id = ?", (fact_id,))
        if not found:
            raise WrongUse(f"No fact has the id {fact_id!r}.")
        return found[0]

    def _believed(self, known: Fact, standing: Standing) -> Fact:
        """What was proposed or rejected, and is now told by the user."""
        update(self._database, FACTS, known.id, {"standing": standing, "decided": 1})
        return replace(known, standing=standing)
