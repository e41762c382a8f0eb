"""Accepting a letter at the terminal: what it promises is shown, and noted as the user wants it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from assistant.commands.call import Call
from assistant.commands.ledger_shapes import promise_shape
from assistant.commands.paper import day
from assistant.domain.ledger import Promise
from assistant.domain.letters import Draft
from assistant.errors import NeedsAnswer

if TYPE_CHECKING:
    from assistant.app import Assistant

_YES, _NO, _WORDS, _DAY = ("", "y", "yes"), ("n", "no"), ("w", "words"), ("d", "day")


class Which(StrEnum):
    """Which of a letter's new promises are noted, where nobody is asked."""

    ALL = "all"
    NONE = "none"


def accept(call: Call, assistant: Assistant, draft: Draft, *, which: Which | None, yes: bool) -> int:
    """Accept the letter, after asking about what blocks it (unless ``yes``) and what it promises (unless ``which``).

    Returns the exit code. Raises ``NeedsAnswer`` where there is a question and no terminal to ask at.
    """
    terminal = call.terminal
    offered = assistant.promised_in(draft)
    chosen = choose(call, draft, offered, which=which, yes=yes)
    if chosen is None:
        return 1
    accepted = assistant.accept(draft, promises=chosen, even_if_not_ready=True)
    noted = [one for one in assistant.promises(accepted.contact) if one.source == accepted.source]
    names = {accepted.contact.id: accepted.contact.name}
    chosen_ids = {one.id for one in chosen}
    terminal.result(
        {
            "id": accepted.id,
            "to": {"id": accepted.contact.id, "name": accepted.contact.name},
            "accepted": accepted.accepted.isoformat() if accepted.accepted else None,
            "ready": accepted.ready,
            "promises": [promise_shape(one, names) for one in noted],
            "left_out": [
                {"what": one.what, "due": one.due.isoformat() if one.due else None, "quote": one.quote}
                for one in offered
                if one.id not in chosen_ids
            ],
        }
    )
    if not terminal.as_json:
        for one in chosen:
            terminal.say(f"Noted: {one.what} {_due(one)}", hang=2)
        terminal.say(f"Accepted. Askwell sends nothing: the letter to {accepted.contact.name} goes out by your hand.")
    return 0


def choose(
    call: Call, draft: Draft, offered: Sequence[Promise], *, which: Which | None, yes: bool
) -> list[Promise] | None:
    """The promises to be noted with the letter; None where it is not ready and the user leaves it at that.

    Raises ``NeedsAnswer`` where there is a question and no terminal to ask at.
    """
    terminal = call.terminal
    if not draft.ready and not yes:
        blocks = " ".join(draft.blocks)
        if not terminal.ask(f"This letter is not ready. {blocks} Accept it all the same?", flag="--yes"):
            terminal.note("It was not accepted.")
            return None
    return _asked(call, offered) if which is None else list(offered) if which is Which.ALL else []


def _asked(call: Call, offered: Sequence[Promise]) -> list[Promise]:
    """The promises that the user wants noted, each as they want it."""
    if not offered:
        return []
    if not call.terminal.can_ask:
        told = " ".join(f"“{' '.join((one.quote or one.what).split())}”" for one in offered)
        raise NeedsAnswer(
            f"This letter promises: {told} There is no terminal to ask at: say --promises all or --promises none."
        )
    with call.terminal.before_asking():
        call.terminal.say("This letter promises:")
        found = [_one(call, promise) for promise in offered]
    return [one for one in found if one is not None]


def _one(call: Call, promise: Promise) -> Promise | None:
    """The promise as it is to be noted, None where it is not."""
    terminal = call.terminal
    terminal.say(f"“{' '.join((promise.quote or '').split())}”", indent=2, hang=2)
    while True:
        terminal.say(f"{promise.what} {_due(promise)}", indent=4, hang=2)
        answer = terminal.answer("Note it? Y yes, n no, w other words, d another day:", flag="--promises").lower()
        if answer in _YES:
            return promise
        if answer in _NO:
            return None
        if answer in _WORDS:
            told = terminal.answer("What did you promise, as you would write it to them?", flag="--promises")
            promise = replace(promise, what=told or promise.what)
        elif answer in _DAY:
            promise = _with_day(call, promise)
        else:
            terminal.note("Please answer y, n, w or d.")


def _with_day(call: Call, promise: Promise) -> Promise:
    answer = call.terminal.answer("By which day (like 2026-11-27; - for none)?", flag="--promises")
    if answer == "-":
        return replace(promise, due=None)
    try:
        return replace(promise, due=date.fromisoformat(answer))
    except ValueError:
        call.terminal.note(f"{answer!r} is not a date like 2026-11-27.")
        return promise


def _due(promise: Promise) -> str:
    return f"(due {day(promise.due)})" if promise.due else "(no day)"
