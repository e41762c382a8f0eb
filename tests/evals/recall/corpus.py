"""The invented network as exchanges, and the questions about it."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from assistant.domain.contacts import Me
from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.domain.recall import Filters
from assistant.records import Exchange, Store, interaction_id
from assistant.resources import parse_yaml

HERE = Path(__file__).parent
ME = Me("Ines Calder", ("ines.calder@posthorn.example",))
NOISE = 900
"""Exchanges made from templates, besides those written by hand."""
_CHANNELS = {
    "e": Channel.EMAIL,
    "m": Channel.MESSAGE,
    "t": Channel.MEETING,
    "c": Channel.CALL,
    "n": Channel.NOTE,
}
_DIRECTIONS = {"<": Direction.RECEIVED, ">": Direction.SENT, "=": Direction.BETWEEN}


@dataclass(frozen=True, slots=True)
class Said:
    """One exchange under the name that questions use (``mara/1``); ``by_hand`` is False for one from a template."""

    name: str
    exchange: Exchange
    by_hand: bool

    @property
    def id(self) -> str:
        """Its id in the store."""
        return self.exchange.interaction.id


@dataclass(frozen=True, slots=True)
class Question:
    """A question, the names of what answers it with their grades, and within what it is asked.

    ``inside`` is the key of the contact it is asked of, or empty; ``filters`` holds the rest.
    """

    id: str
    split: str
    kind: str
    ask: str
    grades: Mapping[str, int]
    inside: str = ""
    filters: Filters = field(default_factory=Filters)


def people() -> dict[str, Identity]:
    """Everybody by the key that the names of exchanges begin with."""
    found = {key: _identity(entry["who"]) for key, entry in _network().items()}
    for name, address in _read("noise.yaml")["people"]:
        found[address.partition("@")[0]] = Identity(name, address)
    return found


def network() -> list[Said]:
    """Everything that was exchanged: by hand and from the templates, the same each time."""
    everybody = people()
    by_hand = [
        _said(f"{key}/{row[0]}", row[1:5], [everybody[k] for k in (key, *(row[5] if len(row) > 5 else ()))], True)
        for key, entry in _network().items()
        for row in entry["said"]
    ]
    return by_hand + list(_noise(everybody))


def questions(split: str | None = None) -> list[Question]:
    """Those of one half (``dev`` or ``test``), or all."""
    rows = [_question(row) for row in _read("questions.yaml")]
    return [row for row in rows if split in (None, row.split)]


def fill(store: Store) -> dict[str, str]:
    """Put the network into a store, in the order of its days; returns the id of each exchange by its name."""
    store.set_me(ME)
    said = sorted(network(), key=lambda one: one.exchange.interaction.when or datetime.min.replace(tzinfo=UTC))
    store.add_interactions([one.exchange for one in said])
    return {one.name: one.id for one in said}


def _noise(everybody: Mapping[str, Identity]) -> Iterator[Said]:
    """Exchanges from the templates: each template about as often, with whoever comes."""
    made = _read("noise.yaml")
    dice = random.Random(3)
    keys = sorted(everybody)
    for number in range(NOISE):
        channel, subject, words = made["templates"][number % len(made["templates"])]
        chosen = {slot: dice.choice(values) for slot, values in made["slots"].items()}
        day = date(2023, 3, 1) + timedelta(days=dice.randrange(1350))
        key = dice.choice(keys)
        row = (day, channel, _filled(subject, chosen), _filled(words, chosen))
        yield _said(f"{key}/noise-{number}", row, [everybody[key]], False)


def _filled(template: str, chosen: Mapping[str, str]) -> str:
    """The template with its slots filled; a sentence that begins with a slot begins with a capital."""
    text = "".join(before + (chosen[slot] if slot else "") for before, slot, _, _ in Formatter().parse(template))
    return ". ".join(part[:1].upper() + part[1:] for part in text.split(". "))


def _said(name: str, row: Any, others: list[Identity], by_hand: bool) -> Said:
    day, how, subject, words = row
    channel, direction = _CHANNELS[how[0]], _DIRECTIONS[how[1]]
    me = Identity(ME.name, ME.addresses[0])
    hour = 8 + sum(name.encode()) % 11
    interaction = Interaction(
        id=interaction_id(f"network#{name}"),
        when=datetime(day.year, day.month, day.day, hour, tzinfo=UTC),
        channel=channel,
        direction=direction,
        subject=subject,
        text=words,
        raw=words,
        source=f"network#{name}",
        sender=others[0] if direction is Direction.RECEIVED else me,
        recipients=(me,) if direction is Direction.RECEIVED else tuple(others),
    )
    return Said(name, Exchange(interaction, tuple(others)), by_hand)


def _question(row: Mapping[str, Any]) -> Question:
    filters = Filters(
        since=row.get("since"),
        until=row.get("until"),
        channels=tuple(Channel(name) for name in row.get("channels", ())),
        direction=Direction(row["direction"]) if "direction" in row else None,
    )
    return Question(row["id"], row["split"], row["kind"], row["ask"], row["grades"], row.get("in", ""), filters)


def _identity(who: Mapping[str, str]) -> Identity:
    return Identity(who["name"], who["address"])


def _network() -> dict[str, Any]:
    return {key: entry for part in sorted((HERE / "network").iterdir()) for key, entry in _load(part).items()}


def _read(name: str) -> Any:
    return _load(HERE / name)


@cache
def _load(path: Path) -> Any:
    return parse_yaml(path.read_text(encoding="utf-8"))
