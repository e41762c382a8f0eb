"""A language model's second opinion on what the rules are not sure of, one sentence at a time.

The model is asked whether the words say what the note says, and answers yes or no. That moves the certainty; it never
changes a word and never adds anything. An answer that is neither leaves everything as it was.

It is not asked by default. On the half of the labelled set that no rule was written against, the default model said no
to 5 of the 19 entries that were wrong, at one to five seconds each beside other work: too few to be worth the wait.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeVar

from assistant.domain.entries import words_of
from assistant.domain.facts import Fact
from assistant.domain.interactions import Direction, Interaction
from assistant.domain.ledger import Favour, Promise
from assistant.domain.models import LanguageModel, Message
from assistant.domain.quotes import folded
from assistant.errors import ModelError
from assistant.prompting import PromptFile

LOW, HIGH = 0.4, 0.75
"""Between these, an entry is asked about; what is as sure as ``HIGH`` is believed as it is."""
YES, NO = 0.15, -0.25
"""How far an answer moves the certainty."""
_BEFORE = 160  # characters of what stands before the words
_LONG = 400  # characters; longer words are not asked about
_FAILURES = 3
_SECONDS = 60.0  # for one answer; the first one also has the examples to read

Entry = TypeVar("Entry", Promise, Favour, Fact)


class Answers(Protocol):
    """Where answers are kept, so that nothing is asked twice."""

    def answer(self, key: str) -> str | None:
        """What was answered, if this was ever asked."""
        ...

    def keep_answer(self, key: str, answer: str) -> None:
        """Keep an answer."""
        ...


@dataclass(slots=True)
class Opinion:
    """One model with its prompt; gives up after three failures in a row, because the rules alone do as well."""

    model: LanguageModel
    prompt: PromptFile
    answers: Answers
    breathe: Callable[[], None] = lambda: None
    failures: int = 0

    def of(self, entries: Sequence[Entry], by_source: Mapping[str, Interaction]) -> list[Entry]:
        """The entries, with the certainty moved of those that were neither sure nor hopeless."""
        return [self._one(entry, by_source.get(entry.source or "")) for entry in entries]

    def _one(self, entry: Entry, interaction: Interaction | None) -> Entry:
        unsure = LOW <= entry.certainty < HIGH and 0 < len(entry.quote or "") <= _LONG
        if not unsure or interaction is None or self.failures >= _FAILURES:
            return entry
        said = self._says(entry.quote or "", words_of(entry), interaction)
        if said is None:
            return entry
        return replace(entry, certainty=min(1.0, max(0.0, entry.certainty + (YES if said else NO))))

    def _says(self, quote: str, note: str, interaction: Interaction) -> bool | None:
        """Whether the words say what the note says; None where no answer came, or one that is neither yes nor no."""
        messages = self.prompt.fill(
            {
                "who": "The friend" if interaction.direction is Direction.RECEIVED else "I",
                "before": _before(quote, interaction.text),
                "sentence": quote,
                "note": note,
            }
        )
        try:
            answer = answered(
                self.model,
                messages,
                answers=self.answers,
                breathe=self.breathe,
                max_tokens=self.prompt.max_tokens,
                stop=self.prompt.stop,
                seconds=_SECONDS,
            )
        except ModelError:
            self.failures += 1
            return None
        self.failures = 0
        word = folded(answer).split(" ")[0]
        return {"yes": True, "no": False}.get(word)


def _before(quote: str, text: str) -> str:
    """The end of what stands before the quote; quotation marks and brackets, which mark the words, left out."""
    plain = " ".join(text.split())
    at = plain.find(" ".join(quote.split()))
    piece = plain[max(0, at - _BEFORE) : at] if at > 0 else ""
    if at > _BEFORE:
        piece = piece.partition(" ")[2]
    return "".join(letter for letter in piece if letter not in '"[]').strip()


def answered(
    model: LanguageModel,
    messages: Sequence[Message],
    *,
    answers: Answers,
    max_tokens: int,
    seconds: float,
    breathe: Callable[[], None] = lambda: None,
    stop: Sequence[str] = (),
    schema: Mapping[str, Any] | None = None,
) -> str:
    """What the model answers, or answered when it was asked the same before. Raises a ``ModelError``."""
    parts = [model.name, *(part for message in messages for part in (message.role, message.content))]
    key = hashlib.blake2b("\0".join(parts).encode("utf-8", "replace"), digest_size=16).hexdigest()
    known = answers.answer(key)
    if known is not None:
        return known
    breathe()
    answer = model.answer(messages, max_tokens=max_tokens, stop=stop, schema=schema, seconds=seconds)
    if not (answer.cut and schema):  # half a JSON text is of no use; a first word is
        answers.keep_answer(key, answer.text)
    return answer.text
