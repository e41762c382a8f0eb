"""Days of which only the number is said: "the 13th", "am 9."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.distil.days.due import due_date
from assistant.distil.promises.pledges import Pledge
from assistant.distil.said.sentences import Said

_BARE_DAY = re.compile(
    r"\b(?P<d>\d{1,2})(?:st|nd|rd|th)(?! (?:of )?[A-Z][a-z]{2})\b"
    r"|\b(?:am|zum|der|den|dem) (?P<d2>\d{1,2})\.(?! ?[A-ZÄÖÜ\d])"
)


def as_spoken_of(pledge: Pledge, one: Said, earlier: Sequence[Said]) -> date | None:
    """The day of a promise; "the 13th" is the 13 March that the thread has just been about, if it has."""
    bare = _BARE_DAY.search(pledge.quote)
    if bare is None or pledge.due is None or one.when is None or not one.thread:
        return pledge.due
    number = int(bare["d"] or bare["d2"])
    month = rf"\b{number}(?:st|nd|rd|th|\.)?,? (?:of )?[A-ZÄÖÜ][a-zä]{{2,}}|\b[A-Z][a-z]{{2,}} {number}\b"
    for said in reversed([s for s in earlier if s.thread == one.thread][-40:]):
        if said.when is None or pledge.due.day != number or not re.search(month, said.text):
            continue
        day = due_date(said.text, said.when)
        if day is not None and day.day == number and day >= one.when:
            return day
    return pledge.due


def with_its_month(doing: str, due: date | None, said_on: date | None) -> str:
    """ "on the 9th" as "on 9 May", the day that the promise is due; as it is where that is another day."""
    bare = _BARE_DAY.search(doing)
    if bare is None or due is None or said_on is None or int(bare["d"] or bare["d2"]) != due.day:
        return doing
    before = re.sub(r"\bthe $", "", doing[: bare.start()], flags=re.I)
    weekday = re.search(r"(?:\b(?:on )?\w+day,? )$", before)
    lead = (
        before
        if weekday or re.search(r"\b(?:on|by|before|until|till|from|of|for|to|and|at|in) $", before)
        else f"{before}on "
    )
    return f"{lead}{due.day} {due:%B}{f' {due.year}' if due.year != said_on.year else ''}{doing[bare.end() :]}"
