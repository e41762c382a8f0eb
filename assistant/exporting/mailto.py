"""A draft as a ``mailto:`` link (RFC 6068): the contact's own address, the subject and the text, percent-encoded."""

from __future__ import annotations

from urllib.parse import quote

from assistant.domain.letters import Draft
from assistant.domain.sending import MailLink, Reply
from assistant.errors import WrongUse
from assistant.exporting.plain import lines, one_line

MOST = 1_800
"""Characters of the whole link that mail programs and browsers bear.

RFC 6068 sets no limit. Internet Explorer took 2,083 (Microsoft KB 208427), and Windows' ShellExecute with it, for which
Mozilla and Chromium keep such links to about 2,000 (Mozilla bug 161357); Firefox 32 was measured at 2,008, Outlook and
Windows Live Mail behind three browsers at 2,046 (superruub.wordpress.com, 2013). A web mailer gets the link encoded a
second time, inside an address of its own, hence the margin.
"""


def mail_link(draft: Draft, *, reply: Reply | None = None) -> MailLink:
    """The link, to the contact's first address. Raises ``WrongUse`` where none is on record.

    Line ends are ``%0D%0A`` and spaces ``%20`` (RFC 6068, section 5); all that is not unreserved is encoded, ``+``
    too, which some programs would read as a space. A reply carries ``In-Reply-To``, which some programs heed
    (section 4 has it as harmless).
    """
    if not draft.contact.addresses:
        raise WrongUse(f"There is no address on record for {draft.contact.name!r}; copy the text instead.")
    user, _, domain = draft.contact.addresses[0].rpartition("@")
    fields = {
        "subject": reply.subject if reply else one_line(draft.subject),
        "In-Reply-To": reply.in_reply_to if reply else "",
        "body": "\r\n".join(lines(draft.text).split("\n")),
    }
    said = "&".join(f"{name}={_encoded(value)}" for name, value in fields.items() if value)
    return MailLink(f"mailto:{_encoded(user)}@{_encoded(domain)}" + (f"?{said}" if said else ""), MOST)


def _encoded(text: str) -> str:
    return quote(text, safe="")
