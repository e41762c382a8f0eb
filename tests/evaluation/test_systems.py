"""The ways of writing that are compared: what each is given, and what it gives back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.domain.letters import Author
from assistant.errors import ModelMissing, ModelTooSlow, WrongUse
from assistant.evaluation.baselines import free_prompt, last_messages
from assistant.evaluation.systems import SYSTEMS, system_named
from assistant.evaluation.worlds import World, open_world
from assistant.models.scripted import ScriptedModel
from tests.evaluation.bakery import read, row

LETTER = "**Subject:** Your lease\n\nDear Harriet,\n\nYou changed my life! Could we talk?\n\nBest regards,\nInes"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """The baker's, on record, for a model that makes things up; no search model is there."""
    folder = tmp_path_factory.mktemp("world")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ASKWELL_MODELS", str(folder / "models"))
        model = ScriptedModel(lambda _sent: "You won a prize.")
        opened = open_world(read(folder, row())[0], folder / "home", model=model)
        yield opened
        opened.assistant.close()


def test_a_world_is_on_record(world: World) -> None:
    """Exchanges, facts and contacts of the card are there, each with its own people; what is told never stays so."""
    assert [one.direction for one in world.exchanges(world.request.contact)] == ["sent", "received"]
    assert sorted(contact.name for contact in world.contacts) == ["Harriet Lowe", "Harriet Moss"]
    told = {fact.text: fact.sharing for fact in world.parts.store.facts(world.request.contact.id, standing=None)}
    assert told["You leave the firm in March."] == "never"
    assert "You milled the rye for me." not in told


def test_what_the_baselines_are_given(world: World) -> None:
    """A free prompt has everything of this contact, the other the last messages cut; neither has anybody else's."""
    free = "".join(one.content for one in free_prompt(world))
    cut = "".join(one.content for one in last_messages(world))

    for told in (free, cut):
        assert "Ines Duarte" in told
        assert "20 minutes on the phone" in told
        assert "rye" not in told
    assert "Between us, I leave the firm" in free
    assert "Between us" in cut
    assert (
        max(len(line) for line in cut.splitlines() if line.startswith("[")) <= len("[2026-05-13] Harriet Lowe: ") + 120
    )


def test_a_free_letter_is_taken_apart(world: World) -> None:
    """Subject, greeting and sign-off are no sentences; the rest is the model's, and the letter is called ready."""
    written = SYSTEMS["free"].write(world, ScriptedModel([LETTER]))

    assert written.ready
    assert written.subject == "Your lease"
    assert [one.text for one in written.sentences] == ["You changed my life!", "Could we talk?"]
    assert {one.by for one in written.sentences} == {Author.MODEL}


def test_a_model_that_fails_is_a_refusal(world: World) -> None:
    """A baseline without an answer has no letter, and says why."""
    written = SYSTEMS["last-five"].write(world, ScriptedModel([ModelTooSlow("Too slow.")]))

    assert (written.ready, written.refused, written.sentences) == (False, "Too slow.", ())


def test_checks_stop_what_is_invented(world: World) -> None:
    """Askwell lets no invention in and keeps what it stopped; without its checks the same model's is all there is."""
    ours, unchecked = SYSTEMS["askwell"].write(world, None), SYSTEMS["unchecked"].write(world, None)

    assert "prize" not in ours.text
    assert "You won a prize." in ours.stopped
    assert ours.ready
    assert unchecked.text.count("You won a prize.") >= 1
    assert unchecked.ready
    assert {one.by for one in unchecked.sentences} >= {Author.MODEL}


def test_what_cannot_write_says_so(world: World) -> None:
    """Without a model, or for the chain without the search model, there is a sentence and no empty comparison."""
    with pytest.raises(ModelMissing, match="free cannot write without a model"):
        SYSTEMS["free"].write(world, None)
    with pytest.raises(ModelMissing, match="chain needs the search model"):
        SYSTEMS["chain"].write(world, ScriptedModel([LETTER]))
    with pytest.raises(WrongUse, match="no way of writing called 'magic'; there are askwell, unchecked, plain"):
        system_named("magic")
