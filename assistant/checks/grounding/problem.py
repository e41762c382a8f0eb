"""What is wrong with a sentence that does not stand on its facts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason why a sentence does not stand: what sort, and a message for the user."""

    sort: str
    message: str


def person_named(who: str | None) -> str:
    """A person as the user knows them."""
    return {"i": "you (the writer)", "you": "the reader", "we": "both of you", None: "nobody"}.get(who, f"“{who}”")
