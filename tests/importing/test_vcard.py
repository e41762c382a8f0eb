"""vCards of every version, alone and by the hundred, whole and broken."""

from __future__ import annotations

import base64
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.contacts import Card
from assistant.domain.reports import Skip
from assistant.importing.found import Found, Message, Refusal
from assistant.importing.vcard import MAX_LINES, read


def _card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def _read(text: str | bytes) -> list[Found]:
    return list(read(text.encode() if isinstance(text, str) else text, name="contacts.vcf"))


@pytest.mark.parametrize(
    ("data", "card", "why"),
    [
        (
            _card("N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Kj=E6r;S=F8ren;;;", version="2.1"),
            Card(source="contacts.vcf#Søren Kjær", name="Søren Kjær"),
            "2.1: quoted-printable Latin-1, no FN",
        ),
        (
            _card("FN;QUOTED-PRINTABLE;CHARSET=UTF-8:S=C3=B8ren=\r\n Kj=C3=A6r", version="2.1"),
            Card(source="contacts.vcf#Søren Kjær", name="Søren Kjær"),
            "2.1: a soft line break, the encoding without its name",
        ),
        (
            _card("FN;CHARSET=ISO-8859-1:Søren Kjær", version="2.1").encode("latin-1"),
            Card(source="contacts.vcf#Søren Kjær", name="Søren Kjær"),
            "2.1: eight bits in the charset that is named",
        ),
        (
            _card("FN:Søren Kjær", version="2.1").encode("cp1252"),
            Card(source="contacts.vcf#Søren Kjær", name="Søren Kjær"),
            "2.1: eight bits and no charset",
        ),
        (
            _card("FN:Ada Roe", "EMAIL;INTERNET:old@roe.example", "EMAIL;PREF;INTERNET:ADA@roe.example", version="2.1"),
            Card(
                source="contacts.vcf#ada@roe.example", name="Ada Roe", addresses=("ada@roe.example", "old@roe.example")
            ),
            "2.1: the preferred address first",
        ),
        (
            _card(
                "N:Roe;Ada;Mary;Dr.;PhD",
                "FN:Dr. Ada Roe",
                "NICKNAME:Addie",
                "item1.EMAIL;type=INTERNET;type=pref:ada@roe.example",
                "item1.X-ABLabel:_$!<Home>!$_",
                "ORG:Roe\\, Lund & Co;Boats",
                "TITLE:Head of\r\n  Things",
                "X-SOCIALPROFILE;type=linkedin;x-user=ada:http://www.linkedin.com/in/Ada-Roe",
                "PHOTO;ENCODING=b;TYPE=JPEG:" + base64.b64encode(bytes(3000)).decode(),
            ),
            Card(
                source="contacts.vcf#linkedin.com/in/ada-roe",
                name="Dr. Ada Roe",
                addresses=("ada@roe.example",),
                profiles=("https://www.linkedin.com/in/ada-roe",),
                title="Head of Things",
                organisation="Roe, Lund & Co",
                names=("Ada Mary Roe", "Addie"),
            ),
            "3.0 as phones write it: groups, a fold, escapes, a photo",
        ),
        (
            _card(
                "FN:Ada Roe",
                "EMAIL;TYPE=work:a2@roe.example",
                "EMAIL;PREF=1:ada@roe.example",
                "URL:https://roe.example",
                "SOCIALPROFILE;SERVICE-TYPE=LinkedIn:https://linkedin.com/in/ada-roe",
                "ROLE:Engineer",
                version="4.0",
            ),
            Card(
                source="contacts.vcf#linkedin.com/in/ada-roe",
                name="Ada Roe",
                addresses=("ada@roe.example", "a2@roe.example"),
                profiles=("https://www.linkedin.com/in/ada-roe",),
                title="Engineer",
            ),
            "4.0: PREF=1, a social profile (RFC 9554), a site that is no key",
        ),
        (
            _card("FN:Ada Roe", "UID:urn:uuid:42"),
            Card(source="contacts.vcf#urn:uuid:42", name="Ada Roe"),
            "an entry's own id is its key",
        ),
        (
            _card("FN:ada@roe.example", "N:Roe;Ada;;;", "EMAIL:ada@roe.example"),
            Card(source="contacts.vcf#ada@roe.example", name="Ada Roe", addresses=("ada@roe.example",)),
            "an address is no name",
        ),
        (
            _card("FN:Ada Roe", "AGENT:", "BEGIN:VCARD", "FN:Bo Lund", "END:VCARD", "TITLE:Engineer", version="2.1"),
            Card(source="contacts.vcf#Ada Roe", name="Ada Roe", title="Engineer"),
            "2.1: the card of an agent inside a card",
        ),
        (_card("FN:Ada Roe").encode("utf-16"), Card(source="contacts.vcf#Ada Roe", name="Ada Roe"), "UTF-16"),
        (
            _card("FN:Ada Roe").replace("\r\n", "\n").lower().replace("ada roe", "Ada Roe"),
            Card(source="contacts.vcf#Ada Roe", name="Ada Roe"),
            "small letters and bare line ends",
        ),
    ],
)
def test_a_card_is_read_in_every_version(data: str | bytes, card: Card, why: str) -> None:
    """The same person comes out of a card of 1996 and one of today."""
    assert _read(data) == [card], why


def test_broken_cards_are_refused_one_by_one() -> None:
    """Each refusal names the line its card starts on, and every whole card is read; one about nobody is counted."""
    text = "\n".join(
        [
            *("BEGIN:VCARD", "FN:Ada Roe", "END:VCARD"),
            *("BEGIN:VCARD", "FN:never ended"),
            *("BEGIN:VCARD", "NOTE:nobody", "END:VCARD"),
            "END:VCARD",
            *("BEGIN:VCARD", "FN;CHARSET=no-such:Bo Lund", "N;=:x;;", "EMAIL", "END:VCARD"),
            *("BEGIN:VCARD", "FN:cut off"),
        ]
    )

    assert [found if isinstance(found, Refusal) else found.source for found in _read(text)] == [  # type: ignore[union-attr]
        "contacts.vcf#Ada Roe",
        Refusal("contacts.vcf", "line 4", "The card is not ended before the next one begins."),
        "contacts.vcf#line 6",
        Refusal("contacts.vcf", "line 9", "A card is ended that was never begun."),
        "contacts.vcf#Bo Lund",
        Refusal("contacts.vcf", "line 15", "The card is never ended."),
    ]


def test_a_group_of_cards_is_nobody() -> None:
    """Address books keep their groups as cards."""
    (found,) = _read(_card("FN:Family", "X-ADDRESSBOOKSERVER-KIND:group"))

    assert isinstance(found, Message)
    assert found.skip is Skip.EMPTY


def test_a_file_without_a_card_is_refused() -> None:
    """It says what is missing."""
    assert _read("hello") == [Refusal("contacts.vcf", "line 1", "It holds no card: no line says BEGIN:VCARD.")]


@pytest.mark.parametrize(
    "lines",
    [
        ["FN;" + "a=," * 5_000 + ":x"],
        ["FN" + ";a" * 5_000 + ":x"],
        ["FN;" + '"' * 5_001 + ":x"],
        ["N:" + "\\;" * 100_000],
        ["FN:" + "x" * 1_000_000],
        ["NOTE;ENCODING=QUOTED-PRINTABLE:a=", *["b="] * 20_000, "c"],
        ["PHOTO:", *[" abcd"] * 20_000],
        ["EMAIL:a@b.example"] * 20_000,
    ],
    ids=lambda lines: lines[0][:20],
)
def test_hostile_lines_cost_nothing_but_themselves(lines: list[str]) -> None:
    """Whatever stands in a card, the one after it is read."""
    found = _read(_card(*lines) + _card("FN:Ada Roe"))

    assert found[-1] == Card(source="contacts.vcf#Ada Roe", name="Ada Roe")
    assert len(found) == 2


@given(st.binary(max_size=300))
def test_no_bytes_are_too_strange(data: bytes) -> None:
    """Any bytes between a card's first and last line end in a card or a refusal."""
    assert _read(b"BEGIN:VCARD\r\n" + data + b"\r\nEND:VCARD\r\n")


WORDS = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=12)


@given(WORDS, WORDS, WORDS, st.sampled_from(["2.1", "3.0", "4.0"]))
def test_names_written_to_a_card_come_back(given_: str, family: str, firm: str, version: str) -> None:
    """Names and organisations in any script survive every version."""
    (found,) = _read(_card(f"N:{family};{given_};;;", f"ORG:{firm};Unit", "EMAIL:a@roe.example", version=version))

    assert isinstance(found, Card)
    assert found.organisation is not None
    assert found.organisation.casefold() == unicodedata.normalize("NFC", firm).casefold()


def test_a_card_of_far_too_many_lines_is_refused_and_the_next_one_read() -> None:
    """What goes on for more lines than any photo is leapt over, up to the next card, whose line is still known."""
    card = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Priya Shah\r\n%sEND:VCARD\r\n"
    refused, found = read(card % (b"X-A:1\r\n" * (MAX_LINES + 10)) + card % b"KIND:group\r\n", name="people.vcf")

    assert refused == Refusal("people.vcf", "line 1", f"The card has more than {MAX_LINES:,} lines.")
    assert isinstance(found, Message)
    assert found.source == f"people.vcf#line {MAX_LINES + 15}"
