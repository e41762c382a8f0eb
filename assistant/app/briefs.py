"""What to know about a contact before writing to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from assistant.app.opened import Opened
from assistant.domain.briefs import LOOKED, STORED, Brief, BriefLine
from assistant.domain.contacts import Contact
from assistant.domain.facts import Fact
from assistant.domain.giving import Balance
from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.domain.letters import Finding, Severity, as_exchange, draft_id
from assistant.domain.runs import Run
from assistant.domain.sources import human_source
from assistant.errors import AskwellError, UnknownDraft, WrongUse

if TYPE_CHECKING:
    from assistant.briefing import Circle
    from assistant.domain.models import LanguageModel


_TWO = 2
_MENTIONS = 20  # exchanges in which a name is looked for


class Briefs(Opened):
    """Briefs, and the exchanges behind their lines."""

    def brief(self, contact: Contact, *, summary: bool = False, whole: bool = False) -> Brief:
        """The brief on a contact, from their records alone; ``whole`` leaves nothing out for want of room.

        With ``summary`` the language model smooths at most three lines at its head; ``summarise`` streams them, and
        its calls are in the run log as ``brief:`` and the contact's id.
        """
        made = self._remembered.answer(("brief", contact, whole), lambda: self._brief(contact, whole=whole))
        return replace(made, summary=tuple(self.summarise(made))) if summary else made

    def _brief(self, contact: Contact, *, whole: bool) -> Brief:
        from assistant.briefing import brief
        from assistant.briefing.fitting import ROWS
        from assistant.distil.promises.appointments import as_of

        exchanged = self._store.interactions_with(contact.id)
        return brief(
            contact,
            me=self._store.me(),
            interactions=[*exchanged, *self._copied(contact, {one.id for one in exchanged})],
            facts=[*self._store.facts(contact.id, standing=None), *self._store.facts(None)],
            promises=as_of(self._store.promises(contact.id, standing=None), self.today),
            favours=self._store.favours(contact.id, standing=None),
            today=self.today,
            split=self._parts.split,
            entries=self._store.card_sources(contact.id),
            circle=self._circle(),
            namesakes=self._namesakes(contact),
            exchanged=lambda other: self._store.interactions_with(other.id),
            mentions=lambda: self._mentions(contact),
            most=None if whole else ROWS,
        )

    def _namesakes(self, contact: Contact) -> list[Contact]:
        """Who else on record may be the same person by the name, unless the user said that they are two."""
        last = contact.name.casefold().split()[-1:]
        alike = [one for one in self._store.contacts() if one.name.casefold().split()[-1:] == last]
        if len(alike) < _TWO:
            return []
        from assistant.importing.proposals import propose

        pairs = [(one.first, one.second) for one in propose(alike, apart=self._store.apart())]
        return [b if a.id == contact.id else a for a, b in pairs if contact.id in (a.id, b.id)]

    def _copied(self, contact: Contact, known: set[str]) -> list[Interaction]:
        """The user's mails to others, with a copy to the contact, that name the contact; not those ``known``."""
        if not contact.addresses or not contact.first_name.strip():
            return []
        name = contact.first_name.replace('"', " ")
        ids = [found for found, _ in self._store.text_hits(f'"{name}"', limit=_MENTIONS)]
        return [
            one
            for one in self._store.interactions_by_id([each for each in ids if each not in known]).values()
            if one.direction is Direction.SENT and {each.address for each in one.recipients} & {*contact.addresses}
        ]

    def _mentions(self, contact: Contact) -> list[Interaction]:
        """What others wrote in which the contact's full name stands, the likeliest first."""
        if " " not in contact.name.strip():
            return []
        name = contact.name.replace('"', " ")
        ids = [found for found, _ in self._store.text_hits(f'"{name}"', limit=_MENTIONS)]
        return [one for one in self._store.interactions_by_id(ids).values() if contact.name in one.text]

    def summarise(self, brief: Brief) -> Iterator[BriefLine]:
        """The lines of a brief's summary as they come; plain ones where there is no model or its sentence is wrong."""
        from assistant.briefing.summary import Call, summarise
        from assistant.drafting.judge import Judge
        from assistant.prompting import read_prompt
        from assistant.resources import locate

        names = f"{brief.contact.first_name} {self._store.me().name}".lower().split()
        judge = Judge(self._parts.parse, self._parts.split, frozenset(names))
        prompt = read_prompt(locate("prompts") / "brief.prompt")

        def log(call: Call) -> None:
            said = call.answer
            wrong = tuple(Finding("line", Severity.BLOCK, reason, call.line) for reason in call.wrong)
            self._store.log_run(
                Run(
                    f"brief:{brief.contact.id}",
                    call.line,
                    "summary",
                    prompt.used,
                    call.model,
                    call.messages,
                    said.text,
                    self._parts.now(),
                    said.prompt_tokens,
                    said.cached_tokens,
                    said.answer_tokens,
                    round(said.seconds * 1000),
                    wrong,
                )
            )

        with self._quiet.writing():
            yield from summarise(brief.notes, open_model=self._summing_up, prompt=prompt, judge=judge, log=log)

    def balances(self, contact: Contact | None = None) -> list[Balance]:
        """How the helping stands with one contact, or with everybody of whom anything is on record.

        Those to whom most is owed stand first: what was never thanked for, then more received than given.
        """
        from assistant.briefing import balance, thanked_by_telling
        from assistant.distil.promises.appointments import as_of

        circle, own = self._circle(), self._store.facts(None)
        people = [contact] if contact else self._store.contacts()
        found = [
            balance(
                one,
                facts=[*self._store.facts(one.id), *own],
                promises=as_of(self._store.promises(one.id), self.today),
                favours=thanked_by_telling(self._store.favours(one.id), self._store.interactions_from),
                circle=circle,
                today=self.today,
            )
            for one in people
        ]
        kept = [one for one in found if contact or one.received or one.given or one.gifts]
        return sorted(kept, key=lambda one: (-len(one.unthanked), one.given - one.received, one.contact.name))

    def _circle(self) -> Circle:
        from assistant.briefing import Acquaintance, Circle

        @cache
        def others() -> list[Acquaintance]:
            told: dict[str, list[Fact]] = {}
            for fact in self._store.believed():
                if fact.contact_id is not None:
                    told.setdefault(fact.contact_id, []).append(fact)
            applied = self._applied_to()
            return [
                Acquaintance(one, tuple(told.get(one.id, ())))
                for one in self._store.contacts()
                if not (one.organisation and one.organisation.casefold() in applied)
            ]

        return Circle(
            others=others,
            entries=self._store.card_sources,
            near=lambda text, others: self._parts.recall().closeness(text, others),
        )

    def _applied_to(self) -> str:
        """The names of the interviews that are ahead: nobody of such a firm is proposed to another."""
        found = self._store.interactions_by_id([one for one, _ in self._store.text_hits("interview", limit=_MENTIONS)])
        ahead = (one for one in found.values() if one.channel is Channel.MEETING and one.when is not None)
        return " ".join(one.subject for one in ahead if one.when and one.when.date() >= self.today).casefold()

    def named_for(self, brief: Brief) -> dict[str, str]:
        """Each source of a brief in words: ``Ruth’s mail of 4 March``; entries of an address book say whose."""
        return {source: self._in_words(source, brief.contact) for source in brief.sources}

    def _in_words(self, source: str, contact: Contact) -> str:
        if draft_id(source):
            return "letter of yours"
        found = self._store.interactions_from(source)
        said = human_source(source, found, today=self.today)
        entry = None if found or source in (STORED, LOOKED) else self._store.card_about(source)
        return f"{entry.name} in {said}" if entry is not None and entry.id != contact.id else said

    def source(self, source: str) -> list[Interaction] | Contact:
        """What stands in a source that a line names: a mail, or the parts of a conversation, oldest first.

        ``source`` may be its short handle. For an entry of an address book it is the contact as now on record, for a
        letter that was accepted and is not on record as a mail yet the letter, for an export of the user's own what it
        says of them. Raises ``WrongUse`` where nothing on
        record came from it, and where a handle fits several.
        """
        for name in (source, *self._called(source)):
            if found := self._store.interactions_from(name):
                return found
            if contact := self._store.card_about(name):
                return contact
            if letter := draft_id(name):
                return [self._letter(letter, name)]
            if own := [fact.text for fact in self._store.facts(None) if fact.source == name]:
                return [self._of_oneself(name, own)]
        raise WrongUse(f"Nothing on record came from {source!r}.")

    def _of_oneself(self, name: str, told: list[str]) -> Interaction:
        """What an export of the user's own says of them, as a note that can be opened."""
        text, me = "\n".join(told), Identity(self._store.me().name)
        return Interaction(name, None, Channel.NOTE, Direction.BETWEEN, "", text, text, name, me)

    def _called(self, source: str) -> list[str]:
        if not re.fullmatch(r"[0-9a-f]{8}", source):
            return []
        names = self._store.sources_called(source)
        if len(names) > 1:
            raise WrongUse(f"{source!r} fits {len(names)} sources: {', '.join(names)}.")
        return names

    def _letter(self, letter: str, name: str) -> Interaction:
        try:
            draft = self._store.draft(letter)
        except UnknownDraft as exc:
            raise WrongUse(f"Nothing on record came from {name!r}.") from exc
        return as_exchange(draft, self._store.me(), when=draft.accepted)

    def _summing_up(self) -> LanguageModel | None:
        with self._lock:
            try:
                if self._model is None:
                    self._model = self._parts.open_model()
            except AskwellError:  # no file, a name that means nothing: the lines are plain
                return None
            return self._model
