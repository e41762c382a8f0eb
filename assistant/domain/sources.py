"""What a source says to a reader."""

from __future__ import annotations

import re

_LINE = re.compile(r"(?:line|row|entry) \d+")


def place(source: str) -> str:
    """The file a source names, with the line in it where there is one; empty for what only a program can look up.

    A source is a Message-ID (or what stands for one), or a file's name with the place inside it after a ``#``:
    of ``messages.csv#2-aGFubmU=`` the file is left, of ``people.csv#line 3`` both.
    """
    if source.startswith(("<", "sha256:")):
        return ""
    file, hash_sign, inside = source.partition("#")
    if hash_sign:
        return f"{file}, {inside}" if _LINE.fullmatch(inside) else file
    return "" if "@" in source and " " not in source else source
