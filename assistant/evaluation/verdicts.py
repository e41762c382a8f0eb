"""What people said of the oracle's objections: kept beside the cards, by card and sentence."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from assistant.errors import WrongUse
from assistant.resources import parse_yaml


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a sentence says anything on its card that nobody said; ``why`` in a few words."""

    invented: bool
    why: str = ""


def key_of(card_id: str, sentence: str) -> str:
    """The key of a sentence on a card; runs of white space do not matter."""
    digest = hashlib.blake2b(" ".join(sentence.split()).encode(), digest_size=6).hexdigest()
    return f"{card_id}:{digest}"


def read_verdicts(path: Path) -> dict[str, Verdict]:
    """The verdicts of a file, by key; none where there is no file, and none of what still waits for a reader.

    Raises ``WrongUse`` naming the row where one is neither true nor false, or is said twice and differently.
    """
    known: dict[str, Verdict] = {}
    for row in _rows(path):
        if row.get("invented") is None:
            continue
        key, invented = key_of(row["card"], row["sentence"]), row["invented"]
        if not isinstance(invented, bool) or (key in known and known[key].invented is not invented):
            raise WrongUse(f"In {path.name} it is not clear whether {row['sentence']!r} on {row['card']} is invented.")
        known[key] = Verdict(invented, row.get("why") or "")
    return known


def _rows(path: Path) -> list[dict[str, Any]]:
    if not path.exists():
        return []
    try:
        rows: list[dict[str, Any]] = parse_yaml(path.read_text(encoding="utf-8")) or []
        _ = [(row["card"], row["sentence"]) for row in rows]
    except (ValueError, TypeError, KeyError) as exc:
        raise WrongUse(f"{path.name} is no list of verdicts: {' '.join(str(exc).split())}.") from exc
    return rows


def add_open(path: Path, objections: Iterable[tuple[str, str, str]], known: Mapping[str, Verdict]) -> int:
    """Write the objections (card, sentence, what the oracle says) nobody has judged yet to the end of a file.

    Each waits with ``invented:`` left empty for a reader to say true or false. Returns how many there are.
    """
    there = {key_of(row["card"], row["sentence"]) for row in _rows(path)}
    fresh = []
    for card, sentence, says in objections:
        key = key_of(card, sentence)
        if key not in known and key not in there:
            there.add(key)
            plain = " ".join(sentence.split())
            fresh.append({"card": card, "sentence": plain, "oracle": says, "invented": None, "why": ""})
    if fresh:
        with path.open("a", encoding="utf-8") as file:
            file.write(yaml.safe_dump(fresh, allow_unicode=True, sort_keys=False, width=1000))
    return len(fresh)
