"""What each way of searching answers, from the real store and the real search."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from assistant.models.catalogue import MINILM, MINILM_TOKENIZER
from assistant.models.fetch import fetch
from assistant.recall import Recall
from assistant.recall.embedder import Embedder
from assistant.records import Store
from tests.evals.recall.corpus import Question, fill, people

INDEX_FROM = 100
"""So that the search across the network goes through Chroma, as it does for a large one."""


class System(StrEnum):
    """A way of searching."""

    TEXT = "text alone"
    MEANING = "meaning alone"
    BOTH = "both"


class Wordless(Store):
    """A store whose full text finds nothing, so that the search is left with its vectors."""

    def text_hits(self, *_: object, **__: object) -> list[tuple[str, float]]:
        """Nothing."""
        return []


def ranked(
    asked: Sequence[Question], home: Path, *, models: Path, limit: int = 10
) -> dict[System, dict[str, list[str]]]:
    """The names of what each system finds, best first, by the question's id; ``home`` is an empty folder.

    The search model is fetched into ``models`` if it is not there. Raises ``NotFetched``.
    """
    embedder = Embedder(fetch(MINILM, models), fetch(MINILM_TOKENIZER, models))
    with Store.open(home) as store, Wordless.open(home) as wordless:
        names = {id_: name for name, id_ in fill(store).items()}
        everybody = people()
        searches = {
            System.TEXT: Recall(store, folder=home, embedder=lambda: None),
            System.BOTH: Recall(store, folder=home, embedder=lambda: embedder, index_from=INDEX_FROM),
            System.MEANING: Recall(wordless, folder=home, embedder=lambda: embedder, index_from=INDEX_FROM),
        }
        searches[System.BOTH].catch_up()
        found: dict[System, dict[str, list[str]]] = {}
        for system in System:
            search = searches[system]
            found[system] = {}
            for question in asked:
                filters = question.filters
                if question.inside:
                    filters = replace(filters, contact_id=store.find(everybody[question.inside].address).id)
                hits = search.search(question.ask, filters=filters, limit=limit)
                found[system][question.id] = [names[hit.interaction.id] for hit in hits]
            search.close()
        return found
