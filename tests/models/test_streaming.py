"""A deadline holds whatever the other side does."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import pytest

from assistant.errors import BadAnswer, ModelTooSlow
from assistant.models.streaming import Left, Piece, within


def say(*words: str) -> Callable[[Left], Iterator[Piece]]:
    """A producer of these words."""
    return lambda _left: iter([Piece(word) for word in words])


def test_all_pieces_in_order() -> None:
    """What is produced in time is passed on as it is."""
    assert list(within(say("a", "b"), seconds=5, gap=5)) == [Piece("a"), Piece("b")]


def test_an_error_of_the_producer() -> None:
    """What the producer raises is raised where the pieces are read."""

    def fail(_left: Left) -> Iterator[Piece]:
        yield Piece("a")
        raise BadAnswer("Nonsense.")

    with pytest.raises(BadAnswer, match="Nonsense"):
        list(within(fail, seconds=5, gap=5))


@pytest.mark.parametrize(
    ("text", "every", "said"),
    [
        pytest.param("", 0.02, "said nothing for 0.2 s", id="empty pieces do not count as an answer"),
        pytest.param("word ", 0.02, "not whole after 0.5 s", id="an endless stream"),
        pytest.param("word ", 30.0, "said nothing for 0.2 s", id="silence"),
    ],
)
def test_the_deadlines(text: str, every: float, said: str) -> None:
    """Silence ends in 'said nothing', talk without end in 'not whole', both within their time."""
    over = threading.Event()

    def produce(_left: Left) -> Iterator[Piece]:
        while not over.wait(every):
            yield Piece(text)

    began = time.monotonic()
    with pytest.raises(ModelTooSlow, match=said):
        list(within(produce, seconds=0.5, gap=0.2))
    over.set()
    assert time.monotonic() - began < 20  # the source itself has no end


def test_leaving_early_ends_the_producer() -> None:
    """A reader that stops listening is made known to the producer."""
    ended = threading.Event()

    def produce(left: Left) -> Iterator[Piece]:
        while not left():
            time.sleep(0.01)
            yield Piece("word ")
        ended.set()

    for _ in within(produce, seconds=5, gap=5):
        break
    assert ended.wait(2)
