"""A card's world, put on record in a home of its own, as an import would have left it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.app import Assistant
from assistant.bootstrap import Parts, build
from assistant.domain.contacts import Contact, Me
from assistant.domain.facts import Fact
from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.domain.requests import Request
from assistant.errors import ModelMissing
from assistant.evaluation.cards import Card, Record
from assistant.records import Exchange, interaction_id

if TYPE_CHECKING:
    from assistant.domain.models import LanguageModel

_DIRECTIONS = {"me": Direction.SENT, "them": Direction.RECEIVED, "note": Direction.BETWEEN}


@dataclass(frozen=True, slots=True)
class World:
    """A card with the home its world lies in and the request that is to be written there."""

    card: Card
    assistant: Assistant
    parts: Parts
    request: Request
    contacts: tuple[Contact, ...]

    def exchanges(self, contact: Contact) -> list[Interaction]:
        """Everything exchanged with a contact, newest first."""
        return self.parts.store.interactions_with(contact.id)


def open_world(card: Card, home: Path, *, model: LanguageModel | None = None, without_model: bool = False) -> World:
    """Put everything of a card on record in an empty home, read it for promises and facts, and make the request.

    ``model`` stands in for the chosen one; ``without_model`` has every letter written plain. Whoever opens it closes
    ``world.assistant``.
    """
    parts = build(home=home, today=card.today, model=model)
    if without_model:
        parts = replace(parts, open_model=_none)
    store = parts.store
    store.set_me(Me(card.me.name, (card.me.address,)))
    contacts = {
        person.address: store.add_contact(
            person.name,
            addresses=[person.address],
            title=person.title or None,
            organisation=person.organisation or None,
        )
        for person in (card.to, *card.others)
    }
    store.add_interactions(list(_exchanges(card)))
    for noted in card.facts:
        about = contacts[noted.about].id if noted.about else None
        store.add_fact(Fact("", noted.text, about, sharing=noted.sharing))
    assistant = Assistant(parts)
    assistant.distil()
    return World(card, assistant, parts, request_of(card, contacts[card.to.address]), tuple(contacts.values()))


def _none() -> LanguageModel:
    raise ModelMissing("No model: every line is plain.")


def request_of(card: Card, contact: Contact) -> Request:
    """The card's request, to a contact of its world."""
    return Request(card.kind, contact, card.purpose, card.channel, card.words, card.typed)


def _exchanges(card: Card) -> Iterator[Exchange]:
    people = {person.address: Identity(person.name, person.address) for person in (card.to, *card.others)}
    me = Identity(card.me.name, card.me.address)
    subjects: dict[tuple[str, str], str] = {}
    for number, record in enumerate(card.records, 1):
        source = f"<{card.id}.{number}@cards.example>"
        thread = subjects.setdefault((record.contact, record.subject.removeprefix("Re: ")), source)
        them = people[record.contact]
        yield Exchange(_interaction(record, number, source, thread, me, them), (them,))


def _interaction(record: Record, number: int, source: str, thread: str, me: Identity, them: Identity) -> Interaction:
    when = datetime.combine(record.day, time(9, tzinfo=UTC)) + timedelta(minutes=number)
    theirs = record.by == "them"
    return Interaction(
        id=interaction_id(source),
        when=when,
        channel=Channel.NOTE if record.by == "note" else Channel.EMAIL,
        direction=_DIRECTIONS[record.by],
        subject=record.subject,
        text=record.text,
        raw=record.text,
        source=source,
        sender=them if theirs else me,
        recipients=(me if theirs else them,),
        in_reply_to=thread if thread != source else None,
        references=(thread,) if thread != source else (),
        thread=thread,
    )
