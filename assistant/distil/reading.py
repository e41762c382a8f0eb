"""One contact read by everything there is: rules, a model's second opinion, or a large model thread by thread."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from assistant.distil.facts.topics import Topic
from assistant.distil.model.opinion import HIGH, LOW, Answers, Opinion
from assistant.distil.model.spotting import Spotter
from assistant.distil.model.threads import Told, read_threads
from assistant.distil.one import distil
from assistant.distil.said.sentences import Language, Split, in_order, language_of
from assistant.distil.work import Breathe, Found, digest
from assistant.domain.contacts import Contact
from assistant.domain.facts import Fact, Sharing
from assistant.domain.interactions import Interaction
from assistant.domain.ledger import Favour, Promise, Standing
from assistant.domain.models import LanguageModel, Tier
from assistant.domain.quotes import folded
from assistant.domain.words import Parse, Sentence
from assistant.prompting import PromptFile

RULES = "rules-8"
"""Of the rules by which records are read: raised whenever they read anything otherwise, so that all is read again."""

Logged = Callable[[LanguageModel, Contact, PromptFile], LanguageModel]
"""The model to ask about a contact with a prompt."""
_PROFILE = frozenset({Topic.STRENGTH, Topic.LIMIT})
_YOU = re.compile(r"\b(?:(?i:you|yours?|yourself|du|dich|dir|dein\w*|euch|euer)|Sie|Ihnen|Ihr\w*)\b")

Entry = TypeVar("Entry", Promise, Favour, Fact)


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads contacts by rules, and with a model where one is given: a small one is asked for a second opinion with
    the prompt ``opinion``, a large one reads whole threads with ``thread``. ``answers`` keeps what models said;
    ``logged`` gives the model to ask about one contact with one of the prompts, so that the calls can be logged."""

    parse: Parse
    split: Split
    guess: Language
    answers: Answers
    opinion: PromptFile
    thread: PromptFile
    spotter: Spotter | None = None
    model: LanguageModel | None = None
    logged: Logged = lambda model, _contact, _prompt: model

    @property
    def method(self) -> str:
        """All that the result depends on but the records: rules, spotter, after a plus a digest of prompt and model.

        What was read with a model counts as read by the rules too (see ``Store.to_distil``).
        """
        rules = f"{RULES}.{self.spotter.digest}" if self.spotter is not None else RULES
        if self.model is None:
            return rules
        prompt = self.thread if self.model.tier is Tier.LARGE else self.opinion
        return f"{rules}+{digest(prompt.sha256, self.model.name)}"

    def read(self, contact: Contact, interactions: Sequence[Interaction], breathe: Breathe) -> Found:
        """What stands in the interactions with one contact; raises what ``breathe`` raises."""

        def parse(text: str) -> Sentence:
            breathe()
            return self.parse(text)

        def split(text: str) -> list[str]:
            breathe()
            return self.split(text)

        language = in_threads(interactions, self.guess)
        found = distil(
            interactions,
            contact=contact,
            parse=parse,
            split=split,
            language=language,
            spotter=self.spotter,
        )
        strange = frozenset(found.unread)
        unread = {one.id: language_of(one, language) for one in interactions if one.id in strange}
        facts = tuple(map(_of_the_user, _standing(found.facts)))
        read = Found(_standing(found.promises), _standing(found.favours), facts, unread)
        if self.model is None:
            return read
        if self.model.tier is Tier.LARGE:
            told = read_threads(
                interactions,
                contact=contact,
                model=self.logged(self.model, contact, self.thread),
                prompt=self.thread,
                answers=self.answers,
                breathe=breathe,
            )
            return _both(read, told)
        opinion = Opinion(self.logged(self.model, contact, self.opinion), self.opinion, self.answers, breathe)
        by_source = {one.source: one for one in in_order(interactions)}
        return Found(
            _standing(opinion.of(read.promises, by_source)),
            _standing(opinion.of(read.favours, by_source)),
            tuple(map(_of_the_user, _standing(opinion.of(read.facts, by_source)))),
            unread,
        )


def in_threads(interactions: Sequence[Interaction], guess: Language) -> Language:
    """A guess that gives a text too short to tell ("Will do!") the language that most of its thread is in."""
    counted: dict[str, dict[str, int]] = {}
    threads: dict[str, str] = {}
    for one in interactions:
        thread = one.thread or one.id
        threads.setdefault(one.text, thread)
        if code := guess(one.text):
            counts = counted.setdefault(thread, {})
            counts[code] = counts.get(code, 0) + len(one.text)

    def guessed(text: str) -> str:
        if code := guess(text):
            return code
        counts = counted.get(threads.get(text, ""), {})
        return max(counts, key=lambda code: counts[code], default="")

    return guessed


def _standing(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Those still worth telling, each believed or waiting as its certainty says now."""
    return tuple(
        replace(entry, standing=Standing.ACCEPTED if entry.certainty >= HIGH else Standing.PROPOSED)
        for entry in entries
        if entry.certainty >= LOW
    )


def _of_the_user(fact: Fact) -> Fact:
    """What the user told of themselves and nobody else is theirs, whomever they told it to; it waits for their yes.

    It may then stand in a letter to anybody, so it is not believed by itself.
    """
    if fact.topic not in _PROFILE or fact.sharing is not Sharing.SAY or _YOU.search(fact.text):
        return fact
    return replace(fact, contact_id=None, standing=Standing.PROPOSED)


def _both(read: Found, told: Told) -> Found:
    """What the model told, and what only the rules found; of the same words, the rules' reading of them."""
    unread: Mapping[str, str] = {id_: code for id_, code in read.unread.items() if id_ not in told.read}
    return Found(
        (*read.promises, *_others(told.promises, read.promises)),
        (*read.favours, *_others(told.favours, read.favours)),
        (*read.facts, *_others(told.facts, read.facts)),
        unread,
    )


def _others(told: Sequence[Entry], known: Sequence[Entry]) -> list[Entry]:
    """Entries whose words are no part of those of a known one of the same source, nor the other way round."""
    words: dict[str | None, list[str]] = {}
    for one in known:
        words.setdefault(one.source, []).append(folded(one.quote or ""))

    def is_told(entry: Entry) -> bool:
        own = folded(entry.quote or "")
        return any(one in own or own in one for one in words.get(entry.source, ()))

    return [entry for entry in told if not is_told(entry)]
