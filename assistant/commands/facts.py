"""``askwell facts``: what is known about people, or about the user: stored by hand, or read from the records."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from assistant.commands.call import Call, command, default
from assistant.domain.facts import Fact, Sharing
from assistant.domain.sources import handle, replaced_by, where_told

facts_group = typer.Typer(help="What is known about people, or about yourself.", rich_markup_mode=None)

About = Annotated[
    str | None, typer.Option("--contact", metavar="CONTACT", help="The person it is about; without, you yourself.")
]
FactId = Annotated[str, typer.Argument(metavar="FACT", help="The id that `facts list` shows.")]
_MAY = {
    Sharing.SAY: "A letter may say it",
    Sharing.ALLUDE: "A letter may allude to it at most",
    Sharing.NEVER: "No letter may touch it",
}


def add_to(root: typer.Typer) -> None:
    """Register these commands."""
    root.add_typer(facts_group, name="facts")


@default(facts_group)
def facts(call: Call, contact: About = None) -> int:
    """What is known about people, or about yourself."""
    return list_facts(call, contact)


@command(facts_group, "list")
def list_facts(call: Call, contact: About = None) -> int:
    """List the facts about one person, or about you."""
    from assistant.commands.ledger_shapes import places_of

    with call.assistant() as assistant:
        about = assistant.find_contact(contact) if contact is not None else None
        found = assistant.facts(about)
        asked, replaced, where = assistant.still_so(found), assistant.replaced(found), places_of(assistant, found)
        today = assistant.today
    who = about.name if about else None
    call.terminal.result([_shape(fact, who, asked, replaced) for fact in found])
    if call.terminal.as_json:
        return 0
    say = call.terminal.say
    for fact in found:
        say(f"{fact.text}  ({fact.id}, {fact.sharing.value})", hang=2)
        say(where_told(fact, where[fact.source], today), indent=4, faint=True)
        if fact.id in replaced:
            newer = replaced[fact.id]
            say(f"Not used: {replaced_by(newer, today)}. Both are true: askwell facts both {fact.id}", indent=4, hang=2)
        elif fact.id in asked:
            say(f"{asked[fact.id]} Yes: askwell review still {fact.id}", indent=4, hang=2)
    if not found:
        say(f"Nothing is stored about {who or 'you'}; `askwell facts add` stores something.")
    return 0


@command(facts_group, "set")
def set_fact(
    call: Call,
    fact_id: FactId,
    sharing: Annotated[Sharing, typer.Option(help="What a letter may do with it.", prompt=False)],
) -> int:
    """Say what a letter may do with a fact."""
    from assistant.commands.shapes import fact_shape

    with call.assistant() as assistant:
        changed = assistant.set_sharing(fact_id, sharing)
    call.terminal.result(fact_shape(changed))
    if not call.terminal.as_json:
        call.terminal.say(f"{_MAY[sharing]}: {changed.text}", hang=2)
    return 0


@command(facts_group, "both")
def both_hold(
    call: Call,
    fact_id: FactId,
    undo: Annotated[bool, typer.Option("--undo", help="Take it back: the newer one alone holds.")] = False,
) -> int:
    """Say that a fact and the one which replaced it are both true."""
    from assistant.commands.shapes import fact_shape

    with call.assistant() as assistant:
        newer = assistant.both_hold(fact_id, both=not undo)
    call.terminal.result({**fact_shape(newer), "beside": newer.beside})
    if not call.terminal.as_json:
        told = "holds alone again" if undo else "and what was told before it are both used"
        call.terminal.say(f"“{newer.text}” {told}.")
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
def remove_fact(call: Call, fact_id: FactId) -> int:
    """Forget a stored fact."""
    with call.assistant() as assistant:
        assistant.remove_fact(fact_id)
    call.terminal.result({"removed": fact_id})
    if not call.terminal.as_json:
        call.terminal.say(f"Forgotten: {fact_id}.")
    return 0


def _shape(fact: Fact, who: str | None, asked: Mapping[str, str], replaced: Mapping[str, Fact]) -> dict[str, Any]:
    from assistant.commands.shapes import fact_shape

    return {
        **fact_shape(fact),
        "contact": who,
        "handle": handle(fact.source) if fact.source else None,
        "topic": fact.topic,
        "checked": fact.checked.isoformat() if fact.checked else None,
        "question": asked.get(fact.id),
        "replaced_by": replaced[fact.id].id if fact.id in replaced else None,
    }
