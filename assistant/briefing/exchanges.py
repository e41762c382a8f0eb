"""The exchanges with one contact, looked at once: what is past, what is ahead, and what the contact wrote."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from assistant.briefing.unreached import unreached
from assistant.domain.contacts import Contact
from assistant.domain.interactions import Direction, Interaction

_NEVER = datetime.min.replace(tzinfo=UTC)
_LINK = re.compile(r"^(?:https?://)?(?:www\.)?|/+$")


@dataclass(frozen=True, slots=True)
class Exchanges:
    """``past`` stands newest first (undated ones last), ``ahead`` soonest first.

    ``lost`` is what the user wrote and what, by the records, never came to the contact; it is not among ``past``.
    """

    contact: Contact
    past: tuple[Interaction, ...]
    ahead: tuple[Interaction, ...]
    lost: tuple[Interaction, ...] = ()

    @property
    def name(self) -> str:
        """What the contact is called in a line."""
        return self.contact.first_name or self.contact.name

    def by_them(self, one: Interaction) -> bool:
        """Whether this contact wrote it; a mail of somebody else's to both is not theirs."""
        if one.direction is not Direction.RECEIVED:
            return False
        sender = one.sender
        links = {_LINK.sub("", link.lower()) for link in self.contact.profiles}
        return (
            sender.address in self.contact.addresses
            or (bool(sender.profile) and _LINK.sub("", sender.profile.lower()) in links)
            or (bool(sender.name) and sender.name in (self.contact.name, *self.contact.names))
        )

    def writer(self, one: Interaction) -> str:
        """Who wrote it, as a line begins: ``I``, the contact's first name, or somebody else's name."""
        if one.direction is Direction.SENT:
            return "I"
        return self.name if self.by_them(one) else one.sender.name or one.sender.key or self.name


def exchanges(contact: Contact, interactions: Sequence[Interaction], today: date) -> Exchanges:
    """All exchanges with ``contact``, in whichever order they come."""
    ordered = sorted(interactions, key=lambda one: (one.when or _NEVER, one.id), reverse=True)
    ahead = [one for one in ordered if one.when and one.when.date() > today]
    lost = unreached(contact, ordered)
    gone = {one.id for one in lost}
    past = [one for one in ordered if not (one.when and one.when.date() > today) and one.id not in gone]
    return Exchanges(contact, tuple(past), tuple(reversed(ahead)), lost)
