"""What a file can hold, before it is known which of the people in it is the user."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from assistant.domain.contacts import Card, Me
from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.domain.reports import Skip
from assistant.records import Exchange


@dataclass(frozen=True, slots=True)
class AboutMe:
    """What a file says of the user themselves; ``sentences`` are in the voice of a letter ("I worked at …")."""

    source: str
    name: str = ""
    addresses: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A part of a file that could not be used: the file, the place in it, and the reason as one plain sentence."""

    file: str
    place: str
    reason: str


@dataclass(frozen=True, slots=True)
class Message:
    """An exchange that was read whole: a network's message, a meeting, a note, an Outlook mail.

    ``id`` is ``interaction_id`` of whatever makes it the same exchange each time it is read; ``sent`` says that
    the file itself marks it as the user's. ``sender`` and ``to`` may be empty for a note: then ``others`` are the
    people it is about. ``detail`` goes with ``skip``: one plain sentence on what to do about it, where there is one.
    """

    source: str
    id: str
    when: datetime | None
    channel: Channel
    subject: str
    text: str
    raw: str
    sender: Identity
    to: tuple[Identity, ...] = ()
    others: tuple[Identity, ...] = ()
    sent: bool = False
    skip: Skip | None = None
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()
    thread: str = ""
    detail: str = ""

    def counterparts(self, me: Me) -> tuple[Identity, ...]:
        """The other side: whoever wrote to the user, or whom the user wrote to; for the rest, all but the user."""
        if self._direction(me) is Direction.RECEIVED:
            return (self.sender,)
        people = (self.sender, *self.to, *self.others)
        if self._direction(me) is Direction.SENT and any(not is_me(person, me) for person in self.to):
            people = self.to
        found = {p.key or p.name: p for p in people if (p.key or p.name) and not is_me(p, me)}
        return tuple(found.values())

    def exchange(self, me: Me) -> Exchange | None:
        """The interaction it makes; None where there is nobody but the user."""
        people = self.counterparts(me)
        if not people:
            return None
        interaction = Interaction(
            id=self.id,
            when=self.when,
            channel=self.channel,
            direction=self._direction(me),
            subject=self.subject,
            text=self.text,
            raw=self.raw,
            source=self.source,
            sender=self.sender,
            recipients=(*self.to, *(p for p in self.others if p not in self.to)),
            in_reply_to=self.in_reply_to,
            references=self.references,
            thread=self.thread,
        )
        return Exchange(interaction, people)

    def _direction(self, me: Me) -> Direction:
        if self.channel in (Channel.MEETING, Channel.NOTE, Channel.CALL):
            return Direction.BETWEEN
        if is_me(self.sender, me):
            return Direction.SENT
        # Where a mail's sender is known by address, that it is filed as sent does not make it the user's.
        theirs = self.channel is Channel.EMAIL and bool(self.sender.address and me.addresses)
        return Direction.SENT if self.sent and not theirs else Direction.RECEIVED


def is_me(person: Identity, me: Me) -> bool:
    """Whether this is the user: by an address or a profile link, and by the name only where there is neither."""
    if not person.key:
        return bool(me.name) and person.name.casefold() == me.name.casefold()
    return person.address in me.addresses or (bool(person.profile) and person.profile in me.profiles)


Found = Card | Message | AboutMe | Refusal
