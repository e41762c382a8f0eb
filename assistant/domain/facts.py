"""Facts: short sentences in the voice of a letter to one contact."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from assistant.domain.ledger import Standing


class Origin(StrEnum):
    """Where a fact comes from."""

    STATED = "stated"  # the user stored it
    RECORD = "record"  # read from an interaction
    TYPED = "typed"  # given with this one request
    PURPOSE = "purpose"  # the user's purpose, read in the voice of the letter


class Sharing(StrEnum):
    """What a draft may do with a fact: say it, allude to it, or never touch it."""

    SAY = "say"
    ALLUDE = "allude"
    NEVER = "never"


class Shape(StrEnum):
    """What a fact tells, which decides the moves it can serve."""

    PURPOSE = "purpose"  # the user's purpose, in the letter's voice
    SHARED = "shared"  # we met, worked, spoke
    HELP = "help"  # you did something for me
    THEIR_DEED = "their-deed"  # you did something
    THEIR_STATE = "their-state"  # you are, work, run
    THEIR_NEWS = "their-news"  # you are about to
    THEIR_GAIN = "their-gain"  # you were promoted, won
    THEIR_LOSS = "their-loss"  # you lost, were laid off
    WROTE = "wrote"  # you wrote: "…"
    MY_DEED = "my-deed"  # I did, I have done
    MY_RESULT = "my-result"  # I got, I passed
    MY_STATE = "my-state"  # I am, I work
    MY_LIMIT = "my-limit"  # I have not, I cannot
    MY_WISH = "my-wish"  # I want, I plan
    MY_OFFER = "my-offer"  # I can, I would be glad to
    MY_DEBT = "my-debt"  # I promised, I owe, I never answered
    OUTCOME = "outcome"  # what came of it, as the user told the reader then
    CONTEXT = "context"  # about somebody or something else


_ABOUT = {
    "job": "their work", "place": "where they live", "news": "their news", "event": "an event of theirs",
    "project": "what they work on", "need": "what they look for", "offer": "what they offered",
    "like": "what they like", "family": "their family", "health": "their health", "money": "their money",
    "work": "work at stake", "strength": "a strength of yours", "limit": "a limit of yours", "my-job": "your work",
    "my-news": "your news",
    "my-project": "what you work on", "my-need": "what you look for", "my-offer": "what you offered",
}  # fmt: skip


def about(fact: Fact) -> str:
    """What a fact is about, in a few words: "their work"; empty where its topic is not known."""
    return _ABOUT.get(fact.topic, "")


def still_so(fact: Fact) -> str:
    """What is asked of a fact that is too old to be used unasked: "Is this still so? (told on 3 May 2025)"."""
    told = fact.told
    return f"Is this still so? (told on {told.day} {told:%B %Y})" if told else "Is this still so?"


@dataclass(frozen=True, slots=True)
class Fact:
    """One sentence, "I" being the user and "you" the contact, that a draft may stand on.

    ``source`` is the Message-ID (or file) it rests on and ``quote`` the words found there. ``topic`` says what sort
    of thing a fact read from the records tells ("job", "news", "need"; empty where nobody said), ``certainty``
    (0 to 1) how sure that reading is, and ``standing`` whether the user believes it. ``checked`` is the day on which
    the user last said whether it holds; ``beside`` says that what was told of the same before it holds as well.
    """

    id: str
    text: str
    contact_id: str | None = None
    source: str | None = None
    quote: str | None = None
    when: date | None = None
    origin: Origin = Origin.STATED
    sharing: Sharing = Sharing.SAY
    topic: str = ""
    certainty: float = 1.0
    standing: Standing = Standing.ACCEPTED
    checked: date | None = None
    beside: bool = False

    @property
    def told(self) -> date | None:
        """The day it was last told: by its record, or by the user who said that it still holds."""
        return max((day for day in (self.when, self.checked) if day), default=None)
