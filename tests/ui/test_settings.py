"""Settings and Goals, drawn from a real store: what can be changed there changes, and what is not there is said."""

from __future__ import annotations

import threading
from pathlib import Path

from assistant.app import Assistant, Models
from assistant.domain.requests import Kind
from assistant.errors import NotFetched
from tests.ui.conftest import Page
from tests.ui.shown import texts
from ui.fetching import Fetching
from ui.forms import Form


def test_settings_say_what_there_is(known: Assistant, page: Page) -> None:
    """The model with the word that all works without, the reading beside, and where everything lies."""
    shown = texts(page(known, "settings"))
    assert "It is not there yet." in shown
    assert "Everything works without it too" in shown
    assert f"Your records lie in {known.home}: 2 contacts, 0 exchanges." in shown


def test_another_model_is_chosen(known: Assistant, page: Page) -> None:
    """What the settings file says from now on; a name that means nothing is said and changes nothing."""
    at = page(known, "settings")
    at.text_input(key="model-own").set_value("no-such-model").run()
    at.button(key="model-use").click().run()
    assert "is not a model" in texts(at)
    at.text_input(key="model-own").set_value("").run()
    at.selectbox(key="model-name").select("smollm2-135m").run()
    at.button(key="model-use").click().run()
    assert Models.open(known.home).chosen == "smollm2-135m"
    assert "smollm2-135m writes from now on." in texts(at)


def test_everything_is_written_into_an_archive(known: Assistant, page: Page, tmp_path: Path) -> None:
    """Where the user said; once more only where they let it be replaced."""
    at = page(known, "settings")
    at.text_input(key="export-path").set_value(str(tmp_path / "all.zip")).run()
    at.button(key="export-do").click().run()
    assert (tmp_path / "all.zip").stat().st_size > 0
    at.button(key="export-do").click().run()
    assert len(at.error) == 1


def test_how_long_is_read_is_chosen(known: Assistant, page: Page) -> None:
    """It is kept in the settings file and said; where the environment says otherwise, that is said too."""
    at = page(known, "settings")
    at.number_input(key="reading-minutes").set_value(60)
    at.button(key="FormSubmitter:reading-Save").click().run()
    assert "Saved: nothing is read beside you any more." in texts(at)
    held = Models.open(known.home).settings
    assert (held.background, held.distil_minutes) == (False, 60)
    at.checkbox(key="reading-wanted").check()  # tests run with ASKWELL_BACKGROUND=0
    at.button(key="FormSubmitter:reading-Save").click().run()
    assert "Saved, but the environment of this program says otherwise" in texts(at)


def test_goals_are_honest(known: Assistant, page: Page) -> None:
    """It says that there is nothing yet, and finds who could help, by what passed between you or by their work."""
    known.add_contact("Lena Ruiz", organisation="Fernlight Data")
    at = page(known, "goals")
    assert "Goals are not built yet" in texts(at)
    at.text_input(key="goals-wish").set_value("fernlight").run()
    assert "Lena Ruiz" in texts(at)
    next(one for one in at.button if one.label == "Begin an ask").click().run()
    form: Form = at.session_state["askwell"].form
    assert (form.kind, form.purpose) == (Kind.ASK, "fernlight")
    at.text_input(key="goals-wish").set_value("a sculptor of ice").run()
    assert "Nothing on record speaks of it." in texts(at)


def test_fetching_is_told_and_a_failure_is_one_sentence() -> None:
    """One file at a time, with how far it is; what kept it from coming stands there until the next try."""
    running, go_on = Fetching(), threading.Event()

    def fetch(tell: object) -> None:
        tell("fetching", 30_000_000, 120_000_000)  # type: ignore[operator]
        go_on.wait(10)
        raise NotFetched("No source answered.")

    running.start("the-model", fetch)
    running.start("another", fetch)
    while not running.done:
        pass
    assert (running.busy, running.part) == (True, 0.25)
    assert running.words == "the-model: 30 of 120 MB (fetching)"
    go_on.set()
    while running.busy:
        pass
    assert running.problem == "No source answered."
