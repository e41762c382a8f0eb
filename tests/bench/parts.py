"""Every benchmark by its name, and how much of it each size measures."""

from __future__ import annotations

import importlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from tests.bench.figures import Figure, Measure, Scale


@dataclass(frozen=True, slots=True)
class Part:
    """A function of one of the modules beside this one, and what it is called with for each size.

    The module is imported when it is measured, so that what one part lacks on a machine stops no other.
    """

    module: str
    function: str
    small: dict[str, Any]
    full: dict[str, Any]
    needs_model: bool = False

    def measure(self, scale: Scale, more: dict[str, Any]) -> Iterable[Figure]:
        """Its figures, the local server running where it is needed. Raises what it raises, and what starting does."""
        if self.needs_model:
            from assistant.models.choose import server_spec
            from assistant.models.server import ensure
            from assistant.settings import load_settings

            ensure(server_spec(load_settings()))
        figures: Iterable[Figure] = self.call()(**(self.full if scale is Scale.FULL else self.small) | more)
        return figures

    def call(self) -> Any:
        """The function itself."""
        return getattr(importlib.import_module(f"tests.bench.{self.module}"), self.function)


_MIXES = ("Takeout", "Takeout, letters only", "plain")
# fmt: off
PARTS = {
    "letters": Part("bench", "writing", {"repeats": 3}, {"repeats": 7}, needs_model=True),
    "draft": Part("draft", "figures", {"letters": 1}, {"letters": 5}, needs_model=True),
    "commands": Part("bench", "commands", {"repeats": 3}, {"repeats": 7}),
    "import": Part(
        "importing", "figures",
        {"mixes": _MIXES[:1], "messages": 4_000, "repeats": 3},
        {"mixes": _MIXES, "messages": 20_000, "repeats": 3},
    ),
    "embedding": Part("embedding", "figures", {"mails_read": 80, "rounds": 2}, {"mails_read": 600, "rounds": 3}),
    "search": Part(
        "search", "figures",
        {"exchanges": 5_000, "contacts": 250, "queries": 60, "embedded": 200},
        {"exchanges": 100_000, "contacts": 5_000, "queries": 300, "embedded": 4_000},
    ),
    "brief": Part(
        "brief", "figures",
        {"count": 30, "exchanges": 500, "others": 1_000, "summaries": 2},
        {"count": 100, "exchanges": 500, "others": 5_000, "summaries": 4},
    ),
    "pages": Part(
        "pages", "figures",
        {"people": 400, "exchanges": 4_000, "rounds": 1, "starts": 1},
        {"people": 5_000, "exchanges": 100_000, "rounds": 12, "starts": 5},
    ),
    "distil": Part("distil", "figures", {"rounds": 1}, {"rounds": 3}),
    "pausing": Part("pausing", "figures", {"count": 2, "copies": 20}, {"count": 8, "copies": 20}, needs_model=True),
    "proposals": Part("proposals", "figures", {"sizes": (1_000,)}, {"sizes": (1_000, 5_000, 30_000)}),
    "damage": Part("damage", "figures", {"count": 8}, {"count": 100}),
    "kills": Part("kills", "figures", {"runs": 9, "mails": 100, "real": 0.0}, {"runs": 330, "mails": 300, "real": 0.1}),
}
# fmt: on
"""In the order of the table."""


def measures(only: Collection[str], scale: Scale, *, model: bool, files: dict[str, Path | None]) -> dict[str, Measure]:
    """What is to be measured; without ``model`` nothing asks for one. ``files`` are the pictures of the draft."""
    more: dict[str, dict[str, Any]] = {"draft": {**files}, "brief": {} if model else {"summaries": 0}}
    return {
        name: partial(part.measure, scale, more.get(name, {}))
        for name, part in PARTS.items()
        if name in only and (model or not part.needs_model)
    }
