"""What is printed fits the terminal, and nothing in it is obeyed."""

from __future__ import annotations

import pytest

from assistant.commands.terminal import Terminal, columns
from tests.cli.test_progress import Screen

ROWS = [("Ada Byron", "3 exchanges", "ada.byron@a-rather-long-name.example"), ("李小龍", "1 exchange", "-")]


def test_a_table_ends_where_the_terminal_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """At a terminal the last column is cut, and says so; wide letters count twice."""
    screen = Screen()
    monkeypatch.setattr("sys.stdout", screen)
    monkeypatch.setenv("COLUMNS", "40")
    Terminal().table(ROWS)
    first, second = screen.getvalue().splitlines()

    assert columns(first) <= 40
    assert first.endswith("…")
    assert second == "李小龍     1 exchange   -"


def test_a_table_is_whole_where_it_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    """In a file or a pipe nothing is cut."""
    Terminal().table(ROWS)

    assert "ada.byron@a-rather-long-name.example" in capsys.readouterr().out


def test_imported_text_commands_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """Escape sequences and marks that turn the direction of text are shown as something unreadable."""
    terminal = Terminal()
    terminal.say("red \x1b[31m and \u202eback")
    terminal.table([("\x1b]0;title\x07", "x")])

    assert not set(capsys.readouterr().out) & {"\x1b", "\x07", "\u202e"}
