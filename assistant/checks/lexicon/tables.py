"""How the tables of words are written down: as running text, split once."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text, parted by white space."""
    return frozenset(text.split())


def rows(text: str) -> tuple[str, ...]:
    """Rows parted by semicolons, each as its words parted by single spaces."""
    return tuple(" ".join(row.split()) for row in text.split(";") if row.split())


def pairs(text: str) -> dict[str, str]:
    """Entries "key: value" parted by semicolons; both may be several words."""
    entries = (row.partition(": ") for row in rows(text))
    return {key: value for key, _, value in entries}


def listed(text: str) -> tuple[str, ...]:
    """The words of a text in their order."""
    return tuple(text.split())


def opposites(text: str) -> dict[str, frozenset[str]]:
    """Pairs parted by semicolons, as each word with all that it is opposed to."""
    out: dict[str, frozenset[str]] = {}
    for one, other in (row.split() for row in rows(text)):
        out[one] = out.get(one, frozenset()) | {other}
        out[other] = out.get(other, frozenset()) | {one}
    return out
