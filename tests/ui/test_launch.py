"""Starting and ending the app: where it listens, what it prints, how Ctrl-C ends it."""

from __future__ import annotations

import http.client
import socket
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from assistant.app import Assistant
from assistant.app.served import Served
from tests.ui.running import running_app
from ui.launch import PORT, command, free_port, launch


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


def test_the_next_port_is_taken_where_another_program_has_ours() -> None:
    """Without a port the app is where it was last time, so that an open tab finds it again."""
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        with suppress(OSError):  # somebody's Askwell is open
            other.bind(("127.0.0.1", PORT))
            other.listen()
        assert free_port() not in (None, PORT)


def test_one_process_serves_a_home(tmp_path: Path) -> None:
    """The second is told the first one's address, and has the turn once that is gone."""
    first, second = Served(tmp_path / "home"), Served(tmp_path / "home")
    assert (first.take(), second.take(), second.address(patience=0.1)) == (True, False, None)
    first.tell("http://127.0.0.1:1")
    assert second.address(patience=1) == "http://127.0.0.1:1"
    first.leave()
    assert (second.address(patience=1), second.take()) == (None, True)
    second.leave()


def test_app_answers_and_ends_at_ctrl_c(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The printed address answers and a second start finds it; Ctrl-C ends both processes with 0 and frees the port.

    Nothing is printed but that one line.
    """
    with running_app(tmp_path / "home") as app:
        host, port = app.address.removeprefix("http://").split(":")
        connection = http.client.HTTPConnection(host, int(port), timeout=30)
        connection.request("GET", "/")
        assert connection.getresponse().status == 200
        connection.close()
        assert launch(tmp_path / "home", browser=False) == 0
        assert capfd.readouterr() == (f"Askwell is open already, at {app.address}\n", "")
        assert app.interrupt() == 0
        assert capfd.readouterr().err == ""
    with socket.socket() as after:
        after.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        after.bind((host, int(port)))


@pytest.mark.slow
def test_open_tab_comes_back_when_the_app_is_started_again(tab: Page, tmp_path: Path) -> None:
    """While the app is gone the page says so in plain words; then it is there again, with what was typed."""
    home = tmp_path / "home"
    known = Assistant.open(home)
    priya = known.add_contact("Priya Raman", addresses=["priya@oakmere.example"])
    known.close()
    purpose = tab.get_by_label("What do you want to ask for?")
    with running_app(home) as app:
        tab.goto(f"{app.address}/write?to={priya.id}")
        purpose.fill("20 minutes of her time by Friday")
        purpose.press("Tab")
        tab.get_by_text("The letter will say").wait_for()
        assert app.interrupt() == 0
    tab.get_by_role("dialog").get_by_text("Askwell has ended").wait_for()
    with running_app(home, port=int(app.address.rpartition(":")[2])):
        tab.get_by_role("dialog").wait_for(state="detached")
        tab.get_by_text("Could you spare 20 minutes of your time by Friday?").wait_for()
        expect(purpose).to_be_enabled()
        assert purpose.input_value() == "20 minutes of her time by Friday"
