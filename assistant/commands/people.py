"""``askwell contacts list``, ``show`` and ``add``: the people on record."""

from __future__ import annotations

from typing import Annotated

import typer

from assistant.commands.call import Call
from assistant.domain.counting import counted
from assistant.domain.facts import Fact
from assistant.domain.interactions import Direction, Interaction
from assistant.domain.reports import ContactSummary

_RECENT = 5  # exchanges shown with a contact
_WORDS = 60  # characters of a message without a subject

Person = Annotated[str, typer.Argument(metavar="CONTACT", help="A name, an address, a profile link or an id.")]


def contacts(call: Call) -> int:
    """The people on record."""
    return list_contacts(call)


def list_contacts(call: Call) -> int:
    """List everybody, by name."""
    from assistant.app.people import NOBODY_YET

    with call.assistant() as assistant:
        found = assistant.contacts()
    call.terminal.result([summary.as_dict() for summary in found])
    if not call.terminal.as_json:
        call.terminal.table(
            [
                (
                    summary.contact.name,
                    counted(sum(summary.interactions.values()), "exchange"),
                    str(summary.last or "-"),
                    next(iter((*summary.contact.addresses, *summary.contact.profiles)), "-"),
                )
                for summary in found
            ]
        )
        if not found:
            call.terminal.say(NOBODY_YET)
    return 0


def show_contact(call: Call, contact: Person) -> int:
    """Show one person. Who they are, what you stored, and the last exchanges."""
    from assistant.commands.shapes import fact_shape

    with call.assistant() as assistant:
        found = assistant.find_contact(contact)
        summary = next(one for one in assistant.contacts() if one.contact.id == found.id)
        facts = assistant.facts(found)
        recent = assistant.interactions(found, limit=_RECENT)
    call.terminal.result(
        {
            **summary.as_dict(),
            "names": list(found.names),
            "since": found.since.isoformat() if found.since else None,
            "facts": [fact_shape(fact) for fact in facts],
            "recent": [
                {
                    "when": one.when.isoformat() if one.when else None,
                    "channel": one.channel.value,
                    "direction": one.direction.value,
                    "subject": one.subject,
                    "source": one.source,
                }
                for one in recent
            ],
        }
    )
    if call.terminal.as_json:
        return 0
    _tell(call, summary, facts, recent)
    return 0


def kind_of(one: Interaction) -> str:
    """What it was and who wrote: ``email received``, ``meeting``."""
    return one.channel.value if one.direction is Direction.BETWEEN else f"{one.channel.value} {one.direction.value}"


def _tell(call: Call, summary: ContactSummary, facts: list[Fact], recent: list[Interaction]) -> None:
    say, person = call.terminal.say, summary.contact
    say(f"{person.name} ({person.id})")
    for text in (person.title, person.organisation, *person.addresses, *person.profiles):
        if text:
            say(text, indent=2)
    if person.names:
        say(f"also known as {', '.join(person.names)}", indent=2, hang=2)
    if person.since:
        say(f"connected since {person.since}", indent=2)
    counts = ", ".join(f"{count} {channel}" for channel, count in summary.interactions.items() if count)
    say(f"{counts or 'no exchanges'}{f', the last on {summary.last}' if summary.last else ''}", indent=2)
    for fact in facts:
        say(f"· {fact.text} [{fact.id}, {fact.sharing.value}]", indent=2, hang=2)
    for one in recent:
        when = one.when.date() if one.when else "-"
        say(f"{when} {kind_of(one)}: {one.subject or _beginning(one.text)}", indent=2, hang=2, faint=True)


def _beginning(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _WORDS else f"{words[:_WORDS].rsplit(' ', 1)[0]} …"


def add_contact(
    call: Call,
    name: Annotated[str, typer.Argument(metavar="NAME", help="How the person is called.")],
    address: Annotated[
        list[str] | None, typer.Option("--address", metavar="ADDRESS", help="E-mail; repeatable.")
    ] = None,
    profile: Annotated[
        list[str] | None, typer.Option("--profile", metavar="LINK", help="Profile link; repeatable.")
    ] = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="Their job title.")] = None,
    organisation: Annotated[str | None, typer.Option(metavar="TEXT", help="Where they work.")] = None,
) -> int:
    """Put a person on record. One who already has the same address is that person."""
    with call.assistant() as assistant:
        added = assistant.add_contact(
            name, addresses=address or [], profiles=profile or [], title=title, organisation=organisation
        )
        summary = next(one for one in assistant.contacts() if one.contact.id == added.id)
    call.terminal.result(summary.as_dict())
    if not call.terminal.as_json:
        call.terminal.say(f"{added.name} is on record as {added.id}.")
    return 0
