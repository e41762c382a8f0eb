"""Everything on record as one zip that people and programs can read: a line of JSON for each thing."""

from __future__ import annotations

import errno
import json
import os
import secrets
import time
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO, Any, Protocol

from assistant.errors import DiskFull, StoreError, WrongUse

_ONE = {"askwell", "me", "forgotten"}  # sections of one record: a .json each, the others a .jsonl
_ABOUT = {
    "askwell": "what made this archive, its format, and how many records each of the other files holds",
    "me": "your name, your addresses and your profile links",
    "contacts": "the people: what each is known by, and from which address book entries",
    "merges": "which contact you (or an address of both) made part of which, and why",
    "apart": "pairs of contacts you said are two people",
    "interactions": "mails, messages, meetings and notes; raw is null where it is the same as text",
    "facts": "what letters may stand on, as you stored it or it was read; contact is null where it is about you",
    "promises": "who said they would do what, the words that say so, how it stands, and whether you believe it",
    "favours": "who helped whom, the words that say so, where it was thanked for, and whether you believe it",
    "drafts": "your letters",
    "draft_versions": "every version of each letter",
    "runs": "what was sent to the language model for a letter, and what came back",
    "columns": "what you said about the columns of tables",
    "forgotten": "keyed digests of people you had forgotten, so that importing does not bring them back",
}
_README = """This is everything Askwell had on record: plain text in UTF-8, in files of one JSON object a line.
To bring it back: askwell import THIS-FILE. Into an empty home it gives the same records; into another, it adds what is
missing. Dates are ISO 8601. The search index is not in here; it is made anew.

"""


class Records(Protocol):
    """Whatever can tell all its records."""

    def dump(self, write: Callable[[str, Mapping[str, Any]], None]) -> int:
        """Tell ``write`` each record and its section, section by section; returns the number of exchanges."""


def file_name(section: str) -> str:
    """The name inside the archive."""
    return f"{section}.json" if section in _ONE else f"{section}.jsonl"


def export(store: Records, path: Path, *, replace: bool = False) -> int:
    """Write the archive, readable by its owner alone; returns the number of exchanges in it.

    It appears under its name only when it is whole. Raises ``WrongUse`` where something is there already and not to
    be replaced, ``DiskFull`` and ``StoreError``.
    """
    path = Path(path)
    _free(path, replace=replace)
    # Not with_name alone: a long name plus an ending could be too long for the disk.
    part = path.with_name(f".askwell-{secrets.token_hex(6)}.part")
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                exchanges = _write(store, stream)
                stream.flush()
                os.fsync(stream.fileno())
            _free(path, replace=replace)
            os.replace(part, path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        _keep_name(path.parent)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(f"There is no room left for {path}; nothing was exported.") from error
        raise StoreError(f"{path} cannot be written ({error.strerror or error}).") from error
    return exchanges


def _free(path: Path, *, replace: bool) -> None:
    if path.is_dir():
        raise WrongUse(f"{str(path)!r} is a folder; name a file in it.")
    if os.path.lexists(path) and not replace:
        raise WrongUse(f"{str(path)!r} is there already; choose another name, or say that it may be replaced.")


def _write(store: Records, stream: IO[bytes]) -> int:
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        listed = "".join(f"{file_name(section):22}{about}\n" for section, about in _ABOUT.items())
        archive.writestr(_entry("README.txt"), _README + listed)
        files = _Files(archive)
        try:
            return store.dump(files.write)
        finally:
            files.close()


class _Files:
    """The files of the archive, of which one at a time is open."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._section = ""
        self._stream: IO[bytes] | None = None

    def write(self, section: str, record: Mapping[str, Any]) -> None:
        if section != self._section or self._stream is None:
            self.close()
            self._section = section
            self._stream = self._archive.open(_entry(file_name(section)), "w", force_zip64=True)
        try:
            line = json.dumps(record, ensure_ascii=False).encode()
        except UnicodeEncodeError:  # half of a character, as a model may write it
            line = json.dumps(record).encode()
        self._stream.write(line + b"\n")

    def close(self) -> None:
        if self._stream is not None:
            self._stream.close()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, time.localtime()[:6])
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry


def _keep_name(folder: Path) -> None:
    """The renaming itself reaches the disk, where the system can say so of a folder."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
