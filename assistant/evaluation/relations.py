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
    DONE = "done"  # thanked for: past or now
    OPEN = "open"  # will, would, could, may: not said to be so
    AIM = "aim"  # "to ask", "if it suits": neither said to be so nor to come
    NONE = "none"  # no finite verb: "writing", "helped me find"


@dataclass(frozen=True, slots=True)
class Relation:
    """One verb with who does it.

    ``subject`` is "i", "you", "we", a lower-case noun or name, or "" where the sentence leaves it open; ``things`` are
    the lower-case nouns, names and numbers of the verb's own clause, ``whom`` the persons and names it is done to. A
    passive that names who does it ("written by Priya") is read as what they do.
    """

    subject: str
    verb: str
    passive: bool
    denied: bool
    time: Time
    things: frozenset[str]
    whom: frozenset[str]


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
_DENIALS = words("no nobody nothing none nowhere neither nor hardly barely scarcely without")
_CONDITIONS = words("if unless whether until once")
_COMES_TRUE = words("help manage get use begin start continue come happen let make have kind")  # "managed to find"
_THANKS = words("thank thanks grateful thankful appreciate gratitude congratulation congratulations congratulate")


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


def owned_in(tokens: Sequence[Token]) -> frozenset[tuple[str, str]]:
    """Whose things are: (owner, thing) of "your plan" and "Priya's plan"."""
    return frozenset(
        (_name(token), _named(tokens[token.head]))
        for token in tokens
        if token.dep == "poss" and token.head < len(tokens) and token.text.lower() not in _WHO
    )


def counted_in(tokens: Sequence[Token]) -> list[tuple[str, frozenset[str]]]:
    """Each number in figures with the nouns it may count, or the month it stands beside."""
    counted = []
    for place, token in enumerate(tokens):
        if any(c.isdigit() for c in token.text):
            near = [tokens[token.head], *tokens[place + 1 : place + 3], *tokens[max(0, place - 1) : place]]
            nouns = frozenset(_named(t) for t in near if t.pos in {"NOUN", "PROPN"})
            counted.append((token.text.lower(), nouns))
    return counted


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
    agent = _agent(sentence, below)
    own = list(_own(sentence, verb))
    predicate = {t.lemma.lower() for t in below if t.dep in {"acomp", "attr"}} if verb.lemma == "be" else set()
    return Relation(
        subject=_name(agent) if agent else _subject(sentence, verb),
        verb=verb.lemma.lower(),
        passive=agent is None and any(t.dep in {"auxpass", "nsubjpass"} for t in below),
        denied=any(t.dep == "neg" or t.text.lower() in {"never", "not", "n't", "n’t"} for t in below)
        or any(t.text.lower() in _DENIALS for t in own),
        time=_time(sentence, verb, helpers),
        things=things_in(own) | frozenset(predicate & {t.lemma.lower() for t in own if t.pos == "ADJ"}),
        whom=frozenset(_whom(sentence, below)),
    )


def _agent(sentence: Sentence, below: Sequence[Token]) -> Token | None:
    """Who does it, in "written by Priya"."""
    by = next((t for t in below if t.dep == "agent"), None)
    return next((t for t in _below(sentence, by) if t.dep == "pobj"), None) if by else None


def _whom(sentence: Sentence, below: Sequence[Token]) -> Iterator[str]:
    """The persons and names a verb is done to."""
    for token in below:
        given = token.dep in {"prep", "dative"} and token.text.lower() in {"to", "with"}
        for one in _below(sentence, token) if given else [token]:
            if one.dep in {"dobj", "dative", "pobj", "nsubjpass"} and (
                one.pos == "PROPN" or one.text.lower() in _PERSONS
            ):
                yield _name(one)


def _finite(verb: Token, helpers: Sequence[Token]) -> bool:
    return any(t.tag in {"VBD", "VBZ", "VBP", "MD"} for t in (verb, *helpers))


def _time(sentence: Sentence, verb: Token, helpers: Sequence[Token]) -> Time:
    governor = sentence.tokens[verb.head]
    below = _below(sentence, verb)
    if any(t.dep == "mark" and t.text.lower() in _CONDITIONS for t in below):
        return Time.AIM
    if not _finite(verb, helpers):
        if verb.dep == "conj" and verb.tag in {"VB", "VBN", "VBD", "VBG"} and governor.index != verb.index:
            return _of(sentence, governor)
        if verb.dep == "pcomp" and _thanked(sentence, verb) is not None:
            return Time.DONE
        is_aim = verb.tag == "VB" and any(t.tag == "TO" for t in below)
        return Time.AIM if is_aim and governor.lemma.lower() not in _COMES_TRUE else Time.NONE
    first = next((t for t in helpers if t.tag in {"VBD", "VBZ", "VBP", "MD"}), verb)
    if first is verb and verb.text.lower() in _SAME_FORM:
        return Time.NONE
    if first.tag == "MD":
        return Time.OPEN
    lemma = first.lemma.lower()
    if first is not verb and lemma == "have" and verb.tag in {"VBN", "VBD"}:
        return Time.PAST
    return Time.PAST if first.tag == "VBD" else Time.NOW


def _thanked(sentence: Sentence, verb: Token) -> Token | None:
    """What thanks for the verb, or congratulates on it, in "thank you for writing"."""
    prep = sentence.tokens[verb.head]
    over = sentence.tokens[prep.head]
    return over if prep.dep == "prep" and over.lemma.lower() in _THANKS else None


def _of(sentence: Sentence, verb: Token) -> Time:
    helpers = [t for t in _below(sentence, verb) if t.dep in {"aux", "auxpass"}]
    is_clause = verb.head != verb.index or _finite(verb, helpers)
    return _time(sentence, verb, helpers) if is_clause else Time.NONE


def _subject(sentence: Sentence, verb: Token, *, seen: frozenset[int] = frozenset()) -> str:
    """Who does it; for "to ask" and "and asked" it is whoever does what they hang on."""
    if verb.index in seen:
        return ""
    for token in _below(sentence, verb):
        if token.dep in _SUBJECTS:
            if token.text.lower() in _WHO and verb.dep == "relcl":
                return _name(sentence.tokens[verb.head])
            both = {_name(t) for t in (token, *_below(sentence, token)) if t is token or t.dep == "conj"}
            return "we" if both == {"i", "you"} else _name(token)
    governor = sentence.tokens[verb.head]
    if governor.index == verb.index:
        return ""
    seen = seen | {verb.index}
    if verb.dep == "pcomp" and governor.dep == "prep":
        over = sentence.tokens[governor.head]
        if _thanked(sentence, verb) is not None:
            return _receiver(sentence, over)
        return _subject(sentence, over, seen=seen) if over.pos in {"VERB", "AUX"} else ""
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


def _receiver(sentence: Sentence, thanks: Token) -> str:
    """Who is thanked: the reader, unless somebody else is named."""
    for token in _below(sentence, thanks):
        is_to = token.dep in {"prep", "dative"} and token.text.lower() == "to"
        for one in _below(sentence, token) if is_to else [token]:
            if one.dep in {"dobj", "dative", "pobj"} and one.pos in {"PROPN", "PRON", "NOUN"}:
                return _name(one)
    return "you"


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
