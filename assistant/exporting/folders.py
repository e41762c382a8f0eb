"""The folders of a mail server, and which of them drafts belong in."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_NAMES = frozenset(
    name.strip()
    for line in """
    drafts, draft, entwürfe, entwurf, brouillons, brouillon, borradores, borrador, bozze, rascunhos, concepten, concept
    utkast, kladder, kladde, luonnokset, uppkast, drög, szkice, kopie robocze, wersje robocze, koncepty, rozepsané
    piszkozatok, ciorne, skice, nacrti, osnutki, mustandid, melnraksti, juodraščiai, esborranys, zirriborroak
    черновики, чернетки, чернови, πρόχειρα, taslaklar, draf, bản nháp, แบบร่าง, טיוטות, مسودات, المسودات
    草稿, 草稿箱, 草稿匣, 下書き, 임시 보관함, 임시보관함
    """.splitlines()
    for name in line.split(",")
    if name.strip()
)
"""What mail programs call the folder, in small letters, by language."""

_LINE = re.compile(rb'\((?P<flags>[^)]*)\) (?:"(?P<between>\\?.)"|NIL) ?(?P<name>.*)', re.DOTALL)
_SHIFTED = re.compile(r"&([^-]*)-")


@dataclass(frozen=True, slots=True)
class Folder:
    """One folder: ``raw`` is its name as the server writes it, ``name`` as people read it."""

    raw: bytes
    name: str
    flags: frozenset[str] = frozenset()
    between: str = "/"

    @property
    def holds_mail(self) -> bool:
        """Whether it can be opened (RFC 3501, 7.2.2; RFC 5258, 3)."""
        return not self.flags & {"\\noselect", "\\nonexistent"}

    @property
    def own_name(self) -> str:
        """Its name without the folders it lies in."""
        return self.name.rpartition(self.between)[2] if self.between else self.name


@dataclass(frozen=True, slots=True)
class Choice:
    """``sure`` is the folder that is marked as the one for drafts; else ``likely`` are those called so."""

    sure: Folder | None = None
    likely: tuple[Folder, ...] = ()


def choose(folders: Sequence[Folder]) -> Choice:
    """The folder of special use ``\\Drafts`` (RFC 6154), or, where none is marked, those with a name that says so.

    A name alone is never sure: it is for the user to say. The outermost of several stands first.
    """
    usable = [one for one in folders if one.holds_mail]
    marked = [one for one in usable if "\\drafts" in one.flags]
    if marked:
        return Choice(min(marked, key=_depth))
    return Choice(likely=tuple(sorted((one for one in usable if one.own_name.casefold() in _NAMES), key=_depth)))


def called(folders: Iterable[Folder], name: str) -> Folder | None:
    """The folder with this name, as people or as the server writes it; INBOX in any case (RFC 3501, 5.1)."""
    for one in folders:
        if name in (one.name, one.raw.decode("ascii", "replace")) or (name.upper() == one.name.upper() == "INBOX"):
            return one if one.holds_mail else None
    return None


def read_list(answers: Iterable[object]) -> list[Folder]:
    """The folders of a server's LIST answers, as ``imaplib`` gives them; what makes no sense is left out."""
    found = []
    for answer in answers:
        # A name that is a literal comes as a pair: the line up to its length, and the name.
        head, literal = answer if isinstance(answer, tuple) else (answer, None)
        if not isinstance(head, bytes) or not (line := _LINE.fullmatch(head)):
            continue
        raw = literal if isinstance(literal, bytes) else _unquoted(line["name"])
        if raw:
            flags = frozenset(line["flags"].decode("ascii", "replace").lower().split())
            between = (line["between"] or b"").decode("ascii", "replace")[-1:]  # without the backslash that quotes it
            found.append(Folder(raw, _readable(raw), flags, between))
    return found


def quoted(raw: bytes) -> str:
    """A folder's name as a command takes it."""
    text = raw.decode("utf-8", "surrogateescape")
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _unquoted(name: bytes) -> bytes:
    name = name.strip()
    if len(name) >= 2 and name.startswith(b'"') and name.endswith(b'"'):
        return re.sub(rb"\\(.)", rb"\1", name[1:-1])
    return name


def _readable(raw: bytes) -> str:
    """A name in modified UTF-7 (RFC 3501, 5.1.3), or in UTF-8 as some write it; else as it is."""
    try:
        text = raw.decode("utf-8")
        return _SHIFTED.sub(_shifted, text)
    except ValueError:
        return raw.decode("latin-1")


def _shifted(found: re.Match[str]) -> str:
    if not found[1]:
        return "&"
    coded = found[1].replace(",", "/")
    return b64decode(coded + "=" * (-len(coded) % 4), validate=True).decode("utf-16-be")


def _depth(folder: Folder) -> tuple[int, int, str]:
    return (folder.name.count(folder.between) if folder.between else 0, len(folder.name), folder.name)
