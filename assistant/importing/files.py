"""Finding what can be read under the paths that the user gave: files, folders and archives."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from assistant.errors import NotAMailbox, UnreadableFile
from assistant.importing import own_export
from assistant.importing.archives import BROKEN, DEPTH, Opener, Place, members
from assistant.importing.detect import PEEK, format_of, is_zip, what_else
from assistant.importing.folders import Folder, being_delivered, between, in_maildir
from assistant.importing.formats import Format
from assistant.importing.found import Refusal

_MESSAGE = (Format.EML, Format.MSG)


@dataclass(frozen=True, slots=True)
class Item:
    """A file that can be read; ``size`` and ``changed`` (ns) are those of the file on disk when it was found."""

    place: Place
    format: Format
    folder: Folder
    size: int = 0
    changed: int = 0

    @property
    def stale(self) -> bool:
        """Whether the file on disk is no longer the one that was found."""
        try:
            now = self.place.path.stat()
        except OSError:
            return True
        return (now.st_size, now.st_mtime_ns) != (self.size, self.changed)


@dataclass(slots=True)
class Finds:
    """What lies under the paths: ``others`` names files that are nothing Askwell reads."""

    items: dict[tuple[Path, tuple[str, ...]], Item] = field(default_factory=dict)
    exports: list[Path] = field(default_factory=list)  # Askwell's own
    others: list[str] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)


def find(paths: Iterable[str | os.PathLike[str]]) -> Finds:
    """Everything that can be read under the paths, in a stable order.

    Raises ``UnreadableFile`` for a path that cannot be opened, and ``NotAMailbox`` where a path that was given
    alone (or all of them) holds nothing that is read, naming the path and why. One such path among several, a
    file in a folder that may not be read, and what is wrong with an archive are refusals.
    """
    found = Finds()
    empty: list[tuple[str, str]] = []
    for given in map(Path, paths):
        before = len(found.items) + len(found.exports)
        refused = len(found.refusals)
        try:
            reason = _look_into(given, found)
        except (OSError, ValueError) as error:  # ValueError: a NUL in the path
            where = getattr(error, "filename", None) or given
            why = getattr(error, "strerror", None) or "the path makes no sense"
            raise UnreadableFile(f"{str(where)!r} cannot be read: {why}.") from error
        if reason and len(found.items) + len(found.exports) == before:
            if len(found.refusals) > refused:
                reason = _sentence(found.refusals[refused])
                del found.refusals[refused:]
            empty.append((str(given), reason))
    if empty and not (found.items or found.exports):
        raise NotAMailbox(f"{empty[0][0]!r} {empty[0][1].rstrip('.')}.")
    found.refusals += [Refusal(Path(name).name, "", f"It {reason.rstrip('.')}.") for name, reason in empty]
    return found


def _look_into(given: Path, found: Finds) -> str:
    """Take up what a path holds; the words say what is wrong with it if that was nothing."""
    if given.is_dir():
        with Opener() as opener:
            for path, beside in _inside(given, found):
                names = (given.name, *path.relative_to(given).parts)
                if being_delivered(names, beside):
                    continue
                try:
                    _take(Place(path), names, found, opener)
                except OSError as error:
                    found.refusals.append(Refusal(path.name, "", f"It cannot be read: {error.strerror or error}."))
        return "is a folder without any mail, contacts, calendar or notes in it"
    if given.exists() and not given.is_file():
        raise UnreadableFile(f"{str(given)!r} is neither a file nor a folder.")  # opening it could hang
    with Opener() as opener:
        head = _take(Place(given), given.absolute().parts[-3:], found, opener, alone=True)
    if head is None:
        return ""  # it lies in another of the paths too
    return (
        "is an archive with nothing in it that is read" if is_zip(head) else f"is nothing to import: {what_else(head)}"
    )


def _take(place: Place, names: tuple[str, ...], found: Finds, opener: Opener, *, alone: bool = False) -> bytes | None:
    """Note one file as what it is; returns its first bytes, or None where it was noted already.

    Of what was given ``alone``, only the folder of a single mail counts, and not where the user keeps a mailbox.
    """
    on_disk = place.path.stat()
    key = (place.path.resolve(), place.members)
    if key in found.items:
        return None
    with opener.open(place) as stream:
        head = stream.read(PEEK)
    if is_zip(head):
        _unfold(place, names[-1:] if alone else names, found, opener)
        return head
    format = format_of(head, place.name)
    if format is None:
        found.others.append(place.name)
        return head
    single = format in _MESSAGE
    telling = names[-2:] if alone and single else names[-1:] if alone else names
    folder = in_maildir(names) or between(telling, alone=single)
    found.items[key] = Item(place, format, folder, on_disk.st_size, on_disk.st_mtime_ns)
    return head


def _unfold(place: Place, names: tuple[str, ...], found: Finds, opener: Opener) -> None:
    if not place.members and own_export.is_own(place.path):
        found.exports.append(place.path)
        return
    if len(place.members) >= DEPTH:
        found.refusals.append(Refusal(place.name, "", "It is an archive inside an archive inside an archive."))
        return
    for member in members(place, opener):
        if isinstance(member, Refusal):
            found.refusals.append(member)
            continue
        inside = tuple(part for part in member.members[-1].replace("\\", "/").split("/") if part)
        try:
            _take(member, (*names, *inside), found, opener)
        except BROKEN:
            found.refusals.append(Refusal(place.name, member.members[-1], "It is damaged and cannot be unpacked."))


def _inside(folder: Path, found: Finds) -> Iterator[tuple[Path, frozenset[str]]]:
    """All files below, sorted, with the folders beside the one they lie in.

    Links to folders are not followed, so that no circle is walked. A folder that may not be read is said, not
    passed over: raised where it is the one that was given, else refused.
    """

    def refuse(error: OSError) -> None:
        where = Path(error.filename or folder)
        if where == folder:
            raise error
        found.refusals.append(Refusal(where.name, "", f"The folder cannot be read: {error.strerror or error}."))

    beside: dict[str, frozenset[str]] = {}
    for where, folders, names in os.walk(folder, onerror=refuse):
        folders.sort()
        beside |= {os.path.join(where, name): frozenset(folders) for name in folders}
        for name in sorted(names):
            path = Path(where, name)
            if path.is_file():
                yield path, beside.get(where, frozenset())


def _sentence(refusal: Refusal) -> str:
    place = f"{refusal.place}: " if refusal.place else ""
    return f"cannot be used: {place}{refusal.reason[:1].lower()}{refusal.reason[1:]}"
