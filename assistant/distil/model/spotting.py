"""A trained reader for what no rule says anything about: it only points at sentences, which are then quoted.

A linear model over words and pieces of words (logistic regression, one for each kind of entry), small enough to be read
as a file and run without a library. It was trained on labelled mail by several hands (``docs/distilling.md``), and what
it points at always waits for the user's yes.
"""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.distil.said.sentences import Said
from assistant.domain.ledger import Party


class Spot(StrEnum):
    """What a sentence may hold; ``THANKS`` tells of a favour whether the one who writes was helped."""

    PROMISE = "promise"
    FAVOUR = "favour"
    FACT = "fact"
    THANKS = "thanks"


@dataclass(frozen=True, slots=True)
class Spotter:
    """The trained weights: of each feature, one for each of ``Spot``; ``bias`` is added to every sum.

    ``least`` is the probability from which a kind is pointed at; a favour's direction is told where it is sure enough.
    """

    weights: Mapping[str, Sequence[float]]
    bias: Sequence[float]
    least: Mapping[Spot, float]
    digest: str = ""

    @classmethod
    def read(cls, text: str) -> Spotter:
        """The spotter of a file's text, which is JSON. Raises ``ValueError`` and ``KeyError`` for anything else."""
        page = json.loads(text)
        if page["spots"] != [spot.value for spot in Spot]:
            raise ValueError("The columns of the trained weights are not the kinds that are looked for.")
        least = {Spot(name): float(limit) for name, limit in page["least"].items()}
        return cls(page["weights"], page["bias"], least, hashlib.blake2b(text.encode(), digest_size=4).hexdigest())

    def probabilities(self, said: Said) -> dict[Spot, float]:
        """How likely a sentence holds each kind, whatever the rules found in it."""
        sums = list(self.bias)
        for feature, value in features(said).items():
            for at, weight in enumerate(self.weights.get(feature, ())):
                sums[at] += weight * value
        return {spot: 1 / (1 + math.exp(-total)) for spot, total in zip(Spot, sums, strict=True)}


_DAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b"
    r"|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)s?\b",
    re.I,
)
_MONTH = re.compile(
    r"\b(?:January|February|March|April|June|July|August|September|October|November|December"
    r"|Januar|Februar|März|Juni|Juli|Oktober|Dezember)\b"
)
_LINK = re.compile(r"https?://\S+|\S+@\S+")
_WORD = re.compile(r"[^\W_][\w']*|[^\w\s]")
_NAME = re.compile(r"[A-ZÄÖÜ]\w+$")
_IF = re.compile(r"\b(?:if|unless|whether|wenn|falls|ob)\b", re.I)
_LONG, _SHORT = 25, 4
_PIECES = (2, 3, 4, 5)
_WEIGHT_OF_SIGNS = 0.7


def features(said: Said) -> dict[str, float]:
    """What the model sees of a sentence: runs of one to three words, pieces of words, and a few signs.

    Runs and pieces are each scaled to length one, so that a long sentence weighs no more than a short one.
    """
    words = _words(said)
    runs = {" ".join(words[at : at + size]) for size in (1, 2, 3) for at in range(len(words) - size + 1)}
    pieces = {piece for word in words for piece in _pieces(word)}
    found = {f"w {run}": 1 / math.sqrt(len(runs)) for run in runs}
    found |= {f"p {piece}": 1 / math.sqrt(len(pieces)) for piece in pieces}
    return found | {f"s {sign}": _WEIGHT_OF_SIGNS for sign in _signs(said)}


def _words(said: Said) -> list[str]:
    """The words as compared: days, months, numbers and names each become one, so that none is learnt by heart."""
    text = said.text.replace("’", "'")
    for pattern, name in ((_LINK, "LINK"), (_DAY, "DAY"), (_MONTH, "MONTH")):
        text = pattern.sub(f" {name} ", text)
    out = ["DE" if said.language == "de" else "EN", "ME" if said.by is Party.ME else "THEM", "^"]
    for number, word in enumerate(_WORD.findall(re.sub(r"\d+", " NUM ", text))):
        kept = word in {"LINK", "DAY", "MONTH", "NUM"}
        is_name = number > 0 and said.language != "de" and _NAME.match(word) is not None
        out.append(word if kept else "NAME" if is_name else word.lower())
    return [*out, "$"]


def _pieces(word: str) -> Iterator[str]:
    if not word[0].isalpha() or word.isupper():
        return
    held = f" {word} "
    for size in _PIECES:
        yield from (held[at : at + size] for at in range(len(held) - size + 1))


def _signs(said: Said) -> Iterator[str]:
    count = len(said.text.split())
    signs = {
        "mine": said.by is Party.ME,
        "noted": said.noted,
        "several": said.to_several,
        "asks": said.text.rstrip().endswith("?"),
        "calls": "!" in said.text,
        "german": said.language == "de",
        "short": count < _SHORT,
        "long": count > _LONG,
        "if": bool(_IF.search(said.text)),
        "first": not said.before,
        "last": not said.after,
    }
    yield from (name for name, there in signs.items() if there)
