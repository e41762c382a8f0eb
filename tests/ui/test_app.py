"""The entry as Streamlit runs it: its arguments, its one Assistant, its errors."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

import ui.app
from assistant.app import Assistant


@pytest.fixture(autouse=True)
def fresh() -> None:
    """No Assistant left over from another test."""
    st.cache_resource.clear()


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> AppTest:
    monkeypatch.setattr(sys, "argv", ["app.py", *arguments])
    return AppTest.from_file(ui.app.__file__, default_timeout=120).run()


def test_entry_opens_the_home_it_is_given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The page shows the records of the home after --home."""
    assistant = Assistant.open(tmp_path / "home")
    assistant.add_contact("Priya Raman")
    assistant.close()
    at = run(monkeypatch, "--home", str(tmp_path / "home"), "--today", "2026-11-21")
    assert not at.exception
    assert at.title[0].value == "Today"


def test_store_that_cannot_be_opened_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A damaged store gives one sentence on the page, never a traceback."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "askwell.sqlite3").write_bytes(b"this is no database, and never was one" * 100)
    at = run(monkeypatch, "--home", str(home))
    assert not at.exception
    assert len(at.error) == 1
    assert "Traceback" not in at.error[0].value
