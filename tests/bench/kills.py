"""Kill imports, indexing and the rest, and count what is lost: ``python -m tests.bench.kills --runs 300``.

Half of the kills come at random moments, the others just before and after each commit and each rename. Everything
happens in homes that are thrown away; nothing here asserts, but the exit code is 1 where anything went wrong.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from assistant.errors import NotFetched
from assistant.models.catalogue import MINILM, MINILM_TOKENIZER
from assistant.models.fetch import fetch
from assistant.settings import load_settings
from tests.bench.figures import Amount, Figure, at_most
from tests.durability.harness import Killer, Outcome

WEIGHTS = {
    "import": 8,
    "index": 6,
    "build": 3,
    "restore": 2,
    "merge": 1,
    "unmerge": 1,
    "forget": 2,
    "purge": 1,
    "export": 2,
}
"""How the kills are shared among the jobs."""


def search_model() -> tuple[Path, Path] | None:
    """The files of the real embedder, fetched if they are not there; None, and why on stderr, where that fails."""
    folder = load_settings().models
    try:
        return fetch(MINILM, folder), fetch(MINILM_TOKENIZER, folder)
    except NotFetched as exc:
        print(f"All kills with the embedder that counts words: {exc}", file=sys.stderr)
        return None


def strike(runs: int, *, weights: dict[str, int], mails: int, real: float, loud: bool = True) -> list[Outcome]:
    """So many kills, the last ``real`` part of them with the real embedder, if it is there."""
    model = search_model() if real else None
    shares = [(None, runs - round(runs * real) if model else runs), (model, round(runs * real) if model else 0)]
    outcomes: list[Outcome] = []
    for embedder, number in shares:
        if not number:
            continue
        jobs = weights if embedder is None else {"index": 1}
        with (
            tempfile.TemporaryDirectory(prefix="kills-") as folder,
            Killer(Path(folder), mails=mails, model=embedder) as killer,
        ):
            killer.prepare(*jobs)
            if loud:
                for job, events in killer.events.items():
                    print(f"{job} alone: {killer.seconds[job]:.2f} s, {events}", file=sys.stderr)
            for kill in killer.plan(number, jobs):
                outcomes.append(killer.strike(kill))
                if loud:
                    print("." if outcomes[-1].sound else "!", end="", file=sys.stderr, flush=True)
                    if not outcomes[-1].sound:
                        print(f"\n{outcomes[-1]}", file=sys.stderr)
    return outcomes


def figures(*, runs: int, mails: int, real: float) -> Iterator[Figure]:
    """What so many kills cost: nothing may be lost, doubled, or broken at the next start."""
    outcomes = strike(runs, weights=WEIGHTS, mails=mails, real=real, loud=False)
    of = f"{len(outcomes)} kills, {sum(one.died for one in outcomes)} of them deadly; a run left alone"
    counts = {
        "acknowledged rows lost": sum(one.lost for one in outcomes),
        "rows doubled": sum(one.duplicates for one in outcomes),
        "crashes at the next start": sum(bool(one.crash) for one in outcomes),
        "homes with a fault, or other than undisturbed": sum(bool(one.faults or one.differs) for one in outcomes),
    }
    for what, number in counts.items():
        yield Figure("kills", what, Amount(number), of, at_most(0))


def table(outcomes: Sequence[Outcome]) -> str:
    """The counts by kind as Markdown."""
    kinds: defaultdict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        kinds[str(outcome.kill)].append(outcome)
    rows = ["| killed | runs | died | lost | duplicates | crashes | faults | other than undisturbed |"]
    rows.append("|---|" + "---:|" * 7)
    for kind, some in [*sorted(kinds.items()), ("all", list(outcomes))]:
        numbers = [
            len(some),
            sum(one.died for one in some),
            sum(one.lost for one in some),
            sum(one.duplicates for one in some),
            sum(bool(one.crash) for one in some),
            sum(bool(one.faults) for one in some),
            sum(bool(one.differs) for one in some),
        ]
        rows.append(f"| {kind} | {' | '.join(map(str, numbers))} |")
    return "\n".join(rows)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=300)
    parser.add_argument("--mails", type=int, default=300)
    parser.add_argument("--real", type=float, default=0.1, help="the share of kills with the real embedder at work")
    parser.add_argument("--job", action="append", choices=sorted(WEIGHTS), help="only these")
    chosen = parser.parse_args()
    weights = {job: weight for job, weight in WEIGHTS.items() if job in (chosen.job or WEIGHTS)}
    began = time.monotonic()
    outcomes = strike(chosen.runs, weights=weights, mails=chosen.mails, real=chosen.real)
    print(f"\n{table(outcomes)}\n\n{len(outcomes)} kills in {time.monotonic() - began:.0f} s")
    return 0 if all(outcome.sound for outcome in outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
