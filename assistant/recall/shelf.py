"""The folders the index lies in: ``index-<n>``, sealed by checksums, and never changed once it is there.

    index-3/
        manifest.json     format, model, dimension, passages, Chroma's version, how many vectors had gone from the
                          records when it was made, and size and checksum of each file
        interactions.txt  the ids that are in it
        opened.sqlite3    a copy of chroma.sqlite3 as it was built: Chroma writes to its own at every opening
        chroma/           Chroma's files

A new one is built beside it as ``index-4.<random>.part`` and renamed when it is whole; the highest number counts.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
import stat
import zlib
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

FORMAT = 2
_MANIFEST = "manifest.json"
_IDS = "interactions.txt"
_COPY = "opened.sqlite3"
_NAME = re.compile(r"index-(\d{1,9})")
_PART = re.compile(r"index-\d{1,9}\.[0-9a-f]+\.part")
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Made:
    """What an index was made of and with; one made otherwise than wanted is built again."""

    model: str
    dimension: int
    chroma: str
    format: int = FORMAT


@dataclass(frozen=True, slots=True)
class Sealed:
    """A whole index: its folder, the number of its passages, and the interactions in it.

    ``went`` is how many vectors had ever gone from the records by then: where more have by now, it is not true anymore.
    """

    folder: Path
    passages: int
    interactions: frozenset[str]
    went: int

    @property
    def chroma(self) -> Path:
        """The folder to open with Chroma."""
        return self.folder / "chroma"


def folders(home: Path) -> list[Path]:
    """The index folders, the newest first; unfinished ones are not among them."""
    found = [(int(match[1]), entry) for entry in _entries(home) if (match := _NAME.fullmatch(entry.name))]
    return [entry for _, entry in sorted(found, reverse=True)]


def next_part(home: Path) -> Path:
    """Where the next one is to be built; what an interrupted build left is removed.

    The name is new each time: whoever was building may still be about to notice that its parent died.
    """
    for left in _entries(home):
        if _PART.fullmatch(left.name):
            remove(left)
    numbers = [int(match[1]) for entry in _entries(home) if (match := _NAME.fullmatch(entry.name))]
    return home / f"index-{max(numbers, default=0) + 1}.{secrets.token_hex(4)}.part"


def seal(part: Path, made: Made, *, passages: int, interactions: set[str], went: int, records: str) -> None:
    """Write what makes ``part`` whole, to the disk; ``records`` is Chroma's file that changes when it is opened."""
    shutil.copyfile(part / "chroma" / records, part / _COPY)
    (part / _IDS).write_text("\n".join(sorted(interactions)), encoding="utf-8")
    files = [file for file in sorted(part.rglob("*")) if file.is_file() and file != part / "chroma" / records]
    for file in files:
        _flush(file)
    note = {
        "made": asdict(made),
        "passages": passages,
        "went": went,
        "records": records,
        "files": {file.relative_to(part).as_posix(): [file.stat().st_size, _checksum(file)] for file in files},
    }
    (part / _MANIFEST).write_text(json.dumps(note), encoding="utf-8")
    _flush(part / _MANIFEST)


def swap_in(part: Path) -> Path:
    """Give a whole index its name; from now on it is the one that counts."""
    whole = part.with_name(part.name.partition(".")[0])
    part.rename(whole)
    with suppress(OSError):  # Windows opens no folders
        _flush(whole.parent)
    return whole


def read(folder: Path, made: Made) -> Sealed | None:
    """The index in ``folder`` if every byte is as it was sealed and it was made as wanted; else None."""
    try:
        note: dict[str, Any] = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
        if note["made"] != asdict(made):
            return None
        for name, (size, checksum) in note["files"].items():
            file = folder / name
            if file.stat().st_size != size or _checksum(file) != checksum:
                return None
        ids = interactions(folder)
        return None if ids is None else Sealed(folder, int(note["passages"]), ids, int(note["went"]))
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None


def interactions(folder: Path) -> frozenset[str] | None:
    """The ids of what is in an index, whole or not; None where they cannot be read."""
    try:
        return frozenset((folder / _IDS).read_text(encoding="utf-8").split())
    except (OSError, ValueError):
        return None


def restore(sealed: Sealed, *, records: str) -> None:
    """Put Chroma's changing file back as it was built. Raises ``OSError``."""
    for journal in sealed.chroma.glob(f"{records}-*"):  # of whoever was killed with the index open
        journal.unlink()
    shutil.copyfile(sealed.folder / _COPY, sealed.chroma / records)


def remove(folder: Path) -> bool:
    """Delete a folder, or whatever stands there under its name; whether it is gone."""
    if folder.is_dir() and not folder.is_symlink():
        for inside, _, _ in os.walk(folder):  # what was made read-only is ours all the same
            with suppress(OSError):
                Path(inside).chmod(stat.S_IRWXU)
        shutil.rmtree(folder, ignore_errors=True)
    else:
        with suppress(OSError):
            folder.unlink(missing_ok=True)
    return not folder.exists()


def _entries(home: Path) -> list[Path]:
    try:
        return list(home.iterdir())
    except OSError:
        return []


def _checksum(file: Path) -> int:
    value = 0
    with file.open("rb") as source:
        while chunk := source.read(_CHUNK):
            value = zlib.crc32(chunk, value)
    return value


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
