"""Two Askwells at once in one home: one imports, the other is told so; reading for the search gets in nobody's way."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from assistant.errors import StoreLocked
from assistant.importing import apply
from assistant.recall import Recall
from assistant.recall.scripted import WordEmbedder
from assistant.recall.vectors import Matrix
from assistant.records import Store
from tests.durability.child import Task
from tests.durability.files import ME, MY_PROFILE, write
from tests.durability.harness import Killer


class Slow(WordEmbedder):
    """An embedder that waits at its first text until it is let go."""

    def __init__(self) -> None:
        super().__init__(dimension=32)
        self.begun = threading.Event()
        self.go = threading.Event()

    def embed(self, texts: Sequence[str]) -> Matrix:
        """Wait, then the words' directions."""
        self.begun.set()
        assert self.go.wait(60)
        return super().embed(texts)


@pytest.fixture
def killer(tmp_path: Path) -> Iterator[Killer]:
    """Starts processes that work in homes below ``tmp_path``."""
    with Killer(tmp_path, mails=40) as killer:
        yield killer


@pytest.mark.slow
def test_a_second_import_is_told_of_the_first(killer: Killer, tmp_path: Path) -> None:
    """While another process imports, an import is refused in words that say so; once it has ended, it works."""
    home, go = tmp_path / "home", tmp_path / "go"
    task = Task("import", str(home), f"{home}.heard", killer.paths, hold=str(go))
    first = killer.start(task)
    heard = Path(task.heard)
    _until(lambda: heard.exists() and "holding" in heard.read_text(encoding="utf-8"))
    with Store.open(home) as store:
        with pytest.raises(StoreLocked, match="Another Askwell is importing"):
            apply(list(map(Path, killer.paths)), store, me=(ME, MY_PROFILE))
        go.touch()
        assert first.wait() == 0
        report = apply(list(map(Path, killer.paths)), store, me=(ME, MY_PROFILE))
    assert (report.new, report.known > 0) == (0, True)


@pytest.mark.slow
def test_a_killed_import_leaves_the_home_free(killer: Killer, tmp_path: Path) -> None:
    """The lock of an import that was killed is nobody's."""
    home = tmp_path / "home"
    task = Task("import", str(home), f"{home}.heard", killer.paths, hold=str(tmp_path / "never"))
    first = killer.start(task)
    heard = Path(task.heard)
    _until(lambda: heard.exists() and "holding" in heard.read_text(encoding="utf-8"))
    first.kill()
    first.wait()
    with Store.open(home) as store:
        apply(list(map(Path, killer.paths)), store, me=(ME, MY_PROFILE))
        assert len(store.known_interactions(_ids(heard))) == len(_ids(heard)) > 0


def test_importing_while_the_index_is_made(tmp_path: Path) -> None:
    """Mail that comes in while older mail is being read for the search is kept, and read in its turn."""
    paths = write(tmp_path / "files", mails=30, messages=10)
    embedder = Slow()
    with Store.open(tmp_path / "home") as store:
        apply(paths[:3], store, me=(ME, MY_PROFILE))
        recall = Recall(store, folder=tmp_path / "home", embedder=lambda: embedder)
        reading = threading.Thread(target=recall.catch_up)
        reading.start()
        assert embedder.begun.wait(60)
        report = apply(paths[3:], store, me=(ME, MY_PROFILE))
        embedder.go.set()
        reading.join(60)
        recall.catch_up()
        status = recall.status()
        recall.close()
    assert report.new == 30
    assert status.embedded == status.total == 40


def _ids(heard: Path) -> list[str]:
    """The exchanges that were acknowledged."""
    return [line for line in heard.read_text(encoding="utf-8").splitlines() if line.startswith("i")]


def _until(condition: object) -> None:
    until = time.monotonic() + 60
    while not condition() and time.monotonic() < until:  # type: ignore[operator]
        time.sleep(0.01)
