"""Google Contacts as CSV, of today and from before 2024."""

from __future__ import annotations

import pytest

from assistant.domain.contacts import Card
from assistant.domain.reports import Skip
from assistant.importing.found import Found, Message, Refusal
from assistant.importing.google import read

NEW = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Nickname,File As,Organization Name,Organization Title,"
    "Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,"
    "E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Website 1 - Label,Website 1 - Value\n"
)
OLD = (
    "Name,Given Name,Additional Name,Family Name,Nickname,Group Membership,E-mail 1 - Type,E-mail 1 - Value,"
    "E-mail 2 - Type,E-mail 2 - Value,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title\n"
)


def _read(text: str) -> list[Found]:
    return list(read(text.encode(), name="contacts.csv"))


@pytest.mark.parametrize(
    ("text", "card", "why"),
    [
        (
            NEW
            + "Ada,,Roe,,Addie,,Fernlight,Engineer,,,,,* myContacts,,ada@roe.example,* Work,ada@fernlight.example,,,"
            "Profile,https://www.linkedin.com/in/Ada-Roe/\n",
            Card(
                source="contacts.csv#linkedin.com/in/ada-roe",
                name="Ada Roe",
                addresses=("ada@fernlight.example", "ada@roe.example"),
                profiles=("https://www.linkedin.com/in/ada-roe",),
                title="Engineer",
                organisation="Fernlight",
                names=("Addie",),
            ),
            "today's headings; the address with the star is the primary one",
        ),
        (
            OLD + "Ada Roe,Ada,,Roe,,* myContacts ::: * starred,* ,ADA@roe.example ::: ada@fernlight.example,,,,"
            "Fernlight ::: Roe & Daughters,Engineer ::: Owner\n",
            Card(
                source="contacts.csv#ada@roe.example",
                name="Ada Roe",
                addresses=("ada@roe.example", "ada@fernlight.example"),
                title="Engineer",
                organisation="Fernlight",
            ),
            "the headings of before 2024, several values in one cell",
        ),
        (
            OLD + "Ada Roe,,,,,* myContacts,,,,,,,\n",
            Card(source="contacts.csv#Ada Roe", name="Ada Roe"),
            "only the whole name",
        ),
        (
            OLD + ",,,,,* myContacts,* ,ada@roe.example,,,,,\n",
            Card(source="contacts.csv#ada@roe.example", name="", addresses=("ada@roe.example",)),
            "an address without a name",
        ),
        (
            NEW + "Ada,Mary Ann,Roe,,,,,,,,,,* myContacts,,,,,,,Blog,https://roe.example\n",
            Card(source="contacts.csv#Ada Mary Ann Roe", name="Ada Mary Ann Roe"),
            "a site that may be a firm's is no key of a person",
        ),
    ],
)
def test_an_entry_becomes_a_card(text: str, card: Card, why: str) -> None:
    """Both generations of headings give the same card."""
    assert _read(text) == [card], why


def test_an_entry_without_a_person_is_counted() -> None:
    """A firm's number has nobody to write to; it is left out, and named by its line."""
    (found,) = _read(NEW + ",,,,,,Gas works,,,,,,,,,,,Work,999,,\n")

    assert isinstance(found, Message)
    assert (found.source, found.skip) == ("contacts.csv#line 2", Skip.EMPTY)


def test_a_second_download_has_the_same_sources() -> None:
    """The "(1)" a browser adds is no part of what an entry is known by."""
    (first,) = read((OLD + "Ada Roe,,,,,x,,,,,,,\n").encode(), name="contacts.csv")
    (second,) = read((OLD + "Ada Roe,,,,,x,,,,,,,\n").encode(), name="contacts (1).csv")

    assert first == second


def test_another_table_is_refused() -> None:
    """A table with other headings is refused in one sentence."""
    assert _read("a,b\n1,2\n") == [
        Refusal("contacts.csv", "line 1", "No row of headings of Google Contacts was found.")
    ]
