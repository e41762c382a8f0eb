"""``askwell today``: whom to write to and why, with the command that begins the letter."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.commands.call import Call, command
from assistant.domain.contacts import called
from assistant.domain.sources import handle
from assistant.domain.today import Cue, Why

if TYPE_CHECKING:
    from collections.abc import Mapping


def add_to(root: typer.Typer) -> None:
    """Register the command."""
    command(root, "today")(today)


def today(
    call: Call,
    limit: Annotated[int | None, typer.Option(metavar="N", min=1, max=100, help="At most so many; else ten.")] = None,
) -> int:
    """Say whom to write to today and why: promises, unanswered mail, thanks owed, news, letters in progress."""
    from assistant.app.people import NOBODY_YET
    from assistant.commands.shapes import apart_of

    with call.assistant() as assistant:
        found, known = assistant.cues(most=limit), assistant.knows_anybody()
        apart = apart_of(assistant, (one.contact for one in found.cues))
        named = assistant.named(source for one in found.cues for source in one.sources)
    call.terminal.result([cue_shape(one) for one in found.cues])
    if call.terminal.as_json:
        return 0
    for one in found.cues:
        call.terminal.say(f"{called(one.contact, apart)}: {one.text}", hang=2)
        if one.sources:
            call.terminal.say("; ".join(_where(named, source) for source in one.sources), indent=4, hang=2, faint=True)
        call.terminal.say(next_step(one), indent=4, hang=2)
    if not found.cues:
        call.terminal.say("Nothing waits for you today." if known else NOBODY_YET)
    elif found.more:
        call.terminal.say(
            "More waits: see `askwell promises`, `askwell favours balance`, or give a --limit.", faint=True
        )
    return 0


def cue_shape(one: Cue) -> dict[str, Any]:
    """One reason to write, for JSON; ``kind`` and ``purpose`` are what the letter can begin with."""
    return {
        "why": one.why.value,
        "contact": one.contact.name,
        "contact_id": one.contact.id,
        "text": one.text,
        "day": one.day.isoformat() if one.day else None,
        "sources": list(one.sources),
        "kind": one.kind.value if one.kind else None,
        "purpose": one.purpose,
        "entry": one.entry,
        "next": next_step(one),
    }


def next_step(one: Cue) -> str:
    """The command that goes on from here."""
    if one.why is Why.DRAFT:
        return f"askwell drafts show {one.entry}"
    if one.kind is None or not one.purpose:
        return f"askwell brief {one.contact.id}"
    return f"askwell draft {one.kind.value} --to {one.contact.id} --purpose {shlex.quote(one.purpose)}"


def _where(named: Mapping[str | None, str], source: str) -> str:
    return f"{named[source]} · {handle(source)}" if named[source] != source else source
