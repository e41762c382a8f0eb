"""Starting and ending the app: where it listens, what it prints, how Ctrl-C ends it."""

from __future__ import annotations

import http.client
import socket
from datetime import date
from pathlib import Path

import pytest

from tests.ui.running import running_app
from ui.launch import command, launch


def test_command_keeps_the_app_to_this_machine() -> None:
    """The server is bound to loopback, asks nobody anything, reports nothing and shows no traceback."""
    words = command(Path("home"), port=8600, today=date(2026, 11, 21))
    wanted = {
        "--server.address=127.0.0.1", "--server.port=8600", "--server.headless=true", "--client.showErrorDetails=none",
        "--browser.gatherUsageStats=false", "--server.maxUploadSize=5", "--server.allowedHosts=127.0.0.1",
    }  # fmt: skip
    assert wanted <= set(words)
    assert words[words.index("--") + 1 :] == ["--home", "home", "--today", "2026-11-21"]


def test_taken_port_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A port that somebody else listens on ends in 3 with one sentence, before anything starts."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert launch(tmp_path, port=port, browser=False) == 3
    assert capsys.readouterr().err == f"Port {port} is taken; give another one, or none.\n"


def test_app_answers_and_ends_at_ctrl_c(tmp_path: Path) -> None:
    """The printed address answers; Ctrl-C ends launcher and server with exit code 0 and frees the port."""
    with running_app(tmp_path / "home") as app:
        host, port = app.address.removeprefix("http://").split(":")
        connection = http.client.HTTPConnection(host, int(port), timeout=30)
        connection.request("GET", "/")
        assert connection.getresponse().status == 200
        connection.close()
        assert app.interrupt() == 0
    with socket.socket() as after:
        after.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        after.bind((host, int(port)))
