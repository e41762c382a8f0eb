"""What the user could give next, and why, in lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from assistant.briefing.exchanges import Exchanges
from assistant.briefing.facts import Known
from assistant.briefing.giving import Circle, gifts
from assistant.briefing.owing import believed
from assistant.briefing.saying import counted, said_day
from assistant.domain.briefs import BriefLine, Section
from assistant.domain.giving import Gift, Giving
from assistant.domain.ledger import Favour, FavourDirection


def offer_lines(
    seen: Exchanges, known: Known, favours: Sequence[Favour], *, circle: Circle, today: date
) -> Iterator[BriefLine]:
    """What the user noted that they can give, each need with what answers it, and how the helping stands."""
    for need, group in groupby(gifts(seen.contact, known, circle, today=today), key=lambda gift: gift.need):
        found = list(group)
        if need is None:
            yield from (BriefLine(Section.OFFER, gift.what, gift.sources) for gift in found)
            continue
        when = f" ({said_day(need.when, today)})" if need.when else ""
        text = f"{need.text}{when} {answers(found)}"
        yield BriefLine(Section.OFFER, text, tuple(dict.fromkeys(source for gift in found for source in gift.sources)))
    kept = believed(favours)
    got = [f for f in kept if f.direction is FavourDirection.RECEIVED]
    gave = [f for f in kept if f.direction is FavourDirection.GIVEN]
    if len(got) > len(gave) + 1:
        text = f"{seen.name} helped me {_times(len(got))} and I helped {_times(len(gave))}: give before the next ask."
        yield BriefLine(Section.OFFER, text, _sources([*got, *gave]))


def answers(found: Sequence[Gift]) -> str:
    """What answers one need: something of the user's, people who might fit, or nothing that is on record."""
    said = [f"Of mine, this may help: {gift.what}" for gift in found if gift.giving is Giving.OWN]
    people = [f"{gift.person.name} ({_told(gift.what)})" for gift in found if gift.person is not None]
    if people:
        said.append(f"{' or '.join(people)} might fit: ask both sides first.")
    return " ".join(said) or "Nothing on record answers that yet."


def _told(what: str) -> str:
    return f"their record says “{what}”" if what.startswith("You ") else what


def _times(number: int) -> str:
    return {0: "not once", 1: "once", 2: "twice"}.get(number) or counted(number, "time")


def _sources(favours: Sequence[Favour]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f.source for f in favours if f.source))
