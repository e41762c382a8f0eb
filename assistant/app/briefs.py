"""What to know about a contact before writing to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.app.opened import Opened
from assistant.domain.briefs import Brief, BriefLine
from assistant.domain.contacts import Contact
from assistant.domain.interactions import Interaction
from assistant.errors import AskwellError, WrongUse

if TYPE_CHECKING:
    from assistant.domain.models import LanguageModel


class Briefs(Opened):
    """Briefs, and the exchanges behind their lines."""

    def brief(self, contact: Contact, *, summary: bool = False, whole: bool = False) -> Brief:
        """The brief on a contact, from their records alone; ``whole`` leaves nothing out for want of room.

        With ``summary`` the language model smooths at most three lines at its head; ``summarise`` streams them.
        """
        from assistant.briefing import brief
        from assistant.briefing.fitting import ROWS
        from assistant.distil.appointments import as_of

        made = brief(
            contact,
            me=self._store.me(),
            interactions=self._store.interactions_with(contact.id),
            facts=[*self._store.facts(contact.id, standing=None), *self._store.facts(None)],
            promises=as_of(self._store.promises(contact.id, standing=None), self.today),
            favours=self._store.favours(contact.id, standing=None),
            today=self.today,
            split=self._parts.split,
            entries=self._store.card_sources(contact.id),
            most=None if whole else ROWS,
        )
        return replace(made, summary=tuple(self.summarise(made))) if summary else made

    def summarise(self, brief: Brief) -> Iterator[BriefLine]:
        """The lines of a brief's summary as they come; plain ones where there is no model or its sentence is wrong."""
        from assistant.briefing.summary import summarise
        from assistant.drafting.judge import Judge
        from assistant.prompting import read_prompt
        from assistant.resources import locate

        names = f"{brief.contact.first_name} {self._store.me().name}".lower().split()
        judge = Judge(self._parts.parse, self._parts.split, frozenset(names))
        prompt = read_prompt(locate("prompts") / "brief.prompt")
        with self._quiet.writing():
            yield from summarise(brief.notes, open_model=self._summing_up, prompt=prompt, judge=judge)

    def source(self, source: str) -> list[Interaction] | Contact:
        """What stands in a source that a line names: a mail, or the parts of a conversation, oldest first.

        For an entry of an address book it is the contact as now on record. Raises ``WrongUse`` where nothing on
        record came from it.
        """
        found = self._store.interactions_from(source)
        if found:
            return found
        contact = self._store.card_about(source)
        if contact is None:
            raise WrongUse(f"Nothing on record came from {source!r}.")
        return contact

    def _summing_up(self) -> LanguageModel | None:
        with self._lock:
            try:
                if self._model is None:
                    self._model = self._parts.open_model()
            except AskwellError:  # no file, a name that means nothing: the lines are plain
                return None
            return self._model
