"""The tables, as numbered migrations; SQLite's ``user_version`` counts those that were run.

A migration, once released, is never edited: the next change is the next entry.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from assistant.errors import StoreError, StoreTooNew

APPLICATION_ID = 0x41736B57  # "AskW": tells our file from any other SQLite file

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE contacts (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        name_given INTEGER NOT NULL DEFAULT 0,  -- 1: the user said it, so no header changes it
        title TEXT,
        organisation TEXT,
        created TEXT NOT NULL
    ) WITHOUT ROWID;

    -- Everything a contact is known by. Moving rows from one contact to another merges the two.
    CREATE TABLE contact_identities (
        contact_id TEXT NOT NULL REFERENCES contacts(id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('address', 'profile', 'name')),
        value TEXT NOT NULL,            -- normalised, for looking up
        shown TEXT NOT NULL,            -- as it is shown
        uses INTEGER NOT NULL DEFAULT 0,
        own_uses INTEGER NOT NULL DEFAULT 0,  -- how often in the contact's own From
        position INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (contact_id, kind, value)
    ) WITHOUT ROWID;
    CREATE UNIQUE INDEX identity_once ON contact_identities(kind, value) WHERE kind <> 'name';
    CREATE INDEX identity_by_value ON contact_identities(kind, value);

    CREATE TABLE interactions (
        id TEXT PRIMARY KEY,
        source TEXT NOT NULL,
        channel TEXT NOT NULL,
        direction TEXT NOT NULL,
        at TEXT,                        -- ISO 8601 with the writer's offset
        seconds REAL,                   -- the same moment since 1970 UTC, for sorting
        subject TEXT NOT NULL,
        text TEXT NOT NULL,
        raw TEXT,                       -- NULL: the same as text
        sender_name TEXT NOT NULL,
        sender_address TEXT NOT NULL,
        recipients TEXT NOT NULL,       -- JSON: [[name, address], ...]
        in_reply_to TEXT,
        refs TEXT NOT NULL              -- JSON: [id, ...]
    );
    CREATE INDEX interaction_by_source ON interactions(source);

    CREATE TABLE interaction_contacts (
        contact_id TEXT NOT NULL REFERENCES contacts(id) ON DELETE CASCADE,
        interaction_id TEXT NOT NULL REFERENCES interactions(id) ON DELETE CASCADE,
        PRIMARY KEY (contact_id, interaction_id)
    ) WITHOUT ROWID;
    CREATE INDEX contacts_of_interaction ON interaction_contacts(interaction_id);

    CREATE TABLE me (one INTEGER PRIMARY KEY CHECK (one = 1), name TEXT NOT NULL);
    CREATE TABLE me_addresses (address TEXT PRIMARY KEY, position INTEGER NOT NULL);

    CREATE TABLE facts (
        id TEXT PRIMARY KEY,
        contact_id TEXT REFERENCES contacts(id) ON DELETE CASCADE,  -- NULL: about the user
        text TEXT NOT NULL,
        source TEXT,
        quote TEXT,
        day TEXT,
        origin TEXT NOT NULL,
        sharing TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX facts_of_contact ON facts(contact_id);

    CREATE TABLE drafts (
        id TEXT PRIMARY KEY,
        contact_id TEXT NOT NULL REFERENCES contacts(id) ON DELETE CASCADE,
        updated TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX drafts_of_contact ON drafts(contact_id);
    CREATE TABLE draft_versions (
        draft_id TEXT NOT NULL REFERENCES drafts(id) ON DELETE CASCADE,
        version INTEGER NOT NULL,
        body TEXT NOT NULL,             -- JSON
        PRIMARY KEY (draft_id, version)
    );

    -- No foreign key: a call may be logged before its draft is first saved.
    CREATE TABLE runs (
        id INTEGER PRIMARY KEY,
        draft_id TEXT NOT NULL,
        line INTEGER,
        move TEXT NOT NULL,
        prompt_name TEXT,
        prompt_sha256 TEXT,
        model TEXT NOT NULL,
        messages TEXT NOT NULL,         -- JSON: [[role, content], ...]
        answer TEXT NOT NULL,           -- JSON string: a model may answer with what is not valid Unicode
        prompt_tokens INTEGER NOT NULL,
        cached_tokens INTEGER NOT NULL,
        answer_tokens INTEGER NOT NULL,
        milliseconds INTEGER NOT NULL,
        findings TEXT NOT NULL,         -- JSON
        at TEXT NOT NULL
    );
    CREATE INDEX runs_of_draft ON runs(draft_id);
    CREATE TRIGGER draft_gone_runs_gone AFTER DELETE ON drafts
    BEGIN
        DELETE FROM runs WHERE draft_id = OLD.id;
    END;
    """,
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
