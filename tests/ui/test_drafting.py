"""A letter followed while it is being written, and stopped."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.domain.letters import Draft
from assistant.domain.requests import Kind, Request
from assistant.models.scripted import ScriptedModel, Sent
from tests.ui.conftest import TODAY, facts_as_they_stand
from ui.drafting import followed

WAIT = 30.0  # seconds, on a busy machine


@pytest.fixture
def slow(tmp_path: Path) -> Iterator[tuple[Assistant, threading.Event, threading.Event]]:
    """An Assistant whose model says nothing until the second event is set; the first says that it was asked."""
    asked, answer = threading.Event(), threading.Event()

    def reply(sent: Sent) -> str:
        asked.set()
        answer.wait(WAIT)
        return facts_as_they_stand(sent)

    assistant = Assistant.open(tmp_path / "home", today=TODAY, model=ScriptedModel(reply))
    assistant.add_fact(assistant.add_contact("Priya Raman"), "You reviewed my churn model in March.")
    yield assistant, asked, answer
    answer.set()
    assistant.close()


def request(assistant: Assistant, purpose: str = "20 minutes to review my resume by Friday") -> Request:
    return Request(Kind.ASK, assistant.find_contact("Priya"), purpose, words="Long time no see!")


def test_looks_go_on_while_the_model_thinks(slow: tuple[Assistant, threading.Event, threading.Event]) -> None:
    """Whoever follows gets a look several times a second, so that Stop need not wait for the model."""
    assistant, asked, _ = slow
    drafts = followed(assistant, request(assistant), None)
    seen: list[Draft | None] = []
    while not (asked.is_set() and seen[-1] is None):
        seen.append(next(drafts))
    drafts.close()
    assert any(draft is not None and draft.lines for draft in seen)


def test_stopped_letter_keeps_what_is_there(slow: tuple[Assistant, threading.Event, threading.Event]) -> None:
    """What came before Stop is saved; what the model says after it is not."""
    assistant, asked, answer = slow
    drafts = followed(assistant, request(assistant), None)
    while not asked.is_set():
        next(drafts)
    begun = assistant.drafts()[0]
    drafts.close()
    answer.set()
    writing = next((t for t in threading.enumerate() if t.name == "letter"), None)
    if writing is not None:
        writing.join(WAIT)
    assert assistant.draft(begun.id) == begun
    assert not begun.finished


def test_whole_letter_comes_and_errors_are_raised(slow: tuple[Assistant, threading.Event, threading.Event]) -> None:
    """Followed to its end the letter is finished; what writing raises is raised where it is followed."""
    assistant, _, answer = slow
    answer.set()
    *_, last = (draft for draft in followed(assistant, request(assistant), "mine") if draft is not None)
    assert (last.id, last.finished) == ("mine", True)
    with pytest.raises(Exception, match=r"\w"):
        list(followed(assistant, request(assistant, " "), None))
