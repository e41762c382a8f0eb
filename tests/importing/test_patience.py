"""Files of which next to nothing can be kept are given up; those with people in them are read to their end."""

from __future__ import annotations

import pytest

from assistant.domain.contacts import Card
from assistant.importing import columns, linkedin, vcard
from assistant.importing.found import Refusal
from assistant.importing.patience import CARDS, ROWS, Patience

TABLE = b"Name,E-mail,Firma\n"


def test_a_table_about_nobody_is_given_up_with_the_place_and_the_reason() -> None:
    """After thousands of rows without a person the rest is left out, and a refusal says so."""
    *rows, last = columns.read(TABLE + b",,Fernlight\n" * (ROWS + 50), name="people.csv")

    assert len(rows) == ROWS + 1
    assert last == Refusal(
        "people.csv", f"after entry {ROWS + 1:,}", "Too little of it says who it is about; the rest was left out."
    )


def test_messages_without_a_sender_are_given_up() -> None:
    """The look over all conversations ends there as well."""
    head = b"CONVERSATION ID,FROM,TO,DATE,SUBJECT,CONTENT\n"
    *_, last = linkedin.read(head + b"7,,,2026-05-05,,x\n" * (ROWS + 50), name="messages.csv")

    assert isinstance(last, Refusal)
    assert "left out" in last.reason


def test_cards_about_nobody_are_given_up() -> None:
    """The same for cards, sooner, because each takes longer."""
    *cards, last = vcard.read(b"BEGIN:VCARD\nEND:VCARD\n" * (CARDS + 50), name="people.vcf")

    assert len(cards) == CARDS + 1
    assert isinstance(last, Refusal)


def test_people_among_many_empty_rows_are_all_read() -> None:
    """One row in ten with somebody in it is enough, however long the table is."""
    piece = b",,Fernlight\n" * 9 + b"Priya Shah,priya@example.org,\n"
    found = list(columns.read(TABLE + piece * 2_000, name="people.csv"))

    assert sum(isinstance(each, Card) for each in found) == 2_000
    assert len(found) == 20_000


@pytest.mark.parametrize(
    ("useful", "vain", "lost", "why"),
    [(0, 100, False, "as many as it begins with"), (0, 101, True, "one more"), (500, 200, False, "useful ones add")],
)
def test_patience_grows_with_what_is_of_use(useful: int, vain: int, lost: bool, why: str) -> None:
    """Five hundred useful rows earn as much patience again as it begins with."""
    patience = Patience(100)
    told = [patience.lost_by(useful=True) for _ in range(useful)] + [
        patience.lost_by(useful=False) for _ in range(vain)
    ]

    assert lost == any(told), why
