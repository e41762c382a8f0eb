"""Contact over time: how often the two were in touch, and who wrote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from assistant.briefing.exchanges import Exchanges
from assistant.briefing.saying import ago, said_day
from assistant.distil.said.automatic import is_automatic
from assistant.domain.briefs import LOOKED, BriefLine, Period, Section, Timeline
from assistant.domain.counting import counted
from assistant.domain.interactions import Channel, Direction, Interaction

_MOST = 30
"""Periods of a timeline: what a line of a terminal holds beside the words."""

_NAMES = {
    Channel.EMAIL: ("mail", "mails"),
    Channel.MESSAGE: ("message", "messages"),
    Channel.LINKEDIN_NOTE: ("invitation", "invitations"),
    Channel.MEETING: ("meeting", "meetings"),
    Channel.CALL: ("call", "calls"),
    Channel.NOTE: ("note", "notes"),
}


def timeline(exchanges: Sequence[Interaction], today: date) -> Timeline:
    """The exchanges of each month from the first one to today; of quarters or years where the story is longer.

    A meeting and the note on it are one.
    """
    return spread(((one.when.date(), one.direction, 1) for one in counted_once(exchanges) if one.when), today)


def spread(dated: Iterable[tuple[date, Direction, int]], today: date) -> Timeline:
    """So many exchanges in a direction on days, put into months, quarters or years up to today; none left out."""
    counts: dict[date, Counter[Direction]] = {}
    for day, direction, count in dated:
        counts.setdefault(day.replace(day=1), Counter())[direction] += count
    if not counts:
        return Timeline()
    first, last = min(counts), max(today, *counts)
    months = next((m for m in (1, 3) if _place(last, m) - _place(first, m) < _MOST), 12)
    places: dict[int, Counter[Direction]] = {}
    for day, found in counts.items():
        places.setdefault(_place(day, months), Counter()).update(found)
    periods = []
    for place in range(_place(first, months), _place(last, months) + 1):
        each = places.get(place, Counter())
        periods.append(
            Period(
                _start(place, months),
                each[Direction.SENT],
                each[Direction.RECEIVED],
                each[Direction.BETWEEN],
            )
        )
    return Timeline(months, tuple(periods))


def contact_lines(seen: Exchanges, line: Timeline, *, today: date) -> Iterator[BriefLine]:
    """How much there was, who wrote, when it was last, and the bar."""
    dated = [one for one in counted_once(seen.past) if one.when]
    if not dated:
        return
    newest, oldest = dated[0], dated[-1]
    last = newest.when.date() if newest.when else today
    who = Counter("me" if one.direction is Direction.SENT else seen.by_them(one) for one in dated)
    since = f" since {said_day(oldest.when.date(), today)}" if oldest.when and dated[1:] else ""
    when = f"{since}, the last {ago(last, today)}" if dated[1:] else f", {ago(last, today)}"
    text = f"{how_much(dated)}{_wrote(who, seen.name, len(dated))}{when}"
    sources = tuple(dict.fromkeys((oldest.source, newest.source, LOOKED)))
    lost = [one for one in seen.lost if one.when]
    beside = f"; besides {counted(len(lost), 'mail')} of mine that may never have arrived" if lost else ""
    if lost and lost[0].when:
        at = next((each.address for each in lost[0].recipients if each.address in seen.contact.addresses), "")
        beside += f" ({said_day(lost[0].when.date(), today)}, to {at})"
    yield BriefLine(Section.CONTACT, f"{text}{beside}.", (*sources, *(one.source for one in lost)))
    if len(line.periods) > 1:
        first = oldest.when.date() if oldest.when else today
        each = {1: "month", 3: "quarter", 12: "year"}[line.months]
        yield BriefLine(
            Section.CONTACT, f"{_month(first)} {line.bar} {_month(line.periods[-1].start)}, by {each}", sources
        )


def how_much(exchanges: Sequence[Interaction]) -> str:
    """The exchanges of each kind: ``9 mails, 1 meeting``."""
    kinds = Counter(one.channel for one in exchanges)
    return ", ".join(counted(count, *_NAMES[channel]) for channel, count in kinds.most_common())


def counted_once(exchanges: Sequence[Interaction]) -> list[Interaction]:
    """The exchanges in their order; of meetings and of calls one a day, for a note on one is no second one.

    What a program wrote ("Accepted: Coffee") is none.
    """
    kept: dict[tuple[Channel, str], Interaction] = {}
    for one in exchanges:
        if one.direction is Direction.RECEIVED and is_automatic(one):
            continue
        spoken = one.channel in (Channel.MEETING, Channel.CALL) and one.when is not None
        kept.setdefault((one.channel, f"{one.when:%Y-%m-%d}" if spoken else one.id), one)
    return [*kept.values()]


def _wrote(who: Mapping[str | bool, int], name: str, total: int) -> str:
    """Who wrote how much, in brackets; without numbers where all of it was one's."""
    mine, theirs = who["me"], who[True]
    if total in (mine, theirs):
        return f", {'all ' if total > 1 else ''}by {'me' if mine else name}"
    parts = [f"{count:,} by {whose}" for count, whose in ((mine, "me"), (theirs, name)) if count]
    return f" ({', '.join(parts)})" if parts else ""


def next_lines(seen: Exchanges, *, today: date) -> Iterator[BriefLine]:
    """What is in the calendar."""
    for one in seen.ahead:
        day = one.when.date() if one.when else today
        name = f": {' '.join(one.subject.split())}" if one.subject.strip() else ""
        yield BriefLine(
            Section.NEXT, f"{said_day(day, today)}, {ago(day, today)}: {one.channel.value}{name}.", (one.source,)
        )


def _month(day: date) -> str:
    return f"{day:%b %Y}"


def _place(day: date, months: int) -> int:
    return (day.year * 12 + day.month - 1) // months


def _start(place: int, months: int) -> date:
    year, month = divmod(place * months, 12)
    return date(year, month + 1, 1)
