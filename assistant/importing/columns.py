"""Any other table with people in it, by what its headings are called in several languages or said to hold."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence

from assistant.domain.columns import FIELDS, Field
from assistant.errors import WrongUse
from assistant.importing.cards import about_nobody, day, file_key, make_card
from assistant.importing.csv_rows import Fault
from assistant.importing.found import Found, Refusal
from assistant.importing.headings import heading_key, names_people, suggest
from assistant.importing.patience import ROWS, giving_up
from assistant.importing.tables import Entry, Sheet, any_table, find_table

_LISTED = 40  # headings named in a refusal
_TELLING = {Field.NAME, Field.FIRST, Field.LAST, Field.ADDRESS, Field.PROFILE}  # any of them, once the user says so


@giving_up(ROWS)
def read(data: bytes, *, name: str, columns: Mapping[str, str] | None = None) -> Iterator[Found]:
    """The people in the table; ``name`` is the file's own, without folders. Never raises for its content.

    ``columns`` says for headings (compared without case and punctuation) which ``Field`` they hold, and wins over
    what the headings suggest; an empty field takes a column out. Where no column tells who a row is about, or a
    field does not exist, there is one refusal that says so and how to put it right.
    """
    try:
        check_fields(columns)
    except WrongUse as error:
        yield Refusal(name, "columns", str(error))
        return
    sheet = headings_of(data, columns=columns)
    if sheet is None:
        yield Refusal(name, "line 1", "It holds no table: no row with at least two cells.")
        return
    fields = mapped(sheet.headings, columns)
    if not tells(sheet.headings, columns):
        yield Refusal(name, f"line {max(sheet.line - 1, 1)}", _no_people(sheet.headings))
        return
    keys = {field: [heading_key(heading) for heading in fields if fields[heading] is field] for field in Field}
    for entry in sheet.entries():
        if isinstance(entry, Fault):
            yield Refusal(name, f"line {entry.line}", entry.reason)
            continue
        whole = " ".join(filter(None, (entry.get(*keys[Field.FIRST]), entry.get(*keys[Field.LAST]))))
        shown = entry.get(*keys[Field.NAME])
        card = make_card(
            f"{file_key(name)}#",
            name=whole or shown,
            names=(shown,),
            addresses=_all(entry, keys[Field.ADDRESS]),
            profiles=_all(entry, keys[Field.PROFILE]),
            title=entry.get(*keys[Field.TITLE]),
            organisation=entry.get(*keys[Field.ORGANISATION]),
            since=day(entry.get(*keys[Field.SINCE])),
        )
        yield card or about_nobody(name, entry.line)


def headings_of(data: bytes, *, columns: Mapping[str, str] | None = None) -> Sheet | None:
    """The table as ``read`` takes it: its headings tell who a row is about, else those of the first full row."""
    mapping = {heading_key(heading) for heading, field in (columns or {}).items() if field}
    found = find_table(data, lambda keys: bool(mapping & keys)) if mapping else None
    found = found or find_table(data, lambda keys: names_people(suggest(sorted(keys)).values()))
    return found or any_table(data)


def mapped(headings: Sequence[str], columns: Mapping[str, str] | None = None) -> dict[str, Field]:
    """Each heading that is used with its field, in the table's order: as given, else as its name suggests."""
    given = {heading_key(heading): field for heading, field in (columns or {}).items()}
    taken = set(given.values()) - {"", Field.ADDRESS, Field.PROFILE}
    suggested = suggest(headings)
    fields: dict[str, Field] = {}
    for heading in headings:
        key = heading_key(heading)
        if key in given:
            if given[key]:
                fields[heading] = Field(given[key])
        elif heading in suggested and suggested[heading] not in taken:
            fields[heading] = suggested[heading]
    return fields


def tells(headings: Sequence[str], columns: Mapping[str, str] | None = None) -> bool:
    """Whether a table with these headings, taken as given, says who a row is about."""
    fields = set(mapped(headings, columns).values())
    return names_people(fields) or bool(columns and _TELLING & fields)


def check_fields(columns: Mapping[str, str] | None) -> None:
    """Raise ``WrongUse`` where a heading is given a field that does not exist."""
    for field in (columns or {}).values():
        if field and field not in set(Field):
            raise WrongUse(f"There is no field {field!r}; the fields are {FIELDS}.")


def check_headings(columns: Mapping[str, str] | None, there: Iterable[str]) -> None:
    """Raise ``WrongUse`` where a heading is given that none of the tables has; ``there`` are those they have."""
    known = list(there)
    keys = set(map(heading_key, known))
    for heading in columns or {}:
        if heading_key(heading) not in keys:
            listed = f"the headings are {_listed(known)}" if known else "there is no table whose columns can be told"
            raise WrongUse(f"No table among the files has a column {heading!r}; {listed}.")


def sensible(columns: Mapping[str, str] | None) -> dict[str, str]:
    """A mapping on record without what makes no sense, whichever version kept it."""
    return {heading: field for heading, field in (columns or {}).items() if not field or field in set(Field)}


def digest(headings: Sequence[str]) -> str:
    """What a saved mapping is kept under: the same for every table with these headings, in whatever case."""
    joined = "\x1f".join(heading_key(heading) for heading in headings)
    return hashlib.blake2b(joined.encode("utf-8", "replace"), digest_size=12).hexdigest()


def _no_people(headings: Sequence[str]) -> str:
    return (
        f"No column says who a row is about; the headings are {_listed(headings)}. "
        f"Say which of them holds what; the fields are {FIELDS}."
    )


def _listed(headings: Sequence[str]) -> str:
    named = [repr(heading) for heading in headings if heading]
    more = f" and {len(named) - _LISTED} more" if len(named) > _LISTED else ""
    return f"{', '.join(named[:_LISTED])}{more}"


def _all(entry: Entry, keys: list[str]) -> list[str]:
    return [entry.get(key) for key in keys]
