"""The command line with the real model: from a mailbox to a letter, and the demo, as processes of their own."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_process import ASKWELL, MAIL

pytestmark = pytest.mark.slow
Askwell = Callable[..., Any]


@pytest.fixture
def askwell(writing_model: Path, tmp_path: Path) -> Askwell:
    """Run one command with ``--json`` in a home of its own and return what it printed; it must end in 0."""

    def call(*arguments: str) -> Any:
        done = subprocess.run(
            [*ASKWELL, *arguments, "--json", "--home", str(tmp_path / "home"), "--today", "2026-11-21"],
            capture_output=True, text=True, check=False, timeout=400,
            env={**os.environ, "ASKWELL_MODELS": str(writing_model)},
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return json.loads(done.stdout)

    return call


def test_from_a_mailbox_to_a_letter(askwell: Askwell) -> None:
    """Imported mail becomes a ready letter, mostly the model's, with a fact behind each of its lines."""
    askwell("import", MAIL, "--yes")
    draft = askwell(
        "draft", "thanks", "--to", "graham@petrie.example", "--purpose", "thank him for the practice evening in March",
        "--fact", "I passed the SQL round at Fernlight on 12 November.",
    )  # fmt: skip
    runs = askwell("runs", draft["id"])

    assert draft["ready"]
    assert draft["model"] == "qwen2.5-coder-1.5b"
    assert draft["share"]["model"] > 0
    assert all(line["facts"] for line in draft["lines"] if line["by"] == "model")
    assert {run["model"] for run in runs} == {"qwen2.5-coder-1.5b"}
    assert draft["text"] == askwell("drafts", "show", draft["id"])["text"]


def test_the_demo_writes_one_letter_of_each_kind(askwell: Askwell) -> None:
    """An ask, a thanks and an offer are ready, with lines by the model; how long it took is printed."""
    began = time.monotonic()
    shown = askwell("demo")

    print(f"the demo took {time.monotonic() - began:.0f} s")
    assert shown["notice"] == ""
    assert [draft["kind"] for draft in shown["drafts"]] == ["ask", "thanks", "offer"]
    assert all(draft["ready"] and draft["share"]["model"] > 0 for draft in shown["drafts"])


def test_doctor_measures_the_model(askwell: Askwell) -> None:
    """With everything there, doctor finds nothing wrong and tells the tokens a second."""
    found = askwell("doctor")

    assert found["problems"] == []
    assert found["speed"]["prompt_per_second"] > 0
    assert found["speed"]["answer_per_second"] > 0
    assert found["server"].startswith("running on 127.0.0.1:")
    assert found["threads"] >= 1
