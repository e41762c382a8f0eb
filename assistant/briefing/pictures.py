"""What is drawn of the records as a whole: contact over time, who helped whom, and how far the user's reach goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from assistant.domain.contacts import Contact
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise, PromiseState
from assistant.domain.pictures import Ago, Between, Closeness, Firm, Helped, Introduction, Reach, Side, Stretch
from assistant.domain.reports import ContactSummary

_DAYS = ((31, Ago.MONTH), (92, Ago.QUARTER), (366, Ago.YEAR), (731, Ago.YEARS))
_MUCH, _SOME = 10, 3
_LATELY = frozenset({Ago.MONTH, Ago.QUARTER, Ago.YEAR})
_NO_FIRM = frozenset(
    {"", "-", "n/a", "none", "self-employed", "self employed", "selfemployed", "freelance", "freelancer", "retired"}
    | {"independent", "various", "unemployed", "selbstständig", "selbständig", "freiberuflich", "rentner"}
)
"""What people write into the field of the organisation that is none."""


def ago(last: date | None, today: date) -> Ago:
    """How long ago a day is, in the steps of the picture."""
    if last is None:
        return Ago.NEVER
    away = (today - last).days
    return next((step for days, step in _DAYS if away <= days), Ago.LONGER)


def closeness(exchanges: int) -> Closeness:
    """How much passed, by the number of exchanges."""
    if exchanges >= _MUCH:
        return Closeness.MUCH
    if exchanges >= _SOME:
        return Closeness.SOME
    return Closeness.LITTLE if exchanges else Closeness.NOTHING


def reach(people: Sequence[ContactSummary], today: date, *, introductions: Iterable[Introduction] = ()) -> Reach:
    """With how many one was in touch when and how much, where they work, and which doors they opened or promised."""
    counts: dict[Ago, Counter[Closeness]] = {step: Counter() for step in Ago}
    firms: dict[str, list[tuple[str, bool]]] = {}
    for one in people:
        step = ago(one.last, today)
        counts[step][closeness(sum(one.interactions.values()))] += 1
        name = " ".join((one.contact.organisation or "").split())
        if (key := name.casefold()) not in _NO_FIRM:
            firms.setdefault(key, []).append((name, step in _LATELY))
    found = [
        Firm(Counter(name for name, _ in all_).most_common(1)[0][0], len(all_), sum(lately for _, lately in all_))
        for all_ in firms.values()
    ]
    return Reach(
        tuple(Stretch(step, dict(counts[step])) for step in Ago),
        tuple(sorted(found, key=lambda one: (-one.people, -one.lately, one.name.casefold()))),
        len(people) - sum(one.people for one in found),
        tuple(sorted(introductions, key=lambda one: one.when or date.min, reverse=True)),
    )


def helped(
    favours: Iterable[tuple[str, FavourDirection, int, int]],
    asked: Iterable[tuple[str, int]],
    people: Mapping[str, Contact],
) -> list[Helped]:
    """Everybody with whom there was any, the most first.

    ``favours`` are rows of a contact's id, the direction, how many, and how many of them have no thanks on record;
    ``asked`` of a contact's id and how many letters with an ask were sent. Whoever is not among ``people`` is left out.
    """
    received: Counter[str] = Counter()
    given: Counter[str] = Counter()
    unthanked: Counter[str] = Counter()
    for whom, direction, count, bare in favours:
        if direction is FavourDirection.RECEIVED:
            received[whom] += count
            unthanked[whom] += bare
        else:
            given[whom] += count
    asks = Counter(dict(asked))
    found = [
        Helped(people[whom], received[whom], given[whom], unthanked[whom], asks[whom])
        for whom in {*received, *given, *asks}
        if whom in people
    ]
    return sorted(found, key=lambda one: (-(one.received + one.given), -one.asked, one.contact.name, one.contact.id))


def between(promises: Sequence[Promise], favours: Sequence[Favour], *, asked: int = 0) -> Between:
    """How it stands with the one person whose promises and favours these are."""

    def side(who: Party, direction: FavourDirection) -> Side:
        states = Counter(one.state for one in promises if one.who is who)
        return Side(
            sum(one.direction is direction for one in favours), states[PromiseState.KEPT], states[PromiseState.OPEN]
        )

    return Between(side(Party.ME, FavourDirection.GIVEN), side(Party.THEM, FavourDirection.RECEIVED), asked)
