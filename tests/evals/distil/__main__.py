"""Patterns alone, and with the model: ``python -m tests.evals.distil [--split dev|test] [--with-model] [--json FILE]``.

On the test half only numbers are printed, so that nobody tunes on it; ``--read`` is for whoever judges the sentences.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from assistant.bootstrap import build, grammar, splitter
from assistant.domain.facts import Fact
from assistant.domain.ledger import Favour, Promise
from tests.evals.distil.corpus import ME, Correspondence, correspondences
from tests.evals.distil.reading import accepted, page, verdicts
from tests.evals.distil.score import MEASURES, Found, Score, interval, score


class Distilled(Protocol):
    """What distilling one correspondence gives."""

    @property
    def promises(self) -> Sequence[Promise]: ...
    @property
    def favours(self) -> Sequence[Favour]: ...
    @property
    def facts(self) -> Sequence[Fact]: ...


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--split", choices=("dev", "test"), default="dev")
    parser.add_argument("--with-model", action="store_true", help="ask the model in use as well, beside patterns alone")
    parser.add_argument("--certainty", type=float, default=0.0, help="count only what is at least so certain (0 to 1)")
    parser.add_argument("--json", type=Path, help="write every number there")
    parser.add_argument("--read", type=Path, help="write every sentence with its quote there, to be judged by a person")
    chosen = parser.parse_args()
    distil = written()
    if distil is None:
        print("assistant.distil.distil is not written yet: there is nothing to measure.")
        return 3
    known, everything = verdicts(), correspondences(chosen.split)
    sizes = (sum(len(one.interactions) for one in everything), sum(len(one.labels) for one in everything))
    print(f"{sizes[0]} messages with {len(everything)} contacts, {sizes[1]} labels ({chosen.split})")
    numbers: dict[str, Any] = {}
    pages: dict[str, str] = {}
    for system, model in _systems(chosen.with_model):
        with model() as open_model:
            found = {one.contact.id: _sure(_found(distil, one, open_model), chosen.certainty) for one in everything}
        every = [item for items in found.values() for item in items]
        pages[system] = page(every, known)
        made = scored(everything, found)
        numbers[system] = _report(system, everything, made, show=chosen.split == "dev")
        numbers[system]["accepted"] = _report_accepted(every, known)
    if chosen.json:
        chosen.json.write_text(json.dumps(numbers, ensure_ascii=False, indent=1), encoding="utf-8")
    if chosen.read:
        chosen.read.write_text("\n".join(f"# {system}\n{text}" for system, text in pages.items()), encoding="utf-8")
    return 0


def written() -> Callable[..., Distilled] | None:
    """The function under test, or None until it exists."""
    try:
        return getattr(importlib.import_module("assistant.distil"), "distil", None)
    except ModuleNotFoundError:
        return None


def scored(everything: Sequence[Correspondence], found: Mapping[str, Sequence[Found]]) -> Score:
    """One score over all correspondences; ``found`` is by the contact's id."""
    whole = Score()
    for one in everything:
        threads = {said.source: said.thread for said in one.interactions}
        made = score(found[one.contact.id], one.labels, threads=threads)
        for thread in threads.values():
            whole.counts[thread].update(())
        for thread, counts in made.counts.items():
            whole.counts[thread].update(counts)
        whole.faults += made.faults
    return whole


class _Nothing:
    """Stands where a model would: patterns alone."""

    def __enter__(self) -> None: ...
    def __exit__(self, *_: object) -> None: ...


class _ModelInUse:
    """The model that drafts would be written with, from an empty home."""

    def __enter__(self) -> object:
        self._home = tempfile.TemporaryDirectory()
        self._parts = build(home=Path(self._home.name))
        return self._parts.open_model()

    def __exit__(self, *_: object) -> None:
        self._parts.close()
        self._home.cleanup()


def _systems(with_model: bool) -> list[tuple[str, Callable[[], Any]]]:
    return [("patterns alone", _Nothing), *([("with the model", _ModelInUse)] if with_model else [])]


def _found(distil: Callable[..., Distilled], one: Correspondence, model: object) -> list[Found]:
    tongue = importlib.import_module("assistant.distil.tongue")
    read = distil(
        one.interactions,
        contact=one.contact,
        me=ME,
        parse=grammar(),
        split=splitter(),
        language=tongue.guess_language,
        model=model,
    )
    return [*read.promises, *read.favours, *read.facts]


def _sure(found: Iterable[Found], least: float) -> list[Found]:
    return [item for item in found if getattr(item, "certainty", 1.0) >= least]


def _report(system: str, everything: Sequence[Correspondence], made: Score, *, show: bool) -> dict[str, Any]:
    everywhere = list(made.counts.values())
    whole = made.total()
    columns = {"all": whole}
    for name in sorted({one.language for one in everything}):
        columns[name] = made.total(_threads(one for one in everything if one.language == name))
    tones = sorted({one.tone for one in everything})
    for name in tones:
        columns[name] = made.total(_threads(one for one in everything if one.tone == name))
    print(f"\n### {system}\n\n| | all, with its 95 % interval | {' | '.join(list(columns)[1:])} |")
    print(f"|---|---|{'---|' * (len(columns) - 1)}")
    numbers: dict[str, Any] = {}
    for measure in MEASURES:
        span = interval(measure, everywhere)
        within = f" [{span[0]:.2f}, {span[1]:.2f}]" if span else ""
        cells = [_shown(measure.of(counts)) for counts in columns.values()]
        print(f"| {measure.name} | {cells[0]}{within} | {' | '.join(cells[1:])} |")
        numbers[measure.name] = {name: measure.of(counts) for name, counts in columns.items()} | {"interval": span}
    print(f"| told twice | {_told_twice(whole)} | {' | '.join(map(_told_twice, list(columns.values())[1:]))} |")
    print(f"| LEAKS | {whole['fact.leak']} | {' | '.join(str(c['fact.leak']) for c in list(columns.values())[1:])} |")
    if show:
        print()
        for fault in sorted(made.faults, key=lambda f: (f.sort, f.kind, f.source)):
            print(f"{fault.sort} · {fault.kind} · {fault.source} · {' '.join(fault.words.split())}")
    return numbers | {"counts": {name: dict(counts) for name, counts in columns.items()}}


def _report_accepted(found: Sequence[Found], known: dict[str, Any]) -> dict[str, dict[str, int]]:
    print("\n| accepted unchanged | rate | judged | unjudged |\n|---|---|---|---|")
    counts = accepted(found, known)
    for kind, count in counts.items():
        judged = count["ok"] + count["no"]
        print(f"| {kind}s | {_shown(count['ok'] / judged if judged else None)} | {judged} | {count['unjudged']} |")
    return {kind: dict(count) for kind, count in counts.items()}


def _told_twice(counts: Counter[str]) -> str:
    return str(sum(counts[f"{kind}.twice"] for kind in ("promise", "favour", "fact")))


def _threads(some: Iterable[Correspondence]) -> set[str]:
    return {said.thread for one in some for said in one.interactions}


def _shown(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


if __name__ == "__main__":
    sys.exit(main())
