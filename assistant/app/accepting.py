"""Accepting a letter: it is sent as it stands, and what it promises can be noted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from assistant.app.people import People
from assistant.domain.ledger import Promise
from assistant.domain.letters import Draft
from assistant.errors import WrongUse


class Accepting(People):
    """What happens when the user says that they send a letter; the sending itself is theirs."""

    def promised_in(self, draft: Draft) -> list[Promise]:
        """The new promises that a letter makes, in its order; none is on record yet (see ``accept``)."""
        from assistant.distil.drafted import new_promises
        from assistant.distil.said.tongue import guess_language
        from assistant.language import guess

        return new_promises(
            draft,
            self._store.promises(draft.contact.id, standing=None),
            me=self.me,
            today=self.today,
            parse=self._parts.parse,
            split=self._parts.split,
            language=lambda text: guess(text) or guess_language(text),
        )

    def accept(self, draft: Draft, *, promises: Sequence[Promise] = (), even_if_not_ready: bool = False) -> Draft:
        """Note that the user sends this letter as it stands, and with it the ``promises`` to be noted, as given.

        They are those of ``promised_in``, perhaps with another sentence or day; those of them that are not given
        stay away when the sent mail is read. Accepting again notes nothing twice; any change to the letter makes it
        unaccepted. Raises ``WrongUse`` where it was changed meanwhile, where a promise has no sentence, and, naming
        what blocks, where it is not ready and nobody said ``even_if_not_ready``; ``UnknownDraft``.
        """
        left_out, now = self._acceptable(draft, promises, even_if_not_ready=even_if_not_ready)
        return self._store.accept_draft(draft.id, promises, left_out=left_out, when=now)[0]

    def _acceptable(
        self, draft: Draft, promises: Sequence[Promise], *, even_if_not_ready: bool
    ) -> tuple[list[Promise], datetime]:
        """The promises in it that are not to be noted, and the moment; raises where it may not be accepted."""
        stands = self._store.draft(draft.id)
        if (stands.subject, stands.text) != (draft.subject, draft.text):
            raise WrongUse("This letter was changed meanwhile; look at it again before you send it.")
        if not stands.ready and not even_if_not_ready:
            raise WrongUse(f"This letter is not ready. {' '.join(stands.blocks)}")
        given = {one.id for one in promises}
        left_out = [one for one in self.promised_in(stands) if one.id not in given]
        return left_out, datetime.combine(self.today, self._parts.now().timetz())  # on the day that it was told it is
