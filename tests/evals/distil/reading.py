"""What a careful reader said about the sentences that were found: accepted as they stand, or not."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from assistant.resources import parse_yaml
from tests.evals.distil.corpus import HERE
from tests.evals.distil.score import Found, kind_of, words_of

VERDICTS = HERE / "verdicts.yaml"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a reader would accept the sentence unchanged, and if not, why."""

    ok: bool
    why: str = ""


def key_of(found: Found) -> str:
    """The same for the same sentence from the same words of the same message, whatever else changes."""
    parts = (kind_of(found).value, found.source or "", found.quote or "", words_of(found))
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=6).hexdigest()


def verdicts(path: Path = VERDICTS) -> dict[str, Verdict]:
    """The verdicts by key. Raises ``ValueError`` for one that is neither ok nor not."""
    rows = parse_yaml(path.read_text(encoding="utf-8")) or {}
    made = {}
    for key, row in rows.items():
        if row.get("ok") is None:
            continue
        if not isinstance(row["ok"], bool) or set(row) - {"ok", "why"}:
            raise ValueError(f"The verdict on {key!r} should be {{ok: true}} or {{ok: false, why: …}}.")
        made[str(key)] = Verdict(row["ok"], row.get("why") or "")
    return made


def accepted(found: Iterable[Found], known: dict[str, Verdict]) -> dict[str, Counter[str]]:
    """How many of each kind are accepted (``ok``), refused (``no``) and not judged yet (``unjudged``)."""
    counts = {kind: Counter[str]() for kind in ("promise", "favour", "fact")}
    for item in found:
        verdict = known.get(key_of(item))
        counts[kind_of(item)]["unjudged" if verdict is None else "ok" if verdict.ok else "no"] += 1
    return counts


def page(found: Iterable[Found], known: dict[str, Verdict]) -> str:
    """Every sentence beside its quote, as YAML: the lines of those without a verdict can be filled in and pasted."""
    lines = []
    for item in found:
        verdict = known.get(key_of(item))
        said = "" if verdict is None else str(verdict.ok).lower()
        why = f", why: {verdict.why!r}" if verdict and verdict.why else ""
        details = " ".join(str(part) for part in _details(item))
        lines += [
            f"# {kind_of(item)} · {item.source} · {details}",
            f"#   what:  {words_of(item)}",
            f"#   quote: {' '.join((item.quote or '').split())}",
            f'"{key_of(item)}": {{ok: {said}{why}}}',
        ]
    return "\n".join(lines) + "\n"


def _details(found: Found) -> tuple[object, ...]:
    names = ("who", "due", "state", "direction", "thanked", "sharing", "topic", "certainty")
    return tuple(f"{name}={getattr(found, name)}" for name in names if hasattr(found, name))
