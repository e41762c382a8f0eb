"""Reading beside the pages: once at a time, again when there is more, and quietly at the end."""

from __future__ import annotations

import threading
from collections.abc import Callable
from time import monotonic, sleep

import pytest

from assistant.errors import StoreLocked
from ui import reading
from ui.background import Indexing


def wait_for(condition: Callable[[], bool]) -> None:
    until = monotonic() + 10
    while not condition():
        assert monotonic() < until
        sleep(0.005)


def test_each_waking_is_followed_by_a_reading() -> None:
    """What comes in while it reads is read in another round; two wakings at rest are one reading each."""
    rounds: list[int] = []
    go = threading.Event()

    def index(_stop: threading.Event) -> int:
        rounds.append(1)
        go.wait(10)
        return 1

    reader = Indexing(index)
    reader.wake()
    wait_for(lambda: len(rounds) == 1)
    assert reader.busy
    reader.wake()  # in the middle of the first
    go.set()
    wait_for(lambda: len(rounds) == 2 and not reader.busy)
    reader.close()


def test_reading_is_paused_and_goes_on() -> None:
    """Pausing ends the round, what comes in meanwhile waits, and going on reads again."""
    rounds: list[int] = []

    def index(stop: threading.Event) -> int:
        rounds.append(1)
        reader.words = "one of two"
        stop.wait(10)
        return 1

    reader = Indexing(index)
    reader.wake()
    wait_for(lambda: reader.words == "one of two")
    reader.pause()
    wait_for(lambda: not reader.busy)
    reader.wake()
    sleep(0.05)
    assert (len(rounds), reader.paused, reader.words) == (1, True, "")
    reader.go_on()
    wait_for(lambda: len(rounds) == 2)
    reader.allow(False)
    wait_for(lambda: not reader.busy)
    reader.allow(True)
    wait_for(lambda: len(rounds) == 3)
    reader.close()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (reading.by_meaning(20, 1500, None), "Being read for the search by meaning: 20 of 1,500 exchanges."),
        (
            reading.for_ledgers(3, 40, 1200, 95.0),
            "Being read for promises, thanks and news: 1,200 exchanges so far, with 3 of 40 people, about 1:35 left.",
        ),
        (reading.done(0, 0, allowed=True), "Nothing is on record yet that could be read."),
        (reading.done(9, 12, allowed=False), "exchanges. Nothing more is read, as you chose."),
        (reading.kept(True, 1), "Saved: what is new is read for up to 1 minute at a time."),
    ],
)
def test_how_far_it_is_stands_in_one_line(words: str, expected: str) -> None:
    """What is read, how much of it, and how long yet once that can be told."""
    assert words.endswith(expected)


def test_closing_stops_what_is_being_read() -> None:
    """The event that the reading gets is set, and nothing begins afterwards."""
    stopped = threading.Event()

    def index(stop: threading.Event) -> int:
        stop.wait(10)
        stopped.set()
        return 0

    reader = Indexing(index)
    reader.wake()
    wait_for(lambda: reader.busy)
    reader.close()
    assert stopped.is_set()
    stopped.clear()
    reader.wake()
    assert not stopped.wait(0.05)


def test_a_problem_is_kept_as_a_sentence_and_not_tried_at_once() -> None:
    """Where another Askwell is writing, it says so and leaves it at that until it is asked anew."""
    tries: list[int] = []

    def index(_stop: threading.Event) -> int:
        tries.append(1)
        raise StoreLocked("Another Askwell is importing.")

    reader = Indexing(index)
    reader.retry()
    wait_for(lambda: reader.problem != "")
    reader.retry()  # just now: no second try
    sleep(0.05)
    reader.close()

    assert (reader.problem, len(tries)) == ("Another Askwell is importing.", 1)


def test_nothing_is_read_where_it_is_not_allowed() -> None:
    """With reading beside the user switched off, no thread is ever begun."""
    before = threading.active_count()
    reader = Indexing(lambda _stop: 1 / 0, allowed=False)  # type: ignore[arg-type, return-value]
    reader.wake()
    reader.retry()

    assert threading.active_count() == before
