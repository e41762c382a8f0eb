"""How much there is of what, counted in the file itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from assistant.domain.interactions import Channel, Direction
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise, PromiseState, Standing
from assistant.records import Exchange, Store
from tests.records.samples import ADA, JANE, interaction

ALWAYS = {"since": date(1990, 1, 1), "until": date(2026, 5, 31)}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Two mails from Jane, one with her and Ada, a meeting still ahead, and something without a day."""
    exchanges = [
        Exchange(interaction(1, day=1), (JANE,)),
        Exchange(replace(interaction(2, day=3), direction=Direction.SENT), (JANE,)),
        Exchange(interaction(3, day=4), (JANE, ADA)),
        Exchange(interaction(4, day=None), (JANE,)),
    ]
    ahead = interaction(5, channel=Channel.MEETING)
    assert ahead.when is not None
    exchanges.append(Exchange(replace(ahead, when=ahead.when.replace(month=7)), (JANE,)))
    with Store.open(tmp_path) as opened:
        opened.add_interactions(exchanges)
        yield opened


def test_exchanges_are_counted_by_month_and_direction(store: Store) -> None:
    """What has no day, lies ahead or before every mail is left out; a mail to two people is one."""
    counted = store.counting.exchanges(None, **ALWAYS)
    assert sorted(counted) == [(date(2026, 5, 1), Direction.RECEIVED, 2), (date(2026, 5, 1), Direction.SENT, 1)]


def test_a_merged_contact_counts_once(store: Store) -> None:
    """Of two who became one, what both took part in is one exchange."""
    jane, ada = store.find("jane@example.org"), store.find("ada@example.com")
    store.merge(jane.id, ada.id)
    counted = store.counting.exchanges(ada.id, **ALWAYS)
    assert sorted(counted) == [(date(2026, 5, 1), Direction.RECEIVED, 2), (date(2026, 5, 1), Direction.SENT, 1)]


def test_help_and_introductions_are_counted_where_they_are_believed(store: Store) -> None:
    """A proposal counts nowhere; an introduction is made where it is a favour, promised where it is open."""
    jane = store.find("jane@example.org").id
    got, gave = FavourDirection.RECEIVED, FavourDirection.GIVEN
    store.add_favour(Favour("", jane, got, "You introduced me to Priya.", date(2026, 3, 1)))
    store.add_favour(Favour("", jane, got, "You read my plan.", thanked="<1@mail.example.org>"))
    store.add_favour(Favour("", jane, gave, "I introduced you to Tom."))
    unsure = replace(Favour("x", jane, got, "You introduced me to Sam."), certainty=0.4, standing=Standing.PROPOSED)
    ask = Promise("", jane, Party.THEM, "You said you would introduce me to Lena.", date(2026, 4, 1))
    store.add_proposals(jane, [], [unsure], [], read={})
    store.add_promise(ask)
    store.add_promise(replace(ask, what="You would introduce me to Max.", state=PromiseState.KEPT))
    assert sorted(store.counting.favours()) == [(jane, gave, 1, 1), (jane, got, 2, 1)]
    assert store.counting.introductions() == [
        (jane, "You said you would introduce me to Lena.", date(2026, 4, 1), False),
        (jane, "You introduced me to Priya.", date(2026, 3, 1), True),
    ]
