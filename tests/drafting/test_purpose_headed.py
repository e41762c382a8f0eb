"""Headings of a purpose: whom it is for goes, what it is for stays."""

from __future__ import annotations

import pytest

from assistant.domain.contacts import Contact
from assistant.drafting.purpose_headed import without_heading

KEPT = "the room on friday"


@pytest.mark.parametrize(
    ("to", "head"),
    [
        ("Maureen Tully", "mrs tully (runs the over 60s) - "),
        ("Susan Bickley", "Sue next door - "),
        ("Brenda Kowalczyk", "brenda no. 7 - "),
        ("Karim Benali", "K. - "),
        ("Angela Rossi", "ange at the cafe.. "),
        ("Malgorzata Zielinska", "pani gosia (landlady) - "),
        ("Father Dominic Keane", "fr dom, "),
        ("Birgit Holm", "the lady w/ the print shop, B. Holm - "),
        ("Heidi Zumbrunn", "fr. zumbrunn / skischule: "),
        ("Nonna Pina Galli", "nonna pina - "),
        ("Mark Hill", "mark at the garage: "),
        ("Bill Hurst", "bill upstairs, "),
        ("Pieter van Wyk", "piet … "),
        ("Ray Mulholland", "Sgt. Mulholland: "),
        ("Esperanza Ruiz", "esp - 2 things. "),
        ("Peter Ek", "dr ek, "),
    ],
)
def test_a_heading_that_names_the_reader_goes(to: str, head: str) -> None:
    """By name, short name, initial or title, with what else tells who it is."""
    assert without_heading(f"{head}{KEPT}", contact=Contact("c", to)) == (KEPT, "")


@pytest.mark.parametrize(
    ("to", "typed"),
    [
        ("Anna Berg", "Anna, Ben and Tom's lessons"),
        ("Anna Berg", "anna in may - two weeks at the cottage"),
        ("Mark Hill", "mark my essay - by friday please"),
        ("Bill Hurst", "bill for the roof - 200 euros"),
        ("Will Hart", "will he lend me the saw - by friday"),
        ("Rose Hall", "rose cuttings - three of them"),
        ("Sue Reed", "sue the landlord - I need your advice"),
        ("Jo Reed", "our vet - his number?"),
        ("Kate Moss", "swap - my sat for hers"),
        ("Simon Lee", "a loan - 300"),
        ("Tom Brook", "tom's notes - chapter 3"),
        ("Anna Berg", "plot 14 - brambles all over"),
    ],
)
def test_what_is_no_heading_stays(to: str, typed: str) -> None:
    """A name that is a word, or one with more than the reader in it, is part of what is asked."""
    assert without_heading(typed, contact=Contact("c", to)) == (typed, "")


def test_a_role_is_told() -> None:
    """A role that is no name of the reader is taken for the reader, and the user hears of it."""
    role = without_heading("the colonel, for the book", contact=Contact("c", "James Arbuthnot"))
    assert role == ("for the book", "the colonel")
