"""``askwell contacts`` and ``facts``: the people on record, and what the user stored about them."""

from __future__ import annotations

from typing import Annotated

import typer

from assistant.commands.call import Call, command, default
from assistant.domain.facts import Sharing

contacts_group = typer.Typer(help="The people on record.", rich_markup_mode=None)
facts_group = typer.Typer(help="What you stored about people, or about yourself.", rich_markup_mode=None)

_RECENT = 5  # exchanges shown with a contact
About = Annotated[
    str | None, typer.Option("--contact", metavar="CONTACT", help="The person it is about; without, you yourself.")
]


def add_to(root: typer.Typer) -> None:
    """Register these commands."""
    root.add_typer(contacts_group, name="contacts")
    root.add_typer(facts_group, name="facts")


@default(contacts_group)
def contacts(call: Call) -> int:
    """The people on record."""
    return list_contacts(call)


@command(contacts_group, "list")
def list_contacts(call: Call) -> int:
    """List everybody, by name."""
    with call.assistant() as assistant:
        found = assistant.contacts()
    call.terminal.result([summary.as_dict() for summary in found])
    if not call.terminal.as_json:
        call.terminal.table(
            [
                (
                    summary.contact.name,
                    next(iter(summary.contact.addresses), "-"),
                    f"{sum(summary.interactions.values())} exchanges",
                    str(summary.last or "-"),
                )
                for summary in found
            ]
        )
        if not found:
            call.terminal.say("Nobody yet; `askwell import` brings in your mail, `askwell contacts add` a person.")
    return 0


@command(contacts_group, "show")
def show_contact(
    call: Call, contact: Annotated[str, typer.Argument(metavar="CONTACT", help="A name, an address, a link or an id.")]
) -> int:
    """Show one person: who they are, what you stored, and the last exchanges."""
    from assistant.commands.shapes import fact_shape

    with call.assistant() as assistant:
        found = assistant.find_contact(contact)
        summary = next(one for one in assistant.contacts() if one.contact.id == found.id)
        facts = assistant.facts(found)
        recent = assistant.interactions(found, limit=_RECENT)
    call.terminal.result(
        {
            **summary.as_dict(),
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
    say = call.terminal.say
    say(f"{found.name} ({found.id})")
    for text in (found.title, found.organisation, *found.addresses, *found.profiles):
        if text:
            say(text, indent=2)
    counts = ", ".join(f"{count} {channel}" for channel, count in summary.interactions.items() if count)
    say(f"{counts or 'no exchanges'}{f', the last on {summary.last}' if summary.last else ''}", indent=2)
    for fact in facts:
        say(f"· {fact.text} [{fact.id}, {fact.sharing.value}]", indent=2, hang=2)
    for one in recent:
        say(
            f"{one.when.date() if one.when else '-'} {one.direction.value}: {one.subject}", indent=2, hang=2, faint=True
        )
    return 0


@command(contacts_group, "add")
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
    """Put a person on record; one who already has the same address is that person."""
    with call.assistant() as assistant:
        added = assistant.add_contact(
            name, addresses=address or [], profiles=profile or [], title=title, organisation=organisation
        )
        summary = next(one for one in assistant.contacts() if one.contact.id == added.id)
    call.terminal.result(summary.as_dict())
    if not call.terminal.as_json:
        call.terminal.say(f"{added.name} is on record as {added.id}.")
    return 0


@default(facts_group)
def facts(call: Call) -> int:
    """What you stored about people, or about yourself."""
    return list_facts(call)


@command(facts_group, "list")
def list_facts(call: Call, contact: About = None) -> int:
    """List the facts about one person, or about you."""
    from assistant.commands.shapes import fact_shape

    with call.assistant() as assistant:
        about = assistant.find_contact(contact) if contact is not None else None
        found = assistant.facts(about)
    who = about.name if about else None
    call.terminal.result([{**fact_shape(fact), "contact": who} for fact in found])
    if not call.terminal.as_json:
        call.terminal.table([(fact.id, fact.sharing.value, fact.text) for fact in found])
        if not found:
            call.terminal.say(f"Nothing is stored about {who or 'you'}; `askwell facts add` stores something.")
    return 0


@command(facts_group, "add")
def add_fact(
    call: Call,
    text: Annotated[
        str, typer.Argument(metavar="TEXT", help='One sentence, as in a letter: "You lent me your notes."')
    ],
    contact: About = None,
    sharing: Annotated[Sharing, typer.Option(help="What a letter may do with it.")] = Sharing.SAY,
) -> int:
    """Store a fact about one person, or about you."""
    from assistant.commands.shapes import fact_shape

    with call.assistant() as assistant:
        about = assistant.find_contact(contact) if contact is not None else None
        added = assistant.add_fact(about, text, sharing=sharing)
    call.terminal.result({**fact_shape(added), "contact": about.name if about else None})
    if not call.terminal.as_json:
        call.terminal.say(f"Stored as {added.id}: {added.text}", hang=2)
    return 0


@command(facts_group, "remove")
def remove_fact(
    call: Call, fact_id: Annotated[str, typer.Argument(metavar="FACT", help="The id that `facts list` shows.")]
) -> int:
    """Forget a stored fact."""
    with call.assistant() as assistant:
        assistant.remove_fact(fact_id)
    call.terminal.result({"removed": fact_id})
    if not call.terminal.as_json:
        call.terminal.say(f"Forgotten: {fact_id}.")
    return 0
