"""A draft as a mail: RFC 5322 with CRLF and UTF-8 text, as an ``.eml`` file or as it stands in a drafts folder."""

from __future__ import annotations

import hashlib
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from assistant.domain.contacts import Me
from assistant.domain.letters import Draft
from assistant.domain.sending import Reply
from assistant.errors import WrongUse
from assistant.exporting.headers import address_field, ids_field, text_field
from assistant.exporting.plain import lines


def email_file(draft: Draft, me: Me, *, reply: Reply | None = None) -> bytes:
    """The bytes of the file, with ``X-Unsent: 1``, so that mail programs open it as a draft.

    The recipient is the contact's first address; with ``reply`` it answers in thread, under the thread's subject.
    There is no Message-ID: whoever sends it gives one. Raises ``WrongUse`` where no address is on record.
    """
    return _mail(draft, me, reply, "X-Unsent: 1\r\n")


def filed_mail(draft: Draft, me: Me, *, when: datetime, reply: Reply | None = None) -> bytes:
    """The same as it stands in a drafts folder: with a date, and the Message-ID it is known again by."""
    return _mail(
        draft, me, reply, f"Date: {format_datetime(when)}\r\n", ids_field("Message-ID", [message_id(draft, me, reply)])
    )


def message_id(draft: Draft, me: Me, reply: Reply | None = None) -> str:
    """The Message-ID of this very version of the draft, always the same.

    It names nothing that a reader could know Askwell, the draft or its text by: digests, and the user's own domain.
    """
    said = repr((draft.id, draft.subject, draft.text, _recipient(draft), me.addresses[:1], reply and reply.in_reply_to))
    return f"<{family(draft)}{hashlib.sha256(said.encode('utf-8', 'replace')).hexdigest()[:24]}@{_domain(me)}>"


def family(draft: Draft) -> str:
    """How the Message-IDs of all versions of a draft begin."""
    return f"{hashlib.sha256(f'draft {draft.id}'.encode()).hexdigest()[:20]}."


def _mail(draft: Draft, me: Me, reply: Reply | None, *first: str) -> bytes:
    fields = [*first, address_field("To", draft.contact.name, _recipient(draft))]
    if me.addresses:
        fields.append(address_field("From", me.name, me.addresses[0]))
    fields.append(text_field("Subject", reply.subject if reply else draft.subject))
    if reply:
        fields += [ids_field("In-Reply-To", [reply.in_reply_to]), ids_field("References", reply.references)]
    message = EmailMessage(policy=SMTP)
    message.set_content(lines(draft.text) + "\n", charset="utf-8", cte="quoted-printable")
    return "".join(fields).encode() + message.as_bytes()


def _recipient(draft: Draft) -> str:
    if not draft.contact.addresses:
        raise WrongUse(f"There is no address on record for {draft.contact.name!r}; copy the text instead.")
    return draft.contact.addresses[0]


def _domain(me: Me) -> str:
    domain = me.addresses[0].rpartition("@")[2] if me.addresses else ""
    try:
        return domain.encode("idna").decode("ascii") or "mail.invalid"
    except UnicodeError:
        return "mail.invalid"
