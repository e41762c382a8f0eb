"""``mailto:`` links: whatever stands in a letter comes back out of the link, and too long ones say so."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.sending import Reply
from assistant.errors import WrongUse
from assistant.exporting.mailto import MOST, mail_link
from assistant.exporting.plain import lines, one_line
from tests.exporting.letters import JANE, letter

USERS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp")), min_size=1)


@given(st.text(), st.text(), USERS)
def test_comes_back(subject: str, text: str, user: str) -> None:
    """Recipient, subject and text are what was put in, with CRLF at the end of each line."""
    draft = letter(text, subject=subject, contact=replace(JANE, addresses=(f"{user}@example.org",)))
    url = mail_link(draft).url
    parts = urlsplit(url)
    # The standard way to read a query takes + for a space: none may stand there.
    fields = parse_qs(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query))

    assert url.isascii()
    assert "+" not in url
    assert (parts.scheme, unquote(parts.path), parts.fragment) == ("mailto", f"{user}@example.org", "")
    assert fields.get("subject", [""]) == [one_line(subject)]
    assert fields.get("body", [""]) == [lines(draft.text).replace("\n", "\r\n")]


def test_as_it_stands() -> None:
    """Spaces are %20, line ends %0D%0A, and what would begin another field or recipient is encoded."""
    draft = replace(letter("Q&A, 100%?", subject="Plan #2"), greeting="Hi Jane,")

    assert mail_link(draft).url == (
        "mailto:jane@example.org?subject=Plan%20%232&body=Hi%20Jane%2C%0D%0A%0D%0AQ%26A%2C%20100%25%3F"
    )


def test_reply() -> None:
    """A reply has the thread's subject and says what it answers."""
    url = mail_link(letter("Yes."), reply=Reply("<a+b@x.example>", ("<a+b@x.example>",), "Re: Tests")).url

    assert url == ("mailto:jane@example.org?subject=Re%3A%20Tests&In-Reply-To=%3Ca%2Bb%40x.example%3E&body=Yes.")


def test_too_long() -> None:
    """The longest that fits has no problem; one character more says so and names the .eml file."""
    room = MOST - len(mail_link(letter("")).url) - len("&body=")
    fits, over = mail_link(letter("a" * room)), mail_link(letter("a" * (room + 1)))

    assert (len(fits.url), fits.problem) == (MOST, "")
    assert not over.fits
    assert ".eml" in over.problem


def test_nobody() -> None:
    """Without an address on record there is no link."""
    with pytest.raises(WrongUse, match="no address"):
        mail_link(letter(contact=replace(JANE, addresses=())))
