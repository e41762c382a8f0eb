"""What stands beside a name that several people share, worked out for those who are shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from assistant.domain.contacts import Contact, told_apart


class Namesakes(Mapping[str, str]):
    """The same as ``told_apart`` of everybody, by contact id, where thousands need not be put together for a few.

    ``names`` are the ids of all contacts, each with every name that one of its parts has; ``people`` puts some of them
    together.
    """

    def __init__(self, names: Iterable[tuple[str, str]], people: Callable[[Iterable[str]], Iterable[Contact]]) -> None:
        alike: defaultdict[str, set[str]] = defaultdict(set)
        for id_, name in names:
            alike[" ".join(name.casefold().split())].add(id_)
        self._near: defaultdict[str, set[str]] = defaultdict(set)
        for ids in alike.values():
            if len(ids) > 1:
                for id_ in ids:
                    self._near[id_] |= ids
        self._people = people
        self._found: dict[str, str | None] = {}

    def __getitem__(self, id_: str) -> str:
        if id_ not in self._near:
            raise KeyError(id_)
        if id_ not in self._found:
            group = sorted(self._people(self._near[id_]), key=lambda one: one.id)
            self._found[id_] = told_apart(group).get(id_)
        found = self._found[id_]
        if found is None:
            raise KeyError(id_)
        return found

    def __iter__(self) -> Iterator[str]:
        return (id_ for id_ in [*self._near] if id_ in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)
