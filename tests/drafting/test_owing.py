"""Promises and favours as facts of a letter."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from assistant.domain.ledger import Favour, FavourDirection, Party, Promise, PromiseState, Standing
from assistant.domain.requests import Kind
from assistant.drafting.owing import from_ledger

TODAY = date(2026, 11, 21)


def promise(what: str = "I said I would send you my notes.", **changes: Any) -> Promise:
    """One of the user's, made in November."""
    return Promise(**{"id": "p", "contact_id": "c", "who": Party.ME, "what": what, "made": date(2026, 11, 4)} | changes)


def favour(**changes: Any) -> Favour:
    """Help received in November."""
    values = {"direction": FavourDirection.RECEIVED, "what": "You read my plan.", "when": date(2026, 11, 4)}
    return Favour(**{"id": "f", "contact_id": "c"} | values | changes)


PROMISES = [
    (
        "a visit on a day that is over",
        promise("I said I would bring the drill back on Sunday 8 November.", due=date(2026, 11, 8)),
        [("I said I would bring the drill back on Sunday 8 November.", False)],
    ),
    ("open and not due yet", promise(due=date(2026, 12, 1)), [("I said I would send you my notes.", False)]),
    (
        "overdue",
        promise(due=date(2026, 11, 10)),
        [("I have not forgotten that I said I would send you my notes.", True)],
    ),
    (
        "overdue: the day it was for is no news to who waits",
        promise("I said I would send you my notes by 10 November.", due=date(2026, 11, 10)),
        [("I have not forgotten that I said I would send you my notes.", True)],
    ),
    (
        "kept",
        promise(state=PromiseState.KEPT),
        [("I said I would send you my notes, and I did.", False)],
    ),
    ("released", promise(state=PromiseState.RELEASED), []),
    ("theirs, which nobody likes to be reminded of", promise(who=Party.THEM), []),
    ("not believed yet", promise(standing=Standing.PROPOSED), []),
    ("long ago", promise(made=date(2024, 1, 2)), []),
    ("only quoted", promise("On 4 November I wrote: “Notes are on me.”"), []),
    (
        "only quoted, and overdue",
        promise("On 4 November I wrote: “Notes are on me.”", due=date(2026, 11, 10)),
        [("I have not forgotten that I said on 4 November: “Notes are on me.”", True)],
    ),
]


@pytest.mark.parametrize(("why", "one", "expected"), PROMISES, ids=[row[0] for row in PROMISES])
def test_an_ask_knows_what_the_user_promised(why: str, one: Promise, expected: list[tuple[str, bool]]) -> None:
    """What is overdue belongs into an ask by itself; what is open or kept is on offer."""
    assert [(fact.text, belongs) for fact, belongs in from_ledger(Kind.ASK, [one], [], today=TODAY)] == expected


def test_every_letter_owns_up_to_what_is_overdue() -> None:
    """Whoever waits for something hears that it is not forgotten; an offer says nothing of what is not due yet."""
    late, open_still = promise(due=date(2026, 11, 10)), promise(due=date(2026, 12, 1))
    belongs = {kind: [b for _, b in from_ledger(kind, [late, open_still], [], today=TODAY)] for kind in Kind}
    assert belongs == {Kind.ASK: [True, False], Kind.THANKS: [True, False], Kind.OFFER: [True]}


FAVOURS = [
    ("received", favour(), Kind.THANKS, True),
    ("in an ask", favour(), Kind.ASK, True),
    ("in an offer, which keeps no score", favour(), Kind.OFFER, False),
    ("given", favour(direction=FavourDirection.GIVEN), Kind.THANKS, False),
    ("not believed yet", favour(standing=Standing.PROPOSED), Kind.THANKS, False),
    ("long ago", favour(when=date(2024, 1, 2)), Kind.THANKS, False),
]


@pytest.mark.parametrize(("why", "one", "kind", "offered"), FAVOURS, ids=[row[0] for row in FAVOURS])
def test_a_letter_knows_what_the_contact_did(why: str, one: Favour, kind: Kind, offered: bool) -> None:
    """Help that was received is on offer, with where it stands on record, and never put in unasked."""
    found = list(from_ledger(kind, [], [one], today=TODAY))
    assert [(fact.text, belongs) for fact, belongs in found] == ([("You read my plan.", False)] if offered else [])
