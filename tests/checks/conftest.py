"""How the tables of the checks are read: one row, one sentence or letter, and why it is there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from assistant.checks.letter import Letter, read_letter
from assistant.sentences import split_sentences


@pytest.fixture(scope="session")
def letter() -> Callable[..., Letter]:
    """Reads a text as the checks see it, with the real splitter."""
    return partial(read_letter, split=split_sentences)
