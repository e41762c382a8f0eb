"""What each change to the prompts moves, on dev cards with the model: ``python -m tests.evals.prompts``.

Every variation writes the same cards with the same model; one row each is printed as soon as it is done. ``--only``
takes names from ``VARIATIONS``, ``--limit`` an even slice of the cards. Letters are kept in ``--out`` and taken again
while card, model and code are the same. Only *dev* is ever written here.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.app import Assistant
from assistant.bootstrap import Parts
from assistant.domain.models import LanguageModel, Message
from assistant.drafting.outline import Step
from assistant.drafting.writers import Attempt, LetterWriter, LineWriter, Write, Writer
from assistant.evaluation.cards import Split
from assistant.evaluation.evaluate import cards_of, evaluate
from assistant.evaluation.ours import write_ours
from assistant.evaluation.systems import System
from assistant.evaluation.worlds import World
from assistant.evaluation.written import Written
from assistant.models.choose import open_model
from assistant.prompting import PromptFile, Recipe, read_prompt
from assistant.resources import locate
from assistant.settings import load_settings

WARM = 0.6  # the temperature of the second and third try


@dataclass(frozen=True, slots=True)
class Variation:
    """One change: what the letters are written with instead of what is shipped."""

    name: str
    about: str
    change: Callable[[Parts], Parts]


def _prompt() -> PromptFile:
    return read_prompt(locate("prompts") / "line.prompt")


def _written_by(make: Callable[[LanguageModel], Writer]) -> Callable[[Parts], Parts]:
    return lambda parts: replace(parts, writer=make)


def _blocks(change: Callable[[tuple[Message, ...]], tuple[Message, ...]]) -> Callable[[Parts], Parts]:
    prompt = _prompt()
    return _written_by(lambda model: LineWriter(model, replace(prompt, blocks=change(prompt.blocks))))


class _Told(LineWriter):
    """Says what was wrong with the first attempt when it asks again."""

    def _write(self, position: int, step: Step, wrong: Sequence[str], seconds: float) -> Attempt:
        label = step.label if not wrong else f"{step.label} (not like the last time: {wrong[0]})"
        return super()._write(position, replace(step, label=label), (), seconds)


class _Reversed(LineWriter):
    """Gives the facts of a line in the opposite order."""

    def _write(self, position: int, step: Step, wrong: Sequence[str], seconds: float) -> Attempt:
        return super()._write(position, replace(step, facts=step.facts[::-1]), wrong, seconds)


class _Warmer(LineWriter):
    """Tries again at a higher temperature, and once more: the best of three against the checks."""

    def __init__(self, model: LanguageModel, prompt: PromptFile) -> None:
        super().__init__(model, prompt, tries=3)
        self._warm = LineWriter(open_model(load_settings(), temperature=WARM), prompt)

    def start(self, steps: Sequence[Step], guidance: str) -> Write:
        first, again = super().start(steps, guidance), self._warm.start(steps, guidance)

        def write(position: int, step: Step, wrong: Sequence[str], seconds: float) -> Attempt:
            return (again if wrong else first)(position, step, wrong, seconds)

        return write


def _one_fact(parts: Parts) -> Parts:
    def alone(recipe: Recipe) -> Recipe:
        return replace(recipe, moves=tuple(replace(move, facts=min(move.facts, 1)) for move in recipe.moves))

    return replace(parts, recipes=lambda kind: alone(parts.recipes(kind)))


_SHORT = Message("system", "Rewrite the notes as one sentence of a letter.")

VARIATIONS = (
    Variation("shipped", "as it is", lambda parts: parts),
    Variation("no examples", "the system message alone", _blocks(lambda b: (b[0], b[-1]))),
    Variation("half the examples", "every other pair", _blocks(lambda b: (b[0], *_every_other(b[1:-1]), b[-1]))),
    Variation("short system", "“Rewrite the notes as one sentence of a letter.”", _blocks(lambda b: (_SHORT, *b[1:]))),
    Variation("no repair", "one try a line", _written_by(lambda model: LineWriter(model, _prompt(), tries=1))),
    Variation("best of three", f"two more tries at temperature {WARM}", _written_by(lambda m: _Warmer(m, _prompt()))),
    Variation("told why", "the repair names what was wrong", _written_by(lambda model: _Told(model, _prompt()))),
    Variation("facts reversed", "the line's facts in opposite order", _written_by(lambda m: _Reversed(m, _prompt()))),
    Variation("one fact a line", "nothing is joined", _one_fact),
    Variation(
        "whole letter",
        "one structured answer for all lines, as large models are asked",
        _written_by(lambda model: LetterWriter(model, read_prompt(locate("prompts") / "letter.prompt"))),
    ),
)


def _every_other(blocks: tuple[Message, ...]) -> tuple[Message, ...]:
    return tuple(block for number, block in enumerate(blocks) if number // 2 % 2 == 0)


def _system(variation: Variation) -> System:
    def write(world: World, model: LanguageModel | None) -> Written:
        del model
        parts = variation.change(world.parts)
        varied = replace(world, parts=parts, assistant=Assistant(parts))
        return write_ours(varied, system=variation.name)

    return System(variation.name, variation.about, write)


def main() -> None:
    """Print a row for each variation."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", help="names of variations, comma between", default="")
    parser.add_argument("--limit", type=int, default=30, help="how many dev cards, an even slice")
    parser.add_argument("--out", type=Path, help="where letters are kept (default: nowhere)")
    chosen = parser.parse_args()
    wanted = {name.strip() for name in chosen.only.split(",") if name.strip()}
    cards = cards_of(Split.DEV, limit=chosen.limit)
    print("| change | what | ready | objections | must-say | lines by the model | stopped, of these fine | seconds |")
    print("|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        model = open_model(load_settings())
        for variation in VARIATIONS:
            if wanted and variation.name not in wanted:
                continue
            made = evaluate(cards, [_system(variation)], folder=chosen.out or Path(folder), model=model)
            found = made.figures()[variation.name]["summary"]
            lines = found["lines"]
            model_lines = f"{lines['model'] / sum(lines.values()):.0%} ({lines['model']})"
            print(
                f"| {variation.name} | {variation.about} | {found['ready']} of {found['letters']} "
                f"| {found['invented']} | {found['must_say']:.2f} | {model_lines} "
                f"| {found['stopped']}, {found['stopped_fine']} | {found['seconds']} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
