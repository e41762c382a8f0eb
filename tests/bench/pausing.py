"""How much slower a letter gets while records are read beside it: ``python -m tests.bench.pausing``.

The sample workspace is copied to many contacts, so that the reading has work for longer than a letter takes. Letters
are written with the default model, by turns alone and beside a process that reads as the one after an import does;
that one also writes down when it reads each sentence. It prints their ratio, and how many sentences were
read while a letter was written. Needs the default model; nothing here asserts.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from assistant.app import Assistant
from assistant.app.indexer import GENTLE
from assistant.app.ledgers import Ledgers
from assistant.bootstrap import build
from assistant.domain.interactions import Direction, Identity, Interaction
from assistant.domain.requests import Request
from assistant.domain.words import Sentence
from assistant.records import Exchange, Store
from tests.bench.figures import Amount, Figure, at_most, printed, said

TODAY = date(2026, 11, 21)
SETTLED = 0.1
"""Seconds after a letter begins in which a sentence that was begun before may still be read."""
_BUSY = 40  # sentences that the other process has read before a letter begins beside it


def fill(home: Path, *, copies: int) -> list[Request]:
    """The sample workspace with ``copies`` more of everybody in it; returns the letters to write."""
    assistant = Assistant.open(home, today=TODAY)
    try:
        assistant.load_sample()
        requests = assistant.sample_requests()
    finally:
        assistant.close()
    with Store.open(home) as store:
        everybody = [one.contact for one in store.summaries(today=TODAY) if one.contact.addresses]
        exchanges = [(one, store.interactions_with(one.id)) for one in everybody]
        for number in range(copies):
            for contact, found in exchanges:
                who = Identity(f"{contact.name} {number}", f"{number}.{contact.addresses[0]}")
                store.add_interactions([Exchange(_copied(one, who, number), (who,)) for one in found])
    return requests


def _copied(one: Interaction, who: Identity, number: int) -> Interaction:
    own: dict[str, Any] = {"sender": who} if one.direction is Direction.RECEIVED else {"recipients": (who,)}
    source, thread = f"<{number}.{one.source.lstrip('<')}", f"{number}.{one.thread}"
    return replace(one, id=f"{number}-{one.id}", source=source, thread=thread, in_reply_to=None, references=(), **own)


def read(home: Path, log: Path) -> None:
    """What the process beside does: read, and write down when each sentence came."""
    os.nice(GENTLE)
    parts = build(home=home, today=TODAY)
    with log.open("a", buffering=1) as out:

        def parse(text: str) -> Sentence:
            out.write(f"{time.time()}\n")
            return parts.parse(text)

        Ledgers(replace(parts, parse=parse)).distil_beside()
    parts.close()


@contextmanager
def reading(home: Path, log: Path) -> Iterator[None]:
    """Have another process read inside the block, from when it is well under way."""
    began = len(times(log))
    with subprocess.Popen([sys.executable, "-m", "tests.bench.pausing", "--read", str(home), str(log)]) as process:
        try:
            while len(times(log)) < began + _BUSY and process.poll() is None:
                time.sleep(0.05)
            yield
            if process.poll() is not None:
                print("  the reading ended before the letter did: take more --copies", file=sys.stderr)
        finally:
            process.kill()


def times(log: Path) -> list[float]:
    """When each sentence was read, in seconds of the clock."""
    return [float(line) for line in log.read_text().splitlines() if line.strip()] if log.exists() else []


def letter(assistant: Assistant, request: Request) -> tuple[float, float]:
    """When a letter was begun and ended, in seconds of the clock."""
    began = time.time()
    for _ in assistant.write(request):
        pass
    return began, time.time()


@dataclass(slots=True)
class Measured:
    """Seconds of letters alone and beside the reading, and sentences read in the latter: in all, and after a moment."""

    alone: list[float] = field(default_factory=list)
    beside: list[float] = field(default_factory=list)
    inside: list[int] = field(default_factory=list)
    after: list[int] = field(default_factory=list)

    def figures(self) -> Iterator[Figure]:
        """What all pairs come to."""
        count = min(len(self.alone), len(self.beside))
        if not count:
            return
        one, other = statistics.median(self.alone[:count]), statistics.median(self.beside[:count])
        ratios = [b / a for a, b in zip(self.alone, self.beside, strict=False)]
        of = f"{count} pairs, by turns: alone {said(one)} s, beside {said(other)} s"
        late = Amount(sum(self.after))
        what = f"sentences read later than {SETTLED} s into a letter"
        yield Figure("pausing", "a letter beside the reading to one alone", Amount.middle(ratios), of)
        yield Figure(
            "pausing", what, late, f"{sum(self.inside)} earlier than that" if not late.value else of, at_most(0)
        )


def figures(*, count: int, copies: int) -> Iterator[Figure]:
    """Letters alone and beside the reading; Ctrl-C ends them with what was measured until then."""
    found = Measured()
    with tempfile.TemporaryDirectory() as folder:
        home, log = Path(folder) / "home", Path(folder) / "sentences"
        requests = fill(home, copies=copies)
        assistant = Assistant.open(home, today=TODAY)
        try:
            letter(assistant, requests[0])  # the server starts, and has read what is the same in every prompt
            for number, request in enumerate(islice(cycle(requests), count), 1):
                for accompanied in (number % 2 == 0, number % 2 == 1):  # the second of a pair finds its prompts cached
                    if accompanied:
                        with reading(home, log):
                            began, ended = letter(assistant, request)
                        found.beside.append(ended - began)
                        stamps = [one for one in times(log) if began <= one <= ended]
                        found.inside.append(len(stamps))
                        found.after.append(sum(one > began + SETTLED for one in stamps))
                    else:
                        began, ended = letter(assistant, request)
                        found.alone.append(ended - began)
                both = f"{found.alone[-1]:.2f} s alone, {found.beside[-1]:.2f} s beside"
                told = f"  {number}: {request.kind} {both}; {found.inside[-1]} read, {found.after[-1]} late"
                print(told, file=sys.stderr, flush=True)
        except KeyboardInterrupt:
            yield from found.figures()
            raise
        finally:
            assistant.close()
    yield from found.figures()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=8)
    parser.add_argument("--copies", type=int, default=20)
    parser.add_argument("--read", type=Path, nargs=2, metavar=("HOME", "LOG"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.read:
        read(*options.read)
    else:
        printed(figures(count=options.count, copies=options.copies))
