"""Assistants over real stores, with a model that says what it is told, and the page drawn from them."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import playwright.sync_api as playwright
import pytest
from streamlit.testing.v1 import AppTest

from assistant.app import Assistant
from assistant.models.scripted import ScriptedModel, Sent
from tests.needs import need
from tests.ui.running import CHROMIUM, LONG
from ui.state import State

TODAY = date(2026, 11, 21)
Page = Callable[..., AppTest]


def facts_as_they_stand(sent: Sent) -> str:
    """What a model that only copies says: the facts of the line it is asked for."""
    return sent.last.partition(": ")[2].strip()


@pytest.fixture
def model() -> ScriptedModel:
    """A model that copies its notes."""
    return ScriptedModel(facts_as_they_stand)


@pytest.fixture
def empty(tmp_path: Path, model: ScriptedModel) -> Iterator[Assistant]:
    """An Assistant whose store holds nobody."""
    assistant = Assistant.open(tmp_path / "home", today=TODAY, model=model)
    yield assistant
    assistant.close()


@pytest.fixture
def known(empty: Assistant) -> Assistant:
    """An Assistant that knows Priya, with two facts, and Tom, without an address."""
    priya = empty.add_contact("Priya Raman", addresses=["priya@oakmere.example"])
    empty.add_fact(priya, "You reviewed my churn model in March.")
    empty.add_fact(priya, "I passed the interview at Oakmere in May.")
    empty.add_contact("Tom Whitlock")
    return empty


@pytest.fixture
def page() -> Page:
    """Draw a page for an Assistant (the one for letters, or another view), as a tab that was just opened.

    The page waits ``patience`` seconds for what is looked for beside it; by default until it is there.
    """

    def draw(assistant: Assistant, view: str = "write", *, patience: float = 60.0) -> AppTest:
        def script(assistant, view):  # type: ignore[no-untyped-def]
            from importlib import import_module

            import_module(f"ui.views.{view}").show(assistant)

        at = AppTest.from_function(script, default_timeout=120, args=(assistant, view))
        at.session_state["askwell"] = State(patience=patience)
        return at.run()

    logging.getLogger("streamlit").setLevel(logging.ERROR)
    return draw


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[pytest.TempPathFactory]:
    """Where a module's apps find no model, nothing to fetch and nothing to do beside the pages; gives folders."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ASKWELL_MODELS", str(tmp_path_factory.mktemp("models")))
        patch.setenv("ASKWELL_BACKGROUND", "0")
        patch.setenv("PIP_NO_INDEX", "1")
        yield tmp_path_factory


@pytest.fixture(scope="module")
def browser() -> Iterator[playwright.Browser]:
    """Headless Chromium, as the system installed it."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    need(path, "Chromium is not installed; `apt-get install chromium` has it")
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=path, args=CHROMIUM)
        yield chromium
        chromium.close()


@pytest.fixture
def tab(browser: playwright.Browser) -> Iterator[playwright.Page]:
    """A fresh tab that keeps downloads."""
    context = browser.new_context(accept_downloads=True, viewport={"width": 1360, "height": 1400})
    page = context.new_page()
    page.set_default_timeout(LONG)
    yield page
    context.close()
