"""Drafts: lines with the facts they stand on, and what the checks say of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from assistant.domain.contacts import Contact, Me
from assistant.domain.facts import Fact
from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.domain.requests import Kind


class Author(StrEnum):
    """Who wrote a line: the user, the model, or plain (the fact itself)."""

    YOU = "you"
    MODEL = "model"
    PLAIN = "plain"


class Severity(StrEnum):
    """``block``: not ready. ``warn``: worth fixing. ``inform``: good to know."""

    BLOCK = "block"
    WARN = "warn"
    INFORM = "inform"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check says; ``line`` counts the letter's sentences from 1, None means the whole."""

    check: str
    severity: Severity
    message: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a draft.

    ``move`` names the recipe's move, ``facts`` are those it cites, ``opens`` says that a paragraph starts here.
    """

    text: str
    move: str
    by: Author
    facts: tuple[Fact, ...] = ()
    opens: bool = False


@dataclass(frozen=True, slots=True)
class PromptUsed:
    """Name and SHA-256 (hex) of the prompt file that wrote the model's lines."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Seconds:
    """How long a draft took; ``model`` is the part spent waiting for the model, ``first`` until line one."""

    total: float = 0.0
    model: float = 0.0
    first: float = 0.0


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter with its provenance; it is *ready* when nothing blocks.

    ``purpose``, ``words``, ``typed`` and ``chosen`` are what it was asked for, so that a letter which was broken off
    can be written again. ``read_as`` is the purpose in the voice of the letter; ``questions`` are what is missing
    (size, date, reason), each asked once; ``finished`` is False while lines are still to come. ``accepted`` is when
    the user said that this is what they send, None where they did not or changed it since.
    """

    id: str
    kind: Kind
    contact: Contact
    channel: Channel = Channel.EMAIL
    purpose: str = ""
    words: str = ""
    typed: tuple[str, ...] = ()
    chosen: tuple[str, ...] | None = None
    subject: str = ""
    greeting: str = ""
    lines: tuple[Line, ...] = ()
    sign_off: str = ""
    findings: tuple[Finding, ...] = ()
    read_as: str = ""
    questions: tuple[str, ...] = ()
    model: str | None = None
    prompt: PromptUsed | None = None
    seconds: Seconds = field(default_factory=Seconds)
    finished: bool = False
    accepted: datetime | None = None

    @property
    def source(self) -> str:
        """What stands as the source of whatever rests on this letter, until the mail itself is on record."""
        return f"{_SOURCE}{self.id}"

    @property
    def paragraphs(self) -> list[str]:
        """The lines joined; a new paragraph starts at each line that ``opens``."""
        out: list[list[str]] = []
        for line in self.lines:
            if line.opens or not out:
                out.append([])
            out[-1].append(line.text)
        return [" ".join(texts) for texts in out]

    @property
    def text(self) -> str:
        """The whole letter below its subject: greeting, paragraphs, sign-off."""
        return "\n\n".join(part for part in (self.greeting, *self.paragraphs, self.sign_off) if part)

    @property
    def ready(self) -> bool:
        """Finished, and nothing blocks."""
        return self.finished and all(f.severity is not Severity.BLOCK for f in self.findings)

    @property
    def share(self) -> dict[str, float]:
        """The part of the lines by each author, each from 0 to 1, rounded to two places."""
        count = max(1, len(self.lines))
        return {a.value: round(sum(line.by is a for line in self.lines) / count, 2) for a in Author}

    @property
    def blocks(self) -> tuple[str, ...]:
        """What keeps it from being ready, in sentences."""
        wrong = () if self.finished else ("It was broken off before its end.",)
        return (*wrong, *dict.fromkeys(f.message for f in self.findings if f.severity is Severity.BLOCK))


_SOURCE = "draft:"


def draft_id(source: str | None) -> str | None:
    """The id of the draft that a source names (see ``Draft.source``); None where it names something else."""
    return source.removeprefix(_SOURCE) if source and source.startswith(_SOURCE) else None


def as_exchange(draft: Draft, me: Me, *, when: datetime | None) -> Interaction:
    """The letter as what it will be once it is sent: an exchange, with its text as it stands."""
    address = next(iter(draft.contact.addresses), "")
    profile = "" if address else next(iter(draft.contact.profiles), "")
    return Interaction(
        id=draft.source,
        when=when,
        channel=draft.channel,
        direction=Direction.SENT,
        subject=draft.subject,
        text=draft.text,
        raw=draft.text,
        source=draft.source,
        sender=Identity(me.name, next(iter(me.addresses), "")),
        recipients=(Identity(draft.contact.name, address, profile),),
        thread=draft.source,
    )
