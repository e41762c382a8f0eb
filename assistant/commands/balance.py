"""``askwell favours balance``: how the helping stands with each person, and what could be given next and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.commands.call import Call, command
from assistant.commands.ledger_shapes import favour_shape
from assistant.commands.ledgers import favours_group
from assistant.domain.giving import Giving
from assistant.domain.sources import day, handle

if TYPE_CHECKING:
    from datetime import date

    from assistant.domain.giving import Balance, Gift

With = Annotated[str | None, typer.Option("--with", "--contact", metavar="CONTACT", help="Only with this person.")]

_WHY = {
    Giving.OWED: "you promised it",
    Giving.NOTED: "you noted it for them",
    Giving.OWN: "it may answer their need",
    Giving.PERSON: "they may answer the need; ask both first",
    Giving.NOTHING: "nothing on record answers it yet",
}


def add_to(root: typer.Typer) -> None:
    """Nothing more than what importing this registered beside the other commands on favours."""


@command(favours_group, "balance")
def balance(call: Call, contact: With = None) -> int:
    """Who gave how much, and what you could give next and why: their needs against what you can offer."""
    with call.assistant() as assistant:
        about = assistant.find_contact(contact) if contact is not None else None
        found = assistant.balances(about)
        sources = [source for one in found for source in _sources(one)]
        named = assistant.named(dict.fromkeys(sources))
        today = assistant.today
    call.terminal.result([balance_shape(one) for one in found])
    if call.terminal.as_json:
        return 0
    for one in found:
        _show(call, one, named, today)
    if not found:
        call.terminal.say("No favour, promise or need is on record yet.")
    return 0


def balance_shape(one: Balance) -> dict[str, Any]:
    """One person's balance for JSON; ``next`` is what could be given, with the need it answers and its sources."""
    names = {one.contact.id: one.contact.name}
    return {
        "contact": one.contact.name,
        "id": one.contact.id,
        "received": one.received,
        "given": one.given,
        "last": one.last.isoformat() if one.last else None,
        "never_thanked": [favour_shape(favour, names) for favour in one.unthanked],
        "next": [
            {
                "how": gift.giving.value,
                "what": gift.what,
                "need": gift.need.text if gift.need else None,
                "person": gift.person.name if gift.person else None,
                "why": _WHY[gift.giving],
                "sources": list(gift.sources),
            }
            for gift in one.gifts
        ],
    }


def _sources(one: Balance) -> list[str | None]:
    return [*(favour.source for favour in one.unthanked), *(source for gift in one.gifts for source in gift.sources)]


def _show(call: Call, one: Balance, named: Mapping[str | None, str], today: date) -> None:
    say = call.terminal.say
    last = f", the last on {day(one.last, today)}" if one.last else ""
    say(f"{one.contact.name}: {_helped(one)}{last}", hang=2)
    for favour in one.unthanked:
        say(f"never thanked: {favour.what}", indent=2, hang=2)
        say(_where(named, favour.source), indent=4, hang=2, faint=True)
    for gift in one.gifts:
        say(f"{'they need' if gift.giving is Giving.NOTHING else 'you could give'}: {_said(gift)}", indent=2, hang=2)
        say("; ".join(_where(named, source) for source in gift.sources), indent=4, hang=2, faint=True)
    if not one.gifts:
        name = one.contact.first_name or one.contact.name
        say(f"Nothing on record says what {name} needs: ask what you could help with.", indent=2, hang=2)
    say()


def _helped(one: Balance) -> str:
    if one.received and one.given:
        return f"helped you {_times(one.received)}, you helped {_times(one.given)}"
    if one.received:
        return f"helped you {_times(one.received)}, no help of yours is on record"
    return f"you helped {_times(one.given)}, no help of theirs is on record" if one.given else "no help is on record"


def _said(gift: Gift) -> str:
    """What could be given, and why."""
    if gift.need is None:
        return f"{gift.what} ({_WHY[gift.giving]})"
    if gift.person is not None:
        told = f"on record of them: “{gift.what}”" if gift.what.startswith("You ") else gift.what
        return f"an introduction to {gift.person.name} ({told}), because “{gift.need.text}” Ask both first."
    if gift.giving is Giving.NOTHING:
        return f"“{gift.need.text}” Nothing on record answers that yet."
    return f"{gift.what} Because “{gift.need.text}”"


def _where(named: Mapping[str | None, str], source: str | None) -> str:
    return f"{named[source]} · {handle(source)}" if source and named[source] != source else named[source]


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")
