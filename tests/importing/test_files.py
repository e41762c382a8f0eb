"""What is found under a path: files known by their content, folders, Maildirs and archives, with limits."""

from __future__ import annotations

import io
import struct
import tempfile
import time
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.reports import Skip
from assistant.errors import NotAMailbox, UnreadableFile, WhoAmIUnknown
from assistant.importing import plan
from assistant.importing.archives import FREE
from assistant.importing.detect import PEEK, format_of, what_else
from assistant.importing.files import Finds, find
from assistant.importing.folders import Folder
from assistant.importing.formats import Format
from tests.importing.mails import SEPARATOR, mail

VCARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jane Doe\r\nEND:VCARD\r\n"
CALENDAR = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"

FORMATS: list[tuple[bytes, str, Format | None, str]] = [
    (SEPARATOR + mail(), "x", Format.MBOX, "a mailbox"),
    (b"\n\n" + SEPARATOR + mail(), "x", Format.MBOX, "blank lines above a mailbox"),
    (mail(), "photo.png", Format.EML, "a mail that is called a picture"),
    (b"\xef\xbb\xbf" + mail(), "x", Format.EML, "a mail with a byte order mark"),
    (VCARD, "x.txt", Format.VCARD, "a card that is called a text"),
    (b"\xef\xbb\xbf\r\nbegin:vcard\r\n", "x", Format.VCARD, "a card in lower case"),
    (VCARD.decode().encode("utf-16"), "x", Format.VCARD, "a card in UTF-16"),
    (CALENDAR, "x.md", Format.CALENDAR, "a calendar that is called a note"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "x", Format.MSG, "what Outlook writes"),
    (b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n", "x", Format.LINKEDIN, "LinkedIn's"),
    (b"Name,E-mail\nJane,jane@x.org\n", "people.txt", Format.TABLE, "a table that is called a text"),
    (b"# Lunch with Jane\n\nShe likes rail.\n", "lunch.md", Format.NOTE, "a note"),
    (b"Lunch with Jane\n", "LUNCH.TXT", Format.NOTE, "a note in capitals"),
    (b"name: Jane\nage: 7\n", "world.yaml", None, "settings"),
    (b"# Lunch with Jane\n", "script.py", None, "a program"),
    (b'{"name": "Jane"}', "x.json", None, "JSON"),
    (b"<html><body>Jane</body></html>", "x.html", None, "a page"),
    (b"\x89PNG\r\n\x1a\n", "x.md", None, "a picture that is called a note"),
    (b"a\0b", "x.txt", None, "bytes that are called a text"),
    (b"", "x", None, "nothing"),
]


@pytest.mark.parametrize(("data", "name", "expected", "why"), FORMATS, ids=[row[3] for row in FORMATS])
def test_formats(data: bytes, name: str, expected: Format | None, why: str) -> None:
    """A file is what its bytes say; only a note is known by its name."""
    assert format_of(data, name) == expected


def archive(path: Path, files: dict[str, bytes], *, password: bool = False) -> Path:
    """Write a zip; ``password`` marks its members as encrypted."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, data in files.items():
            opened.writestr(name, data)
    if password:
        data = bytearray(path.read_bytes())
        for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            at = data.find(mark)
            while at >= 0:
                data[at + offset] |= 1
                at = data.find(mark, at + 4)
        path.write_bytes(data)
    return path


def found(finds: Finds) -> dict[str, Format]:
    """What was found, by its place inside what was given."""
    return {"/".join(item.place.members) or item.place.name: item.format for item in finds.items.values()}


def test_archive(tmp_path: Path) -> None:
    """A zip is looked through by content, whatever it is called, and an archive in it once more."""
    inner = archive(tmp_path / "inner.zip", {"deep/a.vcf": VCARD}).read_bytes()
    path = archive(
        tmp_path / "export.dat",
        {"Takeout/Mail/All.mbox": SEPARATOR + mail(), "pic.png": b"\x89PNG", "in.zip": inner, "c.ics": CALENDAR},
    )
    finds = find([path])

    assert found(finds) == {
        "Takeout/Mail/All.mbox": Format.MBOX,
        "c.ics": Format.CALENDAR,
        "in.zip/deep/a.vcf": Format.VCARD,
    }
    assert (finds.others, finds.refusals) == (["pic.png"], [])


def test_names_in_an_archive_are_never_paths(tmp_path: Path) -> None:
    """A member that is named after a place outside is read from the archive, and nothing is written there."""
    path = archive(tmp_path / "a.zip", {"../../evil.vcf": VCARD, "/etc/evil.vcf": VCARD, "C:\\x\\evil.vcf": VCARD})

    assert {item.place.name for item in find([path]).items.values()} == {"evil.vcf"}
    assert sorted(tmp_path.iterdir()) == [path]


def test_encrypted(tmp_path: Path) -> None:
    """An encrypted member is refused with the archive, its place and the reason; the user's only file raises it."""
    path = archive(tmp_path / "locked.zip", {"people/a.vcf": VCARD}, password=True)
    (tmp_path / "b.vcf").write_bytes(VCARD)
    refusals = find([tmp_path]).refusals

    assert [(each.file, each.place) for each in refusals] == [("locked.zip", "people/a.vcf")]
    assert "encrypted" in refusals[0].reason
    with pytest.raises(NotAMailbox, match=r"locked\.zip.*people/a\.vcf: it is encrypted"):
        find([path])


def test_bomb(tmp_path: Path) -> None:
    """An archive that would unfold out of all proportion is refused before it does."""
    path = archive(tmp_path / "bomb.zip", {f"{n}.txt": b"0" * (FREE // 4) for n in range(5)})

    with pytest.raises(NotAMailbox, match="far more"):
        find([path])


def test_overlapping_members(tmp_path: Path) -> None:
    """Members that share their bytes, as in the densest bombs, are refused."""
    data = bytearray(archive(tmp_path / "b.zip", {"a.vcf": VCARD * 20, "b.vcf": VCARD * 20}).read_bytes())
    second = data.find(b"PK\x01\x02", data.find(b"PK\x01\x02") + 4)
    data[second + 42 : second + 46] = struct.pack("<I", 0)
    (tmp_path / "b.zip").write_bytes(data)

    with pytest.raises(NotAMailbox, match="far more"):
        find([tmp_path / "b.zip"])


def test_three_deep(tmp_path: Path) -> None:
    """An archive in an archive in an archive is refused."""
    data = VCARD
    for number in range(3):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as opened:
            opened.writestr(f"{number}.zip" if number else "a.vcf", data)
        data = stream.getvalue()
    (tmp_path / "deep.zip").write_bytes(data)

    with pytest.raises(NotAMailbox, match="archive inside an archive"):
        find([tmp_path / "deep.zip"])


@pytest.mark.parametrize("cut", [5, 40, 80, 120, 140])
def test_damaged_archives(tmp_path: Path, cut: int) -> None:
    """An archive cut off anywhere is refused by name, and what lies beside it is still found."""
    path = archive(tmp_path / "a.zip", {"a.vcf": VCARD})
    path.write_bytes(path.read_bytes()[:cut])
    (tmp_path / "b.vcf").write_bytes(VCARD)
    finds = find([tmp_path])

    assert found(finds) == {"b.vcf": Format.VCARD}
    assert [each.file for each in finds.refusals] == ["a.zip"]


def test_one_bad_path_among_several(tmp_path: Path) -> None:
    """Of several paths, one that holds nothing that is read is refused and the others are found."""
    (tmp_path / "a.vcf").write_bytes(VCARD)
    (tmp_path / "b.png").write_bytes(b"\x89PNG")
    finds = find([tmp_path / "b.png", tmp_path / "a.vcf"])

    assert found(finds) == {"a.vcf": Format.VCARD}
    assert [(each.file, each.reason) for each in finds.refusals] == [
        ("b.png", "It is nothing to import: it is a PNG image.")
    ]


MAILDIR = [
    ("Maildir/cur/1.x:2,S", Folder(), "a seen mail"),
    ("Maildir/new/1.x", Folder(), "a new mail"),
    ("Maildir/cur/1.x:2,DS", Folder(skip=Skip.DRAFT), "a draft by its flag"),
    ("Maildir/cur/1.x!2,ST", Folder(skip=Skip.TRASH), "trash by its flag, as Windows writes it"),
    ("Maildir/.Sent/cur/1.x:2,S", Folder(sent=True), "a folder of sent mail"),
    ("Maildir/.INBOX.Drafts/cur/1.x:2,S", Folder(skip=Skip.DRAFT), "a folder of drafts"),
    ("Maildir/.Sent/cur/trash", Folder(sent=True), "a mail that is called like a folder"),
]


@pytest.mark.parametrize(("name", "expected", "why"), MAILDIR, ids=[row[2] for row in MAILDIR])
@pytest.mark.parametrize("alone", [False, True])
def test_maildir(tmp_path: Path, name: str, expected: Folder, why: str, alone: bool) -> None:
    """In a Maildir the flags and the folder count, whether the folder or the file itself was given."""
    for folder in ("cur", "new", "tmp"):
        (tmp_path / name).parent.parent.joinpath(folder).mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_bytes(mail())
    (tmp_path / name).parent.parent.joinpath("tmp", "2.x").write_bytes(mail(number=2))
    finds = find([tmp_path / name if alone else tmp_path / "Maildir"])

    assert [item.folder for item in finds.items.values()] == [expected]


def test_a_folder_called_tmp(tmp_path: Path) -> None:
    """Only a Maildir's own ``tmp`` is passed over."""
    (tmp_path / "tmp").mkdir()
    (tmp_path / "tmp" / "a.eml").write_bytes(mail())

    assert len(find([tmp_path]).items) == 1


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 2_000), st.integers(0, 255)), max_size=6), st.integers(0, 2_000))
def test_mutated_archives(changes: list[tuple[int, int]], cut: int) -> None:
    """Whatever happened to the bytes of an archive, it is read as far as it goes or refused, by name."""
    with tempfile.TemporaryDirectory() as place:
        inner = archive(Path(place) / "in.zip", {"c.ics": CALENDAR}).read_bytes()
        files = {"a.vcf": VCARD * 9, "m.mbox": SEPARATOR + mail(), "in.zip": inner}
        path = archive(Path(place) / "a.zip", files)
        data = bytearray(path.read_bytes())
        for at, byte in changes:
            data[at % len(data)] = byte
        path.write_bytes(bytes(data[: len(data) - cut % 3 * (cut % len(data)) // 2]))
        with suppress(NotAMailbox, UnreadableFile, WhoAmIUnknown):
            plan([path], me=["ada@example.com"])


@given(st.binary(max_size=300), st.sampled_from(["x", "x.csv", "x.md", "messages.csv", "x.vcf"]))
def test_any_bytes_have_a_format_or_none(head: bytes, name: str) -> None:
    """Any bytes are told to be something or nothing."""
    format_of(head, name)
    what_else(head)


SLOW = {
    "commas": b"," * PEEK,
    "quotes": b'"' * PEEK,
    "rows": b"a,b\n" * (PEEK // 4),
    "one line": b"a" * PEEK,
    "blank lines": b"\n" * PEEK,
    "blanks": b" " * PEEK,
    "headers": b"X: y\n" * (PEEK // 5),
    "separators": b"From a\n" * (PEEK // 7),
    "half a mark": b"\xff\xfe" + b"\0" * PEEK,
}


@pytest.mark.parametrize("head", SLOW.values(), ids=SLOW)
def test_a_look_never_takes_long(head: bytes) -> None:
    """A look at the start of a file takes no time that anybody would notice, whatever is there."""
    began = time.perf_counter()
    for name in ("x", "x.csv", "x.txt"):
        format_of(head, name)

    assert time.perf_counter() - began < 20  # a hang, not a slow machine
