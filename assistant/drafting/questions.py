"""What a purpose leaves open, as plain questions to the user: asked once, never filled in."""

from __future__ import annotations

import re

from assistant.domain.contacts import Contact
from assistant.domain.requests import Kind
from assistant.drafting.reading import Frame

HOW_LONG = "How long should it take?"
HOW_MUCH = "How much is there to go through: how many pages, slides or minutes?"
BY_WHEN = "By when do you need it?"
WHAT_FOR = "What is it for?"
_TO_DO = frozenset({"review", "letter", "referral", "thing", "intro"})


def missing(
    kind: Kind, frame: Frame, *, size: str | None, due: str | None, reason: str | None, contact: Contact
) -> list[str]:
    """The questions, the most important first: size, then date, then reason."""
    name = contact.first_name or "them"
    if kind is Kind.THANKS:
        return [] if frame.act else [f"What do you want to thank {name} for?"]
    if kind is Kind.OFFER:
        vague = re.fullmatch(
            r"(?:help|help you|return the favou?r|offer you (?:help|some help|support|my support|anything|something))",
            frame.act,
        )
        return [f"What exactly do you offer {name}?"] if vague or not frame.sure else []
    out: list[str] = []
    if not frame.sure:
        out.append(f"What exactly should {name} do?")
    if size is None and frame.family == "time":
        out.append(HOW_LONG)
    if size is None and frame.family == "review":
        out.append(HOW_MUCH)
    if due is None and (frame.family in _TO_DO or re.match(r"(?:write|send|finish|edit|fix|test)\b", frame.act)):
        out.append(BY_WHEN)
    if reason is None and frame.sure and frame.family != "event":
        out.append(WHAT_FOR)
    return out
