"""Accepting a letter: it is what the user sends, and the promises in it that they want noted go on record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from assistant.domain.ledger import Party, Promise, PromiseState, Standing
from assistant.domain.letters import Draft
from assistant.domain.quotes import folded
from assistant.errors import WrongUse
from assistant.records.connection import Database
from assistant.records.contacts import PARTS
from assistant.records.drafts import Drafts
from assistant.records.ledger import PROMISES, insert, read, update
from assistant.records.sent import is_near
from assistant.records.texts import new_id


class Accepting:
    """Marks drafts as accepted and keeps what they promise, all of it or nothing."""

    def __init__(self, database: Database, drafts: Drafts) -> None:
        self._database = database
        self._drafts = drafts

    def accept(
        self, draft_id: str, promises: Sequence[Promise], *, left_out: Sequence[Promise], when: datetime
    ) -> tuple[Draft, list[Promise]]:
        """The accepted draft, and the promises that were noted now; what was noted from it before is not noted twice.

        What ``left_out`` holds is kept as rejected, so that the sent mail does not bring it back. What an earlier
        state of the letter promised and this one does not say any more goes, unless the user said how it stands.
        Raises ``UnknownDraft``, and ``WrongUse`` for a promise without a sentence.
        """
        with self._database.transaction():
            draft = self._drafts.accept(draft_id, when)
            known = self._known(draft, when.date())
            noted = [self._note(draft, one, known) for one in promises]
            for one in left_out:
                if folded(one.quote or "") not in known:
                    self._insert(draft, replace(one, standing=Standing.REJECTED))
        return draft, [one for one in noted if one is not None]

    def _known(self, draft: Draft, today: date) -> dict[str, Promise]:
        """What is on record from this draft, or from the mail it went out as, by its folded words.

        What it promised once and says no more is taken back.
        """
        said = f" {folded(draft.text)} "
        found: dict[str, Promise] = {}
        for one in read(self._database, PROMISES, f"e.contact_id IN {PARTS}", (draft.contact.id,)):
            words = folded(one.quote or "")
            if one.source == draft.source:
                gone = f" {words} " not in said and self._database.write(
                    "DELETE FROM promises WHERE id = ? AND settled = 0", (one.id,)
                )
                if not gone:
                    found[words] = one
            elif one.who is Party.ME and one.standing is Standing.ACCEPTED and is_near(one.made, today):
                found.setdefault(words, one)
        return found

    def _note(self, draft: Draft, promise: Promise, known: dict[str, Promise]) -> Promise | None:
        if not promise.what.split():
            raise WrongUse("A promise needs a sentence.")
        words = folded(promise.quote or "")
        before = known.get(words)
        if before is not None and before.standing is Standing.ACCEPTED:
            return None
        if before is not None:  # left out the first time
            self._database.write("DELETE FROM promises WHERE id = ?", (before.id,))
        known[words] = self._insert(draft, replace(promise, standing=Standing.ACCEPTED))
        return known[words]

    def _insert(self, draft: Draft, promise: Promise) -> Promise:
        id_ = promise.id
        if not id_ or self._database.rows("SELECT 1 FROM promises WHERE id = ?", (id_,)):
            id_ = f"{PROMISES.name}-{new_id()}"
        kept = replace(
            promise, id=id_, contact_id=draft.contact.id, source=draft.source, state=PromiseState.OPEN, certainty=1.0
        )
        row = PROMISES.values(kept)
        insert(self._database, PROMISES, row, decided=True)
        # The user said what was promised, not how it stands: later records may show that it was kept.
        update(self._database, PROMISES, id_, {"settled": 0})
        return replace(kept, what=row["what"])
