"""All benchmarks in one table: ``python -m tests.bench [--only NAMES] [--size small|full]``; nothing here asserts."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tests.bench.figures import Scale, gathered, printed
from tests.bench.parts import PARTS, measures


def main() -> None:
    """Print the table, row by row as the figures come."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="All benchmarks in one table.")
    parser.add_argument("--only", nargs="+", choices=tuple(PARTS), metavar="NAME", help=f"of {', '.join(PARTS)}")
    parser.add_argument("--size", type=Scale, choices=tuple(Scale), default=Scale.SMALL)
    parser.add_argument("--no-model", action="store_true", help="leave out what needs the language model")
    parser.add_argument("--timeline", type=Path, metavar="FILE.svg", help="draw where the time of one letter goes")
    parser.add_argument("--flame", type=Path, metavar="FILE", help="write the stacks of one letter, collapsed")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON, and the table on stderr")
    chosen = parser.parse_args()
    files = {"timeline": chosen.timeline, "flame": chosen.flame}
    wanted = measures(chosen.only or tuple(PARTS), chosen.size, model=not chosen.no_model, files=files)
    if any(files.values()) and "draft" not in wanted:
        parser.error("--timeline and --flame show the part draft, which is left out here.")

    def begin(name: str) -> None:
        print(f"  {name} ...", file=sys.stderr, flush=True)

    found = printed(gathered(wanted, begin=begin), out=sys.stderr if chosen.json else sys.stdout)
    if chosen.json:
        print(json.dumps([figure.as_dict() for figure in found], ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
