"""What is worked out from the records is kept only as long as no row of them changes, whoever writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.app.remembered import Remembered
from assistant.domain.contacts import Contact
from assistant.domain.facts import Sharing
from assistant.domain.ledger import Party, Promise, PromiseState

TODAY = date(2026, 11, 21)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with Priya, who is owed some notes."""
    with_her = Assistant.open(tmp_path, today=TODAY)
    priya = with_her.add_contact("Priya Raman", addresses=["priya@oakmere.example"])
    with_her.add_promise(Promise("p1", priya.id, Party.ME, "I said I would send you my notes.", due=TODAY))
    with_her.close()
    return tmp_path


@pytest.fixture
def assistant(home: Path) -> Iterator[Assistant]:
    """An Assistant of that home, which was asked for all of it before."""
    found = Assistant.open(home, today=TODAY)
    told(found)
    yield found
    found.close()


def told(assistant: Assistant) -> tuple[object, ...]:
    """All that is kept, and all that is counted."""
    priya = assistant.find_contact("priya@oakmere.example")
    return (
        [(one.contact.name, one.contact.title, one.last) for one in assistant.contacts()],
        [(cue.why, cue.text) for cue in assistant.cues().cues],
        [(line.section, line.text) for line in assistant.brief(priya).lines],
        [(one.id, one.state) for one in assistant.promises()],
        [one.id for one in assistant.review()],
        dict(assistant.told_apart()),
    )


def test_answers_go_with_the_state_they_are_of() -> None:
    """The same question is worked out once until the state changes; of many, those asked for last are kept."""
    state, asked = [0], []
    kept = Remembered(lambda: state[0], most=2)

    def answer(question: str) -> str:
        return kept.answer(question, lambda: asked.append(question) or f"{question} in {state[0]}")  # type: ignore[func-returns-value]

    assert [answer("a"), answer("a"), answer("b"), answer("a"), answer("c"), answer("b")] == [
        "a in 0", "a in 0", "b in 0", "a in 0", "c in 0", "b in 0",
    ]  # fmt: skip
    assert asked == ["a", "b", "c", "b"]
    state[0] = 1
    assert answer("a") == "a in 1"


def test_what_changes_while_it_is_worked_out_is_not_kept() -> None:
    """An answer begun before a change is given to whoever asked, and to nobody after them."""
    state = [0]
    kept = Remembered(lambda: state[0])

    def slow() -> str:
        state[0] += 1
        kept.answer("other", lambda: "seen after the change")
        return "seen before the change"

    assert kept.answer("a", slow) == "seen before the change"
    assert kept.answer("a", lambda: "fresh") == "fresh"


CHANGES: dict[str, Callable[[Assistant, Contact], object]] = {
    "a promise kept": lambda one, _: one.set_promise("p1", PromiseState.KEPT),
    "a promise more": lambda one, who: one.add_promise(Promise("p2", who.id, Party.THEM, "You said you would call.")),
    "a title": lambda one, who: one.add_contact(who.name, addresses=who.addresses, title="Head of Data"),
    "somebody new": lambda one, _: one.add_contact("Tessa Moor"),
    "a namesake": lambda one, who: one.add_contact(who.name, addresses=["raman@fernlight.example"]),
    "a fact": lambda one, who: one.add_fact(who, "You moved to Leeds.", sharing=Sharing.NEVER),
}


@pytest.mark.parametrize("other", [False, True], ids=["by itself", "by another process"])
@pytest.mark.parametrize("change", list(CHANGES))
def test_nothing_is_shown_that_is_no_more(assistant: Assistant, home: Path, change: str, other: bool) -> None:
    """After each change an Assistant that was asked before says what a fresh one says."""
    before = told(assistant)
    writer = Assistant.open(home, today=TODAY) if other else assistant
    CHANGES[change](writer, writer.find_contact("priya@oakmere.example"))
    fresh = Assistant.open(home, today=TODAY)
    try:
        expected = told(fresh)
        assert told(assistant) == expected
        assert expected != before
    finally:
        fresh.close()
        if other:
            writer.close()
