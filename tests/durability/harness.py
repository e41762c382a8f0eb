"""Killing a job and judging the next start: what is lost, doubled, broken, or other than after a run left alone."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.durability.child import Task
from tests.durability.files import write

ROOT = Path(__file__).parents[2]
BEFORE = {
    "import": "",
    "index": "import",
    "build": "index",
    "merge": "index",
    "unmerge": "merge",
    "forget": "index",
    "purge": "build",
    "export": "index",
}
"""The job that has to be done before each; ``restore`` begins with the archive of ``export``."""
_PATIENCE = 180.0  # seconds for one job, on a machine with others at work


@dataclass(frozen=True, slots=True)
class Kill:
    """One kill: of which job, when, and how the process is started.

    ``moment`` is an exact one; without it, the job is killed at ``share`` of the time it takes when left alone.
    ``fresh`` starts an interpreter of its own instead of a fork of one that has everything loaded.
    """

    job: str
    moment: tuple[str, int, bool] | None = None
    share: float = 0.0
    fresh: bool = False
    beside: bool = False
    """Kill the processes that the job has started instead of the job, which has to cope."""

    def __str__(self) -> str:
        """The kind that the table counts it under."""
        if self.beside:
            return f"{self.job}, its own child at random"
        if self.moment is None:
            return f"{self.job}, at random"
        event, _, after = self.moment
        return f"{self.job}, {'after' if after else 'before'} a {event}"


@dataclass(slots=True)
class Outcome:
    """What one kill did; every list and number should be empty or 0 but ``died``."""

    kill: Kill
    died: bool = False
    lost: int = 0
    duplicates: int = 0
    crash: str = ""
    faults: list[str] = field(default_factory=list)
    differs: list[str] = field(default_factory=list)

    @property
    def sound(self) -> bool:
        """Whether nothing went wrong."""
        return not (self.lost or self.duplicates or self.crash or self.faults or self.differs)


class Killer:
    """Runs jobs in homes below ``folder``; ``prepare`` first."""

    def __init__(self, folder: Path, *, mails: int = 300, model: tuple[Path, Path] | None = None) -> None:
        self._folder = folder
        self._model = (str(model[0]), str(model[1])) if model else None
        self._numbers = count(1)
        self._nursery = Nursery()
        self._archive = folder / "all.zip"
        self.paths = tuple(map(str, write(folder / "files", mails=mails)))
        self.alone: dict[str, Mapping[str, Any]] = {}
        """What each job leaves behind when nothing happens to it."""
        self.seconds: dict[str, float] = {}
        self.events: dict[str, dict[str, int]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._nursery.close()

    def prepare(self, *jobs: str) -> None:
        """Do the jobs, and those before them, undisturbed; keep their homes, their seconds and their events."""
        for job in jobs:
            if job in self.alone:
                continue
            self.prepare(*filter(None, [BEFORE.get(job, "export")]))
            task = self._task(job, self._folder / f"alone-{job}")
            code = self.start(task).wait()
            if code:
                raise AssertionError(f"{job} fails without being killed ({code}): {_error(task)}")
            last = Path(task.heard).read_text(encoding="utf-8").splitlines()[-1]
            ended = json.loads(last.removeprefix("ended "))
            self.seconds[job], self.events[job] = ended["seconds"], ended["events"]
            # Looking goes on with the home, so it is done with a copy.
            copy = replace(task, home=str(self._folder / f"looked-{job}"), heard=f"{task.heard}-looked")
            shutil.copytree(task.home, copy.home)
            self.alone[job] = self._seen(copy)

    def moments(self, job: str) -> Iterator[Kill]:
        """Before and after each commit and each rename that the undisturbed job had."""
        for event, number in sorted(self.events[job].items()):
            for nth in range(1, number + 1):
                for after in (False, True):
                    yield Kill(job, (event, nth, after))

    def plan(self, runs: int, jobs: Mapping[str, int], *, seed: int = 3) -> list[Kill]:
        """So many kills, shared among the jobs by weight: half of them at random, the others at exact moments.

        One in twelve starts a fresh interpreter.
        """
        dice = random.Random(seed)
        kills: list[Kill] = []
        for job, weight in jobs.items():
            exact = list(self.moments(job))
            dice.shuffle(exact)
            for number in range(max(1, round(runs * weight / sum(jobs.values())))):
                if number % 2 and exact:
                    kills.append(exact[(number // 2) % len(exact)])
                else:
                    kills.append(Kill(job, share=dice.random(), beside=job == "build" and number % 4 == 2))
        dice.shuffle(kills)
        return [replace(kill, fresh=number % 12 == 0) for number, kill in enumerate(kills[:runs])]

    def strike(self, kill: Kill) -> Outcome:
        """Kill it, start again, and judge."""
        number = next(self._numbers)
        task = replace(self._task(kill.job, self._folder / f"struck-{number}"), moment=kill.moment)
        process = self.start(task, fresh=kill.fresh)
        if kill.moment is None:
            _until(lambda: "started" in _heard(task), process)
            time.sleep(kill.share * self.seconds[kill.job])
            if kill.beside:
                _kill_children(process.pid)
            else:
                process.kill()
        code = process.wait()
        outcome = Outcome(kill, died=code == -signal.SIGKILL)
        heard = _heard(task)
        if code not in (0, -signal.SIGKILL) and not (kill.beside and "assistant.errors." in _error(task)):
            outcome.crash = f"the job itself: {_error(task)}"
            return outcome
        try:
            seen = self._seen(task, fresh=kill.fresh)
        except AssertionError as error:
            outcome.crash = str(error)
            return outcome
        judge(outcome, heard, seen, self.alone[kill.job])
        if outcome.sound:
            shutil.rmtree(task.home)
        return outcome

    def _task(self, job: str, home: Path) -> Task:
        before = BEFORE.get(job, "")
        if before:
            shutil.copytree(self._folder / f"alone-{before}", home)
        archive = self._archive if job == "restore" or home.name.startswith("alone") else home.with_suffix(".zip")
        return Task(job, str(home), f"{home}.heard", self.paths, archive=str(archive), model=self._model)

    def _seen(self, task: Task, *, fresh: bool = False) -> Mapping[str, Any]:
        """What the next start finds. Raises ``AssertionError`` where it does not come to its end."""
        code = self.start(replace(task, moment=None), act="look", fresh=fresh).wait()
        if code:
            raise AssertionError(f"the next start ended with {code}: {_error(task)}")
        seen: Mapping[str, Any] = json.loads(Path(task.heard).with_suffix(".seen").read_text(encoding="utf-8"))
        return seen

    def start(self, task: Task, *, act: str = "run", fresh: bool = False) -> Started:
        """Begin ``act`` (``run`` or ``look``) in a process of its own."""
        if fresh:
            words = [sys.executable, "-m", "tests.durability.child", act, task.text()]
            return Fresh(subprocess.Popen(words, cwd=ROOT))
        return Forked(self._nursery, int(self._nursery.ask("fork", act, task.text())))


class Nursery:
    """A process with everything loaded, which makes others by forking: a start without the second of imports."""

    def __init__(self) -> None:
        words = [sys.executable, "-m", "tests.durability.child", "nursery"]
        self._process = subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, *words: str) -> str:
        """Send one line, get one back."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(words) + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip()

    def close(self) -> None:
        """End it."""
        self._process.communicate()


class Started(ABC):
    """A child process, however it was started."""

    @property
    @abstractmethod
    def pid(self) -> int:
        """Its number."""

    @abstractmethod
    def poll(self) -> int | None:
        """Its exit code (negative for the signal that ended it), or None while it runs."""

    def wait(self) -> int:
        """Its exit code; 124 for one that hangs, which is then ended."""
        until = time.monotonic() + _PATIENCE
        while (code := self.poll()) is None:
            if time.monotonic() > until:
                self.kill()
                return 124
            time.sleep(0.002)
        return code

    def kill(self) -> None:
        """SIGKILL, if it still runs."""
        if self.poll() is None:
            os.kill(self.pid, signal.SIGKILL)


class Fresh(Started):
    """An interpreter of its own."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    @property
    def pid(self) -> int:
        """Its number."""
        return self._process.pid

    def poll(self) -> int | None:
        """Its exit code, or None."""
        return self._process.poll()


class Forked(Started):
    """A fork of the nursery, which alone can be told how it ended."""

    def __init__(self, nursery: Nursery, pid: int) -> None:
        self._nursery = nursery
        self._pid = pid
        self._code: int | None = None

    @property
    def pid(self) -> int:
        """Its number."""
        return self._pid

    def poll(self) -> int | None:
        """Its exit code, or None."""
        if self._code is None:
            said = self._nursery.ask("poll", str(self._pid))
            self._code = int(said) if said else None
        return self._code


def judge(outcome: Outcome, heard: list[str], seen: Mapping[str, Any], alone: Mapping[str, Any]) -> None:
    """Write down what is wrong: ``heard`` is what was acknowledged, ``seen`` what the next start says (see ``look``).

    ``alone`` is what it says after a run that was left alone.
    """
    said = {line for line in heard if line.startswith(("i", "v"))}
    outcome.lost = len(said - set(seen["there"]))
    if {"merged", "unmerged", "forgotten"} & set(heard):  # then it has to hold at the very next start
        outcome.lost += seen["there"] != alone["there"] or seen["merges"] != alone["merges"]
    if "exported" in heard and not seen["archive"]:
        outcome.lost += 1
    for table in ("interactions", "contacts", "contact_identities", "interaction_contacts", "vectors"):
        outcome.duplicates += max(0, seen["tables"][table][0] - alone["tables"][table][0])
    outcome.faults = list(seen["faults"])
    if seen["rewritten"]:
        outcome.faults.append(f"importing again wrote {seen['rewritten']} rows")
    if len(set(seen["index"])) > 1:
        outcome.faults.append(f"the index is not whole: {seen['index']}")
    outcome.differs = [name for name, rows in seen["tables"].items() if rows != alone["tables"].get(name)]
    outcome.differs += ["what a search finds"] if seen["found"] != alone["found"] else []


def _kill_children(pid: int) -> None:
    """SIGKILL for whatever a process has started; nothing where the system does not list them."""
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in children.read_text(encoding="ascii").split():
            with suppress(ProcessLookupError):
                os.kill(int(child), signal.SIGKILL)


def _until(condition: Any, process: Started) -> None:
    until = time.monotonic() + _PATIENCE
    while not condition() and process.poll() is None and time.monotonic() < until:
        time.sleep(0.001)


def _heard(task: Task) -> list[str]:
    """The whole lines that a job got to say."""
    path = Path(task.heard)
    return path.read_text(encoding="utf-8").split("\n")[:-1] if path.exists() else []


def _error(task: Task) -> str:
    path = Path(task.heard).with_suffix(".error")
    return path.read_text(encoding="utf-8").strip().splitlines()[-1] if path.exists() else "without a word"
