"""Writes the sample files from ``data/sample/world.yaml``, byte for byte the same each time.

Run it after editing the world: ``python tests/tools/build_sample.py``. The headers are put together
here, not by ``email.message``, so that every Python version writes the same bytes.
"""

from __future__ import annotations

import base64
import html
import quopri
import re
import runpy
import textwrap
import time
from dataclasses import dataclass
from datetime import datetime
from email.header import Header
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import yaml

SAMPLE = Path(__file__).parents[2] / "data" / "sample"
ME = "maya"


@dataclass(frozen=True)
class Person:
    """Someone of the world and the habits of their mail program."""

    key: str
    name: str
    address: str
    wraps: int | None = None
    quotes: str = "none"
    signature: str = ""
    both: bool = False

    @property
    def mailbox(self) -> str:
        """Name and address as people read them."""
        return f"{self.name} <{self.address}>"

    @property
    def header(self) -> str:
        """Name and address as a header holds them (RFC 2047 where the name needs it)."""
        quoted = f'"{self.name}"' if "." in self.name else self.name
        return f"{_encoded(self.name) if not self.name.isascii() else quoted} <{self.address}>"

    @property
    def domain(self) -> str:
        """What stands behind the @."""
        return self.address.partition("@")[2]


@dataclass(frozen=True)
class Mail:
    """One message, with all that was left unsaid in the source filled in."""

    sender: Person
    to: tuple[Person, ...]
    cc: tuple[Person, ...]
    at: datetime
    subject: str
    text: str
    parent: Mail | None
    source: dict[str, Any]

    @property
    def key(self) -> str:
        """How `answers` in the source refers to it."""
        return f"{self.at:%Y%m%d.%H%M}.{self.sender.key}"

    @property
    def message_id(self) -> str:
        """Unique: nobody here writes twice in a minute."""
        return f"<{self.key}@{self.sender.domain}>"

    @property
    def references(self) -> tuple[str, ...]:
        """The Message-IDs of the thread so far, oldest first."""
        return (*self.parent.references, self.parent.message_id) if self.parent else ()


def read_world(path: Path) -> list[Mail]:
    """All mails of the world in the order of their dates."""
    world = yaml.safe_load(path.read_text("utf-8"))
    people = {key: Person(key=key, **rest) for key, rest in world["people"].items()}
    mails: dict[str, Mail] = {}
    for thread in world["threads"]:
        last: Mail | None = None
        for source in thread["mails"]:
            answers = source.get("answers")
            parent = None if answers == "nothing" else mails[answers] if answers else last
            last = _mail(source, thread, people, parent)
            if last.key in mails:
                raise ValueError(f"Two mails are called {last.key!r}.")
            mails[last.key] = last
    return sorted(mails.values(), key=lambda mail: (mail.at, mail.key))


def _mail(source: dict[str, Any], thread: dict[str, Any], people: dict[str, Person], parent: Mail | None) -> Mail:
    sender = people[source["from"]]
    to = source.get("to", [thread["with"] if sender.key == ME else ME])
    subject = source.get("subject") or ("Re: " + parent.subject.removeprefix("Re: ") if parent else thread["subject"])
    return Mail(
        sender=sender,
        to=tuple(people[key] for key in to),
        cc=tuple(people[key] for key in source.get("cc", [])),
        at=datetime.strptime(source["at"], "%Y-%m-%d %H:%M %z"),
        subject=subject,
        text=_text(source, sender, parent),
        parent=parent,
        source=source,
    )


def _text(source: dict[str, Any], sender: Person, parent: Mail | None) -> str:
    """The plain body: what was newly written, the signature, the quotation."""
    if "body" not in source:
        return ""
    text = _wrapped(source["body"], sender.wraps)
    if sender.signature and source.get("signature") != "none" and "calendar" not in source:
        text += "\n-- \n" + sender.signature
    style = source.get("quote", sender.quotes)
    if parent is None or style == "none" or not parent.text or "calendar" in source:
        return text
    if style == "gmail":
        said = f"On {parent.at:%a}, {parent.at.day} {parent.at:%b %Y} at {parent.at:%H:%M}, {parent.sender.mailbox}"
        # Mail programs that wrap put "wrote:" on a line of its own.
        said += "\nwrote:" if sender.wraps and len(said) + 7 > sender.wraps else " wrote:"
        return f"{text}\n{said}\n" + "".join(f"> {line}".rstrip() + "\n" for line in parent.text.splitlines())
    head = (
        f"-----Original Message-----\nFrom: {parent.sender.mailbox}\n"
        f"Sent: {parent.at.day} {parent.at:%B %Y %H:%M}\n"
        f"To: {'; '.join(person.name for person in parent.to)}\nSubject: {parent.subject}\n"
    )
    return f"{text}\n{head}\n{parent.text}"


def _wrapped(text: str, width: int | None) -> str:
    if width is None:
        return text
    lines = [textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) for line in text.splitlines()]
    return "\n".join("\n".join(line) for line in lines) + "\n"


def _encoded(text: str) -> str:
    return text if text.isascii() else Header(text, "utf-8", maxlinelen=300).encode()


def render(mail: Mail) -> bytes:
    """The message as it lies in a mailbox: headers, an empty line, the body; lines end in LF."""
    headers = []
    if mail.sender.key != ME:
        headers += [
            "Delivered-To: maya.okafor@postbox.example",
            f"Received: from mail.{mail.sender.domain} by mx.postbox.example; {format_datetime(mail.at)}",
        ]
    headers += [
        f"From: {mail.sender.header}",
        "To: " + ",\n ".join(person.header for person in mail.to),
        *(["Cc: " + ",\n ".join(person.header for person in mail.cc)] if mail.cc else []),
        f"Date: {format_datetime(mail.at)}",
        f"Subject: {_encoded(mail.subject)}",
        f"Message-ID: {mail.message_id}",
    ]
    if mail.parent:
        headers += [f"In-Reply-To: {mail.parent.message_id}", "References: " + "\n ".join(mail.references)]
    if mail.source.get("bulk"):
        headers += [
            f"List-Id: {mail.sender.name} <list.{mail.sender.domain}>",
            f"List-Unsubscribe: <https://{mail.sender.domain}/unsubscribe?u=4471>",
            "Precedence: bulk",
        ]
    headers.append("MIME-Version: 1.0")
    return "\n".join(headers).encode() + b"\n" + _content(mail)


def _content(mail: Mail) -> bytes:
    """Everything from Content-Type on."""
    source, boundary = mail.source, f"=_{mail.key}"
    if source.get("broken"):
        # Says UTF-8 and is Latin-1: the mail program at fault is one of many.
        head = b'Content-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: 8bit\n\n'
        return head + mail.text.encode("latin-1")
    if "bounce" in source:
        return _multipart("report; report-type=delivery-status", boundary, _bounce(mail))
    if "html" in source:
        return _part("html", source["html"], encoding="base64")
    plain = _part("plain", mail.text)
    if "calendar" in source:
        invitation = _part("calendar", source["calendar"], parameters="; method=REPLY")
        return _multipart("alternative", boundary, [plain, invitation])
    if "attachment" in source:
        name = source["attachment"]["name"]
        disposition = f'Content-Disposition: attachment; filename="{name}"\n'.encode()
        return _multipart("mixed", boundary, [plain, disposition + _part("plain", source["attachment"]["text"])])
    if mail.sender.both:
        paragraphs = "\n".join(
            "<p>" + "<br>".join(html.escape(line, quote=False) for line in paragraph.splitlines()) + "</p>"
            for paragraph in mail.text.strip().split("\n\n")
        )
        return _multipart(
            "alternative", boundary, [plain, _part("html", f"<html><body>\n{paragraphs}\n</body></html>\n")]
        )
    return plain


def _part(subtype: str, text: str, *, parameters: str = "", encoding: str | None = None) -> bytes:
    data = text.encode()
    if encoding == "base64":
        body = base64.encodebytes(data)
    elif text.isascii() and max(map(len, text.splitlines()), default=0) < 100:
        encoding, body = "7bit", data
    else:
        encoding, body = "quoted-printable", quopri.encodestring(data)
    head = f'Content-Type: text/{subtype}; charset="utf-8"{parameters}\nContent-Transfer-Encoding: {encoding}\n\n'
    return head.encode() + body


def _multipart(subtype: str, boundary: str, parts: list[bytes]) -> bytes:
    kind, _, parameters = subtype.partition("; ")
    head = f'Content-Type: multipart/{kind}; boundary="{boundary}"' + (f"; {parameters}" if parameters else "")
    line = f"--{boundary}".encode()
    return head.encode() + b"\n\n" + b"".join(line + b"\n" + part + b"\n" for part in parts) + line + b"--\n"


def _bounce(mail: Mail) -> list[bytes]:
    address = mail.source["bounce"]
    told = (
        "This is the mail system at host mx.postbox.example.\n\n"
        "I'm sorry to have to inform you that your message could not\n"
        "be delivered to one or more recipients.\n\n"
        f"<{address}>: host mx.silverbeck.example said: 550 5.1.1\n    User unknown in local recipient table\n"
    )
    status = (
        f"Reporting-MTA: dns; mx.postbox.example\n\nFinal-Recipient: rfc822; {address}\nAction: failed\nStatus: 5.1.1\n"
    )
    returned = f"From: Maya Okafor <maya.okafor@postbox.example>\nTo: {address}\nSubject: Long time\n"
    return [
        _part("plain", told),
        b"Content-Type: message/delivery-status\n\n" + status.encode(),
        b"Content-Type: text/rfc822-headers\n\n" + returned.encode(),
    ]


def mbox(mails: list[Mail]) -> bytes:
    """An mbox file: a "From " line before each message, such lines inside marked with ">"."""
    out = []
    for mail in mails:
        envelope = "MAILER-DAEMON" if "bounce" in mail.source else mail.sender.address
        stamp = time.asctime(time.gmtime(mail.at.timestamp()))
        body = re.sub(rb"^(>*From )", rb">\1", render(mail), flags=re.MULTILINE)
        out.append(f"From {envelope} {stamp}\n".encode() + body.rstrip(b"\n") + b"\n\n")
    return b"".join(out)


def build(sample: Path = SAMPLE) -> dict[str, bytes]:
    """The files by their path below ``data/sample``."""
    mails = read_world(sample / "world.yaml")
    exports = runpy.run_path(str(Path(__file__).with_name("build_exports.py")))["build_exports"]
    return {
        "mail/inbox.mbox": mbox([mail for mail in mails if mail.sender.key != ME]),
        "mail/sent.mbox": mbox([mail for mail in mails if mail.sender.key == ME]),
        **exports(yaml.safe_load((sample / "world.yaml").read_text("utf-8"))),
    }


if __name__ == "__main__":
    for name, content in build().items():
        (SAMPLE / name).parent.mkdir(exist_ok=True)
        (SAMPLE / name).write_bytes(content)
        print(f"{name}: {len(content)} bytes")
