"""The command line as a process of its own: what it loads, how long it takes, terminals and pipes."""

from __future__ import annotations

import json
import os
import pty
import select
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from assistant.resources import locate
from tests.needs import need

ASKWELL = (sys.executable, "-m", "assistant.cli")
MAIL = str(locate("data") / "sample" / "mail")
HEAVY = ("openai", "langchain", "langchain_core", "langchain_openai", "chromadb", "streamlit", "xllamacpp", "ui")
LETTER = "Hi Daniel,\n\nYou lent me your notes in May.\n\nBest,\nMaya\n"


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """One fact in a file."""
    file = tmp_path / "facts.json"
    file.write_text(json.dumps(["You lent me your notes in May."]))
    return file


@pytest.mark.parametrize("with_facts", [False, True])
def test_check_loads_no_model_and_no_app(with_facts: bool, facts: Path) -> None:
    """Checking a text imports neither the language model's packages nor the index's nor the app's."""
    options = ["check", "-", *(["--facts", str(facts)] if with_facts else [])]
    script = (
        "import sys\nfrom assistant.cli import main\n"
        f"main({options!r})\n"
        f"print(sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], input=LETTER, capture_output=True, text=True, check=True)

    assert done.stderr.strip() == "[]"


def test_a_reader_that_goes_away() -> None:
    """A closed pipe ends the command without a word."""
    process = subprocess.Popen([*ASKWELL, "models", "list"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    said = process.stderr.read()
    process.stderr.close()

    assert (process.wait(60), said) == (141, b"")


@pytest.mark.parametrize("columns", [30, 80, 200])
def test_widths(sample: Path, columns: int) -> None:
    """Prose is wrapped at the terminal's width, and never runs wider than can be read."""
    done = subprocess.run(
        [*ASKWELL, "check", "-"], input="As per my last email, I hope this finds you well. " * 3, text=True,
        capture_output=True, check=False, env={**os.environ, "COLUMNS": str(columns)},
    )  # fmt: skip
    longest = max(map(len, done.stdout.splitlines()))

    assert longest <= min(columns, 100)


def in_terminal(*arguments: str, answer: str = "", env: dict[str, str] | None = None) -> tuple[int, str]:
    """The exit code and everything shown by a command at a terminal, where ``answer`` is typed once it asks."""
    ours, theirs = pty.openpty()
    around = {**os.environ, "TERM": "xterm", **(env or {})}
    process = subprocess.Popen([*ASKWELL, *arguments], stdin=theirs, stdout=theirs, stderr=theirs, env=around)
    os.close(theirs)
    shown, until = "", time.monotonic() + 60
    while time.monotonic() < until:
        if not select.select([ours], [], [], 0.5)[0]:
            continue
        try:
            data = os.read(ours, 4096)
        except OSError:  # Linux's way to say that the other end is closed
            break
        if not data:
            break
        shown += data.decode("utf-8", "replace")
        if answer and "[y/N]" in shown:
            os.write(ours, f"{answer}\n".encode())
            answer = ""
    os.close(ours)
    return process.wait(60), shown


@pytest.mark.parametrize(("answer", "said"), [("y", "Imported: "), ("n", "Nothing was imported")])
def test_import_asks_at_a_terminal(answer: str, said: str) -> None:
    """The plan is shown first, and only a yes imports."""
    code, shown = in_terminal("import", MAIL, answer=answer)

    assert code == 0
    assert "would be imported" in shown
    assert said in shown


def test_import_asks_where_only_its_output_is_piped() -> None:
    """With `| tail` behind it, the preview and the question go where somebody sits."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*ASKWELL, "import", MAIL], stdin=theirs, stdout=subprocess.PIPE, stderr=theirs, text=True
    )
    os.close(theirs)
    asked, until = "", time.monotonic() + 60
    while "[y/N]" not in asked and time.monotonic() < until:
        if select.select([ours], [], [], 0.5)[0]:
            asked += os.read(ours, 4096).decode("utf-8", "replace")
    os.write(ours, b"y\n")
    out, _ = process.communicate(timeout=60)
    os.close(ours)

    assert "would be imported" in asked
    assert (process.returncode, out.startswith("Imported: ")) == (0, True)


@pytest.mark.parametrize(("env", "expected"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_colour_only_where_it_is_wanted(sample: Path, env: dict[str, str], expected: bool) -> None:
    """Facts under a line are dim at a terminal, unless it or the user wants no colour."""
    _code, shown = in_terminal("contacts", "show", "Graham", env=env)

    assert ("\x1b[2m" in shown) is expected


def rests(pid: int) -> bool:
    """Whether a process sleeps, and used no processor time for a third of a second: it waits for its input."""
    stat = Path(f"/proc/{pid}/stat")
    need(stat.exists(), "there is no /proc to look at processes with")

    def look() -> tuple[str, ...]:
        fields = stat.read_text().rpartition(")")[2].split()
        return fields[0], *fields[11:13]  # state, and time in itself and in the system

    before = look()
    time.sleep(0.3)
    return before == look() and before[0] == "S"


def test_a_real_ctrl_c(tmp_path: Path) -> None:
    """An interrupt ends a command that waits for its input with 130 and one word."""
    process = subprocess.Popen(
        [*ASKWELL, "check", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A suite run in the background passes on that interrupts are ignored; a terminal's shell does not.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    until = time.monotonic() + 60
    while not rests(process.pid) and time.monotonic() < until:
        pass
    # One that falls into some corners of an import is dropped by Python; whoever presses the keys presses again.
    while process.poll() is None and time.monotonic() < until:
        process.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=3)
    _out, said = process.communicate(timeout=60)

    assert (process.returncode, said.decode().strip()) == (130, "Stopped.")


def test_ctrl_c_while_it_is_loaded_is_quiet() -> None:
    """Whoever thinks better of it at once sees no traceback."""
    script = (
        "import sys\n"
        "class Stop:\n"
        "    def find_spec(self, name, *rest):\n"
        "        if name == 'assistant.commands': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Stop())\n"
        "from assistant.cli import main\n"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (130, "", "")
