"""From a model setting to a model."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.domain.models import Tier
from assistant.errors import ModelMissing, ModelRefused, NotFetched, WrongBytes, WrongUse
from assistant.models.catalogue import QWEN, SMOLLM, HuggingFace, ModelFile
from assistant.models.choose import (
    OwnFile,
    Remote,
    fetch_model,
    list_models,
    open_model,
    read_choice,
    server_spec,
    tier,
    use_model,
)
from assistant.models.stored import Presence, place
from assistant.settings import Settings, load_settings


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        pytest.param("smollm2-135m", SMOLLM, id="of the catalogue"),
        pytest.param(" openai:gpt-4o-mini ", Remote("gpt-4o-mini"), id="elsewhere"),
        pytest.param("openai:org/some:model", Remote("org/some:model"), id="elsewhere, with an odd name"),
        pytest.param("/models/my.gguf", OwnFile(Path("/models/my.gguf")), id="a file of one's own"),
        pytest.param(
            "hf:a/b/sub/c.gguf",
            ModelFile(
                "hf:a/b/sub/c.gguf",
                "sub/c.gguf of a/b",
                "a--b--sub--c.gguf",
                None,
                None,
                (HuggingFace("a/b", "sub/c.gguf"),),
            ),
            id="a file of a Hugging Face repository",
        ),
    ],
)
def test_what_a_setting_means(text: str, choice: object) -> None:
    """Each form of the setting is one kind of choice."""
    assert read_choice(text) == choice


@pytest.mark.parametrize(
    "text", ["", "gpt-4o", "openai:", "hf:a/b", "hf:a/b/../../c.gguf", "hf:a/b/c.bin", "minilm-l6-int8", "qwen"]
)
def test_what_means_nothing(text: str) -> None:
    """Anything else is refused with the forms there are."""
    with pytest.raises(WrongUse, match=r"qwen2\.5-coder-1\.5b, smollm2-135m, .*openai:name"):
        read_choice(text)


def test_a_key_alone_changes_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With OpenAI's key and address in the environment, but no such model chosen, nothing leaves this machine."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-x")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("ASKWELL_MODELS", str(tmp_path / "models"))
    found = load_settings(home=tmp_path)
    assert read_choice(found.model) is QWEN
    with pytest.raises(ModelMissing, match="askwell models fetch"):
        open_model(found)


def test_tiers(settings: Settings) -> None:
    """Files are small, what answers elsewhere is large, and the user knows better."""
    remote = replace(settings, model="openai:x")
    assert [tier(s) for s in (settings, remote, replace(remote, tier=Tier.SMALL))] == [
        Tier.SMALL,
        Tier.LARGE,
        Tier.SMALL,
    ]


def test_a_key_is_needed_at_openai(settings: Settings) -> None:
    """OpenAI needs a key; another server may not, and a key is never shown."""
    remote = replace(settings, model="openai:gpt-4o-mini")
    with pytest.raises(ModelRefused, match="OPENAI_API_KEY"):
        open_model(remote)
    other = open_model(replace(remote, openai_base_url="http://127.0.0.1:9/v1"))
    assert (other.name, other.tier, other.endpoint().model) == ("openai:gpt-4o-mini", Tier.LARGE, "gpt-4o-mini")
    assert "sk-secret" not in repr(replace(remote, openai_api_key="sk-secret"))


def test_a_wrong_file_is_refused(settings: Settings) -> None:
    """A model file of wrong bytes is not opened."""
    settings.models.mkdir()
    place(QWEN, settings.models).path.write_bytes(b"GGUF of another kind")
    with pytest.raises(WrongBytes, match="askwell models fetch"):
        open_model(settings)


def test_ones_own_file(settings: Settings, tmp_path: Path) -> None:
    """A GGUF file of the user's own is chosen by its whole path, kept, listed, and run under its name."""
    file = tmp_path / "mine.gguf"
    with pytest.raises(ModelMissing):
        use_model(settings, str(file))
    file.write_bytes(b"GGUF")
    chosen = use_model(settings, str(file))
    assert load_settings(home=settings.home).model == str(file)
    assert (server_spec(chosen).path, server_spec(chosen).name) == (file, "mine")
    assert fetch_model(chosen) == file
    row = list_models(chosen)[0]
    assert (row.name, row.state, row.size, row.in_use) == ("mine", Presence.PRESENT, 4, True)


def test_threads_and_patience(settings: Settings, tmp_path: Path) -> None:
    """The settings for the local server reach it."""
    file = tmp_path / "mine.gguf"
    file.write_bytes(b"GGUF")
    spec = server_spec(replace(settings, model=str(file), threads=3, idle_minutes=1))
    assert (spec.threads, spec.idle_minutes, spec.run) == (3, 1, settings.models / "run")


def test_the_list(settings: Settings) -> None:
    """Every file of the catalogue is listed with what is there of it, the chosen model marked once."""
    rows = list_models(settings)
    assert [row.state for row in rows] == [Presence.MISSING] * 4
    assert [row.name for row in rows if row.in_use] == ["qwen2.5-coder-1.5b"]
    assert rows[0].sources[0].startswith("Hugging Face Qwen/")
    elsewhere = list_models(replace(settings, model="openai:x"))
    assert [(row.name, row.state) for row in elsewhere if row.in_use] == [("openai:x", None)]
    hub = list_models(replace(settings, model="hf:a/b/c.gguf"))
    assert [(row.name, row.state) for row in hub if row.in_use] == [("hf:a/b/c.gguf", Presence.MISSING)]


def test_nothing_to_fetch(settings: Settings) -> None:
    """What answers elsewhere has no file and no server."""
    with pytest.raises(WrongUse):
        fetch_model(settings, "openai:x")
    with pytest.raises(WrongUse):
        server_spec(replace(settings, model="openai:x"))


def test_the_hub_of_the_settings(settings: Settings) -> None:
    """A file of a Hugging Face repository is asked for at the address in the settings."""
    with pytest.raises(NotFetched, match=r"http://127\.0\.0\.1:9/a/b/resolve/main/c\.gguf"):
        fetch_model(replace(settings, hub="http://127.0.0.1:9"), "hf:a/b/c.gguf")
