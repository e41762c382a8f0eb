"""Appointments end with their day; things promised for a day do not."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.distil.promises.appointments import is_appointment, lapsed, nowhere
from assistant.domain.ledger import Party, Promise, PromiseState

SATURDAY = date(2026, 9, 12)


def _promised(quote: str, *, due: date | None = SATURDAY, state: PromiseState = PromiseState.OPEN) -> Promise:
    return Promise(id="p", contact_id="c", who=Party.ME, what=quote, due=due, quote=quote, state=state)


@pytest.mark.parametrize(
    ("quote", "appointment"),
    [
        ("I'm coming on Saturday with soup, and you needn't talk.", True),
        ("I'll be there on Saturday at eight.", True),
        ("I'll be at yours around six on Saturday.", True),
        ("See you on Saturday!", True),
        ("Ich komme am Samstag vorbei.", True),
        ("I'll send it on Saturday.", False),
        ("I'll come back to you on Saturday.", False),
        ("I'll bring the book on Saturday.", False),
        ("Ich schicke dir die Liste am Samstag.", False),
    ],
)
def test_to_be_somewhere_is_an_appointment(quote: str, appointment: bool) -> None:
    """Only being there counts, not what is to be handed over."""
    assert is_appointment(_promised(quote)) is appointment


def test_an_appointment_is_over_the_day_after() -> None:
    """On its day it is still open; one without a day, or a thing promised, never lapses."""
    coming = _promised("I'm coming on Saturday.")
    assert not lapsed(coming, SATURDAY)
    assert lapsed(coming, date(2026, 9, 13))
    assert not lapsed(_promised("I'm coming.", due=None), date(2026, 9, 13))
    assert not lapsed(_promised("I'll send it on Saturday."), date(2026, 9, 13))
    assert not lapsed(_promised("I'm coming on Saturday.", state=PromiseState.KEPT), date(2026, 9, 13))


def test_there_alone_is_nowhere() -> None:
    """ "I'll be there." tells nobody where or when."""
    assert nowhere("I'll be there.")
    assert not nowhere("I'll be there on Friday.")
