"""Any other table of people: headings in several languages, a mapping that wins, and what cannot be told."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.domain.columns import Field
from assistant.domain.contacts import Card
from assistant.domain.reports import Skip
from assistant.importing.columns import digest, headings_of, mapped, read
from assistant.importing.found import Found, Message, Refusal
from assistant.importing.headings import suggest

ADA = Card(
    source="people.csv#ada@roe.example",
    name="Ada Roe",
    addresses=("ada@roe.example",),
    title="Engineer",
    organisation="Fernlight",
)


def _read(text: str, **columns: str) -> list[Found]:
    return list(read(text.encode(), name="people.csv", columns=columns or None))


@pytest.mark.parametrize(
    "headings",
    [
        "First Name,Last Name,Email,Job Title,Company",
        "Vorname,Nachname,E-Mail-Adresse,Position,Firma",
        "Vorname,Familienname,E-Mail (privat),Funktion,Arbeitgeber",
        "Prénom,Nom,Adresse e-mail,Poste,Entreprise",
        "Prénom,Nom de famille,Courriel,Fonction,Société",
        "Nombre,Apellidos,Correo electrónico,Cargo,Empresa",
        "Nome,Cognome,Indirizzo e-mail,Qualifica,Azienda",
        "Voornaam,Achternaam,E-mailadres,Functie,Bedrijf",
        "Nome,Sobrenome,Endereço de e-mail,Cargo,Empresa",
        "Nome próprio,Apelido,E-mail,Função,Organização",
        "Imię,Nazwisko,Adres e-mail,Stanowisko,firma",
        "GIVEN_NAME,SURNAME,E_MAIL,ROLE,EMPLOYER",
    ],
)
def test_headings_are_known_in_several_languages(headings: str) -> None:
    """The same person is read whatever language the table's headings are in."""
    assert _read(f"{headings}\nAda,Roe,ada@roe.example,Engineer,Fernlight\n") == [ADA]


@pytest.mark.parametrize(
    ("headings", "fields", "why"),
    [
        (["Nom", "Mail"], {"Nom": Field.NAME, "Mail": Field.ADDRESS}, "alone, Nom is the whole name"),
        (["Nome", "E-mail"], {"Nome": Field.NAME, "E-mail": Field.ADDRESS}, "so is Nome"),
        (["Title", "Name", "Job Title"], {"Name": Field.NAME, "Job Title": Field.TITLE}, "a courtesy beside the job"),
        (["Title", "Name"], {"Title": Field.TITLE, "Name": Field.NAME}, "the job where there is no other"),
        (["Name", "Address", "E-mail"], {"Name": Field.NAME, "E-mail": Field.ADDRESS}, "Address is a street"),
        (["Name", "Address"], {"Name": Field.NAME, "Address": Field.ADDRESS}, "unless nothing else is an address"),
        (["Work email", "Email"], {"Work email": Field.ADDRESS, "Email": Field.ADDRESS}, "several addresses"),
        (["Company", "Firma"], {"Company": Field.ORGANISATION}, "of one field, the first column"),
        (["Colour", "Shoe size"], {}, "nothing known"),
    ],
)
def test_columns_are_suggested_by_their_headings(headings: list[str], fields: dict[str, Field], why: str) -> None:
    """The preview shows which column would be taken for what."""
    assert suggest(headings) == fields, why


@pytest.mark.parametrize(
    ("text", "columns", "cards", "why"),
    [
        (
            "Wer,Elektropost\nAda Roe,ada@roe.example\n",
            {"Wer": "name", "Elektropost": "address"},
            [Card(source="people.csv#ada@roe.example", name="Ada Roe", addresses=("ada@roe.example",))],
            "headings nobody knows",
        ),
        (
            "Name,Company\nFernlight,Ada Roe\n",
            {"company": "name", "NAME": "organisation"},
            [Card(source="people.csv#Ada Roe|Fernlight", name="Ada Roe", organisation="Fernlight")],
            "what is given wins, in whatever case",
        ),
        (
            "Name,Email,Mail\nAda Roe,ada@roe.example,old@roe.example\n",
            {"Mail": ""},
            [Card(source="people.csv#ada@roe.example", name="Ada Roe", addresses=("ada@roe.example",))],
            "a column can be taken out",
        ),
        (
            "Note\n\nWho knows,Seit\nAda Roe,3.4.2021\n",
            {"Who knows": "name", "Seit": "since"},
            [Card(source="people.csv#Ada Roe", name="Ada Roe", since=date(2021, 4, 3))],
            "the row of headings is found by the mapping; a name is enough once the user says so",
        ),
    ],
)
def test_a_given_mapping_wins(text: str, columns: dict[str, str], cards: list[Card], why: str) -> None:
    """Columns are what the user says they are."""
    assert list(read(text.encode(), name="people.csv", columns=columns)) == cards, why


@pytest.mark.parametrize(
    ("text", "columns", "place", "words", "why"),
    [
        ("Wer,Wo\nAda,York\n", {}, "line 1", "the headings are 'Wer', 'Wo'", "no column names people"),
        ("Name,Email\nAda,a@b.example\n", {"Name": "nmae"}, "columns", "no field 'nmae'", "a field that is none"),
        ("just a line\n", {}, "line 1", "no table", "no table at all"),
        ("", {}, "line 1", "no table", "nothing"),
    ],
)
def test_what_cannot_be_told_is_refused_once(
    text: str, columns: dict[str, str], place: str, words: str, why: str
) -> None:
    """One refusal says what is the matter and how to put it right."""
    (refusal,) = _read(text, **columns)

    assert isinstance(refusal, Refusal), why
    assert refusal.place == place
    assert words in refusal.reason


def test_a_row_about_nobody_is_counted() -> None:
    """It is left out, and named by its line."""
    (found,) = _read("Name,Email\n,none\n")

    assert isinstance(found, Message)
    assert (found.source, found.skip) == ("people.csv#line 2", Skip.EMPTY)


def test_a_table_remembers_its_mapping_by_its_headings() -> None:
    """The digest is the same in any case and with any punctuation, and another for other columns or another order."""
    assert digest(["Wer", "E-Post"]) == digest(["wer", "e post"])
    assert digest(["Wer", "E-Post"]) != digest(["E-Post", "Wer"])


def test_the_preview_sees_what_reading_uses() -> None:
    """Headings and mapping as the preview shows them are those that the cards are made by."""
    data = b"Exported on Monday\n\nName;E-Mail;Schuhe\nAda Roe;ada@roe.example;39\n"
    sheet = headings_of(data)

    assert sheet is not None
    assert sheet.headings == ("Name", "E-Mail", "Schuhe")
    assert mapped(sheet.headings, {"Schuhe": "notes"}) == {
        "Name": Field.NAME,
        "E-Mail": Field.ADDRESS,
        "Schuhe": Field.NOTES,
    }
