"""Letters, and promises noted with them, found again in the mail that they went out as."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from assistant.checks.lexicon.tables import words
from assistant.domain.ledger import Party
from assistant.domain.letters import draft_id
from assistant.domain.quotes import folded

DAYS = 30
"""How far the day of the mail may lie from the day the draft was accepted."""

ALIKE = 80
"""From which likeness (0 to 100) of folded quotes they are the same words, one of them changed before sending.

One word exchanged in a promise of five to eight words leaves 82 to 94. Of the 343 labelled promises in
``tests/evals/distil``, the likest two that promise different things stand at 71.
"""

CHANGED = 60
"""The same for the whole text of a letter under the same subject: two sentences in five may be others."""

_COMPARED = 5_000  # characters of each text

_DAY = words(
    """
    monday tuesday wednesday thursday friday saturday sunday today tonight tomorrow week weekend month next end
    january february march april may june july august september october november december
    montag dienstag mittwoch donnerstag freitag samstag sonntag heute morgen übermorgen woche wochenende monat
    nächste nächsten ende januar februar märz mai juni juli oktober dezember
    """
)

Row = Mapping[str, Any]
"""A promise by column, its days as ISO texts."""


def sent_with(noted: Sequence[Row], read: Sequence[Row]) -> dict[int, str]:
    """For places in ``read`` (what was read in mails just now) the id of the promise that was ``noted`` with a draft.

    Each of either is used once, the likest pair first; what is noted from anything but a draft is left alone.
    """
    pairs = sorted(
        (-_likeness(own, row), place, own["id"])
        for own in noted
        if draft_id(own["source"]) is not None
        for place, row in enumerate(read)
        if is_near(_day(own["made"]), _day(row["made"])) and own["who"] == row["who"] == Party.ME
    )
    found: dict[int, str] = {}
    for likeness, place, id_ in pairs:
        if -likeness >= ALIKE and place not in found and id_ not in found.values():
            found[place] = id_
    return found


def _likeness(one: Row, other: Row) -> float:
    from rapidfuzz import fuzz  # 35 ms to import, and only few homes have a promise to compare

    return fuzz.ratio(folded(one["quote"] or ""), folded(other["quote"] or ""))


def is_letter(letter: Row, exchange: Row) -> float:
    """How much an exchange is what a letter went out as, from 0 (it is not) to 100; both with ``subject`` and ``text``.

    The same subject lets more of the text be changed before sending.
    """
    from rapidfuzz import fuzz

    one, other = (folded(row["text"][:_COMPARED]) for row in (letter, exchange))
    least = CHANGED if _same_subject(letter["subject"], exchange["subject"]) else ALIKE
    likeness = fuzz.ratio(one, other, score_cutoff=least) if one and other else 0.0
    return likeness if likeness >= least else 0.0


def _same_subject(one: str, other: str) -> bool:
    """Whether they are one but for what programs put before it (``Re:``, ``[list]``)."""
    one, other = folded(one), folded(other)
    return bool(one) and f" {other}".endswith(f" {one}")


def has_another_day(noted: str | None, sent: str | None) -> bool:
    """Whether the words that were changed before sending are those that name the day."""
    one, other = (set(folded(quote or "").split()) for quote in (noted, sent))
    return any(word in _DAY or any(c.isdigit() for c in word) for word in one ^ other)


def is_near(one: date | None, other: date | None) -> bool:
    """Whether what was said on these days can be one and the same letter."""
    return one is not None and other is not None and abs((one - other).days) <= DAYS


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
