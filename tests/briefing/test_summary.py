"""The summary of a brief: smoothed where the sentence stands, plain where it does not, in time and in confidence."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.bootstrap import grammar
from assistant.briefing.summary import summarise
from assistant.domain.briefs import BriefLine, Section
from assistant.domain.facts import Fact, Sharing
from assistant.domain.letters import Author
from assistant.domain.models import LanguageModel
from assistant.drafting.judge import Judge
from assistant.errors import ModelError
from assistant.models.scripted import ScriptedModel, Sent
from assistant.prompting import read_prompt
from assistant.resources import locate
from assistant.sentences import split_sentences
from tests.briefing.people import brief_on, fact, promise

RUNS = Fact("a", "You run the night desk at Orrin Post.", "ruth", "<a@mail.example>")
LENT = Fact("b", "You lent me your field guide.", "ruth", "<b@mail.example>")


def lines(model: LanguageModel | None, *groups: tuple[Fact, ...], seconds: float = 7.0) -> list[BriefLine]:
    prompt = read_prompt(locate("prompts") / "brief.prompt")
    judge = Judge(grammar(), split_sentences)
    return list(summarise(groups, open_model=lambda: model, prompt=prompt, judge=judge, seconds=seconds))


@pytest.mark.parametrize(
    ("said", "by"),
    [
        pytest.param(
            "You run the night desk at Orrin Post, and you lent me your field guide.", Author.MODEL, id="stands"
        ),
        pytest.param("You run the night desk at Orrin Post, and I lent you my field guide.", Author.PLAIN, id="roles"),
        pytest.param("You run the night desk at Orrin Post and won a prize for it.", Author.PLAIN, id="invented"),
        pytest.param("You run the night desk at Orrin Post.", Author.PLAIN, id="leaves one out"),
        pytest.param("", Author.PLAIN, id="empty"),
    ],
)
def test_a_line_must_stand_on_its_facts(said: str, by: Author) -> None:
    """A sentence that the facts do not bear is replaced by the facts themselves; both cite them."""
    (line,) = lines(ScriptedModel(lambda _sent: said), (RUNS, LENT))
    text = said if by is Author.MODEL else f"{RUNS.text} {LENT.text}"
    assert line == BriefLine(Section.SUMMARY, text, ("<a@mail.example>", "<b@mail.example>"), by=by)


def test_one_fact_needs_no_model() -> None:
    """A single fact is a sentence already; no model is opened for it."""

    def refuse() -> LanguageModel:
        raise AssertionError("opened")

    prompt = read_prompt(locate("prompts") / "brief.prompt")
    made = list(summarise([(RUNS,)], open_model=refuse, prompt=prompt, judge=Judge(grammar(), split_sentences)))
    assert [(line.text, line.by) for line in made] == [(RUNS.text, Author.PLAIN)]


def test_without_a_model_the_lines_are_plain() -> None:
    """Nothing is missing where no model is there."""
    assert [line.by for line in lines(None, (RUNS, LENT))] == [Author.PLAIN]


def test_a_model_that_fails_is_asked_no_more() -> None:
    """After a failure the other lines are plain at once."""
    calls: list[Sent] = []

    def fail(sent: Sent) -> str:
        calls.append(sent)
        raise ModelError("It went away.")

    made = lines(ScriptedModel(fail), (RUNS, LENT), (LENT, RUNS))
    assert ([line.by for line in made], len(calls)) == ([Author.PLAIN] * 2, 1)


def test_out_of_time_the_lines_are_plain() -> None:
    """Where no time is left, no call is begun."""
    model = ScriptedModel(lambda _sent: "never said")
    assert [line.by for line in lines(model, (RUNS, LENT), seconds=0.0)] == [Author.PLAIN]


def test_the_notes_hold_only_what_may_be_said() -> None:
    """Nothing delicate, confidential or stale is among what a summary is made of."""
    made = brief_on(
        facts=[
            fact("You are leaving Lanyard Press.", topic="news", sharing=Sharing.NEVER),
            fact("You are ill.", topic="health", sharing=Sharing.ALLUDE),
            fact("You are planning a fair.", topic="news", when="2025-01-01"),
            fact("You are planning a second imprint.", topic="news"),
        ],
        promises=[promise("I said I would call.", due="2026-11-30")],
    )
    assert [[one.text for one in group] for group in made.notes] == [
        ["You work as Editor at Lanyard Press."],
        ["You are planning a second imprint."],
        ["I said I would call."],
    ]


@pytest.mark.slow
def test_the_real_model_smooths(writing_model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The default model's summary stands on its facts, or is plain."""
    from assistant.models.choose import open_model
    from assistant.settings import load_settings

    monkeypatch.setenv("ASKWELL_MODELS", str(writing_model))
    (line,) = lines(open_model(load_settings(), on_start=lambda: None), (RUNS, LENT), seconds=120.0)
    assert "night desk at Orrin Post" in line.text
    assert "field guide" in line.text
