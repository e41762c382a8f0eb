"""What is printed fits the terminal, and nothing in it is obeyed."""

from __future__ import annotations

import pytest

from assistant.commands.terminal import Terminal, columns, folded, wrapped
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


@pytest.mark.parametrize("width", [30, 80])
def test_no_line_is_too_long(width: int) -> None:
    """Whatever the letters, indents and blanks, a wrapped line ends within the width."""
    for text in ("word " * 60, "李小龍 said: 你好 " * 20, "a  b\tc " * 30, "· quoted “words” — and so on … " * 9):
        lines = wrapped(text, width, indent=6, hang=2)
        assert max(map(columns, lines)) <= width
        assert "".join(text.split()) == "".join("".join(lines).split())
        assert all(line.startswith(" " * 8) for line in lines[1:])
    assert wrapped("", width) == [""]
    assert wrapped("  label   value", width) == ["  label   value"]


def test_notes_and_errors_fit_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """On standard error lines are wrapped at a terminal, and stay whole in a file."""
    text = "A sentence that goes on for rather a long time, and then some more, until it is over."
    assert folded(text) == [text]
    monkeypatch.setenv("COLUMNS", "40")
    assert max(map(columns, folded(text))) <= 40


def test_imported_text_commands_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """Escape sequences and marks that turn the direction of text are shown as something unreadable."""
    terminal = Terminal()
    terminal.say("red \x1b[31m and \u202eback")
    terminal.table([("\x1b]0;title\x07", "x")])

    assert not set(capsys.readouterr().out) & {"\x1b", "\x07", "\u202e"}
