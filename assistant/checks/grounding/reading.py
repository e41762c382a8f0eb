"""A sentence read once: its words, events, owners and values; and the facts, read together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from assistant.checks.grammar.tree import Tree, idioms
from assistant.checks.grounding.marks import plain_marks, quotes_in
from assistant.checks.lexicon.families import normal
from assistant.checks.lexicon.tables import words
from assistant.checks.roles import Event, owners, read_events
from assistant.checks.values import Value, read_values
from assistant.domain.words import Parse, Sentence, Token

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM", "X", "INTJ"})


class Reading:
    """One sentence, read; every part is worked out when first asked for."""

    def __init__(self, parsed: Sentence, *, addressed: str = "you") -> None:
        self.parsed = parsed
        self.text = parsed.text
        self.low = parsed.text.lower()
        self.tokens = parsed.tokens
        self.addressed = addressed

    @cached_property
    def tree(self) -> Tree:
        """The tokens as a tree."""
        return Tree(self.tokens)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """What happens in it."""
        return tuple(read_events(self.parsed, addressed=self.addressed))

    @cached_property
    def event_at(self) -> dict[int, Event]:
        """Its events by the index of their token."""
        return {event.index: event for event in self.events}

    @cached_property
    def values(self) -> tuple[Value, ...]:
        """Its numbers, dates, links and so on."""
        return tuple(read_values(self.text))

    @cached_property
    def owned(self) -> tuple[tuple[str, Token], ...]:
        """Its possessed nouns with their owners."""
        return tuple(owners(self.parsed))

    @cached_property
    def raw(self) -> frozenset[str]:
        """Its words as they stand, lower-cased."""
        return frozenset(t.text.lower() for t in self.tokens)

    @cached_property
    def idioms(self) -> dict[int, frozenset[str]]:
        """For each word of an idiom, what the idioms it belongs to stand for."""
        out: dict[int, frozenset[str]] = {}
        for at, verb, _ in idioms(self.tokens):
            for index in at:
                out[index] = out.get(index, frozenset()) | {verb}
        return out

    @cached_property
    def concepts(self) -> frozenset[str]:
        """The lemmas of its content words, what its idioms stand for, and the acts in its nouns."""
        own = {t.lemma for t in self.tokens if t.pos in CONTENT or t.pos == "AUX"}
        if self.raw & {"mine", "yours", "ours", "theirs"}:
            own.add("own")
        own |= {normal(lemma) for lemma in own}
        return frozenset(own.union(*self.idioms.values(), (e.lemma for e in self.events if " " not in e.lemma)))


@dataclass(frozen=True)
class Base:
    """The facts: each read, and what they hold together.

    ``identities`` tells who a noun stands for ("analyst" to "i"); ``reported`` that some fact quotes the reader.
    """

    facts: tuple[Reading, ...]
    texts: tuple[str, ...]
    identities: dict[str, str]
    reported: bool

    @cached_property
    def requested(self) -> bool:
        """Whether the reader is quoted with a question or a request."""
        return any(
            f.addressed == "i" and ("?" in f.text or any(t.tag == "VB" and t.head == t.index for t in f.tokens))
            for f in self.facts
        )

    @cached_property
    def concepts(self) -> frozenset[str]:
        """What any fact's words stand for."""
        return frozenset().union(*(f.concepts for f in self.facts))

    @cached_property
    def raw(self) -> frozenset[str]:
        """Every word of the facts, lower-cased."""
        return frozenset().union(*(f.raw for f in self.facts))

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """Every lemma of the facts."""
        return frozenset(t.lemma for f in self.facts for t in f.tokens)

    @cached_property
    def values(self) -> tuple[Value, ...]:
        """Every value of the facts."""
        return tuple(v for f in self.facts for v in f.values)


@lru_cache(maxsize=64)
def read_facts(facts: tuple[str, ...], parse: Parse) -> Base:
    """The facts, read; remembered, because the lines of a letter share them."""
    readings: list[Reading] = []
    texts: list[str] = []
    reported = False
    for text in filter(None, map(plain_marks, facts)):
        read = _read_fact(text, parse)
        readings += read
        reported = reported or (len(read) > 1 and _REPORTS.search(text) is not None)
        texts += [text, *quotes_in(text)]
    return Base(tuple(readings), tuple(texts), _identities(readings), reported)


# Names that are also verbs; the parser reads these sentences with another name in their place.
_VERBAL_NAMES = words(
    """
    Will Mark Grace Hope Rose Bill Sue Pat Jack Rob Drew Art Faith Joy Dawn Chase Grant Wade Don Frank Pierce Trace
    Chance Sky Skip Bob Nick Josh Harry Carol Ray Dean Miles Penny Ruth Iris
    """
)
_STAND_IN = "Anna"


def read_text(text: str, parse: Parse) -> Sentence:
    """The sentence as parsed; a name that was taken for a verb is read as a name."""
    parsed = parse(text)
    taken = [t for t in parsed.tokens if t.text in _VERBAL_NAMES and t.pos in {"VERB", "AUX", "ADV", "NOUN", "ADJ"}]
    names = {t.index: t for t in taken if _is_name(t, parsed.tokens)}
    if not names:
        return parsed
    said = "".join((_STAND_IN if t.index in names else t.text) + t.space for t in parsed.tokens)
    again = parse(said)
    if len(again.tokens) != len(parsed.tokens):
        return parsed
    tokens = tuple(
        replace(t, text=names[t.index].text, lemma=names[t.index].text.lower()) if t.index in names else t
        for t in again.tokens
    )
    return Sentence(text, tokens)


def _is_name(token: Token, tokens: tuple[Token, ...]) -> bool:
    if token.index:
        return tokens[token.index - 1].text not in {".", "?", "!", '"', ":"}
    # At the start "Will you come" asks and "Will from the mill" names.
    following = tokens[1].text.lower() if len(tokens) > 1 else ""
    return token.text == "Will" and following in {"from", "at", "of", "has", "and", "is", "was", "'s", "gave", "told"}


_REPORTS = re.compile(r"\byou (wrote|said|told|mentioned|asked|replied|added)\b", re.I)


@lru_cache(maxsize=1024)
def _read_fact(text: str, parse: Parse) -> tuple[Reading, ...]:
    out = [Reading(read_text(text, parse))]
    for quote in quotes_in(text):
        if _REPORTS.search(text):
            # What the reader wrote speaks of "I" and "you" the other way round, and to the writer of this letter.
            out.append(Reading(_turned(parse(quote)), addressed="i"))
        else:
            out.append(Reading(parse(quote)))
    return tuple(out)


_TURN = {
    "i": "you",
    "me": "you",
    "my": "your",
    "mine": "yours",
    "myself": "yourself",
    "we": "you",
    "us": "you",
    "our": "your",
    "you": "I",
    "your": "my",
    "yours": "mine",
    "yourself": "myself",
}


def _turned(sentence: Sentence) -> Sentence:
    tokens = tuple(
        replace(t, text=_TURN.get(t.text.lower(), t.text), lemma=_TURN.get(t.lemma, t.lemma).lower())
        for t in sentence.tokens
    )
    return Sentence("".join(t.text + t.space for t in tokens), tokens)


def _identities(readings: Sequence[Reading]) -> dict[str, str]:
    """What "i" and "you" are, as nouns: "I am an analyst", "I joined as an analyst"."""
    out: dict[str, str] = {}
    for reading in readings:
        for event in reading.events:
            if event.agent not in {"i", "you"} or event.denied:
                continue
            if event.lemma.startswith("be "):
                out[event.lemma.split()[-1]] = event.agent
            for child in reading.tree.children(reading.tokens[event.index]):
                if child.lemma == "as" and child.dep == "prep":
                    out |= {t.lemma: event.agent for t in reading.tree.of(child, "pobj")}
    return out
