"""Mails out of a file, one at a time, in bounded memory."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO, NamedTuple

from assistant.importing.detect import separates
from assistant.importing.formats import Format

MAX_BYTES = 16 * 2**20  # of one message; what is beyond is attachments
_CHUNK = 2**20
_AHEAD = 2_048  # a separating line and the start of the next fit in here
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


class Piece(NamedTuple):
    """A message with its place: ``length`` bytes from ``start`` on are what ``content`` was made of."""

    start: int
    length: int
    content: bytes


def messages(stream: IO[bytes], format: Format) -> Iterator[Piece]:
    """Each mail, cut at ``MAX_BYTES``, without the separating line and its quoting. Raises ``OSError`` and the like."""
    if format is Format.MBOX:
        yield from split(stream)
    else:
        data = stream.read(MAX_BYTES)
        yield Piece(0, len(data), _tidied(data, format))


def fetch(stream: IO[bytes], start: int, length: int, format: Format) -> bytes:
    """The content of a piece again. Raises ``OSError`` and the like."""
    stream.seek(start)
    return _tidied(stream.read(length), format)


def split(stream: IO[bytes], *, chunk: int = _CHUNK) -> Iterator[Piece]:
    """The messages of an mbox (mboxo, mboxrd or mboxcl: the separators alone count)."""
    data = b"\n"  # so that the first separator follows a line's end like all others
    base = -1  # where in the file ``data`` begins
    message: bytearray | None = None  # None: before the first separator
    began = 0
    ended = False
    while not ended:
        read = stream.read(chunk)
        ended = not read
        data += read
        limit = len(data) if ended else len(data) - _AHEAD
        start = at = 0
        while (at := data.find(b"\nFrom ", at, max(limit, 0) + 6)) >= 0 and at < limit:
            if not separates(data, at + 1):
                at += 6
                continue
            if message is not None:
                _grow(message, data, start, at + 1)
                yield _piece(began, message)
            message = bytearray()
            start = at = data.find(b"\n", at + 1)  # the line's end may be the next separator's start
            began = base + start + 1
        if limit > start:
            if message is not None:
                _grow(message, data, start, limit)
            start = limit
        data = data[start:]
        base += start
    if message is not None:
        yield _piece(began, message)


def _grow(message: bytearray, data: bytes, start: int, end: int) -> None:
    message += data[start : min(end, start + MAX_BYTES - len(message))]


def _piece(start: int, message: bytearray) -> Piece:
    whole = bytes(message).removeprefix(b"\n")
    return Piece(start, len(whole), _tidied(whole, Format.MBOX))


def _tidied(data: bytes, format: Format) -> bytes:
    if format is not Format.MBOX:
        return data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    return _QUOTED.sub(rb"\1", data) if b">From " in data else data
