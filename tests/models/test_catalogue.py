"""The catalogue's pins hold together."""

from __future__ import annotations

import re

import pytest

from assistant.models.catalogue import CATALOGUE, ModelFile, Packages, find


@pytest.mark.parametrize("file", CATALOGUE, ids=lambda file: file.name)
def test_every_file_is_pinned(file: ModelFile) -> None:
    """A file of the catalogue has a size, a SHA-256 in hex, a licence and at least one source."""
    assert file.size
    assert file.licence
    assert file.sources
    assert re.fullmatch(r"[0-9a-f]{64}", file.sha256 or "")


@pytest.mark.parametrize("file", CATALOGUE, ids=lambda file: file.name)
def test_parts_add_up(file: ModelFile) -> None:
    """The parts in packages have together the size of the file."""
    sums = [sum(part.size for part in source.parts) for source in file.sources if isinstance(source, Packages)]
    assert sums == [file.size]


def test_names_and_files_are_distinct() -> None:
    """No two rows share a name or a place on disk."""
    assert len({file.name for file in CATALOGUE}) == len({file.file for file in CATALOGUE}) == len(CATALOGUE)


def test_find() -> None:
    """A file is found by its whole name only."""
    assert find("qwen2.5-coder-1.5b") is CATALOGUE[0]
    assert find("qwen") is None
