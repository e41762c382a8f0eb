"""What the user could give next, and why: their needs against what the user can do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from assistant.briefing.exchanges import Exchanges
from assistant.briefing.facts import Known, about, source_of
from assistant.briefing.owing import believed
from assistant.briefing.saying import counted, said_day
from assistant.checks.lexicon.tables import words
from assistant.domain.briefs import BriefLine, Section
from assistant.domain.facts import Fact
from assistant.domain.ledger import Favour, FavourDirection

_PLAIN = words(
    """
    about after again also anybody anyone because been before being both came come could does done each even ever every
    find from gave getting give glad going good great hand have having help here hers into just keep know like long look
    looking made make many maybe more most much must need needs never next nobody once only other over really same
    should some somebody someone something soon still such take tell than that their them then there these they thing
    things this those through time trying under until very want wants week well were what when where which while will
    with without work working would write year your yours yourself people
    """
)
_SHORT = 5  # letters from which a word can tell what something is about


def offer_lines(seen: Exchanges, known: Known, favours: Sequence[Favour], *, today: date) -> Iterator[BriefLine]:
    """What the user noted that they can give, each need with what fits it, and how the helping stands."""
    can = [*known.give, *known.own]
    yield from (about(Section.OFFER, fact, today) for fact in known.give)
    for need in known.needs:
        fitting = next(iter(sorted((f for f in can if _shared(need, f)), key=lambda f: -len(_shared(need, f)))), None)
        when = f" ({said_day(need.when, today)})" if need.when else ""
        if fitting is None:
            text = f"{need.text}{when} Nothing I noted about myself answers that yet."
            yield BriefLine(Section.OFFER, text, (source_of(need),))
        else:
            text = f"{need.text}{when} Of mine, this may help: {fitting.text}"
            yield BriefLine(Section.OFFER, text, tuple(dict.fromkeys((source_of(need), source_of(fitting)))))
    kept = believed(favours)
    got = [f for f in kept if f.direction is FavourDirection.RECEIVED]
    gave = [f for f in kept if f.direction is FavourDirection.GIVEN]
    if len(got) > len(gave) + 1:
        text = f"{seen.name} helped me {_times(len(got))} and I helped {_times(len(gave))}: give before the next ask."
        yield BriefLine(Section.OFFER, text, _sources([*got, *gave]))


def _times(number: int) -> str:
    return {0: "not once", 1: "once", 2: "twice"}.get(number) or counted(number, "time")


def _sources(favours: Sequence[Favour]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f.source for f in favours if f.source))


def _shared(need: Fact, can: Fact) -> set[str]:
    """The beginnings of the telling words that both hold."""
    return _words(need) & _words(can)


def _words(fact: Fact) -> set[str]:
    found = re.findall(r"[^\W\d_]+", f"{fact.text} {fact.quote or ''}".casefold())
    return {_stem(word) for word in found if len(word) >= _SHORT and word not in _PLAIN}


def _stem(word: str) -> str:
    return re.sub(r"(?:ings?|ers?|ors?|ed|es|s|ation|ations|ly|ment|ments)$", "", word) if len(word) > 5 else word
