"""Writing one letter at the terminal: from the words of the call to a request, and from that to the finished draft."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.commands.call import INTERRUPTED, Call
from assistant.commands.paper import Paper
from assistant.commands.shapes import draft_shape
from assistant.domain.interactions import WRITABLE, Channel
from assistant.domain.letters import Draft
from assistant.domain.requests import Kind, Request
from assistant.errors import WrongUse

if TYPE_CHECKING:
    from assistant.app import Assistant


def request_from(
    assistant: Assistant,
    kind: Kind | None,
    *,
    to: str | None,
    purpose: str | None,
    words: str,
    facts: Sequence[str],
    channel: str,
) -> Request:
    """The request for a new letter. Raises ``WrongUse`` for what is missing, and what finding a contact raises."""
    missing = [name for name, value in (("KIND", kind), ("--to", to), ("--purpose", purpose)) if value is None]
    if kind is None or to is None or purpose is None:
        raise WrongUse(f"A letter needs {' and '.join(missing)}; see `askwell draft --help`.")
    names = [one.value for one in WRITABLE]
    if channel not in names:
        raise WrongUse(f"{channel!r} is no channel to write on: give one of {', '.join(names)}.")
    contact = assistant.find_contact(to)
    return Request(kind, contact, purpose, Channel(channel), words, tuple(facts))


def write(call: Call, assistant: Assistant, request: Request, *, draft_id: str | None = None) -> int:
    """Write the letter and print it as it comes; returns the exit code.

    Ctrl-C leaves what came so far saved, and says how to go on.
    """
    paper = Paper(call.terminal)
    draft: Draft | None = None
    try:
        for draft in assistant.write(request, draft_id=draft_id):
            if not call.terminal.as_json:
                paper.show(draft)
    except KeyboardInterrupt:
        return _interrupted(call, draft)
    if draft is None:  # it always yields its opening
        raise WrongUse("There was nothing to write.")
    call.terminal.result(draft_shape(draft))
    if not call.terminal.as_json:
        paper.end(draft)
        if draft.ready:
            call.terminal.say(f"When you send it: askwell drafts accept {draft.id}", faint=True)
    return 0 if draft.ready else 1


def _interrupted(call: Call, draft: Draft | None) -> int:
    if draft is None:
        call.terminal.note("\nStopped before the first line.")
        return INTERRUPTED
    call.terminal.result(draft_shape(draft))
    call.terminal.note(
        f"\nStopped: what came so far is saved; continue with `askwell draft --continue {draft.id}`."
    )  # fmt: skip
    return INTERRUPTED
