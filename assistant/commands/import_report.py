"""What an import did or would do, for people."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.commands.terminal import Terminal
from assistant.domain.columns import Field
from assistant.domain.counting import counted
from assistant.domain.reports import ImportReport, Skip

_SUGGESTED = (Field.NAME, Field.ORGANISATION, Field.TITLE)  # what a column left out may well be
_SENTENCES = 6  # of what the files say of the user; the rest is counted


def tell(terminal: Terminal, report: ImportReport, *, planned: bool) -> None:
    """Print the whole report: counts, what is left out and why, what needs a look. Nothing with ``--json``."""
    if terminal.as_json:
        return
    say = terminal.say
    mine = ", ".join(report.me.addresses or report.me.profiles)
    say(f"{counted(len(report.files), 'file')}{f', you being {mine}' if mine and report.read else ''}:", hang=2)
    new = [counted(report.new, "new exchange")] if report.new or not (report.people.read or report.skipped) else []
    if report.contacts:
        new.append(counted(report.contacts, "new contact"))
    if new:
        one = len(new) == 1 and new[0].startswith("1 ")
        verb = "would be" if planned else "was" if one else "were"
        say(f"{listed(new)} {verb} imported", indent=2, hang=2)
    if report.known:
        say(f"{counted(report.known, 'exchange')} known already", indent=2)
    _tell_people(terminal, report)
    if len(report.formats) > 1:
        say(f"by format: {', '.join(f'{count:,} {name}' for name, count in report.formats.items())}", indent=2, hang=2)
    _tell_skipped(terminal, report)
    _tell_columns(terminal, report)
    _tell_about_me(terminal, report)
    if report.doubtful:
        say("Worth a look:")
        for doubt in report.doubtful:
            say(f"· {doubt}", indent=2, hang=2)


def tell_done(terminal: Terminal, report: ImportReport) -> None:
    """Print in a few lines what was done after a preview said all the rest. Nothing with ``--json``."""
    if terminal.as_json:
        return
    done = [counted(report.new, "exchange")] if report.new else []
    if report.contacts:
        done.append(counted(report.contacts, "new contact"))
    more = report.people.updated + report.people.merged
    if more:
        done.append(f"something new about {counted(more, 'contact')}")
    terminal.say(f"Imported: {listed(done) or 'nothing new'}.", hang=2)
    left_out = sum(report.skipped.values())
    if left_out:
        terminal.say(f"Left out: {left_out:,}, as said above.")


def listed(parts: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def _tell_people(terminal: Terminal, report: ImportReport) -> None:
    people = report.people
    if not people.read or people.new == people.read == report.contacts:
        return
    parts = (
        (people.new, "of these contacts"),
        (people.updated, f"that add{'s' if people.updated == 1 else ''} to a contact"),
        (people.known, "known already"),
    )
    said = listed([f"{count:,} {meaning}" for count, meaning in parts if count])
    merged = f"; {counted(people.merged, 'contact')} shown to be one with another" if people.merged else ""
    entries = counted(people.read, "entry", "entries")
    terminal.say(f"{entries} in address books: {said}{merged}", indent=2, hang=2)


def _tell_skipped(terminal: Terminal, report: ImportReport) -> None:
    for reason, count in report.skipped.items():
        if not count:
            continue
        shown = [(one.shown, one.detail) for one in report.examples if one.reason is reason]
        if reason is Skip.UNREADABLE or any(detail for _, detail in shown):
            terminal.say(f"{count:,} left out: {reason.value}", indent=2)
            for words, _ in shown:
                if words:
                    terminal.say(words, indent=6, hang=2, faint=True)
        else:
            first = next((words for words, _ in shown if words), "")
            few = f" ({first}{', …' if count > 1 else ''})" if first else ""
            terminal.say(f"{count:,} left out: {reason.value}{few}", indent=2, hang=4)


def _tell_columns(terminal: Terminal, report: ImportReport) -> None:
    for file, columns in report.columns.items():
        if not columns:
            continue
        terminal.say(f"The columns of {file} are taken as:")
        terminal.table([(f"  {heading}", field or "(left out)") for heading, field in columns.items()])
        heading = next((heading for heading, field in columns.items() if not field), next(iter(columns)))
        field = next((field for field in _SUGGESTED if field not in columns.values()), "")
        terminal.say(f'Say otherwise with --column, for example --column "{heading}={field}".', indent=2, hang=2)


def _tell_about_me(terminal: Terminal, report: ImportReport) -> None:
    if not report.about_me:
        return
    terminal.say("About you, the files say:")
    for sentence in report.about_me[:_SENTENCES]:
        terminal.say(f"· {sentence}", indent=2, hang=2)
    more = len(report.about_me) - _SENTENCES
    if more > 0:
        terminal.say(f"and {counted(more, 'more sentence')}", indent=2)
