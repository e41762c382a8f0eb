"""What the user could give next, and why: the contact's needs against what the user can do and whom they know."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.briefing.asking import stems
from assistant.briefing.facts import Known, sort_facts, source_of
from assistant.briefing.knowing import work_of
from assistant.briefing.matching import Near, fits
from assistant.briefing.owing import believed, open_promises, same_thing
from assistant.distil.promises.appointments import is_appointment
from assistant.domain.briefs import STORED
from assistant.domain.contacts import Contact
from assistant.domain.facts import Fact
from assistant.domain.giving import Balance, Gift, Giving
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise

_PEOPLE = 40
"""People whose posts are compared with a need in meaning; of more, those who share a word with it."""

_OWN, _NAMED = 1, 2  # of the user's own, and of other people, for one need


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody else whom the user knows: what may be said of them, and when the two were last in touch."""

    contact: Contact
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Circle:
    """What the user can draw on: other people, where their address-book entries stand, and closeness in meaning.

    ``others`` is asked only where there is a need to answer.
    """

    others: Callable[[], Sequence[Acquaintance]] = lambda: ()
    entries: Callable[[str], Sequence[str]] = lambda _contact_id: ()
    near: Near | None = None


def gifts(contact: Contact, known: Known, circle: Circle, *, today: date) -> list[Gift]:
    """What was noted for this contact, then each need with what answers it; a need that nothing answers says so."""
    out = [Gift(Giving.NOTED, fact.text, (source_of(fact),)) for fact in known.give]
    able = [*known.give, *known.own]
    people = [*_posts(contact, circle, today)] if known.needs else []
    for need in known.needs:
        found = [*_of_mine(need, able, circle.near), *_of_others(need, people, circle)]
        out.extend(found or [Gift(Giving.NOTHING, "", (source_of(need),), need)])
    answered = {gift.what for gift in out if gift.giving is Giving.OWN}
    return [gift for gift in out if gift.giving is not Giving.NOTED or gift.what not in answered]


def balance(
    contact: Contact,
    *,
    facts: Sequence[Fact],
    promises: Sequence[Promise],
    favours: Sequence[Favour],
    circle: Circle,
    today: date,
) -> Balance:
    """How the helping stands with one contact; ``facts`` are theirs and the user's own."""
    kept = believed(favours)
    got = [one for one in kept if one.direction is FavourDirection.RECEIVED]
    mine = [one for one in open_promises(promises) if one.who is Party.ME and not is_appointment(one)]
    owed = [Gift(Giving.OWED, one.what, (one.source or STORED,)) for one in mine]
    free = gifts(contact, sort_facts(facts, today=today), circle, today=today)
    return Balance(
        contact,
        received=len(got),
        given=len(kept) - len(got),
        last=next((one.when for one in kept if one.when), None),
        unthanked=tuple(one for one in got if not one.thanked),
        gifts=(
            *owed,
            *(gift for gift in free if gift.need is not None or not any(same_thing(gift.what, one) for one in mine)),
        ),
    )


def _of_mine(need: Fact, able: Sequence[Fact], near: Near | None) -> Iterator[Gift]:
    for fit in fits(need.text, [fact.text for fact in able], near)[:_OWN]:
        fact = able[fit.place]
        yield Gift(Giving.OWN, fact.text, tuple(dict.fromkeys((source_of(need), source_of(fact)))), need)


def _of_others(need: Fact, people: Sequence[tuple[Contact, str, str | None]], circle: Circle) -> Iterator[Gift]:
    if len(people) > _PEOPLE:
        wanted = {*stems(need.text)}
        people = sorted((one for one in people if wanted & {*stems(one[1])}), key=lambda one: -_shared(wanted, one[1]))
    fitting: dict[str, tuple[Contact, str, str | None]] = {}
    for fit in fits(need.text, [text for _, text, _ in people[:_PEOPLE]], circle.near):
        one = people[fit.place]
        if one[0].id not in fitting or one[2] is None:  # a post says it shorter than a sentence
            fitting[one[0].id] = one
    for person, text, source in [*fitting.values()][:_NAMED]:
        sources = (source_of(need), source or next(iter(circle.entries(person.id)), STORED))
        yield Gift(Giving.PERSON, text, tuple(dict.fromkeys(sources)), need, person)


def _shared(wanted: set[str], text: str) -> int:
    return len(wanted & {*stems(text)})


def _posts(contact: Contact, circle: Circle, today: date) -> Iterator[tuple[Contact, str, str | None]]:
    """What each other person does: their post as it stands in an address book, and what was read of their work."""
    for other in circle.others():
        if other.contact.id == contact.id:
            continue
        if work := work_of(other.contact):
            yield other.contact, work, None
        known = sort_facts(other.facts, today=today)
        for fact in (*known.jobs, *known.offers):
            if fact.id not in known.stale:
                yield other.contact, fact.text, source_of(fact)
