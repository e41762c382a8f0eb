"""Hostile and broken messages: never an exception, never a second."""

from __future__ import annotations

import base64
import io
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.contacts import Me
from assistant.importing.folders import Folder
from assistant.importing.formats import Format
from assistant.importing.headers import identities, parse, words
from assistant.importing.mbox import MAX_BYTES, fetch, split
from assistant.importing.reading import exchange, glimpse
from tests.importing.mails import SEPARATOR, mail

ADA = Me("Ada", ("ada@example.com",))
HEAD = mail("").rstrip(b"\n") + b"\n"
HTML = HEAD + b"Content-Type: text/html\n\n"
MIXED = HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n"

BROKEN = {
    "16 kB of semicolons": HEAD + b"Content-Type: text/plain" + b";" * 16_384 + b"\n\nhi",
    "unfinished parameters": HEAD + b"Content-Type: text/plain" + b'; a="' * 4_000 + b"\n\nhi",
    "parameters in pieces": HEAD + b"Content-Type: multipart/mixed; boundary*0=a" + b"; x*=;" * 4_000 + b"\n\nhi",
    "addresses of semicolons": b"From: " + b";" * 16_384 + b"\nTo: " + b"a@b;" * 8_000 + b"\n\nhi",
    "nested brackets": b"From: " + b"(" * 16_000 + b"a@b\nTo: x@y\n\nhi",
    "angle brackets": b"From: " + b"<" * 16_000 + b"a@b>\nTo: x@y\n\nhi",
    "quotes": b"From: " + b'"\\' * 8_000 + b"a@b\nTo: x@y\n\nhi",
    "only at signs": b"From: " + b"a@" * 8_000 + b"\nTo: " + b"@" * 16_000 + b"\n\nhi",
    "spaces": b"From: " + b" " * 16_000 + b"x\nTo: a" + b" " * 16_000 + b"@b\n\nhi",
    "encoded words": b"From: " + b"=?utf-8?q?a?=" * 1_500 + b" <a@b.c>\nSubject: " + b"=?" * 8_000 + b"\n\nhi",
    "broken encoded words": b"From: =?utf-8?b?" + b"A" * 15_000 + b"?= <a@b.c>\nSubject: =?x?b?!!!?=\n\nhi",
    "1,000 nested parts": HEAD
    + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(1_000)),
    "300,000 parts": MIXED + b"--b\n\nx\n" * 300_000,
    "near boundaries": HEAD + b'Content-Type: multipart/mixed; boundary="-"\n\n' + b"---x\n" * 2_000_000,
    "no boundary": HEAD + b"Content-Type: multipart/mixed\n\nhi",
    "huge base64": HEAD + b"Content-Transfer-Encoding: base64\n\n" + base64.encodebytes(b"x" * 9_000_000),
    "huge attachment": MIXED
    + b"--b\n\nhi\n--b\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n"
    + base64.encodebytes(b"x" * 9_000_000),
    "broken base64": HEAD + b"Content-Transfer-Encoding: base64\n\n=A=B==\x00\xff!",
    "NUL bytes": b"From: Ja\0ne <jane@x.org>\nTo: ada@example.com\n\n" + b"\0" * 1_000_000,
    "one long line": HEAD + b"\n" + b"a" * 12_000_000,
    "long answers": HEAD + b"\nOn " + b" schrieb " * 100_000 + b"\nAm " + b" schrieb " * 50_000 + b" wrote:\n",
    "many answers": HEAD + b"\n" + b"x wrote:\n" * 30_000 + b"On Am schrieb x\n" * 20_000,
    "many marks": HEAD + b"\n" + b">\n" * 150_000,
    "marks and blanks": HEAD + b"\n>\n" + b"\n \n" * 60_000 + b">",
    "blank lines": HEAD + b"\n" + b"\n" * 400_000 + b"x",
    "rules": HEAD + b"\n" + b"---\n" * 50_000 + b"-" * 100_000 + b"\n" + b"_" * 50_000,
    "headers in the text": HEAD + b"\n" + b"From: x\n" * 50_000,
    "half wrapped": HEAD + b"\n" + b"On aaaaaaaaaaa\nb\nc\n" * 20_000 + b"wrote:\n",
    "dates": HEAD + b"\n" + b"2026/11/04 <a" * 30_000,
    "nested HTML": HTML + b"<div>" * 40_000,
    "nested tables": HTML + b"<table><tr><td>" * 1_900 + b"x",
    "a large table": HTML + b"<table>" + b"<tr><td>a</td></tr>" * 4_000,
    "open scripts": HTML + b"<script>" * 20_000,
    "open brackets": HTML + b"<" * 200_000,
    "wide HTML": HTML + b"<p style='margin:99999999em;padding:999999999em'>x",
    "forbidden entities": HTML + b"&#0;&#55296;&amp;" * 10_000,
    "an XML declaration": HTML + b"<?xml version='1.0' encoding='utf-8'?><p>hello</p>",
    "no HTML at all": HTML,
    "a slow charset": HEAD + b"Content-Type: text/plain; charset=idna\n\n" + b"\xff" * 400_000,
    "a charset that is none": HEAD + b'Content-Type: text/plain; charset="zlib\0"\n\n' + b"\xff\xe9abc" * 40_000,
    "shifting charset": HEAD + b"Content-Type: text/plain; charset=iso-2022-jp\n\n" + b"\x1b$B" * 60_000,
    "random bytes": bytes((n * n * 7 + n) % 256 for n in range(300_000)),
    "no headers": b"\n\nhello",
    "nothing": b"",
    "headers alone": b"From: a@b",
    "millions of headers": b"X: y\n" * 3_000_000,
    "an endless header": b"From: a@b\n" + b" x\n" * 3_000_000,
    "lone surrogates": b"From: a@b.c\nSubject: \xed\xa0\x80\n\n\xed\xa0\x80 \xf0\x9f",
    "references": HEAD + b"References: " + b"<a@b>" * 4_000 + b"\nIn-Reply-To: " + b"<" * 16_000 + b"\n\nx",
    "labels": HEAD + b"X-Gmail-Labels: " + b"a," * 8_000 + b"\n\nx",
    "flowed": HEAD + b"Content-Type: text/plain; format=flowed\n\n" + b"a \n" * 130_000,
    "a long name": b'From: "' + b"Doe" + b" x" * 90 + b", J" + b" van" * 20 + b'" <a@b.c>\n\nx',
    "a long date": b"From: a@b\nDate: " + b"1 " * 8_000 + b"\n\nx",
    "dashes": HEAD + b"\n" + b"--\n" * 100_000,
}


@pytest.mark.parametrize("message", BROKEN.values(), ids=BROKEN)
def test_never_fails_and_never_takes_long(message: bytes) -> None:
    """Whatever a message holds, it is read or left out without a hang, and what is read can be stored."""
    began = time.perf_counter()
    seen = glimpse(message[:MAX_BYTES], Folder())
    made = exchange(seen, ADA)
    seconds = time.perf_counter() - began

    assert seconds < 20  # a hang, not a slow machine
    if made:
        (made.interaction.text + made.interaction.raw + made.interaction.subject + made.interaction.source).encode()


def test_cut_off() -> None:
    """A message that ends in mid-part gives the text there is."""
    message = HEAD + b"Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nHello th"
    made = exchange(glimpse(message, Folder()), ADA)

    assert made
    assert made.interaction.text == "Hello th"


@given(st.binary(max_size=400), st.sampled_from([b"", HEAD, HTML, MIXED, MIXED + b"--b\n"]))
def test_any_bytes(body: bytes, head: bytes) -> None:
    """Any bytes are read or left out."""
    exchange(glimpse(head + body, Folder()), ADA)


FORGED = [
    ('"Jane\r\nBcc: evil@evil.example" <jane@example.org>', ["jane@example.org"], "a header in a name"),
    ("=?utf-8?q?Jane_=3Cevil=40evil.example=3E=2C?= <jane@example.org>", ["jane@example.org"], "an address in a name"),
    ('"<evil@evil.example>" <jane@example.org>', ["jane@example.org"], "an address in quotes"),
    ("<script>alert(1)</script> <jane@example.org>", [], "markup where a name should be"),
    ("jane@example.org\0@evil.example", [], "a NUL in an address"),
]


@pytest.mark.parametrize(("value", "expected", "why"), FORGED, ids=[row[2] for row in FORGED])
def test_forged_names(value: str, expected: list[str], why: str) -> None:
    """No name can bring in an address, a header or markup."""
    people = identities(value)

    assert [p.address for p in people if p.address in expected] == expected
    assert not any(p.address == "evil@evil.example" for p in people)
    assert not any(set("<>\r\n\0") & set(p.name + p.address) for p in people)


@given(st.text(max_size=60))
def test_any_name(name: str) -> None:
    """Whatever stands in From, every name is one clean line and every address is one word."""
    for person in identities(f"{name} <jane@example.org>"):
        person.name.encode()

        assert not set("<>\r\n\0") & set(person.name + person.address)
        assert len(person.address.split()) == 1


@given(st.binary(max_size=300))
def test_any_header(head: bytes) -> None:
    """Any header block parses, and any value becomes one printable line."""
    for value in parse(b"Subject: " + head).values():
        words(value).encode()

        assert "\n" not in words(value)


def test_a_line_of_200_megabytes() -> None:
    """A message that is one endless line is cut, in bounded memory, and the next one is found."""

    class Endless(io.RawIOBase):
        """Gives a mailbox of two messages, the first 200 MB long, a piece at a time."""

        def __init__(self) -> None:
            self._pieces = [b"\n\n" + SEPARATOR + mail(number=2), *[b"a" * 2**20] * 200, SEPARATOR + HEAD + b"\n"]

        def read(self, _size: int = -1) -> bytes:
            return self._pieces.pop() if self._pieces else b""

    sizes = [len(piece.content) for piece in split(Endless())]  # type: ignore[arg-type]

    assert sizes == [MAX_BYTES - 1, len(mail(number=2))]


@given(
    st.lists(st.integers(0, 60), min_size=1, max_size=6),
    st.integers(1, 5_000),
    st.sampled_from([b"\n", b"\r\n"]),
)
def test_split_anywhere(lengths: list[int], chunk: int, newline: bytes) -> None:
    """Wherever reads end, the messages are the same, with sentences that begin with "From " left in place."""
    messages = [mail("From me to you\n" * length, number=n) for n, length in enumerate(lengths)]
    data = b"".join(SEPARATOR + message + b"\n" for message in messages).replace(b"\n", newline)
    pieces = list(split(io.BytesIO(data), chunk=chunk))
    found = [piece.content.replace(b"\r\n", b"\n").strip() for piece in pieces]
    again = [fetch(io.BytesIO(data), piece.start, piece.length, Format.MBOX) for piece in pieces]

    assert found == [message.strip() for message in messages]
    assert again == [piece.content for piece in pieces]
