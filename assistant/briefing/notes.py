"""What a summary may be made of, in at most three groups of one or two facts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from assistant.briefing.facts import Known, passed
from assistant.briefing.owing import LONG, believed, open_promises
from assistant.distil.promises.appointments import is_appointment
from assistant.domain.facts import Fact, Origin
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise

LINES = 3
"""Lines of a summary at most."""


def notes_for(
    known: Known,
    promises: Sequence[Promise],
    favours: Sequence[Favour],
    *,
    today: date,
    work: Fact | None = None,
    secret: Collection[str] = (),
) -> tuple[tuple[Fact, ...], ...]:
    """How the two stand, what is going on with them, what is owed; only what may be said in a letter.

    ``secret`` are sentences told in confidence: what quotes one of them, or stands in one, is left out.
    """

    def open_to_say(one: Promise | Favour) -> bool:
        quote = one.quote or ""
        return "“" not in one.what and not any(quote and (quote in said or said in quote) for said in secret)

    got = [_from_favour(f) for f in believed(favours) if f.direction is FavourDirection.RECEIVED and open_to_say(f)]
    owed = [one for one in open_promises(promises) if not _stands_below(one, today) and open_to_say(one)]
    mine = [_from_promise(p) for p in owed if p.who is Party.ME]
    theirs = [_from_promise(p) for p in owed if p.who is Party.THEM]
    fresh = [fact for fact in known.news if fact.id not in known.stale and not passed(fact, today)]
    standing = [f for f in (*known.shared, *known.jobs) if f.id not in known.stale and not passed(f, today)]
    groups = (
        (*([work] if work else standing)[:1], *(got or known.helped)[:1]),
        (*fresh[:1], *known.needs[:1]),
        (*(mine or known.debts)[:1], *theirs[:1]),
    )
    return tuple(tuple(group) for group in groups if group)[:LINES]


def _stands_below(promise: Promise, today: date) -> bool:
    """Whether a promise is none for a summary: an appointment, or one long past."""
    long_ago = promise.due is not None and (today - promise.due).days > LONG
    return long_ago or is_appointment(promise)


def _from_favour(favour: Favour) -> Fact:
    return Fact(favour.id, favour.what, favour.contact_id, favour.source, favour.quote, favour.when, Origin.RECORD)


def _from_promise(promise: Promise) -> Fact:
    return Fact(
        promise.id, promise.what, promise.contact_id, promise.source, promise.quote, promise.made, Origin.RECORD
    )
