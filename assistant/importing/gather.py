"""Reading what was found, as far as it must be known before anything is written: all but the words of mails."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import NamedTuple

from assistant.domain.contacts import Card
from assistant.domain.reports import Skip, Skipped
from assistant.importing import columns, readers
from assistant.importing.archives import BROKEN, Opener
from assistant.importing.files import Item
from assistant.importing.formats import Format
from assistant.importing.found import AboutMe, Message, Refusal
from assistant.importing.headers import Headers, words
from assistant.importing.headings import heading_key
from assistant.importing.mbox import messages
from assistant.importing.reading import Mail, glimpse
from assistant.importing.whoami import Census
from assistant.records import Store

_IN_WORDS = 60  # characters of a subject or a message that say which it is
_EXAMPLES = 3  # of each reason to leave something out
_REFUSED = 20  # of these: each has a reason of its own
MAILS = (Format.MBOX, Format.EML)


class Tally:
    """Counts what is left out, with a few examples of each reason."""

    def __init__(self) -> None:
        self.read = 0
        self.skipped: Counter[Skip] = Counter()
        self.examples: list[Skipped] = []

    def skip(self, where: str, reason: Skip, detail: str = "", *, about: Callable[[], str] | None = None) -> None:
        """Note one item left out; ``about`` says who and what it is, and is asked only for the few examples."""
        self.skipped[reason] += 1
        if self.skipped[reason] <= (_REFUSED if detail else _EXAMPLES):
            self.examples.append(Skipped(where, reason, detail, about() if about else ""))

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
    headings: list[str] = field(default_factory=list)  # of the tables whose columns can be told
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
                seen_now = glimpse(piece.content, item.folder)
                mail = seen_now.mail
                if mail.skip or mail.id in seen:
                    where = f"{name}#{counted}" if mail.skip is Skip.UNREADABLE else mail.source
                    about = partial(_mail_in_words, mail, seen_now.headers)
                    tally.skip(where, mail.skip or Skip.DUPLICATE, about=about)
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
    if message.skip or message.id in found.seen:
        about = partial(_message_in_words, message)
        found.tally.skip(message.source, message.skip or Skip.DUPLICATE, message.detail, about=about)
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
    kept = columns.sensible(store.mapping(digest) if store else None)
    if kept and not columns.tells(sheet.headings, kept | dict(given or {})):
        kept = {}  # by it, nobody could be read; what the headings suggest may do better
    mapping = kept | dict(given or {})
    keys = set(sheet.keys)
    said = {heading: field for heading, field in (given or {}).items() if heading_key(heading) in keys}
    if said and columns.tells(sheet.headings, mapping):
        found.told[digest] = said
    taken = columns.mapped(sheet.headings, mapping)
    found.columns[name] = {heading: str(taken.get(heading, "")) for heading in sheet.headings if heading}
    found.headings += [heading for heading in sheet.headings if heading and heading not in found.headings]
    return mapping


def _mail_in_words(mail: Mail, headers: Headers) -> str:
    return _in_words(mail.sender.name or mail.sender.address, words(headers.get("subject", "")))


def _message_in_words(message: Message) -> str:
    people = (message.sender, *message.to, *message.others)
    named = list(dict.fromkeys(one.name for one in people if one.name))
    return _in_words(" to ".join(named[:2]), message.subject or message.text)


def _in_words(who: str, what: str) -> str:
    """Who and what something left out is, on one short line."""
    what = " ".join(what[: 2 * _IN_WORDS].split())
    if len(what) > _IN_WORDS:
        what = f"{what[:_IN_WORDS].rsplit(' ', 1)[0]} …"
    return ": ".join(filter(None, (who.strip(), what)))


def _why(error: BaseException) -> str:
    return getattr(error, "strerror", None) or "it is damaged"
