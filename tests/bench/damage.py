"""Damaged index folders, counted on this machine: ``python -m tests.bench.damage``. Nothing here asserts."""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.recall.damages import damaged, prepare


def main() -> None:
    """Print the table; a crash would end this process, which starts in each of the homes."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--folders", type=int, default=100)
    count = parser.parse_args().folders
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as place:
        pristine = Path(place) / "pristine"
        prepare(pristine)
        with ThreadPoolExecutor(2) as pool:
            outcomes = list(pool.map(lambda seed: damaged(pristine, Path(place) / str(seed), seed=seed), range(count)))
    print("| damage | folders | answered meanwhile | whole again | equal to exact | built anew |")
    print("|---|---|---|---|---|---|")
    for name, number in sorted(Counter(one.damage for one in outcomes).items()):
        of = [one for one in outcomes if one.damage == name]
        figures = [sum(getattr(one, key) for one in of) for key in ("answered", "whole", "equal", "rebuilt")]
        print(f"| {name.replace('_', ' ')} | {number} | {' | '.join(map(str, figures))} |")
    good = sum(one.good for one in outcomes)
    print(f"\n{good} of {count} whole again by themselves, 0 crashes, in {time.perf_counter() - began:.0f} s.")
    for one in outcomes:
        if not one.good:
            print(one)


if __name__ == "__main__":
    main()
