"""Google Contacts: the CSV of today ("First Name", "Labels") and the one from before 2024 ("Given Name")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.importing.cards import about_nobody, file_key, make_card
from assistant.importing.csv_rows import Fault
from assistant.importing.found import Found, Refusal
from assistant.importing.headings import is_google
from assistant.importing.patience import ROWS, giving_up
from assistant.importing.tables import Entry, find_table

_JOINT = ":::"  # between several values in one cell
_ADDRESS = re.compile(r"e mail (\d+) value")
_ADDRESS_LABEL = "e mail {} label", "e mail {} type"
_WEBSITE = re.compile(r"website (\d+) value")


@giving_up(ROWS)
def read(data: bytes, *, name: str) -> Iterator[Found]:
    """The people in the file; ``name`` is the file's own, without folders. Never raises for its content."""
    sheet = find_table(data, is_google)
    if sheet is None:
        yield Refusal(name, "line 1", "No row of headings of Google Contacts was found.")
        return
    addresses = [key for key in sheet.keys if _ADDRESS.fullmatch(key)]
    websites = [key for key in sheet.keys if _WEBSITE.fullmatch(key)]
    for entry in sheet.entries():
        if isinstance(entry, Fault):
            yield Refusal(name, f"line {entry.line}", entry.reason)
            continue
        parts = (entry.get("first name", "given name"), entry.get("middle name", "additional name"))
        whole = " ".join(filter(None, (*parts, entry.get("last name", "family name"))))
        card = make_card(
            f"{file_key(name)}#",
            name=whole or entry.get("name", "file as"),
            names=(entry.get("name"), *_several(entry.get("nickname"))),
            addresses=_in_order(entry, addresses),
            profiles=[value for key in websites for value in _several(entry.get(key))],
            title=_first(entry.get("organization title", "organization 1 title")),
            organisation=_first(entry.get("organization name", "organization 1 name")),
        )
        yield card or about_nobody(name, entry.line)


def _in_order(entry: Entry, keys: list[str]) -> list[str]:
    """The addresses, the one marked as primary (its label starts with ``* ``) first."""
    marked: list[str] = []
    others: list[str] = []
    for key in keys:
        number = key.split()[2]
        label = entry.get(*(pattern.format(number) for pattern in _ADDRESS_LABEL))
        (marked if label.startswith("*") else others).extend(_several(entry.get(key)))
    return marked + others


def _several(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(_JOINT)] if cell else []


def _first(cell: str) -> str:
    return next(iter(_several(cell)), "")
