"""A parsed sentence as a tree, the persons in it, and the idioms."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from assistant.checks.lexicon.idioms import ACT_IDIOMS, WORD_IDIOMS
from assistant.domain.words import Sentence, Token

PERSONS = {
    "i": "i",
    "me": "i",
    "my": "i",
    "mine": "i",
    "myself": "i",
    "you": "you",
    "your": "you",
    "yours": "you",
    "yourself": "you",
    "we": "we",
    "us": "we",
    "our": "we",
    "ours": "we",
    "ourselves": "we",
}
BOTH = frozenset({"i", "you", "we"})

SUBJECTS = ("nsubj", "csubj")
PASSIVE = ("nsubjpass", "csubjpass")
_NEAR = 5  # words among which an idiom goes on behind its first one
_DEEPEST = 20  # steps up the tree; deeper sentences are no sentences of a letter


class Tree:
    """Tokens with quick access to what hangs on what."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens
        self._children: list[list[Token]] = [[] for _ in tokens]
        for token in tokens:
            if token.head != token.index:
                self._children[token.head].append(token)

    def children(self, token: Token) -> list[Token]:
        """What hangs directly on ``token``, in order."""
        return self._children[token.index]

    def of(self, token: Token, *deps: str) -> list[Token]:
        """The children of ``token`` with one of these dependency labels."""
        return [t for t in self._children[token.index] if t.dep in deps]

    def head(self, token: Token) -> Token:
        """What ``token`` hangs on; itself at the root."""
        return self.tokens[token.head]

    def above(self, token: Token) -> Iterator[Token]:
        """``token`` and what governs it, upwards to the root."""
        for _ in range(_DEEPEST):
            yield token
            if token.head == token.index:
                return
            token = self.tokens[token.head]

    def below(self, token: Token, depth: int = _DEEPEST) -> Iterator[Token]:
        """``token`` and everything under it."""
        yield token
        if depth:
            for child in self._children[token.index]:
                yield from self.below(child, depth - 1)

    def clause(self, token: Token) -> Token:
        """The verb that governs a word (itself, for a verb); the root where there is none."""
        current = token
        for current in self.above(token):
            if current.pos in {"VERB", "AUX"} and current.dep not in {"aux", "auxpass", "amod", "compound"}:
                return current
        return current


def person_of(token: Token, tokens: tuple[Token, ...]) -> str:
    """The person a noun phrase stands for; a coordination with "I" is "we"."""
    own = PERSONS.get(token.text.lower()) or (PERSONS.get(token.lemma) if token.pos == "PRON" else None)
    joined = {PERSONS.get(t.text.lower(), "") for t in tokens if t.head == token.index and t.dep == "conj"}
    if (own == "you" and "i" in joined) or (own == "i" and joined - {""}):
        return "we"
    if own and token.text.lower() in {"mine", "yours", "ours"}:
        return "it"  # "ours" stands for a thing of ours
    if own:
        return own
    return token.lemma if token.pos in {"NOUN", "PROPN"} else "it"


@lru_cache(maxsize=1)
def _by_first_word() -> dict[str, list[tuple[tuple[str, ...], str, bool]]]:
    out: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
    for table, act in ((ACT_IDIOMS, True), (WORD_IDIOMS, False)):
        for phrase, verb in table.items():
            first, *rest = phrase.split()
            out.setdefault(first, []).append((tuple(rest), verb, act))
    for rows in out.values():
        rows.sort(key=lambda row: -len(row[0]))
    return out


def idioms(tokens: tuple[Token, ...]) -> list[tuple[tuple[int, ...], str, bool]]:
    """The idioms in a sentence: the indices of their words, the word they stand for, whether it is an act."""
    out = []
    rows = _by_first_word()
    words = [(token.lemma, token.text.lower()) for token in tokens]
    for token, (lemma, text) in zip(tokens, words, strict=True):
        found = rows.get(lemma, []) + (rows.get(text, []) if text != lemma else [])
        if not found:
            continue
        start = token.index + 1
        near = {word for pair in words[start : start + _NEAR] for word in pair}
        for rest, verb, act in found:
            if rest and rest[0] not in near:  # as with nearly all of them
                continue
            at = _follows(tokens, start, rest)
            if at is not None:
                out.append(((token.index, *range(at, at + len(rest))), verb, act))
    return out


def _follows(tokens: tuple[Token, ...], start: int, rest: tuple[str, ...]) -> int | None:
    for at in range(start, min(start + _NEAR, len(tokens) - len(rest) + 1)):
        if all(word in (t.lemma, t.text.lower()) for word, t in zip(rest, tokens[at : at + len(rest)], strict=True)):
            return at
        if tokens[at].pos in {"VERB", "PUNCT", "SCONJ", "CCONJ"} or (at > start and tokens[at].dep == "ROOT"):
            return None
    return None


def whole(sentence: Sentence) -> Tree:
    """The tree of a sentence."""
    return Tree(sentence.tokens)
