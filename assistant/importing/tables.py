"""Bytes to a table: any encoding, any separator, whatever stands above the headings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from assistant.domain.columns import Field
from assistant.importing.charsets import decode
from assistant.importing.csv_rows import Fault, first_rows, rows
from assistant.importing.formats import Format
from assistant.importing.headings import (
    heading_key,
    is_google,
    is_left_aside,
    is_outlook,
    linkedin_file,
    names_people,
    suggest,
)

MAX_BYTES = 200_000_000  # of a file
MAX_ROWS = 1_000_000
_HEADINGS_WITHIN = 30  # rows; LinkedIn's notes and Excel's "sep=;" stand above them
_MAX_HEADING = 100  # characters; longer cells are content
_ENDINGS = (".csv", ".tsv")
_SEPARATORS = (",", ";", "\t", "|")

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: the line it starts on (the first is 1), and its cells by the headings as ``heading_key`` gives them.

    A cell that is missing is empty; of two columns with one heading the first that holds something counts.
    """

    line: int
    cells: Row

    def get(self, *headings: str) -> str:
        """The first of these cells that holds something; headings are given as ``heading_key`` gives them."""
        for heading in headings:
            if value := self.cells.get(heading):
                return value
        return ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table whose headings were found: as they are written, and what separates the cells."""

    headings: tuple[str, ...]
    separator: str
    text: str
    start: int  # characters before the first row
    line: int  # on which the first row stands

    @property
    def keys(self) -> tuple[str, ...]:
        """The headings as ``heading_key`` gives them."""
        return tuple(heading_key(heading) for heading in self.headings)

    def entries(self) -> Iterator[Entry | Fault]:
        """The rows below the headings, those without any content left out; never fails."""
        keys = self.keys
        for number, row in enumerate(rows(self.text, self.separator, self.start, self.line)):
            if number == MAX_ROWS:
                yield Fault(row.line, f"The table has more than {MAX_ROWS:,} rows; the rest was left out.")
                return
            if isinstance(row, Fault):
                yield row
                continue
            cells: Row = {}
            for key, value in zip(keys, row.cells, strict=False):
                if key and value and not cells.get(key):
                    cells[key] = value
            yield Entry(row.line, cells)


def sniff(head: bytes, name: str) -> Format | None:
    """Whose table a file is, by its row of headings; None where it is none. Never fails.

    ``head`` is the first 64 kB or so, ``name`` the file's own. ``Format.TABLE`` is any other table with people in
    it, and any other ``.csv`` or ``.tsv``: reading it yields cards, or one refusal that lists its headings.
    ``Format.LINKEDIN`` also covers those files of LinkedIn's export that hold nothing to keep.
    """
    text = text_of_table(head)
    if text.lstrip()[:6].upper() == "BEGIN:" or text.lstrip()[:1] in ("<", "{"):
        return None
    for separator in _likely(text):
        for number, (row, _, _) in enumerate(first_rows(text, separator)):
            if number == _HEADINGS_WITHIN:
                break
            keys = frozenset(map(heading_key, row)) - {""}
            if linkedin_file(keys, name):
                return Format.LINKEDIN
            if len(keys) < 2 or any(len(cell) > _MAX_HEADING for cell in row):
                continue
            if is_google(keys):
                return Format.GOOGLE
            if is_outlook(keys):
                return Format.OUTLOOK
            fields = suggest(row)
            # A line of a note may hold two such words by chance; a table saved as text is named by most of them.
            least = 2 if Field.ADDRESS in fields.values() else 3
            sure = name.lower().endswith(_ENDINGS) or (len(row) >= least and len(fields) * 2 > len(row))
            if sure and names_people(fields.values()) and not is_left_aside(name):
                return Format.TABLE
    if is_left_aside(name):
        return Format.LINKEDIN
    listed = name.lower().endswith(_ENDINGS) and "\ufffd" not in text[:1_000] and any_table(head) is not None
    return Format.TABLE if listed else None


def text_of_table(data: bytes) -> str:
    """The bytes as text: by their byte order mark, else as UTF-8, UTF-16 or a Western code page. Never fails."""
    data = data[:MAX_BYTES]
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", "replace")
    elif (guess := _sixteen_bits(data[:4_096])) is not None:
        text = data.decode(guess, "replace")
    else:
        data = data.removeprefix(b"\xef\xbb\xbf")
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            text = data.decode("utf-8", "replace")
            foreign = sum(1 for c in text[:200_000] if c > "\x7f")
            # One damaged letter among many good ones is no reason to read the whole file as something else.
            if text[:200_000].count("\ufffd") * 5 > foreign:
                text = decode(data, None)
    return text.replace("\0", "").removeprefix("\ufeff")


def _sixteen_bits(start: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of a Western text is zero."""
    half = len(start) // 2
    if half < 4:
        return None
    if start[1::2].count(0) > 0.7 * half and start[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if start[0::2].count(0) > 0.7 * half and start[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def find_table(data: bytes, wanted: Callable[[frozenset[str]], bool]) -> Sheet | None:
    """The table whose row of headings is ``wanted``; it is asked with the ``heading_key`` of each cell of a row."""
    text = text_of_table(data)
    for separator in _likely(text):
        for number, (row, end, line) in enumerate(first_rows(text, separator)):
            if number == _HEADINGS_WITHIN:
                break
            if wanted(frozenset(heading_key(cell) for cell in row) - {""}):
                return Sheet(row, separator, text, end, line)
    return None


def any_table(data: bytes) -> Sheet | None:
    """The table whose first row of at least two filled cells is taken for the headings; None where there is none."""
    text = text_of_table(data)
    for separator in _likely(text):
        for number, (row, end, line) in enumerate(first_rows(text, separator)):
            if number == _HEADINGS_WITHIN:
                break
            if sum(map(bool, row)) >= 2:
                return Sheet(row, separator, text, end, line)
    return None


def _likely(text: str) -> Sequence[str]:
    """The separators, the most frequent in the first lines first."""
    start = text[:8_192]
    return sorted(_SEPARATORS, key=lambda separator: -start.count(separator))
