"""A person who is to be forgotten, in what belongs to others: exchanges, facts, letters and runs."""
# ruff: noqa: S608 -- what is put into the SQL are names of our own tables; every value goes in by a mark

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import Any

from assistant.records.connection import Database
from assistant.records.traces import Table, Traces

_INDEXED = "subject, text, people, contact"
_JSON = frozenset({"refs", "recipients", "body", "messages", "answer", "findings"})  # columns that hold JSON
_TABLES = (
    Table("contacts", ("id",), ("title", "organisation")),
    Table("facts", ("id",), ("text", "source", "quote")),
    Table("promises", ("id",), ("what", "source", "quote", "kept_by")),
    Table("favours", ("id",), ("what", "source", "quote", "thanked")),
    Table("drafts", ("id",), ("sent_source",)),
    Table("draft_versions", ("draft_id", "version"), ("body",)),
    Table("runs", ("id",), ("messages", "answer", "findings")),
    Table("merges", ("id",), ("why",)),
)
_EXCHANGES = Table(
    "interactions",
    ("number",),
    ("source", "thread", "in_reply_to", "refs", "subject", "text", "raw", "recipients", "sender_name"),
)


class Mentions:
    """Takes somebody out of what stays: ``take_out``, then delete what goes, then ``put_back``, in one transaction."""

    def __init__(
        self,
        database: Database,
        parts: Sequence[str],
        addresses: Collection[str],
        profiles: Collection[str],
        traces: Traces,
        *,
        names: bool,
    ) -> None:
        self._database = database
        self._parts = parts
        self._addresses = addresses
        self._profiles = profiles
        self._traces = traces
        self._names = names
        self._touched: set[int] = set()

    def take_out(self, *, gone: Collection[str], shared: Collection[str]) -> int:
        """Change every row that stays; returns how many exchanges speak of the person, the ``gone`` left out."""
        self._orphans()
        going = set(self._numbers(gone))
        naming: set[int] = set()
        changing: set[int] = set()
        for rows in self._traces.rows(self._database, _EXCHANGES, names=True):
            for number, *values in rows:
                texts = [value or "" for value in values]
                sure, named = (any(map(test, texts)) for test in (self._traces.sure_in, self._traces.name_in))
                if number not in going and (sure or named):
                    if any(self._traces.sure_in(text) or self._traces.name_in(text) for text in texts[4:7]):
                        naming.add(number)
                    if sure or self._names:
                        changing.add(number)
        addressed = self._database.rows(
            "SELECT number FROM interactions WHERE sender_address IN (SELECT value FROM json_each(?)) "
            "OR sender_profile IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(self._addresses)), json.dumps(sorted(self._profiles))),
        )
        changing |= {number for (number,) in addressed}
        self._touched = (changing | set(self._numbers(shared))) - going
        # The index reads the rows again to take them out, so that comes first.
        self._each("DELETE FROM interaction_index WHERE rowid = ?")
        for number in sorted(self._touched):
            self._exchange(number)
        for table in _TABLES:
            self._rows_of(table)
        self._drafts(gone)
        return len(naming)

    def put_back(self) -> None:
        """Index again what was changed and stays."""
        self._each(
            f"INSERT INTO interaction_index (rowid, {_INDEXED}) "
            f"SELECT number, {_INDEXED} FROM interaction_words WHERE number = ?"
        )

    def _each(self, statement: str) -> None:
        self._database.write_many(statement, [(number,) for number in sorted(self._touched)])

    def _numbers(self, ids: Collection[str]) -> list[int]:
        rows = self._database.rows(
            "SELECT number FROM interactions WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
        )
        return [number for (number,) in rows]

    def _orphans(self) -> None:
        """A run whose draft was never saved may have been for this person: it goes if it names them."""
        table = Table("runs", ("id",), ("messages", "answer", "findings"))
        for rows in self._traces.rows(self._database, table, names=True):
            naming = [
                (id_,)
                for id_, *texts in rows
                if any(self._traces.sure_in(t) or self._traces.name_in(t) for t in map(_loaded_text, texts))
            ]
            self._database.write_many(
                "DELETE FROM runs WHERE id = ? AND draft_id NOT IN (SELECT id FROM drafts)", naming
            )

    def _exchange(self, number: int) -> None:
        columns = ("sender_address", "sender_profile", *_EXCHANGES.texts)
        [row] = self._database.rows(f"SELECT {', '.join(columns)} FROM interactions WHERE number = ?", (number,))
        old = dict(zip(columns, row, strict=True))
        new = dict(old)
        if self._is_them(old["sender_name"], old["sender_address"], old["sender_profile"]):
            new |= {"sender_name": "", "sender_address": "", "sender_profile": ""}
        people = json.loads(old["recipients"])
        staying = [person for person in people if not self._is_them(*person)]
        if staying != people:
            new["recipients"] = json.dumps(staying, ensure_ascii=False)
        new = {column: self._cleaned(column, value) for column, value in new.items()}
        if new == old:
            return
        self._update(Table("interactions", ("number",), columns), (number,), list(new.values()))
        if (new["subject"], new["text"]) != (old["subject"], old["text"]):
            # Their meaning is of the old words: they are read again.
            self._database.write("DELETE FROM vectors WHERE key & 4294967295 = ?", (number,))
            self._database.write("DELETE FROM embedded WHERE number = ?", (number,))
            self._database.write(
                "DELETE FROM distilled WHERE interaction_id = (SELECT id FROM interactions WHERE number = ?)", (number,)
            )

    def _is_them(self, name: str, address: str, profile: str = "") -> bool:
        if address or profile:
            return address.lower() in self._addresses or profile in self._profiles
        return self._traces.name_in(name)

    def _rows_of(self, table: Table) -> None:
        for rows in self._traces.rows(self._database, table, names=self._names):
            for row in rows:
                keys, old = row[: len(table.keys)], list(row[len(table.keys) :])
                new = [self._cleaned(column, value) for column, value in zip(table.texts, old, strict=True)]
                if new != old:
                    self._update(table, keys, new)

    def _drafts(self, gone: Collection[str]) -> None:
        """Letters to others: facts of this person go, others keep nothing of what they quote from their mail."""
        sources = {
            source
            for (source,) in self._database.rows(
                "SELECT DISTINCT source FROM interactions WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(gone)),),
            )
        }
        for key in self._database.rows("SELECT draft_id, version FROM draft_versions"):
            [(body,)] = self._database.rows("SELECT body FROM draft_versions WHERE (draft_id, version) = (?, ?)", key)
            draft = json.loads(body)
            changed = False
            for line in draft["lines"]:
                kept = [fact for fact in line["facts"] if fact["contact_id"] not in self._parts]
                changed |= kept != line["facts"]
                line["facts"] = kept
                for fact in kept:
                    if fact["source"] in sources:
                        fact["source"] = fact["quote"] = None
                        changed = True
            if changed:
                table = Table("draft_versions", ("draft_id", "version"), ("body",))
                self._update(table, key, [json.dumps(draft, separators=(",", ":"))])

    def _cleaned(self, column: str, value: str | None) -> str | None:
        if not value:
            return value
        if column in _JSON:
            return self._traces.without_in_json(value, names=self._names)
        return self._traces.without(value, names=self._names)

    def _update(self, table: Table, keys: Sequence[Any], values: Sequence[Any]) -> None:
        sets = ", ".join(f"{column} = ?" for column in table.texts)
        wheres = " AND ".join(f"{key} = ?" for key in table.keys)
        self._database.write(f"UPDATE {table.name} SET {sets} WHERE {wheres}", (*values, *keys))


def _loaded_text(text: str | None) -> str:
    """JSON with its escapes read, as one text to look in."""
    return json.dumps(json.loads(text), ensure_ascii=False) if text else ""
