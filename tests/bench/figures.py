"""What a benchmark tells: one figure a row, with what it is compared with in the same run and where it should be."""

from __future__ import annotations

import math
import statistics
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TextIO

HEAD = "| part | what | figure | compared with, in the same run | aim | reached |\n|---|---|--:|---|--:|---|"


class Scale(StrEnum):
    """How much is measured: what a few quiet minutes can hold, or what the documents print."""

    SMALL = "small"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Aim:
    """The bound that a figure should keep, in the figure's own unit; ``least`` means that more is better."""

    bound: float
    least: bool = False

    def reached(self, value: float) -> bool:
        """Whether a value keeps it."""
        return value >= self.bound if self.least else value <= self.bound


def at_most(bound: float) -> Aim:
    """Less is better."""
    return Aim(bound)


def at_least(bound: float) -> Aim:
    """More is better."""
    return Aim(bound, least=True)


@dataclass(frozen=True, slots=True)
class Amount:
    """A measured value: the median of several, with the smallest and the largest of them where ``spread`` has them."""

    value: float
    unit: str = ""
    spread: tuple[float, float] | None = None

    @classmethod
    def middle(cls, values: Sequence[float], unit: str = "") -> Amount:
        """The median of one value or more."""
        spread = (min(values), max(values)) if len(values) > 1 else None
        return cls(statistics.median(values), unit, spread)

    def __str__(self) -> str:
        """As it stands in the table."""
        between = f" ({said(self.spread[0])} to {said(self.spread[1])})" if self.spread else ""
        return with_unit(self.value, self.unit) + between


@dataclass(frozen=True, slots=True)
class Figure:
    """One row; ``figure`` is None where nothing could be measured, and ``what`` then says why.

    ``reference`` is what it is compared with, or counted over, and was measured in the same run.
    """

    part: str
    what: str
    figure: Amount | None
    reference: str = ""
    aim: Aim | None = None

    @property
    def reached(self) -> bool | None:
        """Whether the aim is reached; None where there is none, or nothing to compare with it."""
        return None if self.figure is None or self.aim is None else self.aim.reached(self.figure.value)

    def row(self) -> str:
        """As a row of the Markdown table."""
        aim = ""
        if self.aim is not None:
            unit = self.figure.unit if self.figure else ""
            aim = f"{'≥' if self.aim.least else '≤'} {with_unit(self.aim.bound, unit)}"
        mark = {True: "yes", False: "no", None: ""}[self.reached]
        figure = str(self.figure) if self.figure else "not measured"
        cells = (self.part, self.what, figure, self.reference, aim, mark)
        return f"| {' | '.join(' '.join(cell.replace('|', '/').split()) for cell in cells)} |"

    def as_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        amount, aim = self.figure, self.aim
        return {
            "part": self.part,
            "what": self.what,
            "value": amount.value if amount else None,
            "unit": amount.unit if amount else "",
            "spread": list(amount.spread) if amount and amount.spread else None,
            "reference": self.reference,
            "aim": {"at_least" if aim.least else "at_most": aim.bound} if aim else None,
            "reached": self.reached,
        }


def said(value: float) -> str:
    """A number with at most four digits that count, and at most three of them behind the point."""
    if not value:
        return "0"
    digits = min(3, max(0, 3 - math.floor(math.log10(abs(value)))))
    whole, point, part = f"{value:,.{digits}f}".partition(".")
    return (whole + point + part.rstrip("0")).rstrip(".")


def with_unit(value: float, unit: str) -> str:
    """A number and its unit: ``1.025``, ``12 ms``, ``75/s``."""
    return said(value) + (unit if unit.startswith("/") else f" {unit}" if unit else "")


def p95(values: Sequence[float]) -> float:
    """The value that 95 % of them do not exceed."""
    return sorted(values)[max(0, math.ceil(0.95 * len(values)) - 1)]


Measure = Callable[[], Iterable[Figure]]


def gathered(parts: Mapping[str, Measure], *, begin: Callable[[str], object] = lambda _name: None) -> Iterator[Figure]:
    """The figures of each part as they come; one that fails says so in a row of its own, and the others go on.

    ``begin`` is told each name before its part is measured: a part may be silent for minutes.
    """
    for name, measure in parts.items():
        begin(name)
        try:
            yield from measure()
        except Exception as exc:  # whatever a part lacks on this machine, the others can still be measured
            words = str(exc).strip().splitlines()
            yield Figure(name, f"{type(exc).__name__}: {words[0] if words else 'no more is known'}", None)


def printed(figures: Iterable[Figure], *, out: TextIO | None = None) -> list[Figure]:
    """Print the table row by row, and return its figures; Ctrl-C ends it with what is there."""
    kept: list[Figure] = []
    print(HEAD, file=out, flush=True)
    try:
        for figure in figures:
            kept.append(figure)
            print(figure.row(), file=out, flush=True)
    except KeyboardInterrupt:
        print("Stopped; what stands above was measured.", file=sys.stderr)
    return kept
