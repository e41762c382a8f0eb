"""Finding past exchanges again, by their words and by their meaning."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from filelock import FileLock, Timeout

from assistant.domain.interactions import Interaction
from assistant.domain.recall import Filters, Hit
from assistant.domain.reports import IndexStatus
from assistant.errors import AskwellError
from assistant.recall.block import Near
from assistant.recall.contact import WithContact
from assistant.recall.fusing import By, Ranked, fused
from assistant.recall.indexing import Progress, embed_missing, pack
from assistant.recall.kept import Kept
from assistant.recall.network import INDEX_FROM, Network
from assistant.recall.passages import fitting
from assistant.recall.vectors import MODEL, Embeds
from assistant.records import Store

_ALL = Filters()
_DEPTH = 50
"""How far down each of the two rankings is looked at, at the least."""
_LONGEST_QUERY = 2_000
_NO_MODEL = "The search model is not there yet, so that search goes by words alone."


class Recall:
    """Search in one home; threads may share it.

    Without an embedder, and whatever happens to the index, it goes on with what there is: words alone, or vectors
    compared one by one. ``status().notice`` then says why.
    """

    def __init__(
        self,
        store: Store,
        *,
        folder: Path,
        embedder: Callable[[], Embeds | None],
        index_from: int = INDEX_FROM,
    ) -> None:
        """``folder`` is where the index lies: the home of ``store``. ``embedder`` is asked until it gives one.

        ``index_from`` is the number of exchanges from which on an index is kept.
        """
        self._store = store
        self._folder = Path(folder)
        self._find_embedder = embedder
        self._embedder: Embeds | None = None
        self._finding = threading.Lock()
        self._why_not = _NO_MODEL
        self._short = Kept()
        self._contacts = WithContact(store)
        self._network = Network(store, home=self._folder, index_from=index_from)

    def search(self, query: str, *, filters: Filters = _ALL, limit: int = 10) -> list[Hit]:
        """The exchanges that fit best, each with the passage that does; none for a query without words."""
        ranked, near = self._ranked(query, filters, limit)
        found = self._store.interactions_by_id([one.id for one in ranked])
        people = self._store.contacts_of(list(found))
        return [
            Hit(
                interaction=found[one.id],
                contacts=people.get(one.id, ()),
                text=_shown(found[one.id], query, near.get(one.id)),
                score=one.score,
                by=tuple(by.value for by in one.by),
            )
            for one in ranked
            if one.id in found
        ]

    def count(self, query: str, *, filters: Filters = _ALL, most: int = 1000) -> int:
        """How many exchanges ``search`` would give, at most ``most``: with any of the words, or near in meaning."""
        return len(self._ranked(query, filters, most)[0])

    def rank(self, contact_id: str, query: str, *, limit: int) -> list[str]:
        """The ids of the exchanges with one contact that fit best, for a letter to be drawn from."""
        ranked, _ = self._ranked(query, Filters(contact_id=contact_id), limit)
        return [one.id for one in ranked]

    def closeness(self, text: str, others: Sequence[str]) -> list[float]:
        """How close each of the others is to ``text`` in meaning, as a cosine; nothing without an embedder."""
        embeds = self._embeds()
        if embeds is None or not others:
            return []
        known = self._short.of([text, *others], embeds)
        return [float(known[other] @ known[text]) for other in others]

    def catch_up(self, *, progress: Progress | None = None, stop: threading.Event | None = None) -> int:
        """Embed what is not embedded yet, newest first, and bring the index up to date; returns how many exchanges.

        It may be killed at any moment and goes on from there. ``progress`` is told how many exchanges are done and
        how many there are, after each small transaction, and may take its time; ``stop`` ends it at the next one.
        Of two at once in a home, the second returns 0. Raises what writing to the store raises.
        """
        embeds = self._embeds()
        if embeds is None:
            return 0
        halt = stop or threading.Event()
        lock = FileLock(self._folder / "indexing.lock", thread_local=False)
        try:
            lock.acquire(timeout=0)
        except (Timeout, OSError):
            return 0
        try:
            done = embed_missing(self._store, embeds, progress=progress or (lambda _done, _all: None), stop=halt)
            if not halt.is_set():
                pack(self._store, embeds)
                self._network.bring_up_to_date(embeds, stop=halt)
            return done
        finally:
            lock.release()

    def status(self) -> IndexStatus:
        """How far the search by meaning has come; ``indexed`` counts what a search across all contacts looks at."""
        embeds = self._embeds()
        embedded = self._store.vector_count(embeds.name if embeds else MODEL)
        total = self._store.interaction_count()
        if embeds is None:
            notice = self._why_not
        elif embedded < total:
            notice = (
                f"The search by meaning is still being prepared: {embedded:,} of {total:,} exchanges are ready for it, "
                "the others are found by their words alone."
            )
        else:
            notice = self._network.notice
        indexed = self._network.indexed()
        return IndexStatus(embedded, total, embedded if indexed is None else indexed, notice)

    def forget(self, interaction_ids: Collection[str]) -> None:
        """Have nothing of these exchanges in the index; the records have let go of them already.

        An index that holds one is deleted and made anew by the next ``catch_up``. Raises ``StoreError``.
        """
        if interaction_ids:
            self._network.forget(set(interaction_ids))

    def close(self) -> None:
        """Let go of the index, so that another process may have it."""
        self._network.close()

    def _ranked(self, query: str, filters: Filters, limit: int) -> tuple[list[Ranked], dict[str, Near]]:
        """The best interactions of both searches, and which passage the search by meaning found in each."""
        query = query[:_LONGEST_QUERY].strip()
        if limit < 1 or not any(character.isalnum() for character in query):
            return [], {}
        depth = max(_DEPTH, 2 * limit)
        text = [id_ for id_, _ in self._store.text_hits(query, filters, limit=depth)]
        rankings: dict[By, Sequence[str]] = {By.TEXT: text}
        if filters.contact_id is None and (named := self._store.with_people(query, filters, limit=depth)):
            rankings[By.PEOPLE] = named
        near = self._near(query, filters, depth)
        if near is None:
            return fused(rankings)[:limit], {}
        rankings[By.MEANING] = [one.id for one in near]
        return fused(rankings)[:limit], {one.id: one for one in near}

    def _near(self, query: str, filters: Filters, limit: int) -> list[Near] | None:
        """By meaning; None where that cannot be done."""
        embeds = self._embeds()
        if embeds is None:
            return None
        try:
            vector = embeds.embed([query])[0]
        except AskwellError as exc:
            self._why_not = str(exc)
            return None
        among = self._contacts if filters.contact_id is not None else self._network
        return among.nearest(vector, embeds=embeds, limit=limit, filters=filters)

    def _embeds(self) -> Embeds | None:
        with self._finding:
            if self._embedder is None:
                try:
                    self._embedder = self._find_embedder()
                    self._why_not = _NO_MODEL
                except AskwellError as exc:
                    self._why_not = str(exc)
            return self._embedder


def _shown(interaction: Interaction, query: str, near: Near | None) -> str:
    """What is shown of an interaction: of the nearest passage, or of the whole where only its words were found."""
    return fitting(interaction.text, query, passage=near.passage if near else None) or interaction.subject
