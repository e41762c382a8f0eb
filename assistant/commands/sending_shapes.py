"""The JSON shapes of letters that were sent, as the command line prints them."""

from __future__ import annotations

from typing import Any

from assistant.domain.sending import FollowUp, Sent


def sent_shape(sent: Sent) -> dict[str, Any]:
    """A letter that was sent; ``recorded`` says that the mail itself is on record."""
    contact = sent.draft.contact
    return {
        "draft": sent.draft.id,
        "to": {"id": contact.id, "name": contact.name},
        "sent": sent.when.isoformat(),
        "channel": sent.channel.value,
        "follow_up": sent.follow_up.isoformat() if sent.follow_up else None,
        "recorded": sent.recorded,
    }


def follow_up_shape(follow_up: FollowUp) -> dict[str, Any]:
    """A letter to come back to; ``answered`` is the source in which the contact wrote since, else null."""
    return {**sent_shape(follow_up.sent), "due": follow_up.due.isoformat(), "answered": follow_up.answered}
