"""``askwell distil``: what is new, read for promises, favours and facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.commands.call import INTERRUPTED, Call, command
from assistant.commands.import_report import listed
from assistant.domain import languages
from assistant.domain.counting import counted

if TYPE_CHECKING:
    from assistant.distil.work import Done


def add_to(root: typer.Typer) -> None:
    """Register this command."""
    command(root, "distil")(distil)


def distil(
    call: Call,
    budget: Annotated[
        float | None,
        typer.Option(metavar="SECONDS", min=0, help="Begin nobody new after this long. Without, all is read."),
    ] = None,
    with_model: Annotated[
        bool, typer.Option("--with-model", help="Ask the language model too. What you exchanged goes to it.")
    ] = False,
    contact: Annotated[
        str | None, typer.Option("--contact", metavar="CONTACT", help="Only what you exchanged with this person.")
    ] = None,
) -> int:
    """Read what is new for promises, favours and facts. After an import this begins by itself."""
    from assistant.commands.progress import Bar, stopping

    with call.assistant() as assistant:
        about = assistant.find_contact(contact) if contact is not None else None
        bar = Bar(quiet=True)
        with stopping() as stop:
            done = assistant.distil(
                progress=lambda at, total: bar.show("reading", at, total, unit="contacts"),
                stop=stop,
                budget=budget,
                with_model=with_model,
                contact=about,
            )
            bar.end()
            stopped = stop.is_set()
    call.terminal.result({**distil_shape(done), "stopped": stopped})
    if not call.terminal.as_json:
        _tell(call, done)
    if done.left and (stopped or budget is not None):
        why = "Stopped" if stopped else "The time is over"
        call.terminal.note(f"{why}: what was read is kept; the same command goes on from there.")
    return INTERRUPTED if stopped else 0


def distil_shape(done: Done) -> dict[str, Any]:
    """What one reading came to; the numbers of promises, favours and facts are of new ones."""
    return {
        "contacts": done.contacts,
        "interactions": done.interactions,
        "left": done.left,
        "promises": done.promises,
        "favours": done.favours,
        "facts": done.facts,
        "to_review": done.waiting,
        "unread": dict(done.unread),
    }


def _tell(call: Call, done: Done) -> None:
    say = call.terminal.say
    if not done.contacts:
        say("There is nothing new to read." if not done.left else "Nothing was read.")
        return
    read = f"{counted(done.interactions, 'exchange')} with {counted(done.contacts, 'contact')}"
    new = (counted(done.promises, "promise"), counted(done.favours, "favour"), counted(done.facts, "fact"))
    say(f"Read {read}: {listed(new)} that {'is' if _one(done) else 'are'} new.")
    if done.waiting:
        say(f"{done.waiting:,} of them wait for your yes: `askwell review`.")
    if done.unread:
        names = [
            f"{count:,} in {languages.NAMES.get(code, 'another language')}"
            for code, count in sorted(done.unread.items())
        ]
        say(f"Kept, but not read because of their language: {listed(names)}.")
    if done.left:
        say(f"{counted(done.left, 'contact')} {'is' if done.left == 1 else 'are'} left to read.")


def _one(done: Done) -> bool:
    return done.promises + done.favours + done.facts == 1
