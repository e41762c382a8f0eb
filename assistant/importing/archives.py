"""Zip archives, read where they lie: nothing in them is written anywhere, and no bomb gets to unfold.

Python's ``zipfile`` hands out no more bytes of a member than its entry promises, so what entries promise is what
the limits are held against, before anything is unpacked.
"""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Self

from assistant.importing.found import Refusal

MAX_MEMBERS = 200_000  # of one archive
MAX_RATIO = 200  # bytes unpacked for each packed one, over a whole archive; text packs 20 times at best
FREE = 64 * 2**20  # bytes that may be unpacked whatever the ratio
MAX_INNER = 64 * 2**20  # bytes of an archive inside an archive, which is held in memory
DEPTH = 2  # archives: the outer one and those in it
BROKEN = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, KeyError, ValueError),
    *(NotImplementedError, RuntimeError, UnicodeError, struct.error, OverflowError),
)  # what ``zipfile`` raises on archives of strangers


@dataclass(frozen=True, slots=True)
class Place:
    """Where the bytes of a file are: on disk, or inside the archive there (``members``, the inner ones last)."""

    path: Path
    members: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The file's own name, without folders."""
        return PurePosixPath(self.members[-1].replace("\\", "/")).name if self.members else self.path.name

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the folders and archives on the way to it inside the path, and its own."""
        inside = [name for member in self.members for name in member.replace("\\", "/").split("/") if name]
        return (self.path.name, *inside)

    def __str__(self) -> str:
        return ": ".join((str(self.path), *self.members))


class Opener:
    """Opens places; the archive last used stays open, so that its list of members is read once and not for each."""

    def __init__(self) -> None:
        self._archives: list[tuple[Path, tuple[str, ...], zipfile.ZipFile]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def open(self, place: Place) -> IO[bytes]:
        """The bytes at a place, as a stream that can seek. Raises one of ``BROKEN``."""
        if not place.members:
            return place.path.open("rb")
        return self.archive(Place(place.path, place.members[:-1])).open(place.members[-1])

    def archive(self, place: Place) -> zipfile.ZipFile:
        """The archive that lies there. Raises one of ``BROKEN``."""
        for path, inside, archive in self._archives:
            if (path, inside) == (place.path, place.members):
                return archive
        if place.members:
            outer = self.archive(Place(place.path, place.members[:-1]))
            entry = outer.getinfo(place.members[-1])
            if entry.file_size > MAX_INNER:
                raise ValueError("the archive inside the archive is too large to be held in memory")
            found = zipfile.ZipFile(io.BytesIO(outer.read(entry)))
        else:
            self.close()
            found = zipfile.ZipFile(place.path)
        self._archives = [*self._archives[: len(place.members)], (place.path, place.members, found)]
        return found

    def close(self) -> None:
        """Let go of what is open."""
        for _, _, archive in reversed(self._archives):
            archive.close()
        self._archives = []


def members(place: Place, opener: Opener) -> Iterator[Place | Refusal]:
    """The files in the archive at a place, in a stable order; never fails.

    What may not be unpacked (encrypted, or out of all proportion) comes as a refusal.
    """
    try:
        archive = opener.archive(place)
        # Python cannot tell whether a member without a name is a folder, nor open it.
        entries = [entry for entry in archive.infolist() if entry.filename and not entry.is_dir()]
    except BROKEN:
        yield Refusal(place.name, "the whole archive", "The archive is damaged or too large.")
        return
    if len(entries) > MAX_MEMBERS:
        yield Refusal(place.name, "the whole archive", f"The archive holds more than {MAX_MEMBERS:,} files.")
        return
    packed = sum(entry.compress_size for entry in entries)
    if sum(entry.file_size for entry in entries) > FREE + MAX_RATIO * packed or _overlapping(entries):
        yield Refusal(
            place.name, "the whole archive", "The archive would unpack to far more than mail and contacts do."
        )
        return
    seen: set[str] = set()
    for entry in sorted(entries, key=lambda entry: entry.filename):
        if entry.filename in seen:
            continue  # only the last of one name can be opened
        seen.add(entry.filename)
        if entry.flag_bits & 0x1:
            yield Refusal(place.name, entry.filename, "It is encrypted; unpack the archive with its password first.")
        else:
            yield Place(place.path, (*place.members, entry.filename))


def _overlapping(entries: list[zipfile.ZipInfo]) -> bool:
    """Whether members share their packed bytes, as the densest bombs do."""
    end = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        if entry.header_offset < end:
            return True
        end = entry.header_offset + entry.compress_size
    return False
