"""``askwell draft``, ``drafts`` and ``runs``: writing letters, looking at those that were written, accepting one.

The other commands of ``drafts`` stand in ``exporting.py`` and ``sending.py``.
"""

from __future__ import annotations

from typing import Annotated

import typer

from assistant.commands.accepting import Which, accept
from assistant.commands.call import Call, command, default
from assistant.domain.contacts import called
from assistant.domain.requests import Kind
from assistant.domain.sending import standing
from assistant.errors import WrongUse

drafts_group = typer.Typer(help="Look at saved drafts; export, file or accept one.", rich_markup_mode=None)

_WORKS = ("distil", "brief")  # what a model is asked for besides drafts
_MOST_BEGUN = 1_000  # far more than anybody begins
DraftId = Annotated[str, typer.Argument(metavar="DRAFT", help="The id of a draft.")]


def add_to(root: typer.Typer) -> None:
    """Register these commands."""
    root.add_typer(drafts_group, name="drafts")
    command(root, "draft")(draft)
    command(root, "runs")(runs)


def draft(
    call: Call,
    kind: Annotated[Kind | None, typer.Argument(metavar="KIND", help="ask, thanks or offer.")] = None,
    to: Annotated[
        str | None, typer.Option("--to", metavar="CONTACT", help="A name, an address, a profile link or an id.")
    ] = None,
    purpose: Annotated[str | None, typer.Option(metavar="TEXT", help="What for, in a few words.")] = None,
    words: Annotated[
        str, typer.Option(metavar="TEXT", help="Your own sentences, kept as they are; - reads standard input.")
    ] = "",
    fact: Annotated[
        list[str] | None, typer.Option("--fact", metavar="TEXT", help="Something this letter may say; repeatable.")
    ] = None,
    channel: Annotated[str, typer.Option(metavar="CHANNEL", help="email, linkedin-note or message.")] = "email",
    again: Annotated[
        str | None, typer.Option("--continue", metavar="DRAFT", help="Finish a draft that was broken off.")
    ] = None,
) -> int:
    """Write a letter, line by line, each with the facts it stands on."""
    from assistant.commands.writing import request_from, write

    if again is not None and (kind or to or purpose or words or fact):
        raise typer.BadParameter("--continue takes nothing else: the draft knows what it was asked for.")
    if words == "-":
        from assistant.commands.files import decoded

        words = decoded(call.terminal.read("Type your own sentences"), "standard input")
    with call.assistant() as assistant:
        if again is not None:
            broken_off = assistant.draft(again)
            if broken_off.finished:
                raise WrongUse(f"The draft {again!r} is finished; `askwell drafts show {again}` shows it.")
            request, draft_id = assistant.request_of(broken_off), again
        else:
            request = request_from(
                assistant, kind, to=to, purpose=purpose, words=words, facts=fact or [], channel=channel
            )
            draft_id = None
        return write(call, assistant, request, draft_id=draft_id)


@default(drafts_group)
def drafts(call: Call) -> int:
    """Look at saved drafts; export, file or accept one."""
    return list_drafts(call)


@command(drafts_group, "list")
def list_drafts(
    call: Call, to: Annotated[str | None, typer.Option("--to", metavar="CONTACT", help="Only those to one.")] = None
) -> int:
    """List saved drafts, the last touched first."""
    from assistant.commands.shapes import apart_of, draft_shape

    with call.assistant() as assistant:
        found = [(one, assistant.sent(one)) for one in assistant.drafts(assistant.find_contact(to) if to else None)]
        apart = apart_of(assistant, (one.contact for one, _ in found))
        begun = 0 if to else len(assistant.all_begun(limit=_MOST_BEGUN))
    call.terminal.result([draft_shape(one, sent) for one, sent in found])
    if not call.terminal.as_json:
        call.terminal.table(
            [
                (d.id, d.kind.value, called(d.contact, apart), standing(d, sent), d.subject or d.read_as)
                for d, sent in found
            ]
        )
        if not found:
            call.terminal.say("No drafts yet; `askwell draft` writes one.")
        if begun:
            many = "One letter was" if begun == 1 else f"{begun} letters were"
            call.terminal.say(f"{many} begun in the app and not drafted yet; `askwell ui` has what was typed.")
    return 0


@command(drafts_group, "show")
def show_draft(
    call: Call,
    draft_id: DraftId,
    text: Annotated[bool, typer.Option("--text", help="The letter alone, to be copied.")] = False,
) -> int:
    """Show a saved draft with the facts under each line."""
    from assistant.commands.paper import Paper
    from assistant.commands.shapes import draft_shape

    with call.assistant() as assistant:
        found = assistant.draft(draft_id)
        sent = assistant.sent(found)
    call.terminal.result(draft_shape(found, sent))
    if text and not call.terminal.as_json:
        print(found.text)
    elif not call.terminal.as_json:
        paper = Paper(call.terminal)
        stands = standing(found, sent)
        call.terminal.say(f"To {found.contact.name}, {found.kind.value} by {found.channel.value}: {stands}")
        paper.show(found)
        paper.end(found)
    return 0 if found.ready else 1


@command(drafts_group, "accept")
def accept_draft(
    call: Call,
    draft_id: DraftId,
    promises: Annotated[
        Which | None,
        typer.Option("--promises", help="Note all of its new promises, or none, without asking about each."),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Accept it even where it is not ready, without asking.")] = False,
) -> int:
    """Say that you send a letter as it stands, and note what you promise in it."""
    with call.assistant() as assistant:
        return accept(call, assistant, assistant.draft(draft_id), which=promises, yes=yes)


def runs(
    call: Call,
    draft_id: Annotated[
        str, typer.Argument(metavar="DRAFT", help="The id of a draft; or distil:CONTACT or brief:CONTACT.")
    ],
    line: Annotated[int | None, typer.Option("--line", min=1, metavar="N", help="Only this line, from 1.")] = None,
) -> int:
    """Show what exactly was sent to the model for a draft, a brief or a reading, and what came back."""
    from assistant.commands.shapes import run_shape

    with call.assistant() as assistant:
        work, _, whom = draft_id.partition(":")
        if whom and work in _WORKS:
            draft_id = f"{work}:{assistant.find_contact(whom).id}"
        else:
            assistant.draft(draft_id)  # an unknown id is an error, not an empty list
        found = assistant.runs(draft_id, line=line)
    call.terminal.result([run_shape(run) for run in found])
    if call.terminal.as_json:
        return 0
    say = call.terminal.say
    for run in found:
        prompt = f"{run.prompt.name} {run.prompt.sha256[:12]}" if run.prompt else "no prompt file"
        where = f"Line {run.line}, {run.move}" if run.line else run.move.capitalize()
        say(f"{where}: {run.model}, {prompt}, {run.milliseconds} ms")
        for message in run.messages:
            say(f"{message.role}:", indent=2, faint=True)
            say(message.content, indent=4)
        say("answer:", indent=2, faint=True)
        say(run.answer, indent=4)
        for finding in run.findings:
            say(f"not used: {finding.message}", indent=4, hang=2)
        say()
    if not found:
        say("No model was asked for this.")
    return 0
