"""What the two owe each other: open promises, help that was given, and thanks that were never said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from assistant.briefing.deeds import deed_day, plainly
from assistant.briefing.exchanges import Exchanges
from assistant.briefing.facts import Known, about, source_of
from assistant.briefing.saying import ago, quoted, said_day
from assistant.briefing.sentences import Split
from assistant.briefing.since import said_open
from assistant.distil.favours.gratitude import THANKS
from assistant.distil.favours.tellings import content_words
from assistant.distil.promises.appointments import is_appointment
from assistant.domain.briefs import STORED, BriefLine, Section
from assistant.domain.interactions import Direction, Interaction
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise, PromiseState, Standing


def promise_lines(
    promises: Sequence[Promise],
    known: Known,
    seen: Exchanges,
    *,
    favours: Sequence[Favour] = (),
    split: Split,
    today: date,
) -> Iterator[BriefLine]:
    """The open promises both ways, the soonest due first; those without a day after them, the oldest first.

    What stands in the calendar is told there, what was to be brought to a meeting is over with it, and what one of the
    ``favours`` shows to be done is not told as open.
    """
    met = {one.when.date() for one in seen.ahead if one.when}
    reopened = [one for one in promises if _still_waits(one, seen, split=split, today=today)]
    for promise in open_promises(
        [replace(one, state=PromiseState.OPEN) if one in reopened else one for one in promises]
    ):
        if promise.due in met and is_appointment(promise):
            continue  # it stands in the calendar
        if _is_over(promise, today) or _is_done(promise, favours):
            continue
        mine = promise.who is Party.ME
        day = promise.due or promise.made
        old = day is not None and (today - day).days > LONG
        later = (
            said_open(promise.what, day, seen, by_me=mine, split=split)
            if day and (old or any(one.id == promise.id for one in reopened))
            else None
        )
        said = ""
        if later is not None and later[0].when is not None:
            written = f"{said_day(later[0].when.date(), today)}, {seen.writer(later[0])} wrote"
            said = f" ({written}: {quoted(later[1], most=_BESIDE)})"
        ready = next((fact for fact in known.give if mine and same_thing(fact.text, promise)), None)
        said += f" At hand, as noted: {ready.text}" if ready else ""
        sources = (
            promise.source or STORED,
            *([later[0].source] if later else []),
            *([source_of(ready)] if ready else []),
        )
        text = f"{_due(promise, today, still=later is not None)}{promise.what}{said}"
        section = Section.MINE if mine else Section.THEIRS
        yield BriefLine(section, text, tuple(dict.fromkeys(sources)), entry=promise.id)
    for fact in known.debts:
        open_matter = "" if _PROMISED.search(fact.text) else "no promise, but open: "
        line = about(Section.MINE, fact, today)
        yield replace(line, text=f"{open_matter}{line.text}")


def same_thing(gift: str, promise: Promise) -> bool:
    """Whether what the user can give is what they promised: that is owed, and no gift."""
    return len(content_words(gift) & content_words(f"{promise.what} {promise.quote or ''}")) >= _SAME


def _still_waits(promise: Promise, seen: Exchanges, *, split: Split, today: date) -> bool:
    """Whether what the records took for kept is called open later by whoever promised it."""
    day = promise.due or promise.made
    if promise.state is not PromiseState.KEPT or promise.kept_by is None or day is None or day > today:
        return False
    if (today - day).days > LONG:
        return False
    return said_open(promise.what, day, seen, by_me=promise.who is Party.ME, split=split) is not None


def open_promises(promises: Sequence[Promise]) -> list[Promise]:
    """Those that are believed and still open, in the order of a brief."""
    still = [p for p in promises if p.state is PromiseState.OPEN and p.standing is Standing.ACCEPTED]
    return sorted(still, key=lambda p: (p.due or date.max, p.made or date.max, p.id))


def favour_lines(
    favours: Sequence[Favour], known: Known, seen: Exchanges, *, split: Split, today: date
) -> Iterator[BriefLine]:
    """Help both ways, the newest first; what the user never gave thanks for stands apart."""
    for favour in believed(favours):
        section = Section.GIVEN
        if favour.direction is FavourDirection.RECEIVED:
            section = Section.RECEIVED if favour.thanked else Section.TO_THANK
        day, told = deed_day(favour, seen, split=split, today=today)
        sources = [favour.source or STORED, *([favour.thanked] if favour.thanked else []), *told]
        yield BriefLine(section, f"{plainly(favour)}{day}", tuple(dict.fromkeys(sources)), entry=favour.id)
    yield from (about(Section.RECEIVED, fact, today) for fact in known.helped)


def believed(favours: Sequence[Favour]) -> list[Favour]:
    """Those that are believed and say what was done, the newest first."""
    kept = [f for f in favours if f.standing is Standing.ACCEPTED and not _SAYS_NOTHING.search(f.what)]
    return sorted(kept, key=lambda f: (f.when or date.min, f.id), reverse=True)


def thanked_by_telling(favours: Sequence[Favour], written: Callable[[str], Sequence[Interaction]]) -> list[Favour]:
    """The favours; one that is told of in the user's own letter of thanks was thanked for there.

    ``written`` gives what stands in a source.
    """
    return [replace(one, thanked=one.source) if one.source and _thanks(one, written) else one for one in favours]


def _thanks(favour: Favour, written: Callable[[str], Sequence[Interaction]]) -> bool:
    if favour.direction is not FavourDirection.RECEIVED or favour.thanked is not None or favour.source is None:
        return False
    letters = [one for one in written(favour.source) if one.direction is Direction.SENT]
    return any(THANKS.search(f"{one.subject}\n{one.text}") for one in letters)


_PROMISED = re.compile(r"^I (?:promised|owe)\b")
_SAYS_NOTHING = re.compile(r"^(?:I thanked you|You thanked me)(?: for(?: \w+){1,2})?\W*$")
"""Thanks for "your help" or "coming" tell nobody what the help was."""

LONG = 365
"""Days after which nobody can tell from the records whether a promise still waits."""

_DATED = re.compile(r"^On \d{1,2} \w+(?: \d{4})? (?:you|I) wrote\b")


_SAME = 2  # words by which help is seen to be what was promised
_BESIDE = 60  # characters of what is quoted beside a promise

_BRINGS = re.compile(r"\bbring\b(?! (?:\w+ ){0,4}back\b)", re.I)
_MET_BY = 60  # days after which whoever was to bring something has come, or has not


def _is_over(promise: Promise, today: date) -> bool:
    """Whether it was for a meeting that is long past: cakes are not brought a year later."""
    long_ago = promise.due is None and promise.made is not None and (today - promise.made).days > _MET_BY
    return long_ago and _BRINGS.search(promise.quote or promise.what) is not None


def _is_done(promise: Promise, favours: Sequence[Favour]) -> bool:
    """Whether help that is believed, of whoever promised and since then, says the same: the plan was sent."""
    way = FavourDirection.GIVEN if promise.who is Party.ME else FavourDirection.RECEIVED
    about = content_words(promise.quote or promise.what)
    since = promise.made
    return since is not None and any(
        one.direction is way
        and one.when is not None
        and one.when >= since
        and one.source != promise.source
        and len(about & content_words(one.what)) >= _SAME
        for one in believed(favours)
    )


def _due(promise: Promise, today: date, *, still: bool = False) -> str:
    doubt = "still open" if still else "if still open"
    if promise.due is None and _DATED.search(promise.what):
        return ""
    if promise.due is None:
        old = f", {doubt}" if promise.made and (today - promise.made).days > LONG else ""
        return f"Since {said_day(promise.made, today)}{old}: " if promise.made else ""
    if (today - promise.due).days > LONG:
        return f"Was due {said_day(promise.due, today)}, {doubt}: "
    if promise.due < today:
        return f"OVERDUE, was due {said_day(promise.due, today)}: "
    return f"Due {said_day(promise.due, today)}, {ago(promise.due, today)}: "
