"""The search model, for tests that need the real one."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import NotFetched
from assistant.models.catalogue import MINILM, MINILM_TOKENIZER
from assistant.models.fetch import fetch
from assistant.recall.embedder import Embedder
from tests.needs import need


@pytest.fixture(scope="session")
def search_model(own_models: Path) -> tuple[Path, Path]:
    """The files of model and tokenizer, fetched if they are not there."""
    try:
        return fetch(MINILM, own_models), fetch(MINILM_TOKENIZER, own_models)
    except NotFetched as exc:
        need(False, str(exc))
        raise


@pytest.fixture(scope="session")
def minilm(search_model: tuple[Path, Path]) -> Embedder:
    """The real embedder."""
    return Embedder(*search_model)
