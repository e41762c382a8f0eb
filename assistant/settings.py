"""The only reader of the environment and the config file.

The config file is ``config.toml`` in the home folder; the environment goes before it:

    ASKWELL_HOME          where records and the config file live   (the platform's user data folder)
    ASKWELL_MODELS        where model files live                   (``models`` in that folder, whatever the home)
    ASKWELL_MODEL         model = "..."         a catalogue name, a GGUF file, hf:owner/repo/file.gguf, openai:name
    ASKWELL_TIER          tier = "small"        or "large": which writer to use, whatever the model
    ASKWELL_THREADS       threads = 4           for the local server (the physical cores)
    ASKWELL_IDLE_MINUTES  idle_minutes = 15     without a request, after which the local server ends
    ASKWELL_BACKGROUND    background = true     whether an import goes on to read what is new, beside you
    ASKWELL_DISTIL_MINUTES  distil_minutes = 30 how long it reads for promises, favours and facts; the next goes on
    ASKWELL_IMAP_HOST     imap_host = ""        the mail server with the drafts folder that letters are filed in
    ASKWELL_IMAP_USER     imap_user = ""        the name to log in with           (the user's first address)
    ASKWELL_IMAP_PORT     imap_port = 993       its port                          (993, with STARTTLS 143)
    ASKWELL_IMAP_SECURITY  imap_security = "tls"  or "starttls"
    ASKWELL_IMAP_FOLDER   imap_folder = ""      the folder, where the server marks none for drafts
    ASKWELL_IMAP_PASSWORD  (never in the file)  the password, if it is not to be asked for
    OPENAI_BASE_URL       openai_base_url = ""  where ``openai:`` models answer, if not at OpenAI
    OPENAI_API_KEY        (never in the file)   their key
    HF_ENDPOINT           (never in the file)   a mirror of Hugging Face to fetch model files from

A key or an address alone changes nothing: only a model named ``openai:...`` is ever written to, so mail does not
leave this machine by accident.
"""

from __future__ import annotations

import errno
import json
import os
import re
import tempfile
import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

from assistant.domain.models import Tier
from assistant.domain.sending import Security
from assistant.errors import DiskFull, UnreadableFile

CONFIG_NAME = "config.toml"
DEFAULT_MODEL = "qwen2.5-coder-1.5b"
DEFAULT_IDLE_MINUTES = 15.0
DEFAULT_DISTIL_MINUTES = 30.0
MOST_MINUTES = 24 * 60  # a day


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose; ``threads`` None means the physical cores, ``tier`` None what suits the model."""

    home: Path
    models: Path
    model: str = DEFAULT_MODEL
    tier: Tier | None = None
    threads: int | None = None
    idle_minutes: float = DEFAULT_IDLE_MINUTES
    background: bool = True
    distil_minutes: float = DEFAULT_DISTIL_MINUTES
    imap_host: str | None = None
    imap_user: str | None = None
    imap_port: int | None = None
    imap_security: Security = Security.TLS
    imap_folder: str | None = None
    imap_password: str | None = field(default=None, repr=False)
    openai_base_url: str | None = None
    openai_api_key: str | None = field(default=None, repr=False)
    hub: str = "https://huggingface.co"

    @property
    def config_file(self) -> Path:
        """Where the choices are kept."""
        return self.home / CONFIG_NAME


def home_of(given: Path | None = None) -> Path:
    """Where a home lies (given, else ASKWELL_HOME, else the user data folder); quick, as no settings are read."""
    return (given or Path(os.environ.get("ASKWELL_HOME") or _data())).expanduser().absolute()


def _data() -> Path:
    from platformdirs import user_data_path

    return user_data_path("askwell", appauthor=False)


def load_settings(*, home: Path | None = None) -> Settings:
    """Read the environment and the config file of ``home`` (given, else ASKWELL_HOME, else the user data folder).

    Raises ``UnreadableFile`` naming everything that is wrong at once.
    """
    from pydantic import ValidationError

    where = home_of(home)
    written = _read_file(where / CONFIG_NAME)
    try:
        read = _validated(written)
    except ValidationError as exc:
        wrong = "; ".join(_said(error) for error in exc.errors())
        raise UnreadableFile(f"The settings cannot be used: {wrong} (config file: {where / CONFIG_NAME}).") from exc
    models = read.pop("models") or _data() / "models"
    return Settings(home=where, models=Path(models).expanduser().absolute(), **read)


def write_model(settings: Settings, model: str) -> None:
    """Make ``model`` the chosen one in the config file. Raises what ``write_choice`` raises."""
    write_choice(settings, "model", model)


def write_choice(settings: Settings, name: str, value: str | float | bool) -> None:
    """Give one setting another value in the config file; its other lines stay as they are.

    What the environment says still goes before it. Raises ``UnreadableFile`` where the file cannot be read or
    written, ``DiskFull`` where there is no room.
    """
    file = settings.config_file
    text = file.read_text(encoding="utf-8") if _read_file(file) else ""
    line = f"{name} = {json.dumps(value, ensure_ascii=False)}"
    new, count = re.subn(rf"^{name}\s*=.*$", lambda _match: line, text, count=1, flags=re.MULTILINE)
    if not count:
        new = f"{line}\n{text}"
    try:
        _replace(file, new)
    except OSError as exc:
        kind = DiskFull if exc.errno == errno.ENOSPC else UnreadableFile
        raise kind(f"The config file {str(file)!r} could not be written: {exc.strerror}.") from exc


def _replace(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, part = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        Path(part).replace(file)
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise


def _read_file(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as exc:
        raise UnreadableFile(f"The config file {str(file)!r} cannot be read: {exc}.") from exc


def _validated(written: dict[str, Any]) -> dict[str, Any]:
    """The fields of ``Settings`` but for the home: the environment first, then the file, then the defaults."""
    form = _form()(**_by_alias(written))
    url = str(form.openai_base_url).rstrip("/") if form.openai_base_url else None
    return {
        "models": form.models,
        "model": form.model,
        "tier": form.tier,
        "threads": form.threads,
        "idle_minutes": form.idle_minutes,
        "background": form.background,
        "distil_minutes": form.distil_minutes,
        "imap_host": form.imap_host,
        "imap_user": form.imap_user,
        "imap_port": form.imap_port,
        "imap_security": Security(form.imap_security),
        "imap_folder": form.imap_folder,
        "imap_password": os.environ.get("ASKWELL_IMAP_PASSWORD") or None,
        "openai_base_url": url,
        "hub": str(form.hub).rstrip("/"),
        "openai_api_key": os.environ.get("OPENAI_API_KEY") or None,
    }


@cache
def _form() -> Any:
    """What is read strictly; made once, as making it takes longer than a page may."""
    from pydantic import AnyHttpUrl, Field
    from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

    class Form(BaseSettings):
        # Built inside, so that nothing of this is loaded before settings are really wanted.
        model_config = SettingsConfigDict(env_prefix="ASKWELL_", env_ignore_empty=True, extra="forbid")
        models: str | None = None
        model: str = Field(DEFAULT_MODEL, min_length=1)
        tier: Tier | None = None
        threads: int | None = Field(None, ge=1, le=256)
        idle_minutes: float = Field(DEFAULT_IDLE_MINUTES, gt=0, le=MOST_MINUTES)
        background: bool = True
        distil_minutes: float = Field(DEFAULT_DISTIL_MINUTES, gt=0, le=MOST_MINUTES)
        imap_host: str | None = None
        imap_user: str | None = None
        imap_port: int | None = Field(None, ge=1, le=65535)
        imap_security: Literal["tls", "starttls"] = "tls"  # a connection without is asked for each time
        imap_folder: str | None = None
        openai_base_url: AnyHttpUrl | None = Field(None, validation_alias="OPENAI_BASE_URL")
        hub: AnyHttpUrl = Field(AnyHttpUrl("https://huggingface.co"), validation_alias="HF_ENDPOINT")

        @classmethod
        def settings_customise_sources(
            cls,
            settings_cls: type[BaseSettings],  # noqa: ARG003 -- pydantic's signature, here and below
            init_settings: PydanticBaseSettingsSource,
            env_settings: PydanticBaseSettingsSource,
            dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
            file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        ) -> tuple[PydanticBaseSettingsSource, ...]:
            return env_settings, init_settings  # the file's values come as arguments

    return Form


def _by_alias(written: dict[str, Any]) -> dict[str, Any]:
    """The file's keys as the form knows them; a key spelled like an environment variable stays unknown."""
    return {
        "OPENAI_BASE_URL" if key == "openai_base_url" else f"{key}?" if key.isupper() or key == "hub" else key: value
        for key, value in written.items()
    }


def _said(error: Any) -> str:
    name = str(error["loc"][0]) if error["loc"] else "settings"
    if error["type"] == "extra_forbidden":
        return f"{name.removesuffix('?')!r} is not a setting"
    variable = name if name.startswith(("OPENAI_", "HF_")) else f"ASKWELL_{name.upper()}"
    return f"{variable if os.environ.get(variable) else repr(name.lower())}: {error['msg']}"
