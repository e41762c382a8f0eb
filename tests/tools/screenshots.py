"""Make the pictures in ``docs/screens`` and the page that shows them, ``docs/screens.md``.

    python -m tests.tools.screenshots [--model] [--only NAME ...] [--to FOLDER] [--whole]

Every page in the sample world, by day and by night, in a wide and in a narrow window, with letters written without a
language model; ``--model`` takes one letter more, by the model. ``--only`` takes some of them anew, ``--whole`` each
page down to its end, to be looked at. It needs Chromium (and the model file).
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from assistant.app import Assistant
from assistant.settings import load_settings
from tests.ui.running import CHROMIUM, LONG, running_app
from tests.ui.sights import PAGES, SAMPLE, TODAY, Sight, World, settle_in, still

DOCS = Path(__file__).parents[2] / "docs"
SIZES: dict[str, ViewportSize] = {"wide": {"width": 1280, "height": 900}, "narrow": {"width": 390, "height": 844}}
SCHEMES = ("light", "dark")
BY_MODEL = Sight("write-model", "Write, with a letter by the language model", "write?draft={letter}", "◇ model",
                 to="Line by line")  # fmt: skip
_MOST_BYTES = 120_000
_COLOURS = 128  # of a picture; text and flat grounds need few
_HOME = "/home/maya/.local/share/askwell"
_ELSEWHERE = """folders => {
  const told = text => Object.entries(folders).reduce((all, [real, other]) => all.replaceAll(real, other), text);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let one = texts.nextNode(); one; one = texts.nextNode()) {
    if (told(one.data) !== one.data) one.data = told(one.data);
  }
  for (const field of document.querySelectorAll("input")) field.value = told(field.value);
}"""
"""Says the folders on a page as they would be on Maya's machine: those of the pictures are thrown away."""
_TALL = 4000  # pixels of a page that is shown whole


def main(arguments: Sequence[str] | None = None) -> None:
    """Take the pictures that are asked for, and write the page anew where all of them were."""
    options = _options(arguments)
    folder: Path = options.to
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [one for one in PAGES if not options.only or one.name in options.only]
    with _browser() as chromium, tempfile.TemporaryDirectory() as homes:
        if any(not one.empty for one in wanted):
            with _without_model(Path(homes)):
                _take(chromium, Path(homes) / "sample", [one for one in wanted if not one.empty], options)
        with _without_model(Path(homes)):
            _take(chromium, Path(homes) / "empty", [one for one in wanted if one.empty], options)
        if options.model or BY_MODEL.name in options.only:
            _take(chromium, Path(homes) / "model", [BY_MODEL], options)
    if folder == DOCS / "screens":
        (DOCS / "screens.md").write_text(page_of(folder), "utf-8")


def page_of(folder: Path) -> str:
    """The page that shows every picture of the folder, in the order in which one meets the pages."""
    parts = [
        "# What it looks like\n",
        "Every page, by day and by night, in a wide window (1280 pixels) and in one as narrow as a telephone (390).",
        "The people are those of the sample world. Unless it says otherwise, the letters were written without a",
        "language model. All of it is made by `python -m tests.tools.screenshots --model`.",
    ]
    for sight in (*PAGES, BY_MODEL):
        if not (folder / f"{sight.name}-wide-light.png").exists():
            continue
        parts += [f"\n## {sight.title}\n", "| by day | by night |", "|---|---|"]
        for size in SIZES:
            names = {scheme: f"screens/{sight.name}-{size}-{scheme}.png" for scheme in SCHEMES}
            shown = [f"![{sight.title}, {size}, {scheme}]({name})" for scheme, name in names.items()]
            parts.append(f"| {' | '.join(shown)} |")
    return "\n".join(parts) + "\n"


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    names = [one.name for one in (*PAGES, BY_MODEL)]
    parser.add_argument("--model", action="store_true", help="one letter more, by the language model")
    parser.add_argument("--only", nargs="+", default=(), choices=names, help="these pages alone")
    parser.add_argument("--to", type=Path, default=DOCS / "screens", help="another folder for the pictures")
    parser.add_argument("--whole", action="store_true", help="each page down to its end")
    return parser.parse_args(arguments)


@contextmanager
def _browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        path = shutil.which("chromium") or shutil.which("google-chrome")
        chromium = playwright.chromium.launch(executable_path=path, args=CHROMIUM)
        yield chromium
        chromium.close()


@contextmanager
def _without_model(homes: Path) -> Iterator[None]:
    """As on a machine where the language model was not fetched; the search model is there if it is on this one."""
    models, before = homes / "models", os.environ.get("ASKWELL_MODELS")
    own = load_settings().models
    models.mkdir(exist_ok=True)
    for file in own.glob("all-minilm*"):
        if not (models / file.name).exists():
            shutil.copy2(file, models)
    os.environ["ASKWELL_MODELS"] = str(models)
    yield
    if before is None:
        del os.environ["ASKWELL_MODELS"]
    else:
        os.environ["ASKWELL_MODELS"] = before


def _take(chromium: Browser, home: Path, sights: Sequence[Sight], options: argparse.Namespace) -> None:
    """Pictures of some pages of one home, each in both sizes and by day and night."""
    if not sights:
        return
    if sights == [BY_MODEL]:
        _warm(home)
    world = World() if sights[0].empty else settle_in(home, whole=sights != [BY_MODEL])
    elsewhere = {
        str(load_settings().models): f"{_HOME}/models", str(home): _HOME, SAMPLE: "~/Documents/records",
    }  # fmt: skip
    with running_app(home) as app:
        for size, window in SIZES.items():
            for scheme in SCHEMES:
                context = chromium.new_context(viewport=window, color_scheme="dark" if scheme == "dark" else "light")
                page = context.new_page()
                page.set_default_timeout(LONG)
                for sight in sights:
                    sight.open(page, app.address, world)
                    page.evaluate(_ELSEWHERE, elsewhere)
                    _frame(page, sight, window, narrow=size == "narrow", whole=options.whole)
                    _save(page, options.to / f"{sight.name}-{size}-{scheme}.png")
                    page.set_viewport_size(window)
                context.close()


def _warm(home: Path) -> None:
    """Have the model read its prompts, so that no line of the letter is late."""
    assistant = Assistant.open(home, today=TODAY)
    for _ in range(3):
        assistant.warm_up()
    assistant.close()


def _frame(page: Page, sight: Sight, window: ViewportSize, *, narrow: bool, whole: bool) -> None:
    """Have in the window what is to be seen: all of it, or in a narrow window the part that the picture is about."""
    if whole:
        height = page.get_by_test_id("stMain").evaluate("main => main.scrollHeight")
        page.set_viewport_size({"width": window["width"], "height": min(_TALL, max(height, window["height"]))})
        still(page)
    elif narrow and sight.to:
        page.get_by_text(sight.to, exact=True).first.evaluate("found => found.scrollIntoView({block: 'start'})")
        page.get_by_test_id("stMain").evaluate("main => main.scrollBy(0, -72)")  # below the bar at the top
        still(page)


def _save(page: Page, path: Path) -> None:
    """A picture of few colours, which is a third of the size."""
    page.wait_for_timeout(500)  # what comes in softly, and fonts
    with Image.open(io.BytesIO(page.screenshot(caret="hide"))) as picture:
        few = picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
        few.save(path, optimize=True)
    size = path.stat().st_size
    print(f"{path.name}: {size // 1000} kB")
    if size > _MOST_BYTES and path.parent == DOCS / "screens":
        raise SystemExit(f"{path.name} is larger than {_MOST_BYTES // 1000} kB")


if __name__ == "__main__":
    main()
