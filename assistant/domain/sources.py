"""What a source says to a reader, and the short handle by which it can be asked for."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from datetime import date

from assistant.domain.contacts import TITLES
from assistant.domain.facts import Fact
from assistant.domain.interactions import Channel, Direction, Interaction

_KINDS = {
    Channel.EMAIL: "mail", Channel.MESSAGE: "message", Channel.LINKEDIN_NOTE: "invitation", Channel.MEETING: "meeting",
    Channel.CALL: "call", Channel.NOTE: "note",
}  # fmt: skip
_LINE = re.compile(r"(?:line|row|entry) \d+")


def place(source: str) -> str:
    """The file a source names, with the line in it where there is one; empty for what only a program can look up.

    A source is a Message-ID (or what stands for one), or a file's name with the place inside it after a ``#``:
    of ``messages.csv#2-aGFubmU=`` the file is left, of ``people.csv#line 3`` both.
    """
    if source.startswith(("<", "sha256:")):
        return ""
    file, hash_sign, inside = source.partition("#")
    if hash_sign:
        return f"{file}, {inside}" if _LINE.fullmatch(inside) else file
    return "" if "@" in source and " " not in source else source


def handle(source: str) -> str:
    """Eight characters by which a source can be asked for (``askwell source 3fa9c1d2``) instead of its Message-ID."""
    return hashlib.blake2b(source.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()


def human_source(source: str | None, found: Sequence[Interaction] = (), *, today: date | None = None) -> str:
    """A source in words: ``your mail of 4 March 2026``, ``Ruth’s message of 2 May``, ``meeting of 3 June``.

    ``found`` is what stands in it (``Store.interactions_from``), oldest first; of several parts the newest is named.
    The year is left out where it is that of ``today``. Without ``found`` it is the file, else that it is on record
    no more; None (what the user typed) is ``stored by you``.
    """
    if source is None:
        return "stored by you"
    if not found:
        return place(source) or "an exchange that is not on record any more"
    newest = max(found, key=lambda one: (one.when is not None, one.when and one.when.timestamp(), one.id))
    kind = _KINDS[newest.channel]
    on = f" of {day(newest.when.date(), today)}" if newest.when else ""
    if newest.channel in (Channel.MEETING, Channel.CALL, Channel.NOTE):
        return f"{kind}{on}" if on else f"{kind} ({place(source)})" if place(source) else kind
    if len(found) > 1:
        return f"messages up to {day(newest.when.date(), today)}" if newest.when else f"{len(found)} {kind}s"
    return f"{_whose(newest)}{kind}{on}"


def _whose(one: Interaction) -> str:
    if one.direction is Direction.SENT:
        return "your "
    name = next((w for w in one.sender.name.split() if w.rstrip(".").lower() not in TITLES), "")
    return f"{name}’s " if name and "@" not in name and one.direction is Direction.RECEIVED else ""


def day(when: date, today: date | None = None) -> str:
    """A date as one says it: the year only where it is not that of ``today`` (always, without one)."""
    return f"{when.day} {when:%B}" + (f" {when.year}" if today is None or when.year != today.year else "")


def where_told(fact: Fact, where: str, today: date) -> str:
    """Where a fact comes from (``where``, in words), and when the user last said that it holds."""
    own = f"{where} on {day(fact.when, today)}" if fact.when and not fact.source else where
    return f"{own}; you said on {day(fact.checked, today)} that it holds" if fact.checked else own


def replaced_by(newer: Fact, today: date) -> str:
    """What is said of a fact that a later one contradicts: "replaced by “You lead the team.” on 1 February 2026"."""
    return f"replaced by “{newer.text}”" + (f" on {day(newer.told, today)}" if newer.told else "")
