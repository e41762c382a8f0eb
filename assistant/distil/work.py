"""Reading the records for the ledgers, beside the user: one contact after the other, each kept as soon as it is read.

Broken off at any moment, it goes on with the next contact: what was read is marked with the method it was read by, and
only a contact with anything unmarked (a new mail, a new method) is read again, as a whole, because a new mail may show
that an old promise was kept.
"""

from __future__ import annotations

import hashlib
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from assistant.domain.contacts import Contact
from assistant.domain.facts import Fact
from assistant.domain.interactions import Interaction
from assistant.domain.ledger import Favour, Promise
from assistant.errors import StoreLocked, UnknownContact

_TRIES, _WAIT = 60, 1.0
"""How often, and after how many seconds, keeping is tried again while another process writes."""

_OFTEN = 0.1
"""Seconds between two questions whether a letter is being written: asking other processes takes a file lock."""

Breathe = Callable[[], None]
"""To be called between two sentences: it waits while a letter is being written, and raises ``Stopped``."""


class Stopped(Exception):
    """The user, or the end of the program, wants the reading to end."""


@dataclass(frozen=True, slots=True)
class Found:
    """What stands in the interactions with one contact; ``unread``: the language of each (by id) nothing could read."""

    promises: tuple[Promise, ...] = ()
    favours: tuple[Favour, ...] = ()
    facts: tuple[Fact, ...] = ()
    unread: Mapping[str, str] = field(default_factory=dict)


Finder = Callable[[Contact, Sequence[Interaction], Breathe], Found]


class Kept(Protocol):
    """How much of what was found is new, by sort, and how much of that waits for a yes."""

    promises: int
    favours: int
    facts: int
    waiting: int


class Ledgers(Protocol):
    """The part of the store that is worked on."""

    def to_distil(self, method: str, *, limit: int = ...) -> list[str]:
        """Contacts with anything not read by this method."""
        ...

    def contact(self, contact_id: str) -> Contact:
        """The contact with this id."""
        ...

    def interactions_with(self, contact_id: str) -> list[Interaction]:
        """Everything exchanged with them."""
        ...

    def add_proposals(
        self,
        contact_id: str,
        promises: Sequence[Promise],
        favours: Sequence[Favour],
        facts: Sequence[Fact],
        *,
        read: Mapping[str, str],
        unread: Mapping[str, str],
    ) -> Kept:
        """Keep what was found, all of it or nothing."""
        ...


@dataclass(frozen=True, slots=True)
class Done:
    """How far one run came: contacts and interactions read, contacts ``left`` for the next run.

    ``promises``, ``favours`` and ``facts`` are those that are new, ``waiting`` those of them that wait for a yes;
    ``unread`` counts the interactions that nothing could read, by language (ISO 639-1).
    """

    contacts: int = 0
    interactions: int = 0
    left: int = 0
    promises: int = 0
    favours: int = 0
    facts: int = 0
    waiting: int = 0
    unread: Mapping[str, int] = field(default_factory=dict)


def digest(*parts: str) -> str:
    """A short digest, for telling methods apart."""
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=6).hexdigest()


def distil_all(
    store: Ledgers,
    *,
    finder: Finder,
    method: str,
    pause: Callable[[], object] = lambda: None,
    stop: threading.Event | None = None,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
    tell: Callable[[int, int], None] = lambda _contacts, _interactions: None,
    budget_seconds: float | None = None,
    only: str | None = None,
) -> Done:
    """Read every contact that has anything new, those written to most and last first.

    ``pause`` returns when there is nothing to wait for; ``progress`` is told (done, all) contacts, and ``tell`` before
    it how many contacts and interactions were read. No contact is begun
    after ``budget_seconds``, but the first always is, so that every run gets on; with ``only``, none but the contact
    with this id. Raises ``StoreLocked`` where another
    process wrote without a pause for a minute, and what else reading and writing raise; what was kept stays.
    """
    began = time.monotonic()
    stopped = stop or threading.Event()

    asked = float("-inf")

    def breathe() -> None:
        nonlocal asked
        if time.monotonic() - asked >= _OFTEN:
            pause()
            asked = time.monotonic()
        if stopped.is_set():
            raise Stopped

    waiting = [id_ for id_ in store.to_distil(method) if only in (None, id_)]
    done = Done(left=len(waiting))
    if waiting:
        progress(0, len(waiting))
    for number, contact_id in enumerate(waiting):
        if number and budget_seconds is not None and time.monotonic() - began > budget_seconds:
            break
        try:
            breathe()
            read = _one(store, contact_id, finder, method, breathe, stopped)
        except Stopped:
            break
        done = _sum(done, read)
        tell(done.contacts, done.interactions)
        progress(done.contacts, len(waiting))
    return done


def _sum(done: Done, read: Done) -> Done:
    unread = Counter(done.unread) + Counter(read.unread)
    names = ("contacts", "interactions", "left", "promises", "favours", "facts", "waiting")
    return Done(**{name: getattr(done, name) + getattr(read, name) for name in names}, unread=dict(unread))


def _one(
    store: Ledgers, contact_id: str, finder: Finder, method: str, breathe: Breathe, stopped: threading.Event
) -> Done:
    """Read one contact and keep what was found; what that came to, one less being left."""
    read = Done(contacts=1, left=-1)
    try:
        contact = store.contact(contact_id)
        found = store.interactions_with(contact_id)
        told = finder(contact, found, breathe)
        marks = {one.id: method for one in found}
        for attempt in range(_TRIES):
            try:
                kept = store.add_proposals(
                    contact_id, told.promises, told.favours, told.facts, read=marks, unread=told.unread
                )
                break
            except StoreLocked:
                if attempt == _TRIES - 1:
                    raise
                if stopped.wait(_WAIT):
                    raise Stopped from None
    except UnknownContact:  # forgotten meanwhile
        return read
    return replace(
        read,
        interactions=len(found),
        **{name: getattr(kept, name) for name in ("promises", "favours", "facts", "waiting")},
        unread=Counter(told.unread.values()),
    )
