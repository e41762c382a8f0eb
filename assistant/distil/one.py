"""Everything the records say about one contact: promises, favours and facts, each proposed with its quote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.distil.facts.finding import find_facts
from assistant.distil.favours.finding import find_favours
from assistant.distil.favours.tellings import is_thanks_for
from assistant.distil.favours.thanked import mark_thanked
from assistant.distil.kept.settling import settle
from assistant.distil.model.pointing import pointed_at
from assistant.distil.model.spotting import Spotter
from assistant.distil.promises.finding import find_promises
from assistant.distil.said.quoting import stands
from assistant.distil.said.said_now import said_now
from assistant.distil.said.sentences import Language, Split, language_of, said_in
from assistant.distil.said.tongue import READ
from assistant.distil.understood.alone import told_alone
from assistant.distil.understood.finishing import plain
from assistant.domain.contacts import Contact
from assistant.domain.entries import Entry
from assistant.domain.facts import Fact
from assistant.domain.interactions import Interaction
from assistant.domain.ledger import Favour, Promise
from assistant.domain.words import Parse


@dataclass(frozen=True, slots=True)
class Distilled:
    """What was read; ``unread`` are the ids of interactions in a language that the rules cannot read."""

    promises: tuple[Promise, ...] = ()
    favours: tuple[Favour, ...] = ()
    facts: tuple[Fact, ...] = ()
    unread: tuple[str, ...] = ()


def distil(
    interactions: Sequence[Interaction],
    *,
    contact: Contact,
    parse: Parse,
    split: Split,
    language: Language,
    spotter: Spotter | None = None,
) -> Distilled:
    """Read the interactions with one contact, by rules and, where ``spotter`` is given, by what it points at besides.

    Only what somebody newly wrote counts, and a proposal whose quote does not stand in its interaction is dropped.
    """
    said = said_in(interactions, split=split, language=language)
    texts = {i.source: i.text for i in interactions}
    names = tuple(dict.fromkeys(n for n in (contact.name, contact.first_name, *_given(contact), *contact.names) if n))
    now = said_now(said)
    promises = find_promises(now, parse=parse, contact_id=contact.id, names=names)
    favours = find_favours(now, parse=parse, contact_id=contact.id, names=names)
    facts = find_facts(now, parse=parse, contact_id=contact.id)
    if spotter is not None:
        more = pointed_at(now, spotter, promises=promises, favours=favours, facts=facts, contact_id=contact.id)
        threads = {one.source: one.thread for one in said}
        new = [one for one in more.favours if not is_thanks_for(one, favours, threads)]
        promises, favours, facts = [*promises, *more.promises], [*favours, *new], [*facts, *more.facts]
    promises = settle(promises, said, parse=parse)
    favours = mark_thanked(favours, said)

    def is_there(found: Entry) -> bool:
        return stands(found.quote or "", texts.get(found.source or "", ""))

    return Distilled(
        promises=told_alone(plain(list(filter(is_there, promises)), said, parse=parse), said, parse=parse),
        favours=plain(list(filter(is_there, favours)), said, parse=parse),
        facts=plain(list(filter(is_there, facts)), said, parse=parse),
        unread=tuple(i.id for i in interactions if i.text.strip() and language_of(i, language) not in READ),
    )


def _given(contact: Contact) -> tuple[str, ...]:
    return tuple(name.split()[0] for name in contact.names if name)
