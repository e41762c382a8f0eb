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
from assistant.sample import sample_requests
from tests.ui.conftest import TODAY
from tests.ui.running import running_app
from tests.ui.test_browser import ARGUMENTS, LONG

FOLDER = Path(__file__).parents[2] / "docs" / "screens"
MOST_BYTES = 300_000
WIDE: ViewportSize = {"width": 1360, "height": 1080}
NARROW: ViewportSize = {"width": 400, "height": 860}


def main() -> None:
    """Write every picture anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        home = Path(folder) / "home"
        draft_id = _write_letter(home)
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("google-chrome"), args=ARGUMENTS
        )
        with running_app(home) as app:
            for scheme in ("light", "dark"):
                for name, size in (("wide", WIDE), ("narrow", NARROW)):
                    page = _open(chromium, f"{app.address}/?draft={draft_id}", scheme, size)
                    expect(page.get_by_text("written in")).to_be_attached(timeout=LONG)
                    _shoot(page, f"{name}-{scheme}")
                    if name == "narrow":
                        page.get_by_role("button", name="Edit", exact=True).scroll_into_view_if_needed()
                        _shoot(page, f"narrow-letter-{scheme}")
                    page.context.close()
        with running_app(Path(folder) / "empty") as app:
            page = _open(chromium, app.address, "light", {"width": 1360, "height": 640})
            expect(page.get_by_text("Nobody is on record yet")).to_be_visible(timeout=LONG)
            _shoot(page, "empty-light")
        chromium.close()


def _write_letter(home: Path) -> str:
    """The demo's first letter, written before the camera comes."""
    assistant = Assistant.open(home, today=TODAY)
    assistant.load_sample()
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
