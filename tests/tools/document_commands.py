"""Write the commands' own help into docs/command-line.md.

python tests/tools/document_commands.py
"""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import typer

from assistant.cli import build, main

PAGE = Path(__file__).parents[2] / "docs" / "command-line.md"
MARK = "## Commands\n"


def helps() -> Iterator[tuple[str, str]]:
    """Every command as it is called, with its help."""
    root = typer.main.get_command(build())
    for name, command in sorted(root.commands.items()):  # type: ignore[attr-defined]
        inner = sorted(getattr(command, "commands", {}))
        for path in [[name], *([name, one] for one in inner)]:
            out = io.StringIO()
            with contextlib.redirect_stdout(out), mock.patch.dict(os.environ, {"COLUMNS": "80"}):
                main([*path, "--help"])
            yield "askwell " + " ".join(path), out.getvalue().strip()


def page() -> str:
    """The whole page; what stands above the commands is left as it is."""
    parts = [PAGE.read_text("utf-8").partition(MARK)[0] + MARK]
    parts += [f"### {name}\n\n```text\n{text}\n```\n" for name, text in helps()]
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
