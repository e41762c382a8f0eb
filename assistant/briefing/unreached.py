"""Which mails of the user's never came to a contact, as far as the records tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.distil.said.automatic import is_automatic
from assistant.domain.contacts import Contact
from assistant.domain.interactions import Channel, Direction, Interaction

_RETURNED = 7  # days within which a notice that a mail could not be delivered comes
_ANSWERS = 14  # days within which a mail from another address may be the answer
_FAILED = re.compile(r"\b(?:undeliver\w*|not be delivered|delivery (?:has )?fail\w*|user unknown|unzustellbar)\b", re.I)


def unreached(contact: Contact, interactions: Sequence[Interaction]) -> tuple[Interaction, ...]:
    """The mails to an address that were returned, or that went only where nothing ever came from.

    The second needs more: nobody answered that mail, and the contact began to write from another address after it.
    ``interactions`` stand newest first.
    """
    wrote = [one for one in interactions if one.direction is Direction.RECEIVED and one.when]
    from_where = {one.sender.address for one in wrote}
    silent = {address for address in contact.addresses if address not in from_where}
    notices = [one for one in wrote if _FAILED.search(f"{one.subject}\n{one.text[:2_000]}") and is_automatic(one)]
    if not notices and (not silent or not from_where & {*contact.addresses}):
        return ()
    answered = {source for one in wrote for source in (one.in_reply_to, *one.references) if source}
    written = [one.when for one in wrote if one.when and not is_automatic(one)]
    began = min((one.when for one in wrote if one.when and one.sender.address in contact.addresses), default=None)
    lost = []
    for one in interactions:
        if one.direction is not Direction.SENT or one.channel is not Channel.EMAIL or one.when is None:
            continue
        to = {each.address for each in one.recipients} & {*contact.addresses}
        day = one.when.date()
        returned = any(
            note.when is not None
            and 0 <= (note.when.date() - day).days <= _RETURNED
            and any(address in note.text.lower() for address in to)
            for note in notices
        )
        soon = any(0 <= (when.date() - day).days <= _ANSWERS for when in written)
        unheard = began is not None and one.when < began and not soon and one.source not in answered and to <= silent
        if to and (returned or unheard):
            lost.append(one)
    return tuple(lost)
