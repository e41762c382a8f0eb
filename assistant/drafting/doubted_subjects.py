# ruff: noqa: E501  patterns read better unbroken
"""Whether a sentence was given a subject, "it" or "I", that may be another thing or another person."""

from __future__ import annotations

import re

from assistant.domain.words import Parse
from assistant.drafting.vocabulary import word_set

_GIVEN = re.compile(r"^(?P<who>It|They|This|These|I)(?: am| have)? (?P<does>\w+)")
# whatever it is, it is what was thanked for: "It made my year", "It was just what I needed"
_OF_IT_ALL = re.compile(
    r"It (?:made (?:my|our|the) |(?:was|is) (?:not|just|exactly|precisely) what |meant (?:a lot|so much|the world|everything))"
)
_LASTS = re.compile(r"^(?:It|They|This|These) (?:takes?|lasts?|means?|made|makes?)\b")
_LEANS = re.compile(r"^(?:It|They|This|These|That|Those) (?!is (?:a|an|the) [A-Z])")
_OTHERS_SUBJECT = re.compile(
    r"\b(?:my|our|his|her|their)\s+(?:\w+ )?(?:son|daughter|lad|girl|boy|kid|child|wife|husband|mum|mom|dad|mother|father|sister|brother|niece|nephew|friend|mate|apprentice|trainee|student|pupil|team|class|gran|neighbour|cousin|partner|colleague)s?\b",
    re.I,
)
_DONE = re.compile(
    r"I (?:have )?(?:passed|won|started|finished|got|applied|booked|moved|left|begin|start|was|had|used|made|learned|learnt|slept|wore|ate|been)\b"
)
TIMES = word_set(
    "day week month year hour minute morning evening afternoon monday tuesday wednesday thursday friday saturday sunday time half spring summer autumn winter free nothing page people"
)
_PEOPLE_START = frozenset({"starts", "begins", "leaves", "goes", "moves", "works", "loves", "wants", "needs", "runs"})


def subject_guessed(sentence: str, act: str, typed: str, *, parse: Parse) -> bool:
    """Whether "It takes five minutes" got an "it" that may be another thing, or "I passed" an "I" who may be another."""
    given = _GIVEN.match(sentence)
    if (
        given is not None
        and given["who"] == "It"
        and re.search(r"[,;.] (?:as |because )?same (?:is|was|has)\b", typed, re.I)
    ):
        return False  # "the fridge, same is not cooling"
    if given is None:
        return _LEANS.match(sentence) is not None and _head_lost(sentence, act, typed, parse=parse)
    if given["who"].lower() == "it" and given["does"].lower() in _PEOPLE_START and _OTHERS_SUBJECT.search(act):
        return True  # "she took my nephew on, starts in May": he does
    if _OF_IT_ALL.match(sentence):
        return False
    body = re.escape(given["does"])
    who = given["who"].lower()
    if who == "i":
        said = re.search(rf"\b(?:i|we|i['’]\w+)\b(?: \w+){{0,2}} {body}\b", typed, re.I)
        return said is None and _DONE.match(sentence) is not None and _OTHERS_SUBJECT.search(act) is not None
    said = re.search(rf"\b(?:{who}{'|same' if who == 'it' else ''})\b(?: \w+)? {body}\b", typed, re.I)
    if said is not None and who == "they":
        return False
    if (
        said is None
        and _LASTS.match(sentence)
        and not re.match(r"Thank you for (?:the|your)\b|I can offer you (?:my|the|a)\b", act)
    ):
        return True
    if said is None and (who in {"they", "these"} or re.match(r"It turn", sentence)):
        return False  # of several things, and told of them all
    return _several_things(act, parse=parse) if said is None else _head_lost(sentence, act, typed, parse=parse)


def _several_things(act: str, *, parse: Parse) -> bool:
    """Whether an "it" behind the act may be more than one of the things in it."""
    tokens = parse(act).tokens
    things = [
        t
        for t in tokens
        if t.dep in {"dobj", "pobj", "conj"}
        and t.pos == "NOUN"
        and t.lemma not in TIMES
        and not (  # "my laptop for your kids"
            tokens[t.head].text.lower() == "for" and any(o.head == t.index and o.text.lower() == "your" for o in tokens)
        )
    ]
    return len(things) > 1


def _head_lost(sentence: str, act: str, typed: str, *, parse: Parse) -> bool:
    """Whether a thing was named right before the typed pronoun that the act does not hold, or holds beside another."""
    first = sentence.split()[0].lower()
    at = re.search(rf"[,;.]\s*(?:and |but )?(?:{first}|it|that|they)\b", typed, re.I)
    if at is None:
        return False
    named = [t for t in parse(typed[: at.start()]).tokens if t.pos == "NOUN" and t.lemma not in TIMES]
    held = act.lower()
    if any(t.lemma[:4].lower() not in held for t in named):
        return True
    return re.search(r",? and (?:what|the|your|how|for)\b", act) is not None and first == "it"
