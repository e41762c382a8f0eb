"""Who does what in a sentence: one relation for each verb, with the names, things and numbers that belong to it.

This is the oracle's own reading of a parsed sentence; it shares no code with the product's grounding check.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.domain.words import Sentence, Token


class Time(StrEnum):
    """When a clause says that something is."""

    PAST = "past"
    NOW = "now"
    OPEN = "open"  # will, would, could, may: not said to be so
    NONE = "none"  # no finite verb: "to ask", "for writing"


@dataclass(frozen=True, slots=True)
class Relation:
    """One verb with who does it.

    ``subject`` is "i", "you", "we", a lower-case noun or name, or "" where the sentence leaves it open; ``things`` are
    the lower-case nouns, names and numbers of the verb's own clause.
    """

    subject: str
    verb: str
    passive: bool
    denied: bool
    time: Time
    things: frozenset[str]
    finite: bool


def words(text: str) -> frozenset[str]:
    """The words of a row."""
    return frozenset(text.split())


_CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "relcl", "acl", "conj", "csubj", "parataxis", "pcomp"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_PERSONS = {
    **dict.fromkeys(("i", "me", "my", "myself", "mine"), "i"),
    **dict.fromkeys(("you", "your", "yourself", "yours"), "you"),
    **dict.fromkeys(("we", "us", "our", "ours"), "we"),
}
_SAME_FORM = words("read put cut set let hit cost shut hurt spread quit")  # "I read" is now or then
_ASKING = words("ask tell want let help allow invite advise encourage expect need teach urge get make")
_WHO = words("who that which whom whose")


def relations_in(sentence: Sentence) -> list[Relation]:
    """The relations of a sentence, in the order of their verbs."""
    return [_relation(sentence, verb) for verb in _verbs(sentence)]


def things_in(tokens: Sequence[Token]) -> frozenset[str]:
    """The nouns, names and numbers among some words, lower-case, nouns by their lemma."""
    return frozenset(
        thing
        for token in tokens
        if token.pos in {"NOUN", "PROPN", "NUM"} and (thing := _named(token)) and any(c.isalnum() for c in thing)
    )


def _named(token: Token) -> str:
    return (token.lemma if token.pos == "NOUN" else token.text).lower().removesuffix("'s").removesuffix("’s")


def _verbs(sentence: Sentence) -> Iterator[Token]:
    for token in sentence.tokens:
        is_helper = token.dep in {"aux", "auxpass"}
        if token.pos in {"VERB", "AUX"} and not is_helper and token.dep not in {"amod", "prep", "compound"}:
            yield token


def _below(sentence: Sentence, head: Token) -> list[Token]:
    return [token for token in sentence.tokens if token.head == head.index and token.index != head.index]


def _relation(sentence: Sentence, verb: Token) -> Relation:
    below = _below(sentence, verb)
    helpers = [t for t in below if t.dep in {"aux", "auxpass"}]
    passive = any(t.dep in {"auxpass", "nsubjpass"} for t in below)
    finite = verb.tag in {"VBD", "VBZ", "VBP", "MD"} or any(t.tag in {"VBD", "VBZ", "VBP", "MD"} for t in helpers)
    own = list(_own(sentence, verb))
    predicate = {t.lemma.lower() for t in below if t.dep in {"acomp", "attr"}} if verb.lemma == "be" else set()
    return Relation(
        subject=_subject(sentence, verb),
        verb=verb.lemma.lower(),
        passive=passive,
        denied=any(t.dep == "neg" or t.text.lower() in {"never", "not", "n't", "n’t", "no"} for t in below),
        time=_time(sentence, verb, helpers, finite=finite),
        things=things_in(own) | frozenset(predicate & {t.lemma.lower() for t in own if t.pos == "ADJ"}),
        finite=finite,
    )


def _time(sentence: Sentence, verb: Token, helpers: Sequence[Token], *, finite: bool) -> Time:
    if not finite:
        governor = sentence.tokens[verb.head]
        shares = verb.dep == "conj" and verb.tag in {"VB", "VBN", "VBD"} and governor.index != verb.index
        return _of(sentence, governor) if shares else Time.NONE
    first = next((t for t in helpers if t.tag in {"VBD", "VBZ", "VBP", "MD"}), verb)
    if first is verb and verb.text.lower() in _SAME_FORM:
        return Time.NONE
    if first.tag == "MD":
        return Time.OPEN
    lemma = first.lemma.lower()
    if first is not verb and lemma == "have" and verb.tag in {"VBN", "VBD"}:
        return Time.PAST
    if first is not verb and lemma == "do":
        return Time.PAST if first.tag == "VBD" else Time.NOW
    return Time.PAST if first.tag == "VBD" else Time.NOW


def _of(sentence: Sentence, verb: Token) -> Time:
    helpers = [t for t in _below(sentence, verb) if t.dep in {"aux", "auxpass"}]
    finite = verb.tag in {"VBD", "VBZ", "VBP", "MD"} or any(t.tag in {"VBD", "VBZ", "VBP", "MD"} for t in helpers)
    return _time(sentence, verb, helpers, finite=finite) if verb.head != verb.index or finite else Time.NONE


def _subject(sentence: Sentence, verb: Token, *, seen: frozenset[int] = frozenset()) -> str:
    """Who does it; for "to ask" and "and asked" it is whoever does what they hang on."""
    if verb.index in seen:
        return ""
    for token in _below(sentence, verb):
        if token.dep in _SUBJECTS:
            if token.text.lower() in _WHO and verb.dep == "relcl":
                return _name(sentence.tokens[verb.head])
            return _name(token)
    governor = sentence.tokens[verb.head]
    if governor.index == verb.index:
        return ""
    seen = seen | {verb.index}
    if verb.dep == "pcomp" and governor.dep == "prep":
        thanked = sentence.tokens[governor.head]
        if thanked.lemma.lower() in {"thank", "thanks", "grateful", "appreciate", "gratitude"}:
            whom = next((t for t in _below(sentence, thanked) if t.dep in {"dobj", "dative"}), None)
            return _name(whom) if whom is not None else "you"
        return _subject(sentence, thanked, seen=seen) if thanked.pos in {"VERB", "AUX"} else ""
    if verb.dep in {"xcomp", "ccomp", "advcl"} and governor.lemma.lower() in _ASKING:
        told = next(
            (
                t
                for t in _below(sentence, governor)
                if t.dep in {"dobj", "dative", "nsubj"} and t.index > governor.index
            ),
            None,
        )
        if told is not None:
            return _name(told)
    if verb.dep == "acl" and governor.pos not in {"VERB", "AUX"}:
        return ""
    if verb.dep in {"conj", "xcomp", "advcl"} or (verb.dep == "ccomp" and verb.tag in {"VB", "VBG"}):
        holder = governor
        while holder.pos not in {"VERB", "AUX"} and holder.head != holder.index:
            holder = sentence.tokens[holder.head]
        return _subject(sentence, holder, seen=seen)
    return ""


def _name(token: Token) -> str:
    low = token.text.lower()
    return _PERSONS.get(low) or (token.lemma.lower() if token.pos == "NOUN" else low)


def _own(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """The words of the verb's clause, without those that belong to another verb."""
    yield verb
    for token in _below(sentence, verb):
        if token.pos in {"VERB", "AUX"} and token.dep in _CLAUSES | {"ROOT"}:
            continue
        yield from _branch(sentence, token)


def _branch(sentence: Sentence, top: Token) -> Iterator[Token]:
    yield top
    for token in _below(sentence, top):
        if token.pos in {"VERB", "AUX"} and token.dep in _CLAUSES:
            continue
        yield from _branch(sentence, token)
