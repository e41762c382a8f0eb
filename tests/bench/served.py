"""A server process measured from outside: its processor time, its memory, and pages opened in a real browser."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.ui.running import CHROMIUM

PATIENCE = 60.0
"""Seconds that anything may take before the measurement gives up."""

_QUIET = 250  # milliseconds without any change after which a page counts as settled
# The server's own command stays as it is: Python runs this file at its start, which gives it one more signal.
_ON_SIGNAL = "import gc, signal\nsignal.signal(signal.SIGUSR1, lambda *_: gc.collect())\n"
# What the server says of a run is read from its own messages: field 6 of a ForwardMsg is how a run ended (2: to begin
# again at once). The attribute that tells it in the page is skipped where a run is short.
_WATCH = """
(() => {
    const watch = window.askwell = {at: null, last: 0, armed: 0, ended: false};
    const ended = (bytes) => {
        let at = 0, number = null;
        const varint = () => {
            let value = 0, factor = 1, byte;
            do { byte = bytes[at++]; value += (byte & 127) * factor; factor *= 128; } while (byte > 127);
            return value;
        };
        while (at < bytes.length) {
            const tag = varint();
            const value = varint();  // the length of what follows, where it is no number itself
            if ((tag & 7) === 2) at += value;
            else if (tag >> 3 === 6) number = value;
            else if ((tag & 7) !== 0) break;
        }
        return number;
    };
    window.WebSocket = class extends WebSocket {
        constructor(...told) {
            super(...told);
            this.addEventListener('message', ({data}) => {
                const how = ended(new Uint8Array(data));
                if (how !== null) watch.ended = how !== 2;
            });
        }
    };
    for (const kind of ['pointerdown', 'keydown'])
        addEventListener(kind, () => { watch.at = watch.at ?? performance.now(); }, {capture: true});
    const ours = (node) => !(node.closest ? node : node.parentElement)?.closest(
        '[data-testid=stStatusWidget], [data-testid=stToolbar]');
    addEventListener('DOMContentLoaded', () => new MutationObserver((changes) => {
        if (changes.some((change) => ours(change.target))) watch.last = performance.now();
    }).observe(document.body, {subtree: true, childList: true, attributes: true, characterData: true}));
    watch.settled = ([quiet, runs]) => (watch.at !== null && watch.ended || !runs)
        && document.querySelector('[data-testid=stApp]')?.getAttribute('data-test-script-state') === 'notRunning'
        && !document.querySelector('[data-stale=true]')
        && performance.now() - Math.max(watch.last, watch.at, watch.armed) > quiet;
})()
"""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its process, where it answers, and when it was started (``time.perf_counter``)."""

    pid: int
    address: str
    began: float

    def processor(self) -> float:
        """Milliseconds of processor time that all its threads have used since it started."""
        # Linux gives every process a clock of what it used, under a number made of its own (clock_getcpuclockid).
        return 1000 * time.clock_gettime((~self.pid << 3) | 2)

    def memory(self) -> float:
        """Megabytes that only it holds (private pages), after its collector ran."""
        os.kill(self.pid, signal.SIGUSR1)
        time.sleep(0.3)
        told = Path(f"/proc/{self.pid}/smaps_rollup").read_text(encoding="ascii")
        return sum(int(size) for size in re.findall(r"^Private_\w+:\s+(\d+) kB", told, re.MULTILINE)) / 1024


@contextmanager
def served(command: Sequence[str], *, port: int, folder: Path, more: Mapping[str, str]) -> Iterator[Server]:
    """Start a server by its own command, give it as soon as it answers, and end it; ``more`` are its settings.

    ``folder`` takes what is put before Python's own start. Raises ``RuntimeError`` where it does not start.
    """
    (folder / "sitecustomize.py").write_text(_ON_SIGNAL, encoding="utf-8")
    began = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": str(folder), **more}
    )
    try:
        while not _answers(port):
            if process.poll() is not None or time.perf_counter() - began > PATIENCE:
                raise RuntimeError(f"{command[0]} did not start to serve.")
            time.sleep(0.02)
        yield Server(process.pid, f"http://127.0.0.1:{port}", began)
    finally:
        process.terminate()
        process.wait(PATIENCE)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Headless Chromium, as the system installed it. Raises ``RuntimeError`` where it is not."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        raise RuntimeError("Chromium is not installed; `apt-get install chromium` has it.")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=CHROMIUM)
        yield browser
        browser.close()


def watched(browser: Browser) -> Page:
    """A fresh tab in a window of its own, whose pages say when they have settled."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.set_default_timeout(1000 * PATIENCE)
    page.add_init_script(_WATCH)
    return page


def arm(page: Page) -> None:
    """The next click or key is the one that is timed."""
    fresh = "{at: null, last: 0, armed: performance.now(), ended: false}"
    page.evaluate(f"() => {{ Object.assign(window.askwell, {fresh}) }}")


def settle(page: Page, *, runs: bool = True) -> float:
    """Wait until the page has settled; milliseconds from the click or the key to its last change.

    With ``runs`` the server must have drawn it anew.
    """
    page.wait_for_function("told => window.askwell?.settled(told)", arg=[_QUIET, runs], polling=30)
    return float(page.evaluate("() => Math.max(0, window.askwell.last - window.askwell.at)"))


def painted(page: Page, server: Server, words: str) -> float:
    """Open the first page; seconds from the start of the server to the moment when ``words`` stand on it."""
    page.goto(server.address, wait_until="commit")
    page.get_by_text(words).first.wait_for()
    return time.perf_counter() - server.began


def python() -> str:
    """The interpreter."""
    return sys.executable
