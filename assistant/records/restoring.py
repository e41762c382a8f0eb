"""Records from a copy, put back: into an empty home the same ones, into another whatever it lacks."""
# ruff: noqa: S608 -- what is put into the SQL are names of our own tables and columns

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby, islice
from typing import Any

from assistant.domain.interactions import Identity
from assistant.records.connection import Database
from assistant.records.contacts import Contacts
from assistant.records.dump import Record
from assistant.records.forgetting import Forgetting
from assistant.records.interactions import COLUMNS
from assistant.records.merging import Merging
from assistant.records.restoring_ledger import Entries
from assistant.records.restoring_letters import Letters, there

_BATCH = 500
_CONTACT = ("name", "name_given", "title", "organisation", "since", "created", "told")
_IDENTITY = ("kind", "value", "shown", "uses", "own_uses", "position")


@dataclass(slots=True)
class Restored:
    """What was put back; ``forgotten`` exchanges were left out because the user had their person forgotten."""

    read: int = 0
    new: int = 0
    known: int = 0
    forgotten: int = 0
    people: int = 0
    people_new: int = 0
    merged: int = 0
    doubtful: list[str] = field(default_factory=list)


class Restoring:
    """Writes what ``Dump`` told, in the order it told it; every record has been checked before."""

    def __init__(self, database: Database, forgetting: Forgetting) -> None:
        self._database = database
        self._forgetting = forgetting
        self._left_out: set[str] = set()  # contacts, and drafts to them
        self._sure: list[tuple[str, str, str]] = []  # part, the part that has its address or link already, which
        self._before = 0  # the last contact that was on record
        self._done = Restored()
        self._joining: dict[str, str] = {}  # part, the contact of the other
        letters = Letters(database, self._left_out)
        entries = Entries(database, self._left_out, self._joining)
        self._writers: dict[str, Callable[[Sequence[Record]], None]] = {
            "me": self._me,
            "contacts": self._contacts,
            "merges": self._merges,
            "apart": self._apart,
            "interactions": self._interactions,
            "facts": entries.facts,
            "promises": entries.promises,
            "favours": entries.favours,
            "drafts": letters.drafts,
            "draft_versions": letters.versions,
            "runs": letters.runs,
            "columns": self._columns,
            "forgotten": self._forgotten,
        }

    def take(self, records: Iterable[tuple[str, Record]]) -> Restored:
        """Put back what is missing, all of it or nothing; a second time changes no row."""
        with self._database.transaction():
            [(self._before,)] = self._database.rows("SELECT coalesce(max(number), 0) FROM contacts")
            for section, group in groupby(records, key=lambda pair: pair[0]):
                write = self._writers[section]
                while batch := [record for _, record in islice(group, _BATCH)]:
                    write(batch)
            self._join()
        return self._done

    def _me(self, batch: Sequence[Record]) -> None:
        for record in batch:
            self._database.write("INSERT OR IGNORE INTO me (one, name) VALUES (1, ?)", (record["name"],))
            self._database.write("UPDATE me SET name = ? WHERE name = '' AND ? <> ''", (record["name"],) * 2)
            for table, column in (("me_addresses", "address"), ("me_profiles", "profile")):
                self._database.write_many(
                    f"INSERT OR IGNORE INTO {table} ({column}, position) "
                    f"VALUES (?, (SELECT coalesce(max(position) + 1, 0) FROM {table}))",
                    [(value,) for value in record["addresses" if column == "address" else "profiles"]],
                )

    def _contacts(self, batch: Sequence[Record]) -> None:
        known = there(self._database, "contacts", [record["id"] for record in batch])
        for record in batch:
            self._done.people += 1
            id_, keys = record["id"], [one for one in record["known_by"] if one["kind"] != "name"]
            if id_ not in known and self._is_forgotten(record, keys):
                self._left_out.add(id_)
                continue
            if id_ not in known:
                self._done.people_new += 1
                self._database.write(
                    f"INSERT INTO contacts (id, {', '.join(_CONTACT)}, number, whole) "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, (SELECT coalesce(max(number), 0) + 1 FROM contacts), ?1)",
                    (id_, *(record[key] for key in _CONTACT)),
                )
                for one in keys:
                    for owner, whole in self._database.rows(
                        "SELECT k.contact_id, c.whole FROM contact_identities k JOIN contacts c ON c.id = k.contact_id "
                        "WHERE k.kind = ? AND k.value = ?",
                        (one["kind"], one["value"]),
                    ):
                        self._sure.append((id_, owner, one["shown"]))
                        self._joining[id_] = whole
            self._database.write_many(
                f"INSERT OR IGNORE INTO contact_identities (contact_id, {', '.join(_IDENTITY)}) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                [(id_, *(one[key] for key in _IDENTITY)) for one in record["known_by"]],
            )
            self._database.write_many(
                "INSERT OR IGNORE INTO cards (source, digest, contact_id) VALUES (?, ?, ?)",
                [(card["source"], card["digest"], id_) for card in record["cards"]],
            )
            self._database.write_many(
                "INSERT OR IGNORE INTO named_only (name, contact_id) VALUES (?, ?)",
                [(name, id_) for name in record["named_only"]],
            )

    def _is_forgotten(self, record: Record, keys: Sequence[Record]) -> bool:
        people = [Identity("", one["value"]) if one["kind"] == "address" else Identity("", "", one["value"])
                  for one in keys]  # fmt: skip
        return any(self._forgetting.is_forgotten(person) for person in people or [Identity(record["name"])])

    def _merges(self, batch: Sequence[Record]) -> None:
        kept_by = dict(self._database.rows("SELECT gone_id, kept_id FROM merges"))
        for record in batch:
            kept, gone = record["kept"], record["gone"]
            if {kept, gone} & self._left_out or gone in kept_by or _root(kept, kept_by) == gone:
                continue
            kept_by[gone] = kept
            self._database.write(
                "INSERT OR IGNORE INTO merges (id, kept_id, gone_id, at, why) VALUES (?, ?, ?, ?, ?)",
                (record["id"], kept, gone, record["when"], record["why"]),
            )
            self._database.write("UPDATE contacts SET whole = ? WHERE whole = ?", (_root(kept, kept_by), gone))

    def _apart(self, batch: Sequence[Record]) -> None:
        self._database.write_many(
            "INSERT OR IGNORE INTO apart (a_id, b_id) VALUES (?, ?)",
            [
                (record["one"], record["other"])
                for record in batch
                if not {record["one"], record["other"]} & self._left_out
            ],
        )

    def _interactions(self, batch: Sequence[Record]) -> None:
        known = there(self._database, "interactions", [record["id"] for record in batch])
        [(last,)] = self._database.rows("SELECT coalesce(max(number), 0) FROM interactions")
        self._done.read += len(batch)
        self._done.known += len(known)
        for record in batch:
            if record["id"] in known:
                continue
            people = [id_ for id_ in record["contacts"] if id_ not in self._left_out]
            if record["contacts"] and not people:
                self._done.forgotten += 1
                continue
            self._done.new += 1
            self._database.write(
                f"INSERT INTO interactions ({COLUMNS}) VALUES ({', '.join('?' * 16)})", self._exchange(record)
            )
            self._database.write_many(
                "INSERT INTO interaction_contacts (contact_id, interaction_id) VALUES (?, ?)",
                [(id_, record["id"]) for id_ in people],
            )
        self._database.write(
            "INSERT INTO interaction_index (rowid, subject, text, people, contact) "
            "SELECT number, subject, text, people, contact FROM interaction_words WHERE number > ?",
            (last,),
        )

    def _exchange(self, record: Record) -> tuple[Any, ...]:
        sender = record["from"] if not self._gone(record["from"]) else dict.fromkeys(("name", "address", "profile"), "")
        people = [list(person.values()) for person in record["to"] if not self._gone(person)]
        when = record["when"]
        return (
            *(record[key] for key in ("id", "source", "channel", "direction", "when")),
            datetime.fromisoformat(when).timestamp() if when else None,
            record["thread"],
            *(sender[key] for key in ("name", "address", "profile")),
            record["in_reply_to"],
            json.dumps(record["references"], ensure_ascii=False),
            json.dumps(people, ensure_ascii=False),
            *(record[key] for key in ("subject", "text", "raw")),
        )

    def _gone(self, person: Mapping[str, str]) -> bool:
        """Whether the user had forgotten somebody whom only the headers of an exchange name."""
        if not (person["address"] or person.get("profile")):
            return False
        return self._forgetting.is_forgotten(Identity("", person["address"], person.get("profile", "")))

    def _columns(self, batch: Sequence[Record]) -> None:
        self._database.write_many(
            "INSERT OR IGNORE INTO column_mappings (headings, columns) VALUES (?, ?)",
            [(record["headings"], json.dumps(record["columns"])) for record in batch],
        )

    def _forgotten(self, batch: Sequence[Record]) -> None:
        for record in batch:
            digests = [bytes.fromhex(digest) for digest in record["digests"]]
            if not self._forgetting.take_over(bytes.fromhex(record["salt"]), digests, before=self._before):
                self._done.doubtful.append(
                    "The people who were forgotten where this archive was made are told by another key than those "
                    "forgotten here, so importing may bring them back."
                )

    def _join(self) -> None:
        """Whoever has an address or a link that somebody on record has too is that one, unless they were set apart."""
        merging = Merging(self._database, Contacts(self._database))
        for part, owner, shown in self._sure:
            wholes = dict(self._database.rows("SELECT id, whole FROM contacts WHERE id IN (?, ?)", (part, owner)))
            kept, gone = wholes[owner], wholes[part]
            if kept != gone and frozenset((kept, gone)) not in merging.apart():
                merging.join([(kept, gone, f"Both have {shown}.")])
                self._done.merged += 1


def _root(contact_id: str, kept_by: Mapping[str, str]) -> str:
    """The contact that stands for all it was merged into."""
    while contact_id in kept_by:
        contact_id = kept_by[contact_id]
    return contact_id
