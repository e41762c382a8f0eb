# ruff: noqa: E501  patterns read better unbroken
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
_TO_DO = frozenset({"review", "letter", "referral", "thing"})
_WANTS_A_REASON = frozenset({"time", "intro", "letter", "referral", "money"})
# What is reviewed may be for anything; a cover letter or a runbook says itself what it is for.
_OPEN_THINGS = re.compile(
    r"\b(?:my|our|this|a|the)\s+(?:\w+\s+of\s+my\s+)?(?:cv|resume|résumé|profile|portfolio|draft|text|document|essay)\b|\b(?:it|this)\b",
    re.I,
)
_AT_TABLE = re.compile(r"\b(?:coffee|lunch|dinner|breakfast|brunch|tea|drinks?|beer|pint|walk|meet (?:up )?at)\b", re.I)
_NO_DATE = re.compile(
    r"\bno (?:hurry|rush|pressure)\b|\bnot urgent\b|\bwhenever\b|\bany ?time\b|\bonce\b|\bas soon as\b|\bwhen (?:you|it|they|the)\b|\bbefore\b",
    re.I,
)
_AT_HAND = re.compile(
    r"\b(?:I|we) (?:already )?(?:sent|emailed|mailed|shared|gave|showed|forwarded|attached)\b|\battached\b|\byou (?:already )?(?:have|saw|read|got)\b",
    re.I,
)


def missing(
    kind: Kind, frame: Frame, *, size: str | None, due: str | None, reason: str | None, contact: Contact
) -> list[str]:
    """The questions, the most important first: size, then date, then reason; only what the letter is poorer without."""
    name = contact.first_name or "them"
    if kind is Kind.THANKS:
        return [] if frame.act else [f"What do you want to thank {name} for?"]
    if kind is Kind.OFFER:
        vague = re.fullmatch(
            r"(?:help|help you|return the favou?r|offer you (?:help|some help|support|my support|anything|something))",
            frame.act,
        )
        return [f"What exactly do you offer {name}?"] if vague or not frame.sure else []
    if not frame.sure:
        return [f"What exactly should {name} do?"]
    if frame.answered:
        return []
    out: list[str] = []
    if size is None and frame.family == "time" and not _AT_TABLE.search(frame.act):
        out.append(HOW_LONG)
    if size is None and frame.family == "review" and not _AT_HAND.search(frame.act):
        out.append(HOW_MUCH)
    to_do = frame.family in _TO_DO or re.match(r"(?:write|send|finish|edit|fix|test|sign)\b", frame.act)
    lent = re.match(r"(?:borrow|lend|take|keep|use)\b", frame.act) is not None
    if due is None and to_do and not lent and not _NO_DATE.search(frame.act):
        out.append(BY_WHEN)
    open_review = frame.family == "review" and _OPEN_THINGS.search(frame.act) is not None
    said = re.search(r"\b(?:minutes?|hours?|day|days|morning|afternoon|evening)\s+of\s+[a-z]+ing\b", frame.act)
    if reason is None and not said and (frame.family in _WANTS_A_REASON or open_review):
        out.append(WHAT_FOR)
    return out
