"""One mail: what its headers say, whether it counts, and the exchange it makes."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from assistant.domain.contacts import Me
from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.domain.reports import Skip
from assistant.importing.bodies import text_of
from assistant.importing.folders import Folder, folder_of
from assistant.importing.headers import (
    Headers,
    identities,
    message_id,
    message_ids,
    moment,
    parse,
    split_head,
    thread_of,
    words,
)
from assistant.importing.texts import newly_written
from assistant.records import Exchange, interaction_id

_NO_READER = re.compile(
    r"(?:^|[._+-])(?:no|do[._-]?not|dont|never)[._-]?reply|^(?:notifications?|newsletters?|mailings?|marketing|bounces?)\b"
)
_SERVER = re.compile(r"^(?:mailer-daemon|postmaster|mail-daemon|double-bounce)@")
_NOBODY = Identity("", "")
_LIST = re.compile(r"^(?:lists?|groups|googlegroups|listserv|mailman)\.|^googlegroups\.com$|^groups\.io$")


class Mail(NamedTuple):
    """A mail as its headers show it, without its words: what an import keeps of each until they are wanted.

    ``source`` is the Message-ID as the file had it, or ``sha256:…`` over what was written where it has none;
    ``id`` is the one its interaction has or would have; ``others`` are those in Cc and Bcc;
    ``thread`` is only what the file itself says (Gmail's number), the records know the rest; ``others_skip`` is why
    a mail filed as sent does not count either, should it turn out to be somebody else's.
    """

    source: str
    id: str
    sender: Identity
    to: tuple[Identity, ...]
    others: tuple[Identity, ...]
    sent: bool
    skip: Skip | None
    when: datetime | None
    thread: str
    others_skip: Skip | None = None

    def counterparts(self, me: Me) -> tuple[Identity, ...]:
        """The other side: whoever wrote to the user, or whom the user wrote to.

        Those merely copied in are nobody the user exchanged mail with, unless they are all there is.
        """
        if self.sender.address not in me.addresses:
            return (self.sender,)
        for people in (self.to, self.others):
            others = tuple(p for p in people if p.address not in me.addresses and not _is_nobody(p.address))
            if others:
                return others
        return ()


class Words(NamedTuple):
    """What a mail says, as plain values that can travel between processes; ``raw`` is None where it is the text."""

    subject: str
    text: str
    raw: str | None
    in_reply_to: str | None
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A mail whose headers were read, with what is needed to read its words."""

    mail: Mail
    headers: Headers
    body: bytes

    @property
    def source(self) -> str:
        """Its Message-ID, or what stands for it."""
        return self.mail.source

    @property
    def skip(self) -> Skip | None:
        """Why it does not count, where it does not."""
        return self.mail.skip


def glimpse(message: bytes, folder: Folder) -> Glimpse:
    """Read a mail's headers; ``skip`` says why it does not count, where it does not. Never fails."""
    head, body = split_head(message)
    headers = parse(head)
    get = headers.get
    people = identities(get("from")) or identities(get("sender"))
    sender = people[0] if people else _NOBODY
    where = _folder(headers, folder)
    source = message_id(get("message-id")) or _fingerprint(headers, body)
    not_personal = None if where.skip or not people else _not_personal(headers, sender)
    skip = where.skip or (Skip.UNREADABLE if not people else None if where.sent else not_personal)
    mail = Mail(
        source=source,
        id=interaction_id(source),
        sender=sender,
        to=identities(get("to")),
        others=identities(get("cc")) + identities(get("bcc")),
        sent=where.sent,
        skip=skip,
        when=None if skip else moment(get("date")),
        thread=thread_of(headers),
        others_skip=not_personal if where.sent else None,
    )
    return Glimpse(mail, headers, body)


def words_in(headers: Headers, body: bytes) -> Words:
    """What a mail says. Never fails."""
    raw = text_of(headers, body)
    text = newly_written(raw)
    references = headers.get("references")
    return Words(
        words(headers.get("subject", "")),
        text,
        None if raw == text else raw,
        next(iter(message_ids(headers.get("in-reply-to"))), None),
        message_ids(references) if references else (),
    )


def words_of(message: bytes) -> Words:
    """What a mail says, from its bytes. Never fails."""
    head, body = split_head(message)
    return words_in(parse(head), body)


def told(mail: Mail, said: Words, me: Me) -> Exchange | None:
    """The interaction that a mail and its words make, with the people on the other side; None if there is nobody."""
    people = mail.counterparts(me)
    if not people:
        return None
    recipients = mail.to
    if mail.others:
        recipients = (*recipients, *(p for p in mail.others if p not in recipients))
    interaction = Interaction(
        id=mail.id,
        when=mail.when,
        channel=Channel.EMAIL,
        direction=Direction.SENT if mail.sender.address in me.addresses else Direction.RECEIVED,
        subject=said.subject,
        text=said.text,
        raw=said.text if said.raw is None else said.raw,
        source=mail.source,
        sender=mail.sender,
        recipients=recipients,
        in_reply_to=said.in_reply_to,
        references=said.references,
        thread=mail.thread,
    )
    return Exchange(interaction, people)


def exchange(seen: Glimpse, me: Me) -> Exchange | None:
    """The interaction a mail makes, with the people on the other side; None where there is nobody."""
    return told(seen.mail, words_in(seen.headers, seen.body), me) if seen.mail.counterparts(me) else None


def _folder(headers: Headers, folder: Folder) -> Folder:
    """What labels say goes before what the file's place says; a reason to leave out goes before ``sent``."""
    labels = headers.get("x-gmail-labels") or headers.get("x-folder")
    if "x-unsent" in headers:
        return Folder(skip=Skip.DRAFT)
    if not labels:
        return folder
    return _labelled(labels)


@lru_cache(maxsize=1024)  # a mailbox has few sets of labels
def _labelled(labels: str) -> Folder:
    named = [folder_of(label.strip().strip('"')) for label in words(labels).split(",")]
    skip = next((each.skip for each in named if each.skip), None)
    return Folder(sent=any(each.sent for each in named), skip=skip)


def _not_personal(headers: Headers, sender: Identity) -> Skip | None:
    precedence = headers.get("precedence", "").strip().lower()
    automatic = headers.get("auto-submitted", "no").strip().lower()
    content = headers.get("content-type", "")[:200].lower()
    if _SERVER.match(sender.address) or "x-failed-recipients" in headers or "delivery-status" in content:
        return Skip.BOUNCE
    if not automatic.startswith("no") or "x-autoreply" in headers or precedence == "auto_reply":
        return Skip.AUTOMATIC
    if headers.get("x-spam-flag", "").strip().lower() == "yes":
        return Skip.SPAM
    if "list-post" in headers or precedence == "list":
        return Skip.MAILING_LIST
    if "list-unsubscribe" in headers or precedence in ("bulk", "junk") or _NO_READER.search(sender.address):
        return Skip.NEWSLETTER
    return Skip.MAILING_LIST if "list-id" in headers else None


def _is_nobody(address: str) -> bool:
    """Whether an address stands for a list or a machine."""
    return bool(
        _SERVER.match(address) or _LIST.match(address.partition("@")[2]) or _NO_READER.search(address.partition("@")[0])
    )


def _fingerprint(headers: Headers, body: bytes) -> str:
    """What a message without a Message-ID is known by: the same in whatever kind of file it lies."""
    digest = hashlib.sha256()
    for name in ("from", "to", "date", "subject"):
        digest.update(headers.get(name, "").encode("utf-8", "surrogateescape") + b"\0")
    digest.update(body.replace(b"\r\n", b"\n").strip())
    return f"sha256:{digest.hexdigest()[:32]}"
