"""``askwell drafts file``, ``sent`` and ``follow-ups``: into the drafts folder, and what is noted once it is sent."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from assistant.commands.accepting import Which
from assistant.commands.call import Call, command
from assistant.commands.call import day as a_day
from assistant.commands.exporting import REPLY, answered_by
from assistant.commands.letters import DraftId, drafts_group
from assistant.domain.contacts import called
from assistant.domain.interactions import WRITABLE, Channel
from assistant.domain.sending import Security
from assistant.errors import WrongUse

_YES = typer.Option("--yes", help="Even where the letter is not ready, without asking.")
Way = StrEnum("Way", {channel.name: channel.value for channel in WRITABLE})  # type: ignore[misc]  # made of a tuple


def add_to(root: typer.Typer) -> None:
    """These commands, and ``drafts export``, register themselves with ``drafts``."""


@command(drafts_group, "file")
def file_draft(
    call: Call,
    draft_id: DraftId,
    host: Annotated[str | None, typer.Option(metavar="NAME", help="The mail server (else imap_host).")] = None,
    user: Annotated[str | None, typer.Option(metavar="NAME", help="The name to log in with (else imap_user).")] = None,
    port: Annotated[int | None, typer.Option(min=1, max=65535, metavar="N", help="Its port: 993, or 143.")] = None,
    starttls: Annotated[bool, typer.Option("--starttls", help="Begin plainly and encrypt at once (port 143).")] = False,
    plain: Annotated[
        bool, typer.Option("--plain", help="Without encryption: only for a server on this machine.")
    ] = False,
    folder: Annotated[str | None, typer.Option(metavar="NAME", help="The folder, where none is marked.")] = None,
    reply: Annotated[bool, REPLY] = False,
    yes: Annotated[bool, _YES] = False,
) -> int:
    """Put a draft into the drafts folder of your mailbox (IMAP); nothing is sent.

    The password comes from ASKWELL_IMAP_PASSWORD or the system's keyring, or is asked for.
    """
    from assistant.errors import NoDraftsFolder

    if starttls and plain:
        raise typer.BadParameter("Say --starttls or --plain, not both.")
    security = Security.STARTTLS if starttls else Security.PLAIN if plain else None
    with call.assistant() as assistant:
        draft = assistant.draft(draft_id)
        answered = answered_by(assistant, draft) if reply else None
        account = assistant.mail_account(host=host, user=user, port=port, security=security)
        if not draft.ready and not yes:
            raise WrongUse(f"This letter is not ready. {' '.join(draft.blocks)} --yes files it all the same.")
        password = assistant.mail_password(account) or call.terminal.secret(
            f"Password of {account.user} at {account.host}:", flag="ASKWELL_IMAP_PASSWORD in the environment"
        )
        try:
            filed = assistant.file_draft(
                draft, account, password, folder=folder, reply=answered, even_if_not_ready=True
            )
        except NoDraftsFolder as exc:
            chosen = _asked_for(call, exc.candidates)
            if chosen is None:
                raise
            filed = assistant.file_draft(
                draft, account, password, folder=chosen, reply=answered, even_if_not_ready=True
            )
    call.terminal.result({"draft": draft.id, "folder": filed.folder, "new": filed.new, "earlier": filed.earlier})
    if not call.terminal.as_json:
        how = "is now" if filed.new else "was there already: it is"
        call.terminal.say(f"The letter to {draft.contact.name} {how} in {filed.folder!r}; nothing was sent.")
        if filed.earlier:
            some = "An earlier version is" if filed.earlier == 1 else f"{filed.earlier} earlier versions are"
            call.terminal.say(f"{some} in there too.")
    return 0


@command(drafts_group, "sent")
def sent_draft(
    call: Call,
    draft_id: DraftId,
    by: Annotated[Way | None, typer.Option("--by", metavar="CHANNEL", help=f"{', '.join(WRITABLE)}.")] = None,
    on: Annotated[
        date | None, typer.Option("--on", metavar="DATE", parser=a_day, help="The day, if it was not today.")
    ] = None,
    follow_up: Annotated[
        date | None, typer.Option("--follow-up", metavar="DATE", parser=a_day, help="The day to come back to it.")
    ] = None,
    promises: Annotated[
        Which | None, typer.Option("--promises", help="Note all of its new promises, or none, without asking.")
    ] = None,
    yes: Annotated[bool, _YES] = False,
    undo: Annotated[bool, typer.Option("--undo", help="Take back that it was sent.")] = False,
) -> int:
    """Say that you sent a letter: it goes on record with its promises and the day to follow up."""
    from assistant.commands.accepting import choose
    from assistant.commands.paper import day
    from assistant.commands.sending_shapes import sent_shape

    with call.assistant() as assistant:
        draft = assistant.draft(draft_id)
        if undo:
            assistant.unmark_sent(draft)
            call.terminal.result({"draft": draft.id, "sent": None})
            if not call.terminal.as_json:
                call.terminal.say(f"The letter to {draft.contact.name} counts as not sent.")
            return 0
        chosen = choose(call, draft, assistant.promised_in(draft), which=promises, yes=yes)
        if chosen is None:
            return 1
        done = assistant.mark_sent(
            draft,
            channel=Channel(by.value) if by else None,
            on=on,
            follow_up=follow_up,
            promises=chosen,
            even_if_not_ready=True,
        )
    call.terminal.result(sent_shape(done))
    if not call.terminal.as_json:
        back = f"; to follow up on {day(done.follow_up)}" if done.follow_up else ""
        call.terminal.say(f"Noted: sent to {done.draft.contact.name} on {day(done.when.date())}{back}.")
    return 0


@command(drafts_group, "follow-ups")
def follow_ups(
    call: Call,
    answered: Annotated[bool, typer.Option("--answered", help="Also those who wrote since.")] = False,
    drop: Annotated[str | None, typer.Option("--drop", metavar="DRAFT", help="Come back to this one no more.")] = None,
) -> int:
    """List the letters to come back to, the soonest first."""
    from assistant.commands.paper import day
    from assistant.commands.sending_shapes import follow_up_shape
    from assistant.commands.shapes import apart_of

    with call.assistant() as assistant:
        if drop is not None:
            assistant.set_follow_up(assistant.draft(drop), None)
        found = assistant.follow_ups(answered=answered)
        apart = apart_of(assistant, (one.contact for one in found))
    call.terminal.result([follow_up_shape(one) for one in found])
    if not call.terminal.as_json:
        call.terminal.table(
            [
                (
                    day(one.due),
                    one.sent.draft.id,
                    called(one.contact, apart),
                    "answered" if one.answered else "no answer yet",
                )
                for one in found
            ]
        )
        if not found:
            call.terminal.say("Nothing to follow up.")
    return 0


def _asked_for(call: Call, candidates: tuple[str, ...]) -> str | None:
    """The folder that the user says drafts belong in, None where nobody can be asked or all are refused."""
    if not call.terminal.can_ask:
        return None
    ask = call.terminal.ask
    return next((one for one in candidates if ask(f"Do drafts belong in the folder {one!r}?", flag="--folder")), None)
