"""What is killed, and what looks after it: ``python -m tests.durability.child TASK``, where TASK is JSON.

Every job can be begun again after it was cut off anywhere, as a user would begin it again.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
import traceback
import zipfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from assistant.domain.contacts import Contact
from assistant.errors import UnknownContact
from assistant.exporting.archive import export
from assistant.importing import apply
from assistant.recall import Recall
from assistant.recall.scripted import WordEmbedder
from assistant.recall.vectors import Embeds
from assistant.records import Store
from tests.durability.files import ME, MY_PROFILE, PEOPLE, address
from tests.durability.look import faults, on_record, rows_of
from tests.durability.triggers import Moment, watch

KEPT, GONE = PEOPLE[1], PEOPLE[3]  # become one
FORGOTTEN = PEOPLE[2]
QUERIES = ("mortgage forecast", "orchestra garden recipe", "interview about a salary")


_NEVER = 10**9
_CHROMA = ("build", "purge")
"""The jobs with an index of Chroma's at work, which is built in a process of its own; the others have vectors only."""


@dataclass(frozen=True, slots=True)
class Task:
    """A job in a home; ``heard`` is the file where it says what was kept, line by line.

    ``paths`` are the files to import; ``archive`` is written by ``export`` and read by ``restore``. ``model`` names
    the two files of the real embedder; without it, one that counts words stands in.
    """

    job: str
    home: str
    heard: str
    paths: tuple[str, ...]
    archive: str = ""
    moment: tuple[str, int, bool] | None = None
    model: tuple[str, str] | None = None
    hold: str = ""

    def text(self) -> str:
        """It as JSON."""
        return json.dumps(asdict(self))

    @classmethod
    def read(cls, text: str) -> Task:
        """The task again."""
        row = json.loads(text)
        for name in ("paths", "moment", "model"):
            row[name] = tuple(row[name]) if row[name] is not None else None
        return cls(**row)


class Work:
    """A home that is open, and the words for what happens in it."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._told: set[str] = set()
        self._out = os.open(task.heard, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        self.store = Store.open(Path(task.home), busy_seconds=30)
        self.recall = Recall(
            self.store, folder=Path(task.home), embedder=self._embedder, index_from=1 if task.job in _CHROMA else _NEVER
        )

    def say(self, line: str) -> None:
        """Tell whoever listens; what is written stays written when we die."""
        os.write(self._out, f"{line}\n".encode())

    def tell(self, *_: int) -> None:
        """Acknowledge what another connection can see, which is what was committed."""
        there = on_record(self.store.path)
        for id_ in sorted(there - self._told):
            self.say(id_)
        self._told = there
        if self._task.hold:
            self.say("holding")
            while not Path(self._task.hold).exists():
                os.sched_yield()

    def close(self) -> None:
        """Let go of the home."""
        with suppress(AttributeError):
            self.recall.close()
        self.store.close()
        os.close(self._out)

    def import_(self) -> None:
        """Import everything."""
        apply([Path(path) for path in self._task.paths], self.store, me=(ME, MY_PROFILE), progress=self.tell)

    def index(self) -> None:
        """Read everything for the search by meaning."""
        self.recall.catch_up(progress=self.tell)

    def merge(self) -> None:
        """Make two people one, unless they are."""
        kept, gone = self._find(KEPT), self._find(GONE)
        if kept and gone and kept.id != gone.id:
            self.store.merge(kept.id, gone.id, why="They are one person.")
        self.say("merged")

    def unmerge(self) -> None:
        """Make all merges undone that say why ``merge`` made them."""
        for merge in self.store.merges():
            if merge.why == "They are one person.":
                self.store.unmerge(merge.id)
        self.say("unmerged")

    def forget(self) -> None:
        """Forget somebody, unless they are, as the Assistant does it."""
        contact = self._find(FORGOTTEN)
        if contact:
            interactions = [one.id for one in self.store.interactions_with(contact.id)]
            self.store.forget(contact.id)
            self.recall.forget(interactions)
        self.say("forgotten")

    def export(self) -> None:
        """Write the archive."""
        export(self.store, Path(self._task.archive), replace=True)
        self.say("exported")

    def restore(self) -> None:
        """Bring the archive into this home."""
        apply([Path(self._task.archive)], self.store, progress=self.tell)

    def _find(self, name: str) -> Contact | None:
        try:
            return self.store.find(address(name))
        except UnknownContact:
            return None

    def _embedder(self) -> Embeds:
        if self._task.model is None:
            return WordEmbedder(dimension=32)
        from assistant.recall.embedder import Embedder

        return Embedder(*map(Path, self._task.model), threads=1)


JOBS: dict[str, Callable[[Work], None]] = {
    "import": Work.import_,
    "index": Work.index,
    "build": Work.index,
    "merge": Work.merge,
    "unmerge": Work.unmerge,
    "forget": Work.forget,
    "purge": Work.forget,
    "export": Work.export,
    "restore": Work.restore,
}


def run(text: str) -> None:
    """Do one job, with an end at the task's moment if it names one; at the end, say how many events there were."""
    task = Task.read(text)
    counted = watch(Moment(*task.moment) if task.moment else None)
    work = Work(task)
    work.say("started")
    began = time.monotonic()
    JOBS[task.job](work)
    work.say(f"ended {json.dumps({'seconds': time.monotonic() - began, 'events': counted})}")
    work.close()


def look(text: str) -> None:
    """The next start: say what is there, do the job again to its end, and say what there is then."""
    task = Task.read(text)
    work = Work(task)
    there = sorted(on_record(work.store.path))
    before = faults(work.store.path)
    merges = len(work.store.merges())
    archive = bool(task.archive) and zipfile.is_zipfile(task.archive)
    JOBS[task.job](work)
    if task.job != "restore":
        work.import_()
    work.index()
    changes = work.store.changes
    if task.job != "restore":
        work.import_()
    status = work.recall.status()
    seen: dict[str, Any] = {
        "there": there,
        "merges": merges,
        "archive": archive,
        "faults": before + faults(work.store.path),
        "rewritten": work.store.changes - changes,
        "tables": {
            table: [len(rows), hashlib.sha256("\n".join(rows).encode()).hexdigest()]
            for table, rows in rows_of(work.store.path).items()
        },
        "index": [status.embedded, status.total, status.indexed],
        "found": [sorted(hit.interaction.id for hit in work.recall.search(query, limit=5)) for query in QUERIES],
    }
    work.close()
    result = Path(task.heard).with_suffix(".seen")
    result.write_text(json.dumps(seen), encoding="utf-8")


def recorded(act: Callable[[str], None], text: str) -> None:
    """Do it; what goes wrong is kept beside what was heard."""
    try:
        act(text)
    except BaseException:
        Path(Task.read(text).heard).with_suffix(".error").write_text(traceback.format_exc(), encoding="utf-8")
        os._exit(1)


ACTS = {"run": run, "look": look}


def nursery() -> None:
    """Fork a child for each line ``["fork", act, task]`` and say its number.

    For ``["poll", number]`` say how that one ended: its exit code, or an empty line while it runs.
    """
    for line in sys.stdin:
        words = json.loads(line)
        if words[0] == "fork":
            pid = os.fork()
            if not pid:
                os.close(0)
                recorded(ACTS[words[1]], words[2])
                os._exit(0)
            said = str(pid)
        else:
            pid, status = os.waitpid(int(words[1]), os.WNOHANG)
            said = str(os.waitstatus_to_exitcode(status)) if pid else ""
        print(said, flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "nursery":
        nursery()
    else:
        recorded(ACTS[sys.argv[1]], sys.argv[2])
