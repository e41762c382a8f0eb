"""A running app for tests: the launcher in a process of its own, as the command line starts it."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

CHROMIUM = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
"""What headless Chromium is started with."""

LONG = 120_000
"""Milliseconds that anything on a page may take: the machine may be busy, and a model's first words are the slowest."""

_START = (
    "import sys; from pathlib import Path; from datetime import date; from ui.launch import launch; "
    "sys.exit(launch(Path(sys.argv[1]), port=int(sys.argv[2]), browser=False, today=date(2026, 11, 21)))"
)


@dataclass
class App:
    """The launcher's process and the address it printed."""

    process: subprocess.Popen[str]
    address: str

    def interrupt(self) -> int:
        """Ctrl-C: both processes of the group get it, as at a terminal; returns the exit code."""
        os.killpg(self.process.pid, signal.SIGINT)
        return self.process.wait(60)


@contextmanager
def running_app(home: Path, *, port: int | None = None) -> Iterator[App]:
    """Start the app for ``home``, on a free port where none is named, wait for its address, and end it afterwards."""
    words = [sys.executable, "-c", _START, str(home), str(port or _any_port())]
    process = subprocess.Popen(
        words, stdout=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+", line)
        assert found, f"the app printed {line!r}"
        yield App(process, found[0])
    finally:
        if process.poll() is None:
            process.terminate()
        process.wait(60)
        if process.stdout is not None:
            process.stdout.close()


def _any_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
