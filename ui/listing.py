"""Pure: which of all people a page of the list shows."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from assistant.domain.reports import ContactSummary

AT_ONCE = 20
"""Rows of one page."""

_YEAR = timedelta(days=365)

AMONG: dict[str, Callable[[ContactSummary, date], bool]] = {
    "Everybody": lambda _one, _today: True,
    "In touch within a year": lambda one, today: one.last is not None and today - one.last <= _YEAR,
    "Not for a year or more": lambda one, today: one.last is not None and today - one.last > _YEAR,
    "Nothing exchanged yet": lambda one, _today: not sum(one.interactions.values()),
    "Without an address": lambda one, _today: not one.contact.addresses,
}
"""What may be chosen, and who fits it."""

ORDERS: dict[str, Callable[[ContactSummary], tuple[int, str]]] = {
    "Last contact": lambda one: (-(one.last or date.min).toordinal(), folded(one.contact.name)),
    "Name": lambda one: (0, folded(one.contact.name)),
    "Most exchanged": lambda one: (-sum(one.interactions.values()), folded(one.contact.name)),
}
"""How they may be ordered."""


def folded(text: str) -> str:
    """The text as it is compared: without case and accents."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c))


def found(people: Sequence[ContactSummary], words: str, *, among: str, order: str, today: date) -> list[ContactSummary]:
    """Those of whom every word stands in a name, an address, a link, the title or the firm."""
    wanted = folded(words).split()
    fits = AMONG[among]
    kept = [one for one in people if fits(one, today) and all(word in _told(one) for word in wanted)]
    return sorted(kept, key=ORDERS[order])


def pages(count: int) -> int:
    """How many pages they fill."""
    return max(1, -(-count // AT_ONCE))


def page(people: Sequence[ContactSummary], number: int) -> Sequence[ContactSummary]:
    """Those on one page, counted from 1; the last one where it lies behind it."""
    start = (min(number, pages(len(people))) - 1) * AT_ONCE
    return people[start : start + AT_ONCE]


def counted(count: int, everybody: int, number: int) -> str:
    """What stands above a page: "21 to 40 of 4,991 people"."""
    first = (number - 1) * AT_ONCE + 1
    of = (
        f"{count:,} of {everybody:,} people"
        if count < everybody
        else f"{count:,} {'person' if count == 1 else 'people'}"
    )
    return of if count <= AT_ONCE else f"{first:,} to {min(count, first + AT_ONCE - 1):,} of {of}"


def _told(one: ContactSummary) -> str:
    who = one.contact
    return folded(
        " ".join([who.name, *who.names, *who.addresses, *who.profiles, who.title or "", who.organisation or ""])
    )
