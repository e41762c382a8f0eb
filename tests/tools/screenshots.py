"""Make the pictures in ``docs/screens``: the app with the sample world and the real model, by day and by night.

    python -m tests.tools.screenshots

It needs Chromium and the model file; each picture is kept below 300 kB.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from assistant.app import Assistant
from assistant.resources import locate
from assistant.sample import sample_requests
from tests.ui.conftest import TODAY
from tests.ui.running import CHROMIUM, LONG, running_app

FOLDER = Path(__file__).parents[2] / "docs" / "screens"
MOST_BYTES = 300_000
WIDE: ViewportSize = {"width": 1360, "height": 1080}
SHORT: ViewportSize = {"width": 1360, "height": 860}
NARROW: ViewportSize = {"width": 400, "height": 860}
SAMPLE = str(locate("data") / "sample")


def main() -> None:
    """Write every picture anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        home = Path(folder) / "home"
        draft_id = _write_letter(home)
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("google-chrome"), args=CHROMIUM
        )
        with running_app(home) as app:
            for scheme in ("light", "dark"):
                for name, size in (("wide", WIDE), ("narrow", NARROW)):
                    page = _open(chromium, f"{app.address}/write?draft={draft_id}", scheme, size)
                    expect(page.get_by_text("written in")).to_be_attached(timeout=LONG)
                    _shoot(page, f"{name}-{scheme}")
                    if name == "narrow":
                        page.get_by_role("button", name="Edit", exact=True).scroll_into_view_if_needed()
                        _shoot(page, f"narrow-letter-{scheme}")
                    page.context.close()
            for name, scheme, size in (("wide", "light", SHORT), ("wide", "dark", SHORT), ("narrow", "light", NARROW)):
                _look_around(chromium, app.address, scheme, size, f"{name}-{scheme}")
        with running_app(Path(folder) / "empty") as app:
            page = _open(chromium, app.address, "light", {"width": 1360, "height": 640})
            expect(page.get_by_text("Welcome to Askwell")).to_be_visible(timeout=LONG)
            _shoot(page, "empty-light")
            page.context.close()
            for name, scheme, size in (("wide", "light", SHORT), ("wide", "dark", SHORT), ("narrow", "light", NARROW)):
                _preview(chromium, app.address, scheme, size, f"import-{name}-{scheme}")
        chromium.close()


def _look_around(chromium: Browser, address: str, scheme: str, size: ViewportSize, suffix: str) -> None:
    """The pages for finding things and people."""
    page = _open(chromium, f"{address}/search", scheme, size)
    question = page.get_by_role("textbox", name="What are you looking for?")
    question.fill("who could introduce me to a hiring manager")
    question.press("Enter")
    expect(page.get_by_text("Source: ").first).to_be_visible(timeout=LONG)
    _shoot(page, f"search-{suffix}")
    page.goto(f"{address}/people")
    page.get_by_text("May be one person").click()
    expect(page.get_by_role("button", name="Two people").first).to_be_visible(timeout=LONG)
    _shoot(page, f"people-{suffix}")
    page.context.close()


def _preview(chromium: Browser, address: str, scheme: str, size: ViewportSize, name: str) -> None:
    """What a look into the sample's files finds."""
    page = _open(chromium, f"{address}/import", scheme, size)
    page.get_by_role("textbox", name="A file, a folder or a zip archive").fill(SAMPLE)
    page.get_by_role("button", name="Preview").click()
    expect(page.get_by_text("Nothing is written yet.")).to_be_attached(timeout=LONG)
    page.get_by_role("textbox", name="A file, a folder or a zip archive").evaluate(
        "field => field.value = 'data/sample'"
    )
    _shoot(page, name)
    page.context.close()


def _write_letter(home: Path) -> str:
    """The demo's first letter, written before the camera comes."""
    assistant = Assistant.open(home, today=TODAY)
    assistant.load_sample()
    assistant.index()
    for _ in range(3):
        assistant.warm_up()
    *_, draft = assistant.write(sample_requests(assistant)[0])
    assistant.close()
    return draft.id


def _open(chromium: Browser, address: str, scheme: str, size: ViewportSize) -> Page:
    context = chromium.new_context(viewport=size, color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.set_default_timeout(LONG)
    page.goto(address)
    return page


def _shoot(page: Page, name: str) -> None:
    page.wait_for_timeout(1500)  # fonts and the last elements
    path = FOLDER / f"{name}.png"
    page.screenshot(path=path)
    print(f"{path.name}: {path.stat().st_size // 1000} kB")
    if path.stat().st_size > MOST_BYTES:
        raise SystemExit(f"{path.name} is larger than {MOST_BYTES // 1000} kB")


if __name__ == "__main__":
    main()
