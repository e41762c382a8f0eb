"""For everyone: axe-core finds nothing serious on any page, by day or by night."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.ui.running import LONG, App, running_app
from tests.ui.sights import PAGES, STATES, Sight, World, settle_in

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

GRAVE = {"serious", "critical"}
# As axe has it, but for what is drawn before and after an element: a ring of ours or of Streamlit's hides no ground.
CONTRAST = {
    "id": "color-contrast",
    "options": {
        "ignorePseudo": True, "ignoreUnicode": True, "ignoreLength": False, "boldValue": 700, "boldTextPt": 14,
        "largeTextPt": 18, "pseudoSizeThreshold": 0.25, "shadowOutlineEmMax": 0.2, "textStrokeEmMin": 0.03,
        "contrastRatio": {"normal": {"expected": 4.5}, "large": {"expected": 3}},
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def sample(alone: pytest.TempPathFactory) -> Iterator[tuple[App, World]]:
    """The app with the sample world."""
    home = alone.mktemp("sample") / "home"
    world = settle_in(home, whole=False)
    with running_app(home) as app:
        yield app, world


@pytest.fixture(scope="module")
def empty_app(alone: pytest.TempPathFactory) -> Iterator[App]:
    """The app where nobody is on record."""
    with running_app(alone.mktemp("empty") / "home") as app:
        yield app


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """One window for all pages: opening one anew each time is what would take long."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(LONG)
    yield page
    context.close()


def objections(page: Page, *, contrast_alone: bool = False) -> list[str]:
    """What axe has against the page as it stands, the grave alone: the rule, the element and why."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(Axe().axe_script)
        page.evaluate("check => axe.configure({checks: [check]})", CONTRAST)
    options: dict[str, Any] = {"resultTypes": ["violations"]}
    if contrast_alone:
        options["runOnly"] = ["color-contrast"]
    found = page.evaluate("options => axe.run(options)", options)["violations"]
    return [
        f"{one['id']} at {' '.join(map(str, node['target']))}: {node['failureSummary']}"
        for one in found
        if one["impact"] in GRAVE
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("sight", [*PAGES, *STATES], ids=lambda sight: sight.name)
def test_nothing_serious(window: Page, sample: tuple[App, World], empty_app: App, sight: Sight) -> None:
    """No rule of axe-core that is serious or critical is broken; at night, where colours alone differ, in contrast."""
    app, world = (empty_app, World()) if sight.empty else sample
    window.emulate_media(color_scheme="light")
    sight.open(window, app.address, world)
    window.mouse.move(0, 0)
    window.wait_for_timeout(400)  # what opened under the mouse fades: half faded it has no contrast
    found = objections(window)
    window.emulate_media(color_scheme="dark")
    window.wait_for_timeout(300)  # colours pass over
    found += objections(window, contrast_alone=True)

    assert found == []
