"""The tables, as numbered migrations; SQLite's ``user_version`` counts those that were run.

A migration, once released, is never edited: the next change is the next entry.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from assistant.errors import StoreError, StoreTooNew
from assistant.records import (
    migration_1,
    migration_2,
    migration_3,
    migration_4,
    migration_5,
    migration_6,
    migration_7,
    migration_8,
    migration_9,
)

APPLICATION_ID = 0x41736B57  # "AskW": tells our file from any other SQLite file

MIGRATIONS: tuple[str, ...] = tuple(
    migration.STATEMENTS
    for migration in (
        migration_1,
        migration_2,
        migration_3,
        migration_4,
        migration_5,
        migration_6,
        migration_7,
        migration_8,
        migration_9,
    )
)


def migrate(connection: sqlite3.Connection, *, place: str) -> None:
    """Bring the file at ``place`` up to the newest tables, all or nothing.

    Raises ``StoreTooNew`` where a later version wrote it and ``StoreError`` where it is somebody else's file.
    """
    if _version(connection) == len(MIGRATIONS):
        return
    connection.execute("BEGIN IMMEDIATE")  # and look again: another process may just have done it
    try:
        version = _version(connection)
        if version > len(MIGRATIONS):
            raise StoreTooNew(f"{place} was written by a later version of Askwell; update Askwell to open it.")
        if version == 0 and connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            raise StoreError(f"{place} is a database, but not one of Askwell's; choose another folder with --home.")
        for script in MIGRATIONS[version:]:
            for statement in _statements(script):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # after a full disk, among others, SQLite has already rolled back
            connection.execute("ROLLBACK")
        raise


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _statements(script: str) -> Iterator[str]:
    """The script's statements one by one: ``executescript`` would commit what is open."""
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(pending):
            yield pending
            pending = ""
