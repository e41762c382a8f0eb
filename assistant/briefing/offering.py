# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What the user could give next, and why, in lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from assistant.briefing.exchanges import Exchanges
from assistant.briefing.facts import Known
from assistant.briefing.giving import Circle, gifts
from assistant.briefing.owing import believed, open_promises, same_thing
from assistant.briefing.saying import quoted, said_day
from assistant.briefing.sentences import Split, sentences
from assistant.domain.briefs import BriefLine, Section
from assistant.domain.counting import counted
from assistant.domain.facts import Fact
from assistant.domain.giving import Gift, Giving
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise

_CONDITION = re.compile(
    r"^(?:somebody|someone|anybody|anyone|something|ideally|preferably|best|(?:it|he|she|they) (?:must|should|has to|needs?)|must|should"
    r"|not|only|nobody|nothing|but (?:not|only)|with|without|at least|at most|no more|from)\b",
    re.I,
)


def offer_lines(
    seen: Exchanges,
    known: Known,
    favours: Sequence[Favour],
    *,
    promises: Sequence[Promise] = (),
    circle: Circle,
    split: Split,
    today: date,
) -> Iterator[BriefLine]:
    """What the user noted that they can give, each need with what answers it, and how the helping stands.

    What is owed by one of the ``promises`` is no gift.
    """
    owed = [one for one in open_promises(promises) if one.who is Party.ME]
    for need, group in groupby(gifts(seen.contact, known, circle, today=today), key=lambda gift: gift.need):
        found = list(group)
        if need is None:
            free = (gift for gift in found if not any(same_thing(gift.what, one) for one in owed))
            yield from (BriefLine(Section.OFFER, gift.what, gift.sources) for gift in free)
            continue
        when = f" ({said_day(need.when, today)})" if need.when else ""
        only = _only(need, seen, split)
        text = f"{need.text}{f' {quoted(only)}' if only else ''}{when} {answers(found)}"
        yield BriefLine(Section.OFFER, text, tuple(dict.fromkeys(source for gift in found for source in gift.sources)))
    kept = believed(favours)
    got = [f for f in kept if f.direction is FavourDirection.RECEIVED]
    gave = [f for f in kept if f.direction is FavourDirection.GIVEN]
    if len(got) > len(gave) + 1:
        mine = f"I helped {_times(len(gave))}" if gave else "no help of mine is on record"
        text = f"{seen.name} helped me {_times(len(got))} and {mine}: give before the next ask."
        yield BriefLine(Section.OFFER, text, _sources([*got, *gave]))


def answers(found: Sequence[Gift]) -> str:
    """What answers one need: something of the user's, people who might fit, or nothing that is on record."""
    said = [f"Of mine, this may help: {gift.what}" for gift in found if gift.giving is Giving.OWN]
    people = [f"{gift.person.name} ({_told(gift.what)})" for gift in found if gift.person is not None]
    if people:
        said.append(f"{' or '.join(people)} might fit; nothing on record says that they would: ask both sides first.")
    return " ".join(said) or "Nothing was found on record that answers it."


def _only(need: Fact, seen: Exchanges, split: Split) -> str:
    """The sentence after a need that says what would do: "Somebody from outside energy, if you know anyone."."""
    one = next((one for one in seen.past if need.source and one.source == need.source), None)
    said = list(sentences(one.text, split)) if one is not None and need.quote else []
    at = next((place for place, sentence in enumerate(said) if need.quote and need.quote in sentence), len(said))
    after = said[at + 1] if at + 1 < len(said) else ""
    return after if _CONDITION.search(after) and not after.endswith("?") else ""


def _told(what: str) -> str:
    return f"their record says “{what}”" if what.startswith("You ") else what


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number) or counted(number, "time")


def _sources(favours: Sequence[Favour]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f.source for f in favours if f.source))
