"""What a writer made of a card."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from assistant.domain.letters import Author


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a letter's body and who wrote it."""

    text: str
    by: Author


@dataclass(frozen=True, slots=True)
class Written:
    """One letter, or the reason why there is none.

    ``sentences`` are the body's, without greeting and sign-off; ``stopped`` are sentences of the model's that were not
    let in; ``seconds`` is the wall time of writing, the world not counted; ``first`` the time to the first line.
    """

    card: str
    system: str
    ready: bool
    subject: str = ""
    text: str = ""
    sentences: tuple[Sentence, ...] = ()
    stopped: tuple[str, ...] = ()
    blocked_by: tuple[str, ...] = ()
    refused: str = ""
    seconds: float = 0.0
    first: float = 0.0
    prompt_tokens: int = 0
    answer_tokens: int = 0
    calls: int = 0
    model: str = ""
    prompts: dict[str, str] = field(default_factory=dict)

    def as_row(self) -> dict[str, Any]:
        """As JSON keeps it; ``from_row`` reads it back."""
        return asdict(self)

    @classmethod
    def from_row(cls, row: dict[str, Any]) -> Written:
        """What ``as_row`` gave. Raises ``TypeError`` and ``ValueError`` for anything else."""
        sentences = tuple(Sentence(one["text"], Author(one["by"])) for one in row["sentences"])
        rest: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
        rest["sentences"] = sentences
        return cls(**rest)
