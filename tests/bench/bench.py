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
from datetime import date
from pathlib import Path

from assistant.app import Assistant
from assistant.domain.requests import Kind, Request
from assistant.models.choose import server_spec
from assistant.models.server import ensure
from assistant.settings import load_settings

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


def raw_seconds(messages: list[dict[str, str]], max_tokens: int, stop: list[str], endpoint: object) -> float:
    """The server's own time for one request, without Askwell or LangChain between."""
    body = json.dumps(
        {"model": endpoint.model, "messages": messages, "temperature": 0, "max_tokens": max_tokens, "stop": stop}  # type: ignore[attr-defined]
    ).encode()
    request = urllib.request.Request(  # noqa: S310 - our own loopback server
        f"{endpoint.base_url}/chat/completions",
        body,  # type: ignore[attr-defined]
        {"Content-Type": "application/json", "Authorization": f"Bearer {endpoint.api_key}"},  # type: ignore[attr-defined]
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
                    "outside_ms": 1000 * (total - draft.seconds.model) / len(draft.lines),
                    "ratio": total / raw,
                }
            )
        assistant.close()
    return rows


def command(*words: str, repeats: int = 5, text: str = "") -> float:
    """Median seconds of a whole ``askwell`` process."""
    times = []
    for _ in range(repeats + 1):
        began = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "assistant.cli", *words], input=text, capture_output=True, text=True, check=False
        )
        times.append(time.perf_counter() - began)
    return statistics.median(times[1:])


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--letters", type=int, default=5)
    parser.add_argument("--no-model", action="store_true", help="only the commands that need none")
    chosen = parser.parse_args()
    rows: list[tuple[str, str, str]] = []
    if not chosen.no_model:
        made = letters(chosen.letters)
        middle = {key: statistics.median(row[key] for row in made) for key in made[0]}
        rows += [
            (f"Enter to the first line, prefix warm ({len(made)} letters)", f"{middle['first']:.2f} s", "3 s"),
            (f"an ask of {middle['lines']:.0f} lines, {middle['calls']:.0f} calls", f"{middle['total']:.2f} s", "20 s"),
            ("outside the model, a line", f"{middle['outside_ms']:.1f} ms", "50 ms"),
            ("whole letter to the raw server's time", f"{middle['ratio']:.3f}", "1.05"),
        ]
    letter = "Hi Dana,\n\nWould you have 20 minutes before Friday to read my plan? No worries if not.\n\nBest,\nSam"
    with tempfile.TemporaryDirectory() as folder:
        facts = Path(folder) / "facts.json"
        facts.write_text(json.dumps(["I would like 20 minutes of your time before Friday.", "I wrote a plan."]))
        rows += [
            ("askwell --help", f"{command('--help') * 1000:.0f} ms", "200 ms"),
            ("askwell check", f"{command('check', '-', text=letter) * 1000:.0f} ms", "700 ms"),
            (
                "askwell check --facts (parses grammar)",
                f"{command('check', '-', '--facts', str(facts), text=letter) * 1000:.0f} ms",
                "2,000 ms",
            ),
        ]
    print("| what | median | aim |\n|---|---|---|")
    for row in rows:
        print(f"| {' | '.join(row)} |")


if __name__ == "__main__":
    main()
