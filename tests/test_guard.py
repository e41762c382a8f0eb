"""The guard around the suite: it holds, and it holds for everything."""

from __future__ import annotations

import os
import socket
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from assistant.settings import load_settings
from tests.conftest import is_here
from tests.needs import need


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (("127.0.0.1", 80), True),
        (("127.8.9.1", 80), True),
        (("::1", 80, 0, 0), True),
        ("localhost", True),
        (None, True),
        (("93.184.216.34", 443), False),
        ("pages.example", False),
    ],
)
def test_what_counts_as_this_machine(address: object, expected: bool) -> None:
    """Loopback addresses and localhost are this machine; a name might be anybody's."""
    assert is_here(address) is expected


def test_another_machine_is_not_reached(reached: list[str]) -> None:
    """Connecting to another machine fails at once and is noted."""
    with pytest.raises(OSError, match="no other machine"), socket.socket() as wire:
        wire.connect(("192.0.2.1", 80))
    with pytest.raises(urllib.error.URLError, match="no other machine"):
        urllib.request.urlopen("http://pages.example/", timeout=1)

    assert [reached.pop(), reached.pop()] == ["pages.example", "('192.0.2.1', 80)"]


def test_nothing_of_the_users_is_seen(tmp_path: Path) -> None:
    """Home and models lie in folders of the test run, and no model elsewhere is chosen."""
    settings = load_settings()

    assert tmp_path.parent in settings.home.parents
    assert tmp_path.parent in settings.models.parents
    assert settings.openai_api_key is None


@pytest.mark.parametrize(("ci", "expected"), [("true", "Failed"), ("", "Skipped")])
def test_what_is_missing_is_skipped_at_home_and_fails_in_ci(
    ci: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A missing system part skips its tests, unless CI promised everything."""
    monkeypatch.setitem(os.environ, "CI", ci)
    with pytest.raises(BaseException, match="no chromium") as raised:
        need(False, "no chromium here")

    assert type(raised.value).__name__ == expected
