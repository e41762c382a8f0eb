"""How good a ranking is, and how sure that can be known from so many questions."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


def ndcg(ranked: Sequence[str], grades: Mapping[str, int], *, at: int = 10) -> float:
    """Discounted cumulative gain with gains 2^grade - 1 (Burges et al. 2005), divided by the best possible."""
    best = _gain(sorted(grades.values(), reverse=True)[:at])
    return _gain([grades.get(name, 0) for name in ranked[:at]]) / best if best else 0.0


def recall(ranked: Sequence[str], grades: Mapping[str, int], *, at: int = 10) -> float:
    """The share of all relevant ones (grade 1 or 2) among the first; at most ``at`` of them can be."""
    relevant = {name for name, grade in grades.items() if grade}
    return len(relevant & set(ranked[:at])) / min(len(relevant), at) if relevant else 0.0


def reciprocal_rank(ranked: Sequence[str], grades: Mapping[str, int], *, at: int = 10) -> float:
    """One divided by the place of the first answer (grade 2); 0 where none is among the first."""
    return next((1 / place for place, name in enumerate(ranked[:at], 1) if grades.get(name) == 2), 0.0)


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean with the interval that holds it in 95 of 100 resamples of the questions."""

    mean: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.mean:.3f} [{self.low:.3f}, {self.high:.3f}]"


def bootstrap(values: Sequence[float], *, resamples: int = 10_000, seed: int = 3) -> Estimate:
    """The mean and its percentile interval (Efron 1979). Give differences question by question for a paired one."""
    dice = random.Random(seed)
    size = len(values)
    means = sorted(sum(dice.choices(values, k=size)) / size for _ in range(resamples))
    return Estimate(sum(values) / size, means[int(resamples * 0.025)], means[int(resamples * 0.975)])


def _gain(grades: Sequence[int]) -> float:
    return sum((2.0**grade - 1) / math.log2(place + 1) for place, grade in enumerate(grades, 1))
