"""What a letter may stand on: gathered from the records, and what of it Askwell would use by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.app.purposes import Purposes
from assistant.domain.contacts import Contact
from assistant.domain.facts import Fact, Origin, Sharing
from assistant.domain.interactions import Interaction
from assistant.domain.requests import Request

if TYPE_CHECKING:
    from assistant.domain.words import Parse, Sentence
    from assistant.drafting.evidence import Evidence


_NEWEST, _FITTING = 200, 100  # exchanges a letter is drawn from, where there are more
_LOOKED_AT = 4096  # texts of one contact of which it is remembered whether they are to be kept quiet
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class NotWanted(Exception):
    """Nobody waits any more for what was being worked out."""


@dataclass(frozen=True, slots=True)
class _Mail:
    """The newest exchanges with a contact, and what is to be kept quiet in them: the same for every letter."""

    newest: tuple[Interaction, ...]
    confided: Callable[[str], Sequence[str]]
    delicate: Callable[[str], bool]


class Suggesting(Purposes):
    """Looks through the records for what a letter can say."""

    def evidence(self, request: Request, *, stopped: Callable[[], bool] = lambda: False) -> Evidence:
        """The facts a letter may stand on, best first; only this contact's, the user's own and the typed ones.

        Reading what somebody wrote takes a second or two the first time. Once ``stopped`` says so it ends with
        ``NotWanted``.
        """
        asked = (request.kind, request.contact, request.purpose, request.facts)
        return self._gathered.answer(asked, lambda: self._gather(request, self._parse_until(stopped)))

    def _gather(self, request: Request, parse: Parse) -> Evidence:
        from assistant.distil.facts.living import sort_out
        from assistant.distil.promises.appointments import as_of
        from assistant.distil.turning.english import turn
        from assistant.drafting.already_told import told_lately
        from assistant.drafting.evidence import gather
        from assistant.drafting.owing import from_ledger

        recall, mail = self._parts.recall(), self._mail(request.contact)
        sent = [(one, self._store.sent(one.id)) for one in self._store.drafts(request.contact.id) if one.accepted]
        told = [fact for whose in (request.contact.id, None) for fact in self._store.facts(whose, standing=None)]
        living = sort_out(told, self.today)
        return gather(
            kind=request.kind,
            contact=request.contact,
            me=self.me,
            purpose=request.purpose,
            typed=request.facts,
            stored=living.usable,
            asked=living.asked,
            # A confidence waits for nobody's yes: no sentence of mail that tells one is used either.
            over=(*living.over, *(fact for fact in told if fact.sharing is Sharing.NEVER)),
            told_before=told_lately(((one, how.when.date()) for one, how in sent if how), today=self.today),
            interactions=self._records_for(request, mail.newest),
            parse=parse,
            split=self._parts.split,
            today=self.today,
            near=lambda texts: recall.closeness(request.purpose, texts),
            owed=from_ledger(
                request.kind,
                as_of(self._store.promises(request.contact.id), self.today),
                self._store.favours(request.contact.id),
                today=self.today,
            ),
            turn=lambda text, day: turn(text, parse=parse, on=day, loose=True),
            confided=mail.confided,
            delicate=mail.delicate,
        )

    def _mail(self, contact: Contact) -> _Mail:
        return self._mailed.answer(contact.id, lambda: self._looked_through(contact))

    def _looked_through(self, contact: Contact) -> _Mail:
        from assistant.distil.careful.sharing import sharing_of
        from assistant.distil.careful.silence import told_in_confidence

        remembered = lru_cache(maxsize=_LOOKED_AT)
        return _Mail(
            tuple(self._store.interactions_with(contact.id, limit=_NEWEST)),
            confided=remembered(lambda text: told_in_confidence(text, self._parts.split)),
            delicate=remembered(lambda text: sharing_of(text) is not Sharing.SAY),
        )

    def _records_for(self, request: Request, newest: Sequence[Interaction]) -> Sequence[Interaction]:
        """What a letter is drawn from, newest first: all there is, or of a long story the end and what fits best."""
        if len(newest) < _NEWEST:
            return newest
        about = " ".join((request.purpose, *request.facts))
        fitting = self._parts.recall().rank(request.contact.id, about, limit=_FITTING)
        earlier = self._store.interactions_by_id([id_ for id_ in fitting if id_ not in {one.id for one in newest}])
        return [*newest, *sorted(earlier.values(), key=lambda one: one.when or _LONG_AGO, reverse=True)]

    def suggest_facts(
        self, request: Request, *, stopped: Callable[[], bool] = lambda: False
    ) -> list[tuple[Fact, bool]]:
        """Every fact on offer for a letter, best first, with whether Askwell would use it by itself.

        Once ``stopped`` says so it ends with ``NotWanted``.
        """
        from assistant.drafting.outline import chosen_facts

        reading = self.read_purpose(request.kind, request.purpose, request.contact)
        evidence = self.evidence(request, stopped=stopped)
        recipe, parse = self._parts.recipes(request.kind), self._parse_until(stopped)
        used = chosen_facts(request, _purpose_fact(request, reading.text), evidence, recipe, parse=parse)
        return [(fact, fact.id in used) for fact in evidence.facts]

    def _parse_until(self, stopped: Callable[[], bool]) -> Parse:
        """The parser, until ``stopped`` says that nobody waits for what it finds."""

        def parse(text: str) -> Sentence:
            if stopped():
                raise NotWanted
            return self._parts.parse(text)

        return parse


def _purpose_fact(request: Request, text: str) -> Fact:
    return Fact("purpose", text, request.contact.id, quote=request.purpose, origin=Origin.PURPOSE)
