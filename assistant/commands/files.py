"""Files named on the command line: read as text, written whole or not at all."""

from __future__ import annotations

import errno
from pathlib import Path

from assistant.errors import DiskFull, UnreadableFile, WrongUse


def read_text(path: Path) -> str:
    """The text of a UTF-8 file. Raises ``UnreadableFile``."""
    try:
        return decoded(path.read_bytes(), repr(str(path)))
    except OSError as exc:
        raise UnreadableFile(f"The file {str(path)!r} cannot be read: {exc.strerror or exc}.") from exc


def decoded(data: bytes, name: str) -> str:
    """Bytes as text, with or without a byte order mark. Raises ``UnreadableFile``."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as exc:
        raise UnreadableFile(f"What stands in {name} is not UTF-8 text.") from exc


def write_file(path: Path, content: bytes, *, force: bool) -> None:
    """Write a new file; with ``force`` also over one that is there.

    Raises ``WrongUse`` where one is there, ``UnreadableFile`` where none can be written, ``DiskFull``.
    """
    if path.is_dir():
        raise WrongUse(f"{str(path)!r} is a folder: name the file to write in it.")
    try:
        with path.open("wb" if force else "xb") as out:
            out.write(content)
    except FileExistsError as exc:
        raise WrongUse(f"The file {str(path)!r} is there already; --force writes over it.") from exc
    except OSError as exc:
        kind = DiskFull if exc.errno in (errno.ENOSPC, errno.EDQUOT) else UnreadableFile
        raise kind(f"The file {str(path)!r} cannot be written: {exc.strerror or exc}.") from exc
