"""The labelled pairs of ``pairs.yaml`` as contacts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from assistant.domain.contacts import Contact
from assistant.resources import parse_yaml


@dataclass(frozen=True)
class Pair:
    """Two contacts, whether they are one person, and what makes the pair interesting."""

    first: Contact
    second: Contact
    same: bool
    why: str


def pairs() -> list[Pair]:
    """All of them."""
    table = parse_yaml(Path(__file__).with_name("pairs.yaml").read_text(encoding="utf-8"))
    return [
        Pair(contact("a", first), contact("b", second), label == "same", why)
        for label, rows in table.items()
        for first, second, why in rows
    ]


def contact(id_: str, text: str) -> Contact:
    """A contact written as ``Name <addresses> (organisation) [links]``."""
    inside = {}
    for marks in ("<>", "()", "[]"):
        found = re.search(re.escape(marks[0]) + "(.*?)" + re.escape(marks[1]), text)
        inside[marks] = found[1] if found else ""
        text = text.replace(found[0], "") if found else text
    return Contact(
        id_, text.strip(), tuple(inside["<>"].split()), tuple(inside["[]"].split()), None, inside["()"] or None
    )
