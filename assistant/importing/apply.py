"""The import itself: in batches, each kept whole before the next is read."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from assistant.domain.contacts import Me
from assistant.domain.facts import Fact, Origin
from assistant.domain.interactions import Channel
from assistant.domain.reports import ImportReport, PeopleRead, Skip
from assistant.errors import DiskFull
from assistant.importing import own_export
from assistant.importing.beside import Beside, Spot
from assistant.importing.files import Finds
from assistant.importing.found import Message
from assistant.importing.gather import MAILS, Lying
from assistant.importing.plan import Plan, plan
from assistant.importing.reading import told
from assistant.importing.restoring import joined
from assistant.records import Exchange, Store

_MESSAGES = 2_000  # in a batch; each batch costs one wait for the disk
_FIRST = 125  # in the first, and twice as many in each after it, so that nobody waits long for the first
_BYTES = 16 * 2**20  # of mail in a batch
_MUCH = 8 * 2**20  # bytes of mail, from which on a second process is sure to help
_LAST = (Channel.MEETING, Channel.CALL, Channel.NOTE)


def apply(
    what: Plan | Iterable[str | os.PathLike[str]],
    store: Store,
    *,
    me: Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    today: date | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> ImportReport:
    """Bring files into the store; what is there already changes no row.

    ``what`` is a plan, or the paths to make one of (with ``me``, the user's own addresses and links, ``columns``,
    what the headings of a table mean, and ``today``, the day it is). ``progress`` is told the exchanges done and
    those there are. Ctrl-C ends it early with ``interrupted`` set and all that the report counts kept. Raises
    ``StoreLocked`` while another import runs, ``DiskFull`` with what is kept, and what ``plan`` raises.
    """
    began = time.perf_counter()
    with store.alone("importing"), Beside() as beside:
        if isinstance(what, Plan):
            planned = what.again(store) if what.stale else what
        else:
            planned = plan(
                what, me=me, store=store, columns=columns, today=today, early=lambda finds: _prepare(beside, finds)
            )
        work = _Import(planned, store, beside, progress)
        try:
            work.run()
        except KeyboardInterrupt:
            work.interrupted = True
        except DiskFull as error:
            kept = work.report()
            raise DiskFull(
                f"The disk is full: {kept.new + kept.known:,} of {planned.report.read:,} exchanges are on record and "
                "stay so; make room and import the same again, and it goes on from there."
            ) from error
        return replace(work.report(), seconds=time.perf_counter() - began)


class _Import:
    """One run over a plan, and what it has done so far."""

    def __init__(
        self, planned: Plan, store: Store, beside: Beside, progress: Callable[[int, int], None] | None
    ) -> None:
        self.interrupted = False
        self._plan = planned
        self._store = store
        self._beside = beside
        self._progress = progress
        self._tally = planned.tally.copy()
        self._people = PeopleRead()
        self._restored: list[ImportReport] = []
        self._new = self._contacts = 0
        self._known = planned.own.known

    def run(self) -> None:
        """Own export, cards, mails, messages, meetings, notes."""
        for path in self._plan.finds.exports:
            self._restored.append(own_export.restore(path, self._store))
        me = _both(self._plan.me, self._store.me()) if self._restored else self._plan.me
        if me != self._store.me() and (me.addresses or me.profiles):
            self._store.set_me(me)
        self._cards()
        self._about()
        self._mails()
        for batch in _chunks(sorted(self._plan.messages, key=_order)):
            self._keep([made for message in batch if (made := message.exchange(self._plan.me))])

    def report(self) -> ImportReport:
        """What was done until now."""
        skipped = self._tally.skipped
        made = replace(
            self._plan.own,
            # What was read but not kept when Ctrl-C came is not counted.
            read=self._new + self._known + skipped.total(),
            new=self._new,
            known=self._known,
            contacts=self._contacts,
            skipped=dict(skipped),
            examples=tuple(self._tally.examples),
            people=self._people,
            interrupted=self.interrupted,
        )
        for restored in self._restored:
            made = joined(made, restored)
        return made

    def _cards(self) -> None:
        cards = self._plan.cards
        for start in range(0, len(cards), _MESSAGES):
            added = self._store.add_cards(cards[start : start + _MESSAGES])
            new, updated, known, merged = len(added.new), len(added.updated), added.known, added.merged
            self._contacts += new
            done = self._people
            self._people = PeopleRead(
                done.read + new + updated + known,
                done.new + new,
                done.updated + updated,
                done.known + known,
                done.merged + merged,
            )

    def _about(self) -> None:
        """What the files say of the user, once; and what the user said about columns."""
        stored = {fact.text for fact in self._store.facts(None)} if self._plan.found.about else set()
        for about in self._plan.found.about:
            for sentence in about.sentences:
                if sentence not in stored:
                    stored.add(sentence)
                    fact = Fact("", sentence, None, source=about.source, quote=sentence, origin=Origin.RECORD)
                    self._store.add_fact(fact)
        for digest, said in self._plan.found.told.items():
            stored_as = self._store.mapping(digest) or {}
            if stored_as | said != stored_as:
                self._store.save_mapping(digest, stored_as | said)

    def _mails(self) -> None:
        batches = list(_batches(self._plan.mails))
        spots: list[list[Spot]] = [[(lying.item, lying.start, lying.length) for lying in batch] for batch in batches]
        sources = [(item.place, item.format) for item in self._plan.found.items]
        for batch, answers in zip(batches, self._beside.words(sources, spots), strict=True):
            exchanges: list[Exchange] = []
            for lying, said in zip(batch, answers, strict=True):
                made = told(lying.mail, said, self._plan.me) if said else None
                if made:
                    exchanges.append(made)
                else:
                    self._tally.skip(lying.mail.source, Skip.UNREADABLE)
            self._keep(exchanges)

    def _keep(self, exchanges: Sequence[Exchange]) -> None:
        if exchanges:
            added = self._store.add_interactions(exchanges)
            self._new += len(added.interactions)
            self._known += len(exchanges) - len(added.interactions)
            self._contacts += len(added.contacts)
        if self._progress:
            done = self._new + self._known + self._tally.skipped.total()
            self._progress(done, self._plan.report.read)


def _both(me: Me, restored: Me) -> Me:
    """The user as the files and the user's own word say, with what a restored export adds."""
    return Me(
        me.name or restored.name,
        tuple(dict.fromkeys((*me.addresses, *restored.addresses))),
        tuple(dict.fromkeys((*me.profiles, *restored.profiles))),
    )


def _prepare(beside: Beside, finds: Finds) -> None:
    """Have the second process started while the headers are read, where there is much mail."""
    if sum(item.size for item in finds.items.values() if item.format in MAILS) >= _MUCH:
        beside.start()


def _batches(mails: Iterable[Lying]) -> Iterator[list[Lying]]:
    batch: list[Lying] = []
    size, most = 0, _FIRST
    for lying in mails:
        batch.append(lying)
        size += lying.length
        if len(batch) >= most or size >= _BYTES:
            yield batch
            batch, size, most = [], 0, min(2 * most, _MESSAGES)
    if batch:
        yield batch


def _chunks(messages: Sequence[Message]) -> Iterator[Sequence[Message]]:
    for start in range(0, len(messages), _MESSAGES):
        yield messages[start : start + _MESSAGES]


def _order(message: Message) -> int:
    return _LAST.index(message.channel) + 1 if message.channel in _LAST else 0
