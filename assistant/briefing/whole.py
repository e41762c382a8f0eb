"""A contact -> a brief: what to know before one writes, each line with the records it stands on.

Written by code from the ledgers, the facts and the exchanges; a model only smooths the three lines of the summary.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache, partial

from assistant.briefing.careful import careful_lines, mourning_lines
from assistant.briefing.exchanges import Exchanges, exchanges
from assistant.briefing.facts import sort_facts
from assistant.briefing.fitting import ROWS, fit
from assistant.briefing.giving import Circle
from assistant.briefing.knowing import now_lines, work_fact, work_of
from assistant.briefing.meeting import how_met_lines
from assistant.briefing.namesakes import later, namesakes_of
from assistant.briefing.notes import notes_for
from assistant.briefing.offered import offered_lines
from assistant.briefing.offering import offer_lines
from assistant.briefing.owing import favour_lines, promise_lines, thanked_by_telling
from assistant.briefing.sentences import Split
from assistant.briefing.telling import language_lines, missing_lines, news_lines, waiting, weighs
from assistant.briefing.ties import ties
from assistant.briefing.timeline import contact_lines, next_lines, timeline
from assistant.briefing.turns import last_lines
from assistant.briefing.unlisted import unlisted_lines
from assistant.briefing.working import has_work, work_told
from assistant.distil.careful.silence import told_in_confidence
from assistant.distil.said.tongue import guess_language
from assistant.domain.briefs import Brief
from assistant.domain.contacts import Contact, Me
from assistant.domain.facts import Fact
from assistant.domain.interactions import Interaction
from assistant.domain.ledger import Favour, Promise

_ALONE = Circle()
_LATELY = 180  # days


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
    namesakes: Sequence[Contact] = (),
    exchanged: Callable[[Contact], Sequence[Interaction]] = lambda _contact: (),
    mentions: Callable[[], Sequence[Interaction]] = lambda: (),
    most: int | None = ROWS,
) -> Brief:
    """The brief on ``contact``.

    ``interactions``, ``promises`` and ``favours`` are this contact's alone, ``facts`` theirs and the user's own; those
    that are not believed yet are only counted.
    ``entries`` are the sources of their address-book entries, ``circle`` is whom else the user knows, ``namesakes`` who
    of them may be the same person, ``exchanged`` what passed with one of those,
    ``mentions`` gives what names this contact, ``most`` the rows that its lines may
    take (None: all).
    """
    split = cache(split)  # several parts look at the same mails
    seen = exchanges(contact, interactions, today)
    told = {one.source: one for one in interactions}
    favours = thanked_by_telling(favours, lambda source: [told[source]] if source in told else [])
    known = sort_facts(facts, today=today)
    line = timeline(seen.past, today)
    tied = ties(seen, known, me, entries=entries)
    weighed = weighs(seen, known, split=split)
    met = list(how_met_lines(seen, known, tied=tied, split=split, entries=entries, today=today))
    at_work = partial(work_told, seen, mentions=mentions, split=split, today=today)
    others = namesakes_of(contact, namesakes, exchanged, today)
    newer = later(others, seen)
    elsewhere = max((other.last for other in newer if other.last), default=None)
    now = list(now_lines(seen, known, entries=entries, today=today, told=at_work, elsewhere=elsewhere))
    last = list(last_lines(seen, others=newer, split=split, today=today))
    above = " ".join(line.text for line in (*now, *last))
    work = work_fact(seen, known, entries=entries, today=today)
    lines = [
        *now,
        *met,
        *contact_lines(seen, line, today=today),
        *last,
        *next_lines(seen, today=today),
        *promise_lines(promises, known, seen, favours=favours, split=split, today=today),
        *unlisted_lines(seen, promises, split=split, today=today),
        *favour_lines(favours, known, seen, split=split, today=today),
        *news_lines(known, seen, split=split, today=today, above=" ".join(line.text for line in now)),
        *offered_lines(seen, known, facts, promises, above=above, split=split, today=today),
        *offer_lines(seen, known, favours, promises=promises, circle=circle, split=split, today=today),
        *careful_lines(known, seen, work=work_of(contact), others=others, split=split, today=today),
        *mourning_lines(seen, known, split=split, today=today),
        *language_lines(seen, language),
        *missing_lines(
            seen,
            met=bool(met),
            now=bool(now),
            needs=bool(known.news or known.needs),
            read=bool(promises or favours or any(fact.source for fact in facts)),
            tied=tied,
            asks=not weighed and not _lately(seen, today) and not has_work(seen, split=split),
            today=today,
            namesakes=others,
        ),
    ]
    owed: list[Promise | Favour] = [*promises, *favours]
    sources, quotes = {one.source for one in owed}, [one.quote for one in owed if one.quote]
    near = [one for one in interactions if one.source in sources or any(quote in one.text for quote in quotes)]
    secret = [sentence for one in near for sentence in told_in_confidence(one.text, split)]
    return Brief(
        contact,
        fit(lines, most=most),
        line,
        notes_for(known, promises, favours, today=today, work=work, secret=secret),
        waiting=waiting([*promises, *favours, *facts]),
    )


def _lately(seen: Exchanges, today: date) -> bool:
    """Whether the two were in touch within half a year: then nobody asks what the other does these days."""
    last = next((one.when.date() for one in seen.past if one.when), None)
    return last is not None and (today - last).days <= _LATELY
