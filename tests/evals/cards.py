"""Look at cards while writing them: ``python -m tests.evals.cards FILE... [--card ID] [--model]``.

Says what is wrong with a card itself, then writes its letter (plain, or with the model) and prints it with what the
oracle says of each line.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path

from assistant.bootstrap import grammar
from assistant.domain.facts import Sharing
from assistant.domain.letters import Author, Draft
from assistant.errors import AskwellError
from assistant.evaluation.card_files import read_file
from assistant.evaluation.cards import Card, Split
from assistant.evaluation.ground import courtesies, ground_of
from assistant.evaluation.oracle import faults_in
from assistant.evaluation.worlds import open_world
from assistant.resources import locate


def problems(card: Card) -> Iterator[str]:
    """What is wrong with a card, whatever is written from it."""
    parse = grammar()
    courtesy = courtesies(locate("data") / "evals" / "courtesies.yaml", parse=parse)
    ground = ground_of(card, parse=parse)
    everything = " ".join([*card.may_say, card.purpose, *card.typed, card.words])
    for saying in card.must_say:
        if not saying.in_(everything):
            yield f"nothing that may be said says what must be: {saying.what}"
    for statement in card.may_say:
        for fault in faults_in(statement, card, ground, courtesy, parse=parse):
            yield f"may_say “{statement}”: {fault.sort} {fault.words}"
    for noted in card.facts:
        if noted.sharing is Sharing.SAY and noted.about in {"", card.to.address}:
            for fault in faults_in(noted.text, card, ground, courtesy, parse=parse):
                yield f"fact “{noted.text}”: {fault.sort} {fault.words}"


def show(card: Card, *, with_model: bool) -> None:
    """Print a card's problems and its letter."""
    parse = grammar()
    courtesy = courtesies(locate("data") / "evals" / "courtesies.yaml", parse=parse)
    ground = ground_of(card, parse=parse)
    print(f"\n## {card.id} · {card.kind} · {card.trap}\nPurpose: {card.purpose}")
    for problem in problems(card):
        print(f"  CARD {problem}")
    with tempfile.TemporaryDirectory() as folder:
        try:
            world = open_world(card, Path(folder), without_model=not with_model)
            *_, draft = world.assistant.write(world.request)
            world.assistant.close()
        except AskwellError as exc:
            print(f"  refused: {exc}")
            return
    _print(draft, card, lambda text: faults_in(text, card, ground, courtesy, parse=parse))


def _print(draft: Draft, card: Card, faults) -> None:  # type: ignore[no-untyped-def]
    print(f"  {'ready' if draft.ready else 'NOT READY'} · subject: {draft.subject} · {draft.greeting}")
    for line in draft.lines:
        print(f"  {'own' if line.by is Author.YOU else line.by.value:5} {line.text}")
        for fault in () if line.by is Author.YOU else faults(line.text):
            print(f"        ! {fault.sort}: {fault.words}")
    for finding in draft.findings:
        print(f"        ({finding.severity} {finding.check}: {finding.message})")
    text = f"{draft.subject} {draft.text}"
    for saying in card.must_say:
        if not saying.in_(text):
            print(f"        missing: {saying.what}")
    for name in ("thing", "size", "by"):
        patterns = getattr(card.asks, name)
        if patterns and not card.asks.names(name, text):
            print(f"        the ask does not name its {name}")


def main() -> None:
    """Look at the files that are named."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--card", help="only the cards whose id starts like this")
    parser.add_argument("--model", action="store_true", help="write with the model instead of plain")
    chosen = parser.parse_args()
    for path in chosen.files:
        for card in read_file(path, Split(path.parent.name)):
            if not chosen.card or card.id.startswith(chosen.card):
                show(card, with_model=chosen.model)


if __name__ == "__main__":
    main()
