"""What a store holds, in a form that two runs can be compared by, and whether SQLite finds it sound."""

# ruff: noqa: S608 -- the names put into the SQL come from the database itself

from __future__ import annotations

import sqlite3
from collections import defaultdict
from contextlib import closing
from pathlib import Path
from typing import Any

# Random, or the time of the run; the numbers of rows are replaced by what they stand for.
_PASSING = {
    ("contacts", "created"),
    ("contacts", "number"),
    ("contacts", "told"),
    ("interactions", "number"),
    ("merges", "id"),
    ("merges", "at"),
    ("facts", "id"),
    ("forgotten_key", "salt"),
    ("forgotten", "digest"),
    ("runs", "id"),
}


def rows_of(path: Path) -> dict[str, list[str]]:
    """Every table's rows as text, sorted; people by what they are known by instead of by their ids."""
    with closing(_open(path)) as db:
        people = _people(db)
        by_number = {number: people[id_] for id_, number in db.execute("SELECT id, number FROM contacts")}
        said = dict(db.execute("SELECT number, id FROM interactions"))
        found = {}
        for table in _tables(db):
            columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
            rows = []
            for row in db.execute(f"SELECT * FROM {table}"):
                cells: list[Any] = []
                for column, value in zip(columns, row, strict=True):
                    if (table, column) in _PASSING:
                        continue
                    if table == "vectors" and column == "key":
                        value = (by_number[value >> 32], said[value & 0xFFFFFFFF])
                    elif table == "embedded" and column == "number":
                        value = said[value]
                    cells.append(people.get(value, value) if isinstance(value, str) else value)
                rows.append(repr(cells))
            found[table] = sorted(rows)
        return found


def faults(path: Path) -> list[str]:
    """What SQLite's own checks object to: pages, references, and the full text against what it was made of."""
    with closing(_open(path)) as db:
        found = [str(row[0]) for row in db.execute("PRAGMA integrity_check") if row[0] != "ok"]
        found += [f"a reference from {row[0]} to {row[2]} is broken" for row in db.execute("PRAGMA foreign_key_check")]
        for (name,) in db.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%USING fts5%'").fetchall():
            try:
                db.execute(f"INSERT INTO {name} ({name}, rank) VALUES ('integrity-check', 1)")
            except sqlite3.DatabaseError as error:
                found.append(f"the full text {name}: {error}")
        return found


def on_record(path: Path) -> set[str]:
    """The ids of all exchanges, and of those that have vectors with a ``v`` before it."""
    with closing(_open(path)) as db:
        kept = {row[0] for row in db.execute("SELECT id FROM interactions")}
        read = "SELECT i.id FROM embedded e JOIN interactions i ON i.number = e.number"
        return kept | {f"v{row[0]}" for row in db.execute(read)}


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=10, isolation_level=None)


def _people(db: sqlite3.Connection) -> dict[str, str]:
    known: defaultdict[str, list[str]] = defaultdict(list)
    for id_, kind, value in db.execute("SELECT contact_id, kind, value FROM contact_identities"):
        known[id_].append(f"{kind} {value}")
    for id_, source in db.execute("SELECT DISTINCT contact_id, source FROM cards"):
        known[id_].append(f"card {source}")
    return {row[0]: " + ".join(sorted(known[row[0]])) or row[0] for row in db.execute("SELECT id FROM contacts")}


def _tables(db: sqlite3.Connection) -> list[str]:
    """Ordinary tables of ours; those that a full-text index keeps for itself hold nothing of their own."""
    virtual = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%'")]
    rows = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'")
    return sorted(name for (name,) in rows if not any(name == own or name.startswith(f"{own}_") for own in virtual))
