"""The archive of everything: written whole or not at all, readable, and read back strictly."""

from __future__ import annotations

import errno
import json
import stat
import struct
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from assistant.domain.contacts import Me
from assistant.domain.facts import Fact
from assistant.domain.interactions import Identity
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise, Standing
from assistant.domain.letters import Author, Draft, Line
from assistant.domain.reports import Skip
from assistant.domain.requests import Kind
from assistant.errors import DiskFull, StoreError, UnreadableFile, WrongUse
from assistant.exporting.archive import export, file_name
from assistant.importing.own_export import is_own, plan, restore
from assistant.importing.own_records import SECTIONS
from assistant.records import Exchange, Store
from tests.records.samples import ADA, JANE, interaction


def filled(home: Path) -> Store:
    """A store with something in most sections."""
    store = Store.open(home)
    store.set_me(Me("Ada Müller", ("ada@example.com",), ("linkedin.com/in/ada",)))
    store.add_interactions([Exchange(interaction(n, text=f"Grüße\u2028{n}"), (JANE,)) for n in range(3)])
    store.add_interactions([Exchange(interaction(9), (Identity("Bo", "bo@example.org"),))])
    jane, bo = store.find("jane@example.org"), store.find("bo@example.org")
    fact = store.add_fact(Fact("", "You introduced me to Priya.", jane.id))
    day, source, words = date(2026, 5, 1), "<1@mail.example.org>", "Grüße"
    store.add_proposals(
        jane.id,
        [Promise("p1", jane.id, Party.THEM, "You said hello.", day, day, source=source, quote=words, certainty=0.5)],
        [Favour("v1", jane.id, FavourDirection.GIVEN, "I said hello.", day, source, words)],
        [],
        read={},
    )
    store.decide("p1", Standing.REJECTED)
    store.save_draft(Draft("d1", Kind.ASK, jane, lines=(Line("Half \ud800 a letter.", "ask", Author.MODEL, (fact,)),)))
    store.merge(jane.id, bo.id, why="You said so.")
    store.save_mapping("aa", {"Mail": "address"})
    gone = store.add_contact("Someone Else", addresses=["else@example.org"])
    store.forget(gone.id)
    return store


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive of ``filled``."""
    with filled(tmp_path / "home") as store:
        export(store, tmp_path / "askwell.zip")
    return tmp_path / "askwell.zip"


def told(store: Store) -> list[tuple[str, str]]:
    """Everything on record."""
    found: list[tuple[str, str]] = []
    store.dump(lambda section, record: found.append((section, json.dumps(record))))
    return found


def test_round_trip(tmp_path: Path) -> None:
    """An export imported into an empty home gives the same records; a second time writes nothing."""
    with filled(tmp_path / "a") as store, Store.open(tmp_path / "b") as copy:
        assert export(store, tmp_path / "x.zip") == 4
        report = restore(tmp_path / "x.zip", copy)
        before = copy.changes
        again = restore(tmp_path / "x.zip", copy)

        assert told(store) == told(copy)
        assert before == copy.changes
        assert (report.new, report.known, report.contacts) == (4, 0, 2)
        assert (again.new, again.known, again.contacts) == (0, 4, 0)
        assert copy.text_hits("Grüße")
        assert not list(copy.unembedded(model="m", limit=0))


def test_readable(archive: Path) -> None:
    """The archive holds a page that explains every file in it, and one JSON object a line, in UTF-8 as it reads."""
    with zipfile.ZipFile(archive) as opened:
        readme = opened.read("README.txt").decode()
        names = set(opened.namelist())
        lines = opened.read("interactions.jsonl").decode().strip("\n").split("\n")

    assert all(file_name(section) in readme for section in ("askwell", *SECTIONS))
    assert names <= {file_name(section) for section in ("askwell", *SECTIONS)} | {"README.txt"}
    assert len(lines) == 4
    assert json.loads(lines[0])["when"] == "2026-05-01T09:30:00+00:00"
    assert "Grüße" in lines[0]


def test_private(archive: Path) -> None:
    """Only its owner may read it."""
    assert stat.S_IMODE(archive.stat().st_mode) == 0o600


def test_nothing_is_overwritten(archive: Path, tmp_path: Path) -> None:
    """What is there stays unless it is said that it may be replaced."""
    with Store.open(tmp_path / "other") as store:
        before = archive.read_bytes()
        with pytest.raises(WrongUse, match="there already"):
            export(store, archive)
        assert archive.read_bytes() == before
        with pytest.raises(WrongUse, match="folder"):
            export(store, tmp_path)

        assert export(store, archive, replace=True) == 0


class Failing:
    """A store that fails in the middle of telling."""

    def __init__(self, error: BaseException) -> None:
        self._error = error

    def dump(self, write: Callable[[str, Mapping[str, Any]], None]) -> int:
        write("askwell", {"application": "askwell"})
        raise self._error


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), DiskFull),
        (OSError(errno.EIO, "Input/output error"), StoreError),
        (KeyboardInterrupt(), KeyboardInterrupt),
    ],
)
def test_broken_off(tmp_path: Path, error: BaseException, expected: type[BaseException]) -> None:
    """A full disk, a failing one or Ctrl-C leave neither half an archive nor a trace of it."""
    with pytest.raises(expected):
        export(Failing(error), tmp_path / "x.zip")

    assert list(tmp_path.iterdir()) == []


def test_no_folder(tmp_path: Path) -> None:
    """A folder that is not there is an error that names the path."""
    with Store.open(tmp_path / "home") as store, pytest.raises(StoreError, match="nowhere"):
        export(store, tmp_path / "nowhere" / "x.zip")


def test_plan(archive: Path, tmp_path: Path) -> None:
    """A dry run counts what restoring would do, and writes nothing."""
    with Store.open(tmp_path / "b") as store:
        before = store.changes
        planned = plan(archive, store)

        assert before == store.changes
        done = restore(archive, store)
        assert (planned.new, planned.known, planned.contacts) == (done.new, done.known, done.contacts)
        assert plan(archive, store).new == 0


def test_forgotten_here(archive: Path, tmp_path: Path) -> None:
    """Whom the user had forgotten here is left out, and counted."""
    with Store.open(tmp_path / "b") as store:
        store.forget(store.add_contact("Jane Doe", addresses=["jane@example.org"]).id)
        report = restore(archive, store)

        assert report.skipped == {Skip.FORGOTTEN: 3}
        assert [one.name for one in store.contacts()] == ["Bo"]


def test_is_own(archive: Path, tmp_path: Path) -> None:
    """Askwell's own archives are told from other zips, damaged ones and other files."""
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(other, "w") as opened:
        opened.writestr("Connections.csv", "First Name")
    text = tmp_path / "text"
    text.write_text("PK")
    with zipfile.ZipFile(archive) as opened:
        found = [is_own(opened), is_own(archive), is_own(other), is_own(text), is_own(tmp_path / "missing")]

    assert found == [True, True, False, False, False]


def rewritten(archive: Path, changes: Mapping[str, Callable[[bytes], bytes | None]]) -> Path:
    """The archive with some of its files changed, left out (None) or added."""
    out = archive.with_name("changed.zip")
    with zipfile.ZipFile(archive) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        for name in [*names, *(name for name in changes if name not in names)]:
            data: bytes | None = old.read(name) if name in names else b""
            if name in changes:
                data = changes[name](data or b"")
            if data is not None:
                new.writestr(name, data)
    return out


def swap(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    """Replaces bytes that are there."""

    def change(data: bytes) -> bytes:
        assert old in data
        return data.replace(old, new, 1)

    return change


def becomes(new: bytes) -> Callable[[bytes], bytes]:
    """Puts other bytes in the place of all."""
    return lambda _: new


def gone(_: bytes) -> None:
    """Leaves the file out."""


def _circle(data: bytes) -> bytes:
    merge = json.loads(data)
    return json.dumps(merge | {"gone": merge["kept"]}).encode() + b"\n"


def _deep(data: bytes) -> bytes:
    return data + b"[" * 100_000 + b"\n"


BROKEN = [
    ("askwell.json", swap(b'"format": 2', b'"format": 3'), "later version"),
    ("askwell.json", swap(b'"format": 2', b'"format": "2"'), "askwell.json, line 1"),
    ("askwell.json", swap(b'"contacts": 2', b'"contacts": 3'), "contacts.jsonl: it holds 2 of 3 records"),
    ("askwell.json", gone, "it has no askwell.json"),
    ("askwell.json", becomes(b""), "askwell.json"),
    ("askwell.json", becomes(b"[]"), "askwell.json"),
    ("contacts.jsonl", gone, "contacts.jsonl: it holds 0 of 2 records"),
    ("contacts.jsonl", lambda data: data + data.split(b"\n")[0] + b"\n", "contacts.jsonl, line 3: .* twice"),
    ("contacts.jsonl", swap(b'"name":', b'"named":'), "contacts.jsonl, line 1: has"),
    ("contacts.jsonl", swap(b'"uses": 3', b'"uses": -3'), "contacts.jsonl, line 1: .*uses.* whole number"),
    ("contacts.jsonl", swap(b'"uses": 3', b'"uses": 1' + b"0" * 30), "contacts.jsonl, line 1: .*uses"),
    ("contacts.jsonl", swap(b'"kind": "address"', b'"kind": "phone"'), "kind.* none of address, name, profile"),
    ("contacts.jsonl", swap(b'"title": null', b'"title": "\\u0000"'), "contacts.jsonl, line 1: .*title.* NUL"),
    ("contacts.jsonl", swap(b'"title": null', b'"title": "\\ud800"'), "contacts.jsonl, line 1: .*title.* half"),
    ("contacts.jsonl", swap(b'"title": null', b'"title": NaN'), "contacts.jsonl, line 1: it is no JSON"),
    ("contacts.jsonl", _deep, "contacts.jsonl, line 3: it is no JSON"),
    ("interactions.jsonl", swap(b"2026-05-01T09:30:00+00:00", b"yesterday"), "interactions.jsonl, line 1: .*when"),
    ("interactions.jsonl", swap(b"2026-05-01T09:30:00+00:00", b"2026-05-01T09:30:00"), "line 1: .*when.* zone"),
    ("interactions.jsonl", swap(b'"channel": "email"', b'"channel": "smoke"'), "line 1: .*channel"),
    ("interactions.jsonl", swap(b'"contacts": ["', b'"contacts": ["x'), "line 1: .* not among the contacts"),
    ("interactions.jsonl", lambda data: data[: len(data) // 2], "interactions.jsonl, line"),
    ("interactions.jsonl", lambda data: data + b"\xff\n", "interactions.jsonl, line 5"),
    ("interactions.jsonl", lambda data: data + b"[" + b"[]," * 400_000 + b"[]]\n", "more values than"),
    ("draft_versions.jsonl", swap(b'"kind": "ask"', b'"kind": "beg"'), "draft_versions.jsonl, line 1: .*letter"),
    ("draft_versions.jsonl", swap(b'"purpose": ""', b'"purpose": 5'), "line 1: .*purpose"),
    ("draft_versions.jsonl", swap(b'"draft": "d1"', b'"draft": "d2"'), "line 1: .* not among the drafts"),
    ("promises.jsonl", swap(b'"state": "open"', b'"state": "ajar"'), "promises.jsonl, line 1: .*state"),
    ("promises.jsonl", swap(b'"certainty": 0.5', b'"certainty": 5'), "line 1: .*certainty.* from 0 to 1"),
    ("favours.jsonl", swap(b'"contact": "', b'"contact": "x'), "favours.jsonl, line 1: .* not among the contacts"),
    ("merges.jsonl", _circle, "part of two contacts, or of itself"),
    ("forgotten.json", swap(b'"salt": "', b'"salt": "zz'), "forgotten.json, line 1: .*digest"),
    ("extra.txt", becomes(b"hello"), "extra.txt: it is no part"),
]


@pytest.mark.parametrize(("name", "change", "message"), BROKEN, ids=range(len(BROKEN)))
def test_refused_whole(
    archive: Path, tmp_path: Path, name: str, change: Callable[[bytes], bytes | None], message: str
) -> None:
    """A damaged archive, or one of a later version, is refused with file, line and reason before a row is written."""
    broken = rewritten(archive, {name: change})
    with Store.open(tmp_path / "b") as store:
        before = store.changes
        with pytest.raises(UnreadableFile, match=message):
            restore(broken, store)
        with pytest.raises(UnreadableFile, match=message):
            plan(broken, store)

        assert before == store.changes


def _earlier(data: bytes) -> bytes:
    manifest = json.loads(data)
    counts = {section: n for section, n in manifest["records"].items() if section not in ("promises", "favours")}
    return json.dumps(manifest | {"format": 1, "records": counts}).encode()


def _plainer(data: bytes) -> bytes:
    later = ("topic", "certainty", "standing", "decided")
    facts = [{key: value for key, value in json.loads(line).items() if key not in later} for line in data.splitlines()]
    return b"".join(json.dumps(fact).encode() + b"\n" for fact in facts)


def test_first_format(archive: Path, tmp_path: Path) -> None:
    """An archive from before there were promises and favours is read; its facts are the user's own word."""
    changes = {"askwell.json": _earlier, "facts.jsonl": _plainer, "promises.jsonl": gone, "favours.jsonl": gone}
    with Store.open(tmp_path / "b") as store:
        restore(rewritten(archive, changes), store)
        [fact] = store.facts(store.find("jane@example.org").id)

        assert (fact.text, fact.standing, fact.certainty) == ("You introduced me to Priya.", Standing.ACCEPTED, 1.0)
        assert store.promises(standing=None) == []


def test_same_words_in_two_homes(archive: Path, tmp_path: Path) -> None:
    """What was read from the same mail in both homes is there once afterwards, as it is here."""
    with Store.open(tmp_path / "b") as store:
        store.add_interactions([Exchange(interaction(1, text="Grüße"), (JANE,))])
        jane = store.find("jane@example.org").id
        own = Promise("p2", jane, Party.THEM, "You said hi.", source="<1@mail.example.org>", quote="Grüße")
        store.add_proposals(jane, [own], [], [], read={})
        restore(archive, store)
        before = store.changes
        restore(archive, store)

        assert before == store.changes
        assert [one.id for one in store.promises(standing=None)] == ["p2"]
        assert [one.id for one in store.favours()] == ["v1"]


@pytest.mark.parametrize("place", [40, 0.3, 0.6, 0.9, 0.99])
def test_flipped_bytes(archive: Path, tmp_path: Path, place: float) -> None:
    """Bytes changed anywhere are noticed, or change nothing that is read."""
    data = bytearray(archive.read_bytes())
    at = int(place if place > 1 else len(data) * place)
    data[at : at + 8] = bytes(255 - byte for byte in data[at : at + 8])
    broken = tmp_path / "broken.zip"
    broken.write_bytes(data)
    with Store.open(tmp_path / "b") as store:
        try:
            restore(broken, store)
        except UnreadableFile:
            assert store.contacts() == []
        else:
            assert len(store.contacts()) == 1


@pytest.mark.parametrize("part", [0.0, 0.2, 0.5, 0.999])
def test_cut(archive: Path, tmp_path: Path, part: float) -> None:
    """An archive of which the end is missing is refused."""
    broken = tmp_path / "cut.zip"
    data = archive.read_bytes()
    broken.write_bytes(data[: int(len(data) * part)])
    with Store.open(tmp_path / "b") as store, pytest.raises(UnreadableFile, match=r"cut\.zip"):
        restore(broken, store)


def test_missing(tmp_path: Path) -> None:
    """A file that is not there, or is a folder, is an error that names it."""
    with Store.open(tmp_path / "b") as store:
        for path in (tmp_path / "nothing.zip", tmp_path):
            with pytest.raises(UnreadableFile, match=path.name):
                restore(path, store)


def test_bomb(archive: Path, tmp_path: Path) -> None:
    """A file that unpacks to a thousand times its size is refused unopened."""
    bomb = rewritten(archive, {"runs.jsonl": becomes(b" " * (80 * 2**20))})
    with (
        Store.open(tmp_path / "b") as store,
        pytest.raises(UnreadableFile, match=r"runs\.jsonl: it unpacks to far more"),
    ):
        restore(bomb, store)


def test_absurd_size(archive: Path, tmp_path: Path) -> None:
    """A size of exabytes in the zip's own list is refused."""
    data = bytearray(archive.read_bytes())
    at = data.rindex(b"PK\x01\x02")
    data[at + 20 : at + 28] = struct.pack("<II", 0xFFFFFF00, 0xFFFFFF00)
    broken = tmp_path / "absurd.zip"
    broken.write_bytes(data)
    with Store.open(tmp_path / "b") as store, pytest.raises(UnreadableFile, match=r"absurd\.zip"):
        restore(broken, store)


def test_many_files(archive: Path, tmp_path: Path) -> None:
    """Thousands of files in the zip are refused."""
    many = rewritten(archive, {f"f{n}": becomes(b"") for n in range(3000)})
    with Store.open(tmp_path / "b") as store, pytest.raises(UnreadableFile, match="more files"):
        restore(many, store)


def test_user_of_the_sample(archive: Path) -> None:
    """The archive is of the user it was made for."""
    with zipfile.ZipFile(archive) as opened:
        me = json.loads(opened.read("me.json"))

    assert (me["name"], me["addresses"]) == ("Ada Müller", [ADA.address])
