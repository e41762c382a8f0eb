"""Write the letters of ``data/evals/requests.yaml`` with the model: ``python -m tests.evals.letters [--out FILE]``.

Prints a table of counts; ``--out`` keeps every letter with its lines, facts and findings, to be read by a person.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from assistant.app import Assistant
from assistant.domain.interactions import Channel
from assistant.domain.letters import Draft, Severity
from assistant.domain.requests import Kind, Request
from assistant.errors import AskwellError
from assistant.resources import locate, parse_yaml

TODAY = date(2026, 11, 21)
HEAD = (
    "# The sixty letters as written\n\nMade by `python -m tests.evals.letters --out docs/letters-written.md`; "
    "everybody in them is invented.\n\n"
)


def request_of(row: dict[str, Any], assistant: Assistant) -> Request:
    """The request of one row. Raises ``UnknownContact``."""
    return Request(
        Kind(row["kind"]),
        assistant.find_contact(row["to"]),
        row["purpose"],
        Channel(row["channel"]),
        words=row.get("words") or "",
        facts=tuple(row.get("facts") or ()),
    )


def page_of(row: dict[str, Any], draft: Draft | None, why: str) -> str:
    """One letter as a reader wants to judge it."""
    head = f"## {row['id']} · {row['channel']} · to {row['to'].split('@')[0]}\n\nPurpose: {row['purpose']}"
    head += f" · trap: {row['trap']}\n\n" if row.get("trap") else "\n\n"
    if draft is None:
        return f"{head}Refused: {why}\n"
    marks = "".join(f"{n}. *{line.by.value}, {line.move}* {line.text}\n" for n, line in enumerate(draft.lines, 1))
    found = "".join(
        f"- {f.severity.value} · {f.check}{f' · line {f.line}' if f.line else ''} · {f.message}\n"
        for f in draft.findings
    )
    subject = f"Subject: {draft.subject}\n\n" if draft.subject else ""
    return f"{head}Read as: {draft.read_as}\n\n```\n{subject}{draft.text}\n```\n\n{marks}\n{found or '- no findings'}\n"


def main() -> None:
    """Write them all and print the counts."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path)
    parser.add_argument("--only", help="write only the requests whose id starts like this")
    chosen = parser.parse_args()
    rows = parse_yaml((locate("data") / "evals" / "requests.yaml").read_text(encoding="utf-8"))
    pages, table, seconds = [], {kind: Counter[str]() for kind in Kind}, []
    with tempfile.TemporaryDirectory() as folder:
        assistant = Assistant.open(Path(folder), today=TODAY)
        assistant.load_sample()
        assistant.warm_up()
        for row in rows:
            if chosen.only and not row["id"].startswith(chosen.only):
                continue
            count = table[Kind(row["kind"])]
            count["requests"] += 1
            try:
                *_, draft = assistant.write(request_of(row, assistant))
            except AskwellError as exc:
                count["refused with a reason"] += 1
                pages.append(page_of(row, None, str(exc)))
                continue
            seconds.append(draft.seconds.total)
            blocked = [f for f in draft.findings if f.severity is Severity.BLOCK]
            count["ready" if draft.ready else "not ready, with a reason" if blocked else "not ready, without one"] += 1
            count["lines"] += len(draft.lines)
            for line in draft.lines:
                count[f"lines: {line.by.value}"] += 1
            count["model lines refused"] += sum("not used" in f.message for f in draft.findings)
            pages.append(page_of(row, draft, ""))
        assistant.close()
    keys = (
        "requests",
        "ready",
        "not ready, with a reason",
        "not ready, without one",
        "refused with a reason",
        "lines",
        "lines: model",
        "lines: plain",
        "lines: you",
        "model lines refused",
    )
    print(f"| | {' | '.join(table)} | all |\n|---|{'---|' * (len(table) + 1)}")
    for key in keys:
        each = [count[key] for count in table.values()]
        print(f"| {key} | {' | '.join(map(str, each))} | {sum(each)} |")
    if seconds:
        print(f"\nSeconds a letter: median {statistics.median(seconds):.1f}, longest {max(seconds):.1f}.")
    if chosen.out:
        chosen.out.write_text(HEAD + "\n".join(pages), encoding="utf-8")


if __name__ == "__main__":
    main()
