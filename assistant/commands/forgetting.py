"""``askwell forget``: a person goes from the records, the indexes, the drafts and the run log, and it is proved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commands.call import Call
from assistant.domain.counting import counted
from assistant.errors import WrongUse

if TYPE_CHECKING:
    from assistant.app import Assistant
    from assistant.domain.contacts import Contact
    from assistant.domain.reports import Forgotten


def forget(
    call: Call,
    contact: Annotated[
        str | None, typer.Argument(metavar="CONTACT", help="A name, an address, a profile link or an id.")
    ] = None,
    mentions: Annotated[
        bool, typer.Option("--mentions", help="Take their name out of exchanges with others as well.")
    ] = False,
    sample: Annotated[
        bool, typer.Option("--sample", help="Leave the sample world: all of it goes, and your own name comes back.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> int:
    """Forget a person for good. Importing the same files does not bring them back."""
    from assistant.commands.shapes import forgotten_shape

    if sample:
        if contact is not None or mentions:
            raise WrongUse("--sample takes out the whole sample world, so it goes with no contact and no --mentions.")
        return _leave_sample(call, yes=yes)
    if contact is None:
        raise WrongUse("Say who is to be forgotten: `askwell forget CONTACT`.")
    with call.assistant() as assistant:
        found = assistant.find_contact(contact)
        if not yes:
            if call.terminal.can_ask:
                with call.terminal.before_asking():
                    _warn(call, assistant, found, mentions=mentions)
            if not call.terminal.ask(f"Forget {found.name} ({found.id}) for good?", flag="--yes"):
                call.terminal.say("Nothing was changed.")
                return 0
        done = assistant.forget(found, mentions=mentions)
    call.terminal.result(forgotten_shape(done))
    if not call.terminal.as_json:
        _prove(call, done)
    return 1 if done.traces and (mentions or not done.mentions) else 0


def _leave_sample(call: Call, *, yes: bool) -> int:
    with call.assistant() as assistant:
        going = {"contacts": len(assistant.contacts()), "drafts": len(assistant.drafts())}
        if assistant.outside_sample is not None and not yes:
            what = f"{counted(going['contacts'], 'contact')} and {counted(going['drafts'], 'draft')}"
            if not call.terminal.ask(f"Leave the sample world, with {what} in it?", flag="--yes"):
                call.terminal.say("Nothing was changed.")
                return 0
        assistant.leave_sample()
        name = assistant.me.name
    call.terminal.result({"left": "sample", **going})
    if not call.terminal.as_json:
        call.terminal.say(f"The sample world is gone{f', and you are {name} again' if name else ''}; "
                          "`askwell import` brings in your own records.")  # fmt: skip
    return 0


def _warn(call: Call, assistant: Assistant, person: Contact, *, mentions: bool) -> None:
    exchanges, drafts = len(assistant.interactions(person)), len(assistant.drafts(person))
    facts = len(assistant.facts(person))
    promises, favours = len(assistant.promises(person)), len(assistant.favours(person))
    called = next(iter((*person.addresses, *person.profiles)), person.id)
    going = (
        counted(exchanges, "exchange"),
        counted(facts, "fact"),
        counted(promises, "promise"),
        counted(favours, "favour"),
        counted(drafts, "draft"),
    )
    call.terminal.say(
        f"{person.name} ({called}): {', '.join(going)} and what the language model was told for them will go. "
        "This cannot be taken back; the files they came from stay where they are."
    )
    if not mentions:
        call.terminal.say("Where others speak of them, their name stays; --mentions takes it out there as well.")


def _prove(call: Call, done: Forgotten) -> None:
    say = call.terminal.say
    gone = (
        counted(done.interactions, "exchange"),
        counted(done.facts, "fact"),
        counted(done.promises, "promise"),
        counted(done.favours, "favour"),
        counted(done.drafts, "draft"),
        f"{counted(done.runs, 'call')} of the model",
        counted(done.vectors, "vector"),
    )
    say(f"Forgotten: {', '.join(gone)}.")
    if not done.traces:
        say("Looked through every table and the file itself afterwards: no name, address or link of theirs is left.")
        return
    if done.mentions:
        say(f"Their name stands in {counted(done.mentions, 'exchange')} with others; --mentions takes it out there.")
    say("Still to be found in:")
    for trace in done.traces:
        say(f"· {trace}", indent=2, hang=2)
