"""Search over real records, with an embedder that knows words only; no index, so all of it is exact."""

from __future__ import annotations

import threading
from datetime import date
from pathlib import Path

import pytest

from assistant.domain.interactions import Channel
from assistant.domain.recall import Filters
from assistant.errors import StoreLocked, UnreadableFile
from assistant.recall import Recall
from assistant.recall.indexing import embed_missing, pack
from assistant.recall.scripted import WordEmbedder
from assistant.recall.vectors import Embeds, Matrix
from assistant.records import Store
from tests.recall.homes import exchange, filled


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Four exchanges with two people."""
    store = Store.open(tmp_path)
    store.add_interactions(
        [
            exchange(1, subject="Roles", text="We hire data engineers in March. Tell your friends.", contact=1),
            exchange(2, subject="Pension", text="The pension plan changes in June.", contact=1),
            exchange(3, subject="Hello", text="Priya hires engineers, too.", contact=2, channel=Channel.MESSAGE),
            exchange(4, subject="Only a subject about sailing", text="", contact=2),
        ]
    )
    return store


def recall_of(store: Store, embedder: WordEmbedder | None = None) -> Recall:
    """Recall with everything embedded, or with no embedder."""
    recall = Recall(store, folder=store.path.parent, embedder=lambda: embedder)
    recall.catch_up()
    return recall


def found(recall: Recall, query: str, **filters: object) -> list[str]:
    """The subjects that were found."""
    return [hit.interaction.subject for hit in recall.search(query, filters=Filters(**filters))]  # type: ignore[arg-type]


def test_a_hit_says_where_and_why(store: Store) -> None:
    """A hit has the sentence that fits, the people, a score and the searches that found it."""
    hit = recall_of(store, WordEmbedder()).search("who hires data engineers in March")[0]
    assert hit.text == "We hire data engineers in March."
    assert [contact.name for contact in hit.contacts] == ["Person 1"]
    assert (hit.by, hit.interaction.source, 0.9 < hit.score <= 1) == (("text", "meaning"), "<1@mail.example.org>", True)


def test_a_name_finds_what_was_exchanged_with_that_person(store: Store) -> None:
    """Whose name is asked for comes before who is merely written of in like words, newest first."""
    recall = recall_of(store, WordEmbedder())
    assert found(recall, "Person 2")[:2] == ["Only a subject about sailing", "Hello"]
    assert found(recall, "person 2 sailing")[0] == "Only a subject about sailing"


def test_without_an_embedder_words_find(store: Store) -> None:
    """While the search model is not there, search goes by words, and the status says so."""
    recall = recall_of(store)
    assert found(recall, "pension") == ["Pension"]
    assert recall.search("pension")[0].by == ("text",)
    assert recall.status().notice == "The search model is not there yet, so that search goes by words alone."


def test_the_embedder_may_come_later(store: Store) -> None:
    """It is asked for until it is there."""
    given: list[Embeds | None] = [None, None, WordEmbedder()]
    recall = Recall(store, folder=store.path.parent, embedder=lambda: given.pop(0))
    assert [recall.catch_up(), recall.catch_up(), recall.catch_up()] == [0, 0, 4]


def test_a_broken_model_is_said(store: Store) -> None:
    """Where the model cannot be used, search goes by words and the status says why."""

    def broken() -> Embeds:
        raise UnreadableFile("The search model is in pieces.")

    recall = Recall(store, folder=store.path.parent, embedder=broken)
    assert found(recall, "pension") == ["Pension"]
    assert recall.status().notice == "The search model is in pieces."


@pytest.mark.parametrize("query", ["", "   ", "?!", '"', "\0", "🙂", "AND OR NOT", "x" * 100_000])
def test_any_query_is_safe(store: Store, query: str) -> None:
    """A query without words that are anywhere finds by meaning or nothing, and never fails."""
    recall = recall_of(store, WordEmbedder())
    assert len(recall.search(query)) <= 4
    assert recall_of(store).search(query) == []


@pytest.mark.parametrize("query", ["", " ", "?!", "🙂"])
def test_a_query_without_words_finds_nothing(store: Store, query: str) -> None:
    """Where nothing was asked there is no answer."""
    assert recall_of(store, WordEmbedder()).search(query) == []


def test_an_empty_store(tmp_path: Path) -> None:
    """There is nothing to find, to embed or to complain about."""
    with Store.open(tmp_path) as empty:
        recall = recall_of(empty, WordEmbedder())
        assert (recall.search("anything"), recall.status().total, recall.status().notice) == ([], 0, "")


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        pytest.param({"channels": (Channel.MESSAGE,)}, {"Hello"}, id="kind"),
        pytest.param({"since": date(2025, 1, 4)}, {"Hello", "Only a subject about sailing"}, id="first day"),
        pytest.param({"until": date(2025, 1, 2)}, {"Roles"}, id="last day, included"),
        pytest.param({"since": date(2030, 1, 1)}, set(), id="nothing passes"),
    ],
)
def test_filters(store: Store, filters: dict[str, object], expected: set[str]) -> None:
    """Only what passes is found, by either search."""
    assert set(found(recall_of(store, WordEmbedder()), "engineers sailing hire", **filters)) == expected


def test_inside_a_contact(store: Store) -> None:
    """Nobody else's mail is found, with further filters or without, and drafting gets the same order."""
    recall = recall_of(store, WordEmbedder())
    first = store.find("person1@example.org").id
    assert found(recall, "engineers", contact_id=first) == ["Roles", "Pension"]
    assert found(recall, "engineers", contact_id=first, until=date(2025, 1, 2)) == ["Roles"]
    subjects = [store.interactions_by_id([id_])[id_].subject for id_ in recall.rank(first, "engineers", limit=1)]
    assert subjects == ["Roles"]


def test_an_unknown_contact(store: Store) -> None:
    """There is nothing to find with nobody."""
    assert found(recall_of(store, WordEmbedder()), "engineers", contact_id="nobody") == []


def test_what_was_kept_in_memory_is_not_used_when_it_is_old(store: Store) -> None:
    """What another process embeds is found by the next search, inside a contact and across."""
    recall = recall_of(store, WordEmbedder())
    contact = store.find("person1@example.org").id
    before = (found(recall, "xylophone", contact_id=contact), found(recall, "xylophone"))
    with Store.open(store.path.parent) as other:
        other.add_interactions([exchange(9, subject="Music", text="I play the xylophone.", contact=1)])
        recall_of(other, WordEmbedder())
    assert "Music" not in before[0] + before[1]
    assert (found(recall, "xylophone", contact_id=contact)[0], found(recall, "xylophone")[0]) == ("Music", "Music")


def test_as_much_went_as_came(store: Store) -> None:
    """An exchange that another process took away is not in the way of the one that it put in its place."""
    recall = recall_of(store, WordEmbedder())
    contact = store.find("person1@example.org").id
    gone = store.interactions_from("<2@mail.example.org>")[0].id
    before = (found(recall, "pension", contact_id=contact)[0], found(recall, "pension")[0])
    with Store.open(store.path.parent) as other:
        other._interactions.remove([gone])
        other.add_interactions([exchange(9, subject="Music", text="I play the xylophone.", contact=1)])
        recall_of(other, WordEmbedder())
    embeds = WordEmbedder()
    vector = embeds.embed(["xylophone pension"])[0]
    only = Filters(contact_id=contact)
    inside = {one.id for one in recall._contacts.nearest(vector, embeds=embeds, limit=9, filters=only)}
    across = {one.id for one in recall._network.nearest(vector, embeds=embeds, limit=9)}
    new = store.interactions_from("<9@mail.example.org>")[0].id
    assert before == ("Pension", "Pension")
    assert [(gone in some, new in some) for some in (inside, across)] == [(False, True), (False, True)]


def test_merged_by_another_process(store: Store) -> None:
    """Who became part of a contact is searched with them at once, and not anymore when that is undone."""
    recall = recall_of(store, WordEmbedder())
    first, second = (store.find(f"person{n}@example.org").id for n in (1, 2))
    seen = ["Hello" in found(recall, "Priya hires", contact_id=first)]
    with Store.open(store.path.parent) as other:
        merge = other.merge(first, second)
        seen.append("Hello" in found(recall, "Priya hires", contact_id=first))
        other.unmerge(merge.id)
        seen.append("Hello" in found(recall, "Priya hires", contact_id=first))
    assert seen == [False, True, False]


def test_much_mail_with_one_person(tmp_path: Path) -> None:
    """Where a contact has so much mail that it is kept in blocks, the answers stay what they were."""
    with filled(tmp_path, 400, contacts=1) as store:
        recall = Recall(store, folder=tmp_path, embedder=WordEmbedder)
        only = Filters(contact_id=store.contacts()[0].id)
        embeds = WordEmbedder()
        vector = embeds.embed(["pension plans in March"])[0]
        embed_missing(store, embeds, progress=lambda _done, _all: None, stop=threading.Event())
        before = recall._contacts.nearest(vector, embeds=embeds, limit=10, filters=only)
        pack(store, embeds)
        fresh = Recall(store, folder=tmp_path, embedder=WordEmbedder)
        after = fresh._contacts.nearest(vector, embeds=embeds, limit=10, filters=only)
        assert store._database.rows("SELECT count(*) FROM vector_blocks") == [(3,)]
        assert [round(one.score, 5) for one in before] == [round(one.score, 5) for one in after]


def test_catching_up_goes_on_where_it_was_stopped(tmp_path: Path) -> None:
    """It can be stopped after any step; what was embedded stays, and nothing is embedded twice."""
    with filled(tmp_path, 200) as store:
        embedder = WordEmbedder()
        recall = Recall(store, folder=tmp_path, embedder=lambda: embedder)
        stop = threading.Event()
        told: list[tuple[int, int]] = []

        def progress(done: int, everything: int) -> None:
            told.append((done, everything))
            stop.set()

        first = recall.catch_up(progress=progress, stop=stop)
        assert (told, recall.status().embedded) == ([(first, 200)], first)
        assert (0 < first < 200, recall.catch_up(), recall.catch_up()) == (True, 200 - first, 0)
        assert len(embedder.asked) == len(set(embedder.asked)) or len(embedder.asked) < 260


def test_the_newest_are_embedded_first(tmp_path: Path) -> None:
    """Whoever looks while it is still reading finds the latest mail."""
    with filled(tmp_path, 100) as store:
        stop = threading.Event()
        recall = Recall(store, folder=tmp_path, embedder=WordEmbedder)
        done = recall.catch_up(progress=lambda _done, _all: stop.set(), stop=stop)
        waiting = {id_ for id_, _ in store.unembedded(model=WordEmbedder().name, limit=200)}
        left = sorted(hit.when for id_, hit in store.interactions_by_id(list(waiting)).items() if hit.when)
        newest = store.interactions_from("<99@mail.example.org>")[0]
        assert (len(left), newest.id in waiting, left[0].year) == (100 - done, False, 2025)


def test_the_second_of_two_does_nothing(tmp_path: Path) -> None:
    """While one is catching up, another returns at once."""
    with filled(tmp_path, 10) as store:
        second = Recall(store, folder=tmp_path, embedder=WordEmbedder)
        counts: list[int] = []
        first = Recall(store, folder=tmp_path, embedder=WordEmbedder)
        done = first.catch_up(progress=lambda _done, _all: counts.append(second.catch_up()))
        assert (done, counts) == (10, [0])


def test_a_new_model_embeds_everything_again(store: Store) -> None:
    """Vectors of another model are not used."""
    recall_of(store, WordEmbedder())
    other = Recall(store, folder=store.path.parent, embedder=lambda: WordEmbedder(dimension=64))
    assert (other.status().embedded, other.catch_up(), other.status().embedded) == (0, 4, 4)


def test_a_locked_store_is_waited_for(tmp_path: Path) -> None:
    """Another process that writes for a while costs time and nothing else; the user's stop is heard meanwhile."""
    with filled(tmp_path, 5) as holder, Store.open(tmp_path, busy_seconds=0.01) as store:
        stop = threading.Event()

        class Stopping(WordEmbedder):
            def embed(self, texts: object) -> Matrix:
                stop.set()
                return super().embed(texts)  # type: ignore[arg-type]

        with holder.transaction():
            holder.add_interactions([exchange(99)])
            with pytest.raises(StoreLocked):
                Recall(store, folder=tmp_path, embedder=Stopping).catch_up(stop=stop)
        assert Recall(store, folder=tmp_path, embedder=WordEmbedder).catch_up() == 6


def test_threads_share_it(tmp_path: Path) -> None:
    """Searches from several threads while it is catching up all answer."""
    with filled(tmp_path, 150) as store:
        recall = Recall(store, folder=tmp_path, embedder=WordEmbedder)
        failed: list[BaseException] = []

        def search() -> None:
            try:
                for number in range(8):
                    recall.search("pension plans", filters=Filters(contact_id=store.contacts()[number % 5].id))
                    recall.search("hiring engineers")
            except BaseException as exc:
                failed.append(exc)

        threads = [threading.Thread(target=search) for _ in range(4)]
        for thread in threads:
            thread.start()
        recall.catch_up()
        for thread in threads:
            thread.join()
        assert (failed, recall.status().embedded) == ([], 150)


def test_forgetting_needs_no_index(store: Store) -> None:
    """Where no index is, nothing has to be done."""
    recall = recall_of(store, WordEmbedder())
    recall.forget([])
    recall.forget(["whatever"])
    assert found(recall, "pension")[0] == "Pension"
