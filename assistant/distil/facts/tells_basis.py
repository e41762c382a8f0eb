# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What the rules over tellings share: a telling, and small questions to a parsed sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.distil.facts.tells_words import GAINS, KIN, OCCASIONS, THINGS, TRIVIAL
from assistant.distil.facts.topics import Topic
from assistant.domain.words import Sentence, Token


@dataclass(frozen=True, slots=True)
class Telling:
    """The topic of what a clause tells and how often such a clause is a fact worth keeping."""

    topic: Topic
    certainty: float


OBJECTS = ("dobj", "attr", "oprd", "dative")
WHEN = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:spring|summer|autumn|winter|easter|christmas)\b|\b\d{1,2}(?:st|nd|rd|th)\b|\b20\d\d\b|\b(?:next|this) (?:week|month|year|term)\b|\b(?:tomorrow|tonight)\b",
    re.I,
)
AIM = re.compile(
    r"\b(?:short of|down (?:a|an|one|two|three) (?!bit|little)\w+|on the (?:hunt|lookout) for|keen to (?:find|hire|bring|take|get|recruit|buy|rent)|desperate for|in (?:the market|need|search) (?:for|of)|looking (?:for (?!the\b|my\b|our\b|it\b|them\b|that\b|this\b)|to (?:hire|find|recruit|buy|rent|bring|fill|get))|searching|seeking|hunting for|short-handed|understaffed|after (?:a|an|someone|somebody)\b)",
    re.I,
)


def gains(sentence: Sentence, thing: Token) -> bool:
    """Whether an object is something to have got: a prize, a dog, a third child; not a call or a cold."""
    noun = thing.lemma.lower()
    if noun in TRIVIAL:
        return False
    around = {t.text.lower() for t in sentence.tokens if t.head == thing.index}
    below = {
        t.lemma.lower() for t in sentence.tokens if t.head == thing.index and t.dep in {"compound", "nmod", "amod"}
    }
    if noun in GAINS | KIN | OCCASIONS or noun in THINGS:
        return True
    under = {
        t.lemma.lower() for t in sentence.tokens if t.dep == "pobj" and sentence.tokens[t.head].head == thing.index
    }
    return bool({"new", "own"} & around) or bool(GAINS & (below | under))


def is_business(sentence: Sentence) -> bool:
    """Whether the object of the main verb is business between the two, or nothing: a file, a message, a call."""
    root = next((t for t in sentence.tokens if t.head == t.index and t.pos in {"VERB", "AUX"}), None)
    things = [t for t in sentence.tokens if root is not None and t.head == root.index and t.dep == "dobj"]
    return bool(things) and not says(things[0])


def says(thing: Token) -> bool:
    return thing.pos in {"NOUN", "PROPN", "NUM"} and thing.lemma.lower() not in TRIVIAL


def has_name(tokens: tuple[Token, ...], root: Token) -> bool:
    """Whether a place or a house with a name hangs on the verb: "joined in Leeds"."""
    heads = {t.index for t in tokens if t.head == root.index and t.dep == "prep"}
    return any(t.head in heads and t.pos == "PROPN" for t in tokens)


def deed_below(tokens: tuple[Token, ...], root: Token) -> bool:
    """ "started to learn Hungarian", "decided to sell the house": a deed with an object under the verb."""
    deeds = {t.index for t in tokens if t.head == root.index and t.dep == "xcomp"}
    return any(t.head in deeds and t.dep in {"dobj", "prep"} for t in tokens)


def negative(tokens: tuple[Token, ...], root: Token) -> bool:
    return any(t.head == root.index and t.dep == "neg" for t in tokens)
