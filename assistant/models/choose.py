"""From the model setting to a model: what the setting means, what is there of it, and opening it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from assistant.domain.models import Tier
from assistant.errors import ModelMissing, ModelRefused, WrongUse
from assistant.models import catalogue, server
from assistant.models.catalogue import CATALOGUE, HuggingFace, ModelFile, Use
from assistant.models.chat import ChatModel
from assistant.models.endpoints import Endpoint
from assistant.models.fetch import Progress, Ways, fetch
from assistant.models.machine import usable_cores
from assistant.models.running import ServerSpec
from assistant.models.stored import Presence, presence, verified
from assistant.settings import Settings, write_model

REMOTE = "openai:"
_HUB = re.compile(r"hf:(?P<repo>[\w.-]+/[\w.-]+)/(?P<file>[\w./-]+\.gguf)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A GGUF file of the user's own; it is used as it is."""

    path: Path


@dataclass(frozen=True, slots=True)
class Remote:
    """A model behind an OpenAI-compatible address."""

    model: str


Choice = ModelFile | OwnFile | Remote


@dataclass(frozen=True, slots=True)
class ModelRow:
    """One model for a list; ``state`` is None where it answers elsewhere, ``size`` (bytes) where nobody knows."""

    name: str
    what: str
    use: str
    size: int | None
    state: Presence | None
    in_use: bool
    sources: tuple[str, ...]
    licence: str
    where: str


def read_choice(text: str) -> Choice:
    """What a model setting means: ``openai:NAME``, ``hf:owner/repo/file.gguf``, a path, or a catalogue name.

    Raises ``WrongUse`` naming the choices there are.
    """
    text = text.strip()
    if text.startswith(REMOTE) and text.removeprefix(REMOTE).strip():
        return Remote(text.removeprefix(REMOTE).strip())
    if (match := _HUB.fullmatch(text)) and ".." not in text:
        repo, file = match["repo"], match["file"]
        flat = f"{repo}/{file}".replace("/", "--")
        return ModelFile(text, f"{file} of {repo}", flat, None, None, (HuggingFace(repo, file),))
    if (known := catalogue.find(text)) is not None and known.use is not Use.SEARCH:
        return known
    if text.lower().endswith(".gguf") and not text.startswith("hf:"):
        return OwnFile(Path(text).expanduser().absolute())
    names = ", ".join(file.name for file in CATALOGUE if file.use is not Use.SEARCH)
    raise WrongUse(
        f"{text!r} is not a model: give one of {names}, "
        "the path of a .gguf file, hf:owner/repo/file.gguf, or openai:name."
    )


def open_model(
    settings: Settings, *, on_start: Callable[[], None] = lambda: None, temperature: float = 0.0
) -> ChatModel:
    """The chosen model, ready to answer; a local server starts with the first answer (``on_start`` is called then).

    Letters are written at ``temperature`` 0; anything else is for comparing.

    Raises ``ModelMissing`` where no file is there yet, ``WrongBytes`` where it is not the pinned one, ``ModelRefused``
    where a key is needed, ``UnreadableFile``, and ``WrongUse`` where the setting means nothing.
    """
    choice = read_choice(settings.model)
    if isinstance(choice, Remote):
        endpoint = _remote(settings, choice)
        return ChatModel(lambda: endpoint, name=f"{REMOTE}{choice.model}", tier=tier(settings), temperature=temperature)
    spec = server_spec(settings)
    return ChatModel(
        lambda: server.ensure(spec, on_start=on_start),
        name=spec.name,
        tier=tier(settings),
        ours=True,
        temperature=temperature,
    )


def server_spec(settings: Settings) -> ServerSpec:
    """What the local server has to run. Raises as ``open_model`` does, and ``WrongUse`` for a model elsewhere."""
    choice = read_choice(settings.model)
    if isinstance(choice, Remote):
        raise WrongUse(f"The model {settings.model!r} answers elsewhere; no local server is needed.")
    if isinstance(choice, OwnFile):
        path, name = choice.path, choice.path.stem
        server.check_file(path)
    else:
        found = verified(choice, settings.models)
        if found is None:
            raise ModelMissing(
                f"The model {choice.name!r} is not there yet; "
                "`askwell models fetch` gets it, and until then lines stay plain."
            )
        path, name = found, choice.name
    return ServerSpec(
        path,
        name,
        settings.models / "run",
        settings.threads or usable_cores(),
        idle_minutes=settings.idle_minutes,
    )


def tier(settings: Settings) -> Tier:
    """The writer for the chosen model, unless the user set one."""
    return settings.tier or (Tier.LARGE if settings.model.strip().startswith(REMOTE) else Tier.SMALL)


def fetch_model(
    settings: Settings, name: str | None = None, *, progress: Callable[[Progress], None] = lambda _progress: None
) -> Path:
    """Have the file of ``name`` (of the chosen model if None) on disk; see ``fetch``. Raises ``WrongUse`` besides."""
    file = catalogue.find(name or settings.model) or read_choice(name or settings.model)
    if isinstance(file, Remote):
        raise WrongUse(f"The model {name or settings.model!r} answers elsewhere; there is no file to fetch.")
    if isinstance(file, OwnFile):
        server.check_file(file.path)
        return file.path
    return fetch(file, settings.models, progress=progress, ways=Ways(hub=settings.hub))


def use_model(settings: Settings, name: str) -> Settings:
    """Make ``name`` the chosen model, in the config file and in the settings returned.

    Raises ``WrongUse`` where it means nothing, ``ModelMissing`` where a named file is not a model.
    """
    choice = read_choice(name)
    text = name.strip()
    if isinstance(choice, OwnFile):
        server.check_file(choice.path)
        text = str(choice.path)
    write_model(settings, text)
    return replace(settings, model=text)


def list_models(settings: Settings) -> tuple[ModelRow, ...]:
    """The catalogue, and the chosen model first where it is not of the catalogue. Raises ``WrongUse``."""
    choice = read_choice(settings.model)
    rows = [_file_row(file, settings, in_use=file is choice) for file in CATALOGUE]
    if isinstance(choice, ModelFile) and choice not in CATALOGUE:
        rows.insert(0, _file_row(choice, settings, in_use=True))
    elif isinstance(choice, OwnFile):
        there = choice.path.is_file()
        size = choice.path.stat().st_size if there else None
        state = Presence.PRESENT if there else Presence.MISSING
        where = str(choice.path)
        rows.insert(0, ModelRow(choice.path.stem, "your own file", Use.WRITING, size, state, True, (), "", where))
    elif isinstance(choice, Remote):
        where = settings.openai_base_url or "OpenAI"
        rows.insert(0, ModelRow(settings.model, "answers elsewhere", Use.WRITING, None, None, True, (), "", where))
    return tuple(rows)


def _file_row(file: ModelFile, settings: Settings, *, in_use: bool) -> ModelRow:
    return ModelRow(
        file.name,
        file.what,
        file.use,
        file.size,
        presence(file, settings.models),
        in_use,
        tuple(map(str, file.sources)),
        file.licence,
        str(settings.models / file.file),
    )


def _remote(settings: Settings, choice: Remote) -> Endpoint:
    key = settings.openai_api_key or _stored_key()
    if key is None and settings.openai_base_url is None:
        raise ModelRefused(f"The model {settings.model!r} needs a key: set OPENAI_API_KEY.")
    return Endpoint(settings.openai_base_url, key or "none", choice.model)


def _stored_key() -> str | None:
    """The key kept in the system's keyring, where the package of that name is installed."""
    if find_spec("keyring") is None:
        return None
    keyring = import_module("keyring")
    try:
        key = keyring.get_password("askwell", "openai")
    except keyring.errors.KeyringError:
        return None  # a machine without a keyring
    return str(key) if key else None
