"""The scripted model behaves like a model."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.models import Answer, LanguageModel, Message, Tier
from assistant.errors import BadAnswer, ServerDied
from assistant.models.scripted import ScriptedModel

ASK = [Message("system", "Be brief."), Message("user", "Hello?")]


def test_a_queue() -> None:
    """Answers come in order, errors are raised, and an empty queue is a bad answer."""
    model: LanguageModel = ScriptedModel(["One.", Answer("Two.", cut=True), ServerDied("Gone.")])
    assert model.answer(ASK, max_tokens=5).text == "One."
    assert model.answer(ASK, max_tokens=5).cut
    with pytest.raises(ServerDied):
        model.answer(ASK, max_tokens=5)
    with pytest.raises(BadAnswer):
        model.answer(ASK, max_tokens=5)


def test_a_function() -> None:
    """Answers may depend on what was sent, and what was sent is kept."""
    model = ScriptedModel(lambda sent: sent.last.upper(), name="echo", tier=Tier.LARGE)
    assert model.answer(ASK, max_tokens=5, stop=["\n"]).text == "HELLO?"
    assert (model.name, model.tier) == ("echo", Tier.LARGE)
    assert [(sent.messages, sent.stop) for sent in model.history] == [(tuple(ASK), ("\n",))]


@given(st.text())
def test_pieces_make_the_text(text: str) -> None:
    """The pieces that arrive are the whole answer."""
    pieces: list[str] = []
    assert ScriptedModel([text]).answer(ASK, max_tokens=5, on_text=pieces.append).text == "".join(pieces)
