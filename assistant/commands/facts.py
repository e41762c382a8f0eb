"""``askwell facts``: what the user stored about people, or about themselves."""

from __future__ import annotations

from typing import Annotated

import typer

from assistant.commands.call import Call, command, default
from assistant.domain.facts import Sharing

facts_group = typer.Typer(help="What you stored about people, or about yourself.", rich_markup_mode=None)

About = Annotated[
    str | None, typer.Option("--contact", metavar="CONTACT", help="The person it is about; without, you yourself.")
]


def add_to(root: typer.Typer) -> None:
    """Register these commands."""
    root.add_typer(facts_group, name="facts")


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
