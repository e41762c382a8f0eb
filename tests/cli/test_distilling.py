"""Reading for promises, favours and facts, and facts that live, on the command line."""

from __future__ import annotations

import signal
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from assistant.app.ledgers import Ledgers
from assistant.domain.facts import Fact, Origin
from assistant.domain.interactions import Identity
from assistant.domain.sources import handle
from assistant.models.scripted import ScriptedModel
from assistant.records import Exchange, Store
from tests.cli.conftest import TODAY, Run
from tests.records.samples import JANE, interaction

DAY = ("--today", TODAY.isoformat())
JOHN = Identity("John Smith", "john@example.org")
MAIL = "<1@mail.example.org>"
TEXT = "I'll send you the slides on Friday. I moved to Ghent in March."
FRENCH = "Je vous envoie le dossier demain matin, comme nous en avons parlé dans le bureau."


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """This test's home, with a mail of Jane's in English and one in French."""
    monkeypatch.setenv("ASKWELL_HOME", str(tmp_path))
    with Store.open(tmp_path) as store:
        mails = [interaction(1, day=4, text=TEXT), interaction(2, day=5, text=FRENCH)]
        store.add_interactions([Exchange(one, (JANE,)) for one in mails])
    return tmp_path


@pytest.fixture
def moved(home: Path) -> tuple[str, str]:
    """Two posts of Jane's, the later one told long ago, too; their ids."""
    with Store.open(home) as store:
        whom = store.find("jane").id
        return tuple(
            store.add_fact(Fact("", text, whom, MAIL, quote, when, Origin.RECORD, topic="job")).id
            for text, quote, when in (
                ("You work at Oakmere.", "I work at Oakmere", date(2023, 5, 3)),
                ("You work at Corvane.", "I work at Corvane", date(2025, 5, 3)),
            )
        )  # type: ignore[return-value]


def test_what_is_new_is_read_once(home: Path, run: Run) -> None:
    """The counts say what is new; a second time there is nothing."""
    told = run("distil", "--json").json
    assert told == {
        "contacts": 1, "interactions": 2, "left": 0, "promises": 1, "favours": 0, "facts": 1, "to_review": 0,
        "unread": {"fr": 1}, "stopped": False,
    }  # fmt: skip
    assert run("distil").out == "There is nothing new to read.\n"


def test_it_says_what_it_read(home: Path, run: Run) -> None:
    """For people it is a sentence or two, with the language that nobody could read."""
    said = run("distil", "--contact", "jane").out
    assert said.startswith("Read 2 exchanges with 1 contact: 1 promise, 0 favours and 1 fact that are new.")
    assert "Kept, but not read because of their language: 1 in French." in said


@pytest.fixture
def two(home: Path) -> Path:
    """The same with a mail of John's."""
    with Store.open(home) as store:
        store.add_interactions([Exchange(interaction(7, sender=JOHN, text="I'll call you."), (JOHN,))])
    return home


def test_a_budget_leaves_the_rest(two: Path, run: Run) -> None:
    """After the budget nobody new is begun, what was read is kept, and the next one goes on from there."""
    first = run("distil", "--budget", "0", "--json", *DAY)
    assert (first.code, first.json["contacts"], first.json["left"]) == (0, 1, 1)
    assert "the same command goes on from there" in first.err
    assert run("distil", "--budget", "0", "--json", *DAY).json["left"] == 0


def test_ctrl_c_keeps_what_is_done(two: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """After Ctrl-C what was read is kept, and it says how to go on."""
    distil = Ledgers.distil

    def interrupted(self: Ledgers, **given: Any) -> Any:
        def progress(done: int, everything: int) -> None:
            if done == 1:
                signal.raise_signal(signal.SIGINT)

        return distil(self, **{**given, "progress": progress})

    monkeypatch.setattr(Ledgers, "distil", interrupted)
    stopped = run("distil", "--json", *DAY)
    assert (stopped.code, stopped.json["contacts"], stopped.json["stopped"]) == (130, 1, True)
    assert "Stopped: what was read is kept; the same command goes on from there." in stopped.err


def test_what_a_model_was_asked_can_be_seen(home: Path, run: Run) -> None:
    """With the model, every call is in the run log under the contact."""
    with Store.open(home) as store:
        unsure = interaction(3, day=6, text="I'll try to send you the slides.")
        store.add_interactions([Exchange(unsure, (JANE,))])
    told = run("distil", "--with-model", "--json", model=ScriptedModel(lambda _sent: "yes")).json
    assert told["interactions"] == 3
    asked = run("runs", "distil:jane", "--json").json
    assert [(one["draft"].partition(":")[0], one["move"], one["answer"]) for one in asked] == [
        ("distil", "reading", "yes")
    ]
    assert run("runs", "distil:nobody").code == 2


def test_sources_are_said_and_open_by_their_handle(home: Path, run: Run) -> None:
    """Lists name a source in words with a short handle, JSON by its Message-ID; both open it."""
    run("distil")
    assert f"Jane’s mail of 4 May · {handle(MAIL)}" in run("promises", *DAY).out
    assert run("promises", "--json").json[0]["source"] == MAIL
    opened = run("source", handle(MAIL))
    assert TEXT in " ".join(opened.out.split())
    assert opened.out == run("source", MAIL).out


def test_an_old_fact_is_asked_about(home: Path, moved: tuple[str, str], run: Run) -> None:
    """In the review and in the list it is a question; a yes lasts, and what has ended is gone."""
    _, newer = moved
    (asked,) = run("review", "--json", *DAY).json
    assert (asked["id"], asked["question"]) == (newer, "Is this still so? (told on 3 May 2025)")
    assert "Is this still so? (told on 3 May 2025)" in run("facts", "--contact", "jane", *DAY).out
    assert "Is this still so?" in run("review", *DAY).out
    run("review", "still", newer, *DAY)
    assert run("review", "--json", *DAY).json == []
    assert "you said on 21 November that it holds" in run("facts", "--contact", "jane", *DAY).out
    assert [one["id"] for one in run("review", "--json", "--today", "2028-01-01").json] == [newer]
    assert run("review", "ended", newer, "--today", "2028-01-01").out.startswith("Not any more: ")
    assert newer not in [one["id"] for one in run("facts", "--contact", "jane", "--json").json]


def test_the_newer_of_two_wins_and_says_so(home: Path, moved: tuple[str, str], run: Run) -> None:
    """What was replaced says by what; the user can say that both are true, and take that back."""
    older, newer = moved
    assert "replaced by “You work at Corvane.” on 3 May 2025" in run("facts", "--contact", "jane", *DAY).out
    told = {one["id"]: one["replaced_by"] for one in run("facts", "--contact", "jane", "--json").json}
    assert told == {older: newer, newer: None}
    assert run("facts", "both", older, "--json").json["id"] == newer
    assert "replaced" not in run("facts", "--contact", "jane", *DAY).out
    assert run("facts", "both", older).code == 2
    run("facts", "both", newer, "--undo")
    assert "replaced" in run("facts", "--contact", "jane", *DAY).out


def test_what_a_letter_may_do_is_changed(home: Path, moved: tuple[str, str], run: Run) -> None:
    """The sharing level is the user's to say, and holds when the records are read again."""
    assert run("facts", "set", moved[1], "--sharing", "never", "--json").json["sharing"] == "never"
    assert run("facts", "set", moved[1], "--sharing", "allude").out == (
        "A letter may allude to it at most: You work at Corvane.\n"
    )
    assert run("facts", "set", "nothing", "--sharing", "say").code == 2


def test_forgetting_counts_what_was_read(home: Path, run: Run) -> None:
    """Promises and favours that go are counted."""
    run("distil")
    told = run("contacts", "forget", "jane", "--yes", "--json").json
    assert (told["promises"], told["favours"], told["facts"]) == (1, 0, 1)
