"""What an import did or would do, for people."""

from __future__ import annotations

from assistant.commands.terminal import Terminal
from assistant.domain.reports import ImportReport, Skip, Skipped

_SENTENCES = 6  # of what the files say of the user; the rest is counted


def tell(terminal: Terminal, report: ImportReport, *, planned: bool) -> None:
    """Print the whole report: counts, what is left out and why, what needs a look. Nothing with ``--json``."""
    if terminal.as_json:
        return
    say = terminal.say
    verb = "would be" if planned else "was" if report.new == 1 else "were"
    mine = ", ".join(report.me.addresses or report.me.profiles)
    say(f"{counted(len(report.files), 'file')}{f', you being {mine}' if mine and report.read else ''}:", hang=2)
    if report.new or report.known or not report.people.read:
        exchanges = counted(report.new, "new exchange")
        say(f"{exchanges} {verb} imported, with {counted(report.contacts, 'new contact')}", indent=2, hang=2)
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


def counted(number: int, noun: str, several: str = "") -> str:
    """``1 file``, ``2,000 files``."""
    return f"{number:,} {noun if number == 1 else several or f'{noun}s'}"


def example(one: Skipped) -> str:
    """One thing left out: where it stands, and what is the matter with it if that says more than the reason."""
    return f"{one.where}: {one.detail}" if one.detail else one.where


def _tell_people(terminal: Terminal, report: ImportReport) -> None:
    people = report.people
    if not people.read:
        return
    parts = [f"{people.new:,} new", f"{people.updated:,} with something new", f"{people.known:,} known already"]
    merged = f"; {counted(people.merged, 'contact')} shown to be one with another" if people.merged else ""
    entries = counted(people.read, "entry", "entries")
    terminal.say(f"{entries} about people: {', '.join(parts)}{merged}", indent=2, hang=2)


def _tell_skipped(terminal: Terminal, report: ImportReport) -> None:
    for reason, count in report.skipped.items():
        if not count:
            continue
        shown = [one for one in report.examples if one.reason is reason]
        if reason is Skip.UNREADABLE or any(one.detail for one in shown):
            terminal.say(f"{count:,} left out: {reason.value}", indent=2)
            for one in shown:
                terminal.say(example(one), indent=6, hang=2, faint=True)
        else:
            few = f" ({', '.join(one.where for one in shown[:1])}{', …' if count > 1 else ''})" if shown else ""
            terminal.say(f"{count:,} left out: {reason.value}{few}", indent=2, hang=4)


def _tell_columns(terminal: Terminal, report: ImportReport) -> None:
    for file, columns in report.columns.items():
        if not columns:
            continue
        terminal.say(f"The columns of {file} are taken as:")
        terminal.table([(f"  {heading}", field or "(left out)") for heading, field in columns.items()])
        terminal.say('Say otherwise with --column "Heading=field".', indent=2)


def _tell_about_me(terminal: Terminal, report: ImportReport) -> None:
    if not report.about_me:
        return
    terminal.say("About you, the files say:")
    for sentence in report.about_me[:_SENTENCES]:
        terminal.say(f"· {sentence}", indent=2, hang=2)
    more = len(report.about_me) - _SENTENCES
    if more > 0:
        terminal.say(f"and {counted(more, 'more sentence')}", indent=2)
