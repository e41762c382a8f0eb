"""A purpose that names no thing ("catch up", "his advice", "help her somehow"), and what on record it can only mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from assistant.domain.facts import Shape
from assistant.domain.interactions import Direction
from assistant.domain.requests import Kind
from assistant.domain.words import Parse
from assistant.drafting.anchors import Told
from assistant.drafting.mailed import LONGEST, SHORTEST
from assistant.drafting.outcomes import LATELY, run_of
from assistant.drafting.pieces import Piece
from assistant.drafting.remembered import held_only_then, is_offer, is_quotable, quote_of
from assistant.drafting.vocabulary import word_set

STANDS = timedelta(days=400)
"""How long an offer of the reader's is what a vague ask takes up: our own rule."""
_NO_THING = word_set(
    """
    something anything whatever somehow useful nice good help hand thing stuff offer support favour favor poor swamped
    swamp busy catch catching up chat chats talk call calls coffee tea lunch dinner drink drinks beer pint meet meeting
    advice advise opinion view views thought thoughts word tip tips guidance input feedback idea ideas brain brains pick
    time minute minutes hour hours half day week month evening morning afternoon weekend quick question questions ear
    touch reconnect conversation sometime soon again hello hi way situation matter case plan plans monday tuesday
    wednesday thursday friday saturday sunday january february march april may june july august september october
    november december spring summer autumn winter next please visit
    """
)
_ASKS_BACK = re.compile(
    r"\b(?:ask|ring|call|write to|tell|show|talk to|come to|send it to) me\b|\blet['’]?s (?:talk|meet|speak|sit)\b|"
    r"\blet me (?:know|see|look)\b|\bcome (?:and )?(?:see|by|over|visit)\b|"
    r"\b(?:we|you and I) should (?:talk|meet|catch up|sit)\b|"
    r"\bkeep me posted\b",
    re.I,
)


def is_vague(about: Sequence[str], names: Collection[str]) -> bool:
    """Whether these telling words of a purpose name no thing; ``names`` are the words of both people's names."""
    return not {word.lower() for word in about} - _NO_THING - {name.lower() for name in names}


def meant(
    told: Sequence[Told],
    *,
    names: Collection[str],
    parse: Parse,
    today: date,
    hidden: Callable[[str], bool],
) -> Iterator[Piece]:
    """What a vague ask takes up: the reader's newest standing offer, and what the user told them in the same thread.

    Only where one thread of their mail holds such an offer; nothing where that is not plain.
    """
    for mail in sorted(told, key=lambda one: one.when, reverse=True):
        if mail.interaction.direction is not Direction.RECEIVED or not timedelta() <= today - mail.when <= STANDS:
            continue
        offered = [
            fact
            for fact in mail.facts
            if (is_offer(fact.text) or _ASKS_BACK.search(fact.text))
            and SHORTEST <= len(fact.text.split()) <= LONGEST
            and is_quotable(fact.text)
            and not held_only_then(fact.text)
            and not hidden(fact.text)
        ]
        quoted = quote_of(min(offered, key=lambda f: len(f.text)), 1.0, today=today, kind=Kind.ASK) if offered else None
        if quoted is None:
            continue
        yield quoted
        yield from _matter(told, mail, names=names, parse=parse, today=today, hidden=hidden)
        return


def _matter(
    told: Sequence[Told],
    theirs: Told,
    *,
    names: Collection[str],
    parse: Parse,
    today: date,
    hidden: Callable[[str], bool],
) -> Iterator[Piece]:
    """What the user wrote last in that thread, as far as it tells how things stand; only lately."""
    own = [
        one
        for one in told
        if one.thread == theirs.thread
        and one.interaction.direction is Direction.SENT
        and timedelta() <= today - one.when <= LATELY
    ]
    for one in sorted(own, key=lambda mail: mail.when, reverse=True):
        run = run_of(one, theirs.words, (), kind=Kind.ASK, names=names, parse=parse, today=today, hidden=hidden)
        if run:
            text = " ".join(fact.text for fact in run)
            yield Piece(replace(run[0], text=text, quote=" ".join(f.quote or f.text for f in run)), Shape.OUTCOME, 3.0)
            return
