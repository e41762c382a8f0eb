"""Outlook's .msg files: the mail in them, and what is refused."""

from __future__ import annotations

import struct
from datetime import UTC, datetime

import oxmsg
import pytest

from assistant.domain.interactions import Channel, Identity
from assistant.domain.reports import Skip
from assistant.importing.found import Message, Refusal
from assistant.importing.outlook_msg import read
from tests.importing.outlook_files import (
    BODY,
    CLASS,
    CODEPAGE,
    FLAGS,
    HEADERS,
    HTML,
    KIND,
    MAIL,
    MESSAGE_ID,
    NAME,
    SEARCH_KEY,
    SENDER_MAIL,
    SENDER_NAME,
    SENDER_SMTP,
    SMTP,
    SUBJECT,
    SUBMITTED,
    Value,
    outlook_message,
)

WHEN = datetime(2026, 3, 4, 10, tzinfo=UTC)
DIRECTORY = "/O=ACME/OU=EXCHANGE/CN=RECIPIENTS/CN=SOMEBODY"
LETTER: dict[int, Value] = {
    CLASS: "IPM.Note",
    SUBJECT: "The plan",
    BODY: "Hello Ada,\r\n\r\nit works – naïve as it is.\r\n\r\nOn Monday, Ada wrote:\r\n> Does it?\r\n",
    SENDER_NAME: "Doe, Jane",
    SENDER_SMTP: "Jane@example.org",
    SUBMITTED: WHEN,
    MESSAGE_ID: "<7@example.org>",
    FLAGS: 1,
}
ADA: dict[int, Value] = {NAME: "Ada Miller", SMTP: "ada@example.com", KIND: 1}


def message(
    changes: dict[int, Value] | None = None, *, to: tuple[dict[int, Value], ...] = (ADA,), narrow: bool = False
) -> Message:
    (one,) = read(outlook_message(LETTER | (changes or {}), to, narrow=narrow), name="plan.msg")
    assert isinstance(one, Message)
    return one


@pytest.mark.parametrize("narrow", [False, True], ids=["UTF-16", "one byte a letter"])
def test_a_mail_is_read_whole(narrow: bool) -> None:
    """Who, to whom, when and what was newly written; the source is its Message-ID."""
    one = message({CODEPAGE: 1252}, narrow=narrow)

    assert (one.source, one.channel, one.subject, one.when) == ("<7@example.org>", Channel.EMAIL, "The plan", WHEN)
    assert one.sender == Identity("Jane Doe", "jane@example.org")
    assert one.to == (Identity("Ada Miller", "ada@example.com"),)
    assert one.text == "Hello Ada,\n\nit works – naïve as it is."
    assert "> Does it?" in one.raw
    assert one.skip is None


def test_the_files_written_here_are_what_the_library_reads() -> None:
    """python-oxmsg, with its own reader of compound files, finds the same in them."""
    file = outlook_message({**LETTER, BODY: "A long row.\r\n" * 2_000}, [ADA])
    theirs = oxmsg.Message.load(file)

    assert (theirs.subject, theirs.sent_date, theirs.recipients[0].email_address) == (
        "The plan",
        WHEN,
        "ada@example.com",
    )
    assert len(theirs.body or "") == 26_000


RESOLVED: dict[str, tuple[dict[int, Value], str]] = {
    "its own SMTP address": ({NAME: "Priya Shah", MAIL: DIRECTORY, SMTP: "priya@example.org"}, "priya@example.org"),
    "the key it is found by": (
        {NAME: "Priya Shah", MAIL: DIRECTORY, SEARCH_KEY: b"SMTP:PRIYA@EXAMPLE.ORG\0"},
        "priya@example.org",
    ),
    "the headers, by the name": ({NAME: "Priya Shah", MAIL: DIRECTORY}, "priya@example.org"),
    "nowhere": ({NAME: "Sam Stone", MAIL: DIRECTORY}, ""),
}


@pytest.mark.parametrize("why", RESOLVED)
def test_people_of_the_same_company_get_their_address(why: str) -> None:
    """A place in Outlook's directory is no address; the address is looked for where else it may stand."""
    person, expected = RESOLVED[why]
    travelled = (
        "From: Jane Doe <jane@example.org>\r\nTo: Ada <ada@example.com>\r\nCc: Priya Shah <priya@example.org>\r\n"
    )
    one = message({SENDER_MAIL: DIRECTORY, HEADERS: travelled}, to=(ADA, {**person, KIND: 2}))

    assert [(each.name, each.address) for each in one.others] == [(str(person[NAME]), expected)]


SKIPPED: dict[str, tuple[dict[int, Value], Skip | None]] = {
    "not sent yet": ({FLAGS: 9}, Skip.DRAFT),
    "a server's report": ({CLASS: "REPORT.IPM.Note.NDR"}, Skip.BOUNCE),
    "an answer while away": ({CLASS: "IPM.Note.Rules.OofTemplate.Microsoft"}, Skip.AUTOMATIC),
    "a newsletter": ({HEADERS: "From: Jane <j@example.org>\r\nList-Unsubscribe: <mailto:x@y.z>\r\n"}, Skip.NEWSLETTER),
    "a task": ({CLASS: "IPM.Task"}, Skip.TASK),
    "an invitation": ({CLASS: "IPM.Schedule.Meeting.Request"}, None),
}  # fmt: skip


@pytest.mark.parametrize("why", SKIPPED)
def test_the_rules_for_all_mail_hold(why: str) -> None:
    """What is no personal mail is left out with its reason."""
    changes, expected = SKIPPED[why]

    assert message(changes).skip is expected


def test_html_stands_in_for_a_missing_text() -> None:
    """In the code page that the message names, or whatever it looks like."""
    html = "<html><body><p>Hello Ada,</p><p>it works – naïve.</p></body></html>".encode("cp1252")
    texts = {message({BODY: "", HTML: html, CODEPAGE: page}).text for page in (1252, 99_999)}

    assert texts == {"Hello Ada,\n\nit works – naïve."}


def test_a_mail_without_an_id_is_known_by_what_it_says() -> None:
    """The same bytes come out with the same id from any file; another text is another mail."""
    data = outlook_message({**LETTER, MESSAGE_ID: ""}, [ADA])
    (first,), (second,) = read(data, name="a.msg"), read(data, name="b.msg")
    assert isinstance(first, Message)
    assert isinstance(second, Message)

    assert first.id == second.id != message({MESSAGE_ID: "", BODY: "Something else."}).id
    assert first.source.startswith("a.msg#")


def looping(data: bytes) -> bytes:
    """Every entry of the table of sectors leads to the first sector."""
    table = (struct.unpack_from("<I", data, 76)[0] + 1) * 512
    return data[:table] + bytes(512) + data[table + 512 :]


BROKEN = {
    "nothing": b"",
    "other bytes": b"hello" * 500,
    "a header alone": outlook_message(LETTER, [ADA])[:512],
    "cut in the middle": outlook_message(LETTER, [ADA])[:2_000],
    "no properties": outlook_message({}),
}


@pytest.mark.parametrize("why", BROKEN)
def test_a_refusal_names_file_place_and_reason(why: str) -> None:
    """What is no message is told as one."""
    (one,) = read(BROKEN[why], name="plan.msg")

    assert isinstance(one, Refusal)
    assert (one.file, bool(one.place), one.reason[-1]) == ("plan.msg", True, ".")


def test_chains_that_loop_end() -> None:
    """A chain is followed no further than the file is long."""
    results = list(read(looping(outlook_message({**LETTER, BODY: "x" * 50_000}, [ADA] * 40)), name="plan.msg"))

    assert len(results) == 1
