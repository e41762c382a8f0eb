"""A contact -> a brief: what to know before one writes, each line with the records it stands on.

Written by code from the ledgers, the facts and the exchanges; a model only smooths the three lines of the summary.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from assistant.briefing.exchanges import exchanges
from assistant.briefing.facts import sort_facts
from assistant.briefing.fitting import ROWS, fit
from assistant.briefing.giving import Acquaintance, Circle, balance
from assistant.briefing.knowing import how_met_lines, now_lines, work_fact
from assistant.briefing.notes import notes_for
from assistant.briefing.offering import offer_lines
from assistant.briefing.owing import favour_lines, promise_lines, thanked_by_telling
from assistant.briefing.sentences import Split
from assistant.briefing.telling import careful_lines, language_lines, missing_lines, news_lines, waiting_lines
from assistant.briefing.timeline import contact_lines, next_lines, timeline
from assistant.briefing.turns import last_lines
from assistant.distil.silence import told_in_confidence
from assistant.distil.tongue import guess_language
from assistant.domain.briefs import Brief
from assistant.domain.contacts import Contact, Me
from assistant.domain.facts import Fact
from assistant.domain.interactions import Interaction
from assistant.domain.ledger import Favour, Promise

__all__ = ["Acquaintance", "Circle", "balance", "brief", "thanked_by_telling"]

_ALONE = Circle()


def brief(
    contact: Contact,
    *,
    me: Me,
    interactions: Sequence[Interaction],
    facts: Sequence[Fact],
    promises: Sequence[Promise],
    favours: Sequence[Favour],
    today: date,
    split: Split,
    entries: Sequence[str] = (),
    language: Callable[[str], str] = guess_language,
    circle: Circle = _ALONE,
    most: int | None = ROWS,
) -> Brief:
    """The brief on ``contact``.

    ``interactions``, ``promises`` and ``favours`` are this contact's alone, ``facts`` theirs and the user's own; those
    that are not believed yet are only counted.
    ``entries`` are the sources of their address-book entries, ``circle`` is whom else the user knows, ``most`` the rows
    that its lines may take (None: all).
    """
    del me  # the records say "I" already
    seen = exchanges(contact, interactions, today)
    told = {one.source: one for one in interactions}
    favours = thanked_by_telling(favours, lambda source: [told[source]] if source in told else [])
    known = sort_facts(facts, today=today)
    line = timeline(seen.past, today)
    met = list(how_met_lines(seen, known, split=split, entries=entries, today=today))
    now = list(now_lines(seen, known, entries=entries, today=today))
    work = work_fact(seen, known, entries=entries, today=today)
    lines = [
        *now,
        *met,
        *contact_lines(seen, line, today=today),
        *last_lines(seen, split=split, today=today),
        *next_lines(seen, today=today),
        *promise_lines(promises, known, ahead=seen.ahead, today=today),
        *favour_lines(favours, known, today=today),
        *news_lines(known, today=today),
        *offer_lines(seen, known, favours, circle=circle, today=today),
        *careful_lines(known, today=today),
        *language_lines(seen, language),
        *waiting_lines([*promises, *favours, *facts]),
        *missing_lines(
            seen,
            known,
            met=bool(met),
            now=bool(now),
            read=bool(promises or favours or any(fact.source for fact in facts)),
            namesakes=_namesakes(contact, circle) if not interactions else (),
        ),
    ]
    secret = [sentence for one in interactions for sentence in told_in_confidence(one.text, split)]
    return Brief(
        contact, fit(lines, most=most), line, notes_for(known, promises, favours, today=today, work=work, secret=secret)
    )


def _namesakes(contact: Contact, circle: Circle) -> list[Contact]:
    """Other contacts of the same name: what is missing here may stand there."""
    name = contact.name.casefold()
    others = [one.contact for one in circle.others() if one.contact.id != contact.id]
    return [one for one in others if one.name.casefold() == name]
