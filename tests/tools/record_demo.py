"""Run ``askwell demo`` and put what it prints into the README, between its markers.

    python tests/tools/record_demo.py

The language model has to be there (`askwell models fetch`), or the record would show plain lines.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

README = Path(__file__).parents[2] / "README.md"
RUN = "demo"
"""The marker around the whole run."""
LETTER = "letter"
"""The marker around one letter of it."""


def marks(name: str) -> tuple[str, str]:
    """The lines between which a record stands."""
    return f"<!-- {name}: recorded by tests/tools/record_demo.py -->\n", f"<!-- end of {name} -->\n"


def placed(text: str, name: str, record: str) -> str:
    """The text with ``record`` between the marks of ``name``. Raises ``ValueError`` where the marks are not there."""
    begin, end = marks(name)
    before, after = text.index(begin) + len(begin), text.index(end)
    return f"{text[:before]}```text\n{record.strip()}\n```\n{text[after:]}"


def recorded(text: str, name: str) -> str:
    """What stands between the marks of ``name``, without its fence."""
    begin, end = marks(name)
    inner = text[text.index(begin) + len(begin) : text.index(end)]
    return inner.removeprefix("```text\n").removesuffix("\n```\n")


def one_letter(run: str) -> str:
    """The thanks of the run, from its greeting to its sign-off."""
    part = run[run.index("--- Thanks: to ") : run.index("--- Offer: to ")]
    lines = part[: part.index("\nSubject: ")].splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith(("  Dear ", "  Hi ")))
    return "\n".join(line.removeprefix("  ") for line in lines[first:])


def run_demo() -> str:
    """What ``askwell demo`` prints, in a home of its own."""
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run(
            [sys.executable, "-m", "assistant.cli", "demo", "--home", home],
            stdout=subprocess.PIPE, text=True, check=True, env={**os.environ, "COLUMNS": "96"},
        )  # fmt: skip
    return done.stdout


if __name__ == "__main__":
    run = run_demo()
    if "in plain lines" in run:
        sys.exit("The model is not there; `askwell models fetch` gets it.")
    text = placed(README.read_text("utf-8"), RUN, run)
    README.write_text(placed(text, LETTER, one_letter(run)), "utf-8")
