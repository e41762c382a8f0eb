"""``askwell import``: mail becomes contacts and exchanges, after a look at what would be done."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assistant.commands.call import INTERRUPTED, Call, command
from assistant.commands.terminal import Bar
from assistant.domain.reports import ImportReport


def add_to(root: typer.Typer) -> None:
    """Register these commands."""
    command(root, "import")(import_mail)


def import_mail(
    call: Call,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="mbox files, .eml files, or folders of them.")],
    me: Annotated[
        list[str] | None, typer.Option("--me", metavar="ADDRESS", help="An address of yours; repeatable.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and write nothing.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> int:
    """Import mail; doing it again changes nothing."""
    from assistant.commands.shapes import report_shape

    with call.assistant() as assistant:
        if dry_run or not yes:
            planned = assistant.plan_import(paths, me=me or [])
            if dry_run:
                call.terminal.result(report_shape(planned, dry_run=True))
                _tell(call, planned, "would be")
                return 0
            if planned.new:
                if call.terminal.can_ask:
                    _tell(call, planned, "would be")
                if not call.terminal.ask(f"Import {_count(planned.new, 'message')}?", flag="--yes"):
                    call.terminal.say("Nothing was imported.")
                    return 0
        bar = Bar()
        report = assistant.import_files(
            paths, me=me or [], progress=lambda done, total: bar.show("importing", done, total, unit="messages")
        )
        bar.end()
    call.terminal.result(report_shape(report, dry_run=False))
    _tell(call, report, "were" if report.new != 1 else "was")
    if report.interrupted:
        call.terminal.note("Stopped: what came so far is kept; the same command goes on from there.")
        return INTERRUPTED
    return 0


def _tell(call: Call, report: ImportReport, verb: str) -> None:
    if call.terminal.as_json:
        return
    say = call.terminal.say
    files = _count(len(report.files), "file")
    say(f"{_count(report.read, 'message')} in {files}, of {', '.join(report.me.addresses) or 'nobody'}:")
    say(f"{report.new} new {verb} imported, with {_count(report.contacts, 'new contact')}", indent=2)
    say(f"{report.known} known already", indent=2)
    for reason, count in report.skipped.items():
        say(f"{count} left out: {reason.value}", indent=2)
    for doubt in report.doubtful:
        say(doubt, indent=2, hang=2)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
