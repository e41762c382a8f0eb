"""Opening a home while the browser starts, and keeping back what the first page does not need."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

import ui.app
from assistant.app import Assistant
from tests.ui.conftest import TODAY
from ui.opening import first_page, open_ahead, open_assistant


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """Nothing opened by another test, and nothing left for one."""
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


def test_what_is_slow_waits_for_the_first_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The page takes the Assistant that was opened ahead of it; when it stands there, the rest may be loaded."""
    monkeypatch.setenv("ASKWELL_BACKGROUND", "false")
    monkeypatch.setattr(sys, "argv", ["app.py", "--home", str(tmp_path), "--today", TODAY.isoformat()])
    loaded: list[bool] = []
    monkeypatch.setattr(Assistant, "load", lambda _self: loaded.append(first_page().is_set()))
    monkeypatch.setattr(Assistant, "warm_up", lambda _self: None)
    open_ahead(tmp_path, TODAY)
    assert not first_page().is_set()
    ahead = open_assistant(tmp_path, TODAY)
    ahead.add_contact("Priya Raman")
    assert not loaded
    at = AppTest.from_file(ui.app.__file__, default_timeout=120).run()
    assert at.title[0].value == "Today"
    assert open_assistant(tmp_path, TODAY) is ahead
    assert first_page().is_set()
    assert loaded in ([], [True])


def test_a_home_that_cannot_be_opened_is_the_pages_matter(tmp_path: Path) -> None:
    """Opening it ahead says nothing and raises nothing; the page tells."""
    (tmp_path / "askwell.sqlite3").write_bytes(b"this is no database, and never was one" * 100)
    open_ahead(tmp_path, TODAY)
    assert not first_page().is_set()
