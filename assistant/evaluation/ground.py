"""What a letter may stand on: the words of true statements, who does what in them, and what they say in passing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from assistant.domain.words import Parse, Token
from assistant.evaluation.cards import Card
from assistant.evaluation.relations import Relation, counted_in, owned_in, relations_in, things_in
from assistant.resources import parse_yaml

NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
} | {"fifteen": "15", "twenty": "20", "thirty": "30", "forty": "40", "forty-five": "45", "fifty": "50", "sixty": "60"}
_ENDING = re.compile(
    r"(?:ations?|(?<=c)tions?|ions?|ings?|ments?|ers?|ors?|ances?|ences?|edly|ely|ly|ed|es|e|s|al|y|ies|ied)$"
)


class Ground:
    """What true statements give: their words, and who does what in them."""

    def __init__(self, statements: Iterable[str], *, parse: Parse, words: Iterable[str] = ()) -> None:
        self.words: set[str] = {form for word in words for form in (word.lower(), _stem(word.lower()))}
        self.names: set[str] = {word for word in words if word[:1].isupper()}
        self.things: set[str] = set()
        self.done: dict[tuple[str, bool], list[Relation]] = defaultdict(list)
        self.owners: dict[str, set[str]] = defaultdict(set)
        self.counts: dict[str, set[str]] = defaultdict(set)
        for statement in statements:
            sentence = parse(statement)
            for token in sentence.tokens:
                self.words |= set(forms(token))
                self.names |= {token.text}
            self.things |= things_in(sentence.tokens)
            for owner, thing in owned_in(sentence.tokens):
                self.owners[thing].add(owner)
            for number, nouns in counted_in(sentence.tokens):
                self.counts[number] |= nouns
            for relation in relations_in(sentence):
                self.things |= relation.things
                self.done[relation.verb, relation.passive].append(relation)

    def has(self, token: Token) -> bool:
        """Whether one of the word's forms stands in a statement."""
        return any(form in self.words for form in forms(token))


def ground_of(card: Card, *, parse: Parse) -> Ground:
    """What the letter of this card may say."""
    people = (card.me, card.to)
    names = [part for one in people for part in re.findall(r"[^\W\d_][\w'’-]*", one.name)]
    return Ground([*card.may_say, *card.typed], parse=parse, words=[*names, *card.allowed])


def courtesies(path: Path, *, parse: Parse) -> Ground:
    """What a polite letter may say to anybody (``data/evals/courtesies.yaml``)."""
    page = parse_yaml(path.read_text(encoding="utf-8"))
    return Ground(page["sentences"], parse=parse, words=page["words"])


def alike(one: str, other: str) -> bool:
    """Whether two words, or a number and its word, are the same but for their endings."""
    return one == other or _stem(one) == _stem(other) or NUMBERS.get(one) == other or NUMBERS.get(other) == one


def forms(token: Token) -> Sequence[str]:
    """What a word may be found under: itself, its lemma, both without endings, and its number."""
    low = token.text.lower().strip("’'").removesuffix("'s").removesuffix("’s")
    lemma = token.lemma.lower()
    number = NUMBERS.get(low)
    return tuple(dict.fromkeys(f for f in (low, lemma, _stem(low), _stem(lemma), number) if f))


def _stem(word: str) -> str:
    """A word without its endings, cut so that "introduction" meets "introduce"; only ever compared with another one."""
    if len(word) < 5:
        return word
    plain = _ENDING.sub("", word)
    return f"~{plain}" if len(plain) >= 3 else word
