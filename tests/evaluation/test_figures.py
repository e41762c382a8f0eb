"""Shares, their intervals, and the spread of a mean."""

from __future__ import annotations

import statistics

import pytest

from assistant.evaluation.figures import Share, Spread, spread

KNOWN = [
    (15, 148, (0.0624, 0.1605), "the worked example of Newcombe (1998), table I, method 3"),
    (81, 263, (0.2553, 0.3662), "the same table"),
    (20, 20, (0.8389, 1.0), "all of them: the upper end is 1"),
    (0, 150, (0.0, 0.0198), "none of 150: just under 2 %, one-sided"),
    (0, 59, (0.0, 0.0495), "none of 59: just under 5 %, the rule of three"),
]


@pytest.mark.parametrize(("hits", "cases", "expected", "why"), KNOWN)
def test_intervals(hits: int, cases: int, expected: tuple[float, float], why: str) -> None:
    """95 % by Wilson; with no hit the exact one-sided bound."""
    assert Share(hits, cases).interval == pytest.approx(expected, abs=6e-5), why


def test_no_case_is_no_share() -> None:
    """Of nothing there is neither a share nor an interval."""
    assert (Share(0, 0).value, Share(0, 0).interval) == (None, None)


def test_a_spread_holds_its_figure() -> None:
    """The mean lies within its interval, the same one each time; of equal rows the interval is one point."""
    rows = [0, 1, 0, 1, 0] * 20
    made = spread(rows, statistics.fmean)

    assert made is not None
    assert made.value == pytest.approx(0.4)
    assert 0 < made.low < made.value < made.high < 1
    # near the normal approximation: 0.4 ± 1.96 · 0.49 / √100
    assert (made.low, made.high) == pytest.approx((0.304, 0.496), abs=0.02)
    assert made == spread(rows, statistics.fmean)
    assert spread([3, 3, 3], statistics.fmean) == Spread(3, 3, 3)
    assert spread([], statistics.fmean) is None
