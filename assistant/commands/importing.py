"""``askwell import``: files become contacts and exchanges, after a look at what would be done."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commands.call import INTERRUPTED, Call, command
from assistant.commands.import_report import counted, tell
from assistant.commands.progress import Bar
from assistant.domain.reports import ImportReport
from assistant.errors import WrongUse

if TYPE_CHECKING:
    from assistant.app import Assistant


def add_to(root: typer.Typer) -> None:
    """Register these commands."""
    command(root, "import")(import_files)


def import_files(
    call: Call,
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH...",
            help="Files, folders or zip archives: mail, address books, LinkedIn's export, calendars, notes.",
        ),
    ],
    me: Annotated[
        list[str] | None, typer.Option("--me", metavar="ADDRESS", help="An address of yours; repeatable.")
    ] = None,
    column: Annotated[
        list[str] | None,
        typer.Option(
            "--column",
            metavar="HEADING=FIELD",
            help="What a column of a table of your own holds: name, first name, last name, address, profile, title, "
            "organisation, since, or nothing after the = to leave it out; repeatable, and kept for the next time.",
        ),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and write nothing.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> int:
    """Import mail, address books, messages and notes. Doing it again changes nothing."""
    from assistant.commands.shapes import report_shape

    columns = read_columns(column or [])
    with call.assistant() as assistant:
        if dry_run or not yes:
            planned = assistant.plan_import(paths, me=me or [], columns=columns)
            if dry_run or is_settled(planned):
                call.terminal.result(report_shape(planned, dry_run=dry_run))
                tell(call.terminal, planned, planned=True)
                if not dry_run and not call.terminal.as_json:
                    call.terminal.say("There is nothing new in it, so nothing was imported.")
                return 0
            if call.terminal.can_ask:
                tell(call.terminal, planned, planned=True)
            if not call.terminal.ask(question(planned), flag="--yes"):
                call.terminal.say("Nothing was imported.")
                return 0
        report = _import(assistant, paths, me or [], columns)
        if not is_settled(report):
            assistant.start_indexing()
    call.terminal.result(report_shape(report, dry_run=False))
    tell(call.terminal, report, planned=False)
    if report.interrupted:
        call.terminal.note("Stopped: what came so far is kept; the same command goes on from there.")
        return INTERRUPTED
    if not call.terminal.as_json:
        call.terminal.say(
            'What next: `askwell search "..."` finds anything of it again, and `askwell contacts duplicates` shows who '
            "may be on record twice."
        )
    return 0


def read_columns(given: Sequence[str]) -> dict[str, str] | None:
    """``["Heading=field"]`` as a mapping; None where nothing is given. Raises ``WrongUse``.

    A heading may hold an equals sign; a field does not.
    """
    columns = {}
    for one in given:
        heading, equals, field = one.rpartition("=")
        if not equals or not heading.strip():
            raise WrongUse(f'A column is given as "Heading=field", and {one!r} is not.')
        columns[heading.strip()] = field.strip().lower()
    return columns or None


def is_settled(report: ImportReport) -> bool:
    """Whether the import has nothing to write: everything in the files is on record, or left out."""
    people = report.people
    return not (report.new or people.new or people.updated or people.merged)


def question(report: ImportReport) -> str:
    """What is asked before anything is written."""
    parts = [counted(report.new, "exchange")] if report.new else []
    entries = report.people.new + report.people.updated + report.people.merged
    if entries:
        parts.append(counted(entries, "entry", "entries") + " about people")
    return f"Import {' and '.join(parts)}?"


def _import(
    assistant: Assistant, paths: Sequence[Path], me: Sequence[str], columns: dict[str, str] | None
) -> ImportReport:
    bar = Bar(quiet=True)
    try:
        return assistant.import_files(
            paths,
            me=me,
            columns=columns,
            progress=lambda done, total: bar.show("importing", done, total, unit="items"),
        )
    finally:
        bar.end()
