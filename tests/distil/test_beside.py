"""Reading beside the user: from imported mail to ledgers, and never while a letter is being written."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from assistant.app.ledgers import Ledgers
from assistant.bootstrap import build
from assistant.domain.facts import Fact
from assistant.domain.ledger import Party, Promise, PromiseState, Standing
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
    assert told == [(1, 1)]
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
