"""Finding mail on disk: what a file is, by its content and never by its name."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from assistant.domain.reports import Skip
from assistant.errors import NotAMailbox, UnreadableFile

_PEEK = 65_536
_HEADER = re.compile(rb"([!-9;-~]{1,76})[ \t]*:")
_CARRIES = {b"from", b"received", b"return-path", b"message-id", b"date", b"delivered-to", b"x-gm-thrid"}
_BELONGS = _CARRIES | {b"to", b"cc", b"subject", b"mime-version", b"sender", b"reply-to", b"content-type", b"x-unsent"}
_MAGIC = (
    (b"\x89PNG", "it is a PNG image"),
    (b"\xff\xd8\xff", "it is a JPEG image"),
    (b"GIF8", "it is a GIF image"),
    (b"%PDF", "it is a PDF"),
    (b"PK\x03\x04", "it is a zip archive; unpack it first"),
    (b"\x1f\x8b", "it is compressed; unpack it first"),
    (b"!BDN", "it is an Outlook data file, which is not read yet"),
    (b"\xd0\xcf\x11\xe0", "it is an Outlook message or Office file, which is not read yet"),
    (b"SQLite format 3", "it is a database"),
)

# What mail programs call their folders, in the languages that Gmail and Outlook are most used in.
_FOLDERS: tuple[tuple[re.Pattern[str], Skip | None], ...] = (
    (
        re.compile(
            r"sent(?![a-z]).*|gesendet.*|messages envoyés|éléments envoyés|enviados?|elementos enviados|posta inviata|"
            r"inviata|inviati|verzonden.*|skickat|sendt|wysłane|itens enviados"
        ),
        None,
    ),
    (re.compile(r"drafts?|entwürfe|brouillons|borradores|bozze|concepten|rascunhos|utkast|wersje robocze"), Skip.DRAFT),
    (re.compile(r"spam|junk([ -]?e?-?mail)?|bulk mail|werbung|indésirables|correo no deseado"), Skip.SPAM),
    (re.compile(r"trash|bin|deleted( items| messages)?|papierkorb|corbeille|papelera|cestino|prullenbak"), Skip.TRASH),
    (re.compile(r"chats?"), Skip.CHAT),
)


class Format(StrEnum):
    """How messages lie in a file."""

    MBOX = "mbox"
    EML = "eml"


@dataclass(frozen=True, slots=True)
class Folder:
    """What the name of a folder or label says of its mail: sent by the user, or left out for a reason."""

    sent: bool = False
    skip: Skip | None = None


@dataclass(frozen=True, slots=True)
class MailFile:
    """A file with mail in it."""

    path: Path
    format: Format
    folder: Folder = Folder()


def find(paths: Iterable[str | os.PathLike[str]]) -> tuple[list[MailFile], list[Path]]:
    """The mail files under the paths, in a stable order, and those files in folders that hold no mail.

    Raises ``UnreadableFile`` and ``NotAMailbox``, naming the path and why.
    """
    found: dict[Path, MailFile] = {}
    others: list[Path] = []
    for given in map(Path, paths):
        try:
            if not given.is_dir():
                if given.exists() and not given.is_file():
                    raise UnreadableFile(f"{str(given)!r} is neither a file nor a folder.")  # opening it could hang
                found.setdefault(given.resolve(), _opened(given, folder_of(given.name)))
                continue
            mails = 0
            for path in _inside(given):
                try:
                    mail = _opened(path, _folder_between(given, path))
                except NotAMailbox:
                    others.append(path)
                else:
                    found.setdefault(path.resolve(), mail)
                    mails += 1
        except (OSError, ValueError) as error:  # ValueError: a NUL in the path
            where = getattr(error, "filename", None) or given
            reason = getattr(error, "strerror", None) or "the path makes no sense"
            raise UnreadableFile(f"{str(where)!r} cannot be read: {reason}.") from error
        if not mails:
            raise NotAMailbox(f"{str(given)!r} is a folder without any mail in it.")
    return list(found.values()), others


def folder_of(name: str) -> Folder:
    """What a folder's, file's or label's name says; hierarchies such as ``[Gmail].Sent Mail`` are looked through."""
    for piece in re.split(r"[][./\\]+", name.lower()):
        for pattern, skip in _FOLDERS:
            if pattern.fullmatch(piece.strip()):
                return Folder(sent=skip is None, skip=skip)
    return Folder()


def _inside(folder: Path) -> list[Path]:
    """All files below, sorted; links to folders are not followed, so that no circle is walked."""
    files: list[Path] = []
    for where, folders, names in os.walk(folder, onerror=_give_up):
        folders.sort()
        files += [path for name in sorted(names) if (path := Path(where, name)).is_file()]
    return files


def _give_up(error: OSError) -> None:
    raise error  # a folder that may not be read is said, not passed over


def _folder_between(top: Path, path: Path) -> Folder:
    """What the nearest telling name on the way from ``top`` to the file says."""
    names = [top.name, *path.relative_to(top).parts]
    return next((folder for name in reversed(names) if (folder := folder_of(name)) != Folder()), Folder())


def _opened(path: Path, folder: Folder) -> MailFile:
    with path.open("rb") as stream:
        start = stream.read(_PEEK)
    start = start.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    if start.startswith(b"From ") and separates(start, 0):
        return MailFile(path, Format.MBOX, folder)
    if _is_message(start):
        # A message's file is often named after its subject, which says nothing of the folder.
        return MailFile(path, Format.EML, folder if folder != folder_of(path.name) else folder_of(path.parent.name))
    raise NotAMailbox(f"{str(path)!r} is not a mailbox: {_what(start)}.")


def separates(data: bytes | bytearray, at: int) -> bool:
    """Whether the ``From `` at this place begins a message, and is not a sentence in one.

    A header must follow (or nothing), and the line must hold a time or be an address alone.
    """
    end = data.find(b"\n", at, at + 1000)
    if end < 0:
        return False
    line = bytes(data[at:end])
    if not (re.search(rb"\d\d:\d\d", line) or re.fullmatch(rb"From \S+\s*", line)):
        return False
    following = bytes(data[end + 1 : end + 100])
    return bool(not following.strip() or _HEADER.match(following) or following.startswith((b">From ", b"\n", b"\r\n")))


def _is_message(start: bytes) -> bool:
    names: set[bytes] = set()
    for line in start.split(b"\n", 200)[:200]:
        header = _HEADER.match(line)
        if header:
            names.add(header.group(1).lower())
        elif not line.strip() or not line.startswith((b" ", b"\t", b">From ")):
            break
    return bool(names & _CARRIES) and len(names & _BELONGS) >= 2


def _what(start: bytes) -> str:
    if not start:
        return "it is empty"
    for magic, words in _MAGIC:
        if start.startswith(magic):
            return words
    if b"\0" in start:
        return "it is not text"
    return "it has no mail headers"
