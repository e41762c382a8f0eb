"""An index that came to harm: nobody notices but by the time it takes."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.recall.damages import Outcome, damaged, prepare

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a whole index."""
    home = tmp_path_factory.mktemp("pristine") / "home"
    prepare(home)
    return home


def test_fifty_damaged_indexes(pristine: Path, tmp_path: Path) -> None:
    """Each answers like the exact search at once, and is whole again by itself after the next catching up."""
    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(lambda seed: damaged(pristine, tmp_path / f"home-{seed}", seed=seed), range(50)))
    bad: list[Outcome] = [one for one in outcomes if not one.good]
    assert bad == []
