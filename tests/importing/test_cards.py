"""The small rules every address book shares: addresses, links, dates and names."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from assistant.domain.contacts import Card
from assistant.importing.cards import addresses_in, day, make_card, moment_of, month_of, profiles_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("08 Feb 2026", date(2026, 2, 8)),
        ("8. Februar 2026", date(2026, 2, 8)),
        ("8 févr. 2026", date(2026, 2, 8)),
        ("8 de febrero de 2026", date(2026, 2, 8)),
        ("08-Feb-2026", date(2026, 2, 8)),
        ("2026-02-08", date(2026, 2, 8)),
        ("2026/2/8", date(2026, 2, 8)),
        ("8.2.2026", date(2026, 2, 8)),
        ("2/8/26", date(2026, 2, 8)),
        ("2/8/2026, 9:01 AM", date(2026, 2, 8)),
        ("28/2/2026", date(2026, 2, 28)),
        ("30 Feb 2026", None),
        ("8 Foo 2026", None),
        ("2/8/0026", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_date_is_read_as_exports_write_it(text: str, found: date | None) -> None:
    """Month names in several languages; numbers with slashes the American way unless they cannot be."""
    assert day(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-05-04 09:12:33 UTC", datetime(2026, 5, 4, 9, 12, 33, tzinfo=UTC)),
        ("2026-05-04T21:12", datetime(2026, 5, 4, 21, 12, tzinfo=UTC)),
        ("5/4/26, 12:05 AM", datetime(2026, 5, 4, 0, 5, tzinfo=UTC)),
        ("5/4/26, 12:05 PM", datetime(2026, 5, 4, 12, 5, tzinfo=UTC)),
        ("05/04/26, 9:12\u202fp.m.", datetime(2026, 5, 4, 21, 12, tzinfo=UTC)),
        ("2026-05-04 25:99:00", datetime(2026, 5, 4, tzinfo=UTC)),
        ("no date", None),
    ],
)
def test_a_time_is_in_utc(text: str, found: datetime | None) -> None:
    """Exports give UTC or no zone at all; an impossible time of day leaves the day."""
    assert moment_of(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mar 2021", (2021, 3)),
        ("märz 2021", (2021, 3)),
        ("2021", (2021, 0)),
        ("Foo 2021", None),
        ("", None),
        ("9999", None),
    ],
)
def test_a_month_is_a_month_and_a_year_a_year(text: str, found: tuple[int, int] | None) -> None:
    """Positions give months, or years alone."""
    assert month_of(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ada <ADA@Roe.example>; mailto:b@roe.example", ("ada@roe.example", "b@roe.example")),
        ("ada@roe.example, Ada@roe.example", ("ada@roe.example",)),
        ("ada at roe", ()),
        ("@roe.example", ()),
        ("a" * 5_000 + "@", ()),
        ("a@" * 2_000, ()),
    ],
)
def test_addresses_are_found_in_any_cell(text: str, found: tuple[str, ...]) -> None:
    """Lower-cased, each once, without the words around them."""
    assert addresses_in(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("https://www.linkedin.com/in/Ada-Roe-1a/", ("https://www.linkedin.com/in/ada-roe-1a",)),
        ("http://uk.linkedin.com/in/ada?trk=x", ("https://www.linkedin.com/in/ada",)),
        ("linkedin.com/in/s%C3%B8ren", ("https://www.linkedin.com/in/søren",)),
        ("https://linkedin.com/in/ada/details/skills", ("https://www.linkedin.com/in/ada",)),
        ("[PERSONAL:https://github.com/ada]", ("https://github.com/ada",)),
        ("https://social.example/@ada", ("https://social.example/@ada",)),
        ("https://www.linkedin.com/company/fernlight", ()),
        ("https://github.com/ada/project", ()),
        ("https://fernlight.example/team", ()),
        ("a." * 1_990 + "/", ()),
    ],
)
def test_only_a_persons_own_page_is_a_profile(text: str, found: tuple[str, ...]) -> None:
    """A firm's page would make one contact of everybody who works there."""
    assert profiles_in(text) == found


@pytest.mark.parametrize(
    ("values", "card"),
    [
        ({"name": "Roe, Ada"}, Card(source="x#Ada Roe", name="Ada Roe")),
        ({"name": "a@b.example", "names": ["Addie"]}, Card(source="x#Addie", name="Addie")),
        ({"name": "Ada Roe", "names": ["ADA ROE", ""]}, Card(source="x#Ada Roe", name="Ada Roe")),
        (
            {"name": "Ada Roe", "title": "'=1+1", "organisation": " A \n B "},
            Card(source="x#Ada Roe|A B", name="Ada Roe", title="=1+1", organisation="A B"),
        ),
        ({"name": "123", "title": "Engineer"}, None),
        ({}, None),
    ],
)
def test_a_card_is_clean_or_not_made(values: dict[str, str], card: Card | None) -> None:
    """Names are turned, doubles dropped, and an entry that says of nobody makes no card."""
    assert make_card("x#", **values) == card  # type: ignore[arg-type]
