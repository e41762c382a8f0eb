"""One message: what its headers say, whether it counts, and the exchange it makes."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.domain.contacts import Me
from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.domain.reports import Skip
from assistant.importing.bodies import text_of
from assistant.importing.files import Folder, folder_of
from assistant.importing.headers import Headers, identities, message_id, message_ids, moment, parse, split_head, words
from assistant.importing.texts import newly_written
from assistant.records import Exchange, interaction_id

_NO_READER = re.compile(
    r"(?:^|[._+-])(?:no|do[._-]?not|dont|never)[._-]?reply|^(?:notifications?|newsletters?|mailings?|marketing|bounces?)\b"
)
_SERVER = re.compile(r"^(?:mailer-daemon|postmaster|mail-daemon|double-bounce)@")
_LIST = re.compile(r"^(?:lists?|groups|googlegroups|listserv|mailman)\.|^googlegroups\.com$|^groups\.io$")


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A message as its headers show it; the body is only read when it is wanted.

    ``source`` is the Message-ID as the file had it, or ``sha256:…`` over what was written where it has none;
    ``id`` is the one its interaction has or would have.
    """

    source: str
    id: str
    headers: Headers
    body: bytes
    sender: Identity
    to: tuple[Identity, ...]
    others: tuple[Identity, ...]  # Cc and Bcc
    sent: bool
    skip: Skip | None

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


def glimpse(message: bytes, folder: Folder) -> Glimpse:
    """Read a message's headers; ``skip`` says why it does not count, where it does not. Never fails."""
    head, body = split_head(message)
    headers = parse(head)
    people = identities(headers.get("from")) or identities(headers.get("sender"))
    sender = people[0] if people else Identity("", "")
    where = _folder(headers, folder)
    source = message_id(headers.get("message-id")) or _fingerprint(headers, body)
    return Glimpse(
        source=source,
        id=interaction_id(source),
        headers=headers,
        body=body,
        sender=sender,
        to=identities(headers.get("to")),
        others=identities(headers.get("cc")) + identities(headers.get("bcc")),
        sent=where.sent,
        skip=where.skip or (Skip.UNREADABLE if not people else None if where.sent else _not_personal(headers, sender)),
    )


def exchange(seen: Glimpse, me: Me) -> Exchange | None:
    """The interaction a message makes, with the people on the other side; None where there is nobody."""
    people = seen.counterparts(me)
    if not people:
        return None
    raw = text_of(seen.headers, seen.body)
    own = seen.sender.address in me.addresses
    interaction = Interaction(
        id=seen.id,
        when=moment(seen.headers.get("date")),
        channel=Channel.EMAIL,
        direction=Direction.SENT if own else Direction.RECEIVED,
        subject=words(seen.headers.get("subject", "")),
        text=newly_written(raw),
        raw=raw,
        source=seen.source,
        sender=seen.sender,
        recipients=(*seen.to, *(p for p in seen.others if p not in seen.to)),
        in_reply_to=next(iter(message_ids(seen.headers.get("in-reply-to"))), None),
        references=message_ids(seen.headers.get("references")),
    )
    return Exchange(interaction, people)


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
