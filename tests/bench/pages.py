"""The pages in a real browser at many people and mails, measured and printed: ``python -m tests.bench.pages``.

The app runs as ``askwell ui`` starts it, over a home made of a seed (``crowd.py``), without a language model and with
nothing read beside the pages. One tab goes round through all pages (``clicks.py``); a click is timed from the moment
when the mouse button or the key goes down to the last change of the page, once the server's run has ended and the page
has been still for a quarter of a second. Beside it stands the processor time of the server's process. The reference
is an app of the same Streamlit with two empty pages, in the same run. Nothing here asserts.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Error, Page

from tests.bench.clicks import Click, clicks, to
from tests.bench.crowd import TODAY, Crowd
from tests.bench.figures import Amount, Figure, at_most, p95, printed, said
from tests.bench.served import Server, arm, chromium, free_port, painted, served, settle, watched
from ui.launch import FLAGS, command

MOST, PAINTED, GROWTH = 300, 2.5, 20
"""The aims: milliseconds of a click (95 %), seconds to the first page, megabytes in ``INTERACTIONS``."""

INTERACTIONS = 500
_FIRST = "In sentences from the records"  # stands above the first row of Today
_EVERY = 25  # interactions between two looks at the memory
_EMPTY = """
import streamlit as st

def one(): st.subheader("One", anchor=False)
def two(): st.subheader("Two", anchor=False)

st.navigation([st.Page(one, title="One", default=True), st.Page(two, title="Two")], position="top").run()
"""
_BETWEEN = [Click(name, to(name)) for name in ("Two", "One")]


@dataclass(slots=True)
class Evening:
    """What a tab saw: wall and processor milliseconds of each click by round, memory by interactions, and failures."""

    wall: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    processor: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    memory: list[tuple[int, float]] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)
    count: int = 0

    def click(self, page: Page, server: Server, click: Click, turn: int, *, counts: bool = True) -> None:
        """Do it; what cannot be done is noted, and the page left as it is."""
        try:
            arm(page)
            if click.before:
                click.before(page, turn)
                settle(page, runs=False)
            arm(page)
            before = server.processor()
            click.act(page, turn)
            took = settle(page, runs=click.runs)
        except Error as error:
            self.failed.setdefault(click.what, str(error).splitlines()[0])
            page.keyboard.press("Escape")
            return
        self.count += 1
        if counts:
            self.wall[click.what].append(took)
            self.processor[click.what].append(server.processor() - before)


def figures(*, people: int, exchanges: int, rounds: int, starts: int, home: Path | None = None) -> Iterator[Figure]:
    """The first page after a start, all clicks, and the memory, beside an empty app; ``home`` is one made before."""
    crowd = Crowd(people, exchanges)
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        folder = Path(name)
        mine = folder / "home"
        if home is None:
            crowd.made_in(mine)
        else:
            shutil.copytree(home, mine)
        script = folder / "empty.py"
        script.write_text(_EMPTY, encoding="utf-8")
        yield _first(browser, script, mine, starts)
        with _running(folder, partial(_empty, script)) as server:
            floor = Evening()
            page = watched(browser)
            painted(page, server, "One")
            for turn in range(-2, 2 * rounds + 8):
                for click in _BETWEEN:
                    floor.click(page, server, click, turn, counts=turn >= 0)
            page.context.close()
        with _running(folder, partial(_ours, mine)) as server:
            page = watched(browser)
            painted(page, server, _FIRST)
            evening, cold = Evening(), Evening()
            for turn in range(rounds + 1):
                for click in clicks(crowd):
                    (evening if turn else cold).click(page, server, click, turn)
                    if turn and (evening.count % _EVERY == 1 or not evening.memory):
                        evening.memory.append((evening.count, server.memory()))
        size = f"{people:,} people, {exchanges:,} exchanges"
        yield from _clicked(evening, cold, floor, size)
        yield from _grown(evening, cold)


def _first(browser: Browser, script: Path, home: Path, starts: int) -> Figure:
    """From the start of the process to the first page; ours and the empty one take turns."""
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(starts):
        for words, sign, seconds in (
            (partial(_launched, home), _FIRST, ours),
            (partial(_empty, script), "One", theirs),
        ):
            with _running(script.parent, words) as server:
                page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
                seconds.append(painted(page, server, sign))
                page.context.close()
    empty = f"an empty page: {said(statistics.median(theirs))} s (median of {starts})"
    return Figure("pages", "from the start to the first page", Amount.middle(ours, "s"), empty, at_most(PAINTED))


def _clicked(evening: Evening, cold: Evening, floor: Evening, size: str) -> Iterator[Figure]:
    every = [one for ones in evening.wall.values() for one in ones]
    changes = [one for what, ones in evening.wall.items() for one in ones if what.startswith("page: ")]
    empty = [one for ones in floor.wall.values() for one in ones]
    used = statistics.median(one for ones in floor.processor.values() for one in ones)
    middle = said(statistics.median(empty))
    beside = f"an empty page: {said(p95(empty))} ms (the median: {middle} ms; the server's processor: {said(used)} ms)"
    for what, values in (("another page", changes), ("any click", every)):
        yield Figure("pages", f"{what}, 95 % of {len(values)} ({size})", _ms(p95(values)), beside, at_most(MOST))
    yield Figure("pages", "the median of them", Amount(statistics.median(every), "ms"), beside)
    once = [one for ones in cold.wall.values() for one in ones]
    yield Figure(
        "pages", "the first time each, 95 %", _ms(p95(once)), f"the median: {said(statistics.median(once))} ms"
    )
    for what, values in evening.wall.items():
        middle, processor = (said(statistics.median(ones[what])) for ones in (evening.wall, evening.processor))
        told = f"the median: {middle} ms; the server's processor: {processor} ms"
        yield Figure("pages", f"{what}, 95 % of {len(values)}", _ms(p95(values)), told, at_most(MOST))
    for what, why in (evening.failed | cold.failed).items():
        yield Figure("pages", f"{what}: {why}", None)


def _grown(evening: Evening, cold: Evening) -> Iterator[Figure]:
    """The memory after the collector ran, from the end of the first round on, in which pages load what they need."""
    (_, began), (last, ended) = evening.memory[0], evening.memory[-1]
    half = [(count, held) for count, held in evening.memory if count >= last / 2]
    trend = statistics.linear_regression([c for c, _ in half], [m for _, m in half]).slope if len(half) > 1 else 0.0
    aim = at_most(GROWTH) if last >= INTERACTIONS else None
    told = f"{said(began)} MB after the first {cold.count} interactions"
    yield Figure("pages", f"memory grown in {last} interactions", Amount(ended - began, "MB"), told, aim)
    yield Figure("pages", "of which in 100 of the last half, by their trend", Amount(100 * trend, "MB"), told)


def _ms(value: float) -> Amount:
    return Amount(value, "ms")


def _ours(home: Path, port: int) -> list[str]:
    """The server's command."""
    return command(home, port=port, today=TODAY)


def _launched(home: Path, port: int) -> list[str]:
    """The user's command."""
    more = ["ui", "--no-browser", "--port", str(port), "--home", str(home), "--today", TODAY.isoformat()]
    return [sys.executable, "-m", "assistant.cli", *more]


def _empty(script: Path, port: int) -> list[str]:
    """The command of an app with empty pages, with the settings of ours."""
    flags = [f"--{name}={value}" for name, value in {**FLAGS, "server.port": str(port)}.items()]
    return [sys.executable, "-P", "-m", "streamlit", "run", str(script), *flags]


@contextmanager
def _running(folder: Path, words: Callable[[int], list[str]]) -> Iterator[Server]:
    """Start what its port is still to be told, with no model and nothing read beside the pages."""
    port = free_port()
    alone = {"ASKWELL_BACKGROUND": "false", "ASKWELL_MODELS": str(folder / "models")}
    with served(words(port), port=port, folder=folder, more=alone) as server:
        yield server


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=5_000)
    parser.add_argument("--exchanges", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=12, help="through all pages, after a first one")
    parser.add_argument("--starts", type=int, default=5)
    parser.add_argument("--home", type=Path, help="a home that was made before by --make; it is copied")
    parser.add_argument("--make", type=Path, help="make such a home here, and measure nothing")
    chosen = parser.parse_args()
    if chosen.make:
        Crowd(chosen.people, chosen.exchanges).made_in(chosen.make)
        return
    printed(
        figures(
            people=chosen.people,
            exchanges=chosen.exchanges,
            rounds=chosen.rounds,
            starts=chosen.starts,
            home=chosen.home,
        )
    )


if __name__ == "__main__":
    main()
