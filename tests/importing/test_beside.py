"""The second process that reads the words of mails: the same as the first would, and never in its way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from assistant.importing.archives import Opener, Place
from assistant.importing.beside import Beside, Reader
from assistant.importing.formats import Format
from assistant.importing.mbox import messages
from assistant.records import Store
from tests.importing.mails import exchange_of, mail, mbox
from tests.importing.test_files import archive

SOME = 900  # mails
Spots = list[list[tuple[int, int, int]]]


def spots(place: Place, *, size: int = 300) -> Spots:
    """Where the mails lie, in batches."""
    with Opener() as opener, opener.open(place) as stream:
        found = [(0, piece.start, piece.length) for piece in messages(stream, Format.MBOX)]
    return [found[n : n + size] for n in range(0, len(found), size)]


def test_the_same_words(tmp_path: Path) -> None:
    """The second process says what the first would say, in the same order."""
    texts = [f"Hello Ada,\n\nNumber {n} für dich.\n\n> quoted\n" for n in range(SOME)]
    place = Place(mbox(tmp_path / "a.mbox", (mail(text, number=n) for n, text in enumerate(texts))))
    sources = [(place, Format.MBOX)]
    batches = spots(place)
    with Reader(sources) as reader:
        alone = [reader.read(batch) for batch in batches]
    before = set(children())  # of other tests in this process
    with Beside(few=SOME) as both:
        both.start()
        assert set(children()) - before
        beside = list(both.words(sources, batches))

    assert beside == alone
    assert set(children()) <= before
    assert alone[0][1].text == "Hello Ada,\n\nNumber 1 für dich."  # type: ignore[union-attr]


def test_a_second_process_that_dies(tmp_path: Path) -> None:
    """Where the second process dies, the first reads the rest itself."""
    place = Place(mbox(tmp_path / "a.mbox", exchange_of(SOME)))
    batches = spots(place)
    before = set(children())
    with Beside(few=SOME) as both:
        answers = both.words([(place, Format.MBOX)], batches)
        first = next(answers)
        for child in set(children()) - before:
            os.kill(child, signal.SIGKILL)
        rest = list(answers)

    assert [len(answer) for answer in (first, *rest)] == [len(batch) for batch in batches]
    assert all(said and said.text for answer in (first, *rest) for said in answer)


def test_a_second_process_that_cannot_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a second process all is read by the first."""
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nowhere"))
    place = Place(mbox(tmp_path / "a.mbox", exchange_of(SOME)))
    with Beside(few=SOME) as both:
        answers = list(both.words([(place, Format.MBOX)], spots(place)))

    assert sum(map(len, answers)) == SOME


def test_it_is_gone_when_nobody_listens(tmp_path: Path) -> None:
    """An import that is broken off leaves no process behind."""
    place = Place(mbox(tmp_path / "a.mbox", exchange_of(SOME)))
    before = set(children())
    with Beside(few=SOME) as both:
        next(both.words([(place, Format.MBOX)], spots(place, size=50)))
        assert set(children()) - before

    assert set(children()) <= before


def test_a_mail_that_is_gone(tmp_path: Path) -> None:
    """A file that disappears while it is read is told mail by mail, and the others go on."""
    place = Place(mbox(tmp_path / "a.mbox", exchange_of(2)))
    gone = Place(tmp_path / "b.mbox")
    with Reader([(place, Format.MBOX), (gone, Format.MBOX)]) as reader:
        said = reader.read([(1, 0, 10), *spots(place)[0]])

    assert said[0] is None
    assert all(said[1:])


def test_out_of_an_archive(tmp_path: Path) -> None:
    """A mailbox in an archive is read there, each mail at its place."""
    plain = mbox(tmp_path / "a.mbox", exchange_of(50))
    place = Place(archive(tmp_path / "a.zip", {"Mail/a.mbox": plain.read_bytes()}), ("Mail/a.mbox",))
    with Reader([(Place(plain), Format.MBOX)]) as one, Reader([(place, Format.MBOX)]) as other:
        assert [one.read(batch) for batch in spots(Place(plain))] == [other.read(batch) for batch in spots(place)]


@pytest.mark.slow
def test_killed_with_its_import(tmp_path: Path) -> None:
    """When the import is killed outright, its second process ends too and what was committed is there."""
    path = mbox(tmp_path / "a.mbox", exchange_of(6_000))
    script = (
        "import sys, pathlib\n"
        "from assistant.importing import apply\n"
        "from assistant.records import Store\n"
        "with Store.open(pathlib.Path(sys.argv[1])) as store:\n"
        "    apply([sys.argv[2]], store, progress=lambda done, _: print(done, flush=True))\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path / "home"), str(path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        done = int(process.stdout.readline())
        seconds = children(process.pid)
        process.kill()
    with Store.open(tmp_path / "home") as store:
        kept = store.summaries()[0].interactions["email"]

    assert kept >= done > 0
    for _ in range(100):
        if not any(Path(f"/proc/{child}").exists() for child in seconds):
            break
        time.sleep(0.05)
    else:
        pytest.fail("the second process lives on")


def children(parent: int | None = None) -> list[int]:
    """The running processes started by this one (or another)."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                state, owner = entry.joinpath("stat").read_text().rpartition(")")[2].split()[:2]
            except OSError:
                continue
            if int(owner) == (parent or os.getpid()) and state != "Z":
                found.append(int(entry.name))
    return found
