"""What is drawn of the records as a whole."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.briefing.pictures import ago, between, closeness, helped, reach
from assistant.briefing.timeline import spread
from assistant.domain.briefs import Period, Timeline
from assistant.domain.contacts import Contact
from assistant.domain.interactions import Direction
from assistant.domain.ledger import FavourDirection, Party, PromiseState
from assistant.domain.pictures import Ago, Between, Closeness, Firm, Helped, Introduction, Side
from assistant.domain.reports import ContactSummary
from tests.briefing.people import RUTH, TODAY, favour, promise


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (TODAY, Ago.MONTH),
        (date(2026, 10, 1), Ago.QUARTER),
        (date(2025, 11, 21), Ago.YEAR),
        (date(2024, 12, 1), Ago.YEARS),
        (date(2019, 1, 1), Ago.LONGER),
        (None, Ago.NEVER),
    ],
)
def test_how_long_ago(last: date | None, expected: Ago) -> None:
    """A year ends with its last day; who was never written with has a step of their own."""
    assert expected == ago(last, TODAY)


def test_how_much_passed() -> None:
    """Nothing, a few, some, much."""
    assert [closeness(count) for count in (0, 2, 3, 9, 10)] == [
        Closeness.NOTHING, Closeness.LITTLE, Closeness.SOME, Closeness.SOME, Closeness.MUCH,
    ]  # fmt: skip


def test_everybody_is_counted_once_and_firms_by_their_name() -> None:
    """Spellings of a firm are one; what is no firm is none; nobody is lost."""
    works = ["Lanyard Press", "lanyard  press", "Lanyard Press", "Self-employed", None]
    people = [
        ContactSummary(Contact(str(n), str(n), organisation=firm), {"email": n * 5}, TODAY if n else None)
        for n, firm in enumerate(works)
    ]
    early = Introduction(RUTH, "You introduced me to Priya.", date(2025, 1, 1), made=True)
    late = Introduction(RUTH, "You said you would introduce me to Tom.", date(2026, 1, 1), made=False)
    found = reach(people, TODAY, introductions=[early, late])
    assert (found.people, found.within(Ago.MONTH), found.within(Ago.NEVER)) == (5, 4, 1)
    assert found.stretches[0].people == {Closeness.SOME: 1, Closeness.MUCH: 3}
    assert (found.firms, found.unplaced) == ((Firm("Lanyard Press", 3, 2),), 2)
    assert found.introductions == (late, early)


def test_help_stands_by_person_the_most_first() -> None:
    """Each way by itself, with what is not thanked for and the asks; whoever is not on record is left out."""
    ada, ben = Contact("a", "Ada"), Contact("b", "Ben")
    got, gave = FavourDirection.RECEIVED, FavourDirection.GIVEN
    rows = [("a", gave, 1, 1), ("b", got, 3, 2), ("b", gave, 1, 1), ("gone", got, 9, 9)]
    assert helped(rows, [("a", 2)], {"a": ada, "b": ben}) == [Helped(ben, 3, 1, 2, 0), Helped(ada, 0, 1, 0, 2)]


def test_what_two_gave_each_other() -> None:
    """Help and promises go to the side of whoever gave them; what was released is neither kept nor open."""
    promises = [
        promise("a"),
        promise("b", mine=False, state=PromiseState.KEPT),
        promise("c", state=PromiseState.RELEASED),
    ]
    favours = [favour("d"), favour("e"), favour("f", received=False)]
    assert between(promises, favours, asked=1) == Between(Side(1, 0, 1), Side(2, 1, 0), 1)
    assert {one.who for one in promises} == {Party.ME, Party.THEM}


def test_no_month_is_left_out() -> None:
    """Between the first month and today each has its place, also where counts come by month and not by mail."""
    counts = [(date(2026, 9, 1), Direction.SENT, 40), (date(2026, 9, 1), Direction.RECEIVED, 2)]
    assert spread(counts, TODAY) == Timeline(
        1, (Period(date(2026, 9, 1), 40, 2), Period(date(2026, 10, 1)), Period(date(2026, 11, 1)))
    )
    assert spread([(date(2001, 1, 1), Direction.SENT, 1)], TODAY).months == 12
