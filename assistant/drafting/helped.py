"""What the reader did that a thank-you is for, as their own mail tells it, with its particulars."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from assistant.checks.roles import Event, Reality, read_events
from assistant.domain.facts import Shape
from assistant.domain.requests import Kind
from assistant.domain.words import Parse
from assistant.drafting.mailed import LONGEST, SHORTEST
from assistant.drafting.outcomes import Told
from assistant.drafting.pieces import Piece, fit_of
from assistant.drafting.remembered import is_quotable, quote_of
from assistant.drafting.unaddressed import untimed
from assistant.drafting.vocabulary import word_set

Turn = Callable[[str, date | None], str | None]
"""A sentence of the reader's, with its day, in the voice of a letter to them; None where that is not sure."""

MOST_DEEDS = 3  # on offer; a letter takes at most two
_FOR_YOU = re.compile(r"\byou(?:r|rs|rself)?\b", re.I)
_DOES = word_set(
    """
    pass ring call put record film write copy pull fix clear clean tell refer bring send give lend cut move show go
    read check mark review rewrite introduce recommend forward ask speak talk take cover drive print draw make build
    help leave find teach explain answer scan lift carry share split
    """
)


def helped(
    anchor: Told, about: Sequence[str], *, turn: Turn, parse: Parse, today: date, hidden: Callable[[str], bool]
) -> Iterator[Piece]:
    """The sentences of the mail ``anchor`` that tell best what the reader did, in the letter's voice or quoted.

    The best ones come first; nothing where none tells of a deed of theirs that is done.
    """
    found: list[Piece] = []
    for fact in anchor.facts:
        text = fact.text
        words = len(text.split())
        if hidden(text) or not SHORTEST <= words <= LONGEST or not is_quotable(text) or text[-1] not in ".!":
            continue
        parsed = parse(text)
        deed = next((e for e in read_events(parsed) if _did(e)), None)
        if deed is None or not (_FOR_YOU.search(text) or deed.lemma.split()[0] in _DOES):
            continue
        fit = fit_of(parsed, about)
        score = 2.0 * fit + bool(_FOR_YOU.search(text)) + (deed.lemma.split()[0] in _DOES)
        said = turn(untimed(text, parse=parse), fact.when)
        quoted = quote_of(fact, fit, today=today, kind=Kind.THANKS)
        if said is not None and _is_deed(said):
            found.append(Piece(replace(fact, text=said), Shape.HELP, 2.0 + score))
        elif quoted is not None:
            found.append(replace(quoted, fit=2.0 + score))
    yield from sorted(found, key=lambda piece: -piece.fit)[:MOST_DEEDS]


def _is_deed(text: str) -> bool:
    return text.startswith("You ") and not re.search(r"^You (told|said|wrote|think|hope)\b|\b(will|would|if)\b", text)


def _did(event: Event) -> bool:
    return (
        event.agent == "i" and event.reality is Reality.REAL and not event.denied and event.tense in {"past", "perfect"}
    )
