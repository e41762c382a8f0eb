"""Shares with their 95 % intervals."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

_Z = 1.959964  # the 97.5 % point of the normal distribution

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Share:
    """``hits`` of ``all`` cases, each counted once."""

    hits: int
    all: int

    @property
    def value(self) -> float | None:
        """The share, from 0 to 1; None where there is no case."""
        return self.hits / self.all if self.all else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """95 % by Wilson (1927); with no hit from 0 to the exact one-sided bound of Clopper and Pearson (1934)."""
        if not self.all:
            return None
        if self.hits == 0:
            return 0.0, 1 - 0.05 ** (1 / self.all)
        share, n = self.hits / self.all, self.all
        middle = (share + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
        half = _Z / (1 + _Z**2 / n) * math.sqrt(share * (1 - share) / n + _Z**2 / (4 * n**2))
        return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True, slots=True)
class Spread:
    """A figure over several cards with the interval in which it lies when the cards are drawn anew."""

    value: float
    low: float
    high: float


def spread(rows: Sequence[T], figure: Callable[[Sequence[T]], float], *, draws: int = 1000) -> Spread | None:
    """The figure over rows with its 95 % percentile interval (Efron 1979), rows drawn anew; None of no rows."""
    if not rows:
        return None
    dice = random.Random(5)  # noqa: S311  (no secret hangs on it)
    values = sorted(figure(dice.choices(rows, k=len(rows))) for _ in range(draws))
    return Spread(figure(rows), values[int(draws * 0.025)], values[int(draws * 0.975) - 1])
