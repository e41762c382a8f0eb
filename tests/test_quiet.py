"""Whoever works beside the user waits while a letter is being written."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from assistant.app.quiet import Quiet


@pytest.mark.parametrize("elsewhere", [False, True], ids=["in this process", "in another, with a lock of its own"])
def test_it_waits_for_the_letter(tmp_path: Path, elsewhere: bool) -> None:
    """It goes on when the last letter is done, and at once where none is being written."""
    writes = Quiet(tmp_path)
    waits = Quiet(tmp_path) if elsewhere else writes
    waits.wait()
    went_on = threading.Event()

    def work() -> None:
        waits.wait()
        went_on.set()

    assert not waits.is_broken()
    with writes.writing():
        assert waits.is_broken()
        with writes.writing():
            worker = threading.Thread(target=work)
            worker.start()
        waited = not went_on.wait(0.5)
    worker.join(5)

    assert waited
    assert went_on.is_set()


def test_a_home_that_takes_no_lock_stops_nothing(tmp_path: Path) -> None:
    """Where the lock cannot be made, letters are written all the same and nobody waits for ever."""
    (tmp_path / "home").write_text("a file, where a folder should be")
    quiet = Quiet(tmp_path / "home")
    with quiet.writing():
        written = True
    quiet.wait()

    assert written
