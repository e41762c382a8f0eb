"""Made-up mail whose words are as unevenly frequent as in a language, and queries for it."""

from __future__ import annotations

import random

import numpy as np

STOP_WORDS = ("the", "to", "and", "of", "a", "in", "is", "it", "you", "that", "for", "on", "we", "be", "with", "as")
"""Half of all words; the search by words leaves them out of a query."""
_FLAT = 60.0
"""Of Zipf-Mandelbrot's law, share ~ 1 / (rank + this): with 8,000 words, the most frequent one is 0.34 % of those that
count, and in a tenth of all mails."""


class Language:
    """Words and how often each is said; the same for the same seed."""

    def __init__(self, *, seed: int, words: int = 8_000) -> None:
        chance = random.Random(seed)
        ends = ["n", "r", "l", "st", "m", "k", ""]
        made: dict[str, None] = {}
        while len(made) < words:
            parts = (chance.choice("bdfgklmnprstvz") + chance.choice("aeiou") for _ in range(chance.randint(2, 4)))
            made["".join(parts) + chance.choice(ends)] = None
        self.words = tuple(made)
        share = 1 / (np.arange(words) + _FLAT)
        self._sums = np.cumsum(share / share.sum())
        self._noise = np.random.default_rng(seed)

    def said(self, count: int) -> list[str]:
        """So many words that count, as often as they are said."""
        places = np.searchsorted(self._sums, self._noise.random(count))
        return [self.words[min(place, len(self.words) - 1)] for place in places.tolist()]

    def text(self, chance: random.Random) -> str:
        """Sentences of twelve words, 12 to about 300 words long, 55 on average."""
        count = 6 + min(150, int(chance.expovariate(1 / 22)))
        words = self.said(count) + chance.choices(STOP_WORDS, k=count)
        chance.shuffle(words)
        return " ".join(" ".join(words[at : at + 12]).capitalize() + "." for at in range(0, len(words), 12))

    def query(self, chance: random.Random) -> str:
        """Three to eight words as in the mails, a third of them stop words."""
        count = chance.randint(3, 8)
        words = self.said(count - count // 3) + chance.choices(STOP_WORDS, k=count // 3)
        chance.shuffle(words)
        return " ".join(words)
