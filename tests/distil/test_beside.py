"""Reading beside the user: from imported mail to ledgers, and never while a letter is being written."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from assistant.app.ledgers import Ledgers
from assistant.bootstrap import build
from assistant.domain.facts import Fact, Origin
from assistant.domain.interactions import Identity
from assistant.domain.ledger import Party, Promise, PromiseState, Standing
from assistant.domain.letters import Draft
from assistant.domain.requests import Kind
from assistant.errors import WrongUse
from assistant.models.scripted import ScriptedModel
from assistant.records import Exchange
from tests.records.samples import JANE, interaction

TEXT = "I'll send you the slides on Friday. I moved to Ghent in March. Between us, I am leaving the firm in May."


@pytest.fixture
def ledgers(tmp_path: Path) -> Iterator[Ledgers]:
    """The ledgers of a home with one mail from Jane."""
    parts = build(home=tmp_path, model=ScriptedModel(lambda _sent: "yes"))
    parts.store.add_interactions([Exchange(interaction(1, day=4, text=TEXT), (JANE,))])
    yield Ledgers(parts)
    parts.close()


def test_from_mail_to_ledger(ledgers: Ledgers) -> None:
    """What a mail says is on record afterwards, once, with the day it is due and what is not to be told."""
    assert ledgers.to_distil() == 1
    told: list[tuple[int, int]] = []
    assert ledgers.distil(progress=lambda *pair: told.append(pair)).contacts == 1
    [promise] = ledgers.promises()

    assert (promise.who, promise.due) == (Party.THEM, date(2026, 5, 8))
    assert told == [(0, 1), (1, 1)]
    assert (ledgers.to_distil(), ledgers.distil().contacts) == (0, 0)
    waiting = [one for one in ledgers.review() if isinstance(one, Fact)]
    usable = [*ledgers._store.facts(promise.contact_id), *waiting]
    held = ledgers._store.kept_back()
    assert any("leaving the firm" in (one.quote or "") for one in held)
    assert not [one for one in usable if "leaving" in one.text and one not in held]


def test_what_the_user_says(ledgers: Ledgers) -> None:
    """The user settles promises, adds their own, and rejects for good."""
    ledgers.distil()
    [promise] = ledgers.promises()
    ledgers.set_promise(promise.id, PromiseState.KEPT)
    own = ledgers.add_promise(Promise("", promise.contact_id, Party.ME, "I said I would write to Tom."))
    assert [one.id for one in ledgers.promises(state=PromiseState.OPEN)] == [own.id]

    ledgers.decide(own.id, Standing.REJECTED)
    assert [one.id for one in ledgers.promises()] == [promise.id]
    with pytest.raises(WrongUse):
        ledgers.decide("nothing", Standing.ACCEPTED)


def test_waits_for_a_letter(ledgers: Ledgers) -> None:
    """While a letter is being written nothing is read; when it is done, reading goes on."""
    with ledgers._quiet.writing():
        worker = threading.Thread(target=ledgers.distil)
        worker.start()
        worker.join(0.3)
        assert worker.is_alive()
        assert ledgers.to_distil() == 1
    worker.join(30)

    assert ledgers.to_distil() == 0


def test_with_a_model(ledgers: Ledgers) -> None:
    """With the model, everything is read once more and nothing twice; reading by rules does not undo it."""
    ledgers.distil()
    assert ledgers.distil(with_model=True).contacts == 1
    assert ledgers.distil(with_model=True).contacts == 0
    assert ledgers.distil().contacts == 0


def test_the_background_has_a_budget(ledgers: Ledgers) -> None:
    """Beside the user it reads for as long as the settings say, and the next start goes on with what is left."""
    john = Identity("John Smith", "john@example.org")
    ledgers._store.add_interactions([Exchange(interaction(7, sender=john, text="I'll call you."), (john,))])
    ledgers._parts = replace(ledgers._parts, settings=replace(ledgers._parts.settings, distil_minutes=1e-9))
    first = ledgers.distil_beside()

    assert (first.contacts, first.left) == (1, 1)
    assert (ledgers.distil_beside().left, ledgers.to_distil()) == (0, 0)


def test_questions_have_room_among_proposals(ledgers: Ledgers) -> None:
    """Where much waits for a yes, a quarter of the review is left to what may be over."""
    jane = ledgers._store.find("jane@example.org").id
    old = [Fact(f"o{n}", f"You need {n} tents.", jane, when=date(2024, 5, 1), topic="need") for n in range(9)]
    new = [
        Fact(f"n{n}", f"You like {n} tents.", jane, "<1@x>", f"I like {n}", None, Origin.RECORD, certainty=0.5,
             standing=Standing.PROPOSED)
        for n in range(9)
    ]  # fmt: skip
    for one in old:
        ledgers._store.add_fact(one)
    ledgers._store.add_proposals(jane, (), (), new, read={})

    asked = [[one.standing for one in ledgers.review(limit)].count(Standing.ACCEPTED) for limit in (8, 12, 100)]
    assert (asked, len(ledgers.review(8)), len(ledgers.review(100))) == ([2, 3, 9], 8, 18)


SOURCES = [
    ("<1@mail.example.org>", "Jane’s mail of 4 May 2026"),
    ("<9@mail.example.org>", "an exchange that is not on record any more"),
    ("notes.md", "notes.md"),
    (None, "stored by you"),
    ("draft:sent", "letter written 5 May 2026"),
    ("draft:kept", "a letter of yours"),
    ("draft:gone", "a letter that is not on record any more"),
]


def test_sources_in_words(ledgers: Ledgers) -> None:
    """Each source is named as people know it, be it a mail, a file, a letter, or not there any more."""
    ledgers._parts = replace(ledgers._parts, today=lambda: date(2028, 1, 1))
    store = ledgers._store
    for id_ in ("sent", "kept"):
        store.save_draft(Draft(id_, Kind.ASK, store.find("jane@example.org"), finished=True))
    store.accept_draft("sent", [], left_out=[], when=datetime(2026, 5, 5, 9, tzinfo=UTC))

    assert ledgers.named(source for source, _ in SOURCES) == dict(SOURCES)
