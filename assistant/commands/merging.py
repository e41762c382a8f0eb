"""``askwell contacts duplicates``, ``merge``, ``unmerge``, ``merges`` and ``apart``: one contact for each person."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commands.call import Call
from assistant.commands.terminal import columns, printable
from assistant.domain.contacts import Contact
from assistant.domain.reports import ContactSummary
from assistant.errors import WrongUse

if TYPE_CHECKING:
    from assistant.app import Assistant

_LABEL = 14  # columns for the names of the rows

Kept = Annotated[str, typer.Argument(metavar="KEEP", help="Who stays: a name, an address, a profile link or an id.")]
One = Annotated[str, typer.Argument(metavar="ONE", help="One of the two: a name, an address, a link or an id.")]
Another = Annotated[str, typer.Argument(metavar="OTHER", help="The other, said in the same way.")]
Other = Annotated[str, typer.Argument(metavar="OTHER", help="Who is the same person.")]


def duplicates(
    call: Call, limit: Annotated[int, typer.Option(metavar="N", min=1, help="How many pairs at most.")] = 20
) -> int:
    """Show pairs who may be one person. Both stand side by side; nothing is merged on a name."""
    with call.assistant() as assistant:
        found = assistant.proposals()
        people = {one.contact.id: one for one in assistant.contacts()}
    call.terminal.result(
        [
            {
                "score": round(one.score, 1),
                "reasons": list(one.reasons),
                "first": _summary(people, one.first).as_dict(),
                "second": _summary(people, one.second).as_dict(),
            }
            for one in found[:limit]
        ]
    )
    if call.terminal.as_json:
        return 0
    say = call.terminal.say
    for one in found[:limit]:
        say(f"{one.score:.0f} of 100: {' '.join(one.reasons)}", hang=2)
        first, second = _summary(people, one.first), _summary(people, one.second)
        for line in side_by_side(first, second, width=call.terminal.width):
            say(line)
        say(f"  one person:  askwell contacts merge {one.first.id} {one.second.id}")
        say(f"  two people:  askwell contacts apart {one.first.id} {one.second.id}")
        say()
    if len(found) > limit:
        say(f"{len(found) - limit:,} more; --limit shows them.")
    if not found:
        say("Nobody seems to be on record twice.")
    return 0


def merge(
    call: Call,
    keep: Kept,
    other: Other,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> int:
    """Make two contacts one. Everything of both stays; `unmerge` takes it back."""
    from assistant.commands.shapes import merge_shape

    with call.assistant() as assistant:
        kept, gone = assistant.find_contact(keep), assistant.find_contact(other)
        if kept.id == gone.id:
            raise WrongUse(f"{keep!r} and {other!r} are one contact already.")
        if not yes and not call.terminal.ask(f"Make {_named(gone)} a part of {_named(kept)}?", flag="--yes"):
            call.terminal.say("Nothing was changed.")
            return 0
        whole = assistant.merge(kept, gone)
        made = assistant.merges()[0]
        summary = next(one for one in assistant.contacts() if one.contact.id == whole.id)
    call.terminal.result({"contact": summary.as_dict(), "merge": merge_shape(made)})
    if not call.terminal.as_json:
        call.terminal.say(
            f"{whole.name} is one contact now, with {sum(summary.interactions.values()):,} exchanges; "
            f"`askwell contacts unmerge {made.id}` takes it back."
        )
    return 0


def merges(call: Call) -> int:
    """List what was merged, the last first."""
    from assistant.commands.shapes import merge_shape

    with call.assistant() as assistant:
        made = assistant.merges()
    call.terminal.result([merge_shape(one) for one in made])
    if not call.terminal.as_json:
        call.terminal.table(
            [(one.id, str(one.when.date()), one.kept.name, f"with {_named(one.gone)}: {one.why}") for one in made]
        )
        if not made:
            call.terminal.say("Nothing was merged.")
    return 0


def unmerge(
    call: Call, merge_id: Annotated[str, typer.Argument(metavar="MERGE", help="The id that `merges` shows.")]
) -> int:
    """Take a merge back. Each of the two has its own exchanges again."""
    with call.assistant() as assistant:
        back = assistant.unmerge(merge_id)
        summary = next(one for one in assistant.contacts() if one.contact.id == back.id)
    call.terminal.result(summary.as_dict())
    if not call.terminal.as_json:
        call.terminal.say(
            f"{back.name} is a contact of their own again ({back.id}), "
            f"with {sum(summary.interactions.values()):,} exchanges."
        )
    return 0


def apart(call: Call, one: One, other: Another) -> int:
    """Say that two contacts are two people. They are not proposed as one again."""
    with call.assistant() as assistant:
        first, second = assistant.find_contact(one), assistant.find_contact(other)
        if first.id == second.id:
            raise WrongUse(_one_contact(assistant, first, one, other))
        assistant.set_apart(first, second)
    call.terminal.result({"apart": [first.id, second.id]})
    if not call.terminal.as_json:
        call.terminal.say(f"{_named(first)} and {_named(second)} are two people.")
    return 0


def _one_contact(assistant: Assistant, found: Contact, one: str, other: str) -> str:
    """Why two names are no two people: they were merged, or the same contact was named twice."""
    if one.casefold() == other.casefold() or all(merge.kept.id != found.id for merge in assistant.merges()):
        return f"{one!r} and {other!r} are the same contact, {_named(found)}; name two."
    return (
        f"{one!r} and {other!r} are one contact, {_named(found)}; `askwell contacts merges` lists what was merged, "
        "and `askwell contacts unmerge` takes it back."
    )


def side_by_side(first: ContactSummary, second: ContactSummary, *, width: int) -> Iterator[str]:
    """Both records as lines of at most ``width`` columns, what says the same in one row; empty rows are left out."""
    half = max(8, (width - _LABEL - 4) // 2)
    for label, left, right in zip(_LABELS, _cells(first), _cells(second), strict=True):
        if not left and not right:
            continue
        cells = _wrapped(left or "-", half), _wrapped(right or "-", half)
        for number in range(max(map(len, cells))):
            a, b = (cell[number] if number < len(cell) else "" for cell in cells)
            yield f"  {label if not number else '':<{_LABEL}}{a}{' ' * (half - columns(a) + 2)}{b}".rstrip()


_LABELS = ("name", "also known as", "address", "link", "title", "organisation", "connected", "exchanges", "last", "id")


def _cells(one: ContactSummary) -> tuple[str, ...]:
    person = one.contact
    return (
        person.name,
        ", ".join(person.names),
        ", ".join(person.addresses),
        ", ".join(person.profiles),
        person.title or "",
        person.organisation or "",
        str(person.since or ""),
        ", ".join(f"{count} {channel}" for channel, count in one.interactions.items() if count) or "none",
        str(one.last or ""),
        person.id,
    )


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(printable(text), width) or [""]


def _named(contact: Contact) -> str:
    """A contact so that two of one name can be told apart."""
    return f"{contact.name} ({next(iter((*contact.addresses, *contact.profiles)), contact.id)})"


def _summary(people: dict[str, ContactSummary], contact: Contact) -> ContactSummary:
    return people.get(contact.id) or ContactSummary(contact, {})
