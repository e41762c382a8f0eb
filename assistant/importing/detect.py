"""What a file is, by the bytes at its start and never by its name."""

from __future__ import annotations

import re

from assistant.importing import tables
from assistant.importing.formats import Format

PEEK = 65_536  # bytes that are looked at
_HEADER = re.compile(rb"([!-9;-~]{1,76})[ \t]*:")
_CARRIES = {b"from", b"received", b"return-path", b"message-id", b"date", b"delivered-to", b"x-gm-thrid"}
_BELONGS = _CARRIES | {b"to", b"cc", b"subject", b"mime-version", b"sender", b"reply-to", b"content-type", b"x-unsent"}
_BEGIN = re.compile(rb"(?:\xef\xbb\xbf)?\s*BEGIN[ \t]*:[ \t]*(VCARD|VCALENDAR)\b", re.IGNORECASE)
_TIME = re.compile(rb"\d\d:\d\d")
_ADDRESS_ALONE = re.compile(rb"From \S+\s*")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what Outlook's messages share with old Office files
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")  # the second is an empty archive
_NOTES = (".md", ".markdown", ".txt")
_MAGIC = (
    (b"\x89PNG", "it is a PNG image"),
    (b"\xff\xd8\xff", "it is a JPEG image"),
    (b"GIF8", "it is a GIF image"),
    (b"%PDF", "it is a PDF"),
    (b"\x1f\x8b", "it is compressed; unpack it first"),
    (b"7z\xbc\xaf", "it is compressed; unpack it first"),
    (b"Rar!", "it is compressed; unpack it first"),
    (b"!BDN", "it is an Outlook data file, which is not read; export its folders as messages"),
    (b"SQLite format 3", "it is a database"),
)


def format_of(head: bytes, name: str) -> Format | None:
    """The format of a file that begins so; None where it is nothing that is read.

    ``name`` (without folders) counts for notes alone: nothing else tells a note from any other text.
    """
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    if start.startswith(b"From ") and separates(start, 0):
        return Format.MBOX
    if head.startswith(_COMPOUND):
        return Format.MSG
    if any(head.startswith(magic) for magic, _ in _MAGIC) or is_zip(head):
        return None
    begins = _BEGIN.match(_narrow(head))
    if begins:
        return Format.VCARD if begins.group(1).upper() == b"VCARD" else Format.CALENDAR
    if is_message(start):
        return Format.EML
    table = tables.sniff(head, name)
    if table is not None:
        return table
    return Format.NOTE if name.lower().endswith(_NOTES) and _is_text(head) else None


def is_zip(head: bytes) -> bool:
    """Whether an archive begins so."""
    return head.startswith(_ZIP)


def separates(data: bytes | bytearray, at: int) -> bool:
    """Whether the ``From `` at this place begins a message, and is not a sentence in one.

    A header must follow (or nothing), and the line must hold a time or be an address alone.
    """
    end = data.find(b"\n", at, at + 1000)
    if end < 0:
        return False
    line = bytes(data[at:end])
    if not (_TIME.search(line) or _ADDRESS_ALONE.fullmatch(line)):
        return False
    following = bytes(data[end + 1 : end + 100])
    return bool(_HEADER.match(following) or not following.strip() or following.startswith((b">From ", b"\n", b"\r\n")))


def is_message(start: bytes) -> bool:
    """Whether a mail begins so: with at least two headers that mails have."""
    names: set[bytes] = set()
    for line in start.split(b"\n", 200)[:200]:
        header = _HEADER.match(line)
        if header:
            names.add(header.group(1).lower())
        elif not line.strip() or not line.startswith((b" ", b"\t", b">From ")):
            break
    return bool(names & _CARRIES) and len(names & _BELONGS) >= 2


def what_else(head: bytes) -> str:
    """What a file that is not read is instead, to end a sentence with."""
    if not head.strip(b"\r\n \xef\xbb\xbf"):
        return "it is empty"
    for magic, words in _MAGIC:
        if head.startswith(magic):
            return words
    if not _is_text(head):
        return "it is not text"
    return "it is neither mail, contacts, a calendar nor a note"


def _is_text(head: bytes) -> bool:
    return b"\0" not in _narrow(head)


def _narrow(head: bytes) -> bytes:
    """Text of two bytes a letter (some address books are saved so) with one; anything else as it is."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head[: len(head) & ~1].decode("utf-16", "replace").encode("utf-8", "replace")
    return head
