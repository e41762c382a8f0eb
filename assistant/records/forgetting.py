"""Forgetting a person: out of every table, the index, the drafts and the file's own bytes, with the proof."""
# ruff: noqa: S608 -- what is put into the SQL are names of our own tables; every value goes in by a mark

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass

from assistant.domain.contacts import Contact
from assistant.domain.interactions import Identity
from assistant.domain.reports import Forgotten
from assistant.errors import StoreError
from assistant.records.connection import Database
from assistant.records.contacts import Contacts
from assistant.records.interactions import Interactions
from assistant.records.mentions import Mentions
from assistant.records.texts import fold, fold_address, fold_profile
from assistant.records.traces import Traces

# Runs for no draft are named for what they were and whose: "distil:<contact id>", "brief:<contact id>".
_RUNS_ABOUT = "substr(draft_id, instr(draft_id, ':') + 1) IN (SELECT value FROM json_each(?)) AND instr(draft_id, ':')"
_UNFINISHED = "forgetting.unfinished"  # a file: the rows are gone, the bytes perhaps not yet


class Forgetting:
    """Takes people out, and knows whom."""

    def __init__(self, database: Database, contacts: Contacts) -> None:
        self._database = database
        self._contacts = contacts
        self._marker = database.path.with_name(_UNFINISHED)

    def forget(self, contact_id: str, *, mentions: bool = False) -> Forgotten:
        """Remove a contact with everything they were merged from.

        Exchanges with them alone go, and so do facts about them, promises, favours, and letters to them, with what a
        model was told for any of these; in exchanges
        shared with others, they are taken out of sender and recipients. Addresses and links are replaced by
        ``[removed]`` wherever else they stand; with ``mentions``, so is the full name, unless another contact or the
        user has the same. All rows change together or not at all; then the file is rewritten. Raises
        ``UnknownContact`` and ``StoreLocked``.
        """
        contact = self._contacts.by_id(contact_id)
        person = self._person(contact)
        traces = Traces(person.addresses, person.profiles, person.names)
        self._marker.touch(mode=0o600)
        with self._database.transaction():
            counts = self._counts(person)
            work = Mentions(self._database, person.parts, person.addresses, person.profiles, traces, names=mentions)
            gone, shared = self._exchanges(person)
            counts["vectors"] += self._vectors(gone)
            named = work.take_out(gone=gone, shared=shared)
            self._remember(person)
            self._delete(person, gone)
            work.put_back()
        self.finish()
        left = traces.left_in_tables(self._database, names=True)
        path = self._database.path
        files = (path, path.with_name(f"{path.name}-wal"))
        left += traces.left_in_files(files, self._database, names=mentions)
        return Forgotten(contact, len(gone), **counts, mentions=named, traces=tuple(left))

    def finish(self) -> None:
        """Rewrite the file without what was deleted; does nothing where no forgetting was broken off.

        Where there is no room or another Askwell is writing, the next one does it.
        """
        if not self._marker.exists():
            return
        with suppress(StoreError):
            self._database.scrub()
            self._database.rows("VACUUM")
            self._database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
            self._marker.unlink(missing_ok=True)

    def is_forgotten(self, person: Identity) -> bool:
        """Whether the user had somebody with this address or link forgotten, or, without either, of this full name."""
        salt = self._salt()
        if salt is None:
            return False
        keys = _keys([person.address], [person.profile]) or _keys(names=[person.name])
        return bool(
            self._database.rows(
                f"SELECT 1 FROM forgotten WHERE digest IN ({', '.join('?' for _ in keys)}) LIMIT 1",
                [_digest(salt, key) for key in keys],
            )
        )

    def welcome(self, addresses: Iterable[str], profiles: Iterable[str], name: str = "") -> None:
        """Whoever is added by hand may be imported again."""
        salt = self._salt()
        if salt is not None:
            keys = _keys(addresses, profiles) + _keys(names=[name])
            self._database.write_many("DELETE FROM forgotten WHERE digest = ?", [(_digest(salt, key),) for key in keys])

    def take_over(self, salt: bytes, digests: Iterable[bytes], *, before: int) -> bool:
        """Keep the digests of another home's forgotten people, but for those on record here.

        Contacts with numbers above ``before`` came along with the digests and say nothing. False where people were
        forgotten here by another salt: then the two cannot be compared.
        """
        own = self._salt()
        if own is None:
            self._database.write("INSERT INTO forgotten_key (one, salt) VALUES (1, ?)", (salt,))
        elif own != salt:
            return False
        here = {
            _digest(salt, f"{kind}:{value}")
            for kind, value in self._database.rows(
                "SELECT k.kind, k.value FROM contact_identities k JOIN contacts c ON c.id = k.contact_id "
                "WHERE c.number <= ?",
                (before,),
            )
        }
        self._database.write_many(
            "INSERT OR IGNORE INTO forgotten (digest) VALUES (?)", [(d,) for d in digests if d not in here]
        )
        return True

    def _salt(self) -> bytes | None:
        rows = self._database.rows("SELECT salt FROM forgotten_key")
        return rows[0][0] if rows else None

    def _person(self, contact: Contact) -> _Person:
        parts = self._database.rows(
            "SELECT id, number FROM contacts WHERE whole = (SELECT whole FROM contacts WHERE id = ?)", (contact.id,)
        )
        names = {contact.name, *contact.names}
        known = self._contacts.names()
        others = {name for whole, some in known.items() if whole != contact.id for name in some}
        others |= {fold(name) for (name,) in self._database.rows("SELECT name FROM me")}
        return _Person(
            parts=tuple(id_ for id_, _ in parts),
            numbers=tuple(number for _, number in parts),
            addresses=frozenset(map(fold_address, contact.addresses)),
            profiles=frozenset(map(fold_profile, contact.profiles)),
            # A name that somebody else has too says that one, and is left to them.
            names=frozenset(name for name in names if fold(name) not in others),
        )

    def _counts(self, person: _Person) -> dict[str, int]:
        parts = json.dumps(person.parts)
        inside = "IN (SELECT value FROM json_each(?))"
        queries = {
            "facts": f"SELECT count(*) FROM facts WHERE contact_id {inside}",
            "promises": f"SELECT count(*) FROM promises WHERE contact_id {inside}",
            "favours": f"SELECT count(*) FROM favours WHERE contact_id {inside}",
            "drafts": f"SELECT count(*) FROM drafts WHERE contact_id {inside}",
            "runs": f"SELECT count(*) FROM runs WHERE draft_id IN (SELECT id FROM drafts WHERE contact_id {inside}) "
            f"OR {_RUNS_ABOUT}",
            "vectors": "SELECT 0 WHERE ?",
        }
        return {
            name: sum(row[0] for row in self._database.rows(query, (parts,) * query.count("?")))
            for name, query in queries.items()
        }

    def _exchanges(self, person: _Person) -> tuple[list[str], list[str]]:
        """The ids of those with this person alone, and of those with others too."""
        rows = self._database.rows(
            "SELECT DISTINCT l.interaction_id, EXISTS (SELECT 1 FROM interaction_contacts o "
            "WHERE o.interaction_id = l.interaction_id AND o.contact_id NOT IN (SELECT value FROM json_each(?1))) "
            "FROM interaction_contacts l WHERE l.contact_id IN (SELECT value FROM json_each(?1))",
            (json.dumps(person.parts),),
        )
        return [id_ for id_, others in rows if not others], [id_ for id_, others in rows if others]

    def _vectors(self, gone: Collection[str]) -> int:
        rows = self._database.rows(
            "SELECT count(*) FROM embedded e JOIN interactions i ON i.number = e.number "
            "WHERE i.id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(gone)),),
        )
        return int(rows[0][0])

    def _delete(self, person: _Person, gone: Collection[str]) -> None:
        sources = self._database.rows(
            "SELECT DISTINCT source FROM interactions WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(gone)),),
        )
        Interactions(self._database, self._contacts).remove(gone)
        for number in person.numbers:
            self._database.write("DELETE FROM vectors WHERE key >= ? AND key < ?", (number << 32, (number + 1) << 32))
        # What is said of somebody else, or of the user, and was read in their mail stays without what it quotes.
        for table in ("facts", "promises", "favours"):
            self._database.write_many(
                f"UPDATE {table} SET source = NULL, quote = NULL "
                "WHERE source = ?1 AND NOT EXISTS (SELECT 1 FROM interactions WHERE source = ?1)",
                sources,
            )
        self._database.write("DELETE FROM answers")  # of a model, about anybody: no more than time is lost
        self._database.write(f"DELETE FROM runs WHERE {_RUNS_ABOUT}", (json.dumps(person.parts),))
        self._database.write_many("DELETE FROM drafts WHERE contact_id = ?", [(part,) for part in person.parts])
        self._database.write_many("DELETE FROM contacts WHERE id = ?", [(part,) for part in person.parts])

    def _remember(self, person: _Person) -> None:
        salt = self._salt()
        if salt is None:
            salt = secrets.token_bytes(32)
            self._database.write("INSERT INTO forgotten_key (one, salt) VALUES (1, ?)", (salt,))
        keys = _keys(person.addresses, person.profiles, person.names)
        self._database.write_many(
            "INSERT OR IGNORE INTO forgotten (digest) VALUES (?)", [(_digest(salt, key),) for key in keys]
        )


@dataclass(frozen=True, slots=True)
class _Person:
    """Everything one person is known by; ``parts`` are contact ids, ``numbers`` theirs."""

    parts: tuple[str, ...]
    numbers: tuple[int, ...]
    addresses: frozenset[str]
    profiles: frozenset[str]
    names: frozenset[str]


def _keys(addresses: Iterable[str] = (), profiles: Iterable[str] = (), names: Iterable[str] = ()) -> list[str]:
    return [
        f"{kind}:{value}"
        for kind, values in (
            ("address", map(fold_address, addresses)),
            ("profile", map(fold_profile, profiles)),
            ("name", map(fold, names)),
        )
        for value in values
        if value
    ]


def _digest(salt: bytes, key: str) -> bytes:
    return hashlib.blake2b(key.encode("utf-8", "replace"), key=salt, digest_size=16).digest()
