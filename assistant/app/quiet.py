"""Whoever works beside the user waits while a letter is being written, in this process or in another."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

_LOOK = 0.2  # seconds between two looks at what another process does
_PATIENCE = 0.05  # seconds that a letter waits for the lock: longer than a look holds it


class Quiet:
    """Letters being written in one home; threads share it, processes share the lock file in ``home``."""

    def __init__(self, home: Path) -> None:
        self._lock_file = home / "letter.lock"
        self._turn = threading.Lock()
        self._letters = 0
        self._none_here = threading.Event()
        self._none_here.set()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """A letter is being written inside; it never fails and never waits for long."""
        lock = FileLock(self._lock_file, thread_local=False)
        with self._turn:
            self._letters += 1
            self._none_here.clear()
        try:
            with suppress(Timeout, OSError):  # another letter holds it, or the folder takes no lock
                lock.acquire(timeout=_PATIENCE)
            yield
        finally:
            lock.release()
            with self._turn:
                self._letters -= 1
                if not self._letters:
                    self._none_here.set()

    def is_broken(self) -> bool:
        """Whether a letter is being written now, here or in another process."""
        if not self._none_here.is_set():
            return True
        lock = FileLock(self._lock_file, thread_local=False)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            return True
        except OSError:
            return False
        lock.release()
        return False

    def wait(self) -> None:
        """Come back when no letter is being written."""
        lock = FileLock(self._lock_file, thread_local=False)
        while True:
            self._none_here.wait()
            try:
                lock.acquire(timeout=0)
            except Timeout:
                time.sleep(_LOOK)
            except OSError:
                return
            else:
                lock.release()
                return
