"""What was read from the records of one contact, put beside what is known, believed and rejected."""
# ruff: noqa: S608 -- what is put into the SQL are names of our own tables and columns; every value goes in by a mark

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.domain.entries import Entry
from assistant.domain.facts import Fact, Origin, Sharing
from assistant.domain.ledger import Favour, Promise, Standing
from assistant.domain.quotes import folded
from assistant.records.connection import Database
from assistant.records.contacts import PARTS, Contacts
from assistant.records.distilled import Distilled
from assistant.records.ledger import FACTS, FAVOURS, PROMISES, Sort, insert, update
from assistant.records.sent import has_another_day, sent_with
from assistant.records.texts import new_id

_CARE = (Sharing.SAY, Sharing.ALLUDE, Sharing.NEVER)


@dataclass(slots=True)
class Proposed:
    """What adding proposals came to: the new ones by sort, and how many of them are ``waiting`` for a yes.

    ``gone`` are those that nobody touched and the same sources give no more.
    """

    promises: int = 0
    favours: int = 0
    facts: int = 0
    waiting: int = 0
    changed: int = 0
    gone: int = 0

    @property
    def new(self) -> int:
        """All that are new."""
        return self.promises + self.favours + self.facts

    def count(self, sort: Sort[Entry], *, waits: bool) -> None:
        """One more that is new."""
        setattr(self, sort.table, getattr(self, sort.table) + 1)
        self.waiting += waits


@dataclass(frozen=True, slots=True)
class _Known:
    """A row of the ledger, by column."""

    row: Mapping[str, Any]
    words: str

    @property
    def rejected(self) -> bool:
        return bool(self.row["standing"] == Standing.REJECTED)

    @property
    def touched(self) -> bool:
        """Whether the user said anything about it."""
        return bool(self.row["decided"] or self.row.get("settled"))

    def is_same(self, words: str, source: str | None, day: str | None, *, column: str) -> bool:
        """Whether other words are these: said in the same source, or a second copy of it on the same day."""
        return words == self.words and (source == self.row["source"] or day == self.row[column])

    def tells(self, row: Mapping[str, Any], words: str, sort: Sort[Entry]) -> bool:
        """Whether it is the same fact, told in other words, another time or to somebody else.

        Promises and favours can recur, and so can what had ended, from the day on that it had.
        """
        if sort is not FACTS or (words != self.words and folded(row["text"]) != folded(self.row["text"])):
            return False
        return bool(self.row["standing"] != Standing.ENDED or (row["day"] or "") <= (self.row["checked"] or "9"))


@dataclass(frozen=True, slots=True)
class _Places:
    """Whose entries these are (None: the user's), by which part each source came, and which sources were read now.

    ``kept`` were read before with a model, and now without: what that found there stays as it is.
    """

    whole: str | None
    parts: Mapping[str, str]
    read: Collection[str]
    kept: Collection[str]


class Proposing:
    """Writes what is new, changes what later records changed, and leaves alone what the user decided."""

    def __init__(self, database: Database, contacts: Contacts) -> None:
        self._database = database
        self._contacts = contacts
        self._distilled = Distilled(database)

    def add(
        self,
        contact_id: str,
        promises: Sequence[Promise],
        favours: Sequence[Favour],
        facts: Sequence[Fact],
        *,
        read: Mapping[str, str],
        unread: Mapping[str, str],
    ) -> Proposed:
        """All of it or nothing; the same again writes nothing. Raises ``UnknownContact``."""
        done = Proposed()
        with self._database.aside():
            whole = self._contacts.by_id(contact_id).id
            marked = self._distilled.better_read(whole, read)
            kept = self._sources(marked)
            places = _Places(whole, self._parts(whole), self._sources(read) - kept, kept)
            self._take(PROMISES, promises, places, done)
            self._take(FAVOURS, favours, places, done)
            self._take(FACTS, [fact for fact in facts if fact.contact_id is not None], places, done)
            self._take(FACTS, [fact for fact in facts if fact.contact_id is None], _Places(None, {}, set(), kept), done)
            self._distilled.mark(whole, {id_: way for id_, way in read.items() if id_ not in marked}, unread)
        return done

    def _take(self, sort: Sort[Entry], found: Sequence[Entry], places: _Places, done: Proposed) -> None:
        known = self._known(sort, places.whole)
        met: set[str] = set()
        rows = [sort.values(entry) for entry in found]
        sent = sent_with([one.row for one in known], rows) if sort is PROMISES else {}
        for place, (entry, row) in enumerate(zip(found, rows, strict=True)):
            words = folded(entry.quote or "")
            if not words or not row[sort.sentence]:
                continue
            if place in sent:
                draft = next(one for one in known if one.row["id"] == sent[place])
                done.changed += self._move(sort, draft, row, places)
                met.add(sent[place])
                continue
            if any(one.rejected and (one.words == words or one.tells(row, words, sort)) for one in known):
                continue
            day = sort.column(sort.day)
            same = next((one for one in known if one.is_same(words, row["source"], row[day], column=day)), None)
            if same is not None:
                if same.row["id"] not in met:
                    done.changed += self._change(sort, same, row, places.kept)
                met.add(same.row["id"])
                continue
            again = next((one for one in known if not one.rejected and one.tells(row, words, sort)), None)
            if again is not None:
                met.add(again.row["id"])
                done.changed += self._renew(sort, again, row)
                continue
            row |= {"id": self._free_id(sort, row), "contact_id": places.parts.get(row["source"] or "", places.whole)}
            insert(self._database, sort, row, decided=False)
            known.append(_Known({**row, "decided": 0, "settled": 0}, words))
            met.add(row["id"])
            done.count(sort, waits=row["standing"] == Standing.PROPOSED)
        for one in known:
            if one.row["id"] not in met and not one.touched and not one.rejected and one.row["source"] in places.read:
                done.gone += self._database.write(f"DELETE FROM {sort.table} WHERE id = ?", (one.row["id"],))

    def _change(self, sort: Sort[Entry], known: _Known, row: Mapping[str, Any], kept: Collection[str]) -> int:
        """What is told otherwise now, but for what the user said and where it is kept; 1 where anything was."""
        evidence = {sort.column(field) for field in sort.evidence}
        fixed = {"id", "contact_id", "source", "quote"}
        fixed |= evidence if known.row.get("settled") else set()
        fixed |= set(row) - evidence if known.row["decided"] or known.row["source"] in kept else set()
        changes = {column: value for column, value in row.items() if column not in fixed}
        changes = {column: value for column, value in changes.items() if known.row[column] != value}
        return int(bool(changes) and update(self._database, sort, known.row["id"], changes))

    def _move(self, sort: Sort[Entry], known: _Known, row: Mapping[str, Any], places: _Places) -> int:
        """A promise noted with a draft rests on the mail that it was sent as, from the day of that on; 1, as it moved.

        What the user noted stays as they put it, unless the words of the day were changed before sending.
        """
        changes = {column: row[column] for column in ("source", "quote", "made")}
        changes["contact_id"] = places.parts.get(row["source"] or "", known.row["contact_id"])
        if row["due"] and has_another_day(known.row["quote"], row["quote"]):
            changes |= {"what": row["what"], "due": row["due"]}
        if not known.row["settled"]:
            changes |= {column: row[column] for column in map(sort.column, sort.evidence)}
        return int(update(self._database, sort, known.row["id"], changes))

    def _renew(self, sort: Sort[Entry], known: _Known, row: Mapping[str, Any]) -> int:
        """A fact that is told again rests on the newer words, whatever the user said of it; 1 where these are newer.

        Told again with more care than before, it may be said no more freely than that from now on.
        """
        day = sort.column(sort.day)
        own = known.row["origin"] != Origin.RECORD or known.row["standing"] == Standing.ENDED
        if own or (row[day] or "") <= (known.row[day] or ""):
            return 0
        columns = ("source", "quote", day, *(() if known.touched else ("certainty", "standing")))
        changes = {column: row[column] for column in columns}
        if _CARE.index(row["sharing"]) > _CARE.index(known.row["sharing"]):
            changes["sharing"] = row["sharing"]
        return int(update(self._database, sort, known.row["id"], changes))

    def _known(self, sort: Sort[Entry], whole: str | None) -> list[_Known]:
        columns = [*map(sort.column, sort.fields), "decided", *(["settled"] if sort.evidence else [])]
        whose = "contact_id IS ?" if whole is None else f"contact_id IN {PARTS}"
        rows = self._database.rows(f"SELECT {', '.join(columns)} FROM {sort.table} WHERE {whose} ORDER BY id", (whole,))
        found = [dict(zip(columns, row, strict=True)) for row in rows]
        return [_Known(row, folded(row["quote"] or "")) for row in found]

    def _parts(self, whole: str) -> dict[str, str]:
        """The part that each source came by; of several, the whole's own comes first."""
        rows = self._database.rows(
            "SELECT i.source, l.contact_id FROM interaction_contacts l JOIN interactions i ON i.id = l.interaction_id "
            f"WHERE l.contact_id IN {PARTS} ORDER BY l.contact_id = ? , l.contact_id DESC",
            (whole, whole),
        )
        return dict(rows)

    def _sources(self, ids: Collection[str]) -> set[str]:
        rows = self._database.rows(
            "SELECT DISTINCT source FROM interactions WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids)),),
        )
        return {source for (source,) in rows}

    def _free_id(self, sort: Sort[Entry], row: Mapping[str, Any]) -> str:
        """The id it came with, or, where the same words were said before in another place, one of its own."""
        digest = hashlib.blake2b(repr((row["id"], row["source"])).encode(), digest_size=4).hexdigest()
        first = row["id"] or f"{sort.name}-{new_id()}"
        for id_ in (first, f"{first}-{digest}"):
            if not self._database.rows(f"SELECT 1 FROM {sort.table} WHERE id = ?", (id_,)):
                return id_
        return f"{sort.name}-{new_id()}"
