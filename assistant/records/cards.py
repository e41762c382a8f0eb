"""Entries of address books: what each changes, decided once for looking ahead and for doing it.

A card belongs to whoever has one of its addresses or profile links; one that has those of several contacts shows that
they are one person, and they are merged (unless the user set them apart). A card without any belongs to the contact
its own entry made before; its name alone never says whose it is. What the user called somebody stays; a title or an
organisation takes the place of an older one, an empty one of nothing. A card seen before, word for word, is no news:
else two address books that disagree would overwrite each other with each import.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from assistant.domain.contacts import Card
from assistant.records.identities import Key
from assistant.records.texts import fold, fold_address, fold_profile, storable


@dataclass(frozen=True, slots=True)
class CardsAdded:
    """What a batch of cards did, or would do.

    ``new`` and ``updated`` are contact ids, one for each card that made or changed a contact; ``known`` counts the
    cards that changed nothing and ``merged`` the contacts that were made one with another.
    """

    new: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    known: int = 0
    merged: int = 0


@dataclass(slots=True)
class Entry:
    """A card with its values as they are stored and looked up."""

    source: str
    digest: str
    keys: dict[Key, str]  # as it is shown
    names: dict[str, str]  # folded -> as it is shown, the card's own name first
    title: str
    organisation: str
    since: str

    @classmethod
    def of(cls, card: Card) -> Entry:
        """The entry a card makes."""
        keys = {("address", value): value for value in map(fold_address, card.addresses) if value}
        keys |= {("profile", value): _link(link) for link in card.profiles if (value := fold_profile(link))}
        names = {fold(name): name for name in map(_line, (card.name, *card.names)) if name}
        title, organisation = _line(card.title or ""), _line(card.organisation or "")
        since = card.since.isoformat() if card.since else ""
        content = repr((sorted(keys), list(names), title, organisation, since))
        digest = hashlib.blake2b(content.encode(), digest_size=8).hexdigest()
        return cls(storable(card.source), digest, keys, names, title, organisation, since)

    @property
    def called(self) -> str:
        """What to call somebody of whom nothing else is known; empty where the card says nothing at all."""
        for name in self.names.values():
            return name
        for kind, value in self.keys:
            return value.partition("@")[0] if kind == "address" else value
        return ""


@dataclass(slots=True)
class Details:
    """What is on record of a contact besides its identities; ``names`` are folded."""

    title: str = ""
    organisation: str = ""
    since: str = ""
    names: set[str] = field(default_factory=set)
    keyed: bool = False


@dataclass(slots=True)
class Desk:
    """What is on record of the people on a batch of cards, kept up to date while deciding."""

    owners: dict[Key, str]  # part
    wholes: dict[str, str]  # part -> contact
    parts: dict[str, list[str]]  # contact -> its parts
    details: dict[str, Details]  # by contact
    sources: dict[str, str]  # card source -> part
    seen: set[tuple[str, str]]  # (source, digest)
    apart: set[frozenset[str]]  # pairs of contacts


@dataclass(slots=True)
class Decisions:
    """What is to be written, and what to tell the user."""

    new: dict[str, str] = field(default_factory=dict)  # contact id -> its name
    updated: list[str] = field(default_factory=list)
    known: int = 0
    merges: list[tuple[str, str, str]] = field(default_factory=list)  # kept, gone, why
    identities: list[tuple[str, str, str, str]] = field(default_factory=list)  # part, kind, value, shown
    told: dict[str, dict[str, str]] = field(default_factory=dict)  # part -> what changes of title, organisation, since
    cards: list[tuple[str, str, str]] = field(default_factory=list)  # source, digest, part

    @property
    def outcome(self) -> CardsAdded:
        """The same, counted."""
        return CardsAdded(tuple(self.new), tuple(self.updated), self.known, len(self.merges))


def decide(entries: Sequence[Entry], desk: Desk, spare_ids: Iterable[str]) -> Decisions:
    """Go through the entries in order; pure but for ``desk``. ``spare_ids`` are for new contacts."""
    made = Decisions()
    spare = iter(spare_ids)
    for entry in entries:
        if (entry.source, entry.digest) in desk.seen or not entry.called:
            made.known += 1
            continue
        desk.seen.add((entry.source, entry.digest))
        part = _part_of(entry, desk)
        if part is None:
            part = next(spare)
            made.new[part] = entry.called
            desk.wholes[part], desk.parts[part] = part, [part]
            desk.details[part] = Details()
            _add(entry, part, desk, made)
        else:
            merged = _join(entry, part, desk, made)
            changed = _add(entry, part, desk, made)
            if merged or changed:
                made.updated.append(desk.wholes[part])
            else:
                made.known += 1
        made.cards.append((entry.source, entry.digest, part))
        desk.sources.setdefault(entry.source, part)
    return made


def _part_of(entry: Entry, desk: Desk) -> str | None:
    """The part a card belongs to: by its keys; without any, or where its contact had none so far, by its entry."""
    for key in entry.keys:
        if key in desk.owners:
            return desk.owners[key]
    part = desk.sources.get(entry.source)
    if part is not None and entry.keys and desk.details[desk.wholes[part]].keyed:
        return None
    return part


def _join(entry: Entry, part: str, desk: Desk, made: Decisions) -> bool:
    """Merge the contacts that the card's keys belong to, into the one who was there first."""
    whole = desk.wholes[part]
    others: dict[str, Key] = {}
    mine = next((key for key in entry.keys if key in desk.owners), None)
    for key in entry.keys:
        other = desk.wholes[desk.owners[key]] if key in desk.owners else whole
        if other != whole and not any(frozenset((one, other)) in desk.apart for one in (whole, *others)):
            others.setdefault(other, key)
    if not others or mine is None:
        return False
    kept = min(whole, *others)
    shown = {one: entry.keys[key] for one, key in {whole: mine, **others}.items()}
    for gone in sorted(shown):
        if gone == kept:
            continue
        made.merges.append((kept, gone, f"One entry names {shown[kept]} and {shown[gone]}."))
        _absorb(desk, kept, gone)
    return True


def _absorb(desk: Desk, kept: str, gone: str) -> None:
    for part in desk.parts.pop(gone):
        desk.wholes[part] = kept
        desk.parts[kept].append(part)
    one, other = desk.details[kept], desk.details[gone]
    one.title, one.organisation = one.title or other.title, one.organisation or other.organisation
    one.since = min(filter(None, (one.since, other.since)), default="")
    one.names |= other.names
    one.keyed = one.keyed or other.keyed
    desk.apart |= {frozenset(kept if name == gone else name for name in pair) for pair in desk.apart if gone in pair}


def _add(entry: Entry, part: str, desk: Desk, made: Decisions) -> bool:
    """Give a contact what the card knows and the records do not; whether there was anything."""
    whole = desk.wholes[part]
    now = desk.details[whole]
    before = len(made.identities)
    for key, shown in entry.keys.items():
        if key not in desk.owners:
            desk.owners[key] = part
            now.keyed = True
            made.identities.append((part, *key, shown))
    for name, shown in entry.names.items():
        if name not in now.names:
            now.names.add(name)
            made.identities.append((part, "name", name, shown))
    told: dict[str, str] = {}
    if entry.title and entry.title != now.title:
        told["title"] = now.title = entry.title
    if entry.organisation and entry.organisation != now.organisation:
        told["organisation"] = now.organisation = entry.organisation
    if entry.since and not (now.since and now.since <= entry.since):
        told["since"] = now.since = entry.since
    if told:
        made.told.setdefault(part, {}).update(told)
    return bool(told) or len(made.identities) > before


def desk_of(
    owners: Mapping[Key, str],
    wholes: Mapping[str, str],
    details: Mapping[str, tuple[str, str, str]],
    known: Iterable[tuple[str, str, str]],
    seen: Iterable[tuple[str, str, str]],
    apart: set[frozenset[str]],
) -> Desk:
    """What is on record, as it comes from the tables.

    ``details`` are title, organisation and day by contact; ``known`` are (contact, sort, value) of its identities;
    ``seen`` are (source, digest, part).
    """
    people: defaultdict[str, Details] = defaultdict(Details)
    for whole, row in details.items():
        people[whole] = Details(*row)
    for whole, kind, value in known:
        if kind == "name":
            people[whole].names.add(value)
        else:
            people[whole].keyed = True
    rows = list(seen)
    parts: defaultdict[str, list[str]] = defaultdict(list)
    for part, whole in wholes.items():
        parts[whole].append(part)
    return Desk(
        owners=dict(owners),
        wholes=dict(wholes),
        parts=dict(parts),
        details=dict(people),
        sources={source: part for source, _, part in reversed(rows)},
        seen={(source, digest) for source, digest, _ in rows},
        apart=set(apart),
    )


def _line(text: str) -> str:
    return " ".join(storable(text).split())


def _link(link: str) -> str:
    return storable(link).strip()
