"""Outlook's contacts as CSV."""

from __future__ import annotations

import pytest

from assistant.domain.contacts import Card
from assistant.domain.reports import Skip
from assistant.importing.found import Message, Refusal
from assistant.importing.outlook import read

CLASSIC = '"Title","First Name","Middle Name","Last Name","Suffix","Company","Department","Job Title","Web Page"'
CLASSIC += ',"E-mail Address","E-mail Type","E-mail Display Name","E-mail 2 Address"\n'


@pytest.mark.parametrize(
    ("data", "card", "why"),
    [
        (
            (
                CLASSIC + '"Dr.","Zoë","","Müller","","Nordhavn","","Engineer","","zoe@nordhavn.example","SMTP","",""\n'
            ).encode("cp1252"),
            Card(
                source="contacts.csv#zoe@nordhavn.example",
                name="Zoë Müller",
                addresses=("zoe@nordhavn.example",),
                title="Engineer",
                organisation="Nordhavn",
            ),
            "Windows-1252; Title is a courtesy",
        ),
        (
            b"First Name;Last Name;E-mail Address;E-mail 2 Address;Job Title\n"
            b"Ada;Roe;ada@roe.example;a@x.example;Engineer\n",
            Card(
                source="contacts.csv#ada@roe.example",
                name="Ada Roe",
                addresses=("ada@roe.example", "a@x.example"),
                title="Engineer",
            ),
            "semicolons, two addresses",
        ),
        (
            (CLASSIC + ",,,,,,,,,ada@roe.example,SMTP,Ada Roe (ada@roe.example),\n").encode(),
            Card(source="contacts.csv#ada@roe.example", name="Ada Roe", addresses=("ada@roe.example",)),
            "only the display name",
        ),
        (
            (CLASSIC + ",Ada,,Roe,,,,,,/o=Ex/ou=First/cn=Recipients/cn=ada,EX,Ada Roe,\n").encode(),
            Card(source="contacts.csv#Ada Roe", name="Ada Roe"),
            "an address inside an Exchange server is none",
        ),
        (
            (CLASSIC + ",Ada,,Roe,,,,,https://linkedin.com/in/ada-roe,,,,\n").encode(),
            Card(
                source="contacts.csv#linkedin.com/in/ada-roe",
                name="Ada Roe",
                profiles=("https://www.linkedin.com/in/ada-roe",),
            ),
            "the web page is a profile",
        ),
    ],
)
def test_an_entry_becomes_a_card(data: bytes, card: Card, why: str) -> None:
    """Each way Outlook writes its contacts gives a card."""
    assert list(read(data, name="contacts.csv")) == [card], why


def test_what_cannot_be_used_is_named_by_its_line() -> None:
    """An entry that names nobody is counted, and a row that cannot be read is refused."""
    data = (CLASSIC + ",,,,,Gas works,,,,,,,\n" + ',"Ada\n').encode()
    nobody, refusal = read(data, name="c.csv")

    assert isinstance(nobody, Message)
    assert (nobody.source, nobody.skip) == ("c.csv#line 2", Skip.EMPTY)
    assert refusal == Refusal("c.csv", "line 3", "A quotation mark is opened and never closed.")


def test_another_table_is_refused() -> None:
    """A table with other headings is refused in one sentence."""
    (refusal,) = read(b"a,b\n1,2\n", name="c.csv")

    assert refusal == Refusal("c.csv", "line 1", "No row of headings of Outlook's contacts was found.")
