"""Pure: facts on record as the words that stand on the page; all of them are plain text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.domain.facts import Fact, Sharing
from assistant.domain.sources import replaced_by, where_told

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
            where_told(fact, named[fact.source], today),
            asked.get(fact.id, ""),
            replaced_by(replaced[fact.id], today) if fact.id in replaced else "",
        )
        for fact in ordered
    ]
    return sorted(rows, key=lambda row: bool(row.replaced))
