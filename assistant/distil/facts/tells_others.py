# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What a clause tells of the writer's family, people and things, and of what others did to them."""

from __future__ import annotations

import re

from assistant.distil.facts.tells_basis import AIM, OBJECTS, WHEN, Telling, negative, says
from assistant.distil.facts.tells_words import CHANGES, DONE_TO_ME, HELD, OCCASIONS, SPEAKS, THINGS, THINGS_DO
from assistant.distil.facts.topics import Topic
from assistant.domain.words import Sentence, Token


def of_kin(sentence: Sentence, root: Token) -> Telling | None:
    """Of the family all is news but what they say, what they give the writer, and what they would do."""
    tokens = sentence.tokens
    helped = {t.text.lower() for t in tokens if t.head == root.index and t.dep in {"aux", "auxpass"}}
    to_me = any(t.head == root.index and t.dep in {"dobj", "dative"} and t.text.lower() in {"me", "us"} for t in tokens)
    if root.lemma in SPEAKS or to_me or {"would", "could", "should", "might"} & helped:
        return None
    return Telling(Topic.FAMILY, 0.76 if len(tokens) > 5 else 0.6)


def of_people(sentence: Sentence, root: Token) -> Telling | None:
    if root.lemma in SPEAKS or (
        root.lemma == "be" and not WHEN.search(sentence.text) and not AIM.search(sentence.text)
    ):
        return None
    helped = {t.text.lower() for t in sentence.tokens if t.head == root.index and t.dep in {"aux", "auxpass"}}
    if {"would", "could", "should", "might", "can", "may", "must"} & helped:
        return None
    if AIM.search(sentence.text) or root.lemma in {"need", "require", "lack"}:
        return Telling(Topic.NEED, 0.78)
    things = [t for t in sentence.tokens if t.head == root.index and t.dep in OBJECTS]
    if (things and not says(things[0])) or ({"will", "shall"} & helped and not WHEN.search(sentence.text)):
        return None
    return Telling(Topic.NEWS, 0.76 if root.lemma in CHANGES else 0.6)


def of_thing(sentence: Sentence, root: Token, subject: Token) -> Telling | None:
    """ "My thesis is finished", "our fair is on 27 June"."""
    text, noun = sentence.text, subject.lemma.lower()
    around = {t.lemma.lower() for t in sentence.tokens if t.head == subject.index}  # "our summer fair", misread
    if (noun in OCCASIONS or around & OCCASIONS) and WHEN.search(text):
        return Telling(Topic.EVENT, 0.74)
    if (
        re.match(r"my (?:topic|subject|field|job|work|role|specialty|speciality|area)$", f"my {noun}")
        and root.lemma == "be"
    ):
        return Telling(Topic.PROJECT, 0.74)
    if noun not in THINGS:
        return None
    helped = {t.text.lower() for t in sentence.tokens if t.head == root.index and t.dep in {"aux", "auxpass"}}
    if {"would", "could", "should", "might", "can", "may", "must"} & helped or negative(sentence.tokens, root):
        return None
    if root.lemma in CHANGES | THINGS_DO:
        if root.lemma == "be" and not (
            WHEN.search(text)
            or re.search(
                r"\b(?:is|are|was|were|been) (?:\w+ )?(?:out|finished|done|ready|live|published|over|complete\w*|called|about)\b",
                text,
            )
        ):
            return None
        return Telling(Topic.NEWS, 0.74)
    return None


def done_to_me(sentence: Sentence, root: Token) -> Telling | None:
    """ "They made me partner", "Leeds has offered me a chair": what others did to the writer."""
    if not re.search(
        r"\b(?:me|us|my (?:\w+ )?(?:paper|talk|proposal|application|book|thesis|article|novel|manuscript|bid))\b",
        sentence.text,
    ):
        return None
    if root.lemma not in DONE_TO_ME:
        return None
    return None if negative(sentence.tokens, root) else Telling(Topic.NEWS, 0.72)


def of_a_house(sentence: Sentence, root: Token, subject: Token) -> Telling | None:
    """ "Zephyrlane is hosting an evening on 30 January": a house with a name holds, opens or looks for something."""
    if subject.pos == "PROPN" and root.lemma in HELD:
        return Telling(Topic.EVENT if root.lemma in {"host", "hold", "organise", "organize"} else Topic.NEWS, 0.6)
    there = re.match(
        r"there(?:['’]s| is| are| will be) (?:an?|our|the) (?:\w+ ){0,3}(?P<noun>\w+)", sentence.text, re.I
    )
    if there is not None and WHEN.search(sentence.text) and any(t.lemma.lower() in OCCASIONS for t in sentence.tokens):
        return Telling(Topic.EVENT, 0.6)
    return None
