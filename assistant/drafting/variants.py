"""Pure: other forms of a sentence that code can make, with no model; whether one may stand is for the judge to say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields
from itertools import chain

from assistant.domain.letters import Line
from assistant.domain.rewriting import How
from assistant.domain.words import Parse
from assistant.drafting.frames import framed, hedges, pruned, straight, without_filling
from assistant.drafting.turned import (
    fronted,
    helped_me,
    joined,
    said_of_you,
    swapped,
    tightened,
    to_the_back,
    with_that,
)
from assistant.drafting.writers import as_sentence
from assistant.prompting import MovePlan, Recipe
from assistant.prompting.recipes import COURTESIES

_WARM = re.compile(r"\b(?:thank|grateful|glad|kind|appreciate)", re.IGNORECASE)
_SHORT = 5
"""Words up to which a sentence has nothing to lose."""
_SPARED = 4
"""Characters that make it shorter to the eye."""


def variants(line: Line, how: How, *, parse: Parse) -> Iterator[str]:
    """Other forms of a line in this way, the likeliest first; none equals the line, no two are the same."""
    text = line.text.strip()
    yield from _different(text, _made(text, how, parse))


def last_resorts(line: Line, how: How) -> Iterator[str]:
    """Forms for where nothing better is found: the facts as they stand."""
    facts = " ".join(as_sentence(fact.text) for fact in line.facts)
    if how is How.ANOTHER or (how is How.SHORTER and len(facts.split()) < len(line.text.split()) - 1):
        yield facts  # two sentences in place of one with "and" are hardly shorter


def _made(text: str, how: How, parse: Parse) -> Iterator[str]:
    if how is How.ANOTHER:
        yield from fronted(text, parse=parse)
        yield from framed(text, how)
        yield from to_the_back(text, parse=parse)
        yield from joined(text, parse=parse)
        yield from swapped(text, parse=parse)
        yield from with_that(text, parse=parse)
        yield from said_of_you(text, parse=parse)
        yield from pruned(text)
        yield from straight(text)
    elif how is How.WARMER:
        yield from framed(text, how)
        yield from helped_me(text, parse=parse)
    elif how is How.SHORTER:
        shorter = [*pruned(text), *framed(without_filling(text), how)]
        yield from chain.from_iterable((*(tightened(one, parse=parse)), one) for one in dict.fromkeys(shorter))
    else:
        bare = list(straight(text))
        yield from chain.from_iterable((*framed(one, how), one) for one in bare)


def is_wanted(how: How, text: str, before: str) -> bool:
    """Whether a form is what was wanted of it: fewer words, or nothing more that hedges."""
    words, had = len(text.split()), len(before.split())
    if how is How.SHORTER:
        return words < had and len(text) + _SPARED <= len(before)
    if how is How.DIRECT:
        return words <= had + 1 and hedges(text) <= hedges(before)
    return True


def nothing_to_do(line: Line, how: How, *, parse: Parse) -> str:
    """Why a line is as it should be in this way already, in one sentence; empty where something can be done."""
    if how is How.SHORTER and len(line.text.split()) <= _SHORT:
        return "This line is as short as it can be."
    if how in {How.ANOTHER, How.SHORTER}:
        return ""
    made = any(is_wanted(how, text, line.text) for text in variants(line, how, parse=parse))
    if how is How.DIRECT and not made and not hedges(line.text):
        return "This line is direct already: nothing in it hedges or leads up to the point."
    if how is How.WARMER and not made and line.text.endswith("."):
        return (
            "This line tells a plain fact, and warmth that nothing on record bears out would be made up; thanks, asks, "
            "offers and what they did for you can be said more warmly."
        )
    return ""


def courtesies(line: Line, how: How, recipe: Recipe) -> list[str]:
    """The recipe's other sentences for a courtesy line, the nearest first; empty where its move has none."""
    move = next((one for one in recipe.moves if one.name == line.move and one.says), None)
    if move is None:
        return []
    listed = _lists(move)
    same = next((one for one in listed if line.text in one), move.says)
    every = list(dict.fromkeys((*same, *(text for one in listed for text in one))))
    others = [text for text in every if text != line.text]
    length = len(line.text.split())
    if how in {How.SHORTER, How.DIRECT}:
        shorter = [text for text in others if len(text.split()) < length]
        return sorted(shorter, key=lambda text: len(text.split()), reverse=how is How.SHORTER)
    if how is How.WARMER:
        return [text for text in others if _WARM.search(text) and len(text.split()) >= length]
    return others


def _lists(move: MovePlan) -> list[Sequence[str]]:
    known = {field.name for field in fields(move)}
    return [getattr(move, name) for name in ("says", *COURTESIES) if name in known]


def _different(text: str, made: Iterator[str]) -> Iterator[str]:
    seen = {text, ""}
    for one in made:
        if one not in seen:
            seen.add(one)
            yield one
