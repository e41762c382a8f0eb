"""Compound files (OLE2, [MS-CFB]): the streams of Outlook's .msg files, read within a budget.

Their sectors are chained, and in a hostile file the chains loop or all lead to the same megabytes; so a chain is
followed no further than the file is long, and only streams that are asked for are read, each up to a limit.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = struct.Struct("<8s16sHHHHH6sIIIIIIIII")
_ENTRY = struct.Struct("<64sHBBIII16sI8s8sIQ")
_MAX_ENTRIES = 20_000
_MAX_MINI = 32 * 2**20  # bytes of all small streams together


class BadCompound(ValueError):
    """The bytes are no compound file, or too damaged; the message is one plain sentence."""


@dataclass(frozen=True, slots=True)
class Node:
    """A storage (like a folder) or a stream (like a file)."""

    name: str
    is_storage: bool
    start: int
    size: int
    child: int
    left: int
    right: int


class Compound:
    """A compound file in memory. Raises ``BadCompound`` where its outline cannot be read."""

    def __init__(self, data: bytes) -> None:
        if len(data) < 512 or not data.startswith(MAGIC):
            raise BadCompound("It is not an Outlook message: its first bytes are others.")
        fields = _HEADER.unpack_from(data)
        shift, mini_shift = fields[5], fields[6]
        if shift not in (9, 12) or mini_shift != 6:
            raise BadCompound("Its header names a size of sectors that there is not.")
        directory, self._cutoff, mini_table = fields[10], min(fields[12], 65_536), fields[13]
        self._data = data
        self._size = 1 << shift
        self._sectors = max(0, (len(data) + self._size - 1) // self._size - 1)
        self._table = self._allocation(fields[15])
        self._mini_table = array("I")
        self._nodes = [self._node(raw) for raw in _pieces(self._chain(directory, _MAX_ENTRIES * 128), 128)]
        if not self._nodes or not self._nodes[0].is_storage:
            raise BadCompound("Its list of contents cannot be read.")
        self._mini_table.frombytes(_whole_words(self._chain(mini_table, self._sectors * 4 * 64)))
        self._mini = self._chain(self._nodes[0].start, min(self._nodes[0].size, _MAX_MINI))

    @property
    def root(self) -> Node:
        """The storage that holds everything."""
        return self._nodes[0]

    def inside(self, storage: Node) -> Iterator[Node]:
        """What lies directly in a storage, each once."""
        waiting, seen = [storage.child], {0}
        while waiting:
            at = waiting.pop()
            if at < len(self._nodes) and at not in seen:
                seen.add(at)
                node = self._nodes[at]
                waiting += [node.left, node.right]
                if node.name:
                    yield node

    def read(self, stream: Node, limit: int) -> bytes:
        """A stream's first ``limit`` bytes, fewer where the file is cut off."""
        size = min(stream.size, limit)
        if stream.size >= self._cutoff:
            return self._chain(stream.start, size)
        pieces: list[bytes] = []
        at = stream.start
        while at < len(self._mini_table) and len(pieces) * 64 < size:
            pieces.append(self._mini[at * 64 : at * 64 + 64])
            at = self._mini_table[at]
        return b"".join(pieces)[:size]

    def _allocation(self, first_more: int) -> array[int]:
        """The table that says which sector follows which; its own sectors are listed in the header and beyond."""
        listed = array("I", struct.unpack_from("<109I", self._data, 76))
        needed = (self._sectors * 4 + self._size - 1) // self._size
        more = first_more
        while more < self._sectors and len(listed) < needed:
            words = array("I", _whole_words(self._sector(more)))
            more = words.pop() if words else 0xFFFFFFFF
            listed.extend(words)
        table = array("I")
        for sector in listed[: max(needed, 1)]:
            if sector < self._sectors:
                table.frombytes(_whole_words(self._sector(sector)))
        return table

    def _chain(self, start: int, limit: int) -> bytes:
        pieces: list[bytes] = []
        size, at = 0, start
        while at < self._sectors and size < limit and len(pieces) <= self._sectors:
            pieces.append(self._sector(at))
            size += self._size
            at = self._table[at] if at < len(self._table) else 0xFFFFFFFF
        return b"".join(pieces)[:limit]

    def _sector(self, number: int) -> bytes:
        return self._data[(number + 1) * self._size : (number + 2) * self._size]

    def _node(self, raw: bytes) -> Node:
        name, length, kind, _, left, right, child, _, _, _, _, start, size = _ENTRY.unpack(raw)
        shown = name[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace") if kind in (1, 2, 5) else ""
        # Version 3 leaves rubbish in the upper half of the size ([MS-CFB] 2.6.1).
        return Node(shown, kind in (1, 5), start, size & 0xFFFFFFFF, child, left, right)


def _pieces(data: bytes, size: int) -> Iterator[bytes]:
    return (data[at : at + size] for at in range(0, len(data) - size + 1, size))


def _whole_words(data: bytes) -> bytes:
    return data[: len(data) // 4 * 4]
