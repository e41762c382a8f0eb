"""The package as it is handed out: a wheel that works by itself, and public names that exist."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import assistant

ROOT = Path(__file__).parents[1]


def test_every_public_name_is_there() -> None:
    """What ``assistant`` says it offers can be had, and nothing else can."""
    assert all(getattr(assistant, name) for name in assistant.__all__)
    with pytest.raises(AttributeError, match="nothing_here"):
        _ = assistant.nothing_here


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout with what is installed here."""
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return next(out.glob("*.whl"))


@pytest.mark.slow
def test_the_wheel_holds_code_prompts_and_sample(wheel: Path) -> None:
    """Both packages, prompts, recipes, the sample, what the spotter learnt and the cards are in it; tests are not."""
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()

    for name in (
        "assistant/cli.py",
        "ui/app.py",
        "assistant/_bundled/prompts/line.prompt",
        "assistant/_bundled/prompts/recipes/ask.md",
        "assistant/_bundled/data/sample/mail/inbox.mbox",
        "assistant/_bundled/data/reading/spotter.json",
        "assistant/_bundled/data/evals/courtesies.yaml",
        "assistant/_bundled/data/evals/cards/test/health.yaml",
    ):
        assert name in names
    assert {name.split("/")[0] for name in names} == {"assistant", "ui", "askwell-0.1.0.dist-info"}
    assert [name for name in names if "tests/" in name or "gitkeep" in name] == []


@pytest.mark.slow
def test_the_wheel_works_where_there_is_no_checkout(wheel: Path, tmp_path: Path) -> None:
    """Unpacked elsewhere, it checks a letter, reads its prompts and imports the sample."""
    place = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(place)
    script = (
        "import json, sys, pathlib, assistant\n"
        "from assistant.cli import main\n"
        "from assistant.app import Assistant\n"
        "from assistant.resources import locate\n"
        "assert main(['check', '-']) == 0\n"
        "opened = Assistant.open()\n"
        "opened.load_sample()\n"
        "drafts = [list(opened.write(request))[-1] for request in opened.sample_requests()]\n"
        "print(json.dumps([assistant.__file__, str(locate('prompts')), [draft.ready for draft in drafts]]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", f"import sys; sys.path.insert(0, {str(place)!r})\n{script}"],
        cwd=tmp_path, input="Thank you for your notes.", capture_output=True, text=True, check=False, timeout=300,
        env={**os.environ, "ASKWELL_HOME": str(tmp_path / "home"), "ASKWELL_MODELS": str(tmp_path / "none")},
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    where, prompts, ready = json.loads(done.stdout.splitlines()[-1])
    assert where.startswith(str(place))
    assert prompts == str(place / "assistant" / "_bundled" / "prompts")
    assert ready == [True, True, True]
