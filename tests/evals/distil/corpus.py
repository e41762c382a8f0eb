"""The labelled mails and messages (``labels.md`` says what the labels mean), read strictly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from assistant.domain.contacts import Contact, Me
from assistant.domain.facts import Sharing
from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.domain.ledger import FavourDirection, Party, PromiseState
from assistant.records import interaction_id
from assistant.resources import parse_yaml

HERE = Path(__file__).parent
ME = Me("Lena Marwick", ("lena.marwick@postbox.example",))
SPLITS = ("dev", "test")
READ = ("dev", "train")
"""What whoever writes rules may look at: mail by the hand that also wrote *test*, and mail by six others."""
FILES = {"train": tuple(f"train-{hand}" for hand in range(1, 7))}
_DIRECTIONS = {"me": Direction.SENT, "them": Direction.RECEIVED, "note": Direction.BETWEEN}


class Kind(StrEnum):
    """What is looked for."""

    PROMISE = "promise"
    FAVOUR = "favour"
    FACT = "fact"


@dataclass(frozen=True, slots=True)
class Label:
    """One thing that stands in a message, as a careful reader wrote it down.

    ``source`` is the message's; ``toward`` is who promised, which way the favour went, or whom the fact is about;
    ``due`` and ``sharing`` hold every right answer, the best first; ``group`` is shared by tellings of one thing.
    """

    kind: Kind
    source: str
    thread: str
    quote: str
    what: str
    toward: str
    group: str
    optional: bool = False
    due: tuple[date | None, ...] = ()
    state: PromiseState | None = None
    thanked: bool = False
    sharing: tuple[Sharing, ...] = ()
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Correspondence:
    """Everything between the user and one contact, the oldest first, and what is to be found in it."""

    contact: Contact
    tone: str
    language: str
    interactions: tuple[Interaction, ...]
    labels: tuple[Label, ...]


def correspondences(split: str) -> list[Correspondence]:
    """One part (``dev``, ``test``, ``train``, ``valid``, ``fresh``), contact by contact.

    Raises ``ValueError`` for a key that means nothing.
    """
    found = []
    for name in FILES.get(split, (split,)):
        page = parse_yaml((HERE / f"{name}.yaml").read_text(encoding="utf-8"))
        hand = "" if name == split else f"{name}-"  # two hands may have thought of the same first name
        found += [_correspondence(hand, key, row, page["threads"]) for key, row in page["contacts"].items()]
    return found


def _correspondence(
    hand: str, key: str, row: Mapping[str, str], threads: Sequence[Mapping[str, Any]]
) -> Correspondence:
    profile = row.get("profile", "")
    addresses, profiles = (row["address"],) if row["address"] else (), (profile,) if profile else ()
    them = Identity(row["name"], row["address"], profile)
    own = [thread for thread in threads if thread["with"] == key]
    said = [one for thread in own for one in _interactions(thread, them)]
    return Correspondence(
        Contact(id=f"c-{hand}{key}", name=row["name"], addresses=addresses, profiles=profiles),
        row["tone"],
        row["language"],
        tuple(sorted(said, key=lambda one: (one.when or datetime.min.replace(tzinfo=UTC), one.source))),
        tuple(label for thread in own for label in _labels(thread)),
    )


def _interactions(thread: Mapping[str, Any], them: Identity) -> Iterator[Interaction]:
    me = Identity(ME.name, ME.addresses[0])
    before: list[str] = []
    for number, row in enumerate(thread["messages"], 1):
        _only(row, {"day", "by", "also", "text", "promises", "favours", "facts", "nothing"})
        source, day = _source(thread, number), row["day"]
        direction = _DIRECTIONS[row["by"]]
        mine = direction is not Direction.RECEIVED
        others = tuple(Identity(one["name"], one["address"]) for one in row.get("also", ()))
        text = row["text"].strip()
        yield Interaction(
            id=interaction_id(source),
            when=datetime(day.year, day.month, day.day, 7 + number, 10, tzinfo=UTC),
            channel=Channel.NOTE if row["by"] == "note" else Channel(thread.get("channel", "email")),
            direction=direction,
            subject=thread["subject"],
            text=text,
            raw=text,
            source=source,
            sender=me if mine else them,
            recipients=(them if mine else me, *others),
            in_reply_to=before[-1] if before else None,
            references=tuple(before),
            thread=thread["id"],
        )
        before.append(source)


def _labels(thread: Mapping[str, Any]) -> Iterator[Label]:
    for number, message in enumerate(thread["messages"], 1):
        for kind in Kind:
            for place, row in enumerate(message.get(f"{kind}s", ())):
                name = row.get("same") or f"{number}.{place}"
                yield _label(kind, row, _source(thread, number), thread["id"], f"{thread['id']}/{kind}/{name}")


def _label(kind: Kind, row: Mapping[str, Any], source: str, thread: str, group: str) -> Label:
    always = {"quote", "what", "same", "optional"}
    rest: dict[str, Any] = {}
    if kind is Kind.PROMISE:
        _only(row, always | {"who", "due", "state"})
        toward = Party(row["who"]).value
        rest = {"due": _all(row["due"]), "state": PromiseState(row["state"])}
    elif kind is Kind.FAVOUR:
        _only(row, always | {"direction", "thanked"})
        toward = FavourDirection(row["direction"]).value
        rest = {"thanked": row["thanked"]}
    else:
        _only(row, always | {"about", "topic", "sharing"})
        toward = Party(row["about"]).value
        rest = {"sharing": tuple(Sharing(level) for level in _all(row["sharing"])), "topic": row["topic"]}
    return Label(kind, source, thread, row["quote"], row["what"], toward, group, row.get("optional", False), **rest)


def _source(thread: Mapping[str, Any], number: int) -> str:
    return f"<{thread['id']}.{number}@letters.example>"


def _all(value: Any) -> tuple[Any, ...]:
    return tuple(value) if isinstance(value, list) else (value,)


def _only(row: Mapping[str, Any], known: set[str]) -> None:
    if unknown := set(row) - known:
        raise ValueError(f"These keys mean nothing here: {', '.join(sorted(map(str, unknown)))}.")
