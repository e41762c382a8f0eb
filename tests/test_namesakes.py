"""Who shares a name is told without putting everybody together."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.app.namesakes import Namesakes
from assistant.domain.contacts import Contact, told_apart

PEOPLE = [
    Contact("1", "Tom W", ("tom@oakmere.example",), organisation="Oakmere"),
    Contact("2", "tom  w", ("t@w.example",)),
    Contact("3", "Ana R"),
    Contact("4", "Ana R"),
    Contact("5", "Ana Rudd"),  # one of whose parts is called as the two above
    Contact("6", "Jo"),
]
NAMES = [*((one.id, one.name) for one in PEOPLE), ("5", "Ana R")]


def test_the_same_stands_beside_a_name() -> None:
    """As of everybody, but only those who share a name are put together; a name that only a part has does not count."""
    asked: list[set[str]] = []

    def people(ids: Iterable[str]) -> list[Contact]:
        asked.append({*ids})
        return [one for one in PEOPLE if one.id in asked[-1]]

    namesakes = Namesakes(NAMES, people)
    assert (namesakes.get("6"), asked) == (None, [])
    assert (namesakes["1"], asked) == ("Oakmere", [{"1", "2"}])
    assert dict(namesakes) == told_apart(PEOPLE)
