"""For every test: no network, no model or settings of the user's, and homes that are thrown away."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from ipaddress import ip_address
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from assistant.errors import NotFetched
from assistant.models.catalogue import QWEN
from assistant.models.fetch import fetch
from assistant.settings import load_settings
from tests.needs import need

# An example may take as long as a busy machine makes it: how fast things are is measured by benchmarks.
_PATIENT = [HealthCheck.too_slow]
settings.register_profile("askwell", deadline=None, suppress_health_check=_PATIENT, max_examples=40)
settings.register_profile("thorough", deadline=None, suppress_health_check=_PATIENT)
settings.load_profile("thorough" if os.environ.get("CI") == "true" else "askwell")

_SETTINGS = (
    "ASKWELL_MODEL", "ASKWELL_TIER", "ASKWELL_THREADS", "ASKWELL_IDLE_MINUTES", "ASKWELL_DEBUG", "OPENAI_API_KEY",
    "OPENAI_BASE_URL", "HF_ENDPOINT", "ASKWELL_IMAP_HOST",
    "ASKWELL_IMAP_USER", "ASKWELL_IMAP_PORT", "ASKWELL_IMAP_SECURITY", "ASKWELL_IMAP_FOLDER", "ASKWELL_IMAP_PASSWORD",
    "LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2", "NO_COLOR", "COLUMNS",
)  # fmt: skip


class OffLimits(OSError):
    """A test reached for another machine."""


def is_here(address: Any) -> bool:
    """Whether a socket address, or a host, is on this machine; what is no internet address is."""
    host = address[0] if isinstance(address, tuple) else address
    if not isinstance(host, str) or host in ("", "localhost"):
        return True
    try:
        return ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(scope="session")
def reached() -> Iterator[list[str]]:
    """Every address of another machine that this process reached for; each attempt was refused."""
    wanted: list[str] = []

    def guarded(original: Any, at: int) -> Any:
        def call(*arguments: Any, **options: Any) -> Any:
            address = arguments[at] if len(arguments) > at else None
            if not is_here(address):
                wanted.append(str(address))
                raise OffLimits(f"Tests reach no other machine, and this one wanted {address}.")
            return original(*arguments, **options)

        return call

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded(socket.socket.connect, 1))
        patch.setattr(socket.socket, "connect_ex", guarded(socket.socket.connect_ex, 1))
        patch.setattr(socket, "getaddrinfo", guarded(socket.getaddrinfo, 0))
        yield wanted


@pytest.fixture(autouse=True)
def _nobody_is_reached(reached: list[str]) -> Iterator[None]:
    """Fail a test that reached for another machine, even if the code under test made the best of it."""
    before = len(reached)
    yield
    assert reached[before:] == [], "a test must not reach another machine"


_homes = count(1)


@pytest.fixture(autouse=True)
def _isolated(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test sees the user's home, models, settings or keys; pip, in a child process, finds no index."""
    place = tmp_path_factory.getbasetemp() / f"isolated-{next(_homes)}"  # made when something is put there
    monkeypatch.setenv("ASKWELL_HOME", str(place / "home"))
    monkeypatch.setenv("ASKWELL_MODELS", str(place / "models"))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("ASKWELL_BACKGROUND", "0")  # no process may outlive its test
    for name in _SETTINGS:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def own_models() -> Path:
    """The folder where this machine's own model files are; ``ASKWELL_MODELS``, or the user's."""
    return load_settings().models


@pytest.fixture(scope="session")
def writing_model(own_models: Path) -> Path:
    """The folder of ``own_models`` with the default language model in it, fetched if it is not there."""
    try:
        fetch(QWEN, own_models)
        why = ""
    except NotFetched as exc:
        why = str(exc)
    need(not why, why)
    return own_models
