"""``askwell promises``, ``favours`` and ``review``: who owes whom what, who helped whom, and what waits for a yes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from assistant.commands.call import Call, command, default
from assistant.commands.ledger_shapes import (
    entry_shape,
    favour_shape,
    is_asked,
    names_of,
    places_of,
    promise_shape,
    show_evidence,
    sort_of,
)
from assistant.domain.entries import words_of
from assistant.domain.facts import Fact, still_so
from assistant.domain.ledger import FavourDirection, Party, PromiseState, Standing

promises_group = typer.Typer(help="What you and others said you would do.", rich_markup_mode=None)
favours_group = typer.Typer(help="Who helped whom.", rich_markup_mode=None)
review_group = typer.Typer(help="What was read from the records and waits for your yes.", rich_markup_mode=None)

_AT_ONCE = 20
_SAID = {Standing.ACCEPTED: "Accepted", Standing.REJECTED: "Rejected", Standing.ENDED: "Not any more"}

With = Annotated[str | None, typer.Option("--contact", metavar="CONTACT", help="Only with this person.")]
PromiseId = Annotated[str, typer.Argument(metavar="PROMISE", help="The id that `promises list` shows.")]
Ids = Annotated[list[str], typer.Argument(metavar="ID...", help="The ids that `review list` shows.")]


def add_to(root: typer.Typer) -> None:
    """Register these commands."""
    root.add_typer(promises_group, name="promises")
    root.add_typer(favours_group, name="favours")
    root.add_typer(review_group, name="review")


# -- promises --------------------------------------------------------------------------------------------------------


@default(promises_group)
def promises(call: Call, contact: With = None) -> int:
    """What you and others said you would do and have not done yet."""
    return list_promises(call, contact)


@command(promises_group, "list")
def list_promises(
    call: Call,
    contact: With = None,
    every: Annotated[bool, typer.Option("--all", help="Also those that are kept, broken or released.")] = False,
) -> int:
    """List the open promises, the soonest due first."""
    with call.assistant() as assistant:
        about = assistant.find_contact(contact) if contact is not None else None
        found = assistant.promises(about, state=None if every else PromiseState.OPEN)
        names, where = names_of(assistant, found, apart=not call.terminal.as_json), places_of(assistant, found)
        today = assistant.today
    call.terminal.result([promise_shape(one, names) for one in found])
    if call.terminal.as_json:
        return 0
    for one in found:
        due = f"due {one.due}" if one.due else "no day"
        late = ", OVERDUE" if one.due and one.due < today and one.state is PromiseState.OPEN else ""
        state = "" if one.state is PromiseState.OPEN else f", {one.state.value}"
        who = "I to" if one.who is Party.ME else "to me from"
        call.terminal.say(f"{due}{late}{state}  {who} {names[one.contact_id]}  ({one.id})", hang=2)
        show_evidence(call, one.what, one.quote, where[one.source])
    if not found:
        call.terminal.say("No promise is open." if not every else "No promise is on record.")
    return 0


@command(promises_group, "keep")
def keep_promise(call: Call, promise: PromiseId) -> int:
    """Say that a promise was kept."""
    return _settle(call, promise, PromiseState.KEPT)


@command(promises_group, "release")
def release_promise(call: Call, promise: PromiseId) -> int:
    """Say that a promise is not needed any more."""
    return _settle(call, promise, PromiseState.RELEASED)


@command(promises_group, "break")
def break_promise(call: Call, promise: PromiseId) -> int:
    """Say that a promise was broken."""
    return _settle(call, promise, PromiseState.BROKEN)


def _settle(call: Call, promise_id: str, state: PromiseState) -> int:
    with call.assistant() as assistant:
        settled = assistant.set_promise(promise_id, state)
        names = names_of(assistant, [settled])
    call.terminal.result(promise_shape(settled, names))
    if not call.terminal.as_json:
        call.terminal.say(f"{state.value.capitalize()}: {settled.what}")
    return 0


# -- favours ---------------------------------------------------------------------------------------------------------


@default(favours_group)
def favours(call: Call, contact: With = None) -> int:
    """Who helped whom, the last first."""
    return list_favours(call, contact)


@command(favours_group, "list")
def list_favours(
    call: Call,
    contact: With = None,
    unthanked: Annotated[bool, typer.Option("--never-thanked", help="Only what you gave no thanks for.")] = False,
) -> int:
    """List the help given and received, the last first."""
    with call.assistant() as assistant:
        about = assistant.find_contact(contact) if contact is not None else None
        found = [
            one
            for one in assistant.favours(about)
            if not unthanked or (one.direction is FavourDirection.RECEIVED and one.thanked is None)
        ]
        names, where = names_of(assistant, found, apart=not call.terminal.as_json), places_of(assistant, found)
    call.terminal.result([favour_shape(one, names) for one in found])
    if call.terminal.as_json:
        return 0
    for one in found:
        way = "from" if one.direction is FavourDirection.RECEIVED else "to"
        open_ = one.direction is FavourDirection.RECEIVED and one.thanked is None
        thanks = "  never thanked" if open_ else ""
        call.terminal.say(f"{one.when or 'no day'}  {way} {names[one.contact_id]}{thanks}  ({one.id})", hang=2)
        show_evidence(call, one.what, one.quote, where[one.source])
    if not found:
        call.terminal.say("There is nothing to thank for." if unthanked else "No favour is on record.")
    return 0


# -- review ----------------------------------------------------------------------------------------------------------


@default(review_group)
def review(call: Call) -> int:
    """What was read from the records and waits for your yes."""
    return list_review(call)


@command(review_group, "list")
def list_review(
    call: Call, limit: Annotated[int, typer.Option(metavar="N", min=1, max=1000, help="How many at most.")] = _AT_ONCE
) -> int:
    """List what is not sure enough, or too old, to be used without your yes."""
    with call.assistant() as assistant:
        found = assistant.review(limit=limit)
        names, where = names_of(assistant, found, apart=not call.terminal.as_json), places_of(assistant, found)
    call.terminal.result([entry_shape(one, names) for one in found])
    if call.terminal.as_json:
        return 0
    for one in found:
        about = names[one.contact_id] if one.contact_id else "you"
        sure = still_so(one) if isinstance(one, Fact) and is_asked(one) else f"{one.certainty:.0%} sure"
        call.terminal.say(f"{sort_of(one)}, {about}: {sure}  ({one.id})", hang=2)
        show_evidence(call, words_of(one), one.quote, where[one.source])
    if found:
        call.terminal.say(
            "Yes, or still so: askwell review accept ID · in other words: edit ID TEXT · not any more: ended ID · "
            "no: reject ID",
            faint=True,
        )
    else:
        call.terminal.say("Nothing waits for your yes.")
    return 0


@command(review_group, "accept")
def accept(call: Call, ids: Ids) -> int:
    """Say yes, or that it is still so. From now on briefs and letters may use it."""
    return _decide(call, ids, Standing.ACCEPTED)


@command(review_group, "still")
def still(call: Call, ids: Ids) -> int:
    """Say that it is still so, which is what accepting it says too."""
    return _decide(call, ids, Standing.ACCEPTED)


@command(review_group, "ended")
def ended(call: Call, ids: Ids) -> int:
    """Say that it was so and is not any more. It is not used again."""
    return _decide(call, ids, Standing.ENDED)


@command(review_group, "edit")
def edit(
    call: Call,
    entry: Annotated[str, typer.Argument(metavar="ID", help="The id that `review list` shows.")],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The sentence as it should read in a letter.")],
) -> int:
    """Say yes to it in other words."""
    return _decide(call, [entry], Standing.ACCEPTED, text=text)


@command(review_group, "reject")
def reject(call: Call, ids: Ids) -> int:
    """Say no. It is never proposed again."""
    return _decide(call, ids, Standing.REJECTED)


def _decide(call: Call, ids: Sequence[str], standing: Standing, *, text: str | None = None) -> int:
    with call.assistant() as assistant:
        decided = [assistant.decide(one, standing, text=text) for one in ids]
        names = names_of(assistant, decided)
    call.terminal.result([entry_shape(one, names) for one in decided])
    if not call.terminal.as_json:
        for one in decided:
            call.terminal.say(f"{_SAID[standing]}: {words_of(one)}", hang=2)
    return 0
