"""Headers of a message: names, addresses, dates and ids, read once and with every length capped.

The standard library's parsers do the fine work; they see only the headers that matter, and never one long
enough to make them slow.
"""

from __future__ import annotations

import binascii
import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import getaddresses, parsedate_tz
from functools import lru_cache

from assistant.domain.interactions import Identity
from assistant.importing.charsets import decode, from_base64
from assistant.importing.names import tidy_name

MAX_HEAD = 262_144  # bytes of all headers together
_MAX_VALUE = 16_384  # characters of one, folded lines joined; some 400 recipients
_MAX_ADDRESS = 254  # RFC 5321, 4.5.3.1.3
_WANTED = frozenset(
    {
        *("from", "to", "cc", "bcc", "sender", "subject", "date", "message-id", "in-reply-to", "references"),
        *("content-type", "content-transfer-encoding", "content-disposition"),
        *("x-gmail-labels", "x-folder", "x-unsent", "x-spam-flag", "x-failed-recipients", "x-autoreply"),
        *("x-gm-thrid", "list-id", "list-post", "list-unsubscribe", "precedence", "auto-submitted"),
    }
)
# Most programs spell a header like this; what they spell otherwise costs a little more.
_SPELLED = {form: name for name in _WANTED for form in (name, name.title(), name.upper(), name.capitalize())} | {
    "Message-ID": "message-id",
    "X-GM-THRID": "x-gm-thrid",
}
_ONE = re.compile(r"""\s*(?:"([^"\\<>]*)"|([^"<>@;()\\]*?))\s*<\s*([^<>\s@,;"]+@[^<>\s@,;"]+)\s*>\s*""")
_ADDRESS = re.compile(r"""[^\s@<>"(),;:\x00-\x20\x7f]+@[^\s@<>"(),;:\x00-\x20\x7f]+""")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufffe\uffff]+")

_ID = re.compile(r"<[^<>\s]{1,500}>")
_DATE = re.compile(
    r"(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)(?: \([A-Z]{1,5}\))?"
)
_FOLD = frozenset({"", " ", "\t"})
_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")  # in any locale
_MONTHS = {name: number for number, name in enumerate(_NAMES, 1)}
# Encoded words (RFC 2047); white space between two of them does not count.
_WORD = re.compile(r"=\?([^?\s*]{1,40})(?:\*[^?\s]{0,40})?\?([bBqQ])\?([^?\s]{0,2000})\?=")
_RUN_OF_WORDS = re.compile(rf"{_WORD.pattern}(?:\s*{_WORD.pattern})*")

Headers = dict[str, str]


def parse(head: bytes) -> Headers:
    """The wanted headers by lower-cased name, the first of each kind, unfolded and not yet decoded."""
    headers: Headers = {}
    last = ""
    for line in head[:MAX_HEAD].decode("utf-8", "surrogateescape").split("\n"):
        if line[:1] in _FOLD:
            if last and line and len(headers[last]) < _MAX_VALUE:
                headers[last] += " " + line.strip()
            continue
        name, _, value = line.partition(":")
        last = _SPELLED.get(name) or name.strip().lower()
        if last in _WANTED and last not in headers:
            headers[last] = value.strip()[:_MAX_VALUE]
        else:
            last = ""
    return headers


def split_head(message: bytes) -> tuple[bytes, bytes]:
    """A message's or part's headers and its body."""
    if message.startswith((b"\n", b"\r\n")):
        return b"", message.lstrip(b"\r").removeprefix(b"\n")
    # A blank line, however its end and that of the line before are written; ``find`` takes a tenth of a pattern's time.
    short = message.find(b"\n\n", 0, MAX_HEAD)
    long = message.find(b"\n\r\n", 0, short if short >= 0 else MAX_HEAD)
    if short < 0 and long < 0:
        return message[:MAX_HEAD], b""
    at, after = (long, long + 3) if long >= 0 else (short, short + 2)
    return message[:at].removesuffix(b"\r"), message[after:]


def words(value: str, *, limit: int = 1_000) -> str:
    """A header's text on one line: encoded words decoded, nothing unprintable."""
    value = value[: limit * 4]
    if "=?" in value:
        value = _RUN_OF_WORDS.sub(_decoded, value)
    return " ".join(_UNPRINTABLE.sub(" ", _eight_bit(value)).split())[:limit]


@lru_cache(maxsize=4096)  # in one mailbox the same few hundred headers come by thousands of times
def identities(value: str | None) -> tuple[Identity, ...]:
    """The people in an address header, split *before* any name is decoded, so that no name can add one.

    Addresses are lower-cased; what has no usable address is left out; the same address counts once.
    """
    if not value:
        return ()
    value = " ".join(value.split())  # a run of spaces makes what follows slow
    one = _ONE.fullmatch(value) if value.count("@") == 1 else None
    if one:
        pairs = [(one.group(1) or one.group(2) or "", one.group(3))]
    else:
        try:
            pairs = getaddresses([value])
        except (RecursionError, ValueError, IndexError):  # ten thousand brackets, for one
            return ()
    people: dict[str, Identity] = {}
    for name, address in pairs:
        plain = _eight_bit(address).strip("'").lower()
        if len(plain) <= _MAX_ADDRESS and _ADDRESS.fullmatch(plain) and plain not in people:
            people[plain] = Identity(tidy_name(words(name, limit=200), plain), plain)
    return tuple(people.values())


def moment(value: str | None) -> datetime | None:
    """A Date header as an aware time with the writer's own offset; None where it cannot be read."""
    usual = _DATE.fullmatch(value or "")
    try:
        if usual:
            day, month, year, hour, minute, second, sign, hours, minutes = usual.groups()
            offset = timedelta(hours=int(hours), minutes=int(minutes))
            zone = timezone(-offset if sign == "-" else offset)
            found = datetime(int(year), _MONTHS[month], int(day), int(hour), int(minute), int(second), tzinfo=zone)
            return found if 1980 <= found.year <= 2200 else None
    except (ValueError, KeyError):
        pass  # the patient parser may still know
    try:
        parts = parsedate_tz((value or "")[:100])
        if parts is None or not 1980 <= parts[0] <= 2200:  # there was no such mail
            return None
        naive = datetime(*parts[:6])
        offset = timedelta(seconds=parts[9] or 0)
        return (
            naive.replace(tzinfo=timezone(offset)) if abs(offset) < timedelta(hours=24) else naive.replace(tzinfo=UTC)
        )
    except (ValueError, OverflowError, TypeError, IndexError):
        return None


def message_ids(value: str | None) -> tuple[str, ...]:
    """The ids in a References or In-Reply-To header, with their angle brackets."""
    return tuple(_UNPRINTABLE.sub("", found) for found in _ID.findall(value or "")[:100])


def thread_of(headers: Headers) -> str:
    """Gmail's number for the conversation, or nothing: what answers what is then told from the ids."""
    number = headers.get("x-gm-thrid", "")
    return f"gmail:{number[:30]}" if number.isascii() and number.isdigit() else ""


def message_id(value: str | None) -> str | None:
    """A Message-ID as the file had it, or None where there is none."""
    return _UNPRINTABLE.sub("", "".join(_eight_bit(value or "").split()))[:500] or None


def _decoded(run: re.Match[str]) -> str:
    """A run of encoded words; a character may be spread over two of the same charset."""
    pieces: list[tuple[str, bytes]] = []
    for charset, encoding, text in _WORD.findall(run.group()):
        plain = text.encode("utf-8", "surrogateescape")
        data = from_base64(plain) if encoding in "bB" else binascii.a2b_qp(plain, header=True)
        charset = charset.lower()
        if pieces and pieces[-1][0] == charset:
            data = pieces.pop()[1] + data
        pieces.append((charset, data))
    return "".join(decode(data, charset) for charset, data in pieces)


def _eight_bit(value: str) -> str:
    """Raw bytes that some programs put into headers, read as the Western text they mostly are."""
    if value.isascii() or not any("\udc80" <= c <= "\udcff" for c in value):
        return value
    return value.encode("utf-8", "surrogateescape").decode("cp1252", "replace")
