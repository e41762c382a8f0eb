"""Promises and favours as facts that a letter may stand on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from assistant.domain.facts import Fact, Origin
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise, PromiseState, Standing
from assistant.domain.requests import Kind

REMEMBERED = timedelta(days=365)
"""How long a promise or a favour is worth a line by itself: our own rule; older ones wait in the brief."""
_BY_THEN = re.compile(r",? (?:by|on|before|until) (?:the end of )?\d{1,2} [A-Z][a-z]+(?: \d{4})?$")
# A visit or a call on one day is over with it, as an appointment is: nobody knows whether it took place.
_ON_A_DAY = re.compile(
    r"^(?:come|be|bring|drop|pick|look|visit|call|ring|phone|see|meet|drive|collect|fetch|return|take|join|stop|pop)\b.*"
    r"(?:\bon (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d{1,2} [A-Z]|the \d)|\bat \d{1,2}(?::\d\d)?\b)",
    re.I,
)
# A letter is itself what was promised.
_TO_WRITE = re.compile(
    r"\b(?:come|get) back to you\b|\blet you know\b|\bbe in touch\b|"
    r"\bwrite (?:to you|you|back|again|properly)\b|\breply\b",
    re.I,
)
_BESIDE = re.compile(
    r",\s+(?=(?:the|it|but|so|they|this|that|he|she|my|our|as|I|we)\b)"
)  # ", the scanner is in the county office"
LONGEST_QUOTED = 20  # words of a promise that is owned up to in its own words
_QUOTED = re.compile(r"On (?P<day>\d{1,2} [A-Z][a-z]+(?: \d{4})?) I wrote: “(?P<words>[^“”]+)”\.?")
_SAID = re.compile(r"I said (?:that )?I would (.+)\.")


def from_ledger(
    kind: Kind, promises: Iterable[Promise], favours: Iterable[Favour], *, today: date
) -> Iterator[tuple[Fact, bool]]:
    """Each fact with whether it belongs into a letter of this kind by itself; the others are only offered.

    An ask opens with what the writer promised: kept, or owed still; a thank-you says it after the thanks, and knows
    what was never thanked for. An offer owns up to what is overdue, and to nothing else.
    """
    for promise in promises:
        if promise.who is Party.ME and promise.standing is Standing.ACCEPTED and _recent(promise.made, today):
            yield from ((fact, due) for fact, due in _promised(promise, today) if due or kind is not Kind.OFFER)
    for favour in favours:
        received = favour.direction is FavourDirection.RECEIVED and favour.standing is Standing.ACCEPTED
        if received and kind is not Kind.OFFER and _recent(favour.when, today) and not favour.what.startswith("On "):
            yield _fact(favour, favour.what), False


def _promised(promise: Promise, today: date) -> Iterator[tuple[Fact, bool]]:
    said = _SAID.fullmatch(promise.what)
    if not said:
        # Quoted, because nobody was sure how to say it in other words.
        if promise.state is PromiseState.OPEN and promise.due is not None and promise.due < today:
            quoted = _QUOTED.fullmatch(promise.what)
            if quoted is not None and len(quoted["words"].split()) <= LONGEST_QUOTED:
                text = f"I have not forgotten that I said on {quoted['day']}: “{quoted['words']}”"
                yield _fact(promise, text), True
        return
    if promise.state is PromiseState.KEPT:
        yield _fact(promise, f"I said I would {said.group(1)}, and I did."), False
    elif promise.state is PromiseState.OPEN:
        over = _ON_A_DAY.match(said.group(1)) or _TO_WRITE.search(said.group(1))
        overdue = promise.due is not None and promise.due < today and not over
        # When it was due is no news to who waits for it.
        still = _BY_THEN.sub("", _BESIDE.split(said.group(1))[0])
        text = f"I have not forgotten that I said I would {still}." if overdue else promise.what
        yield _fact(promise, text), overdue


def _fact(entry: Promise | Favour, text: str) -> Fact:
    when = entry.made if isinstance(entry, Promise) else entry.when
    return Fact(entry.id, text, entry.contact_id, entry.source, entry.quote, when, Origin.RECORD)


def _recent(when: date | None, today: date) -> bool:
    return when is not None and today - when <= REMEMBERED
