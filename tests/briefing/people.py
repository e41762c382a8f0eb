"""Invented people and what passed between them, for the tests of briefs."""

from __future__ import annotations

from datetime import UTC, date, datetime

from assistant.briefing import brief
from assistant.domain.briefs import Brief, Section
from assistant.domain.contacts import Contact, Me
from assistant.domain.facts import Fact, Origin, Sharing
from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise
from assistant.sentences import split_sentences

TODAY = date(2026, 11, 21)
ME = Me("Ines Falk", ("ines@falk.example",))
RUTH = Contact("ruth", "Ruth Abara", ("ruth@lanyard.example",), title="Editor", organisation="Lanyard Press")
NOBODY = Contact("nobody", "Karl Weiss")
_IDENTITY = Identity("Ruth Abara", "ruth@lanyard.example")


def mail(
    number: int, day: str, text: str, *, by_me: bool = False, subject: str = "Hello", sender: Identity = _IDENTITY
) -> Interaction:
    """A mail of that day, whose source is ``<number@mail.example>``."""
    when = datetime.fromisoformat(f"{day}T10:00").replace(tzinfo=UTC)
    direction = Direction.SENT if by_me else Direction.RECEIVED
    who = Identity("Ines Falk", "ines@falk.example") if by_me else sender
    source = f"<{number}@mail.example>"
    return Interaction(str(number), when, Channel.EMAIL, direction, subject, text, text, source, who)


def meeting(number: int, day: str, subject: str) -> Interaction:
    """A meeting of that day."""
    when = datetime.fromisoformat(f"{day}T10:00").replace(tzinfo=UTC)
    return Interaction(
        str(number), when, Channel.MEETING, Direction.BETWEEN, subject, "", "", f"calendar.ics#{number}", _IDENTITY
    )


def fact(
    text: str, *, topic: str = "", when: str = "2026-11-01", sharing: Sharing = Sharing.SAY, own: bool = False
) -> Fact:
    """Something read about Ruth, or about the user."""
    source = f"<{abs(hash(text)) % 1000}@fact.example>"
    return Fact(
        text, text, None if own else "ruth", source, text, date.fromisoformat(when), Origin.RECORD, sharing, topic
    )


def promise(
    what: str, *, mine: bool = True, due: str | None = None, made: str = "2026-10-01", **more: object
) -> Promise:
    """Something one of the two said they would do."""
    who = Party.ME if mine else Party.THEM
    day = date.fromisoformat(due) if due else None
    return Promise(what, "ruth", who, what, date.fromisoformat(made), day, source="<p@mail.example>", **more)  # type: ignore[arg-type]


def favour(what: str, *, received: bool = True, when: str = "2026-05-01", thanked: str | None = None) -> Favour:
    """Help given or received."""
    way = FavourDirection.RECEIVED if received else FavourDirection.GIVEN
    return Favour(what, "ruth", way, what, date.fromisoformat(when), "<f@mail.example>", what, thanked)


def brief_on(contact: Contact = RUTH, **given: object) -> Brief:
    """The brief with only what is given on record."""
    parts: dict[str, object] = {"interactions": (), "facts": (), "promises": (), "favours": (), **given}
    return brief(contact, me=ME, today=TODAY, split=split_sentences, **parts)  # type: ignore[arg-type]


def texts(made: Brief, section: Section) -> list[str]:
    """The words of one section."""
    return [line.text for line in made.of(section)]
