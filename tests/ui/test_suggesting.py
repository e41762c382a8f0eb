"""What a letter may stand on is looked for beside the page: nothing is lost, and nobody gets another one's facts."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from time import monotonic, sleep

import pytest
from streamlit.testing.v1 import AppTest

from assistant.app import Assistant
from assistant.app.suggesting import NotWanted
from assistant.domain.contacts import Contact
from assistant.domain.facts import Fact
from assistant.domain.requests import Kind, Request
from assistant.errors import StoreLocked
from assistant.models.scripted import ScriptedModel
from tests.ui.conftest import TODAY, Page
from tests.ui.shown import texts
from ui.suggesting import Suggested, Suggesting

PURPOSE = "20 minutes to review my resume by Friday"
LOOKING = "Looking through what is on record…"
CHURN, PASSED, BOOK = (
    "You reviewed my churn model in March.",
    "I passed the interview in May.",
    "I still have your book.",
)


class Held(Assistant):
    """An Assistant whose suggestions wait until they are let go."""

    go = threading.Event()

    def suggest_facts(self, request: Request, *, stopped: Callable[[], bool] = lambda: False) -> Suggested:
        self.go.wait(30)
        return super().suggest_facts(request, stopped=stopped)


@pytest.fixture
def held(tmp_path: Path, model: ScriptedModel) -> Iterator[Held]:
    """Knows two facts of Priya and one of Tom; its suggestions are let go."""
    assistant = Held.open(tmp_path / "home", today=TODAY, model=model)
    assistant.go = threading.Event()
    assistant.go.set()
    priya, tom = assistant.add_contact("Priya Raman"), assistant.add_contact("Tom Whitlock")
    for whom, text in ((priya, CHURN), (priya, PASSED), (tom, BOOK)):
        assistant.add_fact(whom, text)
    yield assistant
    assistant.go.set()
    assistant.close()


def wait_for(condition: Callable[[], bool]) -> None:
    until = monotonic() + 30
    while not condition():
        assert monotonic() < until
        sleep(0.005)


def pick(at: AppTest, assistant: Assistant, name: str) -> AppTest:
    box = next(box for box in at.selectbox if str(box.key).startswith("to-"))
    return box.select(assistant.find_contact(name).id).run()


def purpose(at: AppTest, text: str = PURPOSE) -> AppTest:
    box = next(box for box in at.text_area if str(box.key).startswith("purpose-"))
    return box.set_value(text).run()


def offered(at: AppTest) -> dict[str, bool]:
    return {box.label.replace("\\", "").partition(" — ")[0]: box.value for box in at.checkbox}


def let_go(at: AppTest, assistant: Held) -> AppTest:
    """Let it find them, and draw the page anew as its own look does."""
    assistant.go.set()
    wait_for(lambda: at.session_state["askwell"].suggesting.waits)
    return at.run()


def test_the_page_is_drawn_before_the_facts(held: Held, page: Page) -> None:
    """While somebody's mail is read the page says so; then the facts stand there."""
    held.go.clear()
    at = purpose(pick(page(held, patience=0.0), held, "Priya"))
    assert (LOOKING in texts(at), offered(at)) == (True, {})
    let_go(at, held)
    assert not at.exception
    assert (LOOKING in texts(at), set(offered(at))) == (False, {CHURN, PASSED})


def test_ticks_are_still_set_afterwards(held: Held, page: Page) -> None:
    """A tick that was taken away stays away while the facts are looked for anew, and behind it."""
    at = purpose(pick(page(held), held, "Priya"))
    box = next(box for box in at.checkbox if CHURN in box.label.replace("\\", ""))
    at = box.set_value(not box.value).run()
    chosen = offered(at)
    held.go.clear()
    at.session_state["askwell"].patience = 0.0
    at = purpose(at, "20 minutes to review my cover letter by Friday")
    assert (LOOKING in texts(at), offered(at)) == (True, {})
    assert offered(let_go(at, held))[CHURN] == chosen[CHURN]


def test_somebody_else_gets_their_own_facts(held: Held, page: Page) -> None:
    """With another contact chosen meanwhile, only what is on record of that one comes."""
    held.go.clear()
    at = purpose(pick(page(held, patience=0.0), held, "Priya"))
    at = pick(at, held, "Tom")
    assert LOOKING in texts(at)
    assert set(offered(let_go(at, held))) == {BOOK}


def test_a_letter_drafted_at_once_lacks_nothing(held: Held, page: Page) -> None:
    """Without ticks of the user's own it looks for itself, and the facts come into the form behind it."""
    held.go.clear()
    at = purpose(pick(page(held, patience=0.0), held, "Priya"))
    at.button(key="draft").click().run()
    assert not at.exception
    draft = held.drafts()[0]
    assert (draft.finished, "churn model" in draft.text) == (True, True)
    assert set(offered(let_go(at, held))) == {CHURN, PASSED}


def test_a_letter_drafted_at_once_follows_the_ticks(held: Held, page: Page) -> None:
    """Where the user has taken a tick away, the letter waits until it is known what that keeps out."""
    at = purpose(pick(page(held), held, "Priya"))
    next(box for box in at.checkbox if CHURN in box.label.replace("\\", "")).set_value(False).run()
    held.go.clear()
    at.session_state["askwell"].patience = 0.0
    threading.Timer(0.2, held.go.set).start()
    next(box for box in at.text_area if str(box.key).startswith("purpose-")).set_value("20 minutes to read my resume")
    at.button(key="draft").click().run()
    assert not at.exception
    assert "churn model" not in held.drafts()[0].text


def test_nothing_more_is_read_for_nobody(held: Held) -> None:
    """Stopped, it ends at the next sentence that it would read."""
    with pytest.raises(NotWanted):
        held.suggest_facts(Request(Kind.ASK, held.find_contact("Priya"), PURPOSE), stopped=lambda: True)


def request(text: str) -> Request:
    return Request(Kind.ASK, Contact("priya", "Priya Raman"), text)


def test_a_newer_look_stops_the_one_before() -> None:
    """One at a time, and only the newest is given; the same request goes on, and what it found is given once."""
    begun: list[str] = []
    ended: list[str] = []
    fact = Fact("one", "I play the cello.", None)

    def suggest(asked: Request, stopped: Callable[[], bool]) -> Suggested:
        begun.append(asked.purpose)
        if asked.purpose == "a":
            wait_for(stopped)
        ended.append(asked.purpose)
        return [(fact, asked.purpose == "b")]

    looks = Suggesting()
    looks.begin(request("a"), suggest)
    looks.begin(request("a"), suggest)
    wait_for(lambda: begun == ["a"])
    assert (looks.found(within=0.0), looks.waits) == (None, False)
    looks.begin(request("b"), suggest)
    assert looks.found(within=30) == [(fact, True)]
    assert (begun, ended, looks.found(within=0.0)) == (["a", "b"], ["a", "b"], None)


def test_a_look_at_the_same_records_is_not_broken_off() -> None:
    """With other words of one's own the look before comes to its end first; whoever stops it then stops both."""
    ended: list[tuple[str, bool]] = []
    go = threading.Event()

    def suggest(asked: Request, stopped: Callable[[], bool]) -> Suggested:
        go.wait(30)
        ended.append((asked.words, stopped()))
        return []

    looks = Suggesting()
    looks.begin(request("a"), suggest)
    looks.begin(replace(request("a"), words="My own."), suggest)
    go.set()
    assert (looks.found(within=30), ended) == ([], [("", False), ("My own.", False)])
    go.clear()
    looks.begin(request("a"), suggest)
    looks.begin(replace(request("a"), words="My own."), suggest)
    looks.stop()
    go.set()
    wait_for(lambda: len(ended) == 3)
    assert ended[2:] == [("", True)]


def test_what_goes_wrong_is_said_once() -> None:
    """Whoever asks is told, and the next look begins afresh."""

    def locked(_asked: Request, _stopped: Callable[[], bool]) -> Suggested:
        raise StoreLocked("Another Askwell is writing.")

    looks = Suggesting()
    looks.begin(request("a"), locked)
    with pytest.raises(StoreLocked):
        looks.found(within=30)
    looks.begin(request("a"), lambda _asked, _stopped: [])
    assert looks.found(within=30) == []
