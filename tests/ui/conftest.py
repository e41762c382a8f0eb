"""Assistants over real stores, with a model that says what it is told, and the page drawn from them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from assistant.app import Assistant
from assistant.models.scripted import ScriptedModel, Sent

TODAY = date(2026, 11, 21)
Page = Callable[[Assistant], AppTest]


def facts_as_they_stand(sent: Sent) -> str:
    """What a model that only copies says: the facts of the line it is asked for."""
    return sent.last.partition(": ")[2].strip()


@pytest.fixture
def model() -> ScriptedModel:
    """A model that copies its notes."""
    return ScriptedModel(facts_as_they_stand)


@pytest.fixture
def empty(tmp_path: Path, model: ScriptedModel) -> Iterator[Assistant]:
    """An Assistant whose store holds nobody."""
    assistant = Assistant.open(tmp_path / "home", today=TODAY, model=model)
    yield assistant
    assistant.close()


@pytest.fixture
def known(empty: Assistant) -> Assistant:
    """An Assistant that knows Priya, with two facts, and Tom, without an address."""
    priya = empty.add_contact("Priya Raman", addresses=["priya@oakmere.example"])
    empty.add_fact(priya, "You reviewed my churn model in March.")
    empty.add_fact(priya, "I passed the interview at Oakmere in May.")
    empty.add_contact("Tom Whitlock")
    return empty


@pytest.fixture
def page() -> Page:
    """Draw the page for an Assistant, as a tab that was just opened."""

    def draw(assistant: Assistant) -> AppTest:
        def script(assistant):  # type: ignore[no-untyped-def]
            from ui.views import write

            write.show(assistant)

        return AppTest.from_function(script, default_timeout=120, args=(assistant,)).run()

    logging.getLogger("streamlit").setLevel(logging.ERROR)
    return draw
