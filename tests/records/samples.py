"""Values to put into a store."""

from __future__ import annotations

from datetime import UTC, datetime

from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.records import interaction_id

JANE = Identity("Jane Doe", "jane@example.org")
ADA = Identity("Ada Miller", "ada@example.com")


def interaction(
    number: int, *, day: int | None = 1, channel: Channel = Channel.EMAIL, sender: Identity = JANE, text: str = "Hello."
) -> Interaction:
    """A mail to the user, in May 2026."""
    source = f"<{number}@mail.example.org>"
    return Interaction(
        id=interaction_id(source),
        when=None if day is None else datetime(2026, 5, day, 9, 30, tzinfo=UTC),
        channel=channel,
        direction=Direction.RECEIVED,
        subject="The plan",
        text=text,
        raw=f"{text}\n-- \nJane",
        source=source,
        sender=sender,
        recipients=(ADA,),
        in_reply_to="<0@mail.example.org>",
        references=("<0@mail.example.org>",),
        thread="<0@mail.example.org>",
    )
