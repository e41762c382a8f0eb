"""``askwell brief`` and ``source``: what to know about a person before writing, and the exchange behind a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.commands.call import Call, command
from assistant.domain.briefs import LOOKED, STORED, Brief, BriefLine, Section
from assistant.domain.contacts import Contact
from assistant.domain.letters import Author
from assistant.domain.sources import day, handle

if TYPE_CHECKING:
    from assistant.domain.interactions import Interaction

_MARGIN = 15  # columns for the name of a section
_ROWS = 5  # of sources, so that all of it stays on one screen


def add_to(root: typer.Typer) -> None:
    """Register these commands."""
    command(root, "brief")(brief)
    command(root, "source")(source)


def brief(
    call: Call,
    contact: Annotated[str, typer.Argument(metavar="CONTACT", help="A name, an address, a profile link or an id.")],
    summary: Annotated[bool, typer.Option("--summary", help="Let the language model sum it up first.")] = False,
    whole: Annotated[bool, typer.Option("--all", help="All there is, not only what fits on one screen.")] = False,
    opened: Annotated[
        int | None, typer.Option("--open", metavar="N", min=1, help="Show the exchange behind the number [N].")
    ] = None,
) -> int:
    """What to know about a person before you write. Every line names the records it stands on."""
    from dataclasses import replace

    with call.assistant() as assistant:
        found = assistant.brief(assistant.find_contact(contact), whole=whole)
        if opened is not None:
            return _open(call, assistant.source(_numbered(found, opened)), today=assistant.today)
        if not call.terminal.as_json:
            _head(call, found)
        if summary:
            told = []
            for line in assistant.summarise(found):
                told.append(line)
                if not call.terminal.as_json:
                    by = " ◇" if line.by is Author.MODEL else ""
                    _row(call, line.section, f"{line.text}{by}", first=len(told) == 1)
            found = replace(found, summary=tuple(told))
        named = {} if call.terminal.as_json else assistant.named_for(found)
    call.terminal.result(brief_shape(found))
    if not call.terminal.as_json:
        _show(call, found, named)
    return 0


def source(
    call: Call,
    name: Annotated[
        str,
        typer.Argument(metavar="SOURCE", help="A Message-ID, a file#part, or the short name beside a source."),
    ],
) -> int:
    """Show what stands in a source, as a whole: a mail, a conversation, a meeting or a note."""
    with call.assistant() as assistant:
        return _open(call, assistant.source(name), today=assistant.today)


def brief_shape(found: Brief) -> dict[str, Any]:
    """A brief for JSON: the summary's lines first; ``private`` marks what was told in confidence."""
    contact, line = found.contact, found.timeline
    return {
        "contact": contact.name,
        "id": contact.id,
        "lines": [
            {
                "section": one.section.value,
                "text": one.text,
                "sources": list(one.sources),
                "private": one.private,
                "by": one.by.value,
            }
            for one in (*found.summary, *found.lines)
        ],
        "waiting": found.waiting,
        "timeline": {
            "months": line.months,
            "periods": [
                {"start": p.start.isoformat(), "sent": p.sent, "received": p.received, "together": p.together}
                for p in line.periods
            ],
        },
    }


def _head(call: Call, found: Brief) -> None:
    name = found.contact.first_name or found.contact.name
    call.terminal.say(found.contact.name)
    call.terminal.say(f"In sentences from the records “I” is you and “you” is {name}.", faint=True)


def _show(call: Call, found: Brief, named: Mapping[str, str]) -> None:
    from assistant.commands.terminal import columns, printable

    numbers = {source: number for number, source in enumerate(_openable(found), 1)}
    section: Section | None = None
    for part, text in _joined(found.lines, numbers):
        _row(call, part, text, first=part is not section)
        section = part
    if found.waiting:
        read = (
            "1 more thing was read and waits"
            if found.waiting == 1
            else f"{found.waiting} more things were read and wait"
        )
        call.terminal.say(f"{read} for your yes: askwell review", faint=True)
    if numbers:
        rows, width = [""], call.terminal.width
        for name, number in numbers.items():
            shown = f"[{number}] {printable(named[name])}"
            if rows[-1] and columns(rows[-1]) + columns(shown) + 2 > width:
                rows.append("")
            rows[-1] += f"  {shown}" if rows[-1] else shown
        for row in rows[:_ROWS]:
            call.terminal.say(row, faint=True)
        more = " and those not named here" if len(rows) > _ROWS else ""
        call.terminal.say(f"Open one{more}: askwell brief {found.contact.id} --open N", faint=True)


def _joined(lines: tuple[BriefLine, ...], numbers: dict[str, int]) -> Iterator[tuple[Section, str]]:
    """Each line with the numbers of its sources; "and 3 more" stands behind the line before it."""
    pending: tuple[Section, str] | None = None
    for line in lines:
        refs = [numbers[one] for one in line.sources if one in numbers]
        marks = "".join(f"[{number}]" for number in refs[:2]) + ("…" if len(refs) > 2 else "")
        text = f"{line.text} {marks}".rstrip()
        if pending is not None and pending[0] is line.section and line.text.startswith("and "):
            yield line.section, f"{pending[1]} {text}"
            pending = None
            continue
        if pending is not None:
            yield pending
        pending = (line.section, text)
    if pending is not None:
        yield pending


def _row(call: Call, section: Section, text: str, *, first: bool) -> None:
    call.terminal.say(f"{section.value if first else '':<{_MARGIN}}{text}", hang=_MARGIN)


def _entry(call: Call, contact: Contact) -> int:
    """Whom an address-book entry is about, as now on record."""
    call.terminal.result(
        {
            "id": contact.id,
            "name": contact.name,
            "title": contact.title,
            "organisation": contact.organisation,
            "since": contact.since.isoformat() if contact.since else None,
        }
    )
    if not call.terminal.as_json:
        say = call.terminal.say
        say("An entry of an address book or of a list of connections:")
        since = f"connected since {contact.since}" if contact.since else None
        for text in (contact.name, contact.title, contact.organisation, since):
            if text:
                say(text, indent=2, hang=2)
    return 0


def _openable(found: Brief) -> list[str]:
    return [one for one in found.sources if one not in (STORED, LOOKED)]


def _numbered(found: Brief, number: int) -> str:
    sources = _openable(found)
    if number > len(sources):
        raise typer.BadParameter(f"There are {len(sources)} sources; --open takes 1 to {len(sources)}.")
    return sources[number - 1]


def _open(call: Call, exchanges: list[Interaction] | Contact, *, today: date) -> int:
    from assistant.commands.people import kind_of

    if isinstance(exchanges, Contact):
        return _entry(call, exchanges)
    call.terminal.result(
        [
            {
                "id": one.id,
                "source": one.source,
                "when": one.when.isoformat() if one.when else None,
                "channel": one.channel.value,
                "direction": one.direction.value,
                "from": {"name": one.sender.name, "key": one.sender.key},
                "to": [{"name": person.name, "key": person.key} for person in one.recipients],
                "subject": one.subject,
                "text": one.raw or one.text,
            }
            for one in exchanges
        ]
    )
    if call.terminal.as_json:
        return 0
    say = call.terminal.say
    for one in exchanges:
        when = f"{day(one.when.date(), today)}, {one.when:%H:%M}" if one.when else "no date"
        say(f"{when}  {kind_of(one)}", hang=2)
        to = ", ".join(person.name or person.key for person in one.recipients)
        say(f"{one.sender.name or one.sender.key}{f' to {to}' if to else ''}", hang=2)
        if one.subject:
            say(one.subject, hang=2)
        say()
        say((one.raw or one.text).strip(), indent=2)
        say(f"{one.source} · {handle(one.source)}", faint=True)
        say()
    return 0
