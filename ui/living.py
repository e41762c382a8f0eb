"""Pure: facts on record as the words that stand on the page; all of them are plain text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.domain.facts import Fact, Sharing
from ui.present import day

MAY = {
    Sharing.SAY: "may be said",
    Sharing.ALLUDE: "alluded to at most",
    Sharing.NEVER: "never in a letter",
}
"""What a letter may do with a fact, in a few words."""


@dataclass(frozen=True, slots=True)
class Told:
    """A fact with where it comes from; ``replaced`` says by what, ``question`` what to ask before it is used."""

    fact: Fact
    where: str
    question: str = ""
    replaced: str = ""


def told(
    facts: Sequence[Fact],
    *,
    named: Mapping[str | None, str],
    asked: Mapping[str, str],
    replaced: Mapping[str, Fact],
    today: date,
) -> list[Told]:
    """The facts, the last told first; each that was replaced stands behind the others."""
    ordered = sorted(facts, key=lambda fact: fact.told or date.min, reverse=True)
    rows = [
        Told(
            fact,
            _where(fact, named[fact.source], today),
            asked.get(fact.id, ""),
            _replaced(replaced[fact.id], today) if fact.id in replaced else "",
        )
        for fact in ordered
    ]
    return sorted(rows, key=lambda row: bool(row.replaced))


def _where(fact: Fact, words: str, today: date) -> str:
    said = f"{words} on {day(fact.when, today)}" if fact.when and not fact.source else words
    return f"{said}; you said on {day(fact.checked, today)} that it holds" if fact.checked else said


def _replaced(newer: Fact, today: date) -> str:
    on = f" on {day(newer.told, today)}" if newer.told else ""
    return f"replaced by “{newer.text}”{on}"
