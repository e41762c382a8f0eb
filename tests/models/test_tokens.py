"""Tokens are counted without a network."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import UnreadableFile
from assistant.models.tokens import Counter, counter_for, place_vocabularies


@pytest.fixture(scope="session")
def vocabularies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for tiktoken's files."""
    return tmp_path_factory.mktemp("vocabularies")


@pytest.mark.parametrize(
    ("model", "encoding", "approximate"),
    [
        pytest.param("openai:gpt-4o-mini", "o200k_base", False, id="known, with its prefix"),
        pytest.param("gpt-4", "cl100k_base", False, id="known, of an older kind"),
        pytest.param("qwen2.5-coder-1.5b", "o200k_base", True, id="of another maker"),
        pytest.param("davinci", "o200k_base", True, id="known, but its vocabulary is not at hand"),
        pytest.param("", "o200k_base", True, id="nothing"),
    ],
)
def test_which_vocabulary(
    vocabularies: Path, monkeypatch: pytest.MonkeyPatch, model: str, encoding: str, approximate: bool
) -> None:
    """A model's own vocabulary is used if it is at hand, else the common one, and the count says that it is near."""
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    counter = counter_for(model, vocabularies)
    assert (counter.encoding, counter.approximate) == (encoding, approximate)
    assert counter.count("Hello there") == 2


@pytest.fixture(scope="session")
def counter(vocabularies: Path) -> Counter:
    """A counter with the common vocabulary."""
    return counter_for("gpt-4o", vocabularies)


@given(text=st.text(max_size=200))
def test_any_text_can_be_counted(counter: Counter, text: str) -> None:
    """No text is an error, and no text has more tokens than bytes."""
    assert 0 <= counter.count(text) <= len(text.encode("utf-8", "replace"))


def test_control_tokens_are_text(counter: Counter) -> None:
    """What looks like a control token is counted as the text that it is."""
    assert counter.count("<|endoftext|>") > 1


def test_a_folder_that_cannot_be(tmp_path: Path) -> None:
    """A folder that cannot be made is an error that names it."""
    (tmp_path / "file").write_text("")
    with pytest.raises(UnreadableFile, match="file"):
        place_vocabularies(tmp_path / "file")
