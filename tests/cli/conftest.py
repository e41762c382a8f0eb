"""Running the command line in this process, over homes with and without the sample workspace."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from assistant.app import Assistant
from assistant.cli import main
from assistant.models.scripted import ScriptedModel, Sent

TODAY = date(2026, 11, 21)


@dataclass(frozen=True)
class Ran:
    """What one call of the command line came to."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output, all of it, as JSON."""
        return json.loads(self.out)


Run = Callable[..., Ran]


def notes_as_they_stand(sent: Sent) -> str:
    """What a model that only copies says: the notes of the line it is asked for."""
    return sent.last.split(": ", 1)[-1].split("\n")[0].strip()


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run one command in the home of this test; no terminal is attached, ``stdin`` is what comes in."""

    def call(*arguments: str, stdin: bytes = b"", model: ScriptedModel | None = None) -> Ran:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capsys.readouterr()
        code = main(arguments, model=model or ScriptedModel(notes_as_they_stand))
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return call


class Typed(io.StringIO):
    """What somebody types, or reads, at a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """Run a command at a terminal where these lines are typed; gives the code and all that was said."""

    def call(*arguments: str, lines: str) -> tuple[int, str]:
        said = Typed()
        monkeypatch.setattr("sys.stdin", Typed(lines))
        monkeypatch.setattr("sys.stderr", said)
        capsys.readouterr()
        code = main(arguments, model=ScriptedModel(notes_as_they_stand))
        return code, " ".join((capsys.readouterr().out + said.getvalue()).split())

    return call


@pytest.fixture(scope="session")
def _sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("sample") / "home"
    assistant = Assistant.open(home, today=TODAY, model=ScriptedModel())
    assistant.load_sample()
    assistant.close()
    return home


@pytest.fixture
def sample(_sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """This test's home, with the sample workspace in it."""
    home = tmp_path / "home"
    shutil.copytree(_sample, home)
    monkeypatch.setenv("ASKWELL_HOME", str(home))
    return home
