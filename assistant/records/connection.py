"""One SQLite file, opened once and shared by threads."""

from __future__ import annotations

import os
import sqlite3
import sys
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from assistant.errors import StoreError, StoreLocked
from assistant.records.faults import no_room_beside, translate, translated
from assistant.records.schema import migrate

FILE_NAME = "askwell.sqlite3"
_AGAIN = 0.02  # seconds between two tries to open a file that others are opening


class Database:
    """A connection behind a lock: threads take turns, a transaction keeps its turn until it ends.

    Streamlit runs every page in a new thread, so a connection for each would pile up; one with a lock does not,
    and nothing here holds it for longer than a batch.
    """

    def __init__(self, home: Path, *, busy_seconds: float = 5.0) -> None:
        """Open or make the file in ``home`` (folder 0700, file 0600) and bring its tables up to date.

        Raises ``StoreTooNew``, ``StoreDamaged``, ``StoreLocked`` (after ``busy_seconds``), ``DiskFull`` or
        ``StoreError``.
        """
        self.path = home / FILE_NAME
        self.place = str(self.path)
        self._turn = threading.RLock()
        self._depth = 0
        self._aside = 0
        self._asides = 0
        self._unread = 0
        self._undone = 0
        with translated(str(home)):
            home.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not self.path.exists():
                home.chmod(0o700)  # the folder may be older than the records, with model files in it
            # SQLite would create it with the umask's mode, and its -wal and -shm files take after it.
            os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))
        with translated(self.place):
            try:
                self._connection = self._opened(busy_seconds)
            except sqlite3.OperationalError as error:
                if not no_room_beside(error):
                    raise
                # The disk is full; what is on record can be read all the same, by one process at a time.
                self._connection = self._connected(busy_seconds, alone=True)

    def _opened(self, busy_seconds: float) -> sqlite3.Connection:
        """A connection with the tables up to date, tried anew for ``busy_seconds`` while others open the same file.

        While one connection makes the log or takes it away, SQLite refuses the others at once, without the wait that
        it was asked for (https://www.sqlite.org/wal.html#sometimes_queries_return_sqlite_busy_in_wal_mode).
        """
        until = time.monotonic() + busy_seconds
        while True:
            try:
                return self._connected(busy_seconds)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise
            time.sleep(_AGAIN)

    def _connected(self, busy_seconds: float, *, alone: bool = False) -> sqlite3.Connection:
        """``alone`` does without the file that several connections would share.

        See https://www.sqlite.org/wal.html#use_of_wal_without_shared_memory.
        """
        connection = sqlite3.connect(self.path, timeout=busy_seconds, isolation_level=None, check_same_thread=False)
        try:
            if alone:
                connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA wal_autocheckpoint = 4000")  # 16 MB: fewer waits while importing
            connection.execute("PRAGMA secure_delete = ON")  # what is deleted leaves the file too
            migrate(connection, place=self.place)
        except BaseException:
            connection.close()
            raise
        return connection

    @property
    def changes(self) -> int:
        """How many rows were written since it was opened."""
        return self._connection.total_changes

    @property
    def state(self) -> tuple[int, int]:
        """What changes with every row that is written here, but for what is ``unread``, or by another process."""
        with self._turn:
            return self._connection.total_changes + self._undone - self._unread, self._version()

    @property
    def state_of_people(self) -> tuple[int, int]:
        """The same without anything that was written ``aside`` here."""
        with self._turn:
            return self._connection.total_changes + self._undone - self._aside, self._version()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """A transaction that touches no contact and no exchange: letters in the making, ledgers, vectors."""
        with self.transaction():
            before = self._connection.total_changes
            self._asides += 1
            try:
                yield
            finally:
                self._asides -= 1
                if not self._asides:  # the outermost counts for those inside it
                    self._aside += self._connection.total_changes - before

    @contextmanager
    def unread(self) -> Iterator[None]:
        """The same for what nothing is worked out from: forms that are being filled in, the log of a model's calls.

        Not one inside another.
        """
        with self.aside():
            before = self._connection.total_changes
            try:
                yield
            finally:
                self._unread += self._connection.total_changes - before

    def _version(self) -> int:
        """A number that changes when another connection writes."""
        with translated(self.place):
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """Close the file; nothing else may be called afterwards."""
        with self._turn, translated(self.place):
            self._connection.close()

    def rows(self, query: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        with self._turn, translated(self.place):
            return self._connection.execute(query, values).fetchall()

    def stream(self, query: str, values: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a query one by one, for what is too large to be held twice; other threads wait meanwhile."""
        with self._turn, translated(self.place):
            yield from self._connection.execute(query, values)

    def write(self, statement: str, values: Sequence[Any] = ()) -> int:
        """Run one writing statement, in the open transaction or one of its own; returns the rows it changed."""
        with self._turn, translated(self.place):
            return self._connection.execute(statement, values).rowcount

    def write_many(self, statement: str, values: Iterable[Sequence[Any]]) -> None:
        """The same statement for many rows."""
        with self._turn, translated(self.place):
            self._connection.executemany(statement, values)

    def scrub(self) -> None:
        """Make sure that nothing deleted is left in the file, the index or the log; call it outside a transaction.

        FTS5 only marks what is deleted until its segments are joined (its own ``secure-delete`` came with SQLite
        3.42 and makes files that older ones cannot read). Another reader may hold on to the log for a while.
        """
        with self._turn, translated(self.place):
            self._connection.execute("INSERT INTO interaction_index (interaction_index) VALUES ('optimize')")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside is kept together or not at all; a nested one belongs to the outer."""
        with self._turn:
            if self._depth == 0:
                with translated(self.place):
                    self._connection.execute("BEGIN IMMEDIATE")
            self._depth += 1
            try:
                yield
                if self._depth == 1:
                    with translated(self.place):
                        self._connection.execute("COMMIT")
            except BaseException:
                self._undone += 1  # what was seen meanwhile holds no more, and no row tells
                # SQLite has already rolled back by itself after some errors, a full disk among them.
                if self._depth == 1 and self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            finally:
                self._depth -= 1

    @contextmanager
    def alone(self, doing: str) -> Iterator[None]:
        """Hold the home for a long write such as an import; the system lets go of it if the process dies.

        ``doing`` is said to the second comer. Raises ``StoreLocked``.
        """
        lock = self.path.with_name("writing.lock")
        try:
            descriptor = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise translate(error, place=str(lock)) from error
        try:
            if not _take(descriptor):
                raise StoreLocked(f"Another Askwell is {doing} into {self.path.parent}; wait for it to end.")
            yield
        finally:
            os.close(descriptor)


def _take(descriptor: int) -> bool:
    """Whether the lock on an open file could be had at once."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if sys.platform == "win32":
            return False
        raise StoreError(f"The folder cannot be locked ({error.strerror}).") from error
    return True
