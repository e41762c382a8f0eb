"""What one person owes or gave the other: promises and favours, with the words they rest on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Party(StrEnum):
    """Which of the two: the user or the contact."""

    ME = "me"
    THEM = "them"


class PromiseState(StrEnum):
    """How a promise stands."""

    OPEN = "open"
    KEPT = "kept"  # the records show it, or the user said so
    BROKEN = "broken"
    RELEASED = "released"  # not needed any more, whoever it was made to said; or an appointment whose day is over


class FavourDirection(StrEnum):
    """Who helped whom, as the user sees it."""

    GIVEN = "given"
    RECEIVED = "received"


class Standing(StrEnum):
    """Whether the user believes what was read from the records."""

    PROPOSED = "proposed"  # waits for a yes; used nowhere until then
    ACCEPTED = "accepted"  # sure enough by itself, or the user said yes
    REJECTED = "rejected"  # never proposed again
    ENDED = "ended"  # of a fact: it was so and is not any more; used nowhere, and a confidence stays one


@dataclass(frozen=True, slots=True)
class Promise:
    """Something one of the two said they would do.

    ``what`` is in the voice of a letter to the contact ("I will send you my notes.", "You said you would read my
    plan."); ``quote`` stands literally in ``source``; ``made`` is the day it was said, ``due`` the day it was said
    for; ``kept_by`` is the source that shows it was kept.
    """

    id: str
    contact_id: str
    who: Party
    what: str
    made: date | None = None
    due: date | None = None
    state: PromiseState = PromiseState.OPEN
    source: str | None = None
    quote: str | None = None
    kept_by: str | None = None
    certainty: float = 1.0
    standing: Standing = Standing.ACCEPTED


@dataclass(frozen=True, slots=True)
class Favour:
    """Help given or received.

    ``what`` is in the voice of a letter to the contact ("You introduced me to Priya."); ``thanked`` is the source
    in which the user thanked for it, None where none is on record.
    """

    id: str
    contact_id: str
    direction: FavourDirection
    what: str
    when: date | None = None
    source: str | None = None
    quote: str | None = None
    thanked: str | None = None
    certainty: float = 1.0
    standing: Standing = Standing.ACCEPTED
