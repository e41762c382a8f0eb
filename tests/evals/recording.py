"""A fixed slice of cards with the model's recorded answers: the whole pipeline, replayed in seconds without a model.

``python -m tests.evals.record`` makes the recording: ``recorded/answers.json`` holds each answer under a digest of what
was asked, ``recorded/figures.json`` the slice and what its letters came to.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any
from unittest import mock

from assistant.domain.models import Answer, LanguageModel, Message, Tier
from assistant.errors import BadAnswer
from assistant.evaluation.cards import Card, Split
from assistant.evaluation.evaluate import Evaluation, cards_of, evaluate
from assistant.evaluation.figures import Share
from assistant.evaluation.judging import Outcome
from assistant.evaluation.summary import summary

FOLDER = Path(__file__).parent / "recorded"
COMMAND = "python -m tests.evals.record"
LETTERS = 12


def digest_of(messages: Sequence[Message], max_tokens: int, stop: Sequence[str], schema: object) -> str:
    """What an answer hangs on, in one digest."""
    told = json.dumps([[(m.role, m.content) for m in messages], max_tokens, list(stop), schema])
    return hashlib.blake2b(told.encode(), digest_size=12).hexdigest()


@dataclass(slots=True)
class _Known:
    """A model's name and tier with the answers it gave, by digest."""

    name: str
    tier: Tier
    answers: dict[str, Answer] = field(default_factory=dict)


@dataclass(slots=True)
class RecordingModel(_Known):
    """Answers as ``model`` does and keeps what it answered."""

    model: LanguageModel | None = None

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
        """What the model answers. Raises a ``ModelError``."""
        assert self.model is not None
        said = self.model.answer(
            messages, max_tokens=max_tokens, stop=stop, schema=schema, on_text=on_text, seconds=seconds
        )
        self.answers[digest_of(messages, max_tokens, stop, schema)] = said
        return said


@dataclass(slots=True)
class ReplayedModel(_Known):
    """Answers what was recorded; ``asked`` counts the questions, ``missed`` holds the digests nobody recorded."""

    asked: int = 0
    missed: list[str] = field(default_factory=list)

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
        """The recorded answer. Raises ``BadAnswer`` where there is none, so that the letter goes on plain."""
        del seconds
        self.asked += 1
        digest = digest_of(messages, max_tokens, stop, schema)
        if digest not in self.answers:
            self.missed.append(digest)
            raise BadAnswer("Nobody recorded an answer to this.")
        if on_text is not None:
            on_text(self.answers[digest].text)
        return self.answers[digest]


@dataclass(frozen=True, slots=True)
class Recording:
    """The slice and what its letters came to when they were recorded; a share is (hits, cases)."""

    model: str
    tier: str
    cards: tuple[str, ...]
    ready: tuple[int, int]
    must_say: tuple[int, int]
    invented: int
    leaks: int
    answers: dict[str, Answer] = field(default_factory=dict)

    def save(self, folder: Path) -> None:
        """Write both files."""
        folder.mkdir(parents=True, exist_ok=True)
        told = asdict(self)
        answers = told.pop("answers")
        for name, value in (("figures", told), ("answers", dict(sorted(answers.items())))):
            text = json.dumps(value, ensure_ascii=False, indent=1)
            (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")

    @classmethod
    def read(cls, folder: Path) -> Recording:
        """What ``save`` wrote. Raises ``FileNotFoundError`` before anything was recorded."""
        figures, answers = (json.loads((folder / f"{name}.json").read_text("utf-8")) for name in ("figures", "answers"))
        figures |= {name: tuple(figures[name]) for name in ("cards", "ready", "must_say")}
        return cls(**figures, answers={digest: Answer(**one) for digest, one in answers.items()})

    def replayed(self) -> ReplayedModel:
        """The model as it answered then."""
        return ReplayedModel(self.model, Tier(self.tier), dict(self.answers))


def slice_of(recording: Recording | None = None) -> list[Card]:
    """The recorded cards, as they are now; before there is a recording, an even slice of the dev half."""
    if recording is None:
        return cards_of(Split.DEV, limit=LETTERS)
    return cards_of(Split.DEV, chosen=lambda card: card.id in recording.cards)


def written_by(model: LanguageModel, cards: Sequence[Card]) -> tuple[Outcome, ...]:
    """The letters of some cards, written anew and judged.

    They are written without the search model, whose presence changes which facts come first: the recording must
    replay on a machine that has none.
    """
    with tempfile.TemporaryDirectory(prefix="askwell-gate-") as folder, _no_models(Path(folder) / "none"):
        made: Evaluation = evaluate(cards, folder=Path(folder) / "letters", model=model)
    return made.outcomes["askwell"]


@contextmanager
def _no_models(folder: Path) -> Iterator[None]:
    with mock.patch.dict(os.environ, {"ASKWELL_MODELS": str(folder)}):
        yield


def recorded_from(model: _Known, cards: Sequence[Card], outcomes: Sequence[Outcome]) -> Recording:
    """What is kept of a recorded run."""
    told = summary(outcomes)
    return Recording(
        model=model.name,
        tier=model.tier.value,
        cards=tuple(card.id for card in cards),
        ready=(told["ready"], told["letters"]),
        must_say=(told["must_say_share"]["hits"], told["must_say_share"]["of"]),
        invented=told["invented"],
        leaks=told["leaks"],
        answers=dict(model.answers),
    )


def least(recorded: tuple[int, int], *, errors: float) -> float:
    """The lowest share that is still within the noise of a recorded one.

    The noise is ``errors`` standard errors of the recorded share, which counts one hit and one miss more than there
    were (Wilson's and Laplace's way, so that a perfect share has some noise as well), and never less than one case.
    """
    share = Share(*recorded)
    assert share.value is not None
    smooth = (share.hits + 1) / (share.all + 2)
    return share.value - max(1 / share.all, errors * math.sqrt(smooth * (1 - smooth) / share.all))
