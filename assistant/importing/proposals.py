"""Pairs of contacts who may be one person, for the user to decide; nothing here merges anybody.

The weights are our own, set by hand and held by the labelled pairs of ``tests/importing/pairs.yaml``:
``python -m tests.bench.proposals`` prints precision and recall.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from assistant.domain.contacts import Contact, Proposal
from assistant.importing.alike import Known, Weighed, weigh
from assistant.importing.called import DESKS, Called, From, skeleton
from assistant.importing.nicknames import roots, shorts

WORTH_ASKING = 60.0  # below it the user would say no more often than yes
_FEW = 4  # of one full name; where more share it, it is a common one and shows nothing
_WINDOW = 40  # in a block of hundreds, each is compared with its neighbours by name only


def propose(contacts: Sequence[Contact], *, apart: set[frozenset[str]], limit: int = 200) -> list[Proposal]:
    """The pairs most likely to be one person, best first, each with its score (0 to 100) and reasons.

    ``apart`` holds the pairs of ids that the user said are two people. Of a pair, the first is the one more is
    known of. The same contacts give the same answer in any order.
    """
    people = [Known.of(contact) for contact in sorted(contacts, key=lambda contact: contact.id)]
    named = [{(name.given, name.family[0]) for name in person.named} for person in people]
    common = Counter(name for names in named for name in names)
    best: list[tuple[float, int, int, Weighed]] = []
    for one, other in _pairs(people):
        a, b = people[one], people[other]
        if frozenset((a.contact.id, b.contact.id)) in apart:
            continue
        found = weigh(a, b)
        if found is None:
            continue
        namesakes = max((common[name] for name in named[one] & named[other]), default=2)
        score = min(100.0, max(0.0, found.score - min(20.0, 4.0 * max(0, namesakes - 2))))
        if score >= WORTH_ASKING or (found.namesakes and namesakes <= _FEW):
            best.append((-score, one, other, found))
    proposals = []
    for negative, one, other, found in heapq.nsmallest(limit, best, key=lambda row: row[:3]):
        first, second = sorted((people[one].contact, people[other].contact), key=_amount, reverse=True)
        proposals.append(Proposal(first, second, round(-negative, 1), found.reasons))
    return proposals


def _all_keys(person: Known) -> set[str]:
    """What two contacts must share one of to be compared at all."""
    keys = {key for name in person.called for key in _keys(name)}
    return keys | {f"front {front}" for front, _ in person.fronts if len(front) > 3 and front not in DESKS}


def _keys(name: Called) -> Iterator[str]:
    if not name.given:
        word = "".join(name.family)
        yield f"run {word}"
        return
    for family in (*name.family, *name.middle):
        yield from _both(name.given, family)
        if name.found is From.NAME or name.full:
            yield f"run {name.given[0]}{family}"
            yield f"run {family}{name.given[0]}"
    family = name.family[0] if name.family else ""
    if name.full:
        yield f"run {name.given}{family}"
        yield f"run {family}{name.given}"
        yield from (f"run {short}{family}" for short in shorts(name.given))
        for root in roots(name.given):
            yield f"start {root} {family[:3]}"


def _both(given: str, family: str) -> Iterator[str]:
    """Keys that hold in either order, and for a short form or a first letter in place of the given name."""
    firsts = {root[0] for root in roots(given)} | {given[0]}
    for letter in firsts:
        yield f"letter {skeleton(family)} {letter}"
    if len(family) == 1:  # a first letter put last
        yield f"letter {skeleton(given)} {family}"
    for root in roots(given):
        yield "both " + " ".join(sorted((skeleton(root), skeleton(family))))


def _pairs(people: Sequence[Known]) -> Iterable[tuple[int, int]]:
    blocks: dict[str, list[int]] = defaultdict(list)
    for place, person in enumerate(people):
        for key in _all_keys(person):
            blocks[key].append(place)
    pairs: set[tuple[int, int]] = set()
    for members in blocks.values():
        if len(members) > _WINDOW:
            members = sorted(members, key=lambda place: (people[place].contact.name.casefold(), place))
        for at, one in enumerate(members):
            for other in members[at + 1 : at + _WINDOW]:
                pairs.add((one, other) if one < other else (other, one))
    return sorted(pairs)


def _amount(contact: Contact) -> tuple[int, int, str]:
    """How much is known of somebody."""
    known = len(contact.addresses) + len(contact.profiles) + len(contact.names)
    return (known, (contact.title is not None) + (contact.organisation is not None), contact.id)
