"""What the user wants to write now."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assistant.domain.contacts import Contact
from assistant.domain.interactions import Channel


class Kind(StrEnum):
    """The kinds of message; each has a recipe."""

    ASK = "ask"
    THANKS = "thanks"
    OFFER = "offer"


@dataclass(frozen=True, slots=True)
class Request:
    """One letter to be written.

    ``words`` are the user's own sentences, used first and verbatim. ``facts`` are sentences typed for
    this letter. ``chosen`` are the ids of stored facts to use; None means Askwell chooses.
    """

    kind: Kind
    contact: Contact
    purpose: str
    channel: Channel = Channel.EMAIL
    words: str = ""
    facts: tuple[str, ...] = ()
    chosen: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A purpose that may mean something else than it was read as.

    ``sentences`` are those of the letter that may be wrong; ``settled_by`` is the purpose that says beyond doubt
    what was read, empty where none does.
    """

    sentences: tuple[str, ...]
    settled_by: str = ""
