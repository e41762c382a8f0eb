"""The three sorts of things read from the records, as rows: promises, favours, facts."""
# ruff: noqa: S608 -- what is put into the SQL are names of our own tables and columns; every value goes in by a mark

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from typing import Any, Generic, TypeVar

from assistant.domain.entries import Entry
from assistant.domain.facts import Fact, Origin, Sharing
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise, PromiseState, Standing
from assistant.errors import WrongUse
from assistant.records.connection import Database
from assistant.records.contacts import PARTS
from assistant.records.texts import storable

One_co = TypeVar("One_co", bound=Entry, covariant=True)


@dataclass(frozen=True, slots=True)
class Sort(Generic[One_co]):
    """How one sort of entry is kept.

    ``sentence`` and ``day`` name its fields of those meanings, ``evidence`` those that later records may change;
    ``columns`` holds the fields whose column is called something else, ``parsed`` what makes a value of a column;
    ``fields`` are the names of all, in order.
    """

    name: str
    table: str
    make: type[One_co]
    sentence: str
    day: str
    evidence: tuple[str, ...]
    columns: Mapping[str, str]
    parsed: Mapping[str, Callable[[str], Any]]
    fields: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "fields", tuple(one.name for one in fields(self.make)))

    def column(self, field: str) -> str:
        """The column of a field."""
        return self.columns.get(field, field)

    def values(self, entry: Entry) -> dict[str, Any]:
        """Each column with what it holds for this entry, white space in its sentence folded."""
        row = {self.column(field): _stored(getattr(entry, field)) for field in self.fields}
        row[self.sentence] = " ".join(row[self.sentence].split())
        return row

    def entry(self, row: Sequence[Any]) -> One_co:
        """The entry in a row of all fields' columns."""
        values = {
            field: self.parsed[field](value) if value is not None and field in self.parsed else value
            for field, value in zip(self.fields, row, strict=True)
        }
        return self.make(**values)


PROMISES = Sort(
    "promise",
    "promises",
    Promise,
    "what",
    "made",
    ("state", "kept_by"),
    {},
    {"who": Party, "made": date.fromisoformat, "due": date.fromisoformat, "state": PromiseState, "standing": Standing},
)
FAVOURS = Sort(
    "favour",
    "favours",
    Favour,
    "what",
    "when",
    ("thanked",),
    {"when": "day"},
    {"direction": FavourDirection, "when": date.fromisoformat, "standing": Standing},
)
FACTS = Sort(
    "fact",
    "facts",
    Fact,
    "text",
    "when",
    (),
    {"when": "day"},
    {
        "when": date.fromisoformat,
        "checked": date.fromisoformat,
        "beside": bool,
        "origin": Origin,
        "sharing": Sharing,
        "standing": Standing,
    },
)
SORTS: tuple[Sort[Entry], ...] = (PROMISES, FAVOURS, FACTS)


def read(
    database: Database, sort: Sort[One_co], where: str = "1", values: Sequence[Any] = (), *, then: str = "ORDER BY e.id"
) -> list[One_co]:
    """The entries (``e``) that fit; what belongs to a part is the contact's that the part belongs to by now."""
    columns = ", ".join(
        "coalesce(c.whole, e.contact_id)" if field == "contact_id" else f"e.{sort.column(field)}"
        for field in sort.fields
    )
    rows = database.rows(
        f"SELECT {columns} FROM {sort.table} e LEFT JOIN contacts c ON c.id = e.contact_id WHERE {where} {then}", values
    )
    return [sort.entry(row) for row in rows]


def insert(database: Database, sort: Sort[Entry], values: Mapping[str, Any], *, decided: bool) -> None:
    """Write an entry down, by its ``Sort.values``; with ``decided``, it is the user's own word."""
    row = {**values, "decided": int(decided)}
    if sort.evidence:
        row["settled"] = int(decided)
    marks = ", ".join("?" * len(row))
    with database.aside():
        database.write(f"INSERT INTO {sort.table} ({', '.join(row)}) VALUES ({marks})", [*row.values()])


def update(database: Database, sort: Sort[Entry], id_: str, changes: Mapping[str, Any]) -> bool:
    """Change columns of one entry; whether there is one with this id."""
    sets = ", ".join(f"{column} = ?" for column in changes)
    values = [_stored(value) for value in changes.values()]
    with database.aside():
        return bool(database.write(f"UPDATE {sort.table} SET {sets} WHERE id = ?", [*values, id_]))


class Ledger:
    """Promises and favours."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def promises(
        self, contact_id: str | None, *, state: PromiseState | None, standing: Standing | None
    ) -> list[Promise]:
        """Open ones first, the soonest due at the top; then the last made."""
        where, values = _where(contact_id, standing, ("e.state", state))
        return read(
            self._database,
            PROMISES,
            where,
            values,
            then="ORDER BY e.state <> 'open', CASE e.state WHEN 'open' THEN coalesce(e.due, '9999') END, "
            "e.made IS NULL, e.made DESC, e.id",
        )

    def favours(
        self, contact_id: str | None, *, direction: FavourDirection | None, standing: Standing | None
    ) -> list[Favour]:
        """The last first, those without a day at the end."""
        where, values = _where(contact_id, standing, ("e.direction", direction))
        return read(self._database, FAVOURS, where, values, then="ORDER BY e.day IS NULL, e.day DESC, e.id")

    def settle_promise(self, promise_id: str, state: PromiseState, kept_by: str | None) -> Promise:
        """Say how a promise stands. Raises ``WrongUse`` for an unknown id."""
        changes = {"state": state, "kept_by": kept_by, "settled": 1}
        if not update(self._database, PROMISES, promise_id, changes):
            raise WrongUse(f"No promise has the id {promise_id!r}.")
        return read(self._database, PROMISES, "e.id = ?", (promise_id,))[0]

    def settle_favour(self, favour_id: str, thanked: str | None) -> Favour:
        """Say in which source a favour was thanked for. Raises ``WrongUse`` for an unknown id."""
        if not update(self._database, FAVOURS, favour_id, {"thanked": thanked, "settled": 1}):
            raise WrongUse(f"No favour has the id {favour_id!r}.")
        return read(self._database, FAVOURS, "e.id = ?", (favour_id,))[0]


def _where(
    contact_id: str | None, standing: Standing | None, other: tuple[str, StrEnum | None]
) -> tuple[str, list[Any]]:
    terms: Iterable[tuple[str, str | None]] = (
        (f"e.contact_id IN {PARTS}", contact_id),
        ("e.standing = ?", standing),
        (f"{other[0]} = ?", other[1]),
    )
    asked = [(term, str(value)) for term, value in terms if value is not None]
    return " AND ".join(["1", *(term for term, _ in asked)]), [value for _, value in asked]


def _stored(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return value.value
    return storable(value) if isinstance(value, str) else value
