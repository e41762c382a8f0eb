"""SQLite's and the file system's errors become ours here, and nowhere else."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from assistant.errors import DiskFull, StoreDamaged, StoreError, StoreLocked

# By primary result code, https://www.sqlite.org/rescode.html; what is not here is a plain StoreError.
_BY_CODE: dict[int, tuple[type[StoreError], str]] = {
    sqlite3.SQLITE_BUSY: (StoreLocked, "Another Askwell is writing to {place}; wait for it to end and try again."),
    sqlite3.SQLITE_LOCKED: (StoreLocked, "Another Askwell is writing to {place}; wait for it to end and try again."),
    sqlite3.SQLITE_CORRUPT: (StoreDamaged, "{place} is damaged; put back a copy of it, or start anew elsewhere."),
    sqlite3.SQLITE_NOTADB: (StoreDamaged, "{place} is not a store, or it is damaged; put back a copy of it."),
    sqlite3.SQLITE_FULL: (DiskFull, "There is no room left for {place}; what was stored before is untouched."),
    sqlite3.SQLITE_READONLY: (StoreError, "{place} may not be written to; check its permissions or choose --home."),
    sqlite3.SQLITE_PERM: (StoreError, "{place} may not be written to; check its permissions or choose --home."),
    sqlite3.SQLITE_CANTOPEN: (StoreError, "{place} cannot be opened; check its permissions or choose --home."),
    sqlite3.SQLITE_IOERR: (StoreError, "The disk failed while reading or writing {place}."),
}
_FULL = {errno.ENOSPC, errno.EDQUOT}


def translate(error: sqlite3.Error | OSError, *, place: str) -> StoreError:
    """Our error for SQLite's or the system's; ``place`` is the file or folder it was about."""
    if isinstance(error, OSError):
        if error.errno in _FULL:
            return DiskFull(_BY_CODE[sqlite3.SQLITE_FULL][1].format(place=place))
        return StoreError(f"{place} cannot be used ({error.strerror or error}); choose another folder with --home.")
    code = getattr(error, "sqlite_errorcode", None)  # absent where Python itself raised
    kind, message = _BY_CODE.get((code or 0) & 0xFF, (StoreError, "{place} could not be used ({error})."))
    return kind(message.format(place=place, error=error))


@contextmanager
def translated(place: str) -> Iterator[None]:
    """Whatever SQLite or the system raises inside leaves as one of ours."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise translate(error, place=place) from error
