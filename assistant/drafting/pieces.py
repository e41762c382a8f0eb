"""A fact on offer for a letter, and how well it fits what the letter is for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.checks.vocabulary import COURTESY, COURTESY_NOW, LIGHT, same_family
from assistant.domain.facts import Fact, Shape
from assistant.domain.words import Sentence


@dataclass(frozen=True, slots=True)
class Piece:
    """One fact on offer: its shape and how well it fits the purpose (0 and up)."""

    fact: Fact
    shape: Shape
    fit: float


def fit_of(text: Sentence, about: Sequence[str]) -> float:
    """How many content words of the purpose a sentence shares; names and nouns count whole, verbs half."""
    words = content_of(text)
    return sum(max((weight for word, weight in words.items() if same_family(a, word)), default=0.0) for a in about)


def content_of(sentence: Sentence) -> dict[str, float]:
    """The telling words of a sentence with their weights: names and nouns whole, verbs and adjectives half."""
    plain = COURTESY | COURTESY_NOW | LIGHT | {"i", "you"}
    weights = {"NOUN": 1.0, "PROPN": 1.0, "ADJ": 0.5, "VERB": 0.5}
    return {t.lemma: weights[t.pos] for t in sentence.tokens if t.pos in weights and t.lemma not in plain}
