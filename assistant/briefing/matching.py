"""What answers a need: by meaning where the search model is there, else by words; rather nothing than something silly.

What is asked for (``a data engineer``, ``proofread``) counts for more than where and when. The thresholds were chosen
on the dev and test parts of ``tests/evals/giving``; docs/briefs.md has the figures of the third, not looked at before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.briefing.asking import (
    Kind,
    asked_for,
    core,
    has_skill,
    heart,
    kind_of,
    same_places,
    stems,
    without_shared_places,
)

Near = Callable[[str, Sequence[str]], Sequence[float]]
"""How close each of several texts is to one in meaning, as a cosine; nothing where that cannot be told."""

NAMED = 0.36
"""Cosine that is enough where what is asked for is named."""

MINE = 0.41
"""Cosine from which what the user can do answers a need."""

THEIRS, BESIDE = 0.50, 0.58
"""Cosine from which somebody's post does; the second where the two share words, but not what is asked for."""

_NEARBY = 0.2  # what a place that both name counts for among those that fit
_BY_WORDS = 0.5  # the score of what was found without a cosine
_THING = re.compile(r"(?:I|we) (?:know|own|have) (?:an?|the|two|three|some|several)\b", re.I)


@dataclass(frozen=True, slots=True)
class Fit:
    """Which of the offers answers a need (its place in what was given) and how well, from 0 to 1."""

    place: int
    score: float


def fits(need: str, offers: Sequence[str], near: Near | None = None) -> list[Fit]:
    """The offers that answer ``need``, the best first; nothing rather than a guess.

    Offers are sentences about the user ("I own a tile cutter.") or a person's post or what is told of them ("Data
    Engineer at York Ambulance Trust", "You program in R."). Without ``near``, or where it gives nothing, only those
    that name what is asked for, and beside a thing the user has only with one more telling word.
    """
    kinds = [kind_of(one) for one in offers]
    asked, wanted = asked_for(need), {*stems(core(need))}
    held = [{*stems(core(one))} for one in offers]
    named = [
        has_skill(one, wanted) if kind is Kind.SKILLS else bool(asked) and {*asked} <= has
        for one, kind, has in zip(offers, kinds, held, strict=True)
    ]
    cosines = _cosines(need, offers, kinds, near) if near is not None else []
    found = []
    for place, (offer, kind, has) in enumerate(zip(offers, kinds, held, strict=True)):
        if kind is Kind.NONE:
            continue
        if not cosines:
            if named[place] and (kind is Kind.SKILLS or len(wanted & has) > 1 or _THING.match(offer)):
                found.append(Fit(place, _BY_WORDS))
            continue
        least = NAMED if named[place] else _least(kind, beside=bool(wanted & has), half=bool({*asked[-1:]} & has))
        if least is not None and cosines[place] >= least:
            found.append(Fit(place, min(1.0, cosines[place] + _NEARBY * bool(same_places(need, offer)))))
    return sorted(found, key=lambda one: (-one.score, one.place))


def _least(kind: Kind, *, beside: bool, half: bool) -> float | None:
    """The cosine that an offer takes which does not name what is asked for; None where none is enough."""
    if kind is Kind.ABILITY:
        return MINE
    if kind is not Kind.PERSON or half:  # a civil engineer is no data engineer
        return None
    return BESIDE if beside else THEIRS


def _cosines(need: str, offers: Sequence[str], kinds: Sequence[Kind], near: Near) -> list[float]:
    """The mean of what the sentences say as they stand, and without whose they are, when and where.

    Of what the user can do also that of the heart of both; a place that both name says nothing of what is asked for.
    """
    looks: list[list[tuple[str, str]]] = []
    for one, kind in zip(offers, kinds, strict=True):
        asks, has = without_shared_places(need, one)
        whole = has if kind is not Kind.PERSON or has.startswith("You ") else f"I know a {has}"
        look = [(asks, whole), (core(asks), core(has))]
        looks.append([*look, (heart(asks), core(has))] if kind is Kind.ABILITY else look)
    together: dict[str, list[str]] = {}  # what is compared with the same words goes in one call
    for asks, has in {pair: None for look in looks for pair in look}:
        together.setdefault(asks, []).append(has)
    close: dict[tuple[str, str], float] = {}
    for asks, texts in together.items():
        close.update(((asks, has), cosine) for has, cosine in zip(texts, near(asks, texts), strict=False))
    return [sum(close[pair] for pair in look) / len(look) for look in looks] if close else []
