"""The judge of the evaluation: what in a letter nobody on the card has said. Stricter than a reader, and told so.

It takes nothing from the product's own grounding check. A sentence may use the words of the card's true statements,
of its ``allowed`` words and of a fixed list of courtesies; each verb in it must be done by somebody who does it in one
of these statements, denied or not as there, at the same time, and with names, things, numbers and dates that stand with
it there; what is yours there must be yours here, and what is counted the same. What it objects to counts as invented
until a person has read it and said otherwise (``verdicts``).
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from assistant.domain.words import Parse, Sentence
from assistant.evaluation.cards import Card, Record, Why
from assistant.evaluation.ground import NUMBERS, Ground, alike
from assistant.evaluation.relations import Relation, Time, counted_in, owned_in, relations_in, words


class Sort(StrEnum):
    """What is wrong with a sentence."""

    WORD = "word"  # a word that stands nowhere on the card
    NUMBER = "number"
    NAME = "name"
    WHO = "who"  # somebody does what they do nowhere on the card
    WHEN = "when"  # done where the card says will, or the like
    DENIED = "denied"  # not where the card says so, or the other way round
    THING = "thing"  # a name, thing or number from another statement
    QUOTE = "quote"  # words in quotation marks that nobody wrote
    LEAK = "leak"
    PERSON = "person"
    FALSE = "false"


@dataclass(frozen=True, slots=True)
class Fault:
    """One objection: ``words`` are what it is about."""

    sort: Sort
    words: str


_OPEN_CLASS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})
_QUOTED = re.compile(r"[“\"]([^”\"]+)[”\"]")
_DATED = re.compile(r"\b[Oo]n \d{1,2} [A-Z][a-z]+(?: \d{4})?,? (?=(?:you|I) (?:wrote|said)\b)")
_FORBIDDEN = {Why.LEAK: Sort.LEAK, Why.PERSON: Sort.PERSON, Why.FALSE: Sort.FALSE}
_MONTHS = frozenset(month_name[n].lower() for n in range(1, 13))
_WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
_SAYING = frozenset({"write", "say", "tell", "ask", "remember", "know", "hear", "be"})
_VAGUE = frozenset({"one", "1", "thing", "bit", "lot", "way", "time", "moment"})


def faults_in(text: str, card: Card, ground: Ground, courtesy: Ground, *, parse: Parse) -> list[Fault]:
    """What is wrong with one sentence of a letter; nothing where all of it stands on the card."""
    rest, wrong = _without_quotes(text, card)
    faults = list(forbidden_in(text, card, own=rest))
    faults += wrong
    if not any(c.isalpha() for c in rest):
        return faults
    sentence = parse(rest)
    faults += _foreign(sentence, ground, courtesy)
    faults += _mixed_up(sentence, ground, courtesy)
    faults += _astray(sentence, ground, courtesy)
    return list(dict.fromkeys(faults))


def forbidden_in(text: str, card: Card, *, own: str | None = None) -> Iterator[Fault]:
    """What a text says of what the card says it must not; ``own`` is the text without what it quotes.

    What is true of nobody is looked for in ``own`` alone: in the reader's quoted words "we" are others.
    """
    for one in card.must_not:
        if one.why and one.in_(text if own is None or one.why is not Why.FALSE else own):
            yield Fault(_FORBIDDEN[one.why], one.what)


def _foreign(sentence: Sentence, ground: Ground, courtesy: Ground) -> Iterator[Fault]:
    for token in sentence.tokens:
        plain = token.text.strip("’'")
        if any(c.isdigit() for c in plain) or plain.lower() in NUMBERS:
            if not (ground.has(token) or plain.lower() == "one"):
                yield Fault(Sort.NUMBER, plain)
        elif token.pos in _OPEN_CLASS and any(c.isalpha() for c in plain) and not courtesy.has(token):
            if token.pos == "PROPN" and plain not in ground.names and not ground.has(token):
                yield Fault(Sort.NAME, plain)
            elif not ground.has(token):
                yield Fault(Sort.WORD, plain)


def _mixed_up(sentence: Sentence, ground: Ground, courtesy: Ground) -> Iterator[Fault]:
    """What is somebody else's on the card, and numbers that count something else there."""
    for owner, thing in sorted(owned_in(sentence.tokens)):
        owners = ground.owners[thing]
        if owner in {"i", "you"} and owners and not owners & {owner, "we"} and thing not in courtesy.things:
            yield Fault(Sort.WHO, f"{'my' if owner == 'i' else 'your'} {thing}")
    for number, nouns in counted_in(sentence.tokens):
        there = ground.counts[number]
        if nouns and there and not any(alike(one, other) for one in nouns for other in there):
            yield Fault(Sort.NUMBER, f"{number} {' '.join(sorted(nouns))}")


def _astray(sentence: Sentence, ground: Ground, courtesy: Ground) -> Iterator[Fault]:
    asked = sentence.text.rstrip().endswith("?")
    for said in relations_in(sentence):
        key = (said.verb, said.passive)
        known = [one for one in ground.done[key] if _same_who(one, said)]
        polite = any(_same_who(one, said) for one in courtesy.done[key]) and not (
            _by_another(said, ground, courtesy) or (known and _is_deed(said, courtesy))
        )
        if polite or (asked and said.time is not Time.PAST):  # a request says of nobody that they do anything
            yield from _elsewhere(said, ground.things, courtesy)
            continue
        if not known:
            yield Fault(Sort.WHO, f"{said.subject or '…'} {'not ' if said.denied else ''}{said.verb}")
            continue
        near = [one for one in known if one.things & said.things] or known
        if all(one.denied != said.denied for one in near):
            yield Fault(Sort.DENIED, f"{said.subject} {said.verb}")
        if not any(_bears(one.time, said.time) for one in near):
            yield Fault(Sort.WHEN, f"{said.subject} {said.verb}")
        yield from _to_another(said, known)
        yield from _elsewhere(said, set().union(*(one.things for one in known)), courtesy)
        yield from _on_another_day(said, known)


def _by_another(said: Relation, ground: Ground, courtesy: Ground) -> bool:
    """Whether a polite phrase tells what somebody else did on the card: "you helped with the plan", where Priya did."""
    if said.time not in {Time.PAST, Time.NOW}:
        return False
    there = ground.done[said.verb, said.passive]
    special = said.things - courtesy.things - _VAGUE
    theirs = any(special & one.things for one in there if not _same_who(one, said))
    return theirs and not any(special & one.things for one in there if _same_who(one, said))


def _is_deed(said: Relation, courtesy: Ground) -> bool:
    """Whether a clause tells of something that was done, with names, things or days, and not only that it was said."""
    return (
        said.time in {Time.PAST, Time.DONE, Time.NONE}
        and said.verb not in _SAYING
        and bool(said.things - courtesy.things - _VAGUE)
    )


def _to_another(said: Relation, known: Sequence[Relation]) -> Iterator[Fault]:
    """You or I, where the statements name somebody else: "introduced me", where it was Priya who was introduced."""
    if said.time is Time.AIM:
        return
    near = [one for one in known if _named(said.whom & one.whom)] or known
    for whom in sorted(said.whom & {"i", "you"}):
        if all(whom not in one.whom and _named(one.whom - said.whom) for one in near):
            yield Fault(Sort.WHO, f"{said.subject} {said.verb} {'me' if whom == 'i' else 'you'}")


def _named(whom: AbstractSet[str]) -> AbstractSet[str]:
    return whom - {"i", "you", "we"}


def _elsewhere(said: Relation, there: AbstractSet[str], courtesy: Ground) -> Iterator[Fault]:
    """The things of a clause that stand with its verb in no statement."""
    for thing in sorted(said.things - there - courtesy.things - _VAGUE):
        if not any(alike(thing, other) for other in there):
            yield Fault(Sort.THING, f"{said.subject or '…'} {said.verb} … {thing}")


def _on_another_day(said: Relation, known: Sequence[Relation]) -> Iterator[Fault]:
    """Days and numbers that stand with the verb, but in a statement about something else."""
    dates = {thing for thing in said.things if _is_date(thing)}
    then = [one for one in known if dates <= one.things]
    if not dates or not then:
        return
    told = set().union(*(one.things for one in then))
    for thing in sorted(said.things - dates - told - _VAGUE):
        if any(thing in one.things and any(map(_is_date, one.things)) for one in known):
            yield Fault(Sort.THING, f"{said.subject or '…'} {said.verb} … {thing} … {' '.join(sorted(dates))}")


def _is_date(thing: str) -> bool:
    return thing in _MONTHS or thing in _WEEKDAYS or any(c.isdigit() for c in thing)


def _same_who(one: Relation, said: Relation) -> bool:
    return one.subject == said.subject or not said.subject or not one.subject


def _bears(known: Time, said: Time) -> bool:
    """Whether a statement at one time bears out what is said at another."""
    if said is known or said in {Time.AIM, Time.NONE}:
        return True
    if known is Time.AIM:
        return said is Time.OPEN
    if Time.DONE in (known, said):
        return Time.OPEN not in (known, said)
    return known is Time.NONE


def _without_quotes(text: str, card: Card) -> tuple[str, list[Fault]]:
    """The sentence without what it quotes, and what is quoted that nobody wrote."""
    faults = []
    for quote in _QUOTED.findall(text):
        said = re.search(r"\b(you|I) (?:wrote|said|told|asked|offered)\b", _QUOTED.sub("", text), re.I)
        who = {"you": "them", "i": "me"}[said[1].lower()] if said else ""
        if not any(_wrote(record, quote, who, card, text) for record in card.records):
            faults.append(Fault(Sort.QUOTE, quote))
    rest = _QUOTED.sub("so", text)
    return (rest if faults else _DATED.sub("", rest)), faults


def _wrote(record: Record, quote: str, who: str, card: Card, text: str) -> bool:
    by = {"note": "me"}.get(record.by, record.by)  # a note is in the user's own words
    if record.contact != card.to.address or (who and by != who):
        return False
    plain, words = (" ".join(part.replace("’", "'").split()).casefold() for part in (record.text, quote))
    if words.strip(".,!?… ") not in plain:
        return False
    dated = re.search(r"\b(\d{1,2}) ([A-Z][a-z]+)\b", _QUOTED.sub("", text))
    return dated is None or _is_day(record.day, dated[1], dated[2])


def _is_day(day: date, number: str, month: str) -> bool:
    return day.day == int(number) and f"{day:%B}" == month
