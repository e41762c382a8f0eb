"""Scenario cards as they stand in YAML files, read strictly: whatever is wrong is named with its file and card."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from assistant.domain.facts import Sharing
from assistant.domain.interactions import WRITABLE, Channel
from assistant.domain.requests import Kind
from assistant.errors import WrongUse
from assistant.evaluation.cards import Asks, Card, Noted, Person, Record, Saying, Split, Trap, Why
from assistant.evaluation.relations import words
from assistant.resources import parse_yaml

_KEYS = words(
    "id kind trap profession country today me to others records facts typed words purpose channel may_say allowed "
    "must_say must_not asks note"
)


def read_cards(folder: Path, split: Split) -> list[Card]:
    """The cards of one half, ordered by id. Raises ``WrongUse`` as ``read_file`` does, and for an id used twice."""
    cards = [card for path in sorted((folder / split.value).glob("*.yaml")) for card in read_file(path, split)]
    twice = [name for name, count in Counter(card.id for card in cards).items() if count > 1]
    if twice:
        raise WrongUse(f"There are two cards called {twice[0]}.")
    return sorted(cards, key=lambda card: card.id)


def read_file(path: Path, split: Split) -> list[Card]:
    """The cards of one file.

    Raises ``WrongUse`` naming the file and the card where a field is missing, unknown or means nothing.
    """
    try:
        rows = parse_yaml(path.read_text(encoding="utf-8"))
    except ValueError as exc:  # no YAML, or no text
        raise WrongUse(f"{path.name} cannot be read: {' '.join(str(exc).split())}") from exc
    if not isinstance(rows, list):
        raise WrongUse(f"{path.name} holds no list of cards.")
    cards = []
    for number, row in enumerate(rows, 1):
        try:
            cards.append(_card(_mapping(row), split))
        except (ValueError, re.error) as exc:
            name = str(row["id"]) if isinstance(row, Mapping) and row.get("id") else f"number {number}"
            raise WrongUse(f"The card {name} in {path.name} cannot be read: {exc}.") from exc
    return cards


def _card(row: Mapping[str, Any], split: Split) -> Card:
    _only(row, _KEYS)
    to = _person(_mapping(_of(row, "to")))
    others = tuple(_person(_mapping(one)) for one in _list(row, "others"))
    by_name = {one.name: one.address for one in (to, *others)}
    if len(by_name) <= len(others):
        raise ValueError("two people on it have the same name")
    me = _mapping(_of(row, "me"))
    _only(me, {"name", "address", "facts"})
    asks = _mapping(row.get("asks", {}))
    _only(asks, {"thing", "size", "by"})
    today = _day(row, "today")
    return Card(
        id=_text(row, "id"),
        split=split,
        kind=Kind(_text(row, "kind")),
        trap=Trap(_text(row, "trap")),
        profession=_text(row, "profession"),
        country=_text(row, "country"),
        today=today,
        me=_person({key: value for key, value in me.items() if key != "facts"}),
        to=to,
        purpose=_text(row, "purpose"),
        channel=_channel(row),
        may_say=tuple(map(_sentence, _some(row, "may_say"))),
        must_say=tuple(_saying(_mapping(one), None) for one in _some(row, "must_say")),
        must_not=tuple(_forbidden(_mapping(one)) for one in _list(row, "must_not")),
        others=others,
        records=tuple(_records(_list(row, "records"), to, by_name, before=today)),
        facts=(
            *(Noted(_sentence(text), "") for text in _list(me, "facts")),
            *(_noted(_mapping(one), to, by_name) for one in _list(row, "facts")),
        ),
        typed=tuple(map(_is_text, _list(row, "typed"))),
        words=_text(row, "words") if row.get("words") else "",
        allowed=frozenset(" ".join(map(_is_text, _list(row, "allowed"))).lower().split()),
        asks=Asks(*(tuple(map(_pattern, _list(asks, key))) for key in ("thing", "size", "by"))),
    )


def _records(rows: Iterable[object], to: Person, by_name: Mapping[str, str], *, before: date) -> Iterator[Record]:
    for row in map(_mapping, rows):
        _only(row, {"with", "day", "by", "subject", "text"})
        if (by := _text(row, "by")) not in {"me", "them", "note"}:
            raise ValueError(f"{by!r} is neither me, them nor note")
        if (day := _day(row, "day")) >= before:
            raise ValueError(f"the record of {day} does not lie before the day of writing")
        contact = _address(row, "with", by_name) if "with" in row else to.address
        yield Record(contact, day, by, _text(row, "subject") if "subject" in row else "", _text(row, "text").strip())


def _noted(row: Mapping[str, Any], to: Person, by_name: Mapping[str, str]) -> Noted:
    _only(row, {"text", "about", "sharing"})
    about = _address(row, "about", by_name) if "about" in row else to.address
    return Noted(_sentence(_of(row, "text")), about, Sharing(row.get("sharing", "say")))


def _forbidden(row: Mapping[str, Any]) -> Saying:
    return _saying(row, Why(_text(row, "why")))


def _saying(row: Mapping[str, Any], why: Why | None) -> Saying:
    _only(row, {"what", "any", "why"} if why else {"what", "any"})
    return Saying(_text(row, "what"), tuple(map(_pattern, _some(row, "any"))), why)


def _person(row: Mapping[str, Any]) -> Person:
    _only(row, {"name", "address", "title", "organisation"})
    title, organisation = (_text(row, key) if row.get(key) else "" for key in ("title", "organisation"))
    return Person(_text(row, "name"), _text(row, "address"), title, organisation)


def _address(row: Mapping[str, Any], key: str, by_name: Mapping[str, str]) -> str:
    if (name := _text(row, key)) not in by_name:
        raise ValueError(f"{name!r} in {key!r} is nobody on it")
    return by_name[name]


def _channel(row: Mapping[str, Any]) -> Channel:
    channel = Channel(row.get("channel", "email"))
    if channel not in WRITABLE:
        raise ValueError(f"no letter goes by {channel.value}")
    return channel


def _sentence(text: object) -> str:
    told = _is_text(text)
    if not (told[:1].isupper() and told[-1:] in ".?!"):
        raise ValueError(f"{told!r} is no sentence")
    return told


def _pattern(text: object) -> str:
    told = _is_text(text)
    if re.search(told, ""):
        raise ValueError(f"the pattern {told!r} fits everything")
    return told


def _is_text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{value!r} is no text")
    return value


def _of(row: Mapping[str, Any], key: str) -> Any:
    if key not in row:
        raise ValueError(f"{key!r} is missing")
    return row[key]


def _text(row: Mapping[str, Any], key: str) -> str:
    value = _of(row, key)
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{value!r} is no text for {key!r}")
    return value


def _list(row: Mapping[str, Any], key: str) -> list[Any]:
    value = row.get(key, [])
    if not isinstance(value, list):  # a text alone would count as a list of letters
        raise ValueError(f"{key!r} is no list")
    return value


def _some(row: Mapping[str, Any], key: str) -> list[Any]:
    _of(row, key)
    if not (value := _list(row, key)):
        raise ValueError(f"{key!r} is empty")
    return value


def _day(row: Mapping[str, Any], key: str) -> date:
    value = _of(row, key)
    if type(value) is not date:  # a time of day is no day
        raise ValueError(f"{value!r} is no day for {key!r}")
    return value


def _mapping(value: object) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise ValueError(f"{value!r} has no fields")
    return value


def _only(row: Mapping[str, Any], known: set[str] | frozenset[str]) -> None:
    if unknown := set(row) - known:
        raise ValueError(f"these keys mean nothing here: {', '.join(sorted(map(str, unknown)))}")
