"""What the user and one contact said: sentences, each with who said it, when, where, and what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from assistant.distil.said.automatic import is_automatic
from assistant.distil.said.copied import Written
from assistant.distil.said.own_words import own_words
from assistant.distil.said.tongue import READ
from assistant.domain.interactions import Direction, Interaction
from assistant.domain.ledger import Party

Split = Callable[[str], list[str]]
"""Cuts one paragraph into sentences."""

Language = Callable[[str], str]
"""Guesses the language of a text: its ISO 639-1 code, or "" where it cannot tell (see ``tongue.guess_language``)."""


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence of newly written text, its lines joined by single spaces.

    ``by`` is who wrote it. Where ``noted`` is true it stands in the user's own note of a meeting or a call: "I" is
    the user and the contact appears by name or as "she". ``to_several`` says that "you" need not be the contact.
    ``before`` and ``after`` are the sentences beside it in the same interaction, "" at its ends; ``language`` is
    "en", "de", another code, or "en" where nothing tells.
    """

    text: str
    interaction_id: str
    source: str
    when: date | None
    by: Party
    to_several: bool = False
    before: str = ""
    after: str = ""
    language: str = "en"
    noted: bool = False
    thread: str = ""


def said_in(interactions: Sequence[Interaction], *, split: Split, language: Language) -> list[Said]:
    """Every sentence of the interactions, the oldest first.

    What a program wrote by itself is left out, and what was copied from an earlier mail by the other side.
    """
    out: list[Said] = []
    written = {True: Written(), False: Written()}  # by the user, by the contact
    for interaction in in_order(interactions):
        if is_automatic(interaction):
            continue
        whole = language_of(interaction, language)
        sentences = [s for unit in _units(own_words(interaction.text)) for s in _mended(split(unit))]
        if interaction.direction is not Direction.BETWEEN:
            by_me = interaction.direction is Direction.SENT
            new = written[not by_me].without(sentences)
            written[by_me].add(new)
            sentences = new
        for at, text in enumerate(sentences):
            own = language(text)
            out.append(
                Said(
                    text=text,
                    interaction_id=interaction.id,
                    source=interaction.source,
                    when=interaction.when.date() if interaction.when else None,
                    by=Party.THEM if interaction.direction is Direction.RECEIVED else Party.ME,
                    to_several=len(interaction.recipients) > 1 and interaction.direction is not Direction.BETWEEN,
                    before=sentences[at - 1] if at else "",
                    after=sentences[at + 1] if at + 1 < len(sentences) else "",
                    language=own if own in READ and whole in READ else whole,
                    noted=interaction.direction is Direction.BETWEEN,
                    thread=interaction.thread,
                )
            )
    return out


def in_order(interactions: Sequence[Interaction]) -> list[Interaction]:
    """The oldest first; those without a date before all others."""
    never = datetime.min.replace(tzinfo=UTC)
    return sorted(interactions, key=lambda i: (i.when or never, i.id))


def language_of(interaction: Interaction, language: Language) -> str:
    """The language of an interaction; English where nothing tells ("Will do!")."""
    return language(interaction.text) or language(f"{interaction.subject}. {interaction.text}") or "en"


_BULLET = re.compile(r"^\s*(?:[-*•–—]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+")
_WRAPPED = 58  # a line this long, counted with the next word, was broken by a program and not by a person


def _units(text: str) -> Iterator[str]:
    """Runs of text within which sentences may cross a line: paragraphs, list items, hard-broken lines."""
    for paragraph in re.split(r"\n\s*\n", text.replace("\r\n", "\n")):
        run: list[str] = []
        for line in paragraph.splitlines():
            if not line.strip():
                continue
            if run and not _goes_on(run[-1], line):
                yield " ".join(" ".join(run).split())
                run = []
            run.append(_BULLET.sub("", line, count=1) if _BULLET.match(line) else line)
        if run:
            yield " ".join(" ".join(run).split())


def _goes_on(line: str, following: str) -> bool:
    """Whether a sentence may run on from one line into the next."""
    if _BULLET.match(following):
        return False
    start = following.strip()
    if start[0].islower():
        return not line.rstrip().endswith(",") or len(line.split()) > 3  # "Hi Tom," stands alone
    return len(line.strip()) + 1 + len(start.split()[0]) >= _WRAPPED


# Where the splitter ended a sentence and German goes on: "am 6. | November", "z. B. | morgen", "ca. | drei".
_GOES_ON = re.compile(
    r"(?:\b\d{1,2}\.|\b[zduio]\. ?[BhadRä]?\.|\b(?:ca|bzw|usw|Nr|Mo|Di|Mi|Do|Fr|Sa|So|inkl|evtl|ggf|Std|Hr|Jan"
    r"|Feb|Apr"
    r"|Aug|Sept?|Okt|Nov|Dez|vgl|max|min|Abs)\.|\bz\.)$"
)
_NEXT = re.compile(
    r"^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan|Feb|Mär|Apr"
    r"|Jun|Jul|Aug"
    r"|Sep|Okt|Nov|Dez|KW|Woche|[a-zäöü(]|\d|B\.)"
)


# A face ends a sentence, too: "versprochen 😄 Hilfst du mir?"
_FACE_ENDS = re.compile(
    r"(?<=[\U0001F300-\U0001FAFF\u2600-\u27BF])\uFE0F?\s+(?=[A-ZÄÖÜ])|(?<=\s[:;][)D])\s+(?=[A-ZÄÖÜ])"
)


def _mended(pieces: Sequence[str]) -> list[str]:
    out: list[str] = []
    for piece in pieces:
        text = piece.strip()
        if out and _GOES_ON.search(out[-1]) and _NEXT.match(text):
            out[-1] += " " + text
        elif text and any(c.isalnum() for c in text):
            out.extend(part for part in _FACE_ENDS.split(text) if any(c.isalnum() for c in part))
    return out
