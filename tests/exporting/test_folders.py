"""Which folder of a mailbox drafts belong in, and how servers write folders down."""

from __future__ import annotations

import pytest

from assistant.exporting.folders import Folder, called, choose, quoted, read_list

LISTED = [
    ([rb'(\HasNoChildren \Drafts) "/" "Drafts"'], [("Drafts", "/")], "a quoted name"),
    ([rb'(\HasNoChildren) "." INBOX.Drafts'], [("INBOX.Drafts", ".")], "a bare one"),
    ([rb'() "/" "Entw&APw-rfe"'], [("Entwürfe", "/")], "modified UTF-7"),
    ([rb'() "/" "&BCcENQRABD0EPgQyBDgEOgQ4-"'], [("Черновики", "/")], "letters of another script"),
    ([rb'() "/" "Q&-A"'], [("Q&A", "/")], "an ampersand"),
    ([rb'() "/" "Entw&*-rfe"'], [("Entw&*-rfe", "/")], "wrongly encoded"),
    (['() "/" "Entwürfe"'.encode()], [("Entwürfe", "/")], "UTF-8, as some write it"),
    ([rb'() "\\" "My \"own\""'], [('My "own"', "\\")], "quotation marks inside"),
    ([rb"() NIL Drafts"], [("Drafts", "")], "no hierarchy"),
    ([(rb'() "/" {6}', b"Drafts"), b""], [("Drafts", "/")], "a literal"),
    ([None, b"", b"nonsense", rb'() "/" ""'], [], "nothing that makes sense"),
]


@pytest.mark.parametrize(("answers", "expected", "why"), LISTED, ids=[row[2] for row in LISTED])
def test_listed(answers: list[object], expected: list[tuple[str, str]], why: str) -> None:
    """Folders are read as the server wrote them and shown as people read them."""
    assert [(one.name, one.between) for one in read_list(answers)] == expected


def folder(name: str, *flags: str, between: str = "/") -> Folder:
    """A folder with flags in small letters."""
    return Folder(name.encode(), name, frozenset(f"\\{flag}" for flag in flags), between)


CHOSEN = [
    ([folder("INBOX"), folder("X", "drafts"), folder("Drafts")], "X", [], "the mark counts, not the name"),
    ([folder("Old/D", "drafts"), folder("D", "drafts")], "D", [], "of two that are marked, the outer one"),
    ([folder("[Gmail]", "noselect"), folder("[Gmail]/Entwürfe", "drafts")], "[Gmail]/Entwürfe", [], "as Gmail has it"),
    ([folder("Drafts", "drafts", "noselect"), folder("Brouillons")], None, ["Brouillons"], "one that holds no mail"),
    ([folder("Drafts")], None, ["Drafts"], "a name alone is never sure"),
    ([folder("INBOX.Drafts", between=".")], None, ["INBOX.Drafts"], "inside the INBOX"),
    ([folder("a/b/DRAFTS"), folder("Bozze")], None, ["Bozze", "a/b/DRAFTS"], "several, the outer first"),
    ([folder("BORRADORES"), folder("草稿"), folder("Utkast")], None, ["草稿", "Utkast", "BORRADORES"], "languages"),
    ([folder("Drafts of my novel"), folder("Sent")], None, [], "none"),
    ([], None, [], "no folders"),
]  # fmt: skip


@pytest.mark.parametrize(("folders", "sure", "likely", "why"), CHOSEN, ids=[row[3] for row in CHOSEN])
def test_chosen(folders: list[Folder], sure: str | None, likely: list[str], why: str) -> None:
    """The folder of special use is taken; names in many languages are only proposed."""
    found = choose(folders)

    assert (found.sure.name if found.sure else None, [one.name for one in found.likely]) == (sure, likely)


def test_called() -> None:
    """A folder is found by its name as read or as written, unless it holds no mail."""
    found = read_list([rb'() "/" "Entw&APw-rfe"', rb'(\Noselect) "/" Top', rb'() "/" INBOX'])

    assert [called(found, name) for name in ("Entwürfe", "Entw&APw-rfe", "inbox", "Top", "entwürfe")] == [
        found[0], found[0], found[2], None, None,
    ]  # fmt: skip
    assert quoted(rb'a"b\c') == r'"a\"b\\c"'
