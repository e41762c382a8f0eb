"""Writing the letters of many cards, so that a broken-off run goes on where it stopped."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import assistant
from assistant.domain.models import LanguageModel
from assistant.evaluation.cards import Card
from assistant.evaluation.systems import System
from assistant.evaluation.worlds import open_world
from assistant.evaluation.written import Written
from assistant.resources import locate

Progress = Callable[[int, int, Card], None]  # written, all there are, the card that comes next


@dataclass(slots=True)
class Kept:
    """The letters of one folder, a file a system, each under what it was written from.

    A letter is taken again only while its card, the model's name, every prompt and every line of our code are the
    same: a figure never outlives what it was measured on. Of the ways that are not ours, only their own code counts.
    """

    folder: Path
    code: str = field(default_factory=lambda: fingerprint(ours=True))
    others: str = field(default_factory=lambda: fingerprint(ours=False))

    def key(self, card: Card, system: System, model: str) -> str:
        """What a letter was written from, in one digest."""
        code = self.code if system.is_ours else self.others
        parts = (card.digest, system.name, model if system.needs_model else "", code)
        return hashlib.blake2b("\0".join(parts).encode(), digest_size=12).hexdigest()

    def read(self, system: System) -> dict[str, Written]:
        """What is kept of a system, by key; a line that was cut off in the middle is passed over."""
        path = self._path(system)
        kept: dict[str, Written] = {}
        for line in path.read_text(encoding="utf-8", errors="replace").split("\n") if path.exists() else ():
            try:
                row = json.loads(line)
                kept[row["key"]] = Written.from_row(row["written"])
            except (ValueError, KeyError, TypeError):
                continue
        return kept

    def add(self, system: System, key: str, written: Written) -> None:
        """Keep one letter, at once."""
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self._path(system)
        whole = not path.exists() or path.read_bytes()[-1:] in {b"", b"\n"}
        with path.open("a", encoding="utf-8") as file:
            file.write("" if whole else "\n")  # what was cut off must not take the next letter with it
            file.write(json.dumps({"key": key, "written": written.as_row()}, ensure_ascii=False) + "\n")

    def _path(self, system: System) -> Path:
        return self.folder / f"{system.name}.jsonl"


def write_cards(
    cards: Sequence[Card],
    system: System,
    *,
    kept: Kept,
    model: LanguageModel | None,
    progress: Progress = lambda _done, _all, _card: None,
) -> Iterator[Written]:
    """The letter of each card, from what is kept or written now; ``model`` is None where none is to be asked.

    Each world lies in a folder of its own, which is gone afterwards. Raises what opening a world raises.
    """
    name = model.name if model is not None else ""
    known = kept.read(system)
    for number, card in enumerate(cards):
        progress(number, len(cards), card)
        key = kept.key(card, system, name)
        if key not in known:
            known[key] = _write(card, system, model)
            kept.add(system, key, known[key])
        yield known[key]


def _write(card: Card, system: System, model: LanguageModel | None) -> Written:
    with tempfile.TemporaryDirectory(prefix="askwell-card-") as folder:
        world = open_world(card, Path(folder), model=model, without_model=not system.needs_model or model is None)
        try:
            return system.write(world, model)
        finally:
            world.assistant.close()


def fingerprint(*, ours: bool) -> str:
    """A digest of what a letter depends on but its card and model: our code and prompts, or the baselines' alone."""
    package = Path(assistant.__file__).parent
    apart = package / "evaluation"
    files: Iterable[Path] = (apart / "baselines.py", apart / "worlds.py")
    if ours:
        files = (*package.rglob("*.py"), *locate("prompts").rglob("*"))
    digest = hashlib.blake2b(digest_size=12)
    for path in sorted(one for one in files if one.is_file()):
        about_us = path.parent == apart and path.name not in _WRITES
        if not about_us and "commands" not in path.parts:
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


_WRITES = frozenset({"baselines.py", "ours.py", "worlds.py"})
"""The modules of the evaluation that a letter depends on; the others only judge and count."""
