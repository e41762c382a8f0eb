"""Reading contact by contact: resumable, stoppable, within a budget, and never while a letter is written."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest

from assistant.distil.work import Breathe, Found, distil_all
from assistant.domain.contacts import Contact
from assistant.domain.interactions import Identity, Interaction
from assistant.domain.ledger import Party, Promise
from assistant.errors import StoreLocked
from assistant.records import Exchange, Store
from tests.records.samples import interaction

PEOPLE = [Identity(f"Person {letter}", f"{letter}@example.org".lower()) for letter in "ABCDEF"]


def fill(home: Path) -> Store:
    """A store with one mail from each of six people, the first the newest."""
    store = Store.open(home)
    store.add_interactions(
        Exchange(interaction(n, day=20 - n, sender=who, text="I'll call you."), (who,)) for n, who in enumerate(PEOPLE)
    )
    return store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """The same, closed afterwards."""
    with fill(tmp_path) as opened:
        yield opened


def find(contact: Contact, interactions: Sequence[Interaction], breathe: Breathe) -> Found:
    """One promise for each exchange."""
    breathe()
    return Found(
        tuple(
            Promise(one.id, contact.id, Party.THEM, "You said you would call.", date(2026, 5, 1), None,
                    source=one.source, quote="I'll call you.")
            for one in interactions
        )
    )  # fmt: skip


def test_everybody_once(store: Store) -> None:
    """Every contact is read once, with progress; a second run has nothing to do, a new mail only its contact."""
    seen: list[str] = []
    told: list[tuple[int, int]] = []

    def finder(contact: Contact, interactions: Sequence[Interaction], breathe: Breathe) -> Found:
        seen.append(contact.name)
        return find(contact, interactions, breathe)

    done = distil_all(store, finder=finder, method="m", progress=lambda *pair: told.append(pair))
    assert (done.contacts, done.interactions, done.left) == (6, 6, 0)
    assert [who.name for who in PEOPLE] == seen
    assert told == [(n, 6) for n in range(7)]
    assert (done.promises, done.favours, done.facts, done.waiting) == (6, 0, 0, 0)
    assert len(store.promises()) == 6
    before = store.changes
    assert distil_all(store, finder=finder, method="m").contacts == 0
    assert before == store.changes

    store.add_interactions([Exchange(interaction(30, day=30, sender=PEOPLE[2]), (PEOPLE[2],))])
    assert distil_all(store, finder=finder, method="m").interactions == 2
    assert seen[6:] == ["Person C"]


def test_another_method(store: Store) -> None:
    """Other rules read everything again."""
    distil_all(store, finder=find, method="m")

    assert distil_all(store, finder=find, method="n").contacts == 6


def test_budget(store: Store) -> None:
    """Within no budget at all one contact is read, so that every run gets on."""
    counts = [distil_all(store, finder=find, method="m", budget_seconds=-1) for _ in range(3)]

    assert [(done.contacts, done.left) for done in counts] == [(1, 5), (1, 4), (1, 3)]


def test_stop(store: Store) -> None:
    """Stopped in the middle of a contact, nothing of that one is kept and all of those before."""
    stop = threading.Event()

    def finder(contact: Contact, interactions: Sequence[Interaction], breathe: Breathe) -> Found:
        if contact.name == "Person C":
            stop.set()
        return find(contact, interactions, breathe)

    done = distil_all(store, finder=finder, method="m", stop=stop)
    assert (done.contacts, done.left) == (2, 4)
    assert len(store.promises()) == 2


def test_pause(store: Store) -> None:
    """While a letter is written nothing is read; then it goes on."""
    quiet, waiting = threading.Event(), threading.Event()

    def pause() -> None:
        waiting.set()
        quiet.wait(10)

    worker = threading.Thread(target=distil_all, args=(store,), kwargs={"finder": find, "method": "m", "pause": pause})
    worker.start()
    assert waiting.wait(10)
    assert store.promises() == []
    quiet.set()
    worker.join(10)

    assert len(store.promises()) == 6


def test_forgotten_meanwhile(store: Store) -> None:
    """A contact forgotten while it is read leaves nothing behind, and the others are read."""

    def finder(contact: Contact, interactions: Sequence[Interaction], breathe: Breathe) -> Found:
        found = find(contact, interactions, breathe)
        if contact.name == "Person B":
            store.forget(contact.id)
        return found

    distil_all(store, finder=finder, method="m")
    assert len(store.promises(standing=None)) == 5


def test_another_writer(store: Store) -> None:
    """Where another process writes for a moment, keeping is tried again; a stop ends the waiting."""
    keep, tries = store.add_proposals, []
    stop = threading.Event()

    class Busy:
        """The store, locked at every first try."""

        def __getattr__(self, name: str) -> object:
            return getattr(store, name)

        def add_proposals(self, *values: object, **named: object) -> object:
            tries.append(1)
            if len(tries) == 1:
                stop.set()  # ends the wait at once
                raise StoreLocked("Another Askwell is writing.")
            return keep(*values, **named)  # type: ignore[arg-type]

    assert distil_all(Busy(), finder=find, method="m", stop=stop).contacts == 0  # type: ignore[arg-type]
    stop.clear()
    assert distil_all(store, finder=find, method="m").contacts == 6


def _killed(home: Path, after: int) -> None:
    """Read in a process of its own and die in the middle of a contact."""
    seen: list[str] = []

    def finder(contact: Contact, interactions: Sequence[Interaction], breathe: Breathe) -> Found:
        seen.append(contact.name)
        if len(seen) > after:
            os._exit(9)
        return find(contact, interactions, breathe)

    with Store.open(home) as store:
        distil_all(store, finder=finder, method="m")


@pytest.mark.parametrize("after", [0, 3])
def test_killed(tmp_path: Path, after: int) -> None:
    """After a kill, what was read is there, and the next run reads the rest and nothing twice."""
    fill(tmp_path).close()
    target: Callable[[Path, int], None] = _killed
    process = multiprocessing.get_context("spawn").Process(target=target, args=(tmp_path, after))
    process.start()
    process.join(60)
    assert process.exitcode == 9

    with Store.open(tmp_path) as store:
        assert len(store.promises()) == after
        assert distil_all(store, finder=find, method="m").contacts == 6 - after
        assert len(store.promises()) == 6
