"""Damaged index folders, counted on this machine: ``python -m tests.bench.damage``. Nothing here asserts."""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.bench.figures import Amount, Figure, at_most
from tests.recall.damages import Outcome, damaged, prepare


def struck(count: int) -> list[Outcome]:
    """What became of so many damaged folders; a crash would end this process, which starts in each of the homes."""
    with tempfile.TemporaryDirectory() as place:
        pristine = Path(place) / "pristine"
        prepare(pristine)
        with ThreadPoolExecutor(2) as pool:
            return list(pool.map(lambda seed: damaged(pristine, Path(place) / str(seed), seed=seed), range(count)))


def figures(count: int) -> Iterator[Figure]:
    """How many of so many damaged index folders did not come right by themselves."""
    outcomes = struck(count)
    of = f"{count} index folders cut, flipped, emptied, swapped or read-only; exact search"
    for what, key in (
        ("did not answer meanwhile", "answered"),
        ("not whole again", "whole"),
        ("unlike exact", "equal"),
    ):
        yield Figure("damage", what, Amount(sum(not getattr(one, key) for one in outcomes)), of, at_most(0))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--folders", type=int, default=100)
    began = time.perf_counter()
    outcomes = struck(parser.parse_args().folders)
    print("| damage | folders | answered meanwhile | whole again | equal to exact | built anew |")
    print("|---|---|---|---|---|---|")
    for name, number in sorted(Counter(one.damage for one in outcomes).items()):
        of = [one for one in outcomes if one.damage == name]
        counts = [sum(getattr(one, key) for one in of) for key in ("answered", "whole", "equal", "rebuilt")]
        print(f"| {name.replace('_', ' ')} | {number} | {' | '.join(map(str, counts))} |")
    good = sum(one.good for one in outcomes)
    print(f"\n{good} of {len(outcomes)} whole again by themselves, 0 crashes, in {time.perf_counter() - began:.0f} s.")
    for one in outcomes:
        if not one.good:
            print(one)


if __name__ == "__main__":
    main()
