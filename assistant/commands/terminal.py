"""The terminal: what people read goes here, however wide it is and whether or not it shows colour."""

from __future__ import annotations

import json
import os
import re
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any, TextIO

from assistant.errors import NeedsAnswer

WIDEST = 100
NARROWEST = 24
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


class Terminal:
    """Standard output for the result, standard error for all else.

    With ``as_json``, standard output holds one JSON value and nothing more; what people read goes to standard error.
    """

    def __init__(self, *, as_json: bool = False) -> None:
        self.as_json = as_json
        self._aside = False
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")  # a name must not end a command on an ASCII terminal

    @property
    def _people(self) -> TextIO:
        return sys.stderr if self.as_json or self._aside else sys.stdout

    @property
    def width(self) -> int:
        """The columns that text is wrapped at."""
        return line_width(self._people)

    @contextmanager
    def before_asking(self) -> Iterator[None]:
        """What is said inside goes where the question is asked, even if standard output goes elsewhere."""
        self._aside = not is_terminal(sys.stdout)
        try:
            yield
        finally:
            self._aside = False

    def result(self, value: Any) -> None:
        """With ``as_json``, print the value as JSON; otherwise nothing."""
        if not self.as_json:
            return
        text = json.dumps(value, indent=2, ensure_ascii=False)
        try:
            text.encode(sys.stdout.encoding or "utf-8")
        except UnicodeEncodeError:
            text = json.dumps(value, indent=2)
        print(text, flush=True)

    def say(self, text: str = "", *, indent: int = 0, hang: int = 0, faint: bool = False) -> None:
        """Print text for people, wrapped; each of its lines is a paragraph. ``hang`` indents what is wrapped."""
        for paragraph in printable(text).split("\n"):
            for line in wrapped(paragraph, self.width, indent=indent, hang=hang):
                print(self._faint(line) if faint else line, file=self._people, flush=True)

    def note(self, text: str) -> None:
        """Tell what goes on, on standard error."""
        for line in folded(text):
            print(line, file=sys.stderr, flush=True)

    def table(self, rows: list[tuple[str, ...]]) -> None:
        """Print rows in columns as wide as they need to be; at a terminal the last one is cut where that ends."""
        if not rows:
            return
        rows = [tuple(printable(cell).replace("\n", " ") for cell in row) for row in rows]
        widths = [max(columns(row[i]) for row in rows) for i in range(len(rows[0]) - 1)]
        for row in rows:
            start = "".join(cell + " " * (width - columns(cell) + 2) for cell, width in zip(row, widths, strict=False))
            print(self._cut((start + row[-1]).rstrip()), file=self._people)

    def _cut(self, line: str) -> str:
        """The line as far as the terminal is wide; whole where it goes elsewhere."""
        if not is_terminal(self._people):
            return line
        most = _columns_of(self._people) or WIDEST
        if columns(line) <= most:
            return line
        while line and columns(line) >= most:
            line = line[:-1]
        return f"{line}…"

    @property
    def can_ask(self) -> bool:
        """Whether somebody sits there to answer."""
        return not self.as_json and is_terminal(sys.stdin) and is_terminal(sys.stderr)

    def ask(self, question: str, *, flag: str) -> bool:
        """A yes or a no. Raises ``NeedsAnswer`` naming the ``flag`` to give where there is no terminal to ask at."""
        if not self.can_ask:
            raise NeedsAnswer(f"{question} There is no terminal to ask at: say {flag}.")
        print("\n".join(folded(f"{question} [y/N]")), end=" ", file=sys.stderr, flush=True)
        return sys.stdin.readline().strip().lower() in ("y", "yes")

    def answer(self, question: str, *, flag: str) -> str:
        """What somebody types, without white space around it.

        Raises ``NeedsAnswer`` naming the ``flag`` where there is no terminal to ask at, or nothing more comes from it.
        """
        if not self.can_ask:
            raise NeedsAnswer(f"{question} There is no terminal to ask at: say {flag}.")
        print("\n".join(folded(question)), end=" ", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        if not line:
            raise NeedsAnswer(f"{question} No answer came: say {flag}.")
        return line.strip()

    def secret(self, question: str, *, flag: str) -> str:
        """What somebody types without its being shown, as it is. Raises ``NeedsAnswer`` as ``answer`` does."""
        if not self.can_ask:
            raise NeedsAnswer(f"{question} There is no terminal to ask at: say {flag}.")
        from getpass import getpass

        try:
            return getpass(f"{' '.join(folded(question))} ", stream=sys.stderr)
        except EOFError as exc:
            raise NeedsAnswer(f"{question} No answer came: say {flag}.") from exc

    def read(self, hint: str) -> bytes:
        """Standard input to its end."""
        if is_terminal(sys.stdin):
            self.note(f"{hint}; end with Ctrl-D on a line of its own.")
        binary: IO[bytes] | None = getattr(sys.stdin, "buffer", None)
        return binary.read() if binary is not None else sys.stdin.read().encode()

    def _faint(self, text: str) -> str:
        plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not is_terminal(self._people)
        return text if plain else f"\x1b[2m{text}\x1b[0m"


def line_width(stream: Any) -> int:
    """The columns that text is wrapped at: the terminal's, if that is neither too wide to read nor too narrow.

    A terminal's last one stays free, for some go to the next line after it and leave an empty one behind.
    """
    width = _columns_of(stream)
    return max(NARROWEST, min(WIDEST, width - 1)) if width else WIDEST


def folded(text: str) -> list[str]:
    """A text for standard error as lines that fit the terminal there, with nothing in it that one would obey.

    In a file or a pipe each paragraph stays one line, to be looked for.
    """
    width = line_width(sys.stderr) if _columns_of(sys.stderr) else len(text) * 2
    return [line for paragraph in printable(text).split("\n") for line in wrapped(paragraph, width)]


def _columns_of(stream: Any) -> int:
    """How wide the terminal of a stream is, or is said to be; 0 where there is none."""
    if said := os.environ.get("COLUMNS", ""):
        return int(said) if said.isdecimal() else 0
    try:
        return os.get_terminal_size(stream.fileno()).columns
    except (AttributeError, OSError, ValueError):  # no terminal, replaced, or closed
        return 0


def wrapped(paragraph: str, width: int, *, indent: int = 0, hang: int = 0) -> list[str]:
    """A paragraph as lines of at most ``width`` columns, wide letters counted as two; a longer word stays whole."""
    lines, line, used = [], " " * indent, False
    for piece in re.findall(r"\s*\S+", paragraph.expandtabs()):
        if used and columns(line) + columns(piece) > width:
            lines.append(line)
            line, piece = " " * (indent + hang), piece.lstrip()
        line, used = line + piece, True
    return [*lines, line] if used else [""]


def printable(text: str) -> str:
    """The text with nothing in it that a terminal would obey: imported names and subjects may hold anything."""
    return "".join(c if c in "\n\t" or not _commands(c) else "\N{REPLACEMENT CHARACTER}" for c in text)


def columns(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )  # fmt: skip


def _commands(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cs") or character in _BIDI


def is_terminal(stream: Any) -> bool:
    """Whether somebody reads, or types, at the other end."""
    try:
        return bool(stream.isatty())
    except (AttributeError, ValueError):  # replaced, or closed
        return False
