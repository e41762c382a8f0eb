"""How agreement between the judge and its readers is counted."""

from __future__ import annotations

import pytest

from tests.evals.agreement import Label, kappa, table


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([(True, True), (False, False)], 1.0),
        ([(True, False), (False, True)], -1.0),
        ([(True, True), (True, False), (False, True), (False, False)], 0.0),
        ([(False, False)] * 4, 1.0),
        ([], 0.0),
    ],
)
def test_kappa(pairs: list[tuple[bool, bool]], expected: float) -> None:
    """Kappa is agreement beyond chance: 1 where readers always agree, 0 where they agree as often as by chance."""
    assert kappa(pairs) == pytest.approx(expected)


def test_table() -> None:
    """A sentence that either reader calls invented counts as invented, and each system has a row beside the whole."""
    labels = [
        Label("a-1", "askwell", "You read my plan.", (False, False), False),
        Label("a-1", "askwell", "You loved it.", (True, False), True),
        Label("a-1", "free", "We met in Paris.", (True, True), False),
        Label("a-1", "free", "Thank you.", (False, False), True),
    ]
    rows = list(table(labels))
    assert rows[2].startswith("| askwell | 2 | 1 | 1 (100%)")
    assert rows[3].startswith("| free | 2 | 1 | 0 (0%)")
    assert rows[4].startswith("| all | 4 | 2 | 1 (50%)")
    assert "2 of 4 sentences" in rows[6]
    assert "agree on 3 of 4" in rows[7]
