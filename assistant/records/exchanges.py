"""What happened, as a part of the store: exchanges, and finding them again by words and by meaning."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from assistant.domain.contacts import Contact
from assistant.domain.interactions import Direction, Interaction
from assistant.domain.recall import Filters
from assistant.records.adding import Added, Adding, Exchange
from assistant.records.connection import Database
from assistant.records.interactions import Interactions
from assistant.records.search import EVERYTHING, Search
from assistant.records.sending import Sending
from assistant.records.sources import Sources
from assistant.records.vectors import Embedded, VectorChanges, Vectors


class Exchanges:
    """The methods of the store on exchanges; the parts behind them are the store's."""

    _database: Database
    _adding: Adding
    _interactions: Interactions
    _sources: Sources
    _search: Search
    _embedded: Embedded
    _sending: Sending

    # -- what happened -------------------------------------------------------------------------------------

    def add_interactions(self, batch: Iterable[Exchange]) -> Added:
        """Keep what is new of a batch and the people in it; what is there already changes no row.

        A mail or message that is a letter marked as sent takes its place.
        """
        given = list(batch)  # read to its end before anybody has to wait
        with self._database.transaction():
            added = self._adding.add(given)
            sent = {one.interaction.id for one in given if one.interaction.direction is Direction.SENT}
            if sent := sent.intersection(added.interactions):
                self._sending.settle(new=sent)
            return added

    def known_interactions(self, ids: Sequence[str]) -> set[str]:
        """Those of the ids that are on record."""
        return self._interactions.known(ids)

    def interactions_with(self, contact_id: str, *, limit: int | None = None) -> list[Interaction]:
        """Everything exchanged with one contact and with no one else alone, newest first; undated ones last."""
        return self._interactions.with_contact(contact_id, limit=limit)

    def interactions_from(self, source: str) -> list[Interaction]:
        """What stands in one source (a Message-ID, or ``file#part``), oldest first."""
        return self._interactions.from_source(source)

    def sources_called(self, handle: str) -> list[str]:
        """The sources (Message-IDs, ``file#part``) that have this short handle (``domain.sources.handle``)."""
        return self._sources.called(handle)

    # -- finding again -------------------------------------------------------------------------------------

    def text_hits(
        self, query: str, filters: Filters = EVERYTHING, *, limit: int = 50, typing: bool = False
    ) -> list[tuple[str, float]]:
        """Interaction ids with a score (higher is better), best first; any query text is safe.

        Words are alternatives, ranked; "quoted words" must stand together; ``typing``: the last word may go on.
        """
        return self._search.text_hits(query, filters, limit=limit, typing=typing)

    def with_people(self, query: str, filters: Filters = EVERYTHING, *, limit: int = 50) -> list[str]:
        """Ids of the exchanges with whoever is named by all of the query's words, newest first; none for a question."""
        return self._search.with_people(query, filters, limit=limit)

    def filtered_ids(self, filters: Filters) -> set[str]:
        """The ids of all interactions that pass."""
        return self._search.ids(filters)

    def interactions_by_id(self, ids: Sequence[str]) -> dict[str, Interaction]:
        """Those of the ids that are on record."""
        return self._interactions.by_ids(ids)

    def contacts_of(self, interaction_ids: Sequence[str]) -> dict[str, tuple[Contact, ...]]:
        """The people of each interaction; every id asked for is a key."""
        return self._interactions.contacts_of(interaction_ids)

    def thread(self, interaction_id: str) -> list[Interaction]:
        """Everything in the thread of an interaction, oldest first; empty for an unknown id."""
        return self._interactions.thread(interaction_id)

    # -- vectors -------------------------------------------------------------------------------------------

    def unembedded(self, *, model: str, limit: int) -> list[tuple[str, str]]:
        """(interaction id, subject and new text) of what has no vectors of this model, newest first."""
        return self._embedded.missing(model=model, limit=limit)

    def save_vectors(self, model: str, rows: Sequence[tuple[str, int, bytes]]) -> None:
        """Keep (interaction id, passage number, float32 vector); all passages of an interaction in one call."""
        self._embedded.save(model, rows)

    def vectors_of(self, contact_id: str, *, model: str) -> Iterator[Vectors]:
        """The vectors of one contact's interactions, each once, in pieces; read them to the end at once."""
        return self._embedded.of(contact_id, model=model)

    def pack_vectors(self, model: str) -> int:
        """Have the vectors of whoever has many read fast from now on; returns how many blocks were written."""
        return self._embedded.pack(model)

    def vector_changes(self) -> VectorChanges:
        """What changes whenever vectors do, through whichever store or process."""
        return self._embedded.changes()

    def all_vectors(self, model: str, *, but: Container[str] = (), size: int = 2000) -> Iterator[Vectors]:
        """All vectors of a model, each once, in pieces of about ``size`` rows; not those of interactions in ``but``."""
        return self._embedded.besides(but, model=model, size=size) if but else self._embedded.all(model, size=size)

    def vector_count(self, model: str) -> int:
        """How many interactions have vectors of this model."""
        return self._embedded.count(model)

    def interaction_count(self) -> int:
        """How many interactions are on record."""
        return self._interactions.count()
