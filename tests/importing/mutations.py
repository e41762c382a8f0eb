"""Damaged and hostile files by the number: good files of every format, and what can be done to them.

``mutated(number)`` is the same file each time: the number seeds the choice of format, of damage and of its places.
"""

from __future__ import annotations

import io
import random
import re
import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from tests.importing.mails import SEPARATOR, exchange_of, mail
from tests.importing.outlook_files import (
    BODY,
    CLASS,
    CODEPAGE,
    FLAGS,
    HEADERS,
    HTML,
    KIND,
    MESSAGE_ID,
    NAME,
    SENDER_NAME,
    SENDER_SMTP,
    SMTP,
    SUBJECT,
    SUBMITTED,
    outlook_message,
)

LARGE = 10_000_000  # bytes of what is repeated or inserted in the largest files
Damage = Callable[[bytes, random.Random, int], bytes]


@dataclass(frozen=True, slots=True)
class Mutation:
    """One damaged file: ``format`` is the key of the seed it was made from, ``damage`` what was done, in order."""

    number: int
    format: str
    name: str
    damage: tuple[str, ...]
    data: bytes


def mutated(number: int, *, large: int = LARGE) -> Mutation:
    """The damaged file with this number; ``large`` is how many bytes its heaviest damage may add."""
    rng = random.Random(f"mutation {number}")
    formats = sorted(seeds())
    format = formats[number % len(formats)]
    name, data = seeds()[format]
    possible = [*_GENERAL.items(), *((n, d) for n, d in _OF_FORMAT.get(format.partition(" ")[0], {}).items())]
    done: list[str] = []
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        what, damage = rng.choice(possible)
        data = damage(data, rng, large)[: 3 * large]
        done.append(what)
    return Mutation(number, format, name, tuple(done), data)


@cache
def seeds() -> dict[str, tuple[str, bytes]]:
    """A good file of each format, by the format's name, with the name of the file."""
    mails = exchange_of(3)
    letter = mail("Hello Ada,\n\nIt works.\n\n> On Monday\n> you wrote\n\n-- \nJane", content_type="text/plain")
    connections = (
        b'Notes:\n"When exporting your connection data, you may notice that some addresses are missing."\n\n'
        b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        b"Daniel,Reyes,https://www.linkedin.com/in/daniel-reyes,daniel@example.org,Fernlight,Engineer,08 Feb 2026\n"
        b",,,,,,\nPriya,Shah,https://www.linkedin.com/in/priya-shah,,Acme,Lead,11 Mar 2026\n"
    )
    messages = (
        b"CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
        b"SUBJECT,CONTENT,FOLDER\n"
        b"c1,,Daniel Reyes,https://www.linkedin.com/in/daniel-reyes,Ada Miller,https://www.linkedin.com/in/ada,"
        b'2026-05-04 09:12:33 UTC,,"Hello Ada,\nhow are you?",INBOX\n'
        b"c1,,Ada Miller,https://www.linkedin.com/in/ada,Daniel Reyes,https://www.linkedin.com/in/daniel-reyes,"
        b"2026-05-05 09:12:33 UTC,,Fine!,INBOX\n"
    )
    google = (
        b"First Name,Middle Name,Last Name,Organization Name,Organization Title,E-mail 1 - Label,"
        b"E-mail 1 - Value,Labels\n"
        b"Daniel,,Reyes,Fernlight,Engineer,* Work,daniel@example.org ::: d@example.net,* myContacts\n"
    )
    older = (
        "Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Organization 1 - Name\n"
        "Daniel Reyes,Daniel,Reyes,* My Contacts,* Work,daniel@example.org,Fernlight\n"
    ).encode("utf-16")
    outlook = (
        '"First Name","Last Name","Company","Job Title","E-mail Address"\n'
        '"Siân","Reyes","Fernlight","Engineer","daniel@example.org"\n'
    ).encode("cp1252")
    other = b"Vorname;Nachname;E-Mail privat;Firma\nDaniel;Reyes;daniel@example.org;Fernlight\n"
    made: dict[str, tuple[str, bytes]] = {
        "mail": ("letter.eml", letter),
        "mail html": (
            "page.eml",
            mail("<p>Hello <b>Ada</b></p><table><tr><td>x</td></tr></table>", content_type="text/html"),
        ),
        "mail parts": ("parts.eml", _parts()),
        "mbox": ("box.mbox", b"".join(SEPARATOR + each + b"\n" for each in mails)),
        "csv connections": ("Connections.csv", connections),
        "csv messages": ("messages.csv", messages),
        "csv google": ("contacts.csv", google),
        "csv google old": ("google.csv", older),
        "csv outlook": ("outlook.csv", outlook),
        "csv other": ("people.csv", other),
        "vcard 2.1": ("old.vcf", _VCARD_2),
        "vcard 3": ("cards.vcf", _VCARD_3),
        "vcard 4": ("new.vcf", _VCARD_4),
        "calendar": ("calendar.ics", _CALENDAR),
        "calendar reply": ("invite.ics", _CALENDAR.replace(b"VERSION:2.0", b"VERSION:2.0\r\nMETHOD:REPLY")),
        "msg": ("message.msg", _message(narrow=False)),
        "msg narrow": ("old.msg", _message(narrow=True)),
        "note": ("daniel.md", _NOTE),
        "note plain": ("2026-03-04 Daniel Reyes.txt", b"Coffee with Daniel Reyes\n\nHe will send the draft.\n"),
    }
    zipped = {"Connections.csv": connections, "messages.csv": messages, "mail/box.mbox": made["mbox"][1]}
    return made | {
        "zip": ("export.zip", _zipped(zipped)),
        "zip in zip": ("twice.zip", _zipped({"a.zip": _zipped(zipped)})),
    }


def _parts() -> bytes:
    body = "--b\nContent-Type: text/plain\n\nhello\n--b\nContent-Type: text/html\n\n<p>hello</p>\n--b--\n"
    return mail(body, content_type="multipart/alternative; boundary=b")


def _message(*, narrow: bool) -> bytes:
    return outlook_message(
        {
            CLASS: "IPM.Note",
            SUBJECT: "The plan",
            BODY: "Hello Ada,\r\n\r\nit works.\r\n" + "One more row.\r\n" * 400,
            HTML: b"<html><p>Hello Ada</p></html>",
            SENDER_NAME: "Jane Doe",
            SENDER_SMTP: "jane@example.org",
            SUBMITTED: datetime(2026, 3, 4, 10, tzinfo=UTC),
            MESSAGE_ID: "<7@example.org>",
            FLAGS: 1,
            CODEPAGE: 65001,
            HEADERS: "From: Jane Doe <jane@example.org>\r\nTo: ada@example.com\r\n"
            "Date: Wed, 4 Mar 2026 10:00:00 +0000\r\n",
        },
        [{NAME: "Ada Miller", SMTP: "ada@example.com", KIND: 1}],
        narrow=narrow,
    )


def _zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


_VCARD_2 = (
    b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Reyes;Dani=C3=A9l=\r\n;;;\r\n"
    b"FN:Daniel Reyes\r\nEMAIL;INTERNET;PREF:daniel@example.org\r\nORG:Fernlight;Research\r\nEND:VCARD\r\n"
)
_VCARD_3 = (
    b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Reyes;Daniel;;;\r\nFN:Daniel Reyes\r\nEMAIL;TYPE=INTERNET:daniel@example.org\r\n"
    b"item1.URL:https://www.linkedin.com/in/daniel-reyes\r\nitem1.X-ABLabel:LinkedIn\r\nTITLE:Engi\r\n neer\r\n"
    b"NOTE:met in March\\, twice\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Priya Shah\r\nEND:VCARD\r\n"
)
_VCARD_4 = (
    b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN;PREF=1:Daniel Reyes\r\nN:Reyes;Daniel;;;\r\nEMAIL;PREF=1:daniel@example.org\r\n"
    b"UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1\r\nKIND:individual\r\nEND:VCARD\r\n"
)
_CALENDAR = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-TIMEZONE:Europe/Berlin\r\nBEGIN:VTIMEZONE\r\nTZID:Custom\r\n"
    b"BEGIN:STANDARD\r\nDTSTART:16011028T030000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nTZOFFSETFROM:+0200\r\n"
    b"TZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:one@example.org\r\nSEQUENCE:2\r\n"
    b"DTSTART;TZID=Custom:20260304T100000\r\nRRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=9\r\nEXDATE;TZID=Custom:20260311T100000\r\n"
    b'ORGANIZER;CN="Reyes, Daniel":mailto:daniel@example.org\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@example.com\r\n'
    b"SUMMARY:Coffee\r\nDESCRIPTION:Bring the <b>draft</b>.<br>We talk ab\r\n out it.\r\nLOCATION:Blue Door\r\n"
    b"BEGIN:VALARM\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:one@example.org\r\n"
    b"RECURRENCE-ID;TZID=Custom:20260318T100000\r\nDTSTART;VALUE=DATE:20260319\r\nSUMMARY:Coffee with Priya Shah\r\n"
    b"END:VEVENT\r\nBEGIN:VTODO\r\nUID:two\r\nEND:VTODO\r\nEND:VCALENDAR\r\n"
)
_NOTE = (
    b"---\ncontact: Daniel Reyes\ndate: 2026-03-04\n---\n# Call with Daniel Reyes, 4 March 2026\n\n"
    b"He **said** to [read](https://example.org) the _book_ of [[Priya Shah]].\n\n"
    b"## 2026-04-05 Coffee\n\n- one\n- `two`\n"
)


# -- what is done to any file --------------------------------------------------------------------------------------


def _flip(data: bytes, rng: random.Random, _: int) -> bytes:
    out = bytearray(data)
    for _number in range(rng.randint(1, 20)):
        if out:
            out[rng.randrange(len(out))] ^= 1 << rng.randrange(8)
    return bytes(out)


def _cut(data: bytes, rng: random.Random, _: int) -> bytes:
    return data[: rng.randrange(len(data) + 1)]


def _hole(data: bytes, rng: random.Random, _: int) -> bytes:
    start = rng.randrange(len(data) + 1)
    return data[:start] + data[start + rng.randint(1, 200) :]


def _rubbish(data: bytes, rng: random.Random, _: int) -> bytes:
    at = rng.randrange(len(data) + 1)
    return data[:at] + rng.randbytes(rng.randint(1, 400)) + data[at:]


def _repeat(data: bytes, rng: random.Random, large: int) -> bytes:
    """A piece many times over: nesting, if it opens something."""
    start = rng.randrange(len(data) + 1)
    piece = data[start : start + rng.randint(1, 120)]
    times = rng.choice((5, 1_000, 50_000))
    return data[:start] + piece * min(times, large // max(len(piece), 1)) + data[start:]


def _repeat_line(data: bytes, rng: random.Random, large: int) -> bytes:
    """A line up to a million times: properties, headers, rows."""
    lines = data.split(b"\n")
    at = rng.randrange(len(lines))
    times = rng.choice((10, 5_000, 1_000_000))
    lines[at] = b"\n".join([lines[at]] * min(times, large // (len(lines[at]) + 1)))
    return b"\n".join(lines)


def _long_line(data: bytes, rng: random.Random, large: int) -> bytes:
    at = rng.randrange(len(data) + 1)
    piece = rng.choice(
        (b"a", b" ", b"\t", b"a ", b"=", b"\xc3\xa9", b"\xff", b"\0", b"9", b"\\", b"(", b"[[", b"<", b"*")
    )
    return data[:at] + piece * (rng.choice((2_000, 100_000, large)) // len(piece)) + data[at:]


def _separators(data: bytes, rng: random.Random, large: int) -> bytes:
    at = rng.randrange(len(data) + 1)
    piece = rng.choice((b";", b",", b'"', b":", b"=", b'";', b",\n", b'"\n', b"\r", b"\n", b"\n ", b";a=", b"::: "))
    return data[:at] + piece * min(1_000_000, large // len(piece)) + data[at:]


def _recoded(data: bytes, rng: random.Random, _: int) -> bytes:
    text = data.decode(rng.choice(("utf-8", "latin-1", "cp1252", "utf-16-le")), "replace")
    start = rng.choice(("", "\ufeff"))
    return (start + text).encode(rng.choice(("utf-8", "utf-16", "utf-16-be", "utf-32", "utf-7", "cp1252")), "replace")


def _numbers(data: bytes, rng: random.Random, _: int) -> bytes:
    huge = rng.choice(
        (b"9" * 5_000, b"-1", b"0", b"99999999", b"4294967295", b"18446744073709551616", b"1e999", b"00000")
    )
    found = list(re.finditer(rb"\d+", data))
    for match in sorted(rng.sample(found, min(len(found), rng.randint(1, 4))), key=lambda m: -m.start()):
        data = data[: match.start()] + huge + data[match.end() :]
    return data


def _shuffled(data: bytes, rng: random.Random, _: int) -> bytes:
    lines = data.split(b"\n")
    rng.shuffle(lines)
    return b"\n".join(lines)


_GENERAL: dict[str, Damage] = {
    "bits flipped": _flip,
    "cut": _cut,
    "a hole": _hole,
    "rubbish": _rubbish,
    "a piece repeated": _repeat,
    "a line repeated": _repeat_line,
    "a long line": _long_line,
    "separators": _separators,
    "another encoding": _recoded,
    "numbers": _numbers,
    "lines shuffled": _shuffled,
}


# -- what is done to some ------------------------------------------------------------------------------------------


def _rule_bomb(data: bytes, rng: random.Random, _: int) -> bytes:
    rule = rng.choice(
        (
            *("FREQ=SECONDLY", "FREQ=MINUTELY;BYDAY=MO", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;INTERVAL=0"),
            *("FREQ=YEARLY;BYYEARDAY=366;BYDAY=MO", "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2", "FREQ=YEARLY;BYDAY=99MO"),
            *("FREQ=WEEKLY;INTERVAL=99999999999", "FREQ=DAILY;UNTIL=99991231T235959Z", "FREQ=DAILY;COUNT=999999999999"),
            "FREQ=DAILY;BYHOUR=" + ",".join(map(str, range(24))) + ";BYMINUTE=" + ",".join(map(str, range(60))),
            "FREQ=YEARLY;BYSETPOS=" + ",".join(map(str, range(1, 366))) + ";BYDAY=MO,TU,WE,TH,FR,SA,SU",
            "FREQ=DAILY;BYDAY=" + ",".join(["MO"] * 2_000),
        )
    ).encode()
    data = re.sub(rb"RRULE:[^\r\n]*", b"RRULE:" + rule, data)
    return re.sub(rb":2026\d{4}T", rng.choice((b":19010101T", b":00010101T", b":20200101T")), data)


def _many_events(data: bytes, rng: random.Random, large: int) -> bytes:
    start, end = data.find(b"BEGIN:VEVENT"), data.find(b"END:VEVENT")
    if start < 0 or end < start:
        return data
    event = data[start : end + 12]
    copies = (event.replace(b"UID:", b"UID:%d" % n) for n in range(min(300, large // len(event))))
    return data[:start] + b"\r\n".join(copies) + data[end + 12 :]


def _nested(begin: bytes) -> Damage:
    def damage(data: bytes, rng: random.Random, large: int) -> bytes:
        at = data.find(b"\n") + 1
        return data[:at] + begin * min(rng.choice((50, 5_000, 200_000)), large // len(begin)) + data[at:]

    return damage


def _nested_parts(data: bytes, rng: random.Random, large: int) -> bytes:
    depth = min(rng.choice((20, 500, 20_000)), large // 60)
    nest = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(depth))
    return data.split(b"\n\n", 1)[0] + b"\n" + nest + b"\nhello\n"


def _many_parts(data: bytes, rng: random.Random, large: int) -> bytes:
    head = re.sub(rb"(?i)content-type:[^\n]*\n", b"", data.split(b"\n\n", 1)[0] + b"\n")
    part = rng.choice((b"--b\n\nx\n", b"--b\nContent-Type: text/html\n\n<p>x\n", b"--b\n", b"---b\n"))
    return head + b"Content-Type: multipart/mixed; boundary=b\n\n" + part * (large // 10 // len(part))


def _markup(data: bytes, rng: random.Random, large: int) -> bytes:
    piece = rng.choice(
        (b"<div>", b"<table><tr><td>", b"<ul><li>", b"<!--", b"<a href='", b"&#0;", b"<script>", b"<p style='")
    )
    return data + b"\n" + piece * (rng.choice((5_000, 100_000, large)) // len(piece))


def _words(data: bytes, rng: random.Random, _: int) -> bytes:
    """Numbers of a binary file, four bytes each, made large, small or equal: sizes, chains and offsets."""
    out = bytearray(data)
    for _number in range(rng.randint(1, 40)):
        if len(out) >= 8:
            at = rng.randrange(len(out) // 4 - 1) * 4
            value = rng.choice(
                (0, 1, 2, 5, 0xFFFFFFFF, 0xFFFFFFFE, 0x7FFFFFFF, 100_000, rng.randrange(len(out) // 512 + 1))
            )
            out[at : at + 4] = struct.pack("<I", value)
    return bytes(out)


def _header_words(data: bytes, rng: random.Random, large: int) -> bytes:
    return _words(data[:76], rng, large) + data[76:]


def _zip_bomb(data: bytes, rng: random.Random, large: int) -> bytes:
    name = rng.choice(("Connections.csv", "messages.csv", "box.mbox", "note.md", "cards.vcf", "calendar.ics", "a.zip"))
    start = {
        "Connections.csv": b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n",
        "box.mbox": SEPARATOR,
        "cards.vcf": b"BEGIN:VCARD\nVERSION:3.0\nFN:Daniel Reyes\nNOTE:",
        "calendar.ics": b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:",
    }.get(name, b"")
    inner = start + rng.choice((b"\0", b"a", b",", b"\n")) * (large * rng.choice((1, 3)))
    files = {name: inner} | ({f"{n}/{name}": inner[: large // 10] for n in range(20)} if rng.random() < 0.3 else {})
    packed = _zipped(files)
    for _number in range(rng.choice((0, 0, 1, 5, 30))):
        packed = _zipped({"a.zip": packed})
    return packed


def _zip_names(data: bytes, rng: random.Random, _: int) -> bytes:
    names = (
        "../../etc/x.csv",
        "/abs.csv",
        "a\0b.csv",
        "C:\\x.csv",
        "a" * 5_000,
        "",
        "é" * 300,
        "x/" * 500 + "y.eml",
        "..",
    )
    content = rng.choice((b"", b"hello", seeds()["mail"][1], seeds()["note"][1]))
    return _zipped({rng.choice(names): content, f"{rng.choice(names)}1": content})


def _many_files(data: bytes, rng: random.Random, large: int) -> bytes:
    return _zipped({f"{n}.md": b"# Daniel Reyes\nx" for n in range(min(rng.choice((300, 5_000)), large // 300))})


_OF_FORMAT: dict[str, dict[str, Damage]] = {
    "mail": {"nested parts": _nested_parts, "many parts": _many_parts, "markup": _markup},
    "mbox": {"many parts": _many_parts},
    "vcard": {"nested cards": _nested(b"BEGIN:VCARD\r\n"), "agents": _nested(b"AGENT:\r\nBEGIN:VCARD\r\n")},
    "calendar": {
        "a rule without end": _rule_bomb,
        "many events": _many_events,
        "nested alarms": _nested(b"BEGIN:VALARM\r\n"),
        "nested events": _nested(b"BEGIN:VEVENT\r\n"),
    },
    "msg": {"chains": _words, "header": _header_words},
    "note": {"headings": _nested(b"\n## 2026-01-01\n"), "markup": _markup},
    "zip": {"a zip bomb": _zip_bomb, "names": _zip_names, "many files": _many_files, "offsets": _words},
}
