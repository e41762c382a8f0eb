"""A running call is let go of when a letter begins or the reading is to end."""

from __future__ import annotations

import threading

import pytest

from assistant.distil.model.yielding import Yielding
from assistant.distil.work import Stopped
from assistant.domain.models import Message
from assistant.models.scripted import ScriptedModel

ASKED = (Message("user", "Is it a promise?"),)


def test_a_letter_breaks_a_call_off_and_it_is_asked_again_afterwards() -> None:
    """The half answer is thrown away; the next one comes after the letter."""
    writing = [False, True, False, False, False]
    model = ScriptedModel(["no no no", "yes, it is"])
    waited: list[str] = []
    asked = Yielding(
        model, lambda: writing.pop(0), lambda: waited.append("until the letter was done"), threading.Event()
    )
    heard: list[str] = []
    answer = asked.answer(ASKED, max_tokens=9, on_text=heard.append)
    assert (answer.text, len(model.history), len(waited)) == ("yes, it is", 2, 1)


def test_the_end_breaks_a_call_off_for_good() -> None:
    """What is to stop does not wait for the rest of an answer."""
    stop = threading.Event()
    stop.set()
    asked = Yielding(ScriptedModel(["yes"]), lambda: False, lambda: None, stop)
    with pytest.raises(Stopped):
        asked.answer(ASKED, max_tokens=9)
