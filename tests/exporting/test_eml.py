"""Mails: what is put in is read back, and a reply is one in every program's eyes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from email.policy import default
from email.utils import parseaddr, parsedate_to_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.contacts import Me
from assistant.domain.sending import Reply
from assistant.errors import WrongUse
from assistant.exporting.eml import email_file, family, filed_mail, message_id
from assistant.exporting.plain import lines, one_line
from tests.exporting.letters import JANE, ME, letter

WHEN = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
IDS = st.from_regex(r"<[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,120}@[a-z0-9.-]{1,100}>", fullmatch=True)


def decoded(mail: Message, name: str) -> str:
    """A field as people read it."""
    return str(make_header(decode_header(mail[name])))


@given(st.text(), st.text(), st.text(min_size=1), st.lists(IDS, min_size=1, max_size=12))
def test_comes_back(subject: str, text: str, name: str, ids: list[str]) -> None:
    """Subject, name, text and every Message-ID are what was put in, on lines of at most 998 octets."""
    draft = letter(text, subject=subject, contact=replace(JANE, name=name))
    plain = email_file(draft, ME)
    reply = email_file(draft, ME, reply=Reply(ids[-1], tuple(ids), f"Re: {one_line(subject)}"))
    mail, answer = message_from_bytes(plain), message_from_bytes(reply)
    body = message_from_bytes(plain, policy=default).get_content().replace("\r\n", "\n")
    shown, address = parseaddr(mail["To"])

    assert decoded(mail, "Subject") == one_line(subject)
    assert (str(make_header(decode_header(shown))), address) == (one_line(name), "jane@example.org")
    assert body == lines(draft.text) + "\n"
    assert decoded(answer, "Subject") == f"Re: {one_line(subject)}".strip()
    assert answer["In-Reply-To"].split() == [ids[-1]]
    assert answer["References"].split() == ids
    assert max(len(line) for data in (plain, reply) for line in data.split(b"\r\n")) <= 998
    assert b"\n" not in plain.replace(b"\r\n", b"")


def test_unsent() -> None:
    """The file opens as a draft and has no Message-ID: two letters made of it are two."""
    mail = message_from_bytes(email_file(letter(), ME))

    assert mail["X-Unsent"] == "1"
    assert (mail["Message-ID"], mail["In-Reply-To"], mail["References"], mail["Bcc"]) == (None,) * 4
    assert mail["From"] == '"Ada Miller" <ada@example.com>'


HEADERS = [
    ("My plan\r\nBcc: eve@evil.example", "a line end in a subject"),
    ("My plan\nBcc: eve@evil.example", "a bare one"),
    ("My plan\x85Bcc: eve@evil.example", "one that only some programs know"),
    ("=?utf-8?q?=0ABcc:_eve@evil.example?=", "one that is encoded"),
]


@pytest.mark.parametrize(("subject", "why"), HEADERS, ids=[row[1] for row in HEADERS])
def test_no_second_recipient(subject: str, why: str) -> None:
    """Nothing that a letter or a name says becomes a header."""
    draft = letter(subject=subject, contact=replace(JANE, name=subject))
    mail = message_from_bytes(email_file(draft, Me(subject, ("ada@example.com",))))

    assert set(mail.keys()) == {
        *("X-Unsent", "To", "From", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"),
    }
    assert decoded(mail, "Subject") == one_line(subject)


@pytest.mark.parametrize("address", ["jane", "@example.org", "a b@example.org", "jane@", "j<x>@example.org", "j@x\ny"])
def test_bad_addresses(address: str) -> None:
    """An address that no mail can have is refused in words."""
    with pytest.raises(WrongUse, match="cannot stand"):
        email_file(letter(contact=replace(JANE, addresses=(address,))), ME)


def test_filed() -> None:
    """A mail for the drafts folder has a date and a Message-ID, which says nothing of Askwell or the draft."""
    mail = message_from_bytes(filed_mail(letter(), ME, when=WHEN))

    assert parsedate_to_datetime(mail["Date"]) == WHEN
    assert mail["Message-ID"] == message_id(letter(), ME)
    assert mail["Message-ID"].endswith("@example.com>")
    assert "askwell" not in str(mail).lower()


REPLY = Reply("<1@x.example>", ("<1@x.example>",), "Re: Plan")
VERSIONS = [
    (letter("Another text."), ME, None, "another text"),
    (letter(subject="Plan B"), ME, None, "another subject"),
    (letter(contact=replace(JANE, addresses=("j@new.example",))), ME, None, "another recipient"),
    (letter(), ME, REPLY, "a reply"),
]


@pytest.mark.parametrize(("draft", "me", "reply", "why"), VERSIONS, ids=[row[3] for row in VERSIONS])
def test_versions(draft: object, me: Me, reply: Reply | None, why: str) -> None:
    """Each version has a Message-ID of its own, all of one draft begin alike, and those of another do not."""
    ids = {message_id(letter(), ME), message_id(draft, me, reply)}  # type: ignore[arg-type]

    assert len(ids) == 2
    assert all(id_.startswith(f"<{family(letter())}") for id_ in ids)
    assert family(replace(letter(), id="d2")) != family(letter())
