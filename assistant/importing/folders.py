"""What the name of a folder, a label or a Maildir file says of the mail in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.domain.reports import Skip

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
# Where the name of a Maildir's file ends and its flags begin; Windows cannot have a colon in a name.
_FLAGS = re.compile(r"[:;!]2,([A-Za-z]*)$")


@dataclass(frozen=True, slots=True)
class Folder:
    """What the name of a folder or label says of its mail: sent by the user, or left out for a reason."""

    sent: bool = False
    skip: Skip | None = None


@lru_cache(maxsize=1024)  # one mailbox has few folders, and thousands of files in them
def folder_of(name: str) -> Folder:
    """What a folder's, file's or label's name says; hierarchies such as ``[Gmail].Sent Mail`` are looked through."""
    for piece in re.split(r"[][./\\]+", name.lower()):
        for pattern, skip in _FOLDERS:
            if pattern.fullmatch(piece.strip()):
                return Folder(sent=skip is None, skip=skip)
    return Folder()


def between(names: tuple[str, ...], *, alone: bool) -> Folder:
    """What the nearest telling name on the way to a file says, the file's own being the last of ``names``.

    ``alone`` says that the file is a single message: it is often named after its subject, which tells nothing.
    """
    telling = (folder_of(name) for name in reversed(names[:-1] if alone else names))
    return next((found for found in telling if found != Folder()), Folder())


def in_maildir(names: tuple[str, ...]) -> Folder | None:
    """What a file in a Maildir is by its flags (``D`` draft, ``T`` trash) and its folder; None outside of one.

    See https://cr.yp.to/proto/maildir.html and, for folders such as ``.Sent``, Maildir++.
    """
    if len(names) < 2 or names[-2] not in ("cur", "new"):
        return None
    flags = _FLAGS.search(names[-1])
    if flags and "D" in flags.group(1):
        return Folder(skip=Skip.DRAFT)
    if flags and "T" in flags.group(1):
        return Folder(skip=Skip.TRASH)
    return between(names[:-1], alone=False)


def being_delivered(names: tuple[str, ...], folders_beside: frozenset[str]) -> bool:
    """Whether a file in a Maildir is still on its way in: in its ``tmp``, beside ``cur`` and ``new``."""
    return len(names) > 1 and names[-2] == "tmp" and {"cur", "new"} <= folders_beside
