"""Rules alone, with the spotter, and with the model: ``python -m tests.evals.distil [--split HALF] [--with-model]``.

On *test*, *valid* and *fresh* (which has no labels) only numbers are printed, so that nobody tunes on them; ``--read``
is for whoever judges the sentences.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.bootstrap import build, grammar, splitter, spotter
from assistant.distil.reading import Reader
from assistant.distil.said.tongue import guess_language
from assistant.domain.models import LanguageModel
from assistant.language import guess
from assistant.prompting import read_prompt
from assistant.resources import locate
from tests.evals.distil.corpus import READ, Correspondence, correspondences
from tests.evals.distil.reading import accepted, page, verdicts
from tests.evals.distil.score import MEASURES, Found, Score, interval, score


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--split", choices=("dev", "test", "train", "valid", "fresh"), default="dev")
    parser.add_argument("--with-model", action="store_true", help="ask the model in use as well")
    parser.add_argument("--certainty", type=float, default=0.0, help="count only what is at least so certain (0 to 1)")
    parser.add_argument("--json", type=Path, help="write every number there")
    parser.add_argument("--read", type=Path, help="write every sentence with its quote there, to be judged by a person")
    chosen = parser.parse_args()
    known, everything = verdicts(), correspondences(chosen.split)
    sizes = (sum(len(one.interactions) for one in everything), sum(len(one.labels) for one in everything))
    print(f"{sizes[0]} messages with {len(everything)} contacts, {sizes[1]} labels ({chosen.split})")
    numbers: dict[str, Any] = {}
    pages: dict[str, str] = {}
    for system in _systems(chosen.with_model):
        with system.model() as model:
            reader = _reader(system, model)
            found = {one.contact.id: _sure(_found(reader, one), chosen.certainty) for one in everything}
        every = [item for items in found.values() for item in items]
        pages[system.name] = page(every, known)
        made = scored(everything, found)
        numbers[system.name] = _report(system.name, everything, made, show=chosen.split in READ)
        numbers[system.name]["accepted"] = _report_accepted(every, known)
    if chosen.json:
        chosen.json.write_text(json.dumps(numbers, ensure_ascii=False, indent=1), encoding="utf-8")
    if chosen.read:
        chosen.read.write_text("\n".join(f"# {system}\n{text}" for system, text in pages.items()), encoding="utf-8")
    return 0


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


@contextmanager
def _no_model() -> Iterator[None]:
    yield None


@contextmanager
def _model_in_use() -> Iterator[LanguageModel]:
    """The model that drafts would be written with, from an empty home."""
    with tempfile.TemporaryDirectory() as home:
        parts = build(home=Path(home))
        try:
            yield parts.open_model()
        finally:
            parts.close()


@dataclass(frozen=True, slots=True)
class _System:
    """One way of reading."""

    name: str
    model: Callable[[], AbstractContextManager[LanguageModel | None]] = _no_model
    with_spotter: bool = True


def _systems(with_model: bool) -> list[_System]:
    alone = [_System("rules alone", with_spotter=False), _System("rules and spotter")]
    return [*alone, *([_System("rules, spotter and model", _model_in_use)] if with_model else [])]


class _Answers:
    """What the model answered, for one run."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def answer(self, key: str) -> str | None:
        """What was answered."""
        return self._kept.get(key)

    def keep_answer(self, key: str, answer: str) -> None:
        """Keep it."""
        self._kept[key] = answer


def _reader(system: _System, model: LanguageModel | None) -> Reader:
    """As the product reads, but for the store."""
    return Reader(
        parse=grammar(),
        split=splitter(),
        guess=lambda text: guess(text) or guess_language(text),
        answers=_Answers(),
        opinion=read_prompt(locate("prompts") / "distil.prompt"),
        thread=read_prompt(locate("prompts") / "thread.prompt"),
        spotter=spotter() if system.with_spotter else None,
        model=model,
    )


def _found(reader: Reader, one: Correspondence) -> list[Found]:
    read = reader.read(one.contact, one.interactions, lambda: None)
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
