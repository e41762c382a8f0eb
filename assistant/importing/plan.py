"""What an import would do: every header read, no body, nothing written."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from assistant.domain.contacts import Me
from assistant.domain.interactions import Identity
from assistant.domain.reports import ImportReport, Skip, Skipped
from assistant.importing.files import MailFile, find
from assistant.importing.headers import moment
from assistant.importing.mbox import messages
from assistant.importing.reading import Glimpse, glimpse
from assistant.importing.whoami import Census
from assistant.records import Store

_EXAMPLES = 3  # of each reason to leave a message out


@dataclass(frozen=True, slots=True)
class Plan:
    """What was found, who the user is, and the report of what applying it would do."""

    files: tuple[MailFile, ...]
    me: Me
    report: ImportReport


class Tally:
    """Counts what is left out, with a few examples of each reason."""

    def __init__(self) -> None:
        self.read = 0
        self.skipped: Counter[Skip] = Counter()
        self.examples: list[Skipped] = []

    def skip(self, where: str, reason: Skip) -> None:
        """Note one message left out."""
        self.skipped[reason] += 1
        if self.skipped[reason] <= _EXAMPLES:
            self.examples.append(Skipped(where, reason))


def glimpses(files: Iterable[MailFile], tally: Tally) -> Iterator[Glimpse]:
    """Every message that counts, once; the others go to the tally."""
    seen: set[str] = set()
    for file in files:
        for number, message in enumerate(messages(file), 1):
            tally.read += 1
            found = glimpse(message, file.folder)
            if found.skip:
                unnamed = found.skip is Skip.UNREADABLE
                tally.skip(f"{file.path.name}#{number}" if unnamed else found.source, found.skip)
            elif found.id in seen:
                tally.skip(found.source, Skip.DUPLICATE)
            else:
                seen.add(found.id)
                yield found


def plan(paths: Iterable[str | os.PathLike[str]], *, me: Iterable[str] = (), store: Store | None = None) -> Plan:
    """Look at mbox files, .eml files and folders of either, and say what importing them would do.

    ``me`` are the user's own addresses. Raises ``UnreadableFile``, ``NotAMailbox``, ``WhoAmIUnknown``.
    """
    files, others = find(paths)
    tally, census = Tally(), Census()
    kept: list[Glimpse] = []
    undated = 0
    for found in glimpses(files, tally):
        census.count(found)
        undated += moment(found.headers.get("date")) is None
        kept.append(replace(found, headers={}, body=b""))
    given = tuple(me)
    user = census.settle(given, store.me() if store else Me())
    known, contacts, doubtful = 0, 0, list[str]()
    if kept:
        people = _people(kept, user, tally)
        known, contacts = _against(store, people)
        doubtful = [*census.doubts(given, user), *_doubts(people, undated=undated, others=len(others))]
    counted = tally.read - tally.skipped.total()
    report = ImportReport(
        files=tuple(str(file.path) for file in files),
        me=user,
        read=tally.read,
        new=counted - known,
        known=known,
        contacts=contacts,
        skipped=dict(tally.skipped),
        examples=tuple(tally.examples),
        doubtful=tuple(doubtful),
    )
    return Plan(tuple(files), user, report)


def _people(kept: Iterable[Glimpse], me: Me, tally: Tally) -> dict[str, tuple[Identity, ...]]:
    """The other side of each message by its id; those without one go to the tally."""
    people: dict[str, tuple[Identity, ...]] = {}
    for found in kept:
        counterparts = found.counterparts(me)
        if counterparts:
            people[found.id] = counterparts
        else:
            tally.skip(found.source, Skip.NOBODY)
    return people


def _against(store: Store | None, people: Mapping[str, tuple[Identity, ...]]) -> tuple[int, int]:
    """How many of the messages are on record, and how many new contacts the others bring."""
    known = store.known_interactions(list(people)) if store else set()
    addresses = {p.address for id_, some in people.items() if id_ not in known for p in some}
    on_record = {a for contact in store.contacts() for a in contact.addresses} if store else set()
    return len(known), len(addresses - on_record)


def _doubts(people: Mapping[str, tuple[Identity, ...]], *, undated: int, others: int) -> Iterator[str]:
    """What the user may want to look at, in plain sentences."""
    by_name: defaultdict[str, set[str]] = defaultdict(set)
    for some in people.values():
        for person in some:
            if " " in person.name:
                by_name[person.name].add(person.address)
    for name, addresses in sorted(by_name.items()):
        if len(addresses) > 1:
            few = ", ".join(sorted(addresses)[:4]) + (", …" if len(addresses) > 4 else "")
            yield f"{name} has {len(addresses)} addresses, which stay separate contacts: {few}."
    if undated:
        yield f"{undated} message{'s have' if undated > 1 else ' has'} no readable date."
    if others:
        yield f"{others} file{'s' if others > 1 else ''} in the folder held no mail."
