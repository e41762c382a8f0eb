"""What answers a need, judged on labelled pairs: ``python -m tests.evals.giving [--split dev|test|fresh] [--show]``.

By words alone, by meaning alone (one threshold on the cosine of the sentences as they stand, chosen on dev), and as the
brief does it. The search model's files have to be there. On the test half only numbers are printed, unless ``--show``.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import yaml

from assistant.bootstrap import build
from assistant.briefing.matching import Near, fits

_BARE = 0.45  # the cosine with the best F0.5 on dev, for comparison


@dataclass(frozen=True, slots=True)
class Pair:
    """A need, what could be given, and whether that is worth proposing."""

    need: str
    offer: str
    right: bool


def pairs(split: str) -> list[Pair]:
    """The labelled pairs of one half; a person's name is no part of what is compared."""
    rows = yaml.safe_load((Path(__file__).parent / "pairs.yaml").read_text(encoding="utf-8"))[split]
    return [
        Pair(row["need"], offer.partition(": ")[2] or offer, label == "right")
        for row in rows
        for label in ("right", "wrong")
        for offer in row[label]
    ]


def unrelated(given: list[Pair]) -> list[Pair]:
    """Each need with what was written for the others; hardly any of it fits."""
    needs = dict.fromkeys(pair.need for pair in given)
    return [Pair(need, pair.offer, False) for need in needs for pair in given if pair.need != need]


def judged(given: list[Pair], taken: Callable[[Pair], bool]) -> tuple[float, float, list[Pair]]:
    """Precision, recall, and the pairs that were judged otherwise than labelled."""
    found = [pair for pair in given if taken(pair)]
    right = sum(pair.right for pair in found)
    wanted = sum(pair.right for pair in given)
    wrong = [pair for pair in given if taken(pair) != pair.right]
    return right / len(found) if found else 1.0, right / wanted, wrong


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", choices=("dev", "test", "fresh"), default="dev")
    parser.add_argument("--show", action="store_true", help="name what was judged otherwise than labelled")
    parser.add_argument("--home", type=Path, required=True, help="any home; nothing is written to it")
    chosen = parser.parse_args()
    given = pairs(chosen.split)
    parts = build(home=chosen.home)
    near: Near = parts.recall().closeness
    systems: dict[str, Callable[[Pair], bool]] = {
        "words": lambda pair: bool(fits(pair.need, [pair.offer])),
        "meaning": lambda pair: near(pair.need, [pair.offer])[0] >= _BARE,
        "both": lambda pair: bool(fits(pair.need, [pair.offer], near)),
    }
    strangers = unrelated(given)
    print(f"{len(given)} pairs ({chosen.split}), {sum(pair.right for pair in given)} right")
    for name, taken in systems.items():
        precision, recall, wrong = judged(given, taken)
        taken_up = sum(taken(pair) for pair in strangers)
        print(
            f"  {name:<8} precision {precision:.2f}  recall {recall:.2f}"
            f"  taken up of {len(strangers)} unrelated {taken_up} ({taken_up / len(strangers):.1%})"
        )
        if chosen.show:
            for pair in [*wrong, *(pair for pair in strangers if taken(pair))]:
                print(f"    {'missed' if pair.right else 'SILLY'}: {pair.need} | {pair.offer}")
    parts.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
