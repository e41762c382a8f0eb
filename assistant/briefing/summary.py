"""The summary of a brief: at most three lines, smoothed by a model where its sentence stands on the facts."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from assistant.domain.briefs import STORED, BriefLine, Section
from assistant.domain.facts import Fact, Sharing
from assistant.domain.letters import Author
from assistant.domain.models import Answer, LanguageModel, Message
from assistant.drafting.judge import Judge
from assistant.drafting.writers import tidy
from assistant.errors import ModelError
from assistant.prompting import PromptFile

DEADLINE = 7.0
"""Seconds for the whole summary, with opening the model; what is not there by then is plain."""

_LEAST = 1.0  # seconds below which a call is not worth beginning


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the model for line ``line`` (from 1); ``wrong`` is why its sentence was not taken."""

    line: int
    messages: tuple[Message, ...]
    answer: Answer
    model: str
    wrong: tuple[str, ...]


def summarise(
    notes: Sequence[Sequence[Fact]],
    *,
    open_model: Callable[[], LanguageModel | None],
    prompt: PromptFile,
    judge: Judge,
    log: Callable[[Call], None] = lambda _call: None,
    seconds: float = DEADLINE,
    clock: Callable[[], float] = time.perf_counter,
) -> Iterator[BriefLine]:
    """One line for each group of facts, as it is written; without a model, or where it fails, the facts themselves.

    ``open_model`` is called once there is anything to join. A model's sentence is held against the facts of its group
    as a letter's line is; ``log`` is told of every call that was answered. Nothing is raised.
    """
    end = clock() + seconds
    model: LanguageModel | None = None
    asked = False
    for number, group in enumerate(notes, 1):
        facts = [fact for fact in group if fact.sharing is Sharing.SAY]
        if not facts:
            continue
        text, by = " ".join(fact.text for fact in facts), Author.PLAIN
        if len(facts) > 1 and not asked:  # one fact is a sentence already
            model, asked = open_model(), True
        left = end - clock()
        if model is not None and left >= _LEAST and len(facts) > 1:
            try:
                messages = prompt.fill({"facts": text})
                said = model.answer(messages, max_tokens=prompt.max_tokens, stop=prompt.stop, seconds=left)
            except ModelError:
                model = None  # the lines that follow are plain
            else:
                smooth = tidy(said.text)
                reasons = tuple(judge.wrong(smooth, facts))
                log(Call(number, tuple(messages), said, model.name, reasons))
                if smooth != text and not reasons:
                    text, by = smooth, Author.MODEL
        sources = tuple(dict.fromkeys(fact.source or STORED for fact in facts))
        yield BriefLine(Section.SUMMARY, text, sources, by=by)
