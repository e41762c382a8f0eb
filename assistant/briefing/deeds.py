# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""On which day help was given, and what it was, where the line of the ledger leaves it open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from assistant.briefing.asking import stems
from assistant.briefing.exchanges import Exchanges
from assistant.briefing.saying import quoted, said_day
from assistant.briefing.sentences import Split, sentences
from assistant.distil.careful.silence import told_in_confidence
from assistant.domain.interactions import Direction, Interaction
from assistant.domain.ledger import Favour, FavourDirection

_SENT = re.compile(r"\b(?:attach\w*|enclos\w*|here (?:is|are|it is)|below|anbei|angehängt|im anhang)\b", re.I)
_GIVES = re.compile(
    r"\b(?:you (?:may|can)|I(?:['’]ll| will| have|['’]ve)? (?:attach|send|sent|enclos|put|give|gave|len[dt]|bring|brought|post|introduc|book|submit|wrote)\w*)\b|\b(?:du|sie) (?:kannst|können|darfst)\b",
    re.I,
)
_THE_THING = re.compile(r"^(?:You|I) (?:sent|gave|lent|brought|showed|wrote) (?:me|you) (?:the|it|them)(?: \w+)?\.$")
_NEAR, _FAR = 45, 200  # days before thanks in which the help lies: where it was sent, and where its words are the same
_SAME = 2
_PERFECT = re.compile(
    r"^You have (?=(?:\w+ed|put|sent|brought|bought|made|found|told|read|built|kept|lent|left|paid|held|led|taught|set|cut)\b)"
)


def plainly(favour: Favour) -> str:
    """What was done, told as past where it has its day: ``You put it on a stick``."""
    return _PERFECT.sub("You ", favour.what) if favour.when else favour.what


def deed_day(favour: Favour, seen: Exchanges, *, split: Split, today: date) -> tuple[str, tuple[str, ...]]:
    """What stands in brackets behind help, and the sources of it.

    The day of the deed where a record tells it; the day of thanks or of a letter about it is said to be one.
    """
    if favour.when is None:
        return "", ()
    day = said_day(favour.when, today)
    told = next((one for one in seen.past if one.source == favour.source and favour.source), None)
    if told is None or told.direction is Direction.BETWEEN:
        return f" ({day})", ()
    received = favour.direction is FavourDirection.RECEIVED
    if (told.direction is Direction.RECEIVED) is received:  # whoever helped wrote it
        asked = _asked_for(favour, seen, split) if _THE_THING.search(favour.what) else None
        return (f" ({day}; asked for: {quoted(asked[1])})", (asked[0].source,)) if asked else (f" ({day})", ())
    done = _done(favour, seen, split)
    if done is None or done[0].when is None:
        return f" (told on {day})", ()
    return f" ({said_day(done[0].when.date(), today)}: {quoted(done[1])})", (done[0].source,)


def _done(favour: Favour, seen: Exchanges, split: Split) -> tuple[Interaction, str] | None:
    """What whoever helped wrote of it at the time."""
    about = {*stems(favour.what)}
    giver = Direction.RECEIVED if favour.direction is FavourDirection.RECEIVED else Direction.SENT
    for one, days, sentence in _before(favour, seen, split):
        shared = len(about & {*stems(sentence)})
        sent = shared and days <= _NEAR and _SENT.search(sentence)
        if one.direction is giver and (sent or (shared >= _SAME and _GIVES.search(sentence))):
            return one, sentence
    return None


def _asked_for(favour: Favour, seen: Exchanges, split: Split) -> tuple[Interaction, str] | None:
    """Where whoever was helped asked for it by its name."""
    about = {*stems(favour.what.partition(" the ")[2])}
    taker = Direction.SENT if favour.direction is FavourDirection.RECEIVED else Direction.RECEIVED
    for one, days, sentence in _before(favour, seen, split):
        if one.direction is taker and days <= _NEAR and sentence.endswith("?") and about & {*stems(sentence)}:
            return one, sentence
    return None


def _before(favour: Favour, seen: Exchanges, split: Split) -> Iterator[tuple[Interaction, int, str]]:
    """The sentences up to the day, the newest first, with how many days they lie before it."""
    about = stems(favour.what)
    for one in seen.past:
        days = (favour.when - one.when.date()).days if favour.when and one.when else -1
        text = one.text.casefold()
        if not 0 <= days <= _FAR or one.source == favour.source or not any(word in text for word in about):
            continue
        secret = {*told_in_confidence(one.text, split)}
        yield from ((one, days, said) for said in sentences(one.text, split) if said not in secret)
