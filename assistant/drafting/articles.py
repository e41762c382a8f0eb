# ruff: noqa: E501  word lists read better unbroken
"""The articles that a telegram leaves out: "fixing kiln" -> "fixing the kiln"; and nouns that take none."""

from __future__ import annotations

import re

from assistant.domain.words import Parse, Token
from assistant.drafting.vocabulary import word_set

MASS = word_set(
    """
    wood firewood timber lumber manure compost mulch straw hay silage grain flour bread milk honey cheese butter meat beef pork lamb rice
    food soup stew fruit veg salad water soil gravel sand rubble turf coal charcoal gas diesel petrol fuel oil paint wool yarn
    fabric cloth leather paper cardboard furniture equipment machinery hardware software kit gear clothing bedding linen
    glass metal scrap steel tuition coaching teaching training mentoring tutoring childcare babysitting cleaning gardening catering
    cooking printing parking storage transport shelter accommodation lodging board space labour labor work homework paperwork company
    backup publicity advertising exposure music entertainment editing proofreading research knowledge expertise stuff electricity
    wifi internet access hospitality refreshment cash money credit sponsorship feedback advice help guidance information support
    care assistance time love patience kindness trust faith luck fun rubbish waste litter seed fertiliser feed bait ice snow tea coffee
    beer wine juice sugar salt spice pasta corn wheat barley produce garlic rhubarb asparagus spinach jam marmalade chutney cake
    """
)
"""Nouns of stuff and of doing, before which nobody says "a"."""
_COUNTED_ING = word_set(
    "wedding meeting painting building drawing briefing outing fitting viewing reading screening evening morning ring string king thing wing spring clearing crossing landing opening dressing recording ceiling railing sing filling covering listing booking"
)
# Places and times that stand without one: "in hospital", "at school", "at night".
_BARE = word_set(
    """
    home work school hospital church bed town court jail prison university college class lunch dinner breakfast tea supper night noon
    midnight hand foot notice time short day christmas easter sunrise sunset dawn dusk car bus train bike plane boat phone email post
    mail return exchange advance person public private charge cost line place touch love need trouble peace business holiday leave duty
    board camp sea land earth heaven sale hire loan show stage top bottom least most once half case fact effect part theory practice
    mum dad mom gran granny nan grandad everything nothing something anything nobody everybody someone
    """
)
_ARTICLE = re.compile(r"\b(?:a|an|the|my|our|his|her|their|your|this|that|these|those|some|any|every|each|no)\b", re.I)
_PLACES = word_set("out into from on in onto off over through under of with up down around at behind across")


def takes_none(noun: str) -> bool:
    """Whether the noun takes no "a": "firewood", "tuition", "babysitting"."""
    low = noun.lower()
    return low in MASS or (low.endswith("ing") and len(low) > 5 and low not in _COUNTED_ING)


def with_articles(phrase: str, *, parse: Parse, led: str = "I will ") -> str:
    """The verb phrase with "the" before each single thing that has no article, where the whole of it has none.

    ``led`` makes a clause of the phrase for the parser: "I will " for "mend fence", "You are " for "mending fence".
    """
    if _ARTICLE.search(phrase):
        return phrase
    tokens = parse(led + phrase).tokens
    begins = len(parse(led.strip()).tokens)
    places = {at for t in tokens[begins:] if _single_object(t, tokens) and (at := _start_of(t, tokens)) > begins}
    return "".join(("the " if t.index in places else "") + t.text + t.space for t in tokens[begins:])


def _single_object(token: Token, tokens: tuple[Token, ...]) -> bool:
    low = token.text.lower()
    if token.tag != "NN" or not token.text.islower() or low in _BARE or takes_none(low):
        return False
    head = tokens[token.head]
    if token.dep == "pobj":
        return head.text.lower() in _PLACES
    return token.dep == "dobj" and head.pos == "VERB"


def _start_of(noun: Token, tokens: tuple[Token, ...]) -> int:
    """Where the noun's phrase begins; 0 where it has a word of its own that stands for an article."""
    own = [t for t in tokens if t.head == noun.index and t.index < noun.index]
    if any(t.dep in {"det", "poss", "nummod", "quantmod", "predet"} or t.tag in {"PRP$", "CD", "NNP"} for t in own):
        return 0
    return min([noun.index, *(t.index for t in own if t.dep in {"compound", "amod", "nmod"})])
