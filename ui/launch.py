"""Start the app for one home, on this machine alone, and stay until it ends."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import FrameType

from ui.theme import THEME

HOST = "127.0.0.1"
READY_SECONDS = 90.0
# A pip-installed app reads no config file of ours, so every setting that is not Streamlit's default goes along.
FLAGS = {
    "server.address": HOST,
    "server.allowedHosts": HOST,  # a page elsewhere must not reach it by a name that resolves to this machine
    "server.headless": "true",  # else Streamlit asks for an e-mail address; the browser is opened here
    "server.fileWatcherType": "none",
    "server.maxUploadSize": "5",
    "browser.gatherUsageStats": "false",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": "false",
    "client.toolbarMode": "minimal",
    "runner.magicEnabled": "false",
    "logger.hideWelcomeMessage": "true",
    **THEME,
}


def launch(home: Path, *, port: int | None = None, browser: bool = True, today: date | None = None) -> int:
    """Serve the app for ``home`` on 127.0.0.1 until it is interrupted; returns the exit code (0, or 3 if it cannot).

    ``port`` None takes a free one. The address is printed when the app answers there, and opened if ``browser``.
    """
    chosen = _free_port(port)
    if chosen is None:
        print(f"Port {port} is taken; give another one, or none.", file=sys.stderr)
        return 3
    with _ended_with_us(subprocess.Popen(command(home, port=chosen, today=today), stdout=subprocess.DEVNULL)) as app:
        if not _answers(app, chosen):
            print("The app did not start; the lines above say why.", file=sys.stderr)
            return 3
        address = f"http://{HOST}:{chosen}"
        print(f"Askwell is at {address} (Ctrl-C ends it).", flush=True)
        if browser:
            webbrowser.open(address)
        return 0 if app.wait() in (0, -signal.SIGINT, -signal.SIGTERM) else 3


def command(home: Path, *, port: int, today: date | None = None) -> list[str]:
    """The command line of the server process."""
    # -P: a file called streamlit.py in the user's folder is not ours to run.
    start = [sys.executable, "-P", "-m", "ui.serve", "run", str(Path(__file__).with_name("app.py"))]
    flags = [f"--{name}={value}" for name, value in {**FLAGS, "server.port": str(port)}.items()]
    return [*start, *flags, "--", "--home", str(home), *(["--today", today.isoformat()] if today else [])]


@contextmanager
def _ended_with_us(app: subprocess.Popen[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """The process, which ends when the block does, be it by Ctrl-C or by a signal to end."""

    def leave(_number: int, _frame: FrameType | None) -> None:
        raise SystemExit(0)

    before = signal.signal(signal.SIGTERM, leave)
    try:
        yield app
    except KeyboardInterrupt:
        raise SystemExit(0) from None  # Ctrl-C is how it is meant to end
    finally:
        signal.signal(signal.SIGTERM, before)
        if app.poll() is None:
            app.terminate()
        try:
            app.wait(10)
        except subprocess.TimeoutExpired:
            app.kill()
            app.wait()


def _free_port(port: int | None) -> int | None:
    with socket.socket() as probe:
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server itself will do
        try:
            probe.bind((HOST, port or 0))
        except (OSError, OverflowError):
            return None
        return int(probe.getsockname()[1])


def _answers(app: subprocess.Popen[bytes], port: int) -> bool:
    """Wait until the server answers; False where it ends or takes too long."""
    until = time.monotonic() + READY_SECONDS
    while app.poll() is None and time.monotonic() < until:
        connection = http.client.HTTPConnection(HOST, port, timeout=2)
        try:
            connection.request("GET", "/_stcore/health")
            if connection.getresponse().status == 200:
                return True
        except (OSError, http.client.HTTPException):
            time.sleep(0.02)
        finally:
            connection.close()
    return False
