"""How two rankings become one."""

from __future__ import annotations

import pytest

from assistant.recall.fusing import By, fused


@pytest.mark.parametrize(
    ("text", "meaning", "expected"),
    [
        pytest.param(["a", "b"], ["b", "c"], ["b", "c", "a"], id="what both found goes first"),
        pytest.param(["a"], [], ["a"], id="one may find nothing"),
        pytest.param([], [], [], id="both may find nothing"),
        pytest.param(["a", "b"], ["b", "a"], ["b", "a"], id="meaning weighs more"),
    ],
)
def test_order(text: list[str], meaning: list[str], expected: list[str]) -> None:
    """The sum of the reciprocal ranks decides."""
    assert [one.id for one in fused({By.TEXT: text, By.MEANING: meaning})] == expected


def test_scores_say_how_well() -> None:
    """First in everything that ranked is 1, and the searches that found it are named."""
    first, second = fused({By.TEXT: ["a", "b"], By.MEANING: ["a"]})
    assert (first.score, first.by) == (pytest.approx(1.0), (By.TEXT, By.MEANING))
    assert (second.score < first.score, second.by) == (True, (By.TEXT,))
