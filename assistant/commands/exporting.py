"""``askwell drafts export``: a letter as a file, a link, text, a note, or a reminder of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commands.call import Call, command
from assistant.commands.call import day as a_day
from assistant.commands.letters import DraftId, drafts_group
from assistant.domain.letters import Draft
from assistant.domain.sending import Reply
from assistant.errors import WrongUse

if TYPE_CHECKING:
    from assistant.app import Assistant

REPLY = typer.Option("--reply", help="As a reply in thread to the latest mail with the contact.")


@command(drafts_group, "export")
def export_draft(
    call: Call,
    draft_id: DraftId,
    eml: Annotated[Path | None, typer.Option("--eml", metavar="FILE", help="Write an .eml file.")] = None,
    mailto: Annotated[bool, typer.Option("--mailto", help="Print a mailto: link.")] = False,
    text: Annotated[bool, typer.Option("--text", help="Print the text alone, to be copied.")] = False,
    note: Annotated[
        bool, typer.Option("--note", help="Print it as a LinkedIn note: text, characters, profile link.")
    ] = False,
    paid: Annotated[bool, typer.Option("--paid", help="With --note: a paid account, 300 characters.")] = False,
    ics: Annotated[
        Path | None, typer.Option("--ics", metavar="FILE", help="Write a reminder to follow up, for a calendar.")
    ] = None,
    on: Annotated[
        date | None, typer.Option("--on", metavar="DATE", parser=a_day, help="With --ics: the day of the reminder.")
    ] = None,
    reply: Annotated[bool, REPLY] = False,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
) -> int:
    """Take a draft out: a file that mail programs open as unsent, a link, the text, a note, or a reminder."""
    if [eml is not None, mailto, text, note, ics is not None].count(True) != 1:
        raise typer.BadParameter("Say one of --eml, --mailto, --text, --note and --ics.")
    if reply and not (eml or mailto):
        raise typer.BadParameter("--reply goes with --eml and --mailto.")
    with call.assistant() as assistant:
        draft = assistant.draft(draft_id)
        answered = answered_by(assistant, draft) if reply else None
        if not draft.ready and ics is None:
            call.terminal.note(f"This letter is not ready. {' '.join(draft.blocks)}")
        if eml is not None:
            return _written(call, draft, eml, assistant.email_file(draft, reply=answered), force=force)
        if ics is not None:
            return _written(call, draft, ics, assistant.reminder(draft, _day_for(assistant, draft, on)), force=force)
        if mailto:
            return _link(call, assistant, draft, answered)
        return _note(call, assistant, draft, paid=paid) if note else _text(call, assistant, draft)


def answered_by(assistant: Assistant, draft: Draft) -> Reply:
    """The mail that a reply to the contact of this draft answers. Raises ``WrongUse`` where there is none."""
    found = assistant.reply_to(draft.contact)
    if found is None:
        raise WrongUse(f"No mail with {draft.contact.name!r} is on record that could be replied to.")
    return found


def _day_for(assistant: Assistant, draft: Draft, given: date | None) -> date:
    sent = assistant.sent(draft)
    due = given or (sent.follow_up if sent else None) or assistant.usual_follow_up(draft)
    if due is None:
        raise WrongUse("Say the day of the reminder with --on.")
    return due


def _written(call: Call, draft: Draft, path: Path, content: bytes, *, force: bool) -> int:
    from assistant.commands.files import write_file

    write_file(path, content, force=force)
    call.terminal.result({"draft": draft.id, "file": str(path), "bytes": len(content)})
    if not call.terminal.as_json:
        call.terminal.say(f"Written to {path}; nothing was sent.")
    return 0


def _link(call: Call, assistant: Assistant, draft: Draft, reply: Reply | None) -> int:
    link = assistant.mail_link(draft, reply=reply)
    shape = {"draft": draft.id, "link": link.url, "characters": len(link.url), "most": link.most, "fits": link.fits}
    call.terminal.result(shape)
    if link.problem:
        call.terminal.note(link.problem)
    elif not call.terminal.as_json:
        print(link.url)
    return 0 if link.fits else 1


def _text(call: Call, assistant: Assistant, draft: Draft) -> int:
    text = assistant.copy_text(draft)
    call.terminal.result({"draft": draft.id, "subject": draft.subject, "text": text})
    if not call.terminal.as_json:
        print(text)
    return 0


def _note(call: Call, assistant: Assistant, draft: Draft, *, paid: bool) -> int:
    note = assistant.linkedin_note(draft, paid=paid)
    call.terminal.result(
        {"draft": draft.id, "text": note.text, "characters": note.used, "most": note.most, "profile": note.profile}
    )
    if not call.terminal.as_json:
        print(note.text)
    call.terminal.note(f"{note.used} of {note.most} characters.")
    call.terminal.note(note.profile or f"No LinkedIn profile of {draft.contact.name} is on record.")
    if note.left < 0:
        call.terminal.note(f"It is {-note.left} characters too long and would be cut off.")
    return 0 if note.left >= 0 else 1
