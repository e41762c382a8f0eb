"""How fast records are read for promises, favours and facts: ``python -m tests.bench.distil``.

The sample workspace is read by rules and spotter as ``askwell distil`` does, everything in it, into a fresh home each
time and with a parser that remembers nothing. The reference is that parser alone over the same sentences, in turn: what
a reader that only parsed would take. Nothing here asserts.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from assistant.app import Assistant
from assistant.app.ledgers import Ledgers
from assistant.bootstrap import build
from assistant.models.grammar import load_grammar
from tests.bench.figures import Amount, Figure, printed, said

TODAY = date(2026, 11, 21)


def read(home: Path) -> tuple[int, float, float]:
    """Sentences in a home, the seconds of reading all of it, and those of the parser alone."""
    parts = build(home=home, today=TODAY)
    ledgers = Ledgers(replace(parts, parse=load_grammar()))
    alone = load_grammar()
    try:
        sentences = [
            sentence
            for one in parts.store.summaries(today=TODAY)
            for exchange in parts.store.interactions_with(one.contact.id)
            for sentence in parts.split(exchange.text)
        ]
        for parse in (ledgers._parts.parse, alone):
            parse("We met in May.")  # loads the weights
        parts.spotter()
        began = time.perf_counter()
        ledgers.distil()
        ours = time.perf_counter() - began
        began = time.perf_counter()
        for sentence in sentences:
            alone(sentence)
        return len(sentences), ours, time.perf_counter() - began
    finally:
        parts.close()


def figures(*, rounds: int) -> Iterator[Figure]:
    """Sentences a second, and how much longer reading takes than parsing alone."""
    rows = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            assistant = Assistant.open(Path(folder), today=TODAY)
            try:
                assistant.load_sample()
            finally:
                assistant.close()
            rows.append(read(Path(folder)))
    rates = [count / ours for count, ours, _ in rows]
    parsing = Amount.middle([count / theirs for count, _, theirs in rows])
    beside = f"the parser alone: {said(round(parsing.value))}/s; {rows[0][0]:,} sentences of the sample"
    yield Figure("distil", "sentences read a second", Amount.middle(rates, "/s"), beside)
    times = Amount.middle([ours / theirs for _, ours, theirs in rows])
    yield Figure("distil", "times as long as parsing alone", times, beside)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    printed(figures(rounds=parser.parse_args().rounds))


if __name__ == "__main__":
    main()
