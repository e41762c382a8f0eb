"""A model's second opinion: it moves certainties and nothing else, and is asked once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assistant.distil.model.opinion import Opinion
from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.domain.ledger import Party, Promise
from assistant.errors import BadAnswer
from assistant.models.scripted import ScriptedModel
from assistant.prompting import PromptFile, read_prompt
from assistant.resources import locate

MAIL = Interaction(
    "i1", None, Channel.EMAIL, Direction.RECEIVED, "Slides",
    'Hi "Ada" [hi]. I will see to the slides. Bye.', "", "<1@x>",
    Identity("Jo", "jo@example.org"),
)  # fmt: skip
PROMISE = Promise(
    "p", "c", Party.THEM, "You said you would see to the slides.", date(2026, 5, 4), source="<1@x>",
    quote="I will see to the slides.", certainty=0.6,
)  # fmt: skip


class Kept(dict[str, str]):
    """Answers in memory."""

    def answer(self, key: str) -> str | None:
        """As kept."""
        return self.get(key)

    def keep_answer(self, key: str, answer: str) -> None:
        """Keep it."""
        self[key] = answer


@pytest.fixture
def prompt() -> PromptFile:
    """The real one."""
    return read_prompt(locate("prompts") / "distil.prompt")


@pytest.mark.parametrize(
    ("answer", "certainty"),
    [("yes", 0.75), ("Yes.", 0.75), ("no", 0.35), ("No,", 0.35), ("maybe", 0.6), ("", 0.6), ("yesterday", 0.6)],
)
def test_answers(prompt: PromptFile, answer: str, certainty: float) -> None:
    """Yes makes surer, no less sure, anything else changes nothing; the words stay as they are."""
    model = ScriptedModel([answer])
    [judged] = Opinion(model, prompt, Kept()).of([PROMISE], {"<1@x>": MAIL})

    assert certainty == pytest.approx(judged.certainty)
    assert replace(judged, certainty=0.6) == PROMISE


@pytest.mark.parametrize(
    ("promise", "why"),
    [
        (replace(PROMISE, certainty=0.8), "sure enough"),
        (replace(PROMISE, certainty=0.3), "hopeless"),
        (replace(PROMISE, source="<2@x>"), "its mail is not there"),
        (replace(PROMISE, quote="I will " * 100), "too long"),
    ],
)
def test_not_asked(prompt: PromptFile, promise: Promise, why: str) -> None:
    """What is sure, hopeless or without its words is not asked about."""
    model = ScriptedModel(["no"])

    assert Opinion(model, prompt, Kept()).of([promise], {"<1@x>": MAIL}) == [promise], why
    assert model.history == []


def test_asked_once(prompt: PromptFile) -> None:
    """The same question is answered from what was kept, until prompt or model change."""
    answers, model = Kept(), ScriptedModel(["no"])
    first = Opinion(model, prompt, answers).of([PROMISE], {"<1@x>": MAIL})
    again = Opinion(model, prompt, answers).of([PROMISE], {"<1@x>": MAIL})
    other = ScriptedModel(["yes"], name="another")

    assert first == again
    assert Opinion(other, prompt, answers).of([PROMISE], {"<1@x>": MAIL}) != first


def test_words_are_data(prompt: PromptFile) -> None:
    """The words go in marked, what stands before them without marks, and neither can end its message."""
    model = ScriptedModel(["no"])
    Opinion(model, prompt, Kept()).of([PROMISE], {"<1@x>": MAIL})

    assert model.history[0].last == (
        'The friend wrote: "Hi Ada hi. [I will see to the slides.]"\nNote: You said you would see to the slides.'
    )


def test_no_model(prompt: PromptFile) -> None:
    """A model that fails three times in a row is not asked again, and the rules' word stands."""
    model = ScriptedModel([*[BadAnswer("It broke.")] * 3, "no"])

    assert Opinion(model, prompt, Kept()).of([PROMISE] * 5, {"<1@x>": MAIL}) == [PROMISE] * 5
    assert len(model.history) == 3
