"""Pure: what a picture shows: the sentence above it, its marks, and the same as a table; all texts are plain text.

Too little to draw is said in the sentence, and no picture follows: two points tell nothing that words do not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.domain.briefs import Period, Timeline
from assistant.domain.counting import counted
from assistant.domain.pictures import Between, Side
from ui import present
from ui.timeline import named

_FEW = 4  # exchanges, favours or promises that are too little to draw
_WHO = ("by you", "to you", "meetings, calls, notes")
_MET = ("{:,} meeting, call or note is on record", "{:,} meetings, calls and notes are on record")
_TOO_LITTLE = "That is too little to draw."


class Shape(StrEnum):
    """How a picture is drawn."""

    COLUMNS = "columns"  # one for each stretch of time, its parts above each other
    BARS = "bars"  # one a row, its parts side by side, with the sum at its end
    BALANCE = "balance"  # one a row to each side of a line


@dataclass(frozen=True, slots=True)
class Mark:
    """So many of a part at a place of the axis."""

    place: str
    part: str
    count: int


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: ``parts`` in their order, ``across`` and ``counted`` as titles of the axes; no marks: too little.

    ``heads`` and ``rows`` are the table, ``beyond`` is how many rows more there would be; ``note`` says what counts.
    """

    heading: str
    said: str
    shape: Shape = Shape.BARS
    parts: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    across: str = ""
    counted: str = ""
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str | int, ...], ...] = ()
    beyond: int = 0
    note: str = ""

    @property
    def most(self) -> int:
        """The largest sum at a place, or of a part where the parts go to two sides."""
        sums: dict[tuple[str, str], int] = {}
        for mark in self.marks:
            at = (mark.place, mark.part if self.shape is Shape.BALANCE else "")
            sums[at] = sums.get(at, 0) + mark.count
        return max(sums.values(), default=0)


def table(heads: Sequence[str], rows: Sequence[Sequence[str | int]]) -> str:
    """A table as Markdown, of which the page makes one that a reader of screens can go through cell by cell."""
    numbers = [all(isinstance(row[place], int) for row in rows) for place in range(len(heads))]
    lines = [heads, ["---:" if number else ":---" for number in numbers]]
    cells = [[f"{cell:,}" if isinstance(cell, int) else present.plain(cell) for cell in row] for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in [*lines, *cells])


def often(count: int) -> str:
    """How often, in words, from once on: "once", "twice", "1,200 times"."""
    return {1: "once", 2: "twice"}.get(count, f"{count:,} times")


def over_time(line: Timeline, *, name: str = "") -> Picture:
    """Contact over time with everybody, or with the one who goes by ``name``."""
    heading = "Contact over time"
    if not any(period.total for period in line.periods):
        return Picture(heading, "Nothing with a day is on record yet.")
    mine, theirs, together = (sum(counts) for counts in zip(*(period.parts for period in line.periods), strict=True))
    met = _MET[together > 1].format(together) if together else ""
    by, to = f"you wrote {often(mine)}", f"{name or 'others'} wrote to you {often(theirs)}"
    if mine and theirs:
        told = f"{by} and {to}"
    elif mine:
        told = f"{by}; no answer is on record"
    else:
        told = f"{to}; nothing that you wrote is on record" if theirs else ""
    said = f"Since {_name(line.periods[0], line)} {'; besides, '.join(filter(None, [told, met]))}"
    if mine + theirs + together < _FEW or len(line.periods) == 1:
        return Picture(heading, f"{said}. {_TOO_LITTLE}")
    high = max(line.periods, key=lambda period: period.total)
    quiet = next(number for number, period in enumerate(reversed(line.periods)) if period.total)
    silence = f" Nothing since {_name(line.periods[-quiet - 1], line)}." if quiet > 1 else ""
    each = {1: "Month", 3: "Quarter, by its first month", 12: "Year"}[line.months]
    return Picture(
        heading,
        f"{said}. Most was in {_name(high, line)} ({high.total:,}).{silence}",
        Shape.COLUMNS,
        _WHO,
        tuple(
            Mark(named(period, line.months, short=True), part, count)
            for period in line.periods
            for part, count in zip(_WHO, period.parts, strict=True)
        ),
        each,
        "Exchanges",
        (each, "Written by you", "Written to you", "Meetings, calls, notes"),
        tuple((named(period, line.months, short=True), *period.parts) for period in line.periods if period.total),
        note="Everything on record counts, automatic answers too.",
    )


def between(found: Between, *, name: str) -> Picture:
    """What one person and the user gave each other and still owe."""
    heading = "Who gave what"
    asked = f" You asked {often(found.asked)} in letters that you noted as sent." if found.asked else ""
    said = f"From {name}: {_gave(found.theirs)}. From you: {_gave(found.mine)}.{asked}"
    if found.mine.total + found.theirs.total < _FEW:
        return Picture(heading, said)
    parts = (f"from {name}", "from you")
    rows = [
        ("Help", found.theirs.helped, found.mine.helped),
        ("Promises kept", found.theirs.kept, found.mine.kept),
        ("Promises still open", found.theirs.open, found.mine.open),
    ]
    return Picture(
        heading,
        said,
        Shape.BALANCE,
        parts,
        tuple(Mark(row[0], part, count) for row in rows for part, count in zip(parts, row[1:], strict=True)),
        "What",
        f"← from {name} · from you →",
        ("What", f"From {name}", "From you"),
        tuple(rows),
        note="By the ledger: what was read from the records and believed, and what you noted.",
    )


def _gave(side: Side) -> str:
    parts = [
        f"help {often(side.helped)}" if side.helped else "no help on record",
        f"{counted(side.kept, 'promise')} kept" if side.kept else "",
        f"{counted(side.open, 'promise')} still open" if side.open else "",
    ]
    return ", ".join(filter(None, parts))


def _name(period: Period, line: Timeline) -> str:
    name = named(period, line.months)
    return name.replace("from ", "the quarter from ") if line.months == 3 else name
