"""A language model that says what it is told to: for tests, and for trying the rest without one."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.domain.models import Answer, Message, Tier
from assistant.errors import BadAnswer


@dataclass(frozen=True, slots=True)
class Sent:
    """What a scripted model was asked."""

    messages: tuple[Message, ...]
    max_tokens: int
    stop: tuple[str, ...]
    schema: Mapping[str, Any] | None
    seconds: float

    @property
    def last(self) -> str:
        """The text of the last message."""
        return self.messages[-1].content if self.messages else ""


class ScriptedModel:
    """Answers from a queue, or by a function of what it was sent; an exception in the queue is raised.

    ``history`` holds what it was asked, in order. An empty queue is a ``BadAnswer``, as a silent model would be.
    """

    def __init__(
        self,
        answers: Iterable[str | Answer | Exception] | Callable[[Sent], str | Answer | Exception] = (),
        *,
        name: str = "scripted",
        tier: Tier = Tier.SMALL,
    ) -> None:
        self.history: list[Sent] = []
        self._name = name
        self._tier = tier
        self._reply = answers if callable(answers) else _from_queue(answers)

    @property
    def name(self) -> str:
        """As given."""
        return self._name

    @property
    def tier(self) -> Tier:
        """As given."""
        return self._tier

    def answer(
        self,
        messages: Sequence[Message],
        *,
        max_tokens: int,
        stop: Sequence[str] = (),
        schema: Mapping[str, Any] | None = None,
        on_text: Callable[[str], None] | None = None,
        seconds: float = 120.0,
    ) -> Answer:
        """The next answer; its text goes to ``on_text`` in words, each with the white space before it."""
        sent = Sent(tuple(messages), max_tokens, tuple(stop), schema, seconds)
        self.history.append(sent)
        reply = self._reply(sent)
        if isinstance(reply, Exception):
            raise reply
        if isinstance(reply, str):
            words = sum(len(message.content.split()) for message in messages)
            reply = Answer(reply, prompt_tokens=words, answer_tokens=len(reply.split()))
        if on_text is not None:
            for piece in _pieces(reply.text):
                on_text(piece)
        return reply


def _from_queue(answers: Iterable[str | Answer | Exception]) -> Callable[[Sent], str | Answer | Exception]:
    waiting = deque(answers)

    def reply(_sent: Sent) -> str | Answer | Exception:
        return waiting.popleft() if waiting else BadAnswer("The scripted model has nothing more to say.")

    return reply


def _pieces(text: str) -> Iterable[str]:
    start = 0
    for place in range(1, len(text)):
        if text[place].isspace() and not text[place - 1].isspace():
            yield text[start:place]
            start = place
    if text:
        yield text[start:]
