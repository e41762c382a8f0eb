"""What a language model is to the rest of the code, whoever serves it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal, Protocol


class Tier(StrEnum):
    """What a model can be trusted with: one line at a time, or a whole letter."""

    SMALL = "small"
    LARGE = "large"


Role = Literal["system", "user", "assistant"]


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a prompt; roles are settled before any value goes in."""

    role: Role
    content: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: tokens as the server counted them, ``seconds`` from sending to the last token."""

    text: str
    prompt_tokens: int = 0
    cached_tokens: int = 0
    answer_tokens: int = 0
    seconds: float = 0.0
    cut: bool = False


class LanguageModel(Protocol):
    """The edge to any model: one method."""

    @property
    def name(self) -> str:
        """The model's name as the catalogue or the server knows it."""
        ...

    @property
    def tier(self) -> Tier:
        """Which writer suits it."""
        ...

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
        """Answer once, at temperature 0.

        ``schema`` is a JSON Schema the answer must follow; ``on_text`` receives each piece as it arrives;
        ``seconds`` is the deadline for the whole answer (30 s without a token ends it sooner).
        Raises a ``ModelError`` and nothing else.
        """
        ...
