"""How these two people address each other: greeting and sign-off, from the records and the channel."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.domain.contacts import TITLES, Contact, Me
from assistant.domain.interactions import Channel, Direction, Interaction

_GREETING = re.compile(
    r"^(dear|hi|hello|hey|good (?:morning|afternoon|evening))\b[ ,]*([^\n,:!]{0,40})[,:!]?\s*$", re.I
)
_BARE_NAME = re.compile(r"^([A-Z][\w'’-]{1,20})[,:]\s*$")
_CLOSING = re.compile(
    r"^(best(?: regards| wishes)?|kind(?:est)? regards|warm(?:ly|est)?(?: regards| wishes)?|regards|cheers|thanks|"
    r"many thanks|all (?:the|my) best|"
    r"yours(?: sincerely| faithfully| truly)?|sincerely|love|take care|talk soon|x+)\b[ ,.!]*(.{0,40})$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Address:
    """The greeting with its comma, and the sign-off with the user's name, as they will stand in the letter."""

    greeting: str
    sign_off: str


def address(contact: Contact, me: Me, interactions: Sequence[Interaction], channel: Channel) -> Address:
    """The habit of the user's newest mail to this contact, else a plain default.

    ``interactions`` are this contact's, newest first. Without a name for the contact the greeting is "Hello,".
    """
    sent = [i for i in interactions if i.direction is Direction.SENT and len(i.recipients) == 1]
    greeting = next((g for i in sent if (g := _greeting(i.text, contact))), None)
    sign_off = next((s for i in sent if (s := _sign_off(i.text, me))), None)
    first = contact.first_name
    greeting = greeting or (f"Hi {first}," if first else "Hello,")
    own = me.name.split()[0] if me.name.strip() else ""
    if channel is Channel.LINKEDIN_NOTE:
        return Address(greeting, sign_off.splitlines()[-1] if sign_off else own)
    return Address(greeting, sign_off or (f"Best,\n{own}" if own else "Best"))


def _greeting(text: str, contact: Contact) -> str | None:
    """The first line, where it greets this contact by a name of theirs (or a short form of one)."""
    line = next((part.strip() for part in text.splitlines() if part.strip()), "")
    match = _GREETING.match(line)
    if match and _is_theirs(match[2].strip(), contact):
        return f"{match[1][0].upper()}{match[1][1:].lower()} {match[2].strip()}," if match[2].strip() else None
    bare = _BARE_NAME.match(line)
    return f"{bare[1]}," if bare and _is_theirs(bare[1], contact) else None


def _is_theirs(name: str, contact: Contact) -> bool:
    words = [w.lower().rstrip(".") for w in name.split()]
    own = [w.lower() for w in contact.name.split()]
    rest = [w for w in words if w not in TITLES]
    return bool(rest) and all(any(o.startswith(w[:3]) or w.startswith(o[:3]) for o in own) for w in rest)


def _sign_off(text: str, me: Me) -> str | None:
    """The last lines, where they close with the user's name or initial: "Best,\\nMaya" or "Cheers, M"."""
    lines = [part.strip() for part in text.splitlines() if part.strip()]
    if not lines or not me.name.strip():
        return None
    own = me.name.split()[0]
    names = {own.lower(), me.name.lower(), own[0].lower(), f"{own[0].lower()} x"}
    last = lines[-1].strip(" .,!")
    if (
        len(lines) > 1
        and last.lower() in names
        and (closing := _CLOSING.match(lines[-2]))
        and not closing[2].strip(" ,.!")
    ):
        return f"{lines[-2].rstrip(' ,.!')},\n{last}"
    one = _CLOSING.match(lines[-1])
    if one and one[2].strip(" ,.!").lower() in names:
        return f"{one[1]}, {one[2].strip(' ,.!')}"
    return last if last.lower() in names and len(lines) > 1 else None
