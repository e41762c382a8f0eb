"""Which of all people the list shows: a table of words and conditions."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.domain.contacts import Contact
from assistant.domain.reports import ContactSummary
from ui import listing

TODAY = date(2026, 11, 21)
PEOPLE = [
    ContactSummary(
        Contact("a", "Søren Kjær", ("s@x.example",), organisation="Nordhavn"), {"email": 2}, date(2026, 6, 5)
    ),
    ContactSummary(Contact("b", "Léa Fontaine", ("lea@y.example",), names=("Lea F",)), {"email": 9}, date(2024, 1, 2)),
    ContactSummary(Contact("c", "Bob"), {"email": 0}),
]


@pytest.mark.parametrize(
    ("words", "among", "order", "found"),
    [
        ("", "Everybody", "Last contact", "abc"),
        ("", "Everybody", "Name", "cba"),
        ("", "Everybody", "Most exchanged", "bac"),
        ("lea", "Everybody", "Name", "b"),  # without the accent
        ("nordhavn x.example", "Everybody", "Name", "a"),  # every word, wherever it stands
        ("nordhavn fontaine", "Everybody", "Name", ""),
        ("", "In touch within a year", "Name", "a"),
        ("", "Not for a year or more", "Name", "b"),
        ("", "Nothing exchanged yet", "Name", "c"),
        ("", "Without an address", "Name", "c"),
    ],
)
def test_who_fits(words: str, among: str, order: str, found: str) -> None:
    """Words, conditions and orders come together."""
    rows = listing.found(PEOPLE, words, among=among, order=order, today=TODAY)
    assert "".join(one.contact.id for one in rows) == found


def test_pages() -> None:
    """Twenty a page, said in words; a page behind the last one is the last one."""
    many = [ContactSummary(Contact(str(n), f"P{n}"), {}) for n in range(45)]
    assert listing.pages(len(many)) == 3
    assert [one.contact.id for one in listing.page(many, 9)] == ["40", "41", "42", "43", "44"]
    assert listing.counted(45, 45, 2) == "21 to 40 of 45 people"
    assert listing.counted(1, 45, 1) == "1 of 45 people"
