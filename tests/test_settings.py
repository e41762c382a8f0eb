"""Settings: the environment goes before the file, and errors name everything at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as how
from hypothesis import strategies as st

from assistant.domain.models import Tier
from assistant.errors import UnreadableFile
from assistant.settings import DEFAULT_MODEL, Settings, load_settings, write_model

VARIABLES = (
    *(f"ASKWELL_{name}" for name in ("HOME", "MODELS", "MODEL", "TIER", "THREADS", "IDLE_MINUTES", "DISTIL_MINUTES")),
    *("OPENAI_API_KEY", "OPENAI_BASE_URL", "HF_ENDPOINT", "XDG_DATA_HOME"),
)


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment that says nothing."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


def test_with_nothing_configured(tmp_path: Path) -> None:
    """Without a file and an environment everything has its default."""
    found = load_settings(home=tmp_path)
    assert (found.home, found.model, found.tier, found.threads) == (tmp_path, DEFAULT_MODEL, None, None)
    assert found.openai_base_url is None
    assert found.models.parts[-2:] == ("askwell", "models")


def test_homes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The home given goes before ASKWELL_HOME, which goes before the user data folder; models are shared by all."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    at_default = load_settings()
    monkeypatch.setenv("ASKWELL_HOME", str(tmp_path / "env"))
    by_variable = load_settings()
    given_home = load_settings(home=tmp_path / "given")
    assert by_variable.home == tmp_path / "env"
    assert given_home.home == tmp_path / "given"
    assert at_default.models == by_variable.models == given_home.models
    monkeypatch.setenv("ASKWELL_MODELS", str(tmp_path / "big"))
    assert load_settings().models == tmp_path / "big"


def test_the_environment_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable overrides the file; an empty one counts for nothing."""
    (tmp_path / "config.toml").write_text(
        'model = "from-file"\ntier = "large"\nthreads = 3\nopenai_base_url = "http://127.0.0.1:1/v1/"\n'
    )
    monkeypatch.setenv("ASKWELL_MODEL", "from-variable")
    monkeypatch.setenv("ASKWELL_THREADS", "")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    found = load_settings(home=tmp_path)
    assert (found.model, found.tier, found.threads) == ("from-variable", Tier.LARGE, 3)
    assert found.openai_base_url == "http://127.0.0.1:1/v1"
    assert found.openai_api_key == "sk-secret"
    assert "sk-secret" not in repr(found)


def test_everything_wrong_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unknown names, wrong values and keys that do not belong in a file are all named, with the file."""
    (tmp_path / "config.toml").write_text(
        'modle = "x"\ntier = "huge"\nOPENAI_API_KEY = "k"\nopenai_base_url = "nowhere"\nopenai_api_key = "k"\n'
    )
    monkeypatch.setenv("ASKWELL_THREADS", "0")
    with pytest.raises(UnreadableFile) as caught:
        load_settings(home=tmp_path)
    said = str(caught.value)
    for wrong in (
        "'modle' is not a setting",
        "'tier': ",
        "'OPENAI_API_KEY' is not a setting",
        "'openai_api_key' is not a setting",
        "'openai_base_url': ",
        "ASKWELL_THREADS: ",
        "config.toml",
    ):
        assert wrong in said


@pytest.mark.parametrize("data", [b"model = ", b"\xff\xfe", b"[model", b"model = 'a'\nmodel = 'b'"])
def test_a_file_that_is_not_toml(tmp_path: Path, data: bytes) -> None:
    """A config file that cannot be parsed is named, and is not written to."""
    file = tmp_path / "config.toml"
    file.write_bytes(data)
    with pytest.raises(UnreadableFile, match=r"config\.toml"):
        load_settings(home=tmp_path)
    with pytest.raises(UnreadableFile, match=r"config\.toml"):
        write_model(Settings(tmp_path, tmp_path), "x")
    assert file.read_bytes() == data


def test_a_choice_is_written(tmp_path: Path) -> None:
    """Choosing a model changes its line and nothing else, and leaves no other file behind."""
    home = tmp_path / "new"
    write_model(Settings(home, home), "smollm2-135m")
    assert load_settings(home=home).model == "smollm2-135m"
    file = home / "config.toml"
    file.write_text('# mine\nthreads = 2 # few\nmodel   = "a" # old\n')
    write_model(Settings(home, home), "openai:gpt-4o-mini")
    assert file.read_text() == '# mine\nthreads = 2 # few\nmodel = "openai:gpt-4o-mini"\n'
    assert [path.name for path in home.iterdir()] == ["config.toml"]


@given(model=st.text(min_size=1).filter(lambda text: text.isprintable()))
@how(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_choice_is_read_back(tmp_path: Path, model: str) -> None:
    """Whatever a model is called, it is the one that is read again."""
    write_model(Settings(tmp_path, tmp_path), model)
    assert load_settings(home=tmp_path).model == model


def test_a_home_that_cannot_be_written(tmp_path: Path) -> None:
    """A home that is a file is an error that names the config file."""
    (tmp_path / "file").write_text("")
    with pytest.raises(UnreadableFile, match=r"config\.toml"):
        write_model(Settings(tmp_path / "file", tmp_path), "x")


def test_nothing_heavy_is_loaded_with_the_module() -> None:
    """Importing the settings loads no validation library; only reading them does."""
    code = "import sys, assistant.settings; print([m for m in ('pydantic', 'pydantic_settings') if m in sys.modules])"
    root = Path(__file__).parents[1]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    assert done.stdout.strip() == "[]"
