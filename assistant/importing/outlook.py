"""Outlook's contacts as CSV: English headings, in any code page, separated by commas or semicolons."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.importing.cards import about_nobody, file_key, make_card
from assistant.importing.csv_rows import Fault
from assistant.importing.found import Found, Refusal
from assistant.importing.headings import is_outlook
from assistant.importing.patience import ROWS, giving_up
from assistant.importing.tables import find_table

_ADDRESSES = ("e mail address", "e mail 2 address", "e mail 3 address")
_PAGES = ("web page", "personal web page", "business web page", "user 1", "user 2")


@giving_up(ROWS)
def read(data: bytes, *, name: str) -> Iterator[Found]:
    """The people in the file; ``name`` is the file's own, without folders. Never raises for its content.

    In these files "Title" is a courtesy ("Dr.") and "Job Title" the work. Addresses inside an Exchange server
    (``/o=…``) are none that anybody else could write to, and are left out.
    """
    sheet = find_table(data, is_outlook)
    if sheet is None:
        yield Refusal(name, "line 1", "No row of headings of Outlook's contacts was found.")
        return
    for entry in sheet.entries():
        if isinstance(entry, Fault):
            yield Refusal(name, f"line {entry.line}", entry.reason)
            continue
        parts = (entry.get("first name", "given name"), entry.get("middle name"), entry.get("last name", "surname"))
        shown = entry.get("e mail display name").partition(" (")[0]  # "Name (a@b.example)"
        whole = " ".join(filter(None, parts))
        card = make_card(
            f"{file_key(name)}#",
            name=whole or entry.get("display name", "name", "full name") or shown,
            names=(entry.get("nickname"),),
            addresses=[entry.get(key) for key in _ADDRESSES],
            profiles=[entry.get(key) for key in _PAGES],
            title=entry.get("job title"),
            organisation=entry.get("company", "organization", "company name"),
        )
        yield card or about_nobody(name, entry.line)
