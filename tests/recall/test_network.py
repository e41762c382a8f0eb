"""The index across the network, with Chroma and its processes."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from assistant.domain.interactions import Channel
from assistant.domain.recall import Filters
from assistant.recall import Recall, shelf
from assistant.recall.scripted import WordEmbedder
from assistant.records import Store
from tests.recall.damages import alike, answers
from tests.recall.homes import exchange, filled

pytestmark = pytest.mark.slow


def recall_of(store: Store, *, index_from: int = 1, dimension: int = 384) -> Recall:
    """Recall that keeps an index from the first exchange on."""
    return Recall(
        store,
        folder=store.path.parent,
        embedder=lambda: WordEmbedder(dimension=dimension),
        index_from=index_from,
    )


def open_index(recall: Recall) -> bool:
    """Whether Chroma answers."""
    return recall._network._index is not None


def test_chroma_answers_like_the_exact_search(tmp_path: Path) -> None:
    """What is in the index and what came after it are one; filters hold, wide ones and narrow ones."""
    with filled(tmp_path, 300) as store:
        recall, exact = recall_of(store), recall_of(store, index_from=10_000)
        recall.catch_up()
        store.add_interactions([exchange(900 + n, text=f"pension plans {n}", channel=Channel.NOTE) for n in range(20)])
        recall.catch_up()
        assert (open_index(recall), recall.status().indexed, recall.status().embedded) == (True, 300, 320)
        assert alike(answers(recall), answers(exact))
        for channels in ((Channel.EMAIL,), (Channel.NOTE,), (Channel.CALL,)):
            filters = Filters(channels=channels)
            found = [hit.interaction.id for hit in recall.search("pension plans", filters=filters)]
            assert found == [hit.interaction.id for hit in exact.search("pension plans", filters=filters)]
        recall.close()


def test_small_stores_have_no_index(tmp_path: Path) -> None:
    """Below the threshold there is nothing on disk to keep or to break, and what was there goes."""
    with filled(tmp_path, 50) as store:
        first = recall_of(store)
        first.catch_up()
        first.close()
        assert len(shelf.folders(tmp_path)) == 1
        recall_of(store, index_from=1_000).catch_up()
        assert shelf.folders(tmp_path) == []


def test_forgetting_takes_the_index_away(tmp_path: Path) -> None:
    """An index that holds what is to be forgotten is gone at once; the next one is made without it."""
    with filled(tmp_path, 60) as store:
        recall = recall_of(store)
        recall.catch_up()
        gone = [one.id for one in store.interactions_with(store.find("person1@example.org").id)]
        store.forget(store.find("person1@example.org").id)
        recall.forget(gone)
        assert (shelf.folders(tmp_path), open_index(recall)) == ([], False)
        recall.catch_up()
        assert (recall.status().indexed, open_index(recall)) == (60 - len(gone), True)
        assert shelf.interactions(shelf.folders(tmp_path)[0]).isdisjoint(gone)  # type: ignore[union-attr]
        recall.close()


def test_words_that_changed(tmp_path: Path) -> None:
    """An index with the vector of words that are no longer on record is made anew, though as many are there."""
    with filled(tmp_path, 40) as store:
        recall = recall_of(store)
        recall.catch_up()
        store._database.write("DELETE FROM vectors WHERE key & 4294967295 = 7")
        store._database.write("DELETE FROM embedded WHERE number = 7")
        recall.catch_up()
        assert ([folder.name for folder in shelf.folders(tmp_path)], recall.status().indexed) == (["index-2"], 40)
        recall.close()


def test_one_process_has_it_and_the_other_searches_without(tmp_path: Path) -> None:
    """While somebody holds the index, others answer exactly and say why; then they may have it."""
    with filled(tmp_path, 60) as store:
        first, second = recall_of(store), recall_of(store)
        first.catch_up()
        second.catch_up()
        assert (open_index(first), open_index(second)) == (True, False)
        assert alike(answers(first), answers(second))
        assert second.status().notice == "Another Askwell has the index open; this one searches without it."
        first.close()
        second.catch_up()
        assert (open_index(second), second.status().notice) == (True, "")
        second.close()


def test_another_dimension_is_built_anew(tmp_path: Path) -> None:
    """When the model changes, so does the index."""
    with filled(tmp_path, 40) as store:
        first = recall_of(store)
        first.catch_up()
        first.close()
        second = recall_of(store, dimension=64)
        second.catch_up()
        assert (open_index(second), second.status().indexed) == (True, 40)
        second.close()


def test_stopped_while_it_is_built(tmp_path: Path) -> None:
    """A stop during the build ends it soon, leaves nothing that counts, and the next run builds it."""
    with filled(tmp_path, 40) as store:
        recall = recall_of(store)
        stop = threading.Event()
        threading.Timer(0.4, stop.set).start()
        recall.catch_up(stop=stop)
        assert recall.search("pension") != []
        recall.catch_up()
        assert (open_index(recall), len(shelf.folders(tmp_path))) == (True, 1)
        recall.close()


def test_where_no_index_can_be_kept_search_goes_on(tmp_path: Path) -> None:
    """A name that is taken by what cannot be locked costs the index, not the search, and the status says so."""
    with filled(tmp_path, 40) as store:
        (tmp_path / "index.lock").mkdir()
        recall = recall_of(store)
        recall.catch_up()
        assert (recall.search("pension") != [], open_index(recall)) == (True, False)
        assert recall.status().notice.startswith("The index of the search by meaning cannot be kept (")
