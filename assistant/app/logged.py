"""A model whose every call is written into the run log."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from assistant.domain.letters import PromptUsed
from assistant.domain.models import Answer, LanguageModel, Message, Tier
from assistant.domain.runs import Run


@dataclass(frozen=True, slots=True)
class LoggedModel:
    """Answers as ``model`` does and tells ``log`` what was sent and what came back; calls that fail leave no entry.

    ``run`` is the id under which ``askwell runs`` shows it, ``move`` what the calls are for.
    """

    model: LanguageModel
    log: Callable[[Run], None]
    now: Callable[[], datetime]
    run: str
    move: str
    prompt: PromptUsed | None = None

    @property
    def name(self) -> str:
        """The model's own."""
        return self.model.name

    @property
    def tier(self) -> Tier:
        """The model's own."""
        return self.model.tier

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
        """What the model answers. Raises a ``ModelError``, and what ``log`` raises."""
        said = self.model.answer(
            messages, max_tokens=max_tokens, stop=stop, schema=schema, on_text=on_text, seconds=seconds
        )
        counts = (said.prompt_tokens, said.cached_tokens, said.answer_tokens, round(said.seconds * 1000))
        self.log(
            Run(self.run, None, self.move, self.prompt, self.name, tuple(messages), said.text, self.now(), *counts)
        )
        return said
