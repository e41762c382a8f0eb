"""Model files on disk: what is there, and that wrong bytes are noticed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.errors import WrongBytes
from assistant.models.catalogue import ModelFile
from assistant.models.stored import Presence, place, presence, verified

DATA = b"GGUF and more"


def test_nothing_there(tmp_path: Path, pinned: Callable[..., ModelFile]) -> None:
    """A file that is not there is missing, and partial once a fetch has begun."""
    file = pinned(DATA)
    assert presence(file, tmp_path) is Presence.MISSING
    assert verified(file, tmp_path) is None
    place(file, tmp_path).part.write_bytes(b"GG")
    assert presence(file, tmp_path) is Presence.PARTIAL
    assert verified(file, tmp_path) is None


def test_bytes_are_read_once(tmp_path: Path, pinned: Callable[..., ModelFile]) -> None:
    """A copied file is verified at first use and known by size and time of change afterwards."""
    file = pinned(DATA)
    here = place(file, tmp_path)
    here.path.write_bytes(DATA)
    assert presence(file, tmp_path) is Presence.UNVERIFIED
    assert verified(file, tmp_path) == here.path
    assert presence(file, tmp_path) is Presence.PRESENT
    here.path.touch()
    assert presence(file, tmp_path) is Presence.UNVERIFIED


@pytest.mark.parametrize(
    "found",
    [
        pytest.param(DATA[:-1], id="too short"),
        pytest.param(DATA[:-1] + b"!", id="one byte differs"),
    ],
)
def test_wrong_bytes_are_refused(tmp_path: Path, pinned: Callable[..., ModelFile], found: bytes) -> None:
    """A file that is not the pinned one is refused with the way to repair it, and stays where it is."""
    file = pinned(DATA)
    here = place(file, tmp_path)
    here.path.write_bytes(found)
    with pytest.raises(WrongBytes, match=r"askwell models fetch tiny"):
        verified(file, tmp_path)
    assert here.path.read_bytes() == found


@pytest.mark.parametrize("note", [b"", b"[]", b"{}", b'{"size": "x"}', b"\xff"])
def test_a_broken_note_counts_for_nothing(tmp_path: Path, pinned: Callable[..., ModelFile], note: bytes) -> None:
    """Where the note beside the file cannot be read, the bytes are."""
    file = pinned(DATA)
    here = place(file, tmp_path)
    here.path.write_bytes(DATA)
    here.note.write_bytes(note)
    assert presence(file, tmp_path) is Presence.UNVERIFIED
    assert verified(file, tmp_path) == here.path
