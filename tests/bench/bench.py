"""The numbers of one letter, measured on this machine and printed: ``python -m tests.bench.bench``.

Every ratio comes from one run: each letter is written through Askwell, and the very requests of its run log
are then sent to the same local server by hand, in turn. Needs the default model; nothing here asserts.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from datetime import date
from itertools import chain
from pathlib import Path

from assistant.app import Assistant
from assistant.domain.requests import Kind, Request
from assistant.models.choose import server_spec
from assistant.models.endpoints import Endpoint
from assistant.models.server import ensure
from assistant.settings import load_settings
from tests.bench.figures import Amount, Figure, at_most, printed, said

TODAY = date(2026, 11, 21)
FACTS = (
    "You told me in March to say out loud how I treat nulls.",
    "I did it at Fernlight, and I passed the SQL round on 12 November.",
    "I have not run a model in production yet.",
    "I can send you my seven pages of notes on the migration.",
    "The second round at Fernlight is on 1 December.",
)
PURPOSES = (
    "half an hour on the phone before 1 December about how to tell a failure in an interview",
    "20 minutes of his time before 1 December to hear how I would run one small model",
    "a 15-minute call before 30 November about window functions",
    "30 minutes on the phone about slow queries before 28 November",
    "25 minutes of his time on Sunday to listen to my two answers about rollback",
)
LETTER = "Hi Dana,\n\nWould you have 20 minutes before Friday to read my plan? No worries if not.\n\nBest,\nSam"


def raw_seconds(messages: list[dict[str, str]], max_tokens: int, stop: list[str], endpoint: Endpoint) -> float:
    """The server's own time for one request, without Askwell or LangChain between."""
    body = json.dumps(
        {"model": endpoint.model, "messages": messages, "temperature": 0, "max_tokens": max_tokens, "stop": stop}
    ).encode()
    request = urllib.request.Request(  # noqa: S310 - our own loopback server
        f"{endpoint.base_url}/chat/completions",
        body,
        {"Content-Type": "application/json", "Authorization": f"Bearer {endpoint.api_key}"},
    )
    began = time.perf_counter()
    with urllib.request.urlopen(request, timeout=120) as answer:  # noqa: S310
        answer.read()
    return time.perf_counter() - began


def letters(repeats: int) -> list[dict[str, float]]:
    """One row a letter: seconds until the first line, for the whole, in the model and for the same requests by hand."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        assistant = Assistant.open(Path(folder), today=TODAY)
        assistant.load_sample()
        contact = assistant.find_contact("graham@petrie.example")
        assistant.warm_up()
        endpoint = ensure(server_spec(load_settings(home=Path(folder))))
        for number in range(repeats):
            request = Request(Kind.ASK, contact, PURPOSES[number % len(PURPOSES)], facts=FACTS)
            began = time.perf_counter()
            first = 0.0
            for draft in assistant.write(request):
                if draft.lines and not first:
                    first = time.perf_counter() - began
            total = time.perf_counter() - began
            runs = assistant.runs(draft.id)
            if not runs:
                raise RuntimeError(
                    next((f.message for f in draft.findings if f.check == "model"), "No model answered.")
                )
            raw = 0.0
            for run in runs:
                messages = [{"role": m.role, "content": m.content} for m in run.messages]
                raw += raw_seconds(messages, 70, ["\n"], endpoint)
            rows.append(
                {
                    "lines": len(draft.lines),
                    "calls": len(runs),
                    "first": first,
                    "total": total,
                    "raw": raw,
                    "outside_ms": 1000 * (total - draft.seconds.model) / len(draft.lines),
                    "ratio": total / raw,
                }
            )
        assistant.close()
    return rows


def writing(repeats: int) -> Iterator[Figure]:
    """What the user waits for, and how much of it is not the model's."""
    rows = letters(repeats)
    by = {key: [row[key] for row in rows] for key in rows[0]}
    sizes = f"{statistics.median(by['lines']):.0f} lines, {statistics.median(by['calls']):.0f} calls"
    raw = f"the same requests by hand: {said(statistics.median(by['raw']))} s"
    count = f"{len(rows)} letter{'s' if len(rows) > 1 else ''}, the examples read before"
    yield Figure("letters", "from Enter to the first line", Amount.middle(by["first"], "s"), count, at_most(3))
    yield Figure("letters", f"a whole ask ({sizes})", Amount.middle(by["total"], "s"), raw, at_most(20))
    yield Figure("letters", "outside the model, a line", Amount.middle(by["outside_ms"], "ms"), count, at_most(50))
    yield Figure("letters", "a whole ask to the raw server's time", Amount.middle(by["ratio"]), raw, at_most(1.05))


def command(*words: str, repeats: int = 5, text: str = "") -> list[float]:
    """Milliseconds of each of so many whole ``askwell`` processes; the first of all is not counted."""
    return started("-m", "assistant.cli", *words, repeats=repeats, text=text)


def started(*words: str, repeats: int, text: str = "") -> list[float]:
    """Milliseconds of each of so many Python processes, after one that only warms the disk's cache."""
    times = []
    for _ in range(repeats + 1):
        began = time.perf_counter()
        subprocess.run([sys.executable, *words], input=text, capture_output=True, text=True, check=False)
        times.append(1000 * (time.perf_counter() - began))
    return times[1:]


def commands(repeats: int) -> Iterator[Figure]:
    """What the terminal waits for before anything is said."""
    bare = f"python -c pass: {said(statistics.median(started('-c', 'pass', repeats=repeats)))} ms"

    def figure(what: str, times: list[float], most: float) -> Figure:
        return Figure("commands", what, Amount.middle(times, "ms"), bare, at_most(most))

    yield figure("askwell --help", command("--help", repeats=repeats), 200)
    yield figure("askwell check", command("check", "-", repeats=repeats, text=LETTER), 700)
    with tempfile.TemporaryDirectory() as folder:
        facts = Path(folder) / "facts.json"
        facts.write_text(json.dumps(["I would like 20 minutes of your time before Friday.", "I wrote a plan."]))
        words = ("check", "-", "--facts", str(facts))
        yield figure("askwell check --facts (loads the grammar)", command(*words, repeats=repeats, text=LETTER), 2_000)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--letters", type=int, default=5)
    parser.add_argument("--no-model", action="store_true", help="only the commands that need none")
    chosen = parser.parse_args()
    printed(chain(() if chosen.no_model else writing(chosen.letters), commands(5)))


if __name__ == "__main__":
    main()
