"""The writers: how a step of the outline becomes a sentence.

``LineWriter`` asks a small model once for each step; ``LetterWriter`` asks a large one once for the whole letter.
Both give attempts, which the same checks judge; ``plain_lines`` is what is always right: the facts themselves.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from assistant.domain.letters import Author, Line, PromptUsed
from assistant.domain.models import Answer, LanguageModel, Message, Tier
from assistant.drafting.outline import Step
from assistant.errors import BadAnswer
from assistant.prompting import PromptFile

WARM_SECONDS = 60.0  # for reading the examples on a slow machine


@dataclass(frozen=True, slots=True)
class Attempt:
    """What a model made of a step, with everything the run log keeps of it."""

    text: str
    messages: tuple[Message, ...]
    answer: Answer
    prompt: PromptUsed


Write = Callable[[int, Step, Sequence[str], float], Attempt]
"""(position, step, what was wrong with the last attempt, seconds left) -> attempt; raises ``ModelError``."""


class Writer(Protocol):
    """Turns the steps of one letter into a function that writes each of them."""

    @property
    def name(self) -> str:
        """The model's name."""
        ...

    @property
    def prompt(self) -> PromptUsed:
        """The prompt file behind the lines."""
        ...

    @property
    def tries(self) -> int:
        """How often a line is asked for before it stays plain."""
        ...

    def start(self, steps: Sequence[Step], guidance: str) -> Write:
        """Begin one letter."""
        ...

    def warm_up(self) -> None:
        """Have the unchanging part of the prompt read, where that is of use. Raises a ``ModelError``."""
        ...


class _Prompted:
    """A model with the prompt file it is asked through."""

    def __init__(self, model: LanguageModel, prompt: PromptFile, *, tries: int = 2) -> None:
        self._model = model
        self._prompt = prompt
        self._tries = tries

    @property
    def name(self) -> str:
        """The model's name."""
        return self._model.name

    @property
    def prompt(self) -> PromptUsed:
        """The prompt file behind the lines."""
        return self._prompt.used

    @property
    def tries(self) -> int:
        """How often a line is asked for: once, and once more to repair it."""
        return self._tries


class LineWriter(_Prompted):
    """One call a line, for small models; what the calls have in common stands first and stays cached."""

    def start(self, steps: Sequence[Step], guidance: str) -> Write:
        """Begin one letter; nothing is sent yet."""
        del steps, guidance  # a small model sees one step at a time
        return self._write

    def warm_up(self) -> None:
        """Read the examples once, so that the server has them at hand."""
        messages = self._prompt.fill({"move": "connect", "facts": "We met in May."})
        self._model.answer(messages, max_tokens=1, seconds=WARM_SECONDS)

    def _write(self, position: int, step: Step, wrong: Sequence[str], seconds: float) -> Attempt:
        del position
        facts = " ".join(fact.text for fact in step.facts)
        label = step.label if not wrong else f"{step.label}, in the words of the notes alone"
        messages = self._prompt.fill({"move": label, "facts": facts})
        answer = self._model.answer(
            messages, max_tokens=self._prompt.max_tokens, stop=self._prompt.stop, seconds=seconds
        )
        return Attempt(tidy(answer.text), tuple(messages), answer, self._prompt.used)


LETTER_SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "lines": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "step": {"type": "integer"},
                    "text": {"type": "string"},
                    "facts": {"type": "array", "items": {"type": "string"}},
                },
                "required": ["step", "text", "facts"],
                "additionalProperties": False,
            },
        }
    },
    "required": ["lines"],
    "additionalProperties": False,
}


class LetterWriter(_Prompted):
    """One structured answer for the whole letter, for large models; a line that fails is asked for again alone."""

    def start(self, steps: Sequence[Step], guidance: str) -> Write:
        """Begin one letter; the one call is made when the first line is wanted."""
        written: dict[int, Attempt] = {}
        asked: list[bool] = []

        def write(position: int, step: Step, wrong: Sequence[str], seconds: float) -> Attempt:
            if wrong:
                return self._ask([(position, step)], guidance, wrong, seconds)[position]
            if not asked:
                asked.append(True)
                written.update(self._ask(list(enumerate(steps)), guidance, (), seconds))
                if not any(attempt.text for attempt in written.values()):
                    raise BadAnswer("The model's answer holds none of the lines that were asked for.")
            return written[position]

        return write

    def warm_up(self) -> None:
        """Nothing to do: a large model's server keeps nothing of ours."""

    def _ask(
        self, steps: Sequence[tuple[int, Step]], guidance: str, wrong: Sequence[str], seconds: float
    ) -> dict[int, Attempt]:
        wanted = {number: step for number, step in steps if step.facts}
        notes = [
            {"step": n, "move": s.label or s.move, "facts": [{"id": f.id, "text": f.text} for f in s.facts]}
            for n, s in wanted.items()
        ]
        values = {
            "guidance": guidance,
            "steps": json.dumps(notes, ensure_ascii=False),
            "wrong": " ".join(wrong) or "nothing yet",
        }
        messages = self._prompt.fill(values)
        answer = self._model.answer(messages, max_tokens=self._prompt.max_tokens, schema=LETTER_SCHEMA, seconds=seconds)
        texts = self._read(answer.text, wanted)
        # A line that was left out is an empty attempt: it is asked for once more, alone.
        return {n: Attempt(texts.get(n, ""), tuple(messages), answer, self._prompt.used) for n in wanted}

    @staticmethod
    def _read(text: str, wanted: dict[int, Step]) -> dict[int, str]:
        """The sentence for each step; one that cites a fact of another step is left out."""
        try:
            rows = json.loads(text)["lines"]
            out: dict[int, str] = {}
            for row in rows:
                number = int(row["step"])
                if number in wanted and set(map(str, row["facts"])) <= {f.id for f in wanted[number].facts}:
                    out.setdefault(number, tidy(str(row["text"])))
        except (ValueError, TypeError, KeyError, AttributeError) as exc:
            raise BadAnswer("The model's answer does not hold the lines that were asked for.") from exc
        return out


def writer_for(model: LanguageModel, *, line: PromptFile, letter: PromptFile) -> Writer:
    """The writer that suits the model's tier."""
    return LetterWriter(model, letter) if model.tier is Tier.LARGE else LineWriter(model, line)


def tidy(text: str) -> str:
    """One line without the quotation marks or dash that models like to put around a sentence."""
    line = " ".join(text.split())
    if len(line) > 1 and line[0] in "\"“'‘" and line[-1] in "\"”'’" and not any(c in line[1:-1] for c in '"“”'):
        line = line[1:-1].strip()
    return line.removeprefix("- ").strip()


def plain_lines(step: Step) -> list[Line]:
    """The step without a model: its courtesy sentence, or one line for each fact, as it stands."""
    if step.says:
        return [Line(step.says, step.move, Author.PLAIN, opens=step.opens)]
    return [
        Line(as_sentence(fact.text), step.move, Author.PLAIN, (fact,), opens=step.opens and number == 0)
        for number, fact in enumerate(step.facts)
    ]


def as_sentence(text: str) -> str:
    """A fact as a sentence that ends as one."""
    text = text.strip()
    return text if text[-1:] in {".", "!", "?", "”", '"', "’", "'"} else f"{text}."
