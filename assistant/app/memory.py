"""Bringing records in, finding them again, taking them out."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from assistant.app.opened import Opened
from assistant.domain.contacts import Contact, Me
from assistant.domain.interactions import Channel, Direction, Interaction
from assistant.domain.recall import Filters, Hit
from assistant.domain.reports import Forgotten, ImportReport, IndexStatus
from assistant.errors import FetchError, WrongUse

Progress = Callable[[int, int], None]  # done, all there are


class Memory(Opened):
    """Imports, search, export, and forgetting."""

    def plan_import(
        self, paths: Iterable[Path], *, me: Iterable[str] = (), columns: Mapping[str, str] | None = None
    ) -> ImportReport:
        """What importing these files, folders and archives would do; nothing is written.

        ``columns`` says what a heading of somebody else's table means (``{"Mail": "address"}``). Raises a
        ``ReadError`` or ``WhoAmIUnknown``, and ``WrongUse`` for files of one's own in the sample world.
        """
        from assistant.importing import plan

        return plan(self._of_this_world(paths), me=me, store=self._store, columns=columns, today=self.today).report

    def import_files(
        self,
        paths: Iterable[Path],
        *,
        me: Iterable[str] = (),
        columns: Mapping[str, str] | None = None,
        progress: Progress | None = None,
    ) -> ImportReport:
        """Import them; ``progress`` is told the items done and all there are. Doing it again writes nothing."""
        from assistant.importing import apply

        return apply(
            self._of_this_world(paths), self._store, me=me, columns=columns, today=self.today, progress=progress
        )

    # -- the sample world --------------------------------------------------------------------------------------------

    @property
    def outside_sample(self) -> Me | None:
        """Who the user is outside the sample world; None where this home is not in it."""
        return self._store.sample_world.user()

    def may_enter_sample(self) -> bool:
        """Whether the sample world would be mixed with nothing of the user's own."""
        return self.outside_sample is not None or self._store.sample_world.is_free()

    def leave_sample(self) -> None:
        """Empty this home of the sample world and all that was written in it; the user is who they were before.

        Raises ``WrongUse`` where this home is not in it, and ``StoreLocked`` while something is imported.
        """
        with self._store.alone("putting your own name back"):
            gone = self._store.sample_world.leave()
        self._parts.recall().forget(gone)

    def _of_this_world(self, paths: Iterable[Path]) -> list[Path]:
        """The same paths. Raises ``WrongUse`` where own files would be mixed with the sample's people."""
        from assistant.sample import is_of_sample

        wanted = [Path(path) for path in paths]
        if self.outside_sample is not None and not all(map(is_of_sample, wanted)):
            raise WrongUse(
                "This home is in the sample world, which is never mixed with records of your own; leave it first, with "
                "`askwell forget --sample` or on the Import page."
            )
        return wanted

    # -- finding -----------------------------------------------------------------------------------------------------

    def search(
        self,
        query: str,
        *,
        contact: Contact | None = None,
        since: date | None = None,
        until: date | None = None,
        channels: Sequence[Channel] = (),
        limit: int = 10,
    ) -> list[Hit]:
        """Past exchanges that answer a question, best first: by their words and by their meaning.

        Where the search model is not there yet, by their words alone. Raises ``WrongUse`` for an empty query.
        """
        filters = Filters(contact.id if contact else None, since, until, tuple(channels))
        return self._parts.recall().search(query, filters=filters, limit=limit)

    def found(
        self,
        query: str,
        *,
        contact: Contact | None = None,
        since: date | None = None,
        until: date | None = None,
        channels: Sequence[Channel] = (),
        most: int = 1000,
    ) -> int:
        """How many exchanges ``search`` has for a question in all; ``most`` where there are as many or more."""
        filters = Filters(contact.id if contact else None, since, until, tuple(channels))
        return self._parts.recall().count(query, filters=filters, most=most)

    def told_in_confidence(self, exchanges: Iterable[Interaction]) -> set[str]:
        """The ids of those that tell something in confidence, by their own words or by what was noted of them."""
        from assistant.distil.careful.silence import confided

        noted = {fact.source for fact in self._store.kept_back()}
        return {
            one.id
            for one in exchanges
            if one.direction is not Direction.SENT and (one.source in noted or confided(" ".join(one.text.split())))
        }

    def index(self, *, progress: Progress | None = None, stop: threading.Event | None = None) -> int:
        """Read what is new for the search by meaning; returns how many exchanges. It goes on where it was stopped.

        The search model (23 MB) is fetched if it is not there; where that fails, ``index_status`` says so. It waits
        while a letter is being written.
        """
        with suppress(FetchError):
            self._parts.fetch_search_model()

        def between(done: int, everything: int) -> None:
            self._quiet.wait()
            if progress:
                progress(done, everything)

        return self._parts.recall().catch_up(progress=between, stop=stop)

    def start_indexing(self) -> None:
        """The same in a process of its own that goes on after this one, unless the settings say not to."""
        if self._parts.settings.background:
            from assistant.app.indexer import start

            start(self.home)

    def load(self) -> None:
        """Load what most pages need sooner or later, so that no click has to wait for it."""
        import assistant.checking
        import assistant.distil.careful.sharing
        import assistant.distil.careful.silence
        import assistant.distil.facts.living
        import assistant.distil.promises.appointments
        import assistant.distil.turning.english
        import assistant.drafting.evidence
        import assistant.drafting.outline
        import assistant.drafting.owing
        import assistant.drafting.purpose
        import assistant.drafting.purpose_doubt
        import assistant.importing.proposals  # noqa: F401

        self._store.summaries(today=self.today)
        self._parts.parse("We met in May.")
        self.index_status()

    def index_status(self) -> IndexStatus:
        """How far the search by meaning has come."""
        return self._parts.recall().status()

    # -- taking out --------------------------------------------------------------------------------------------------

    def export(self, path: Path, *, replace: bool = False) -> int:
        """Write everything on record into one readable archive; returns the number of exchanges in it.

        ``import_files`` on it in an empty home gives the same records. Raises ``WrongUse`` where the file is there
        and not to be replaced, ``DiskFull`` and ``StoreError``.
        """
        from assistant.exporting.archive import export

        return export(self._store, path, replace=replace)

    def forget(self, contact: Contact, *, mentions: bool = False) -> Forgotten:
        """Take a person out of the records, the indexes, the drafts and the run log, and look that nothing is left.

        With ``mentions`` also where others wrote about them. Importing the same files does not bring them back.
        """
        interactions = [one.id for one in self._store.interactions_with(contact.id)]
        forgotten = self._store.forget(contact.id, mentions=mentions)
        self._parts.recall().forget(interactions)
        return forgotten
