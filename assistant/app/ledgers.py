"""What the records say: promises, favours, the review, and reading for them beside the user."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from assistant.app.logged import LoggedModel
from assistant.app.opened import Opened
from assistant.domain.contacts import Contact
from assistant.domain.entries import Entry
from assistant.domain.facts import Fact, Sharing, still_so
from assistant.domain.ledger import Favour, FavourDirection, Promise, PromiseState, Standing
from assistant.domain.letters import PromptUsed, draft_id
from assistant.domain.models import LanguageModel
from assistant.domain.sources import day, human_source
from assistant.errors import UnknownDraft, WrongUse

if TYPE_CHECKING:
    from assistant.distil.reading import Reader
    from assistant.distil.work import Done
    from assistant.prompting import PromptFile

_QUESTIONS = 4  # of what is asked at once, this part at least are about facts that may be over
Progress = Callable[[int, int], None]  # done, all there are


class Ledgers(Opened):
    """What each owes or gave the other, and what was read about them."""

    def promises(self, contact: Contact | None = None, *, state: PromiseState | None = None) -> list[Promise]:
        """Those that are believed, with one contact or all: open ones first, the soonest due at the top."""
        whose = contact.id if contact else None
        found = self._remembered.answer(("promises", whose), lambda: self._promises(whose))
        return [one for one in found if state in (None, one.state)]

    def _promises(self, whose: str | None) -> list[Promise]:
        from assistant.distil.promises.appointments import as_of

        return as_of(self._store.promises(whose), self.today)

    def favours(self, contact: Contact | None = None, *, direction: FavourDirection | None = None) -> list[Favour]:
        """Those that are believed, with one contact or all, the last first."""
        return self._store.favours(contact.id if contact else None, direction=direction)

    def review(self, limit: int = 20) -> list[Entry]:
        """What was read and is not sure enough to be believed without a yes, the newest first.

        Behind it come facts that are believed (``Standing.ACCEPTED``) and too old to be used unasked, the last told
        first: at least a quarter of ``limit``, if there are so many.
        """
        return [*self._remembered.answer(("review", limit), lambda: self._review(limit))]

    def _review(self, limit: int) -> list[Entry]:
        from assistant.distil.facts.living import questions

        asked = questions([*self._store.believed()], self.today)
        waiting = self._store.review(limit)
        room = max(limit - len(waiting), min(limit // _QUESTIONS, len(asked)))
        return [*waiting[: limit - min(room, len(asked))], *asked[:room]]

    def decide(self, entry_id: str, standing: Standing, *, text: str | None = None) -> Entry:
        """Accept (in other words, with ``text``), reject for good, or end (a fact that is not so any more).

        A fact accepted again counts as told today. Raises ``WrongUse``.
        """
        return self._store.decide(entry_id, standing, text=text, on=self.today)

    def still_so(self, facts: Sequence[Fact]) -> dict[str, str]:
        """What is to be asked before one of these facts is used, by its id; only those too old to be used unasked."""
        from assistant.distil.facts.living import sort_out

        asked = sort_out(facts, self.today).asked
        return {fact.id: still_so(fact) for fact in facts if fact.id in asked}

    def replaced(self, facts: Sequence[Fact]) -> dict[str, Fact]:
        """By the id of each fact that a later one of these contradicts, that later one: it wins."""
        from assistant.distil.facts.living import contradict

        return {one.older.id: one.newer for one in contradict(facts)}

    def both_hold(self, fact_id: str, *, both: bool = True) -> Fact:
        """Say that a fact and the one it replaced (or that replaced it) are both true; ``both`` False takes it back.

        Returns the newer of the two. Raises ``WrongUse`` where there is none with this id, or none was replaced.
        """
        fact = self._store.fact(fact_id)
        if both:
            replaced = self.replaced(self._store.facts(fact.contact_id))
            fact = replaced.get(fact.id, fact)
            if fact not in replaced.values():
                raise WrongUse(f"The fact {fact_id!r} replaces no other, and no other replaced it.")
        elif not fact.beside:
            raise WrongUse(f"The fact {fact_id!r} was not said to be true beside an earlier one.")
        self._store.set_beside(fact.id, beside=both)
        return self._store.fact(fact.id)

    def set_sharing(self, fact_id: str, sharing: Sharing) -> Fact:
        """Say what letters may do with a fact. Raises ``WrongUse`` where there is none with this id."""
        self._store.set_sharing(fact_id, sharing)
        return self._store.fact(fact_id)

    def named(self, sources: Iterable[str | None]) -> dict[str | None, str]:
        """Each source in words, with the year where it is another one: ``your mail of 4 March 2025``."""
        return {source: self._named(source) for source in dict.fromkeys(sources)}

    def _named(self, source: str | None) -> str:
        letter = draft_id(source)
        if letter is None:
            return human_source(source, self._store.interactions_from(source) if source else (), today=self.today)
        try:
            written = self._store.draft(letter).accepted
        except UnknownDraft:
            return "a letter that is not on record any more"
        return f"letter written {day(written.date(), self.today)}" if written else "a letter of yours"

    def set_promise(self, promise_id: str, state: PromiseState, kept_by: str | None = None) -> Promise:
        """Say how a promise stands, whatever the records show. Raises ``WrongUse`` where there is none with this id."""
        return self._store.set_promise(promise_id, state, kept_by)

    def mark_thanked(self, favour_id: str, source: str | None) -> Favour:
        """Say where a favour was thanked for (None: nowhere yet). Raises ``WrongUse`` for an unknown id."""
        return self._store.mark_thanked(favour_id, source)

    def add_promise(self, promise: Promise) -> Promise:
        """Keep what the user says was promised. Raises ``WrongUse`` for empty words and ``UnknownContact``."""
        return self._store.add_promise(promise)

    def add_favour(self, favour: Favour) -> Favour:
        """Keep what the user says was done. Raises ``WrongUse`` for empty words and ``UnknownContact``."""
        return self._store.add_favour(favour)

    def not_read(self, contact: Contact) -> dict[str, int]:
        """How many of a contact's exchanges are in a language that nothing could read, by language."""
        return self._store.not_read(contact.id)

    def distil(
        self,
        *,
        progress: Progress | None = None,
        tell: Progress | None = None,
        stop: threading.Event | None = None,
        budget: float | None = None,
        with_model: bool = False,
        contact: Contact | None = None,
    ) -> Done:
        """Read what is new for promises, favours and facts; ``progress`` is told (done, all) contacts.

        ``tell`` is told, before ``progress``, how many contacts and exchanges were read.

        By rules alone, which takes no model. ``with_model`` asks the chosen one too: a small one what it thinks of
        what the rules are not sure of, a large one to read whole threads, so that what was exchanged goes to where
        that model runs; its calls are in the run log as ``distil:`` and the contact's id. It waits while a letter is
        being written, for which a running call is broken off, begins no contact after ``budget`` seconds, and goes on
        where it was stopped. With ``contact`` only theirs is read. Raises ``ModelError`` where ``with_model`` and there
        is none.
        """
        from assistant.distil.work import distil_all

        reader = self._reader(with_model=with_model, stop=stop)
        return distil_all(
            self._store,
            finder=reader.read,
            method=reader.method,
            pause=self._quiet.wait,
            stop=stop,
            progress=progress or (lambda _done, _all: None),
            tell=tell or (lambda _contacts, _exchanges: None),
            budget_seconds=budget,
            only=contact.id if contact else None,
        )

    def distil_beside(
        self,
        *,
        minutes: float | None = None,
        progress: Progress | None = None,
        tell: Progress | None = None,
        stop: threading.Event | None = None,
    ) -> Done:
        """The same by rules, for ``minutes`` (None: as the settings said at the start); the next one goes on."""
        budget = timedelta(minutes=self._parts.settings.distil_minutes if minutes is None else minutes)
        return self.distil(progress=progress, tell=tell, stop=stop, budget=budget.total_seconds())

    def to_distil(self) -> int:
        """How many contacts have exchanges that were not read by the rules yet."""
        return len(self._store.to_distil(self._reader(with_model=False).method))

    def _reader(self, *, with_model: bool, stop: threading.Event | None = None) -> Reader:
        from assistant.distil.model.yielding import Yielding
        from assistant.distil.reading import Reader
        from assistant.distil.said.tongue import guess_language
        from assistant.language import guess
        from assistant.prompting import read_prompt
        from assistant.resources import locate

        def logged(model: LanguageModel, contact: Contact, prompt: PromptFile) -> LanguageModel:
            used = PromptUsed(prompt.name, prompt.sha256)
            log, now = self._store.log_run, self._parts.now
            asked = LoggedModel(model, log, now, run=f"distil:{contact.id}", move="reading", prompt=used)
            return Yielding(asked, self._quiet.is_broken, self._quiet.wait, stop or threading.Event())

        prompts = locate("prompts")
        return Reader(
            parse=self._parts.parse,
            split=self._parts.split,
            guess=lambda text: guess(text) or guess_language(text),
            answers=self._store,
            opinion=read_prompt(prompts / "distil.prompt"),
            thread=read_prompt(prompts / "thread.prompt"),
            spotter=self._parts.spotter(),
            model=self._parts.open_model() if with_model else None,
            logged=logged,
        )
