"""How well people are proposed to be one, and how fast: ``python -m tests.bench.proposals``; nothing here asserts."""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterable, Iterator

from assistant.domain.contacts import Contact
from assistant.importing.called import word_set
from assistant.importing.nicknames import roots
from assistant.importing.proposals import propose
from tests.bench.figures import Amount, Figure, printed
from tests.importing.pairs import pairs

_SYLLABLES = [first + second for first in "bdklmnrstv" for second in "aeo"]
_GIVEN = sorted(
    word_set(
        "daniel elizabeth robert william katherine michael anna maria thomas peter susan david laura james john emma "
        "olga dmitri jose sofia lukas hannah omar priya wei minh fatima carlos ingrid sven"
    )
)


def labelled() -> Iterator[Figure]:
    """Precision and recall on the labelled pairs; every pair that was judged wrong is told on stderr."""
    right = wrong = missed = 0
    for pair in pairs():
        found = propose([pair.first, pair.second], apart=set())
        right += bool(found) and pair.same
        wrong += bool(found) and not pair.same
        missed += not found and pair.same
        if bool(found) != pair.same:
            print(f"  {'wrongly proposed' if found else 'missed'}: {pair.first.name} / {pair.second.name} ({pair.why})"
                  f"{' ' + str(found[0].score) if found else ''}", file=sys.stderr)  # fmt: skip
    of = f"{len(pairs())} pairs labelled by ourselves"
    yield Figure("proposals", "who may be one person, precision", Amount(right / (right + wrong)), of)
    yield Figure("proposals", "who may be one person, recall", Amount(right / (right + missed)), of)


def figures(sizes: Iterable[int]) -> Iterator[Figure]:
    """How well, and how fast in networks of these sizes."""
    yield from labelled()
    roots("dan")  # the tables are read once
    for size in sizes:
        people = crowd(size)
        began = time.perf_counter()
        found = propose(people, apart=set())
        seconds = time.perf_counter() - began
        yield Figure("proposals", f"among {size:,} people", Amount(seconds, "s"), f"{len(found):,} proposed")


def crowd(size: int) -> list[Contact]:
    """Invented people, one in twenty of them on record twice."""
    dice = random.Random(size)
    people: list[Contact] = []
    while len(people) < size:
        given = dice.choice(_GIVEN)
        family = "".join(dice.choices(_SYLLABLES, k=dice.choice((2, 2, 3))))
        name = f"{given} {family}".title()
        address = f"{given}.{family}@company{dice.randrange(size // 20 + 1)}.example"
        people.append(Contact(f"c{len(people)}", name, (address,), (), None, f"Company {dice.randrange(size // 20)}"))
        if dice.random() < 0.05:
            people.append(
                Contact(f"c{len(people)}", f"{given[0]}. {family}".title(), (f"{given[0]}{family}@gmail.com",))
            )
    return people[:size]


def main() -> None:
    """Print both."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", type=int, nargs="*", default=[1_000, 5_000, 30_000])
    printed(figures(parser.parse_args().sizes))


if __name__ == "__main__":
    main()
