"""Start the app for one home, on this machine alone, and stay until it ends."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import FrameType

from assistant.app import Models
from assistant.app.served import Served
from ui.theme import THEME

HOST = "127.0.0.1"
PORT = 27593
"""Where the app is unless another program is there: ASKWE on the keys of a phone, below what systems give out freely.

An open tab looks for its server where it was, so that it comes back by itself when the app is started again.
"""
_TRIED = 10  # ports from there on, for the apps of other homes; then any free one
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
    "runner.postScriptGC": "false",  # a tenth of a second a click; ``ui/sweeping.py`` does it while nobody waits
    "logger.hideWelcomeMessage": "true",
    "logger.level": "warning",  # else each start tells of the server inside; the address is printed here
    **THEME,
}


def launch(home: Path, *, port: int | None = None, browser: bool = True, today: date | None = None) -> int:
    """Serve the app for ``home`` on 127.0.0.1 until it is interrupted; returns the exit code (0, or 3 if it cannot).

    ``port`` None takes ``PORT``, or the next free one. The address is printed when the app answers there, and opened if
    ``browser``. Where the app of this home is open already, that one's address is printed and opened, and nothing else
    is started. Raises ``UnreadableFile`` for settings that cannot be used.
    """
    turn = Served(home)
    if not turn.take():
        if address := turn.address(patience=READY_SECONDS):
            print(f"Askwell is open already, at {address}", flush=True)
            if browser:
                _show(address)
            return 0
        if not turn.take():
            print("Another Askwell is being started and does not get there; end it first.", file=sys.stderr)
            return 3
    try:
        return _serve(home, turn, port=port, browser=browser, today=today)
    finally:
        turn.leave()


def _serve(home: Path, turn: Served, *, port: int | None, browser: bool, today: date | None) -> int:
    chosen = free_port(port)
    if chosen is None:
        print(f"Port {port} is taken; give another one, or none.", file=sys.stderr)
        return 3
    with _ended_with_us(subprocess.Popen(command(home, port=chosen, today=today), stdout=subprocess.DEVNULL)) as app:
        Models.open(home)  # while it starts: reading them takes a tenth of a second
        if not _answers(app, chosen):
            print("The app did not start; the lines above say why.", file=sys.stderr)
            return 3
        address = f"http://{HOST}:{chosen}"
        turn.tell(address)
        moved = f" this time, as another program uses port {PORT}" if port is None and chosen != PORT else ""
        print(f"Askwell is at {address}{moved} (Ctrl-C ends it).", flush=True)
        if browser:
            _show(address)
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


def free_port(wanted: int | None = None) -> int | None:
    """The port ``wanted``, None where it is taken; without one ``PORT``, or the next free one."""
    tried = range(PORT, PORT + _TRIED) if wanted is None else [wanted]
    free = next(filter(_bound, tried), None)
    return _bound(0) if free is None and wanted is None else free


def _bound(port: int) -> int | None:
    """The port that this machine lets us listen on, any one for 0; None where it does not."""
    with socket.socket() as probe:
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server itself will do
        try:
            probe.bind((HOST, port))
        except (OSError, OverflowError):
            return None
        return int(probe.getsockname()[1])


def _show(address: str) -> None:
    import webbrowser

    webbrowser.open(address)


def _answers(app: subprocess.Popen[bytes], port: int) -> bool:
    """Wait until the server answers; False where it ends or takes too long."""
    import http.client  # here, so that the server is started first

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
