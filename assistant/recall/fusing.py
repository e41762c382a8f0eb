"""Several rankings made one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class By(StrEnum):
    """Which search found something."""

    TEXT = "text"
    MEANING = "meaning"
    PEOPLE = "people"  # the query is nothing but somebody's name


STEEPNESS = 10.0
"""The constant of reciprocal rank fusion (Cormack, Clarke and Büttcher 2009, who used 60).

On the half for developing of ``tests/evals/recall`` (100 questions): nDCG@10 0.679 with 10 and these weights, 0.669
with 5, 0.669 with 20, 0.661 with 60; sums of scores, however scaled, reached 0.665; words alone 0.449, meaning 0.633.
A name outweighs both: who asks for somebody wants what was exchanged with them, not who is written of in like words.
"""
WEIGHTS: Mapping[By, float] = {By.TEXT: 0.4, By.MEANING: 0.6, By.PEOPLE: 2.0}


@dataclass(frozen=True, slots=True)
class Ranked:
    """An interaction with its score, above 0 to 1, and the searches that found it."""

    id: str
    score: float
    by: tuple[By, ...]


def fused(
    rankings: Mapping[By, Sequence[str]], *, steepness: float = STEEPNESS, weights: Mapping[By, float] = WEIGHTS
) -> list[Ranked]:
    """Everything in any of the rankings (best first, each id once), by the weighted sum of 1 / (steepness + rank).

    The score is 1 for what is first everywhere that ranked at all. Equal ones stay in the order of the first ranking.
    """
    scores: dict[str, float] = {}
    by: dict[str, list[By]] = {}
    for search, ids in rankings.items():
        for rank, id_ in enumerate(ids, start=1):
            scores[id_] = scores.get(id_, 0.0) + weights[search] / (steepness + rank)
            by.setdefault(id_, []).append(search)
    most = sum(weights[search] for search in rankings) / (steepness + 1) or 1.0
    order = sorted(scores, key=lambda id_: -scores[id_])
    return [Ranked(id_, scores[id_] / most, tuple(by[id_])) for id_ in order]
