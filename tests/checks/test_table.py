from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.checks.letter import Letter
from assistant.checks.table import CHECKS, run_checks
from assistant.domain.interactions import Channel
from assistant.domain.letters import Severity
from assistant.domain.requests import Kind
from assistant.resources import parse_yaml

Read = Callable[..., Letter]

LETTERS = parse_yaml((Path(__file__).parent.parent / "letters" / "letters.yaml").read_text(encoding="utf-8"))
MINE = {
    "ask",
    "easy_out",
    "new_ask",
    "strings",
    "length",
    "placeholder",
    "preamble",
    "stock",
    "hedges",
    "apologies",
} | {
    "flattery",
    "subject",
}


@pytest.mark.parametrize("entry", LETTERS, ids=[entry["id"] for entry in LETTERS])
def test_whole_letters_get_the_findings_they_deserve(entry: dict[str, object], letter: Read) -> None:
    """Every check a letter should trip speaks up, and no other warns or blocks."""
    kind = Kind(str(entry["kind"])) if entry.get("kind") else None
    read = letter(entry["text"], kind=kind, channel=Channel(entry["channel"]), subject=entry.get("subject"))
    found = run_checks(read, CHECKS[kind])
    expected = MINE & set(entry["expected"])  # type: ignore[call-overload]
    assert expected <= {finding.check for finding in found}, entry["why"]
    assert expected >= {f.check for f in found if f.severity is not Severity.INFORM}, entry["why"]


def test_findings_come_in_the_order_of_the_checks(letter: Read) -> None:
    """The table's order is the order of the findings, and lines rise within a check."""
    read = letter("Hi [Name],\n\nYou are amazing. You work at [X Corp].", kind=Kind.ASK, subject="")
    found = [(finding.check, finding.line) for finding in run_checks(read, CHECKS[Kind.ASK])]
    expected = [("ask", None), ("easy_out", None), ("placeholder", None), ("placeholder", 2), ("length", None)]
    assert [*expected, ("subject", None), ("flattery", 1)] == found


def test_each_kind_has_its_own_checks_and_the_common_ones() -> None:
    """Whatever holds of any text holds of every kind."""
    assert all(set(CHECKS[None]) < set(CHECKS[kind]) for kind in Kind)


def test_checking_loads_nothing_heavy() -> None:
    """The checks run without any vendor's package."""
    code = (
        "import sys; import assistant.checks.table; vendors = {'pysbd', 'spacy', 'langchain_core', 'openai'}; "
        "print(sorted((vendors | {'chromadb', 'streamlit', 'pydantic'}) & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path.cwd())
    assert done.stdout.strip() == "[]"


HOSTILE = [
    "a " * 10_000,
    "Would you " * 2_000,
    "\"' " * 4_000,
    "[" * 10_000,
    "<" * 10_000,
    "{{" * 5_000,
    "if you " * 2_000,
    "no " * 6_000,
    "your " * 4_000,
    "Best, " * 4_000,
    "Hi Jo " * 4_000,
    "\n" * 10_000 + "x",
    "- \n" * 4_000,
    "." * 20_000,
    "I hope this email finds you" + " x" * 8_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_takes_no_longer_than_its_length(text: str, letter: Read) -> None:
    """Some 20,000 characters made to trip patterns up are checked in a moment."""
    started = time.perf_counter()
    for kind in CHECKS:
        run_checks(letter(text, kind=kind), CHECKS[kind])
    assert time.perf_counter() - started < 30
