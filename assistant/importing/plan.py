"""What an import would do: everything read but the words of mails, nothing written."""

from __future__ import annotations

import os
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

from assistant.domain.contacts import Card, Me
from assistant.domain.interactions import Channel, Identity
from assistant.domain.reports import ImportReport, Skip
from assistant.importing.columns import check_fields, check_headings
from assistant.importing.files import Finds, find
from assistant.importing.found import Message
from assistant.importing.gather import Gathered, Lying, Tally, gather
from assistant.importing.newcomers import identities_of, newcomers
from assistant.importing.restoring import joined, planned
from assistant.records import Store

Paths = Iterable[str | os.PathLike[str]]
_NAMED = 3  # files that hold nothing that is read
_ASIDE = 20  # refusals of whole files that are told as sentences


@dataclass(frozen=True, slots=True)
class Plan:
    """What was found, who the user is, and the report of what applying it would do.

    ``mails``, ``messages`` and ``cards`` are what is not left out; of the first two, only what is new. ``own`` is
    the report without the exports of ours among the files, which are restored apart.
    """

    paths: tuple[str | os.PathLike[str], ...]
    given: tuple[str, ...]
    columns: Mapping[str, str] | None
    finds: Finds
    found: Gathered
    tally: Tally
    me: Me
    mails: tuple[Lying, ...]
    messages: tuple[Message, ...]
    cards: tuple[Card, ...]
    own: ImportReport
    report: ImportReport

    @property
    def stale(self) -> bool:
        """Whether a file has changed since."""
        return any(item.stale for item in self.found.items)

    def again(self, store: Store) -> Plan:
        """The same files looked at once more."""
        return plan(self.paths, me=self.given, store=store, columns=self.columns, today=self.found.today)


@dataclass(slots=True)
class _Kept:
    """What is neither left out nor on record, with the people on the other side."""

    mails: list[Lying] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    people: list[tuple[Identity, ...]] = field(default_factory=list)
    known: int = 0
    undated: int = 0


def plan(
    paths: Paths,
    *,
    me: Iterable[str] = (),
    store: Store | None = None,
    columns: Mapping[str, str] | None = None,
    today: date | None = None,
    early: Callable[[Finds], None] | None = None,
) -> Plan:
    """Look at files, folders and archives of any format that is read, and say what importing them would do.

    ``me`` are the user's own addresses and profile links; ``columns`` says what the headings of somebody's table
    mean (``{"Mail privat": "address"}``); ``today`` is the last day on which a repeated meeting has taken place, by
    default the clock's; ``early`` is told what was found before it is read. Raises ``UnreadableFile``,
    ``NotAMailbox``, ``WhoAmIUnknown`` and ``WrongUse``.
    """
    began = time.perf_counter()
    check_fields(columns)
    paths, given = tuple(paths), tuple(me)
    finds = find(paths)
    restored = planned(finds, store)
    if early:
        early(finds)
    found = gather(finds.items.values(), given=columns, store=store, today=today)
    check_headings(columns, found.headings)
    tally = found.tally.copy()
    for refusal in finds.refusals:
        tally.refuse(refusal)
    user = found.census.settle(given, store.me() if store else Me(), found.about)
    forgotten = _forgotten(store)
    kept = _keep(found, user, tally, forgotten, store)
    cards = tuple(card for card in found.cards if not any(map(forgotten, identities_of(card))))
    people, contacts, owners = newcomers(store, cards, kept.people)
    report = ImportReport(
        files=tuple(str(item.place) for item in found.items) + tuple(map(str, finds.exports)),
        me=user,
        read=tally.read,
        new=len(kept.mails) + len(kept.messages),
        known=kept.known,
        contacts=contacts,
        skipped=dict(tally.skipped),
        examples=tuple(tally.examples),
        doubtful=(
            *_to_oneself(kept, user, tally),
            *_doubts(found, kept, finds, given, user, owners, hidden=len(found.cards) - len(cards)),
        ),
        people=people,
        formats=dict(found.formats),
        about_me=tuple(dict.fromkeys(sentence for about in found.about for sentence in about.sentences)),
        columns=found.columns,
    )
    whole = report
    for other in restored:
        whole = joined(whole, other)
    whole = replace(whole, seconds=time.perf_counter() - began)
    return Plan(
        paths, given, columns, finds, found, tally, user, tuple(kept.mails), tuple(kept.messages), cards, report, whole
    )


def _keep(found: Gathered, me: Me, tally: Tally, forgotten: Callable[[Identity], bool], store: Store | None) -> _Kept:
    ids = [lying.mail.id for lying in found.mails] + [message.id for message in found.messages]
    known = store.known_interactions(ids) if store and ids else set()
    kept = _Kept(known=len(known))
    for lying in found.mails:
        mail = lying.mail
        if mail.id in known:
            continue
        people = mail.counterparts(me)
        if _left_out(mail.source, people, (mail.sender, *mail.to, *mail.others), tally, forgotten):
            continue
        if mail.others_skip and mail.sender.address not in me.addresses:
            tally.skip(mail.source, mail.others_skip)
            continue
        kept.undated += mail.when is None
        kept.mails.append(lying)
        kept.people.append(people)
    for message in found.messages:
        if message.id in known:
            continue
        people = message.counterparts(me)
        everybody = (message.sender, *message.to, *message.others)
        if _left_out(message.source, people, everybody, tally, forgotten):
            continue
        kept.undated += message.when is None and message.channel is not Channel.NOTE
        kept.messages.append(message)
        kept.people.append(people)
    return kept


def _left_out(
    source: str,
    people: Sequence[Identity],
    everybody: Sequence[Identity],
    tally: Tally,
    forgotten: Callable[[Identity], bool],
) -> bool:
    if not people:
        tally.skip(source, Skip.NOBODY)
    elif any(map(forgotten, everybody)):
        tally.skip(source, Skip.FORGOTTEN)
    else:
        return False
    return True


def _forgotten(store: Store | None) -> Callable[[Identity], bool]:
    """Whether the user had somebody forgotten; each is looked up once."""
    if store is None:
        return lambda _: False

    @cache
    def by_key(address: str, profile: str) -> bool:
        return store.is_forgotten(Identity("", address, profile))

    return lambda person: bool(person.key) and by_key(person.address, person.profile)


def _to_oneself(kept: _Kept, me: Me, tally: Tally) -> Iterator[str]:
    """That nothing is left of some mail because all of it seems to be from the user to the user."""
    number = tally.skipped[Skip.NOBODY]
    if number and me.addresses and not (kept.known or kept.mails or kept.messages):
        which = "is" if len(me.addresses) == 1 else "are all"
        yield (
            f"Nothing is left to import, as {number:,} seem{'s' * (number == 1)} to be from you to yourself; unless "
            f"{', '.join(me.addresses)} {which} yours, give your own with --me ADDRESS."
        )


def _doubts(
    found: Gathered,
    kept: _Kept,
    finds: Finds,
    given: tuple[str, ...],
    me: Me,
    owners: Mapping[str, str],
    *,
    hidden: int,
) -> Iterator[str]:
    """What the user may want to look at, in plain sentences."""
    if found.mails or found.messages:
        yield from found.census.doubts(given, me)
    by_name: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for some in dict.fromkeys(kept.people):
        for person in some:
            if " " in person.name and person.address:
                by_name[person.name].setdefault(owners.get(person.address, person.address), person.address)
    for name, contacts in sorted(by_name.items()):
        addresses = contacts.values()
        if len(addresses) > 1:
            few = ", ".join(sorted(addresses)[:4]) + (", …" if len(addresses) > 4 else "")
            yield f"{name} has {len(addresses)} addresses, which stay separate contacts: {few}."
    if kept.undated:
        yield f"{kept.undated} message{'s have' if kept.undated > 1 else ' has'} no readable date."
    if hidden:
        yield f"{hidden} {'entries are' if hidden > 1 else 'entry is'} of people you had forgotten, and left out."
    for refusal in [each for each in finds.refusals if not each.place][:_ASIDE]:
        yield f"{refusal.file} was left out: {refusal.reason[:1].lower()}{refusal.reason[1:]}"
    if finds.others:
        count, named = len(finds.others), ", ".join(finds.others[:_NAMED])
        more = f" and {count - _NAMED:,} more" if count > _NAMED else ""
        yield f"{count:,} file{'s' if count > 1 else ''} in the folder held nothing that is read: {named}{more}."
