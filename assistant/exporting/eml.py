"""A draft as an ``.eml`` file: RFC 5322 with CRLF, UTF-8 text, and ``X-Unsent: 1`` so that it opens as a draft."""

from __future__ import annotations

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from assistant.domain.contacts import Me
from assistant.domain.letters import Draft
from assistant.errors import WrongUse


def email_file(draft: Draft, me: Me) -> bytes:
    """The bytes of the file; the recipient is the contact's first address. Raises ``WrongUse`` where there is none."""
    if not draft.contact.addresses:
        raise WrongUse(f"There is no address on record for {draft.contact.name!r}; copy the text instead.")
    message = EmailMessage(policy=SMTP.clone(cte_type="8bit", utf8=False))
    message["X-Unsent"] = "1"
    message["To"] = _address(draft.contact.name, draft.contact.addresses[0])
    if me.addresses:
        message["From"] = _address(me.name, me.addresses[0])
    message["Subject"] = " ".join(draft.subject.split())
    message.set_content(draft.text + "\n", charset="utf-8", cte="quoted-printable")
    return message.as_bytes()


def _address(name: str, address: str) -> Address:
    user, _, domain = address.rpartition("@")
    try:
        return Address(" ".join(name.split()), user, domain)
    except ValueError as exc:
        raise WrongUse(f"The address {address!r} cannot stand in a mail.") from exc
