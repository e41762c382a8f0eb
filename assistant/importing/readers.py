"""Which module reads which format, for what is read whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from importlib import import_module

from assistant.importing.formats import Format
from assistant.importing.found import Found, Refusal

MAX_BYTES = 64 * 2**20  # of a file that is read whole
Reader = Callable[..., Iterator[Found]]

# By name: the libraries behind calendars, cards and Outlook's messages take long to import, and mail needs none.
_READERS: Mapping[Format, str] = {
    Format.VCARD: "vcard",
    Format.LINKEDIN: "linkedin",
    Format.GOOGLE: "google",
    Format.OUTLOOK: "outlook",
    Format.TABLE: "columns",
    Format.MSG: "outlook_msg",
    Format.CALENDAR: "calendar",
    Format.NOTE: "notes",
}


def read(
    format: Format, data: bytes, *, name: str, mapping: Mapping[str, str] | None = None, today: date | None = None
) -> Iterator[Found]:
    """What a file holds. Never fails.

    ``mapping`` says which column of any other table is what; ``today`` is the last day on which a repeated meeting
    has taken place, by default the clock's.
    """
    if len(data) > MAX_BYTES:
        yield Refusal(name, "the whole file", f"It is larger than {MAX_BYTES // 2**20} MB.")
        return
    reader: Reader = import_module(f"assistant.importing.{_READERS[format]}").read
    if format is Format.TABLE:
        reader = partial(reader, columns=mapping)
    elif format is Format.CALENDAR:
        reader = partial(reader, today=today)
    count = 0
    try:
        for count, each in enumerate(reader(data, name=name), 1):  # noqa: B007 -- told when it breaks off
            yield each
    except Exception as error:  # the readers refuse what they cannot read; this is for what nobody thought of
        yield Refusal(name, f"after entry {count}", f"It could not be read any further ({type(error).__name__}).")
