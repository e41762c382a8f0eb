"""The documents say what is so: commands in the README, help on the page, and records made by their command."""

from __future__ import annotations

import re
import runpy
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
RECORD = runpy.run_path(str(ROOT / "tests" / "tools" / "record_demo.py"))


def sh_blocks(text: str) -> list[str]:
    """The fenced blocks of shell commands."""
    return re.findall(r"^```sh\n(.*?)\n```$", text, re.MULTILINE | re.DOTALL)


def test_the_first_two_commands() -> None:
    """The first installs and ends in the demo, the second installs what tests need and ends in pytest."""
    first, second = sh_blocks(README)[:2]

    assert first.startswith("python3 -m venv .venv && .venv/bin/pip install ")
    assert first.endswith("&& .venv/bin/askwell demo")
    assert second.startswith("python3 -m venv .venv && .venv/bin/pip install ")
    assert second.endswith("&& .venv/bin/pytest")
    assert "\n" not in first + second


def test_ci_runs_the_second_command_as_it_stands() -> None:
    """What .ci/run takes out of the README is its second block, and it holds no other way to run tests."""
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    taken = re.search(r"^command=\$\((awk .*)\)$", script, re.MULTILINE)
    assert taken is not None
    shown = subprocess.run(["bash", "-c", taken[1]], cwd=ROOT, capture_output=True, text=True, check=True)

    assert shown.stdout.strip() == sh_blocks(README)[1]
    assert "pytest" not in script
    assert 'bash -euo pipefail -c "$command"' in script


def test_the_record_in_the_readme_is_whole() -> None:
    """Three letters by the model stand between the markers, and one of them once more at the top."""
    run = RECORD["recorded"](README, "demo")

    assert [run.count(f"--- {kind}: to ") for kind in ("Ask", "Thanks", "Offer")] == [1, 1, 1]
    assert "the model" in run
    assert run.count("Ready. Written by") == 3
    assert RECORD["recorded"](README, "letter") == RECORD["one_letter"](run).strip()
    assert RECORD["placed"](README, "demo", run) == README


def test_the_page_of_commands_is_up_to_date() -> None:
    """Every command has its section, with every option and argument that its help names."""
    document = runpy.run_path(str(ROOT / "tests" / "tools" / "document_commands.py"))
    page = (ROOT / "docs" / "command-line.md").read_text("utf-8")
    sections = dict(re.findall(r"^### (askwell [^\n]+)\n(.*?)(?=^### |\Z)", page, re.MULTILINE | re.DOTALL))
    helps = dict(document["helps"]())

    assert list(sections) == list(helps)
    for name, text in helps.items():
        # The words, not the layout: that belongs to the library that prints them.
        assert set(re.findall(r"[\w-]+", text)) <= set(re.findall(r"[\w-]+", sections[name])), name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    """Every file a page links to is there."""
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_settings_are_all_described() -> None:
    """Every environment variable that the settings read stands on the page of models."""
    described = (ROOT / "docs" / "models.md").read_text("utf-8")
    read = re.findall(r"^    ([A-Z_]{5,})  ", (ROOT / "assistant" / "settings.py").read_text("utf-8"), re.MULTILINE)

    assert len(read) >= 8
    assert [name for name in read if f"`{name}`" not in described] == []
