"""SQLite's and the file system's errors become ours here, and nowhere else."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.errors import DiskFull, StoreDamaged, StoreError, StoreLocked

# By primary result code, https://www.sqlite.org/rescode.html; what is not here is a plain StoreError.
_BY_CODE: dict[int, tuple[type[StoreError], str]] = {
    sqlite3.SQLITE_BUSY: (StoreLocked, "Another Askwell is writing to {place}; wait for it to end and try again."),
    sqlite3.SQLITE_LOCKED: (StoreLocked, "Another Askwell is writing to {place}; wait for it to end and try again."),
    sqlite3.SQLITE_CORRUPT: (StoreDamaged, "{place} is damaged; put back a copy of it, or start anew elsewhere."),
    sqlite3.SQLITE_NOTADB: (StoreDamaged, "{place} is not a store, or it is damaged; put back a copy of it."),
    sqlite3.SQLITE_FULL: (
        DiskFull,
        "The disk with {place} is full; make room on it and try again (what was stored before is untouched).",
    ),
    sqlite3.SQLITE_READONLY: (StoreError, "{place} may not be written to; check its permissions or choose --home."),
    sqlite3.SQLITE_PERM: (StoreError, "{place} may not be written to; check its permissions or choose --home."),
    sqlite3.SQLITE_CANTOPEN: (StoreError, "{place} cannot be opened; check its permissions or choose --home."),
    sqlite3.SQLITE_IOERR: (StoreError, "The disk failed while reading or writing {place}."),
}
_FULL = {errno.ENOSPC, errno.EDQUOT}
_LITTLE = 64 * 1024  # bytes; with less than this left, that is why reading or writing failed


def translate(error: sqlite3.Error | OSError, *, place: str) -> StoreError:
    """Our error for SQLite's or the system's; ``place`` is the file or folder it was about."""
    if isinstance(error, OSError):
        if error.errno in _FULL:
            return DiskFull(_BY_CODE[sqlite3.SQLITE_FULL][1].format(place=place))
        return StoreError(f"{place} cannot be used ({error.strerror or error}); choose another folder with --home.")
    code = getattr(error, "sqlite_errorcode", None) or 0  # absent where Python itself raised
    if code & 0xFF == sqlite3.SQLITE_IOERR and (no_room_beside(error) or _is_full(place)):
        code = sqlite3.SQLITE_FULL
    kind, message = _BY_CODE.get(code & 0xFF, (StoreError, "{place} could not be used ({error})."))
    return kind(message.format(place=place, error=error))


def no_room_beside(error: sqlite3.Error) -> bool:
    """Whether there was no room for the file that several readers of one store share, which only they need."""
    return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_IOERR_SHMSIZE


def _is_full(place: str) -> bool:
    try:
        return shutil.disk_usage(Path(place).parent).free < _LITTLE
    except OSError:
        return False


@contextmanager
def translated(place: str) -> Iterator[None]:
    """Whatever SQLite or the system raises inside leaves as one of ours."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise translate(error, place=place) from error
