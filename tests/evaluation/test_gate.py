"""The regression gate: the recorded slice replayed without a model, and the same cards with the real one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.domain.models import Message, Tier
from assistant.errors import BadAnswer
from assistant.evaluation.evaluate import open_chosen
from assistant.evaluation.judging import Outcome
from assistant.evaluation.summary import summary
from assistant.models.scripted import ScriptedModel
from assistant.settings import load_settings
from tests.evals.recording import (
    COMMAND,
    FOLDER,
    Recording,
    RecordingModel,
    ReplayedModel,
    least,
    recorded_from,
    slice_of,
    written_by,
)
from tests.evaluation.bakery import read, row


def the_recording() -> Recording:
    """The recording; without one the gate is closed."""
    try:
        return Recording.read(FOLDER)
    except FileNotFoundError:
        pytest.fail(f"Nothing is recorded for the regression gate yet: run `{COMMAND}` with the model.", pytrace=False)


@dataclass(frozen=True)
class Replay:
    """The slice as it is written today from the recorded answers."""

    recording: Recording
    model: ReplayedModel
    outcomes: tuple[Outcome, ...]


@pytest.fixture(scope="module")
def replay() -> Replay:
    """Written once for all tests below; how much of the recording was of use is printed."""
    recording = the_recording()
    model = recording.replayed()
    outcomes = written_by(model, slice_of(recording))
    print(f"Replayed {model.asked} questions; {len(model.missed)} of them were not recorded.")
    return Replay(recording, model, outcomes)


def objections(outcomes: tuple[Outcome, ...]) -> list[tuple[str, str]]:
    """(card, sentence) of everything invented in letters called ready."""
    return [(one.card.id, line.text) for one in outcomes if one.written.ready for line in one.invented]


def stays(outcomes: tuple[Outcome, ...], recording: Recording, *, errors: float) -> None:
    """Readiness and must-say recall are not below the recorded run by more than its noise."""
    told = summary(outcomes)
    assert told["ready_share"]["value"] >= least(recording.ready, errors=errors)
    assert told["must_say"] >= least(recording.must_say, errors=errors)


@pytest.mark.slow  # twelve letters, written and judged
def test_the_recording_is_of_use(replay: Replay) -> None:
    """All its cards are there, and at least half of the letters are written from recorded answers to their end."""
    assert [one.card.id for one in replay.outcomes] == list(replay.recording.cards)
    if len(replay.model.missed) > len(replay.outcomes) / 2:  # a letter stops asking at its first miss
        pytest.fail(
            f"{len(replay.model.missed)} of {len(replay.outcomes)} letters ask the model what nobody recorded: "
            f"read what changed, then run `{COMMAND}`.",
            pytrace=False,
        )


@pytest.mark.slow
def test_nothing_invented_is_let_through(replay: Replay) -> None:
    """No letter called ready says what nobody said, and nothing leaks."""
    assert objections(replay.outcomes) == []
    assert summary(replay.outcomes)["leaks"] == 0


@pytest.mark.slow
def test_letters_stay_ready_and_useful(replay: Replay) -> None:
    """Readiness and must-say recall are within one standard error of the recorded run, or one case."""
    stays(replay.outcomes, replay.recording, errors=1)


@pytest.mark.slow
def test_the_real_model_invents_nothing(writing_model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The default model writes the slice without an invention or a leak, within two standard errors of the record."""
    recording = the_recording()
    monkeypatch.setenv("ASKWELL_MODELS", str(writing_model))
    outcomes = written_by(open_chosen(load_settings()), slice_of(recording))

    assert objections(outcomes) == []
    assert summary(outcomes)["leaks"] == 0
    stays(outcomes, recording, errors=2)


@pytest.mark.parametrize(
    ("recorded", "errors", "expected", "why"),
    [
        ((12, 12), 1, 11 / 12, "all ready: one letter fewer may be noise"),
        ((12, 12), 2, 0.8513, "with the model itself: two errors of 13 in 14"),
        ((10, 12), 1, 0.8333 - 0.1184, "one error of 11 in 14 is more than a letter"),
        ((25, 26), 1, 0.9110, "of many statements: one error of 26 in 28"),
        ((0, 4), 1, -0.25, "nothing cannot fall"),
    ],
)
def test_the_noise(recorded: tuple[int, int], errors: float, expected: float, why: str) -> None:
    """How far a share may fall: some standard errors, and never less than one case."""
    assert least(recorded, errors=errors) == pytest.approx(expected, abs=2e-4), why


def test_a_recording_replays(tmp_path: Path) -> None:
    """What is recorded comes back from disk and writes the same letters; what is not ends in plain lines, counted."""
    cards = read(tmp_path, row() | {"records": [], "others": [], "facts": []})
    recorder = RecordingModel("one", Tier.SMALL, model=ScriptedModel(lambda sent: f"{sent.last.split(': ')[-1]}"))
    outcomes = written_by(recorder, cards)
    recorded_from(recorder, cards, outcomes).save(tmp_path / "recorded")
    recording = Recording.read(tmp_path / "recorded")
    same, none = recording.replayed(), ReplayedModel("one", Tier.SMALL)

    assert recording.answers == recorder.answers
    assert [one.written.text for one in written_by(same, cards)] == [one.written.text for one in outcomes]
    assert (same.asked > 0, same.missed) == (True, [])
    plain = written_by(none, cards)
    assert {line.by for one in plain for line in one.sentences} == {"plain"}
    assert (none.asked, len(none.missed)) == (1, 1)


def test_what_was_not_recorded_is_a_model_error() -> None:
    """A question nobody recorded, or one that allows another length, has no answer."""
    model = ReplayedModel("one", Tier.SMALL)
    with pytest.raises(BadAnswer, match="Nobody recorded"):
        model.answer([Message("user", "Hello")], max_tokens=5)


def test_the_slice_is_even() -> None:
    """Before anything is recorded it is twelve dev cards with every kind among them; then it is those recorded."""
    cards = slice_of()
    recording = Recording("m", "small", (cards[3].id, cards[5].id), (2, 2), (4, 4), 0, 0)

    assert len(cards) == 12
    assert len({card.kind for card in cards}) == 3
    assert slice_of(recording) == [cards[3], cards[5]]
