"""A parsed sentence, whoever parsed it: what grounding and reading a purpose work on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """One word with its place in the sentence's dependency tree.

    ``pos`` is a Universal POS tag, ``tag`` a Penn Treebank tag, ``dep`` a ClearNLP dependency label
    (both as spaCy's English models give them); ``head`` is the index of the governing token
    (its own index at the root); ``space`` is the white space that follows.
    """

    index: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    space: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its tokens, in order."""

    text: str
    tokens: tuple[Token, ...]


Parse = Callable[[str], Sentence]
"""Turns one sentence of text into a parsed one; long runs of text count as one sentence."""
