"""The rows of a text, cell by cell: quotation marks are followed line by line, so that none swallows the file.

Left alone, Python's ``csv`` takes a mark that is never closed for the start of a cell as long as the rest of the
text. Here such a row is refused, and the next one is read.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.importing.texts import clean

MAX_RECORD = 131_072  # characters of one row; also where Python's csv gives up on a single cell
MAX_LINES = 5_000  # that one row may be spread over
MAX_COLUMNS = 500
MAX_EMPTY = 20_000  # rows that hold quotation marks and nothing in them; a spreadsheet writes none
_TOP = 2 * MAX_RECORD  # characters within which the first rows are looked for
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
# Lines without content by the separator. A spreadsheet saves a million of them, which are leapt over in one step.
_BLANK = {separator: re.compile(rf"[ \t\r\n{separator}]*[\r\n]") for separator in ",;\t|"}


@dataclass(frozen=True, slots=True)
class Fault:
    """A row that could not be read: the line it starts on, and why, as one plain sentence."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Cells:
    """One row: the line it starts on (the first is 1), and what stands in it, tidied."""

    line: int
    cells: tuple[str, ...]


def first_rows(text: str, separator: str) -> Iterator[tuple[tuple[str, ...], int, int]]:
    """The first rows with anything in them, each with the place in the text and the line that follow it.

    A row that cannot be read is one without cells, so that a file of them is given up as soon as any other.
    """
    for record, end, line in _records(text[:_TOP], separator, 0, 1):
        if isinstance(record, Fault):
            yield (), end, line
            continue
        if end == _TOP < len(text):
            return  # the row may go on below
        following = line + len(_LINE.findall(record))
        try:
            for _, cells in _cells(record, separator):
                yield cells[:MAX_COLUMNS], end, following
        except csv.Error:
            yield (), end, line


def rows(text: str, separator: str, start: int, line: int) -> Iterator[Cells | Fault]:
    """The rows from this place on, which is at this line; those without any content are left out. Never fails."""
    empty = 0
    for record, _, at in _records(text, separator, start, line):
        if isinstance(record, Fault):
            yield record
            continue
        try:
            for lines, cells in _cells(record, separator):
                if len(cells) > MAX_COLUMNS and any(cells[MAX_COLUMNS:]):
                    yield Fault(at + lines, f"The row has more than {MAX_COLUMNS} cells.")
                elif any(cells):
                    yield Cells(at + lines, cells[:MAX_COLUMNS])
                else:
                    empty += 1
        except csv.Error:
            yield Fault(at, f"A cell is longer than {MAX_RECORD:,} characters.")
        if empty > MAX_EMPTY:
            yield Fault(at, f"More than {MAX_EMPTY:,} rows are empty; the rest was left out.")
            return


def _cells(record: str, separator: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The rows of a record, each with the lines before it; of what exceeds the columns one cell stands for all."""
    reader = csv.reader(_LINE.findall(record), delimiter=separator)
    while True:
        before = reader.line_num
        row = next(reader, None)
        if row is None:
            return
        more = (next((cell for cell in row[MAX_COLUMNS:] if cell and not cell.isspace()), ""),)
        cells = tuple(_tidied(cell) if cell else "" for cell in row[:MAX_COLUMNS])
        yield before, cells + more if len(row) > MAX_COLUMNS else cells


def _tidied(cell: str) -> str:
    # Most cells are one plain line, with nothing in them to clean.
    return cell.strip() if cell.isascii() and cell.isprintable() else clean(cell).strip()


def _records(text: str, separator: str, start: int, line: int) -> Iterator[tuple[str | Fault, int, int]]:
    """The lines of one row after another, each with the place that follows it and the line it starts on.

    Each line is looked at twice at most: how far a mark was seen to stay open is known to the rows below it.
    """
    at = start
    open_to, open_line = start, line  # as far as this place no line closes a mark that is open above it
    while at < len(text):
        blank = _BLANK[separator].match(text, at)
        if blank:
            line += _line_ends(text, at, blank.end())
            at = blank.end()
            continue
        end, following, first, opened = at, line, 0, False
        while end < len(text) and following - line < MAX_LINES and end - at <= MAX_RECORD:
            if opened and end < open_to:
                end, following = open_to, open_line
                continue
            match = _LINE.match(text, end)
            if match is None:  # cannot be: every character is matched
                return
            opened = _open_after(match.group(), separator, opened)
            end, following, first = match.end(), following + 1, first or match.end()
            if not opened:
                break
        if opened:
            # What the mark opens never ends, so this row is lost; what stands below it need not be.
            open_to, open_line = end, following
            end, following = first, line + 1
            yield Fault(line, "A quotation mark is opened and never closed."), end, line
        elif end - at > MAX_RECORD * 2:
            yield Fault(line, f"The row is longer than {MAX_RECORD:,} characters."), end, line
        else:
            yield text[at:end], end, line
        at, line = end, following


def _line_ends(text: str, start: int, end: int) -> int:
    """How many lines end between two places."""
    return text.count("\n", start, end) + text.count("\r", start, end) - text.count("\r\n", start, end)


def _open_after(line: str, separator: str, opened: bool) -> bool:
    """Whether a quoted cell goes on below this line; ``opened`` says that one began above it (RFC 4180, 2.5 to 2.7)."""
    if '"' not in line:
        return opened
    at = 0
    if not opened and line.startswith('"'):
        opened, at = True, 1
    while True:
        if opened:
            at = line.find('"', at)
            if at < 0:
                return True
            doubled = line.startswith('""', at)
            opened, at = doubled, at + 1 + doubled
        else:
            at = line.find(separator + '"', at)
            if at < 0:
                return False
            opened, at = True, at + 2
