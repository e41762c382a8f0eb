"""The run log: what exactly was sent to the model for a line, and what came back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from assistant.domain.letters import Finding, PromptUsed
from assistant.domain.models import Message


@dataclass(frozen=True, slots=True)
class Run:
    """One call of a model.

    ``line`` counts the letter's lines from 1; None means the whole letter or its purpose. ``messages`` are
    the exact ones sent, ``findings`` what the checks said of the answer; ``when`` is aware.
    """

    draft_id: str
    line: int | None
    move: str
    prompt: PromptUsed | None
    model: str
    messages: tuple[Message, ...]
    answer: str
    when: datetime
    prompt_tokens: int = 0
    cached_tokens: int = 0
    answer_tokens: int = 0
    milliseconds: int = 0
    findings: tuple[Finding, ...] = ()
