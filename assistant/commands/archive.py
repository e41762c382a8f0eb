"""``askwell export``: everything on record in one archive that people and ``askwell import`` can read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assistant.commands.call import Call, command
from assistant.domain.counting import counted
from assistant.errors import WrongUse


def add_to(root: typer.Typer) -> None:
    """Register these commands."""
    command(root, "export")(export)


def export(
    call: Call,
    file: Annotated[
        Path | None,
        typer.Argument(metavar="FILE", help="Where to; without, askwell-export-DATE.zip in this folder."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
) -> int:
    """Write everything on record into one archive. `askwell import` of it brings all of it back."""
    with call.assistant() as assistant:
        path = file or Path(f"askwell-export-{assistant.today}.zip")
        if path.is_dir():
            raise WrongUse(f"{str(path)!r} is a folder: name the file to write in it.")
        if path.exists() and not force:
            raise WrongUse(f"The file {str(path)!r} is there already; --force writes over it.")
        exchanges = assistant.export(path, replace=force)
        people = len(assistant.contacts())
    call.terminal.result(
        {"file": str(path), "interactions": exchanges, "contacts": people, "bytes": path.stat().st_size}
    )
    if not call.terminal.as_json:
        call.terminal.say(
            f"{counted(people, 'contact')} and {counted(exchanges, 'exchange')} are in {str(path)!r}; it is not "
            "encrypted, so keep it where your mail may lie."
        )
    return 0
