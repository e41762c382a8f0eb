"""Whom to write to today and why: what the ledgers, the last mails and the drafts say, the most pressing first.

Pure: what may wait comes in as values, few of each sort; what goes out are plain sentences with their records.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from assistant.briefing.cues import answer_cue, draft_cue, follow_up_cue, news_cue, promise_cue, thanks_cue
from assistant.briefing.owing import believed, thanked_by_telling
from assistant.briefing.sentences import Split
from assistant.distil.promises.appointments import as_of
from assistant.domain.contacts import Contact
from assistant.domain.facts import Fact
from assistant.domain.interactions import Interaction
from assistant.domain.ledger import Favour, Party, Promise, PromiseState
from assistant.domain.letters import Draft
from assistant.domain.sending import FollowUp
from assistant.domain.today import Cue, Today, Why

MOST = 10
"""Rows on the page: more would be a list to work off, not a morning."""

AHEAD, BEHIND = 14, 365
"""Days before a promise is due from which it is shown, and after it until which: older ones nobody waits for."""

NO_DAY = 60
"""Days for which a promise without a day is shown."""

THANKED_LATE = 365
"""Days after which thanks are not proposed any more: they stand in the brief. Late thanks please nearly as much."""

NEWS = 30
"""Days for which news are fresh enough to write about."""

ANSWERS = (2, 45)
"""Days after which a mail counts as unanswered, and those after which it is too late to say so every morning."""

Ranked = tuple[tuple[int, int], Cue]
"""A cue behind its rank: how pressing its sort is, then how many days it is from today."""

_PATIENCE = 7  # days before somebody is reminded of what they promised for no day in particular
_EACH = 3  # rows of one sort, as long as there are others


@dataclass(frozen=True, slots=True)
class Found:
    """What may wait, as it is on record; ``mails`` go by the id of the contact whom they are the last exchange with."""

    promises: Sequence[Promise] = ()
    favours: Sequence[Favour] = ()
    follow_ups: Sequence[FollowUp] = ()
    mails: Sequence[tuple[str, Interaction]] = ()
    news: Sequence[Fact] = ()
    drafts: Sequence[Draft] = ()


def today(
    found: Found,
    *,
    people: Mapping[str, Contact],
    day: date,
    split: Split,
    written: Callable[[str], Sequence[Interaction]] = lambda _source: (),
    most: int = MOST,
) -> Today:
    """At most ``most`` cues, one for each person, the most pressing first; who is not among ``people`` is left out.

    ``written`` gives what stands in a source. Each sort is read only as far as the page could show it.
    """
    sorts = (
        _promises(found.promises, people, day),
        _follow_ups(found.follow_ups, day),
        (((3, 0), draft_cue(draft)) for draft in found.drafts),
        _answers(found.mails, people, day, split),
        _favours(found.favours, people, day, written),
        _told(found.news, people, day),
    )
    every = sorted((pair for sort in sorts for pair in islice(sort, most + 1)), key=lambda pair: pair[0])
    first: dict[str, Cue] = {}
    for _, cue in every:
        first.setdefault(cue.contact.id, cue)
    return Today(tuple(_mixed([*first.values()], most)), more=len(first) > most)


def _mixed(cues: Sequence[Cue], most: int) -> list[Cue]:
    """The first of each sort before more of one: ten promises must not hide the one letter of thanks."""
    seen: Counter[Why] = Counter()
    within: list[Cue] = []
    beyond: list[Cue] = []
    for cue in cues:
        seen[cue.why] += 1
        (within if seen[cue.why] <= _EACH else beyond).append(cue)
    chosen = {id(cue) for cue in [*within, *beyond][:most]}
    return [cue for cue in cues if id(cue) in chosen]


def _promises(promises: Sequence[Promise], people: Mapping[str, Contact], day: date) -> Iterator[Ranked]:
    still = [one for one in as_of(promises, day) if one.state is PromiseState.OPEN and one.contact_id in people]
    for rank, _, promise in sorted((_promise_rank(one, day), one.id, one) for one in still):
        if promise.due is not None or promise.who is Party.ME or _days(promise.made, day) >= _PATIENCE:
            yield rank, promise_cue(promise, people[promise.contact_id], day)


def _follow_ups(follow_ups: Sequence[FollowUp], day: date) -> Iterator[Ranked]:
    for one in follow_ups:
        if one.due <= day and one.answered is None:
            yield (1, _days(one.due, day)), follow_up_cue(one, day)


def _answers(
    mails: Sequence[tuple[str, Interaction]], people: Mapping[str, Contact], day: date, split: Split
) -> Iterator[Ranked]:
    for contact_id, mail in mails:
        if contact_id in people and (cue := answer_cue(mail, people[contact_id], day, split)):
            yield (4, _days(cue.day, day)), cue


def _favours(
    favours: Sequence[Favour],
    people: Mapping[str, Contact],
    day: date,
    written: Callable[[str], Sequence[Interaction]],
) -> Iterator[Ranked]:
    for favour in believed(favours):
        if favour.contact_id in people and not thanked_by_telling([favour], written)[0].thanked:
            yield (5, _days(favour.when, day)), thanks_cue(favour, people[favour.contact_id], day)


def _told(news: Sequence[Fact], people: Mapping[str, Contact], day: date) -> Iterator[Ranked]:
    for fact in news:
        contact = people.get(fact.contact_id or "")
        if contact is not None and (cue := news_cue(fact, contact, day)):
            yield (6, _days(fact.when, day)), cue


def _days(since: date | None, day: date) -> int:
    return (day - since).days if since else 0


def _promise_rank(promise: Promise, day: date) -> tuple[int, int]:
    mine = promise.who is Party.ME
    if promise.due is None:
        return (7, _days(promise.made, day))
    away = (promise.due - day).days
    if away < 0:
        return (0 if mine else 2, -away)
    return (1 if mine else 7, away)
