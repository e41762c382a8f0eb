"""The rules of the code, as tests: who may import whom, types, and style."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
OPEN_TO_ALL = {"app", "cli", "commands", "domain", "errors", "evaluation"}


IMPORTS = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"


def run(*command: str) -> str:
    """What a tool says, where it finds something; else nothing."""
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False, timeout=500
    )  # fmt: skip
    return done.stdout + done.stderr if done.returncode else ""


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(("-c", IMPORTS), id="who imports whom"),
        pytest.param(("-m", "ruff", "check", "--quiet", "."), id="ruff check"),
        pytest.param(("-m", "ruff", "format", "--check", "--quiet", "."), id="ruff format"),
        pytest.param(("-m", "mypy"), id="mypy --strict", marks=pytest.mark.slow),
    ],
)
def test_rules(command: tuple[str, ...]) -> None:
    """The tool finds nothing."""
    assert run(*command) == ""


def test_every_inner_module_is_hidden_from_the_surface() -> None:
    """The list of what the command line and the app may not import has every module that exists."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    surface = next(contract for contract in contracts if contract["id"] == "surface")
    inner = {
        path.stem
        for path in (ROOT / "assistant").iterdir()
        if (path.suffix == ".py" or (path / "__init__.py").is_file()) and path.stem != "__init__"
    }

    assert {f"assistant.{name}" for name in inner - OPEN_TO_ALL} == set(surface["forbidden_modules"])


def test_what_is_imported_is_declared() -> None:
    """Every vendor that the adapters' contract names is a dependency, of everybody or of ``eval``."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    declared = {
        line.split(">")[0].split("=")[0].split("<")[0].strip().replace("-", "_")
        for line in (*project["project"]["dependencies"], *project["project"]["optional-dependencies"]["eval"])
    }
    contract = next(one for one in project["tool"]["importlinter"]["contracts"] if one["id"] == "adapters")

    called = {"yaml": "pyyaml", "oxmsg": "python_oxmsg", "vl_convert": "vl_convert_python"}
    assert {called.get(module, module) for module in contract["forbidden_modules"]} <= declared


def test_no_pattern_loses_its_count() -> None:
    """In an f-string "{0,2}" is a tuple, not a count: no pattern is written so."""
    count = re.compile(r"(?<!\{)\{\d[\d, ]*\}")  # reading every module as Python takes seconds
    texts = {path: path.read_text("utf-8") for path in (ROOT / "assistant").rglob("*.py")}
    swallowed = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path, text in texts.items()
        if count.search(text)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FormattedValue) and isinstance(node.value, ast.Tuple | ast.Constant)
    ]
    assert swallowed == []
