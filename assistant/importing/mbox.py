"""Messages out of a file, one at a time, in bounded memory."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from assistant.errors import UnreadableFile
from assistant.importing.files import Format, MailFile, separates

MAX_BYTES = 16 * 2**20  # of one message; what is beyond is attachments
_CHUNK = 2**20
_AHEAD = 2_048  # a separating line and the start of the next fit in here
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def messages(file: MailFile) -> Iterator[bytes]:
    """Each message, cut at ``MAX_BYTES``, without the separating line and its quoting.

    Raises ``UnreadableFile`` where the file cannot be read on.
    """
    try:
        with file.path.open("rb") as stream:
            if file.format is Format.EML:
                yield stream.read(MAX_BYTES).removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
            else:
                yield from split(stream)
    except OSError as error:
        raise UnreadableFile(f"{str(file.path)!r} cannot be read: {error.strerror or error}.") from error


def split(stream: BinaryIO, *, chunk: int = _CHUNK) -> Iterator[bytes]:
    """The messages of an mbox (mboxo, mboxrd or mboxcl: the separators alone count)."""
    data = b"\n"  # so that the first separator follows a line's end like all others
    message: bytearray | None = None  # None: before the first separator
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
                yield _unquoted(message)
            message = bytearray()
            start = at = data.find(b"\n", at + 1)  # the line's end may be the next separator's start
        if limit > start:
            if message is not None:
                _grow(message, data, start, limit)
            start = limit
        data = data[start:]
    if message is not None:
        yield _unquoted(message)


def _grow(message: bytearray, data: bytes, start: int, end: int) -> None:
    message += data[start : min(end, start + MAX_BYTES - len(message))]


def _unquoted(message: bytearray) -> bytes:
    whole = bytes(message).removeprefix(b"\n")
    return _QUOTED.sub(rb"\1", whole) if b">From " in whole else whole
