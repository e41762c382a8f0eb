"""Threads: what answers each other is found together, in whatever order it was read."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.domain.interactions import Interaction
from assistant.records import Exchange, Store
from tests.records.samples import JANE, interaction


def mail(number: int, *, answers: int | None = None, refers: tuple[int, ...] = (), thread: str = "") -> Interaction:
    """A mail that answers another and refers to some."""
    name = "<{}@mail.example.org>".format
    return replace(
        interaction(number, day=number),
        in_reply_to=None if answers is None else name(answers),
        references=tuple(map(name, refers)),
        thread=thread,
    )


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with Store.open(tmp_path) as opened:
        yield opened


CONVERSATION = (
    mail(1),
    mail(2, answers=1, refers=(1,)),
    mail(3, answers=2),  # a program that writes no references
    mail(4, refers=(1, 2)),  # one that names no parent
)


@pytest.mark.parametrize("order", list(itertools.permutations(range(4))), ids=str)
@pytest.mark.parametrize("together", [True, False], ids=["one batch", "one by one"])
def test_any_order(store: Store, order: tuple[int, ...], together: bool) -> None:
    """A conversation is one thread, oldest first, however it was read."""
    batch = [Exchange(CONVERSATION[n], (JANE,)) for n in order]
    for some in [batch] if together else [[one] for one in batch]:
        store.add_interactions(some)
    store.add_interactions([Exchange(mail(9), (JANE,))])

    for one in CONVERSATION:
        assert [other.id for other in CONVERSATION] == [found.id for found in store.thread(one.id)]


def test_alone(store: Store) -> None:
    """A mail that answers nothing is a thread of its own, and an unknown id is none."""
    store.add_interactions([Exchange(mail(1), (JANE,)), Exchange(mail(2), (JANE,))])

    assert [mail(1).id] == [one.id for one in store.thread(mail(1).id)]
    assert store.thread("nothing") == []


def test_given(store: Store) -> None:
    """What the file itself says goes first, and an answer from another file joins it."""
    store.add_interactions([Exchange(mail(1, thread="conversation"), (JANE,)), Exchange(mail(2, answers=1), (JANE,))])

    assert {"conversation"} == {one.thread for one in store.thread(mail(2).id)}
    assert len(store.thread(mail(1).id)) == 2


def test_missing_beginning(store: Store) -> None:
    """Two answers to a mail that is not on record are one thread."""
    store.add_interactions([Exchange(mail(2, answers=1), (JANE,)), Exchange(mail(3, refers=(1, 7)), (JANE,))])

    assert len(store.thread(mail(2).id)) == 2


def test_ring(store: Store) -> None:
    """Mails that claim to answer each other in a ring are read all the same."""
    store.add_interactions([Exchange(mail(1, answers=2), (JANE,)), Exchange(mail(2, answers=1), (JANE,))])

    assert len(store.thread(mail(1).id)) >= 1
