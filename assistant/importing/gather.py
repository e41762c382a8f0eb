"""Reading what was found, as far as it must be known before anything is written: all but the words of mails."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from assistant.domain.contacts import Card
from assistant.domain.reports import Skip, Skipped
from assistant.importing import columns, readers
from assistant.importing.archives import BROKEN, Opener
from assistant.importing.files import Item
from assistant.importing.formats import Format
from assistant.importing.found import AboutMe, Message, Refusal
from assistant.importing.headings import heading_key
from assistant.importing.mbox import messages
from assistant.importing.reading import Mail, glimpse
from assistant.importing.whoami import Census
from assistant.records import Store

_EXAMPLES = 3  # of each reason to leave something out
_REFUSED = 20  # of these: each has a reason of its own
MAILS = (Format.MBOX, Format.EML)


class Tally:
    """Counts what is left out, with a few examples of each reason."""

    def __init__(self) -> None:
        self.read = 0
        self.skipped: Counter[Skip] = Counter()
        self.examples: list[Skipped] = []

    def skip(self, where: str, reason: Skip, detail: str = "") -> None:
        """Note one item left out."""
        self.skipped[reason] += 1
        if self.skipped[reason] <= (_REFUSED if detail else _EXAMPLES):
            self.examples.append(Skipped(where, reason, detail))

    def refuse(self, refusal: Refusal) -> None:
        """Note what could not be used, which counts as read."""
        self.read += 1
        where = f"{refusal.file} ({refusal.place})" if refusal.place else refusal.file
        self.skip(where, Skip.UNREADABLE, refusal.reason)

    def copy(self) -> Tally:
        """Another with the same counts."""
        other = Tally()
        other.read, other.skipped, other.examples = self.read, self.skipped.copy(), list(self.examples)
        return other


class Lying(NamedTuple):
    """A mail and where its bytes lie: in which of the items, from which byte on, how many."""

    mail: Mail
    item: int
    start: int
    length: int


@dataclass(slots=True)
class Gathered:
    """Everything that the files hold up to ``today``, each exchange once, before it is known who the user is."""

    items: list[Item]
    today: date | None = None
    tally: Tally = field(default_factory=Tally)
    census: Census = field(default_factory=Census)
    about: list[AboutMe] = field(default_factory=list)
    cards: list[Card] = field(default_factory=list)
    mails: list[Lying] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    formats: Counter[str] = field(default_factory=Counter)
    columns: dict[str, dict[str, str]] = field(default_factory=dict)
    told: dict[str, dict[str, str]] = field(default_factory=dict)  # headings' digest -> what the user said of them
    seen: set[str] = field(default_factory=set)


def gather(
    items: Iterable[Item], *, given: Mapping[str, str] | None, store: Store | None, today: date | None = None
) -> Gathered:
    """Read the items; ``given`` says what the headings of a table mean, and ``store`` what they were said to mean.

    ``today`` is the last day on which a repeated meeting has taken place, by default the clock's.
    """
    found = Gathered(list(items), today)
    with Opener() as opener:
        for number, item in enumerate(found.items):
            read = _mails if item.format in MAILS else _whole
            try:
                read(found, number, item, opener, given, store)
            except BROKEN as error:
                found.tally.refuse(Refusal(item.place.name, "the whole file", f"It cannot be read: {_why(error)}."))
    return found


def _mails(
    found: Gathered, number: int, item: Item, opener: Opener, _given: Mapping[str, str] | None, _store: Store | None
) -> None:
    tally, census, seen, mails = found.tally, found.census, found.seen, found.mails
    name = item.place.name
    counted = 0
    try:
        with opener.open(item.place) as stream:
            for counted, piece in enumerate(messages(stream, item.format), 1):
                tally.read += 1
                mail = glimpse(piece.content, item.folder).mail
                if mail.skip:
                    tally.skip(f"{name}#{counted}" if mail.skip is Skip.UNREADABLE else mail.source, mail.skip)
                elif mail.id in seen:
                    tally.skip(mail.source, Skip.DUPLICATE)
                else:
                    seen.add(mail.id)
                    census.count(mail)
                    mails.append(Lying(mail, number, piece.start, piece.length))
    except BROKEN as error:
        tally.refuse(Refusal(name, f"after message {counted}", f"It cannot be read on: {_why(error)}."))
    found.formats[item.format.value] += counted


def _whole(
    found: Gathered,
    _number: int,
    item: Item,
    opener: Opener,
    given: Mapping[str, str] | None,
    store: Store | None,
) -> None:
    with opener.open(item.place) as stream:
        data = stream.read(readers.MAX_BYTES + 1)
    name = item.place.name
    mapping = _columns(found, data, name, given, store) if item.format is Format.TABLE else None
    for each in readers.read(item.format, data, name=name, mapping=mapping, today=found.today):
        if isinstance(each, Refusal):
            found.tally.refuse(each)
            continue
        if isinstance(each, AboutMe):
            found.about.append(each)
            continue
        found.formats[item.format.value] += 1
        if isinstance(each, Card):
            found.cards.append(each)
        elif isinstance(each, Message):
            if item.format is Format.MSG and item.folder.skip:
                each = replace(each, skip=each.skip or item.folder.skip)
            elif item.format is Format.MSG and item.folder.sent:
                each = replace(each, sent=True)
            _message(found, each)


def _message(found: Gathered, message: Message) -> None:
    found.tally.read += 1
    if message.skip:
        found.tally.skip(message.source, message.skip, message.detail)
    elif message.id in found.seen:
        found.tally.skip(message.source, Skip.DUPLICATE)
    else:
        found.seen.add(message.id)
        found.census.count_message(message)
        found.messages.append(message)


def _columns(
    found: Gathered, data: bytes, name: str, given: Mapping[str, str] | None, store: Store | None
) -> dict[str, str]:
    """Which column is what: as given now, as given for the same headings before, else as the headings suggest."""
    sheet = columns.headings_of(data, columns=given)
    if sheet is None:
        return dict(given or {})
    digest = columns.digest(sheet.headings)
    mapping = dict((store and store.mapping(digest)) or {}) | dict(given or {})
    keys = set(sheet.keys)
    if said := {heading: kept for heading, kept in (given or {}).items() if heading_key(heading) in keys}:
        found.told[digest] = said
    with suppress(ValueError):  # a field that does not exist; the reader says so
        taken = columns.mapped(sheet.headings, mapping)
        found.columns[name] = {heading: str(taken.get(heading, "")) for heading in sheet.headings if heading}
    return mapping


def _why(error: BaseException) -> str:
    return getattr(error, "strerror", None) or "it is damaged"
