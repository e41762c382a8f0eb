"""What was marked never to be said, looked for in what a letter says: the user's own words included."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from assistant.checks.values import Sort, read_values, uncovered
from assistant.checks.vocabulary import COURTESY, LIGHT, same_family
from assistant.domain.letters import Finding, Severity
from assistant.domain.words import Parse

_SPANS = frozenset({"day", "week", "month", "year", "hour", "minute", "time"})
_GONE = frozenset({"leave", "go", "depart", "quit", "resign"})


@dataclass(frozen=True, slots=True)
class Kept:
    """A fact at sharing level *never*; ``names`` are the lower-cased names of whom it is about, empty for the user."""

    text: str
    names: frozenset[str]
    shown: str = ""


def check_confidences(sentences: Sequence[str], kept: Sequence[Kept], *, parse: Parse) -> Iterator[Finding]:
    """A block for each sentence that gives away what is kept back; a warning where it only names that person.

    ``sentences`` are counted from 1 in findings.
    """
    for number, sentence in enumerate(sentences, 1):
        words = [t.lemma for t in parse(sentence).tokens]
        warned: set[str] = set()
        for one in kept:
            if one.names and not any(t.text.lower() in one.names for t in parse(sentence).tokens):
                continue
            if _gives_away(sentence, words, one, parse):
                yield Finding(
                    "confidence", Severity.BLOCK, f"This gives away what you keep to yourself: “{one.text}”", number
                )
            elif one.names and one.shown not in warned:
                warned.add(one.shown)
                yield Finding(
                    "confidence",
                    Severity.WARN,
                    f"You keep something about {one.shown} to yourself; see that this does not give it away.",
                    number,
                )


def _gives_away(sentence: str, words: Sequence[str], one: Kept, parse: Parse) -> bool:
    plain = COURTESY | LIGHT | {"i", "you"}
    values = read_values(one.text)
    told_when = " ".join(one.text[v.start : v.end] for v in values if v.sort is not Sort.NUMBER)
    dates = [word.strip(".,;") for word in told_when.lower().split()]
    # A date alone gives nothing away: "in October" may be about anything.
    secret = [
        t.lemma
        for t in parse(one.text).tokens
        if t.pos in {"NOUN", "PROPN", "VERB", "ADJ"}
        and t.lemma not in plain
        and t.text.lower() not in dates
        and t.lemma not in _SPANS
    ]
    shared = sum(any(_close(s, w) for w in words) for s in secret)
    amounts = [v for v in values if v.sort is Sort.NUMBER and v.form not in {1.0, 2.0}]
    told = [v for v in amounts if not uncovered([v], read_values(sentence))]
    enough = 1 if one.names else max(1, ceil(0.6 * len(secret)))
    return shared >= enough or (bool(told) and not one.names)


def _close(one: str, other: str) -> bool:
    return same_family(one, other) or (one in _GONE and other in _GONE)
