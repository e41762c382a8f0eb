"""A web server of our own to stand in for other people's, and the real model files for slow tests."""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from assistant.models.catalogue import SMOLLM, HuggingFace, ModelFile
from assistant.models.fetch import fetch
from assistant.models.stored import verified
from assistant.settings import Settings, load_settings

Answer = Callable[[BaseHTTPRequestHandler], None]
Serve = Callable[[Answer], str]


class _Quiet(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up early is what some tests are about."""


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Start a loopback server that answers every request by the given function; returns its address."""
    running: list[tuple[_Quiet, threading.Thread]] = []

    def start(answer: Answer) -> str:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                answer(self)

            def do_POST(self) -> None:
                answer(self)

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        server = _Quiet(("127.0.0.1", 0), Handler)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        running.append((server, thread))
        return f"http://127.0.0.1:{server.server_address[1]}"

    yield start
    for server, thread in running:
        server.shutdown()
        server.server_close()
        thread.join()


@dataclass
class StandInHub:
    """A Hugging Face of our own: it serves ``data`` with ranges, after the ``trouble`` it is told to make.

    Each request takes the next trouble from the list: ``cut:N`` (hang up after N bytes), ``status:N[:retry-after]``,
    ``ignore-range``, ``wrong`` (bytes of the same length), ``longer``, ``hang``, ``other-range``, ``html``.
    """

    data: bytes
    trouble: list[str] = field(default_factory=list)
    ranges: list[str | None] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    release: threading.Event = field(default_factory=threading.Event)

    def __call__(self, request: BaseHTTPRequestHandler) -> None:
        asked = request.headers.get("Range")
        self.ranges.append(asked)
        self.paths.append(request.path)
        what, _, detail = (self.trouble.pop(0) if self.trouble else "").partition(":")
        if what == "hang":
            self.release.wait(10)
            return
        if what == "status":
            self._refuse(request, detail)
            return
        start = int(re.fullmatch(r"bytes=(\d+)-", asked)[1]) if asked and what != "ignore-range" else 0
        if start >= len(self.data):
            self._refuse(request, "416")
            return
        body = self.data[start:]
        if what == "wrong":
            body = bytes(byte ^ 1 for byte in body)
        elif what == "html":
            body, start = b"<html>Sorry</html>", 0
        total = len(body) + start
        shown = start + 1 if what == "other-range" else start
        partial = bool(asked) and what not in ("ignore-range", "html")
        request.send_response(206 if partial else 200)
        if partial:
            request.send_header("Content-Range", f"bytes {shown}-{total - 1}/{total}")
        if what != "longer":
            request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        if what == "cut":
            body = body[: int(detail)]
        request.wfile.write(body + (b"more" if what == "longer" else b""))
        request.wfile.flush()
        request.close_connection = True

    @staticmethod
    def _refuse(request: BaseHTTPRequestHandler, detail: str) -> None:
        status, _, after = detail.partition(":")
        request.send_response(int(status))
        if after:
            request.send_header("Retry-After", after)
        request.send_header("Content-Length", "0")
        request.end_headers()


@pytest.fixture
def make_hub(serve: Serve) -> Iterator[Callable[..., tuple[StandInHub, str]]]:
    """Start a stand-in hub; returns it and its address."""
    hubs: list[StandInHub] = []

    def make(data: bytes, *trouble: str) -> tuple[StandInHub, str]:
        hub = StandInHub(data, list(trouble))
        hubs.append(hub)
        return hub, serve(hub)

    yield make
    for hub in hubs:
        hub.release.set()


@pytest.fixture
def pinned() -> Callable[..., ModelFile]:
    """A model file pinned to given bytes, by default with the stand-in hub as its only source."""

    def make(data: bytes, *sources: object) -> ModelFile:
        return ModelFile(
            "tiny",
            "a tiny file",
            "tiny.gguf",
            len(data),
            hashlib.sha256(data).hexdigest(),
            sources or (HuggingFace("some/repo", "tiny file.gguf"),),  # type: ignore[arg-type]
        )

    return make


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of a machine on which nothing was ever done."""
    return Settings(home=tmp_path / "home", models=tmp_path / "models")


@pytest.fixture(scope="session")
def smollm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small real model for tests of the wiring, from the user's own folder if it is there, else fetched into it."""
    folder = load_settings(home=tmp_path_factory.mktemp("home")).models
    return verified(SMOLLM, folder) or fetch(SMOLLM, folder)
