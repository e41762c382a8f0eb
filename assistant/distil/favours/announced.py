# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Help that is announced in English without its doer: "Seat booked.", "Your CV went to Halloran", "There's soup at your door"."""

from __future__ import annotations

import re

from assistant.distil.favours.goods import PRESENTS
from assistant.distil.favours.handed import Read
from assistant.domain.ledger import FavourDirection, Party

_WAITING = re.compile(
    rf"^there(?:['’]s| is| are| was| were) (?!no\b|some(?:thing|one)\b|any|a (?:chance|question|problem|room|seat|place|way|letter|call|message)\b)[^,;]{{3,60}}? (?:waiting |left |ready )?(?:for you\b(?! to\b)(?=.*\b(?:door|desk|fridge|freezer|kitchen|porch|porter|reception|counter|table|shed|mat|doorstep|pigeonhole|office|bag)\b)|(?:outside|by|on|in|at) your (?:\w+ )?(?:door|desk|mat|porch|doorstep|pigeonhole|letterbox|shed|garden))"
    rf"|\b{PRESENTS}\b[^,;]{{0,30}} (?:is|are|lie|lies|sits|stands)(?: ready| waiting)+ (?:for you|by|at|with|outside|in|on) ",
    re.I,
)
_SENT_ON = re.compile(
    r"^your (?:[\w-]+ ){0,2}?(?:cv|name|paper|application|proposal|manuscript|resume|portfolio|request|form|recommendation|reference|review|endorsement|testimonial|details) (?:(?:is|are) (?:now )?(?:up|in|online|live|with)\b|went (?:to|in|out|on|off)\b|(?:has|have) (?:gone|been (?:sent|passed|forwarded|submitted))\b|(?:is|are) (?:on its way|on .{2,20} desk))"
    r"|^(?:the|your|a|some) [^,;]{2,40}? (?:is|are) (?:ready |waiting )+for you (?:at|by|in|on|with|under|behind|outside)\b",
    re.I,
)
_DONE = re.compile(
    r"^(?P<what>(?:(?:your|the|a|two) )?(?:[\w'’-]+ ){0,4}?[\w'’-]+)(?: (?:is|are|has been|have been)|['’]s)? (?:now |all |already |also |duly )*(?P<done>booked|reserved|fixed|sorted|paid|ordered|repaired|mended|loaded|installed|arranged|printed|collected|confirmed|released|extended|approved|renewed|replaced|upgraded|waived|reset|unblocked|restored|cleared|transferred|refunded|credited|registered|cancelled|set up|sorted out|taken care of)(?=[.,;:!]|$| (?:for|and|today|yesterday|on|with|until|in|at|vide|by)\b)",
    re.I,
)


def announced(text: str, by: Party) -> Read | None:
    """ "Seat booked.", "Your refund has been released": done, and the writer saw to it."""
    match = _DONE.match(text)
    if match is None or re.match(
        r"(?:I|we|you|he|she|it|they|all|everything|not|nothing|just|who|that|this)\b", match["what"], re.I
    ):
        return None
    mine = match["what"].lower().startswith("your ")
    if not mine and (re.match(r"my\b|our\b", match["what"], re.I) or len(match["what"].split()) > 3):
        return None
    bare = re.match(r"(?:your|the|a|two)\b", match["what"], re.I) is None
    if not mine and not bare and "for you" not in text:
        return None
    if (
        bare
        and not mine
        and (
            match["done"].lower() not in {"booked", "reserved", "arranged"}
            or re.search(r"\b(?:is|are|already|now|as|for|to|when|if|not|just|an?)$", match["what"])
        )
    ):
        return None
    verb = {"cancelled": "cancelled", "set up": "set up", "paid": "paid"}.get(
        match["done"].lower(), match["done"].lower()
    )
    thing = re.sub(r"^your\b", "my" if by is Party.THEM else "your", match["what"], flags=re.I)
    thing = (
        f"the {thing[0].lower() + thing[1:] if thing[1:].islower() else thing}"
        if bare
        else thing.lower()
        if thing[0].isupper() and thing.split()[0].lower() in {"the", "a", "two"}
        else thing
    )
    if by is Party.THEM:
        return FavourDirection.RECEIVED, f"You {verb} {thing} for me.", 0.72 if mine else 0.6
    return FavourDirection.GIVEN, f"I {verb} {thing} for you.", 0.72 if mine else 0.6


def is_waiting(text: str) -> bool:
    """Whether something was left for the reader, or something of theirs was sent on."""
    return _WAITING.search(text) is not None or _SENT_ON.match(text) is not None
