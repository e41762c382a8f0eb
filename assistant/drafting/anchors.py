"""The mails of two people as far as they are compared, and the one that a purpose speaks of."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.checks.vocabulary import same_family
from assistant.domain.facts import Fact
from assistant.domain.interactions import Direction, Interaction
from assistant.domain.words import Parse
from assistant.drafting.pieces import content_of
from assistant.drafting.vocabulary import word_set

MOST_MAILS = 40  # of each side, newest first
SHORT_LINE, SHORT_WORD = 4, 3  # words of a subject line, letters of a word in it
# A subject line that stands over anything joins nothing.
_ANY_TOPIC = word_set(
    """
    hello hi hey news a an quick short update question questions thanks thank you catching up no subject test lunch
    checking in following follow greetings
    """
)


@dataclass(frozen=True, slots=True)
class Told:
    """A mail as far as it is compared: its sentences without greetings, and its telling words.

    ``named`` are these and every noun, "letter" and "week" too: enough to find the mail that a purpose speaks of, too
    little to say that two mails speak of the same.
    """

    interaction: Interaction
    facts: tuple[Fact, ...]
    words: frozenset[str]
    named: frozenset[str]
    when: date

    @property
    def thread(self) -> str:
        """What all that answer each other share."""
        topic = _topic(self.interaction.subject)
        return self.interaction.thread or (
            topic if set(re.findall(r"\w+", topic)) - _ANY_TOPIC else self.interaction.id
        )


def told_in(
    interactions: Sequence[Interaction], facts: Sequence[Fact], names: Collection[str], parse: Parse
) -> list[Told]:
    """The newest dated mails of both sides as far as they are compared; ``facts`` are their sentences on record."""
    by_source: dict[str | None, list[Fact]] = {}
    for fact in facts:
        by_source.setdefault(fact.source, []).append(fact)
    counts: dict[Direction, int] = {}
    out: list[Told] = []
    own = {name.lower() for name in names}
    for one in interactions:
        counts[one.direction] = counts.get(one.direction, 0) + 1
        if one.when is None or counts[one.direction] > MOST_MAILS or one.source not in by_source:
            continue
        topic = _topic(one.subject)
        found = tuple(by_source[one.source])
        words = {word for fact in found for word in content_of(parse(fact.text))}
        words |= set(topics(topic, parse)) - _ANY_TOPIC if topic else set()
        nouns = {word for fact in found for word in topics(fact.text, parse)}
        out.append(Told(one, found, frozenset(words - own), frozenset((words | nouns) - own), one.when.date()))
    return out


def topics(text: str, parse: Parse) -> list[str]:
    """The telling words of a purpose or a subject line; what is only a courtesy in a sentence, "two offers", counts."""
    parsed = parse(text)
    short = len(parsed.tokens) < SHORT_LINE  # too short for a parse: "Offers" is taken for a verb
    nouns = [t.lemma for t in parsed.tokens if t.pos in {"NOUN", "PROPN"} or (short and len(t.lemma) > SHORT_WORD)]
    return list(dict.fromkeys([*content_of(parsed), *nouns]))


def anchor_in(told: Sequence[Told], about: Sequence[str]) -> Told | None:
    """The reader's mail that the purpose speaks of: the one that shares most with it.

    Of equals the newest, or the first of its thread: "Done this morning!" comes before "They always ask about tests".
    """
    received = [one for one in told if one.interaction.direction is Direction.RECEIVED]
    most = max((shared_words(about, one.named) for one in received), default=0.0)
    if not most:
        return None
    equals = sorted((one for one in received if shared_words(about, one.named) == most), key=lambda one: one.when)
    return next(one for one in equals if one.thread == equals[-1].thread)


def fits_as_well(one: Told, anchor: Told, about: Sequence[str]) -> bool:
    """Whether a mail of the reader's may tell the same deed: it shares all but one of the anchor's words."""
    shared = shared_words(about, one.named)
    return one.interaction.direction is Direction.RECEIVED and shared >= max(1.0, shared_words(about, anchor.named) - 1)


def shared_words(some: Collection[str], others: Collection[str]) -> float:
    """How many of some words have one of their family among others."""
    return float(sum(any(same_family(a, b) for b in others) for a in some))


def _topic(subject: str) -> str:
    return re.sub(r"^(?:(?:re|fwd?|aw|wg|sv|antw)\s*:\s*)+", "", subject.strip(), flags=re.I).lower()
