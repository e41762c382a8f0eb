"""Progress: the rate, the time left, and the one line they stand on."""

from __future__ import annotations

import io
import signal

import pytest

from assistant.commands.progress import Bar, stopping
from assistant.domain.pace import Pace, duration


class Screen(io.StringIO):
    """A standard error that is a terminal."""

    def isatty(self) -> bool:
        """Yes."""
        return True


@pytest.mark.parametrize(
    ("marks", "rate", "left", "why"),
    [
        ([], None, None, "nothing is known yet"),
        ([(0.0, 0)], None, None, "one mark tells nothing"),
        ([(0.0, 0), (1.0, 50)], None, None, "the first second tells little"),
        ([(0.0, 0), (2.0, 100)], 50.0, 18.0, "a hundred in two seconds, 900 to go"),
        ([(0.0, 0), (10.0, 100), (30.0, 500), (50.0, 900)], 20.0, 5.0, "only the last while counts"),
        ([(0.0, 0), (9.0, 900), (10.0, 0), (12.0, 20)], 10.0, 98.0, "something else has begun"),
    ],
)
def test_pace(marks: list[tuple[float, int]], rate: float | None, left: float | None, why: str) -> None:
    """The rate is that of the last while, and the time left follows from it."""
    now = 0.0
    pace = Pace(clock=lambda: now)
    for now, done in marks:  # noqa: B007 -- the clock reads it
        pace.mark(done)

    assert (pace.rate, pace.left(1000) if marks else None) == (rate, left), why


@pytest.mark.parametrize(("seconds", "expected"), [(7, "0:07"), (750.4, "12:30"), (3723, "1:02:03"), (0, "0:00")])
def test_duration(seconds: float, expected: str) -> None:
    """A duration reads as on a clock."""
    assert expected == duration(seconds)


def test_the_bar_stays_on_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """At a terminal of 80 columns no state of the bar is longer than the line."""
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("COLUMNS", "80")
    bar = Bar()
    for done in range(0, 2_000_001, 500_000):
        bar.show("importing everything there is, and some more of it besides", done, 2_000_000, unit="messages")
    bar.end()
    states = screen.getvalue().strip().removeprefix("\x1b[2K").split("\r\x1b[2K")

    assert len(states) == 5
    assert max(len(state) for state in states) <= 79
    assert states[-1].startswith("[####################] 2,000,000 of 2,000,000 messages")


def test_a_quiet_bar_says_nothing_without_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Where nobody watches, a quiet bar leaves standard error empty, and another one says a line now and then."""
    for quiet, lines in ((True, 0), (False, 11)):
        bar = Bar(quiet=quiet)
        for done in range(101):
            bar.show("fetching", done, 100, unit="files")
        bar.end()
        assert len(capsys.readouterr().err.splitlines()) == lines


def test_the_first_ctrl_c_asks_and_the_second_ends() -> None:
    """What goes on hears the first Ctrl-C as a request to stop; the next one ends it like any other."""
    before = signal.getsignal(signal.SIGINT)
    with stopping() as stop:
        signal.raise_signal(signal.SIGINT)
        assert stop.is_set()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)

    assert signal.getsignal(signal.SIGINT) is before
