"""vCards 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350), as many in a file as there are.

vobject takes a card apart. It sees one card at a time, without photos and with every line decoded and cut to a
sane length: on a stranger's bytes it can be slow, and one damaged line would end the whole file.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.importing.cards import about_nobody, file_key, line, make_card
from assistant.importing.charsets import decode
from assistant.importing.found import Found, Refusal
from assistant.importing.patience import CARDS, giving_up
from assistant.importing.tables import MAX_BYTES, text_of_table
from assistant.importing.texts import clean

if TYPE_CHECKING:
    from vobject.base import Component, ContentLine

MAX_CARDS = 200_000
MAX_LINES = 50_000  # of one card; a photo takes some thousands
_MAX_VALUE = 4_000  # bytes of a line that is kept
_MOSTLY_LATIN = 0.15  # the part of bytes above ASCII, up to which a file is in Latin letters
_MAX_KEPT = 200  # lines of one card that are kept
_WANTED = frozenset(
    b"VERSION N FN NICKNAME EMAIL URL TITLE ROLE ORG UID KIND SOCIALPROFILE X-SOCIALPROFILE "
    b"X-ADDRESSBOOKSERVER-KIND X-LINKEDIN AGENT BEGIN END".split()
)
# Group, name, parameters, value; every part is bounded, for vobject's own pattern can run away on a long head.
_LINE = re.compile(
    rb"(?:[\w-]{1,40}\.)?([A-Za-z][\w-]{0,40})((?:;[^:;\"]{0,100}(?:\"[^\"]{0,200}\"[^:;\"]{0,40})?){0,12}):(.*)",
    re.DOTALL,
)
_PHYSICAL = re.compile(rb"[^\r\n]+(?:\r\n|\r|\n)?|[\r\n]+")  # empty lines all in one
_FRAME = re.compile(rb"(?:BEGIN|END)[ \t]*:", re.IGNORECASE)
_NEXT = re.compile(rb"[\r\n](?=BEGIN[ \t]*:)", re.IGNORECASE)
_QUOTED = re.compile(rb"(?:^|[;=,])quoted-printable(?:$|[;,])", re.IGNORECASE)
_CHARSET = re.compile(rb";charset=\"?([\w.:-]{1,40})\"?", re.IGNORECASE)
_TYPES = re.compile(rb";(type|pref)=\"?([\w,-]{1,60})\"?|;(pref|linkedin|home|work)(?=;|$)", re.IGNORECASE)
_LINKEDIN_HANDLE = re.compile(r"[\w%-]{3,100}")
_PROFILES = ("x-socialprofile", "socialprofile", "x-linkedin", "url")


@dataclass(slots=True)
class _Raw:
    """A card's lines as they are kept, and the line it starts on."""

    line: int
    lines: list[bytes] = field(default_factory=list)


@giving_up(CARDS)
def read(data: bytes, *, name: str) -> Iterator[Found]:
    """The people in the file; ``name`` is the file's own, without folders. Never raises for its content.

    A card that cannot be read is refused with the line it starts on, and the next one is read.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:200]:
        data = text_of_table(data).encode("utf-8", "replace")
    number = 0
    for card in _cards(data.removeprefix(b"\xef\xbb\xbf")[:MAX_BYTES]):
        number += 1
        if isinstance(card, tuple):
            yield Refusal(name, f"line {card[0]}", card[1])
        elif number > MAX_CARDS:
            yield Refusal(
                name, f"line {card.line}", f"The file has more than {MAX_CARDS:,} cards; the rest was left out."
            )
            return
        else:
            yield _found(card, name)
    if not number:
        yield Refusal(name, "line 1", "It holds no card: no line says BEGIN:VCARD.")


def _western(data: bytes) -> str | None:
    """The code page to try for what is no UTF-8; a name alone is too short to guess it by, the file is not."""
    foreign = len(data) - len(data.translate(None, delete=bytes(range(128, 256))))
    return "cp1252" if foreign <= _MOSTLY_LATIN * len(data) else None


def _cards(data: bytes) -> Iterator[_Raw | tuple[int, str]]:
    """The cards, each as its wanted lines; or the line and the reason where one is broken."""
    fallback = _western(data[:200_000])
    card: _Raw | None = None
    nested = 0  # inside the card of an AGENT (2.1)
    agent = False
    last = 1 + _line_ends(data)
    for number, logical in _logical(data):
        match = _LINE.fullmatch(logical)
        if match is None:
            continue
        kind, value = match.group(1).upper(), match.group(3).strip().upper()
        if kind == b"BEGIN" and value == b"VCARD":
            if card is not None and agent:
                nested += 1
            else:
                if card is not None:
                    yield card.line, _why_broken(card.line, number, "not ended before the next one begins")
                card = _Raw(number)
        elif kind == b"END" and value == b"VCARD":
            if nested:
                nested -= 1
            elif card is None:
                yield number, "A card is ended that was never begun."
            else:
                yield card
                card = None
        elif card is not None and not nested and kind in _WANTED and len(card.lines) < _MAX_KEPT:
            card.lines.append(_plain(match, fallback))
        agent = kind == b"AGENT"
    if card is not None:
        yield card.line, _why_broken(card.line, last, "never ended")


def _why_broken(start: int, number: int, why: str) -> str:
    return f"The card has more than {MAX_LINES:,} lines." if number - start > MAX_LINES else f"The card is {why}."


def _logical(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Lines with their folds undone (RFC 6350, 3.2; 2.1's soft breaks too), cut off where absurdly long.

    Of a card of more lines than any has, the rest is leapt over.
    """
    held, start, soft = b"", 0, False
    at, number, framed = 0, 1, 1  # the line that begins here, and the last one that began or ended a card
    while match := _PHYSICAL.match(data, at):
        line, at = number, match.end()
        number += _line_ends(match.group()) if match.group()[:1] in (b"\r", b"\n") else 1
        if line - framed > MAX_LINES:
            following = _NEXT.search(data, at - 1)
            if following is None:
                break
            number += _line_ends(data[at : following.end()])
            at, framed, soft = following.end(), number, False
            continue
        part = match.group()[: _MAX_VALUE + 2].rstrip(b"\r\n")
        if soft or part[:1] in (b" ", b"\t"):
            if len(held) < _MAX_VALUE:
                held = held[:-1] + part if soft else held + part[1:]
            # Only the first line of a value tells how it is encoded.
            soft = soft and part.endswith(b"=")
            continue
        if held:
            yield start, held[:_MAX_VALUE]
        held, start = part, line
        if _FRAME.match(part):
            framed = line
        soft = part.endswith(b"=") and _QUOTED.search(part.partition(b":")[0]) is not None
    if held:
        yield start, held[:_MAX_VALUE]


def _line_ends(data: bytes) -> int:
    """How many lines end in it."""
    return data.count(b"\n") + data.count(b"\r") - data.count(b"\r\n")


def _plain(match: re.Match[bytes], fallback: str | None) -> bytes:
    """A line as a 3.0 card in UTF-8 would have it: decoded, and with no parameters but those that are used."""
    kind, parameters, value = match.group(1).upper(), match.group(2), match.group(3)
    charset = _CHARSET.search(parameters)
    if _QUOTED.search(parameters):
        value = quopri.decodestring(value.rstrip(b"="))
    text = clean(_decoded(value, charset.group(1).decode("ascii") if charset else None, fallback)).replace("\n", "\\n")
    types = b"".join(
        b";TYPE=" + (b"PREF" if (found[0] or found[2]).lower() == b"pref" else (found[1] or found[2]).upper())
        for found in _TYPES.findall(parameters)
        if found[:2] != (b"pref", b"100")
    )
    return kind + types + b":" + text.encode("utf-8", "replace")


def _decoded(value: bytes, charset: str | None, fallback: str | None) -> str:
    try:
        return decode(value, charset) if charset else value.decode("utf-8")
    except UnicodeDecodeError:
        return decode(value, fallback)


def _found(raw: _Raw, name: str) -> Found:
    import vobject  # 60 ms to import

    place = f"line {raw.line}"
    text = b"\n".join(
        [b"BEGIN:VCARD", *(row for row in raw.lines if row[:8] != b"VERSION:"), b"VERSION:3.0", b"END:VCARD", b""]
    )
    try:
        card = vobject.readOne(text.decode("utf-8", "replace"))
        return _card(card, name) or about_nobody(name, raw.line)
    except Exception:  # vobject raises whatever its parts raise; a stranger's card must not end the import
        return Refusal(name, place, "The card cannot be read.")


def _card(card: Component, name: str) -> Found | None:
    if any(
        row.value.strip().lower() == "group"
        for kind in ("kind", "x-addressbookserver-kind")
        for row in _rows(card, kind)
    ):
        return None
    structured = next((row.value for row in _rows(card, "n")), None)
    parts = [_joined(getattr(structured, part, "")) for part in ("given", "additional", "family")]
    built = " ".join(filter(None, parts))
    shown = _first(card, "fn")
    organisation = next((row.value for row in _rows(card, "org")), [""])
    uid = line(_first(card, "uid"))
    return make_card(
        f"{file_key(name)}#{uid}",
        name=shown if shown and "@" not in shown else built,
        names=(built, *(part for row in _rows(card, "nickname") for part in str(row.value).split(","))),
        addresses=[str(row.value) for row in sorted(_rows(card, "email"), key=lambda row: "PREF" not in _types(row))],
        profiles=[_link(row) for kind in _PROFILES for row in _rows(card, kind)],
        title=_first(card, "title") or _first(card, "role"),
        organisation=_joined(organisation[0] if organisation else ""),
    )


def _rows(card: Component, kind: str) -> list[ContentLine]:
    found: list[ContentLine] = card.contents.get(kind, [])
    return found


def _first(card: Component, kind: str) -> str:
    return next((text for row in _rows(card, kind) if (text := str(row.value).strip())), "")


def _types(row: ContentLine) -> set[str]:
    return {each.upper() for values in row.params.values() for value in values for each in value.split(",")}


def _link(row: ContentLine) -> str:
    """A link; where a card gives a LinkedIn name alone, the link it stands for."""
    text = str(row.value).strip().removeprefix("x-apple:")
    named = "LINKEDIN" in _types(row) or row.name == "X-LINKEDIN"
    return f"https://www.linkedin.com/in/{text}" if named and _LINKEDIN_HANDLE.fullmatch(text) else text


def _joined(value: str | list[str]) -> str:
    return value if isinstance(value, str) else " ".join(value)
