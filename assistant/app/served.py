"""One app serves a home: a second start finds the first one and its address."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

_LOOK = 0.05  # seconds between two looks for the address of an app that is still starting


class Served:
    """The turn to serve one home; it goes with the process that took it, however that ends."""

    def __init__(self, home: Path) -> None:
        self._lock = FileLock(home / "app.lock", thread_local=False)
        self._told = home / "app.address"

    def take(self) -> bool:
        """Take the turn; False where another process has it. A folder that takes no lock is nobody's."""
        with suppress(OSError, NotImplementedError):
            self._told.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._lock.acquire(timeout=0)
            except Timeout:
                return False
            self._told.unlink(missing_ok=True)  # of one that could not clear up behind itself
        return True

    def tell(self, address: str) -> None:
        """Note where the app answers, for whoever comes second."""
        with suppress(OSError):
            self._told.write_text(address, encoding="utf-8")

    def address(self, *, patience: float) -> str | None:
        """Where the app of the process that has the turn answers; None where it ends, or tells nothing for so long.

        ``patience`` is in seconds: an app that was started just now tells its address when it is ready.
        """
        until = time.monotonic() + patience
        while time.monotonic() < until:
            with suppress(OSError, UnicodeDecodeError):
                if told := self._told.read_text(encoding="utf-8").strip():
                    return told
            if self.take():  # it has ended meanwhile
                self.leave()
                return None
            time.sleep(_LOOK)
        return None

    def leave(self) -> None:
        """Give the turn back."""
        with suppress(OSError):
            if self._lock.is_locked:
                self._told.unlink(missing_ok=True)
            self._lock.release()
