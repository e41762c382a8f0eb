# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Whom "we" means: the writer and their own people, or the two who write to each other."""

from __future__ import annotations

import re
from enum import StrEnum

from assistant.checks.lexicon.tables import words
from assistant.distil.facts.tells_words import KIN, OCCASIONS, PEOPLE, THINGS
from assistant.domain.words import Sentence


class Together(StrEnum):
    """Who stands behind "we", "us" and "our" in a sentence."""

    NOBODY = "nobody"  # none of these words is there
    WRITERS = "writers"  # the writer and others: a firm, a family
    BOTH = "both"  # writer and reader
    UNCLEAR = "unclear"


_WE = words("we us our ours ourselves")
_SHARED = re.compile(
    r"\b(?:together|both of us|the two of us|each other|you and I|you and me|me and you"
    r"|(?:since|when|where|after|before|until) we (?:last )?(?:met|spoke|talked|worked|studied|saw|shared)"
    r"|our (?:last |first |next |recent |old |long |many )*(?:call|chat|talk|conversation|meeting|lunch|coffee|dinner|walk|catch-up"
    r"|correspondence|friendship|school|trip|evening)(?:s|es| days)?)\b(?! (?:with|to|room|course))",
    re.I,
)
# Told of "we" alone, these say that writer and reader did it: "We met at the station."
_MUTUAL = words("meet talk speak chat discuss agree catch bump run chatted")
_THEIRS = words(
    """
    hire launch open close raise build use run need look search seek migrate ship release sign acquire switch roll expand
    publish interview offer sell employ recruit move adopt buy found plan expect finish win lose lack struggle prepare organise
    organize host pay get have be want like make deliver measure test train test introduce invite live marry grow
    develop rely depend split separate divorce provide receive collect store serve support still always
    """
)
_SETTLED = re.compile(
    r"\bour (?:\w+ )?(?:team|teams|company|firm|office|clients?|customers?|product|platform|department|manager|boss|ceo|vp"
    r"|data|group|school|clinic|hospital|lab|staff|budget|board|kids?|children|son|daughter|baby|house|flat|home|wedding"
    r"|family|dog|cat|puppy|users?|engineers?|analysts?|warehouse|pipeline|website|app|hiring|head|second|first|third|new)\b",
    re.I,
)


def together(sentence: Sentence) -> Together:
    """Whom "we" means in a sentence; with "you" beside it, it is never both unless that is said."""
    tokens = sentence.tokens
    found = [t for t in tokens if t.text.lower() in _WE and t.pos != "PROPN"]
    if not found:
        return Together.NOBODY
    if _SHARED.search(sentence.text):
        beside = any(t.text.lower() in {"you", "your"} for t in tokens)
        return Together.UNCLEAR if beside and "you and" not in sentence.text.lower() else Together.BOTH
    subjects = [t for t in found if t.text.lower() == "we" and t.dep in {"nsubj", "nsubjpass"}]
    verbs = [tokens[t.head] for t in subjects]
    if any(t.text.lower() in {"you", "your", "yours"} for t in tokens):
        return Together.WRITERS
    if verbs and all(v.lemma in _MUTUAL for v in verbs) and not _with_others(sentence, verbs[0].index):
        return Together.BOTH if verbs[0].tag == "VBD" else Together.UNCLEAR
    if any(v.lemma in _MUTUAL for v in verbs) and not _with_others(sentence, verbs[0].index):
        return Together.UNCLEAR
    if verbs and all(v.lemma in _THEIRS for v in verbs):
        return Together.WRITERS
    if _SETTLED.search(sentence.text):
        return Together.WRITERS
    if not subjects and any(t.text.lower() in {"i", "my", "me"} for t in tokens):
        return Together.WRITERS  # "I joined because it helps us grow"
    if all(t.text.lower() == "our" for t in found) and all(
        tokens[t.head].pos == "PROPN" or tokens[t.head].text.lower() in KIN | PEOPLE | THINGS | OCCASIONS for t in found
    ):
        return Together.WRITERS  # "Our Bess has passed", "our fair is in June"
    return Together.UNCLEAR


def _with_others(sentence: Sentence, verb: int) -> bool:
    """Whether whom they met is said: "we met the board", "we talked to three vendors"."""
    tokens = sentence.tokens
    for token in tokens:
        if token.head == verb and token.dep == "dobj" and token.pos in {"NOUN", "PROPN"}:
            return True
        if token.head == verb and token.dep == "prep" and token.lemma in {"with", "to"}:
            return True
    return False
