"""Outlook's .msg files: one mail each, as an exchange.

Only the properties that are wanted are taken out of the file (attachments stay where they are), each capped, and
given to python-oxmsg, which reads them. Inside one company, Outlook writes people by their place in its directory
(``/O=ACME/…/CN=JANE``); the address is then looked for in the other properties and in the headers that travelled.
"""

from __future__ import annotations

import hashlib
import re
import struct
from collections.abc import Iterator
from datetime import UTC, datetime

from oxmsg.domain import constants as pid
from oxmsg.domain.encodings import encoding_from_codepage
from oxmsg.domain.model import UnrecognizedCodePageError, UnsupportedEncodingError
from oxmsg.properties import Properties
from oxmsg.storage import Storage, Stream

from assistant.domain.interactions import Channel, Identity
from assistant.domain.reports import Skip
from assistant.importing.charsets import decode
from assistant.importing.compound import BadCompound, Compound, Node
from assistant.importing.folders import Folder
from assistant.importing.found import Found, Message, Refusal
from assistant.importing.headers import Headers, identities, message_id, message_ids, moment, parse, words
from assistant.importing.names import tidy_name
from assistant.importing.reading import glimpse
from assistant.importing.texts import clean, from_html, newly_written
from assistant.records import interaction_id

MAX_BYTES = 128 * 2**20
_PROPERTIES = "__properties_version1.0"
_RECIPIENT = "__recip_version1.0_#"
_MAX_RECIPIENTS = 500
_MAX_TEXT = 400_000  # characters of a body
_MAX_HTML = 200_000  # bytes of one in HTML, which takes longer
_SHORT = 8_192  # bytes of a property that is one line
_MAX_PROPERTIES = 2_000
# Numbers without a name in python-oxmsg, from [MS-OXPROPS].
_MESSAGE_FLAGS, _REPRESENTING_SMTP, _IN_REPLY_TO, _REFERENCES, _START = 0x0E07, 0x5D02, 0x1042, 0x1039, 0x0060
_SENDER_KEY, _SEARCH_KEY = 0x0C1D, 0x300B
_RECIPIENT_TYPE, _MESSAGE_ID, _HEADERS = 0x0C15, 0x1035, 0x007D
_SENDER_NAME, _SENDER_MAIL, _SENDER_SMTP = 0x0C1A, 0x0C1F, 0x5D01
_REPRESENTING_NAME, _REPRESENTING_MAIL, _DELIVERED = 0x0042, 0x0065, 0x0E06
_LIMITS = {pid.PID_BODY: _MAX_TEXT * 2, pid.PID_HTML: _MAX_HTML, pid.PID_BODY_HTML: _MAX_HTML, _HEADERS: 262_144}
_LIMITS |= {_REFERENCES: 65_536}
_WANTED = frozenset({
    *(pid.PID_BODY, pid.PID_HTML, pid.PID_BODY_HTML, pid.PID_SUBJECT, pid.PID_MESSAGE_CLASS),
    *(pid.PID_CLIENT_SUBMIT_TIME, pid.PID_INTERNET_CODEPAGE, pid.PID_MESSAGE_CODEPAGE, pid.PID_DISPLAY_NAME),
    *(pid.PID_SMTP_ADDRESS, pid.PID_EMAIL_ADDRESS, _MESSAGE_FLAGS, _REPRESENTING_SMTP, _IN_REPLY_TO, _REFERENCES),
    *(_START, _SEARCH_KEY, _SENDER_KEY, _RECIPIENT_TYPE, _MESSAGE_ID, _HEADERS, _SENDER_NAME, _SENDER_MAIL),
    *(_SENDER_SMTP, _REPRESENTING_NAME, _REPRESENTING_MAIL, _DELIVERED),
})  # fmt: skip
_CODEPAGES = (pid.PID_INTERNET_CODEPAGE, pid.PID_MESSAGE_CODEPAGE)
_STREAM = re.compile(r"__substg1\.0_([0-9A-Fa-f]{4})(001[EF]|0102)")
_FROM_ME, _UNSENT = 0x20, 0x08  # [MS-OXCMSG] 2.2.1.6
_CC = 2


def read(data: bytes, *, name: str) -> Iterator[Found]:
    """The mail in a .msg file, by the same rules as any other: drafts, bounces and newsletters are skipped.

    Never raises on what the bytes hold.
    """
    if len(data) > MAX_BYTES:
        yield Refusal(name, "the whole file", f"It is larger than {MAX_BYTES // 2**20} MB, too large for a message.")
        return
    try:
        file = Compound(data)
    except BadCompound as error:
        yield Refusal(name, "the whole file", str(error))
        return
    storage = _storage(file, file.root)
    if len(storage.streams) < 2:
        yield Refusal(name, "the whole file", "It holds no Outlook message.")
        return
    recipients = (node for node in file.inside(file.root) if node.is_storage and node.name.startswith(_RECIPIENT))
    people = [_Fields(_storage(file, node), 8) for _, node in zip(range(_MAX_RECIPIENTS), recipients, strict=False)]
    yield _message(_Fields(storage, 32), people, name)


class _Fields:
    """The properties of a message or a recipient; what cannot be read is missing."""

    def __init__(self, storage: Storage, offset: int) -> None:
        self._storage = storage
        self._properties = Properties(storage, properties_header_offset=offset)

    def text(self, *pids: int) -> str:
        """The first of these properties that is a text with something in it."""
        for number in pids:
            try:
                found = self._properties.str_prop_value(number)
            except (ValueError, KeyError, LookupError):  # bytes that are not in the code page, or a stream is missing
                found = self._patiently(number)
            if found and found.strip(" \0\r\n\t"):
                return found.replace("\0", "")
        return ""

    def number(self, wanted: int) -> int:
        """A whole number, 0 where there is none."""
        value = self._value(wanted)
        return value if isinstance(value, int) else 0

    def moment(self, wanted: int) -> datetime | None:
        """A time, where it makes sense."""
        value = self._value(wanted)
        return value if isinstance(value, datetime) and 1980 <= value.year <= 2200 else None

    def html(self) -> str:
        """The body as HTML, decoded."""
        raw = self._stream(pid.PID_HTML, "0102")
        if raw is not None:
            charset = self._properties.body_encoding if self.number(pid.PID_INTERNET_CODEPAGE) else None
            declared = re.search(rb"charset=[\"']?([\w-]{3,30})", raw[:2_000])
            return decode(raw, charset or (declared.group(1).decode() if declared else None))
        return self.text(pid.PID_BODY_HTML)

    def bytes_of(self, wanted: int) -> bytes:
        """A binary property."""
        return self._stream(wanted, "0102") or b""

    def _value(self, wanted: int) -> object:
        try:
            return self._properties.date_prop_value(wanted)
        except (ValueError, KeyError, OverflowError, AttributeError):
            return None

    def _patiently(self, number: int) -> str:
        wide, narrow = self._stream(number, "001F"), self._stream(number, "001E")
        return wide.decode("utf-16-le", "replace") if wide else decode(narrow or b"", None)

    def _stream(self, number: int, kind: str) -> bytes | None:
        wanted = f"__substg1.0_{number:04X}{kind}"
        return next((stream.bytes_ for stream in self._storage.streams if stream.name == wanted), None)


def _storage(file: Compound, node: Node) -> Storage:
    """What is wanted of a storage, as python-oxmsg takes it."""
    streams: dict[str, Stream] = {}
    for inner in file.inside(node):
        found = _STREAM.fullmatch(inner.name)
        if not inner.is_storage and found and (number := int(found.group(1), 16)) in _WANTED:
            path = f"__substg1.0_{number:04X}{found.group(2).upper()}"
            streams[path] = Stream(path, file.read(inner, _LIMITS.get(number, _SHORT)))
        elif not inner.is_storage and inner.name == _PROPERTIES:
            head = 32 if node is file.root else 8
            listed = file.read(inner, head + 16 * _MAX_PROPERTIES)
            streams[_PROPERTIES] = Stream(_PROPERTIES, listed[:head].ljust(head, b"\0") + _known(listed[head:]))
    streams.setdefault(_PROPERTIES, Stream(_PROPERTIES, bytes(32)))
    return Storage("", tuple(streams.values()), ())


def _known(listed: bytes) -> bytes:
    """The list of properties without those nobody asks for, and without code pages that there are not."""
    kept: list[bytes] = []
    for at in range(0, len(listed) - 15, 16):
        entry = listed[at : at + 16]
        number = int.from_bytes(entry[2:4], "little")
        if number in _CODEPAGES:
            try:
                encoding_from_codepage(int.from_bytes(entry[8:12], "little"))
            except (UnrecognizedCodePageError, UnsupportedEncodingError):
                continue
        if number in _WANTED:
            kept.append(entry)
    # Where none is named, Outlook on a Western system wrote; the library would take Latin-9.
    kept.append(struct.pack("<HHIQ", 0x0003, pid.PID_MESSAGE_CODEPAGE, 6, 1252))
    return b"".join(kept)


def _message(mail: _Fields, people: list[_Fields], name: str) -> Message:
    travelled = mail.text(_HEADERS)
    head = travelled.encode("utf-8", "surrogateescape")
    headers = parse(head)
    subject = " ".join(clean(mail.text(pid.PID_SUBJECT)).split())[:1_000] or words(headers.get("subject", ""))
    plain = clean(mail.text(pid.PID_BODY)[:_MAX_TEXT])
    raw = plain if plain.strip() else clean(from_html(mail.html()))
    sender = _sender(mail, headers)
    to, others = _recipients(people, headers)
    kind = mail.text(pid.PID_MESSAGE_CLASS).strip().lower()
    appointment = kind.startswith("ipm.appointment")
    when = moment(headers.get("date")) or mail.moment(pid.PID_CLIENT_SUBMIT_TIME) or mail.moment(_DELIVERED)
    when = (mail.moment(_START) or when) if appointment else when
    flags = mail.number(_MESSAGE_FLAGS)
    own_id = message_id(mail.text(_MESSAGE_ID) or headers.get("message-id"))
    digest = hashlib.sha256("\0".join((str(when), sender.key, subject, raw)).encode("utf-8", "replace")).hexdigest()[
        :32
    ]
    return Message(
        source=own_id or f"{name}#{digest[:12]}",
        id=interaction_id(own_id or f"msg:{digest}"),
        when=when.astimezone(UTC) if when and when.tzinfo is None else when,
        channel=Channel.MEETING if appointment else Channel.EMAIL,
        subject=subject,
        text=newly_written(raw),
        raw=raw,
        sender=sender,
        to=to,
        others=others,
        sent=bool(flags & _FROM_ME),
        skip=_skip(kind, flags, head, sender, to),
        in_reply_to=next(iter(message_ids(mail.text(_IN_REPLY_TO) or headers.get("in-reply-to"))), None),
        references=message_ids(mail.text(_REFERENCES) or headers.get("references")),
    )


def _skip(kind: str, flags: int, head: bytes, sender: Identity, to: tuple[Identity, ...]) -> Skip | None:
    """Why it does not count: by its kind, its flags, and what its headers say by the rules for all mail."""
    if kind.startswith("report"):
        return Skip.BOUNCE
    if "rules.ooftemplate" in kind:
        return Skip.AUTOMATIC
    if kind.startswith(("ipm.task", "ipm.contact", "ipm.distlist", "ipm.stickynote", "ipm.activity", "ipm.post")):
        return Skip.TASK
    if flags & _UNSENT and not kind.startswith("ipm.appointment"):
        return Skip.DRAFT
    found = glimpse(head.strip() + b"\n\n", Folder()).skip if head.strip() else None
    if found and found is not Skip.UNREADABLE:
        return found
    return Skip.UNREADABLE if not (sender.key or sender.name) and not to else None


def _sender(mail: _Fields, headers: Headers) -> Identity:
    """Who wrote: those on whose behalf it was sent come before those who pressed the button."""
    stated = identities(headers.get("from"))
    name = mail.text(_REPRESENTING_NAME, _SENDER_NAME)
    if stated:
        return stated[0] if stated[0].name else Identity(tidy_name(name[:200], stated[0].address), stated[0].address)
    for number in (_REPRESENTING_SMTP, _REPRESENTING_MAIL, _SENDER_SMTP, _SENDER_MAIL):
        if found := identities(mail.text(number)[:300]):
            return Identity(tidy_name(name[:200], found[0].address), found[0].address)
    return _by_search_key(mail, _SENDER_KEY, name) or Identity(tidy_name(name[:200], ""))


def _recipients(people: list[_Fields], headers: Headers) -> tuple[tuple[Identity, ...], tuple[Identity, ...]]:
    """To whom it went, and who was copied in; as the headers say, where the message itself has nobody."""
    travelled = [*identities(headers.get("to")), *identities(headers.get("cc")), *identities(headers.get("bcc"))]
    by_name = {one.name.casefold(): one for one in travelled if one.name}
    to: dict[str, Identity] = {}
    others: dict[str, Identity] = {}
    for each in people:
        name = each.text(pid.PID_DISPLAY_NAME)[:200].strip("' ")
        found = identities(each.text(pid.PID_SMTP_ADDRESS)[:300]) or identities(each.text(pid.PID_EMAIL_ADDRESS)[:300])
        person = (
            Identity(tidy_name(name, found[0].address), found[0].address)
            if found
            else _by_search_key(each, _SEARCH_KEY, name)
            or by_name.get(tidy_name(name, "").casefold())
            or next(iter(identities(name)), Identity(tidy_name(name, "")))
        )
        if person.key or person.name:
            (others if each.number(_RECIPIENT_TYPE) >= _CC else to).setdefault(person.key or person.name, person)
    if not to and not others:
        return identities(headers.get("to")), identities(headers.get("cc")) + identities(headers.get("bcc"))
    return tuple(to.values()), tuple(one for key, one in others.items() if key not in to)


def _by_search_key(fields: _Fields, number: int, name: str) -> Identity | None:
    """The address in a key such as ``SMTP:JANE@EXAMPLE.ORG``, which Outlook keeps to find people by."""
    kind, _, address = fields.bytes_of(number).rstrip(b"\0").decode("ascii", "replace").partition(":")
    found = identities(address[:300]) if kind.upper() == "SMTP" else ()
    return Identity(tidy_name(name[:200], found[0].address), found[0].address) if found else None
