"""How many contacts an import would bring, by the rules that the records go by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from assistant.domain.contacts import Card
from assistant.domain.interactions import Identity
from assistant.domain.reports import PeopleRead
from assistant.records import Store
from assistant.records.texts import fold, fold_address, fold_profile


def identities_of(card: Card) -> list[Identity]:
    """Each address and each link of an entry, as an identity of its own."""
    return [
        *(Identity(card.name, fold_address(address)) for address in card.addresses),
        *(Identity(card.name, "", fold_profile(link)) for link in card.profiles),
    ]


def newcomers(
    store: Store | None, cards: Sequence[Card], people: Iterable[tuple[Identity, ...]]
) -> tuple[PeopleRead, int, dict[str, str]]:
    """What the entries come to, how many contacts are new by them and by the people of each new exchange, and who
    has which address or link, by something that is the same for the same contact.
    """
    known: dict[str, str] = {}  # address or link -> whoever has it
    named: defaultdict[str, set[str]] = defaultdict(set)  # folded name -> all who go by it
    unkeyed: set[str] = set()  # names of contacts who have nothing else
    for contact in store.contacts() if store else ():
        keys = (*contact.addresses, *map(fold_profile, contact.profiles))
        known |= dict.fromkeys(keys, contact.id)
        for name in (contact.name, *contact.names):
            named[fold(name)].add(contact.id)
            if not keys:
                unkeyed.add(fold(name))
    read, new = PeopleRead(), 0
    if cards and store:
        added = store.plan_cards(cards)
        read = PeopleRead(
            len(added.new) + len(added.updated) + added.known,
            len(added.new),
            len(added.updated),
            added.known,
            added.merged,
        )
        new = len(added.new)
    elif cards:
        read, new = PeopleRead(len(cards), len(cards)), len(cards)
    for card in cards:
        identities = identities_of(card)
        owner = next((known[one.key] for one in identities if one.key in known), card.source)
        for one in identities:
            known.setdefault(one.key, owner)
        for name in (card.name, *card.names):
            named[fold(name)].add(owner)
    alone: list[tuple[Identity, bool]] = []
    for some in dict.fromkeys(people):  # the same few hundred, thousands of times
        for person in some:
            keys = tuple(filter(None, (fold_address(person.address), fold_profile(person.profile))))
            if not keys:
                alone.append((person, len(some) > 1))
                continue
            owner = next((known[key] for key in keys if key in known), "")
            if not owner:
                owner = keys[0]
                new += 1
            for key in keys:
                known.setdefault(key, owner)
            if person.name:
                named[fold(person.name)].add(owner)
    return read, new + _by_name(alone, named, unkeyed), known


def _by_name(alone: Iterable[tuple[Identity, bool]], named: dict[str, set[str]], unkeyed: set[str]) -> int:
    """How many are new of those with a name and nothing else; ``others`` says that somebody else was there too."""
    new = 0
    for person, others in alone:
        name = fold(" ".join(person.name.split()))
        if not name or name in unkeyed or (" " in name and len(named.get(name, ())) == 1):
            continue
        if not others:
            unkeyed.add(name)
            new += 1
    return new
