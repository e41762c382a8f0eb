"""Small Outlook messages, written by the tests that read them: a compound file with the properties asked for.

After [MS-CFB] and [MS-OXMSG]: 512-byte sectors, small streams in the mini stream, siblings as a plain chain.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import pairwise

_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
Value = str | bytes | int | datetime

CLASS, SUBJECT, BODY, HTML, FLAGS, SUBMITTED = 0x001A, 0x0037, 0x1000, 0x1013, 0x0E07, 0x0039
SENDER_NAME, SENDER_MAIL, SENDER_SMTP, HEADERS, MESSAGE_ID = 0x0C1A, 0x0C1F, 0x5D01, 0x007D, 0x1035
NAME, MAIL, SMTP, KIND, SEARCH_KEY, CODEPAGE = 0x3001, 0x3003, 0x39FE, 0x0C15, 0x300B, 0x3FDE


@dataclass
class _Entry:
    name: str
    kind: int  # 1 a storage, 2 a stream, 5 the root
    data: bytes = b""
    children: list[_Entry] = field(default_factory=list)
    number: int = 0
    right: int = _FREE  # the next in the same storage
    start: int = _END
    size: int = 0


def outlook_message(
    properties: Mapping[int, Value], recipients: Sequence[Mapping[int, Value]] = (), *, narrow: bool = False
) -> bytes:
    """The bytes of a .msg file; texts are written in UTF-16 or (``narrow``) in one byte a letter."""
    root = _Entry("Root Entry", 5, children=_streams(properties, 32, narrow=narrow))
    for number, each in enumerate(recipients):
        root.children.append(_Entry(f"__recip_version1.0_#{number:08X}", 1, children=_streams(each, 8, narrow=narrow)))
    return compound_file(root)


def compound_file(root: _Entry) -> bytes:
    """The tree as a compound file."""
    entries = _numbered(root)
    sectors: list[bytes] = []
    table: list[int] = []
    mini = bytearray()
    mini_table: list[int] = []
    for entry in entries:
        if entry.kind == 2 and len(entry.data) < 4096:
            entry.start, entry.size = len(mini_table), len(entry.data)
            count = -(-len(entry.data) // 64)
            mini_table += [len(mini_table) + n + 1 for n in range(count - 1)] + [_END] * (count > 0)
            mini += entry.data.ljust(count * 64, b"\0")
        elif entry.kind == 2:
            entry.start, entry.size = _put(sectors, table, entry.data), len(entry.data)
    root.start, root.size = _put(sectors, table, bytes(mini)), len(mini)
    first_mini = _put(sectors, table, struct.pack(f"<{len(mini_table)}I", *mini_table), fill=b"\xff")
    directory = _put(sectors, table, b"".join(_row(entry) for entry in entries))
    tables = 1
    while len(table) + tables > tables * 128:
        tables += 1
    listed = [len(table) + n for n in range(tables)]
    table += [_TABLE] * tables
    table += [_FREE] * (tables * 128 - len(table))
    packed = struct.pack(f"<{len(table)}I", *table)
    sectors += [packed[at : at + 512] for at in range(0, len(packed), 512)]
    assert tables <= 109, "too large for a header's list of tables"
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII",
        *(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes(16), 0x3E, 3, 0xFFFE, 9, 6, bytes(6)),
        *(0, tables, directory, 0, 4096, first_mini, -(-len(mini_table) // 128), _END, 0),
    )
    header += struct.pack("<109I", *listed, *[_FREE] * (109 - tables))
    return header + b"".join(sectors)


def _streams(properties: Mapping[int, Value], head: int, *, narrow: bool) -> list[_Entry]:
    rows = bytes(head)
    entries: list[_Entry] = []
    for number, value in properties.items():
        if isinstance(value, int):
            rows += struct.pack("<HHIQ", 0x0003, number, 6, value)
        elif isinstance(value, datetime):
            rows += struct.pack("<HHIQ", 0x0040, number, 6, int((value - _EPOCH).total_seconds()) * 10**7)
        else:
            kind = 0x0102 if isinstance(value, bytes) else 0x001E if narrow else 0x001F
            data = value if isinstance(value, bytes) else value.encode("cp1252" if narrow else "utf-16-le")
            rows += struct.pack("<HHIII", kind, number, 6, len(data), 0)
            entries.append(_Entry(f"__substg1.0_{number:04X}{kind:04X}", 2, data))
    return [*entries, _Entry("__properties_version1.0", 2, rows)]


def _numbered(root: _Entry) -> list[_Entry]:
    entries = [root]
    for entry in entries:
        for child in entry.children:
            child.number = len(entries)
            entries.append(child)
        for child, following in pairwise(entry.children):
            child.right = following.number
    return entries


def _put(sectors: list[bytes], table: list[int], data: bytes, *, fill: bytes = b"\0") -> int:
    count = -(-len(data) // 512)
    if not count:
        return _END
    start = len(sectors)
    sectors += [data[at : at + 512].ljust(512, fill) for at in range(0, len(data), 512)]
    table += [*range(start + 1, start + count), _END]
    return start


def _row(entry: _Entry) -> bytes:
    child = entry.children[0].number if entry.children else _FREE
    name = (entry.name + "\0").encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII16sI8s8sIQ",
        *(name, len(name), entry.kind, 1, _FREE, entry.right, child),
        *(bytes(16), 0, bytes(8), bytes(8), entry.start, entry.size),
    )
