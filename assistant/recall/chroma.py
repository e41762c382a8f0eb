"""Chroma, embedded: the only module that knows it, and it is imported at first use (a second's work).

A collection holds ids (``<interaction>#<passage>``) and vectors, no text: what was said stays in the records.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.metadata import version as installed
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, cast

import numpy as np

from assistant.errors import StoreError
from assistant.recall.block import Near
from assistant.recall.vectors import Matrix
from assistant.records import Vectors

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from chromadb.api.models.Collection import Collection

RECORDS_FILE = "chroma.sqlite3"
"""The one of Chroma's files that it writes to whenever it opens a folder."""
BATCH = 250
_NAME = "passages"
# At 100,000 passages on two cores: built in 59 s, 1.1 ms a query (p95), recall@10 1.000; with 32 neighbours and 200
# candidates it took 73 s for the same recall. Written out every 2,000 passages: every 20,000 took half as long again.
_SHAPE: dict[str, Any] = {
    "space": "ip",
    "max_neighbors": 24,
    "ef_construction": 150,
    "ef_search": 150,
    "batch_size": 100,
    "sync_threshold": 2_000,
}


def version() -> str:
    """Chroma's, without importing it; an index is not opened by another one."""
    return installed("chromadb")


class Index:
    """One folder of Chroma's, open; one process at a time may have it. ``close`` it, or use it as a context."""

    def __init__(self, client: Client, collection: Collection) -> None:
        self._client = client
        self._collection = collection

    @classmethod
    def build(cls, folder: Path, blocks: Iterable[Vectors], *, dimension: int) -> Self:
        """Put all passages into a new folder. Raises ``StoreError`` with Chroma's reason."""
        with _translated():
            client = _client(folder)
            shape: Any = {"hnsw": {**_SHAPE, "num_threads": min(4, os.cpu_count() or 1)}}
            collection = client.create_collection(_NAME, configuration=shape, embedding_function=_none())
            for block in blocks:
                matrix = np.frombuffer(block.matrix, dtype=np.float32).reshape(len(block.ids), dimension)
                names = [f"{id_}#{passage}" for id_, passage in zip(block.ids, block.passages, strict=True)]
                for start in range(0, len(names), BATCH):
                    collection.add(ids=names[start : start + BATCH], embeddings=matrix[start : start + BATCH])
        return cls(client, collection)

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open a folder that ``build`` made. Raises ``StoreError``; a damaged one may end the process."""
        with _translated():
            client = _client(folder)
            return cls(client, client.get_collection(_NAME, embedding_function=_none()))

    def count(self) -> int:
        """How many passages are in it. Raises ``StoreError``."""
        with _translated():
            return int(self._collection.count())

    def answers(self) -> bool:
        """Whether it finds a passage of its own again, near the first place. Raises ``StoreError``."""
        with _translated():
            one = self._collection.get(limit=1, include=["embeddings"])
            found = self._collection.query(query_embeddings=one["embeddings"], n_results=10, include=[])
            return bool(found["ids"][0])

    def nearest(self, query: Matrix, *, limit: int) -> list[Near]:
        """The ``limit`` nearest passages to a vector of shape (dimension,), best first. Raises ``StoreError``."""
        with _translated():
            found = self._collection.query(query_embeddings=[query.tolist()], n_results=limit, include=["distances"])
            names, distances = found["ids"][0], (found["distances"] or [[]])[0]
            parted = [(name.rpartition("#"), distance) for name, distance in zip(names, distances, strict=True)]
            return [Near(id_, int(passage), 1.0 - float(distance)) for (id_, _, passage), distance in parted]

    def close(self) -> None:
        """Let go of the folder."""
        self._client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _client(folder: Path) -> Client:
    import chromadb
    from chromadb.config import Settings

    # No .env of the folder somebody happens to be in, and nothing sent to anybody.
    settings = Settings(_env_file=None, anonymized_telemetry=False)  # type: ignore[call-arg]
    client: Any = chromadb.PersistentClient(str(folder), settings)
    return cast("Client", client)


def _none() -> Any:
    """In place of an embedding function: vectors are always given, and Chroma's own, which downloads, never runs."""
    from chromadb import EmbeddingFunction

    class Given(EmbeddingFunction[Any]):
        def __init__(self) -> None:
            """Nothing to keep."""

        def __call__(self, input: Any) -> Any:
            raise NotImplementedError("Vectors are made by our own embedder.")

        @staticmethod
        def name() -> str:
            return "askwell"

        @staticmethod
        def build_from_config(config: dict[str, Any]) -> Given:  # noqa: ARG004 -- Chroma's signature
            return Given()

        def get_config(self) -> dict[str, Any]:
            return {}

    return Given()


@contextmanager
def _translated() -> Iterator[None]:
    """Chroma raises its own types, SQLite's and ``ValueError`` alike, and Rust's panics, which are no ``Exception``."""
    try:
        yield
    except (StoreError, KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as exc:
        reason = " ".join(str(exc).split())[:200].rstrip(".") or type(exc).__name__
        raise StoreError(f"The index of the search by meaning cannot be used ({reason}).") from exc
