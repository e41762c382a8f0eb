"""What the records say: promises, favours, the review, and reading for them beside the user."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from assistant.app.opened import Opened
from assistant.domain.contacts import Contact
from assistant.domain.facts import Fact
from assistant.domain.ledger import Favour, FavourDirection, Promise, PromiseState, Standing

if TYPE_CHECKING:
    from assistant.distil.reading import Reader
    from assistant.distil.work import Done

Progress = Callable[[int, int], None]  # done, all there are


class Ledgers(Opened):
    """What each owes or gave the other, and what was read about them."""

    def promises(self, contact: Contact | None = None, *, state: PromiseState | None = None) -> list[Promise]:
        """Those that are believed, with one contact or all: open ones first, the soonest due at the top."""
        from assistant.distil.appointments import as_of

        found = as_of(self._store.promises(contact.id if contact else None), self.today)
        return [one for one in found if state in (None, one.state)]

    def favours(self, contact: Contact | None = None, *, direction: FavourDirection | None = None) -> list[Favour]:
        """Those that are believed, with one contact or all, the last first."""
        return self._store.favours(contact.id if contact else None, direction=direction)

    def review(self, limit: int = 20) -> list[Promise | Favour | Fact]:
        """What was read and is not sure enough to be believed without a yes, the newest first."""
        return self._store.review(limit)

    def decide(self, entry_id: str, standing: Standing, *, text: str | None = None) -> Promise | Favour | Fact:
        """Accept (in other words, with ``text``) or reject for good what was read. Raises ``WrongUse``."""
        return self._store.decide(entry_id, standing, text=text)

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
        stop: threading.Event | None = None,
        budget: float | None = None,
        with_model: bool = False,
    ) -> Done:
        """Read what is new for promises, favours and facts; ``progress`` is told (done, all) contacts.

        By rules alone, which takes no model. ``with_model`` asks the chosen one too: a small one what it thinks of
        what the rules are not sure of, a large one to read whole threads, so that what was exchanged goes to where
        that model runs. It waits while a letter is being written, begins no contact after ``budget`` seconds, and
        goes on where it was stopped. Raises ``ModelError`` where ``with_model`` and there is none.
        """
        from assistant.distil.work import distil_all

        reader = self._reader(with_model=with_model)
        return distil_all(
            self._store,
            finder=reader.read,
            method=reader.method,
            pause=self._quiet.wait,
            stop=stop,
            progress=progress or (lambda _done, _all: None),
            budget_seconds=budget,
        )

    def to_distil(self) -> int:
        """How many contacts have exchanges that were not read by the rules yet."""
        return len(self._store.to_distil(self._reader(with_model=False).method))

    def _reader(self, *, with_model: bool) -> Reader:
        from assistant.distil.reading import Reader
        from assistant.distil.tongue import guess_language
        from assistant.language import guess
        from assistant.prompting import read_prompt
        from assistant.resources import locate

        prompts = locate("prompts")
        return Reader(
            me=self._store.me(),
            parse=self._parts.parse,
            split=self._parts.split,
            guess=lambda text: guess(text) or guess_language(text),
            answers=self._store,
            opinion=read_prompt(prompts / "distil.prompt"),
            thread=read_prompt(prompts / "thread.prompt"),
            model=self._parts.open_model() if with_model else None,
        )
