"""Recipe files: one kind of message, its moves in order, and what each may be made of.

The front matter holds the moves and limits; the text below it says what a good letter of this kind does, and
goes to the whole-letter writer as guidance.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from assistant.domain.facts import Shape
from assistant.domain.interactions import WRITABLE, Channel
from assistant.domain.requests import Kind
from assistant.errors import BadPromptFile
from assistant.prompting.front_matter import split_front_matter

COURTESIES = ("short", "casual", "small", "large", "new")
"""The lists of courtesy sentences that a move may have beside ``says``."""


@dataclass(frozen=True, slots=True)
class MovePlan:
    """One move of a recipe.

    ``takes`` are the shapes of fact it is made of, best first, at most ``facts`` of them to a line; ``says`` are
    courtesy sentences that need no fact, one of which is used where ``takes`` is empty: of ``short`` for a LinkedIn
    note, ``casual`` in a message, ``large`` for a large favour, ``small`` for a small one, ``new`` to somebody who
    never wrote; where such a list is empty, of ``says``. ``label`` tells the
    model what the sentence is for; ``fresh`` takes nothing from old mail, which the reader has read;
    ``leaning`` takes only facts that speak of what the purpose brings up (or, false, only others).
    ``keep`` ranks moves: where a channel is short, low ones go first.
    """

    name: str
    label: str = ""
    takes: tuple[Shape, ...] = ()
    facts: int = 1
    lines: int = 1
    says: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    casual: tuple[str, ...] = ()
    small: tuple[str, ...] = ()
    large: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    opens: bool = False
    fresh: bool = False
    leaning: bool | None = None
    keep: int = 5


@dataclass(frozen=True, slots=True)
class Recipe:
    """One kind of message: moves in order, the most lines for each channel, and guidance in words."""

    kind: Kind
    sha256: str
    moves: tuple[MovePlan, ...]
    most_lines: dict[Channel, int]
    guidance: str


def read_recipe(path: Path) -> Recipe:
    """The recipe in ``path``; raises ``BadPromptFile`` with everything that is wrong."""
    try:
        return parse_recipe(path.read_text(encoding="utf-8"), name=path.name)
    except (OSError, UnicodeDecodeError) as exc:
        raise BadPromptFile(f"The recipe file {path.name!r} cannot be read: {exc}.") from exc


def parse_recipe(text: str, *, name: str) -> Recipe:
    """A recipe from the text of its file; ``name`` is used in messages."""
    head, body = split_front_matter(text, name=name)
    wrong = [f"unknown key {key!r}" for key in sorted(set(head) - {"kind", "most_lines", "moves"})]
    if head.get("kind") not in list(Kind):
        wrong.append(f"kind must be one of {', '.join(Kind)}")
    limits = head.get("most_lines")
    if not isinstance(limits, dict) or set(limits) != {c.value for c in WRITABLE}:
        wrong.append(f"most_lines must name {', '.join(c.value for c in WRITABLE)}")
    rows = head.get("moves")
    if not isinstance(rows, list) or not rows:
        wrong.append("moves must be a list")
        rows = []
    moves = [_move(row, wrong) for row in rows]
    names = [move.name for move in moves]
    wrong += [f"move {n!r} stands twice" for n in sorted({n for n in names if names.count(n) > 1})]
    if wrong:
        raise BadPromptFile(f"The recipe file {name!r} is wrong: {'; '.join(wrong)}.")
    return Recipe(
        Kind(str(head["kind"])),
        hashlib.sha256(text.encode()).hexdigest(),
        tuple(moves),
        {Channel(str(k)): int(v) for k, v in head["most_lines"].items()},
        body.strip(),
    )


def _move(row: Any, wrong: list[str]) -> MovePlan:
    if not isinstance(row, dict) or not row.get("name"):
        wrong.append("every move needs a name")
        return MovePlan("")
    known = {f.name for f in fields(MovePlan)}
    wrong += [f"move {row['name']!r} has an unknown key {key!r}" for key in sorted(set(row) - known)]
    shapes = []
    for shape in row.get("takes") or ():
        if shape in list(Shape):
            shapes.append(Shape(shape))
        else:
            wrong.append(f"move {row['name']!r} takes an unknown shape {shape!r}")
    if not shapes and not row.get("says"):
        wrong.append(f"move {row['name']!r} neither takes facts nor says anything")
    given = {key: value for key, value in row.items() if key in known}
    lists = {key: tuple(given.get(key) or ()) for key in ("says", *COURTESIES)}
    return MovePlan(**{**given, **lists, "takes": tuple(shapes)})
