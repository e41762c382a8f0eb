"""Model files as they lie on disk: there, in part, or wrong."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from assistant.errors import UnreadableFile, WrongBytes
from assistant.models.catalogue import ModelFile

CHUNK = 1 << 20


class Presence(StrEnum):
    """What is there of a file."""

    MISSING = "missing"
    PARTIAL = "partial"  # a fetch was interrupted and will go on
    UNVERIFIED = "unverified"  # the size is right; the bytes are read at first use
    PRESENT = "present"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Place:
    """Where one model file lies, and what lies beside it."""

    path: Path

    @property
    def part(self) -> Path:
        """What was fetched so far."""
        return self.path.with_name(f"{self.path.name}.part")

    @property
    def note(self) -> Path:
        """That these bytes were verified: size, time of change, and SHA-256 when they were."""
        return self.path.with_name(f"{self.path.name}.verified.json")

    @property
    def lock(self) -> Path:
        """Held while the file is being fetched."""
        return self.path.with_name(f"{self.path.name}.lock")


def place(file: ModelFile, folder: Path) -> Place:
    """Where ``file`` lies, or would lie, in ``folder``."""
    return Place(folder / file.file)


def presence(file: ModelFile, folder: Path) -> Presence:
    """What is there of ``file``; reads no model bytes."""
    here = place(file, folder)
    if not here.path.is_file():
        return Presence.PARTIAL if here.part.is_file() else Presence.MISSING
    if file.size is not None and here.path.stat().st_size != file.size:
        return Presence.WRONG
    noted = _noted(here)
    good = noted is not None and noted == (file.sha256 or noted)
    return Presence.PRESENT if good else Presence.UNVERIFIED


def verified(file: ModelFile, folder: Path) -> Path | None:
    """The path of ``file`` if it is there; its bytes are read once and then known by size and time of change.

    Raises ``WrongBytes`` where they are not the pinned ones, ``UnreadableFile`` where they cannot be read.
    """
    here = place(file, folder)
    state = presence(file, folder)
    if state in (Presence.MISSING, Presence.PARTIAL):
        return None
    if state is Presence.UNVERIFIED:
        try:
            found = digest(here.path)
        except OSError as exc:
            raise UnreadableFile(f"The model file {str(here.path)!r} cannot be read: {exc.strerror or exc}.") from exc
        if file.sha256 is None or found == file.sha256:
            with suppress(OSError):  # a folder that is only for reading: then the bytes are read each time
                write_note(here, found)
            return here.path
    elif state is Presence.PRESENT:
        return here.path
    raise WrongBytes(
        f"The model file {str(here.path)!r} is not the one that is pinned; "
        f"`askwell models fetch {file.name}` puts the right one in its place."
    )


def digest(path: Path, on_bytes: Callable[[int], None] = lambda _count: None) -> str:
    """The SHA-256 of a file in hex; ``on_bytes`` gets the count of each chunk."""
    sha = hashlib.sha256()
    with path.open("rb") as source:
        while chunk := source.read(CHUNK):
            sha.update(chunk)
            on_bytes(len(chunk))
    return sha.hexdigest()


def write_note(here: Place, sha256: str) -> None:
    """Note that the file as it is now has this SHA-256."""
    about = here.path.stat()
    note = {"size": about.st_size, "mtime_ns": about.st_mtime_ns, "sha256": sha256}
    part = here.note.with_name(f"{here.note.name}.{os.getpid()}")
    part.write_text(json.dumps(note), encoding="utf-8")
    part.replace(here.note)


def _noted(here: Place) -> str | None:
    """The SHA-256 noted for the file as it is now."""
    try:
        note = json.loads(here.note.read_text(encoding="utf-8"))
        about = here.path.stat()
        same = note["size"] == about.st_size and note["mtime_ns"] == about.st_mtime_ns
        return str(note["sha256"]) if same else None
    except (OSError, ValueError, LookupError, TypeError):
        return None
