"""Everything on record as plain values, section by section, for a copy that people and programs can read.

The full-text index, the vectors and the numbers that tie them together are left out, and so is how far reading for
the ledgers has come: they are made anew from the rest.
"""
# ruff: noqa: S608 -- what is put into the SQL are names of our own tables and columns

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from typing import Any

from assistant.records.connection import Database
from assistant.records.faults import translated

FORMAT = 2
"""Of the sections below; a later one is refused by an earlier Askwell. The first had no promises and favours."""

Record = Mapping[str, Any]
Write = Callable[[str, Record], None]

# Tables that are made anew: which version wrote them shows in nothing that is on record. What is being typed in a
# window (``begun``) stays in its home: once it is drafted its letter is told; so does whether that home is in the
# sample world.
MADE_ANEW = frozenset({"embedded", "vectors", "vector_blocks", "vector_loose", "vector_changes", "distilled", "answers",
                       "begun", "sample_world"})  # fmt: skip


class Dump:
    """Reads one moment's state of the store, however long that takes and whoever writes meanwhile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def write_to(self, write: Write) -> int:
        """Tell ``write`` every record with the name of its section, one section after the other.

        The first is ``askwell``, once: the format and how many records each section holds. Returns the number of
        exchanges. Rows are read as they are written, so memory stays small. Raises ``StoreDamaged`` or ``StoreError``.
        """
        place = self._database.place
        with translated(place), closing(_reader(place)) as connection:
            connection.execute("BEGIN")
            counts = {name: _count(connection, query) for name, query in _COUNTS.items()}
            write("askwell", {"application": "askwell", "format": FORMAT, "records": counts})
            for section, records in _SECTIONS.items():
                for record in records(connection):
                    write(section, record)
            return counts["interactions"]


def _reader(place: str) -> sqlite3.Connection:
    connection = sqlite3.connect(place, isolation_level=None)
    connection.execute("PRAGMA query_only = ON")
    return connection


def _count(connection: sqlite3.Connection, query: str) -> int:
    return int(connection.execute(query).fetchone()[0])


def _me(connection: sqlite3.Connection) -> Iterator[Record]:
    for (name,) in connection.execute("SELECT name FROM me"):
        yield {
            "name": name,
            "addresses": _column(connection, "SELECT address FROM me_addresses ORDER BY position"),
            "profiles": _column(connection, "SELECT profile FROM me_profiles ORDER BY position"),
        }


def _contacts(connection: sqlite3.Connection) -> Iterator[Record]:
    columns = ("id", "name", "name_given", "title", "organisation", "since", "created", "told")
    for row in connection.execute(f"SELECT {', '.join(columns)} FROM contacts ORDER BY number"):
        record = dict(zip(columns, row, strict=True))
        record["name_given"] = bool(record["name_given"])
        own = (record["id"],)
        record["known_by"] = [
            dict(zip(("kind", "value", "shown", "uses", "own_uses", "position"), identity, strict=True))
            for identity in connection.execute(
                "SELECT kind, value, shown, uses, own_uses, position FROM contact_identities WHERE contact_id = ? "
                "ORDER BY kind, position, value",
                own,
            )
        ]
        record["named_only"] = _column(
            connection, "SELECT name FROM named_only WHERE contact_id = ? ORDER BY name", own
        )
        record["cards"] = [
            {"source": source, "digest": digest}
            for source, digest in connection.execute(
                "SELECT source, digest FROM cards WHERE contact_id = ? ORDER BY source, digest", own
            )
        ]
        yield record


def _interactions(connection: sqlite3.Connection) -> Iterator[Record]:
    columns = (
        "id, source, channel, direction, at, thread, sender_name, sender_address, sender_profile, recipients, "
        "in_reply_to, refs, subject, text, raw"
    )
    for row in connection.execute(f"SELECT {columns} FROM interactions ORDER BY number"):
        id_, source, channel, direction, at, thread, name, address, profile, people, answered, refs, *words = row
        yield {
            "id": id_,
            "source": source,
            "channel": channel,
            "direction": direction,
            "when": at,
            "from": {"name": name, "address": address, "profile": profile},
            "to": [_person(person) for person in json.loads(people)],
            "contacts": _column(
                connection,
                "SELECT contact_id FROM interaction_contacts WHERE interaction_id = ? ORDER BY contact_id",
                (id_,),
            ),
            "subject": words[0],
            "text": words[1],
            "raw": words[2],
            "thread": thread,
            "in_reply_to": answered,
            "references": json.loads(refs),
        }


def _person(person: list[str]) -> Record:
    return dict(zip(("name", "address", "profile"), person, strict=False))


def _plain(
    table: str, columns: Mapping[str, str], order: str, *, parsed: Iterable[str] = (), truths: Iterable[str] = ()
) -> Any:
    """A section whose records are the rows of one table; ``columns`` gives each key its column.

    Columns of the keys ``parsed`` hold JSON, those of ``truths`` 0 or 1.
    """

    def records(connection: sqlite3.Connection) -> Iterator[Record]:
        for row in connection.execute(f"SELECT {', '.join(columns.values())} FROM {table} ORDER BY {order}"):
            record = dict(zip(columns, row, strict=True))
            for key in parsed:
                record[key] = json.loads(record[key])
            for key in truths:
                record[key] = bool(record[key])
            yield record

    return records


def _forgotten(connection: sqlite3.Connection) -> Iterator[Record]:
    for (salt,) in connection.execute("SELECT salt FROM forgotten_key"):
        digests = _column(connection, "SELECT digest FROM forgotten ORDER BY digest")
        yield {"salt": salt.hex(), "digests": [digest.hex() for digest in digests]}


def _column(connection: sqlite3.Connection, query: str, values: tuple[Any, ...] = ()) -> list[Any]:
    return [value for (value,) in connection.execute(query, values)]


def _same(*names: str) -> dict[str, str]:
    return {name: name for name in names}


_SECTIONS: dict[str, Callable[[sqlite3.Connection], Iterator[Record]]] = {
    "me": _me,
    "contacts": _contacts,
    "merges": _plain("merges", {"id": "id", "kept": "kept_id", "gone": "gone_id", "when": "at", "why": "why"}, "id"),
    "apart": _plain("apart", {"one": "a_id", "other": "b_id"}, "a_id, b_id"),
    "interactions": _interactions,
    "facts": _plain(
        "facts",
        {"id": "id", "contact": "contact_id", "text": "text", "source": "source", "quote": "quote", "when": "day"}
        | _same("origin", "sharing", "topic", "certainty", "standing", "decided", "checked", "beside"),
        "id",
        truths=("decided", "beside"),
    ),
    "promises": _plain(
        "promises",
        {"id": "id", "contact": "contact_id"}
        | _same("who", "what", "made", "due", "state", "source", "quote", "kept_by")
        | _same("certainty", "standing", "decided", "settled"),
        "id",
        truths=("decided", "settled"),
    ),
    "favours": _plain(
        "favours",
        {"id": "id", "contact": "contact_id", "when": "day"}
        | _same("direction", "what", "source", "quote", "thanked", "certainty", "standing", "decided", "settled"),
        "id",
        truths=("decided", "settled"),
    ),
    "drafts": _plain(
        "drafts",
        {"id": "id", "contact": "contact_id"}
        | _same("updated", "accepted", "sent", "sent_by", "follow_up", "sent_source"),
        "id",
    ),
    "draft_versions": _plain(
        "draft_versions",
        {"draft": "draft_id", "version": "version", "letter": "body"},
        "draft_id, version",
        parsed=("letter",),
    ),
    "runs": _plain(
        "runs",
        {"id": "id", "draft": "draft_id", "when": "at"}
        | _same("line", "move", "prompt_name", "prompt_sha256", "model", "messages", "answer", "findings")
        | _same("prompt_tokens", "cached_tokens", "answer_tokens", "milliseconds"),
        "id",
        parsed=("messages", "answer", "findings"),
    ),
    "columns": _plain("column_mappings", _same("headings", "columns"), "headings", parsed=("columns",)),
    "forgotten": _forgotten,
}
_COUNTS = {
    section: f"SELECT count(*) FROM {table}"
    for section, table in {
        "me": "me",
        "contacts": "contacts",
        "merges": "merges",
        "apart": "apart",
        "interactions": "interactions",
        "facts": "facts",
        "promises": "promises",
        "favours": "favours",
        "drafts": "drafts",
        "draft_versions": "draft_versions",
        "runs": "runs",
        "columns": "column_mappings",
        "forgotten": "forgotten_key",
    }.items()
}
