"""Askwell's own archive, read back: checked whole before a row is written."""

from __future__ import annotations

import json
import time
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from assistant.domain.reports import ImportReport, PeopleRead, Skip
from assistant.errors import UnreadableFile
from assistant.exporting.archive import file_name
from assistant.importing.own_records import SECTIONS, Known, problem
from assistant.records import Store
from assistant.records.dump import FORMAT, Record

_MANIFEST = file_name("askwell")
_LINE = 32 * 2**20  # bytes of one record; a mail's text is 0.4 MB at most
_VALUES = 300_000  # lists and objects in one record: each takes 20 times its bytes in memory
_ALL = 64 * 2**30  # bytes of everything, unpacked
_RATIO = 200  # deflate can do 1,000; mail does 5
_DENSE = 64 * 2**20  # bytes of a file that may be packed any tighter than that
_FILES = 64
_LATER = {"promises", "favours"}  # sections that came with the second format
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)


def is_own(what: Path | zipfile.ZipFile) -> bool:
    """Whether a zip is one of Askwell's archives, damaged or not, of this version or another; never raises."""
    if isinstance(what, zipfile.ZipFile):
        try:
            with what.open(_MANIFEST) as stream:
                found = json.loads(stream.read(65_536))
        except (KeyError, ValueError, RecursionError, *_DAMAGE):
            return False
        return isinstance(found, dict) and found.get("application") == "askwell"
    try:
        with zipfile.ZipFile(what) as archive:
            return is_own(archive)
    except (ValueError, *_DAMAGE):
        return False


def plan(path: Path, store: Store | None = None) -> ImportReport:
    """What ``restore`` would do, without writing; raises what it raises."""
    began = time.monotonic()
    ids: dict[str, list[str]] = {"interactions": [], "contacts": []}
    with _Archive(path) as archive:
        for section, record in archive.records():
            if section in ids:
                ids[section].append(record["id"])
    known = len(store.known_interactions(ids["interactions"])) if store else 0
    people_known = len(store.known_contacts(ids["contacts"])) if store else 0
    return ImportReport(
        files=(str(path),),
        read=len(ids["interactions"]),
        new=len(ids["interactions"]) - known,
        known=known,
        contacts=len(ids["contacts"]) - people_known,
        people=PeopleRead(len(ids["contacts"]), len(ids["contacts"]) - people_known, 0, people_known),
        formats={"Askwell export": len(ids["interactions"])},
        seconds=time.monotonic() - began,
    )


def restore(path: Path, store: Store) -> ImportReport:
    """Put back what the archive holds and the store lacks; into an empty home, everything as it was.

    The archive is checked to its last line first, so that a damaged one, or one of a later version, changes nothing.
    All of it is written or nothing; a second time changes no row. Raises ``UnreadableFile`` with the file inside,
    the line and the reason, and what writing to a store raises.
    """
    began = time.monotonic()
    with _Archive(path) as archive:
        for _ in archive.records():
            pass
        done = store.restore(archive.records())
    return ImportReport(
        files=(str(path),),
        me=store.me(),
        read=done.read,
        new=done.new,
        known=done.known,
        contacts=done.people_new,
        skipped={Skip.FORGOTTEN: done.forgotten} if done.forgotten else {},
        doubtful=tuple(done.doubtful),
        people=PeopleRead(done.people, done.people_new, 0, done.people - done.people_new, done.merged),
        formats={"Askwell export": done.read},
        seconds=time.monotonic() - began,
    )


class _Archive:
    """An open archive whose outside has been looked over: its files, their sizes, its version."""

    def __init__(self, path: Path) -> None:
        self._name = Path(path).name
        try:
            self._size = Path(path).stat().st_size
            self._zip = zipfile.ZipFile(path)
        except OSError as error:
            raise UnreadableFile(f"{str(path)!r} cannot be read: {error.strerror or error}.") from error
        except (ValueError, *_DAMAGE) as error:
            raise self._refused(f"it is no whole zip archive ({error})") from error
        try:
            self._counts = self._looked_over()
        except BaseException:
            self._zip.close()
            raise

    def __enter__(self) -> _Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def records(self) -> Iterator[tuple[str, Record]]:
        """Every record with its section, each checked, in the order in which they refer to each other."""
        known = Known()
        for section in SECTIONS:
            name, number = file_name(section), 0
            if name in self._zip.namelist():
                for number, line in enumerate(self._lines(name), 1):
                    record = self._parsed(line, name, number)
                    if wrong := problem(section, record) or known.problem(section, record):
                        raise self._refused(wrong, name, number)
                    yield section, record
            if number != self._counts.get(section, 0):
                raise self._refused(f"it holds {number} of {self._counts.get(section, 0)} records", name)

    def _looked_over(self) -> dict[str, int]:
        entries = self._zip.infolist()
        ours = {file_name(section) for section in SECTIONS} | {_MANIFEST, "README.txt"}
        names = [entry.filename for entry in entries]
        if len(entries) > _FILES or len(set(names)) != len(names):
            raise self._refused("it holds more files than an archive of Askwell's")
        if _MANIFEST not in names:
            raise self._refused(f"it has no {_MANIFEST}")
        for entry in entries:
            if entry.flag_bits & 1:
                raise self._refused("it is locked with a password", entry.filename)
            if entry.file_size > _DENSE and entry.file_size > _RATIO * max(1, entry.compress_size):
                raise self._refused("it unpacks to far more than it can hold", entry.filename)
        if sum(entry.file_size for entry in entries) > _ALL:
            raise self._refused("it unpacks to far more than it can hold")
        if sum(entry.compress_size for entry in entries) > self._size:
            raise self._refused("it says it holds more than there is")
        lines = self._lines(_MANIFEST)
        manifest = self._parsed(next(lines, b""), _MANIFEST, 1)
        format_ = manifest.get("format") if isinstance(manifest, dict) else None
        # Told before anything else: a later version may well have other files and other records.
        if isinstance(format_, int) and format_ > FORMAT:
            raise self._refused("it was written by a later version of Askwell; update Askwell to read it")
        counts = manifest.get("records") if isinstance(manifest, dict) else None
        sections = set(SECTIONS) - (_LATER if format_ == 1 else set())
        if format_ not in (1, FORMAT) or not isinstance(counts, dict) or set(counts) != sections:
            raise self._refused("it does not say what the archive holds", _MANIFEST, 1)
        for name in names:
            if name not in ours:
                raise self._refused("it is no part of an archive of Askwell's", name)
        return counts

    def _lines(self, name: str) -> Iterator[bytes]:
        number = 0
        try:
            with self._zip.open(name) as stream:
                while line := stream.readline(_LINE + 1):
                    number += 1
                    if len(line) > _LINE:
                        raise self._refused(f"it is longer than {_LINE // 2**20} MB", name, number)
                    yield line
        except _DAMAGE as error:
            raise self._refused(f"it is damaged ({error})", name, number + 1) from error

    def _parsed(self, line: bytes, name: str, number: int) -> Any:
        if len(line) > 2**20 and line.count(b"{") + line.count(b"[") > _VALUES:
            raise self._refused("it holds more values than a record can", name, number)
        try:
            return json.loads(line, parse_constant=_refuse_constant)
        except (ValueError, RecursionError) as error:
            raise self._refused(f"it is no JSON ({str(error)[:80] or 'nested too deep'})", name, number) from error

    def _refused(self, reason: str, name: str = "", number: int = 0) -> UnreadableFile:
        place = ", ".join(part for part in (name, f"line {number}" if number else "") if part)
        return UnreadableFile(f"{self._name!r} was not imported: {f'{place}: ' if place else ''}{reason}.")


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is no number")
