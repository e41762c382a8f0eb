"""What the server process does besides serving."""

from __future__ import annotations

import pytest

from assistant.models.machine import count_cores, usable_cores
from assistant.models.serve import activity


@pytest.mark.parametrize(
    ("metrics", "busy"),
    [
        pytest.param("", False, id="nothing said"),
        pytest.param("# HELP llamacpp:requests_processing\nllamacpp:requests_processing 0\n", False, id="at rest"),
        pytest.param("llamacpp:requests_processing 1\n", True, id="at work"),
        pytest.param("llamacpp:requests_deferred 2\n", True, id="with a queue"),
    ],
)
def test_busy(metrics: str, busy: bool) -> None:
    """A request that runs or waits keeps the server from being idle."""
    assert activity(metrics)[0] is busy


def test_counts_move_with_requests() -> None:
    """Any request shows in the counts, also one whose prompt was wholly cached."""
    before = activity("llamacpp:prompt_tokens_total 5\nllamacpp:prompt_tokens_cached_total 5\n")
    after = activity("llamacpp:prompt_tokens_total 5\nllamacpp:prompt_tokens_cached_total 9\n")
    assert before != after


CPU = "processor : {n}\nphysical id : {p}\ncore id : {c}\n"


@pytest.mark.parametrize(
    ("places", "cores"),
    [
        pytest.param([(0, 0), (0, 1)], 2, id="two cores"),
        pytest.param([(0, 0), (0, 1), (0, 0), (0, 1)], 2, id="two cores of two threads"),
        pytest.param([(0, 0), (1, 0)], 2, id="two processors of one core"),
        pytest.param([], None, id="a machine that does not say"),
    ],
)
def test_physical_cores(places: list[tuple[int, int]], cores: int | None) -> None:
    """Threads on the same core count once."""
    text = "\n".join(CPU.format(n=n, p=p, c=c) for n, (p, c) in enumerate(places))
    assert count_cores(text) == cores


def test_at_least_one_core() -> None:
    """There is always a core to use."""
    assert usable_cores() >= 1
