"""What the records say, as a part of the store: facts, promises, favours, proposals, and how far reading has come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from assistant.domain.entries import Entry
from assistant.domain.facts import Fact, Sharing
from assistant.domain.ledger import Favour, FavourDirection, Promise, PromiseState, Standing
from assistant.records.contacts import Contacts
from assistant.records.deciding import Deciding
from assistant.records.distilled import Distilled
from assistant.records.facts import Facts
from assistant.records.ledger import Ledger
from assistant.records.proposing import Proposed, Proposing

NOTHING: Mapping[str, str] = MappingProxyType({})


class Ledgers:
    """The methods of the store on what each said, owes or gave the other; the parts behind them are the store's."""

    _contacts: Contacts
    _facts: Facts
    _ledger: Ledger
    _proposing: Proposing
    _deciding: Deciding
    _distilled: Distilled

    def facts(self, contact_id: str | None, *, standing: Standing | None = Standing.ACCEPTED) -> list[Fact]:
        """Those of one contact, or (None) those about the user, which every letter may use.

        ``standing`` None: what waits for a yes and what was rejected, too; no draft may touch those.
        """
        return self._facts.about(contact_id, standing=standing)

    def kept_back(self) -> list[Fact]:
        """Everything, about anybody, that no draft may touch: sharing level *never*, even where only proposed."""
        return self._facts.kept_back()

    def add_fact(self, fact: Fact) -> Fact:
        """Keep a fact once; an empty id is filled in. Raises ``WrongUse`` and ``UnknownContact``."""
        if fact.contact_id is not None:
            self._contacts.by_id(fact.contact_id)
        return self._facts.add(fact)

    def remove_fact(self, fact_id: str) -> None:
        """Forget a fact; one read from the records stays rejected. Raises ``WrongUse`` for an unknown id."""
        self._facts.remove(fact_id)

    def set_sharing(self, fact_id: str, sharing: Sharing) -> None:
        """Say what drafts may do with a fact. Raises ``WrongUse`` where there is none with this id."""
        self._facts.set_sharing(fact_id, sharing)

    def fact(self, fact_id: str) -> Fact:
        """The fact with this id. Raises ``WrongUse``."""
        return self._facts.by_id(fact_id)

    def set_beside(self, fact_id: str, *, beside: bool) -> None:
        """Say whether what was told of the same before a fact holds as well. Raises ``WrongUse`` for an unknown id."""
        self._facts.set_beside(fact_id, beside=beside)

    def promises(
        self,
        contact_id: str | None = None,
        *,
        state: PromiseState | None = None,
        standing: Standing | None = Standing.ACCEPTED,
    ) -> list[Promise]:
        """Those of one contact or of all: open ones first, the soonest due at the top. ``standing`` None: all."""
        return self._ledger.promises(contact_id, state=state, standing=standing)

    def favours(
        self,
        contact_id: str | None = None,
        *,
        direction: FavourDirection | None = None,
        standing: Standing | None = Standing.ACCEPTED,
    ) -> list[Favour]:
        """Those between the user and one contact or all, the last first. ``standing`` None: all."""
        return self._ledger.favours(contact_id, direction=direction, standing=standing)

    def add_promise(self, promise: Promise) -> Promise:
        """Keep what the user says was promised; an empty id is filled in. Raises ``WrongUse``, ``UnknownContact``."""
        return self._deciding.add(promise, self._contacts.by_id(promise.contact_id))

    def add_favour(self, favour: Favour) -> Favour:
        """Keep what the user says was done; an empty id is filled in. Raises ``WrongUse``, ``UnknownContact``."""
        return self._deciding.add(favour, self._contacts.by_id(favour.contact_id))

    def add_proposals(
        self,
        contact_id: str,
        promises: Sequence[Promise],
        favours: Sequence[Favour],
        facts: Sequence[Fact],
        *,
        read: Mapping[str, str],
        unread: Mapping[str, str] = NOTHING,
    ) -> Proposed:
        """Keep what was read in a contact's interactions, ``read`` (id: digest of the method) of them, all or nothing.

        What was rejected in the same words stays away, what is known is brought up to date but for what the user
        said, and what nobody touched and the same sources give no more is taken back. ``unread`` holds the language
        of those among ``read`` that nothing could read. The same again writes nothing. Raises ``UnknownContact``.
        """
        return self._proposing.add(contact_id, promises, favours, facts, read=read, unread=unread)

    def review(self, limit: int = 20) -> list[Entry]:
        """Proposals that wait for a yes, the newest first; of one day, the surest first."""
        return self._deciding.waiting(limit=limit)

    def believed(self) -> list[Fact]:
        """Every fact, about anybody, that a letter may use; some of them may be too old for it."""
        return self._deciding.believed()

    def decide(self, entry_id: str, standing: Standing, *, text: str | None = None, on: date | None = None) -> Entry:
        """Accept (in other words, with ``text``), reject for good, or end (a fact that is not so any more).

        A fact keeps ``on`` as the day on which the user said so. Raises ``WrongUse``.
        """
        return self._deciding.decide(entry_id, standing, text=text, on=on)

    def set_promise(self, promise_id: str, state: PromiseState, kept_by: str | None = None) -> Promise:
        """Say how a promise stands, whatever the records show. Raises ``WrongUse`` where there is none with this id."""
        return self._ledger.settle_promise(promise_id, state, kept_by)

    def mark_thanked(self, favour_id: str, source: str | None) -> Favour:
        """Say where a favour was thanked for (None: nowhere). Raises ``WrongUse`` where there is none with this id."""
        return self._ledger.settle_favour(favour_id, source)

    def distilled(self, method: str, *, contact_id: str | None = None) -> set[str]:
        """The ids of interactions that were read in this way, for anybody or for one contact."""
        return self._distilled.ids(method, contact_id=contact_id)

    def to_distil(self, method: str, *, limit: int = 1_000_000) -> list[str]:
        """Ids of contacts with interactions not read in this way, those written to most and last first."""
        return self._distilled.waiting(method, limit=limit)

    def not_read(self, contact_id: str) -> dict[str, int]:
        """How many of a contact's interactions nothing could read, by language (ISO 639-1)."""
        return self._distilled.not_read(contact_id)

    def answer(self, key: str) -> str | None:
        """What a model answered while distilling, by a digest of what it was asked."""
        return self._distilled.answer(key)

    def keep_answer(self, key: str, answer: str) -> None:
        """Keep it, so that it is never asked twice."""
        self._distilled.keep_answer(key, answer)
