"""Fifty kills in the test command; ``python -m tests.bench.kills`` does three hundred."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.durability.harness import Killer

JOBS = {
    "import": 16,
    "index": 14,
    "build": 2,
    "restore": 5,
    "merge": 3,
    "unmerge": 2,
    "forget": 4,
    "purge": 1,
    "export": 3,
}


@pytest.mark.slow
def test_nothing_is_lost_or_doubled_by_fifty_kills(tmp_path: Path) -> None:
    """Whenever Askwell is killed, the next start has all that was acknowledged and ends up as if nothing had been."""
    with Killer(tmp_path, mails=150) as killer:
        killer.prepare(*JOBS)
        outcomes = [killer.strike(kill) for kill in killer.plan(50, JOBS)]
    assert [outcome for outcome in outcomes if not outcome.sound] == []


@pytest.mark.slow
def test_an_exact_moment_is_met(tmp_path: Path) -> None:
    """Each commit of an import can be hit just before and just after."""
    with Killer(tmp_path, mails=20) as killer:
        killer.prepare("import")
        died = [killer.strike(kill).died for kill in killer.moments("import")]
    assert died == [True] * len(died)
