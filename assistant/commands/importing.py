"""``askwell import``: files become contacts and exchanges, after a look at what would be done."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commands.call import INTERRUPTED, Call, command
from assistant.commands.import_report import listed, tell, tell_done
from assistant.commands.progress import Bar
from assistant.domain.columns import FIELDS, Field
from assistant.domain.counting import counted
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
            help=f"What a column of a table of your own holds: {FIELDS} (the last two are not kept), or nothing after "
            "the = to leave it out; repeatable, and kept for the next time.",
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
            if dry_run or planned.is_settled:
                call.terminal.result(report_shape(planned, dry_run=dry_run))
                tell(call.terminal, planned, planned=True)
                return _ended(call, planned, dry_run=dry_run)
            if call.terminal.can_ask:
                with call.terminal.before_asking():
                    tell(call.terminal, planned, planned=True)
            if not call.terminal.ask(question(planned), flag="--yes"):
                call.terminal.say("Nothing was imported.")
                return 0
        report = _import(assistant, paths, me or [], columns)
        if not report.is_settled:
            assistant.start_indexing()
    call.terminal.result(report_shape(report, dry_run=False))
    if yes:
        tell(call.terminal, report, planned=False)
    else:
        tell_done(call.terminal, report)
    return _ended(call, report, dry_run=False)


def _ended(call: Call, report: ImportReport, *, dry_run: bool) -> int:
    """The exit code, and what is to be said last: what to do now, or why there is nothing to do."""
    if report.interrupted:
        call.terminal.note("Stopped: what came so far is kept; the same command goes on from there.")
        return INTERRUPTED
    if report.is_unreadable:
        call.terminal.note("Nothing in it could be read, so there is nothing to import.")
        return 3
    if call.terminal.as_json or dry_run:
        return 0
    if report.is_settled:
        call.terminal.say("There is nothing new in it, so nothing was imported.")
    else:
        again = '`askwell search "..."` finds anything of it again' if report.new else "`askwell contacts` lists them"
        call.terminal.say(f"What next: {again}, and `askwell contacts duplicates` shows who may be on record twice.")
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
        field = field.strip().lower()
        if field and field not in set(Field):
            raise WrongUse(f"There is no field {field!r} for the column {heading.strip()!r}; the fields are {FIELDS}.")
        columns[heading.strip()] = field
    return columns or None


def question(report: ImportReport) -> str:
    """What is asked before anything is written."""
    parts = [counted(report.new, "exchange")] if report.new else []
    if report.contacts:
        parts.append(counted(report.contacts, "new contact"))
    more = report.people.updated + report.people.merged
    if more:
        parts.append(f"something new about {counted(more, 'contact')}")
    return f"Import {listed(parts)}?"


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
