"""Ways in which a folder on disk comes to harm, the same for the same seed, and what has to hold afterwards."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from assistant.recall import Recall
from assistant.recall.scripted import WordEmbedder
from assistant.records import Store
from tests.recall.homes import filled

QUERIES = ("who could introduce me to an editor", "pension plans", "is the billing system ready by March?")
COUNT = 120


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one damaged index."""

    damage: str
    answered: bool  # before it was repaired, as without an index
    whole: bool
    equal: bool  # afterwards
    rebuilt: bool
    notice: str

    @property
    def good(self) -> bool:
        """Whether all that has to hold did."""
        return self.answered and self.whole and self.equal


def prepare(home: Path) -> None:
    """A home with a whole index in it."""
    with filled(home, COUNT) as store:
        recall = Recall(store, folder=home, embedder=WordEmbedder, index_from=1)
        recall.catch_up()
        recall.close()


def damaged(pristine: Path, home: Path, *, seed: int) -> Outcome:
    """Copy a home, harm its index, start in it, and see."""
    shutil.copytree(pristine, home)
    chance = random.Random(seed)
    folder = home / "index-1"
    damage = DAMAGES[seed % len(DAMAGES)]
    sealed = _changed(folder)
    damage(folder, chance)
    with Store.open(home) as store:
        exact = Recall(store, folder=home, embedder=WordEmbedder, index_from=COUNT + 1)
        recall = Recall(store, folder=home, embedder=WordEmbedder, index_from=1)
        expected = answers(exact)
        answered = answers(recall) == expected
        recall.catch_up()
        status = recall.status()
        whole = recall._network._index is not None and status.indexed == COUNT
        equal = alike(answers(recall), expected)
        rebuilt = not (folder / "interactions.txt").exists() or _changed(folder) > sealed
        recall.close()
    shutil.rmtree(home, ignore_errors=True)
    return Outcome(damage.__name__.strip("_"), answered, whole, equal, rebuilt, status.notice)


def _changed(folder: Path) -> int:
    return (folder / "interactions.txt").stat().st_mtime_ns


def answers(recall: Recall) -> list[list[tuple[str, float]]]:
    """What the search by meaning says to each query, in full."""
    embeds = WordEmbedder()
    found = [recall._network.nearest(embeds.embed([query])[0], embeds=embeds, limit=10) for query in QUERIES]
    # Equal cosines may come in any order, and Chroma adds up in another one: the last digits are not compared.
    return [
        sorted((one.id, round(one.score, 4)) for one in near if one.score > near[-1].score + 1e-4) for near in found
    ]


def alike(found: list[list[tuple[str, float]]], exact: list[list[tuple[str, float]]]) -> bool:
    """Whether an index says the same as the exact search; one miss a query is what its graph may cost."""
    return all(len(set(some) & set(all_)) >= len(all_) - 1 for some, all_ in zip(found, exact, strict=True))


def _files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.is_file())


def _cut(folder: Path, chance: random.Random) -> None:
    file = chance.choice(_files(folder))
    size = file.stat().st_size
    with file.open("r+b") as opened:
        opened.truncate(chance.randrange(size) if size else 0)


def _flipped(folder: Path, chance: random.Random) -> None:
    file = chance.choice([file for file in _files(folder) if file.stat().st_size])
    content = bytearray(file.read_bytes())
    for _ in range(chance.choice((1, 1, 8, 200))):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    file.write_bytes(content)


def _emptied(folder: Path, chance: random.Random) -> None:
    for file in chance.sample(_files(folder), chance.choice((1, 1, 2, len(_files(folder))))):
        file.write_bytes(b"")


def _swapped(folder: Path, chance: random.Random) -> None:
    one, other = chance.sample(_files(folder), 2)
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)


def _read_only(folder: Path, chance: random.Random) -> None:
    if chance.random() < 0.5:
        _flipped(folder, chance)
    for path in [*folder.rglob("*"), folder]:
        path.chmod(0o500 if path.is_dir() else 0o400)


def _removed(folder: Path, chance: random.Random) -> None:
    chance.choice(_files(folder)).unlink()


def _overwritten(folder: Path, chance: random.Random) -> None:
    file = chance.choice(_files(folder))
    file.write_bytes(chance.randbytes(max(1, file.stat().st_size)))


def _foreign_journal(folder: Path, chance: random.Random) -> None:
    (folder / "chroma" / "chroma.sqlite3-wal").write_bytes(chance.randbytes(4_096))


def _other_make(folder: Path, chance: random.Random) -> None:
    note = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    key, value = chance.choice([("chroma", "0.4.24"), ("model", "another/384"), ("dimension", 768), ("format", 0)])
    note["made"][key] = value
    (folder / "manifest.json").write_text(json.dumps(note), encoding="utf-8")


def _a_file_in_its_place(folder: Path, chance: random.Random) -> None:
    shutil.rmtree(folder)
    folder.write_bytes(chance.randbytes(100))


DAMAGES: tuple[Callable[[Path, random.Random], None], ...] = (
    _cut, _flipped, _emptied, _swapped, _read_only, _cut, _flipped, _emptied, _swapped, _read_only,
    _removed, _overwritten, _flipped, _foreign_journal, _other_make, _cut, _flipped, _a_file_in_its_place,
)  # fmt: skip
