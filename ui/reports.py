"""Pure: from an import's report to the words that stand on the page; all of them are plain text."""

from __future__ import annotations

from pathlib import PurePath

from assistant.domain.counting import counted
from assistant.domain.pace import Pace, duration
from assistant.domain.reports import Forgotten, ImportReport, Skip

FIELDS = {
    "": "left out",
    "name": "name",
    "first name": "first name",
    "last name": "last name",
    "address": "e-mail address",
    "profile": "profile link",
    "title": "job title",
    "organisation": "organisation",
    "since": "known since",
    "phone": "phone (not kept)",
    "notes": "notes (not kept)",
}
"""What a column of somebody's own table may hold, and how the page calls it."""


def summary(report: ImportReport) -> str:
    """What an import did or would do, in one sentence."""
    parts = []
    people = report.people
    contacts = counted(report.contacts, "new contact")
    if report.new or not people.read:
        parts.append(f"{counted(report.new, 'new exchange')} with {contacts}")
    elif report.contacts:
        parts.append(contacts)
    if people.updated:
        parts.append(f"something new about {counted(people.updated, 'contact')}")
    known = report.known + people.known
    if known:
        parts.append(f"{known:,} already there")
    skipped = sum(report.skipped.values())
    if skipped:
        reasons = ", ".join(f"{n:,} {reason.value}" for reason, n in report.skipped.items() if n)
        parts.append(f"{skipped:,} left out ({reasons})")
    return "; ".join(parts) + "."


def figures(report: ImportReport) -> list[tuple[str, int, str]]:
    """The figures of a look into files: what is counted, how many, and what the figure means."""
    people = report.people
    rows = [
        ("New exchanges", report.new, "Mails, messages, meetings and notes that are not on record yet"),
        ("New people", report.contacts, "Contacts this brings, in whichever file they stand"),
        ("More about people", people.updated, "Contacts that gain an address, a title or the like"),
        ("Already there", report.known + people.known, "On record already; nothing is written for them"),
        ("Left out", sum(report.skipped.values()), "See below for the reasons"),
    ]
    return [row for row in rows if row[1] or row[0] in ("New exchanges", "New people")]


def left_out(report: ImportReport) -> list[tuple[str, list[str]]]:
    """Each reason with its count, the most frequent first, and a few examples of it."""
    return [
        (
            f"{count:,} {reason.value}",
            [words for one in report.examples if one.reason is reason and (words := one.shown)],
        )
        for reason, count in sorted(report.skipped.items(), key=lambda item: -item[1])
        if count
    ]


def refused(report: ImportReport) -> list[str]:
    """What could not be read: the file, the place in it, and why."""
    return [one.shown for one in report.examples if one.reason is Skip.UNREADABLE]


def files(report: ImportReport) -> str:
    """What was looked through, by format, without the folders."""
    names = [PurePath(file).name for file in report.files]
    few = ", ".join(names[:4]) + (f" and {len(names) - 4:,} more" if len(names) > 4 else "")
    formats = ", ".join(f"{count:,} {name}" for name, count in report.formats.items() if count)
    return f"{few} ({formats})" if formats else few


def pace(measured: Pace, done: int, total: int) -> str:
    """How far an import is, how fast it goes, and how long the rest will take."""
    parts = [f"{done:,} of {total:,}"]
    if measured.rate is not None:
        parts.append(f"{measured.rate:,.0f} a second")
    left = measured.left(total)
    if left is not None:
        parts.append(f"{duration(left)} left")
    return " · ".join(parts)


def proof(done: Forgotten) -> str:
    """What forgetting took away, and what the look afterwards found."""
    gone = (counted(done.interactions, "exchange"), counted(done.facts, "fact"),
            counted(done.promises, "promise"), counted(done.favours, "favour"), counted(done.drafts, "draft"),
            counted(done.vectors, "vector"))  # fmt: skip
    found = "Every table and the file itself was looked through afterwards: nothing is left."
    if done.traces:
        found = f"Still to be found in: {'; '.join(done.traces)}."
        if done.mentions:
            found = f"Their name stands in {counted(done.mentions, 'exchange')} with others, as you wanted."
    return f"Forgotten: {', '.join(gone)}. {found}"
