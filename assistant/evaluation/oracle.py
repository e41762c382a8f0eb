"""The judge of the evaluation: what in a letter nobody on the card has said. Stricter than a reader, and told so.

It takes nothing from the product's own grounding check. A sentence may use the words of the card's true statements,
of its ``allowed`` words and of a fixed list of courtesies; each verb in it must be done by somebody who does it in one
of these statements, denied or not as there, at the same time, and with names, things and numbers that stand with it
there. What it objects to counts as invented until a person has read it and said otherwise (``verdicts``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

import yaml

from assistant.domain.words import Parse, Sentence, Token
from assistant.evaluation.cards import Card, Record, Why
from assistant.evaluation.relations import Relation, Time, relations_in, things_in


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
_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
} | {"fifteen": "15", "twenty": "20", "thirty": "30", "forty": "40", "forty-five": "45", "fifty": "50", "sixty": "60"}
_VAGUE = frozenset({"one", "1", "thing", "bit", "lot", "way", "time", "moment"})


class Ground:
    """What true statements give: their words, and who does what in them."""

    def __init__(self, statements: Iterable[str], *, parse: Parse, words: Iterable[str] = ()) -> None:
        self.words: set[str] = {form for word in words for form in (word.lower(), _stem(word.lower()))}
        self.names: set[str] = {word for word in words if word[:1].isupper()}
        self.things: set[str] = set()
        self.done: dict[tuple[str, bool], list[Relation]] = defaultdict(list)
        for statement in statements:
            sentence = parse(statement)
            for token in sentence.tokens:
                self.words |= set(_forms(token))
                self.names |= {token.text}
            self.things |= things_in(sentence.tokens)
            for relation in relations_in(sentence):
                self.things |= relation.things
                self.done[relation.verb, relation.passive].append(relation)

    def has(self, token: Token) -> bool:
        """Whether one of the word's forms stands in a statement."""
        return any(form in self.words for form in _forms(token))


def ground_of(card: Card, *, parse: Parse) -> Ground:
    """What the letter of this card may say."""
    people = (card.me, card.to)
    names = [part for one in people for part in re.findall(r"[^\W\d_][\w'’-]*", one.name)]
    return Ground([*card.may_say, *card.typed], parse=parse, words=[*names, *card.allowed])


def courtesies(path: Path, *, parse: Parse) -> Ground:
    """What a polite letter may say to anybody (``data/evals/courtesies.yaml``)."""
    page = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Ground(page["sentences"], parse=parse, words=page["words"])


def faults_in(text: str, card: Card, ground: Ground, courtesy: Ground, *, parse: Parse) -> list[Fault]:
    """What is wrong with one sentence of a letter; nothing where all of it stands on the card."""
    faults = [Fault(_FORBIDDEN[one.why], one.what) for one in card.must_not if one.why and one.in_(text)]
    rest, wrong = _without_quotes(text, card)
    faults += wrong
    if not any(c.isalpha() for c in rest):
        return faults
    sentence = parse(rest)
    faults += _foreign(sentence, ground, courtesy)
    faults += _astray(sentence, ground, courtesy)
    return list(dict.fromkeys(faults))


def _foreign(sentence: Sentence, ground: Ground, courtesy: Ground) -> Iterator[Fault]:
    for token in sentence.tokens:
        plain = token.text.strip("’'")
        if any(c.isdigit() for c in plain) or plain.lower() in _NUMBERS:
            if not (ground.has(token) or plain.lower() == "one"):
                yield Fault(Sort.NUMBER, plain)
        elif token.pos in _OPEN_CLASS and any(c.isalpha() for c in plain) and not courtesy.has(token):
            if token.pos == "PROPN" and plain not in ground.names and not ground.has(token):
                yield Fault(Sort.NAME, plain)
            elif not ground.has(token):
                yield Fault(Sort.WORD, plain)


def _astray(sentence: Sentence, ground: Ground, courtesy: Ground) -> Iterator[Fault]:
    asked = sentence.text.rstrip().endswith("?")
    for said in relations_in(sentence):
        key = (said.verb, said.passive)
        known = [one for one in ground.done[key] if _same_who(one, said)]
        polite = any(_same_who(one, said) for one in courtesy.done[key])
        if polite or (asked and said.time is not Time.PAST):  # a request says of nobody that they do anything
            yield from _elsewhere(said, ground.things, courtesy)
            continue
        if not known:
            yield Fault(Sort.WHO, f"{said.subject or '…'} {'not ' if said.denied else ''}{said.verb}")
            continue
        if all(one.denied != said.denied for one in known):
            yield Fault(Sort.DENIED, f"{said.subject} {said.verb}")
        if not any(_same_time(one.time, said.time) for one in known):
            yield Fault(Sort.WHEN, f"{said.subject} {said.verb}")
        yield from _elsewhere(said, set().union(*(one.things for one in known)), courtesy)


def _elsewhere(said: Relation, there: AbstractSet[str], courtesy: Ground) -> Iterator[Fault]:
    """The things of a clause that stand with its verb in no statement."""
    for thing in sorted(said.things - there - courtesy.things - _VAGUE):
        if not any(_alike(thing, other) for other in there):
            yield Fault(Sort.THING, f"{said.subject or '…'} {said.verb} … {thing}")


def _same_who(one: Relation, said: Relation) -> bool:
    return one.subject == said.subject or not said.subject or not one.subject


def _same_time(one: Time, said: Time) -> bool:
    return one is said or Time.NONE in (one, said)


def _without_quotes(text: str, card: Card) -> tuple[str, list[Fault]]:
    """The sentence without what it quotes, and what is quoted that nobody wrote."""
    faults = []
    for quote in _QUOTED.findall(text):
        who = "them" if re.search(r"\byou (?:wrote|said|told|asked|offered)\b", text, re.I) else ""
        if not any(_wrote(record, quote, who, card, text) for record in card.records):
            faults.append(Fault(Sort.QUOTE, quote))
    rest = _QUOTED.sub("so", text)
    return (rest if faults else _DATED.sub("", rest)), faults


def _wrote(record: Record, quote: str, who: str, card: Card, text: str) -> bool:
    if record.contact != card.to.address or (who and record.by != who):
        return False
    plain, words = (" ".join(part.replace("’", "'").split()).casefold() for part in (record.text, quote))
    if words.strip(".,!?… ") not in plain:
        return False
    dated = re.search(r"\b(\d{1,2}) ([A-Z][a-z]+)\b", _QUOTED.sub("", text))
    return dated is None or _is_day(record.day, dated[1], dated[2])


def _is_day(day: date, number: str, month: str) -> bool:
    return day.day == int(number) and f"{day:%B}" == month


def _alike(one: str, other: str) -> bool:
    return one == other or _stem(one) == _stem(other) or _NUMBERS.get(one) == other or _NUMBERS.get(other) == one


def _forms(token: Token) -> Sequence[str]:
    low = token.text.lower().strip("’'").removesuffix("'s").removesuffix("’s")
    lemma = token.lemma.lower()
    number = _NUMBERS.get(low)
    return tuple(dict.fromkeys(f for f in (low, lemma, _stem(low), _stem(lemma), number) if f))


def _stem(word: str) -> str:
    """A word without its endings, cut so that "introduction" meets "introduce"; only ever compared with another one."""
    if len(word) < 5:
        return word
    plain = re.sub(
        r"(?:ations?|ions?|ings?|ments?|ers?|ors?|ances?|ences?|edly|ely|ly|ed|es|e|s|al|y|ies|ied)$", "", word
    )
    return f"~{plain}" if len(plain) >= 3 else word
