"""The folders of the index: whole, or not used."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.recall import shelf
from tests.recall.damages import DAMAGES

MADE = shelf.Made("words/384", 384, "1.5.9")
RECORDS = "chroma.sqlite3"


def make(home: Path) -> Path:
    """A folder as it is after a build, with anything in the place of Chroma's files."""
    part = shelf.next_part(home)
    (part / "chroma" / "segment").mkdir(parents=True)
    (part / "chroma" / RECORDS).write_bytes(b"records" * 50)
    (part / "chroma" / "segment" / "graph.bin").write_bytes(bytes(range(200)))
    shelf.seal(part, MADE, passages=3, interactions={"i1", "i2"}, went=4, records=RECORDS)
    return shelf.swap_in(part)


def test_what_was_sealed_is_read(tmp_path: Path) -> None:
    """A whole folder says what is in it."""
    folder = make(tmp_path)
    assert shelf.read(folder, MADE) == shelf.Sealed(folder, 3, frozenset({"i1", "i2"}), 4)


def test_what_chroma_writes_when_it_is_opened_is_undone(tmp_path: Path) -> None:
    """The one file that changes may change, and is put back before the next opening."""
    sealed = shelf.read(make(tmp_path), MADE)
    assert sealed is not None
    (sealed.chroma / RECORDS).write_bytes(b"half a wri")
    assert shelf.read(sealed.folder, MADE) == sealed
    shelf.restore(sealed, records=RECORDS)
    assert (sealed.chroma / RECORDS).read_bytes() == b"records" * 50


@pytest.mark.parametrize("damage", sorted(set(DAMAGES), key=lambda one: one.__name__))
@pytest.mark.parametrize("seed", range(5))
def test_a_damaged_folder_is_not_used(tmp_path: Path, damage: Callable[[Path, random.Random], None], seed: int) -> None:
    """Whatever byte is wrong, the folder counts as none, or all that was sealed is right."""
    folder = make(tmp_path)
    before = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file() and file.name != RECORDS}
    damage(folder, random.Random(seed))
    found = shelf.read(folder, MADE)
    whole = folder.is_dir() and all(file.exists() and file.read_bytes() == content for file, content in before.items())
    assert found is None or whole


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(shelf.Made("other/384", 384, "1.5.9"), id="another model"),
        pytest.param(shelf.Made("words/384", 768, "1.5.9"), id="another dimension"),
        pytest.param(shelf.Made("words/384", 384, "1.6.0"), id="another Chroma"),
        pytest.param(shelf.Made("words/384", 384, "1.5.9", format=1), id="another format"),
    ],
)
def test_made_otherwise(tmp_path: Path, made: shelf.Made) -> None:
    """An index of another make is not used."""
    assert shelf.read(make(tmp_path), made) is None


def test_the_newest_counts_and_unfinished_ones_go(tmp_path: Path) -> None:
    """Numbers go up, and the next build takes away what an interrupted one left."""
    first, second = make(tmp_path), make(tmp_path)
    left = tmp_path / "index-7.0a1b.part"
    left.mkdir()
    part = shelf.next_part(tmp_path)
    assert shelf.folders(tmp_path) == [second, first]
    assert (left.exists(), part.name.startswith("index-3."), part.exists()) == (False, True, False)


def test_a_read_only_folder_can_go(tmp_path: Path) -> None:
    """What is ours is removed though it may not be written to; what is not there is gone already."""
    folder = make(tmp_path)
    for path in [*folder.rglob("*"), folder]:
        path.chmod(0o500 if path.is_dir() else 0o400)
    assert (shelf.remove(folder), folder.exists(), shelf.remove(folder)) == (True, False, True)


def test_a_home_that_is_not_there(tmp_path: Path) -> None:
    """No home, no folders."""
    assert shelf.folders(tmp_path / "nowhere") == []
