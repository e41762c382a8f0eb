"""``askwell check``: any text, with facts or without, and no language model."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.commands.call import Call, command
from assistant.errors import UnreadableFile

if TYPE_CHECKING:
    from assistant.app import Report


def add_to(root: typer.Typer) -> None:
    """Register these commands."""
    command(root, "check")(check)


def check(
    call: Call,
    file: Annotated[str, typer.Argument(metavar="FILE", help="The letter; - reads standard input.")] = "-",
    facts: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help='A JSON list of facts (sentences, or {"id", "text"}) to hold each sentence against.'
        ),
    ] = None,
    kind: Annotated[str | None, typer.Option(metavar="KIND", help="ask, thanks or offer.")] = None,
    channel: Annotated[str, typer.Option(metavar="CHANNEL", help="email, linkedin-note or message.")] = "email",
) -> int:
    """Check any letter, with no store and no language model."""
    from assistant.app import check as check_text
    from assistant.commands.files import decoded, read_text

    basis = None if facts is None else _facts(read_text(facts), facts)
    text = decoded(call.terminal.read("Paste the letter"), "standard input") if file == "-" else read_text(Path(file))
    report = check_text(text, facts=basis, kind=kind, channel=channel)
    call.terminal.result(report.as_dict())
    if not call.terminal.as_json:
        _tell(call, report, grounded=basis is not None)
    return 0 if report.ready else 1


def _tell(call: Call, report: Report, *, grounded: bool) -> None:
    from assistant.commands.paper import told

    for finding in report.findings:
        call.terminal.say(told(finding), hang=2)
    if not grounded:
        call.terminal.say("No facts were given, so no claim was held against a record; --facts does that.", hang=2)
    call.terminal.say("Ready: nothing blocks." if report.ready else "Not ready.")


def _facts(text: str, path: Path) -> list[Any]:
    try:
        found = json.loads(text)
    except ValueError as exc:
        raise UnreadableFile(f"The file {str(path)!r} is not JSON: {exc}.") from exc
    if not isinstance(found, list):
        raise UnreadableFile(f"The file {str(path)!r} does not hold a JSON list.")
    return found
