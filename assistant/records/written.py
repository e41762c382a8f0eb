"""What the user writes, as a part of the store: drafts with their versions, what was sent, and the log of runs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from assistant.domain.interactions import Interaction
from assistant.domain.ledger import Promise
from assistant.domain.letters import Draft
from assistant.domain.runs import Run
from assistant.domain.sending import FollowUp, Sent
from assistant.records.accepting import Accepting
from assistant.records.adding import Adding
from assistant.records.connection import Database
from assistant.records.contacts import Contacts
from assistant.records.drafts import Drafts
from assistant.records.runs import Runs
from assistant.records.sending import Sending


class Written:
    """The methods of the store on letters; the parts behind them are the store's."""

    _database: Database
    _contacts: Contacts
    _adding: Adding
    _drafts: Drafts
    _accepting: Accepting
    _sending: Sending
    _runs: Runs

    def save_draft(self, draft: Draft, *, replacing: bool = False) -> None:
        """Keep a draft as a new version, or (``replacing``) in place of its newest one.

        Raises ``UnknownContact`` where its contact is not on record.
        """
        with self._database.transaction():
            self._contacts.by_id(draft.contact.id)
            self._drafts.save(draft, replacing=replacing)

    def draft(self, draft_id: str) -> Draft:
        """The newest version. Raises ``UnknownDraft``."""
        return self._drafts.by_id(draft_id)

    def drafts(self, contact_id: str | None = None, *, limit: int | None = None) -> list[Draft]:
        """Every draft, or those to one contact, the last touched first; ``limit`` of them at most."""
        return self._drafts.all(contact_id, limit=limit)

    def versions(self, draft_id: str) -> list[Draft]:
        """All kept versions, oldest first. Raises ``UnknownDraft``."""
        return self._drafts.versions(draft_id)

    def undo(self, draft_id: str) -> Draft:
        """Drop the newest version and return the one before; the only one stays. Raises ``UnknownDraft``."""
        return self._drafts.undo(draft_id)

    def accept_draft(
        self, draft_id: str, promises: Sequence[Promise] = (), *, left_out: Sequence[Promise] = (), when: datetime
    ) -> tuple[Draft, list[Promise]]:
        """Note that a draft is sent as it stands, with the promises in it: the draft, and what was noted now.

        What is ``left_out`` stays away when the sent mail is read. Any change to the draft makes it unaccepted again.
        Raises ``UnknownDraft`` and ``WrongUse``.
        """
        return self._accepting.accept(draft_id, promises, left_out=left_out, when=when)

    def mark_sent(self, exchange: Interaction, *, again: bool, follow_up: date | None) -> Sent:
        """Note that a letter was sent, as this exchange (``source`` names the draft, see ``as_exchange``).

        The exchange goes on record, unless the mail itself is there. Without ``again`` the moment of an earlier word
        counts. Raises ``UnknownDraft``, and ``WrongUse`` for an exchange without a moment.
        """
        with self._database.transaction():
            sent, stand_in = self._sending.mark(exchange, again=again, follow_up=follow_up)
            self._adding.add([stand_in])
            self._sending.settle(letter=sent)
            return self._sending.of(sent)

    def unmark_sent(self, draft_id: str) -> Draft:
        """Take it back: the exchange goes, and so do promises of this letter that the user said nothing more about.

        A mail on record stays. Raises ``UnknownDraft``.
        """
        return self._sending.unmark(draft_id)

    def sent(self, draft_id: str) -> Sent | None:
        """When and how a letter was sent, None where nobody said so. Raises ``UnknownDraft``."""
        return self._sending.find(draft_id)

    def follow_ups(self) -> list[FollowUp]:
        """The letters to come back to, the soonest first, with whether the contact wrote since."""
        return self._sending.follow_ups()

    def set_follow_up(self, draft_id: str, due: date | None) -> Sent:
        """Change the day to come back to a letter that was sent, None for none. Raises ``WrongUse``."""
        return self._sending.set_follow_up(draft_id, due)

    def log_run(self, run: Run) -> None:
        """Write down one call of a model."""
        self._runs.log(run)

    def runs(self, draft_id: str, *, line: int | None = None) -> list[Run]:
        """What was sent to the model for a draft, or for one of its lines (counted from 1), and what came back."""
        return self._runs.of_draft(draft_id, line=line)
