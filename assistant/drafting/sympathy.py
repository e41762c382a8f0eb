"""A word of sympathy that stands on the record and spells nothing out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from assistant.domain.facts import Fact, Origin, Shape
from assistant.domain.interactions import Direction, Interaction
from assistant.domain.requests import Kind
from assistant.drafting.pieces import Piece

FRESH = timedelta(days=120)
"""How long after the news a word of sympathy is in place: our own rule."""

# The reader lost somebody, their work, their house; said of themselves or of what is theirs.
_LOSS = re.compile(
    r"\bmy (?:dear |late |old )?(?:mother|father|mum|mam|mom|dad|wife|husband|partner|brother|sister|son|daughter|"
    r"child|grand\w+|friend|aunt|uncle)\b[^.!?]{0,30}\b(?:passed away|died)\b"
    r"|\b(?:my|our) (?:\w+ )?(?:shop|house|home|flat|office|studio|workshop|barn|farm|kitchen)\b[^.!?]{0,30}\b"
    r"(?:burn(?:ed|t) down|was destroyed)\b"
    r"|\bclosed (?:our|my|the) (?:whole |entire )?(?:office|shop|firm|company|unit|site|plant|team|department|school)\b"
    r"|\bthey (?:have )?closed [A-Z]\w+|\b(?:I|we)(?:['’]m| am|['’]re| are|['’]ve been| have been| was| were| got)"
    r"(?: all)? (?:laid off|made redundant|let go|out of work)\b|\bI(?:['’]ve| have)? lost my\b"
    r"|\bI(?:['’]m| am) out with\b",
    re.I,
)
# The user has said it then, and not for something of their own.
_SAID = re.compile(
    r"\b(?:I am|I['’]m|am) (?:so |very |really |truly )*sorry(?: to (?:hear|read)\b[^.!?]*| about (?:your|the)\b[^.!?]*"
    r"| for your loss)?\s*[.!,]|\bso sorry(?: to hear\b[^.!?]*)?\s*[.!]|\b(?:I am|I['’]m) thinking of you\b",
    re.I,
)
_NO_PITY = re.compile(r"\b(?:(?:no|not want|don['’]t want|without) (?:any )?pity|no condolences)\b", re.I)
AGAIN = "I am thinking of you."


def sympathy(
    interactions: Sequence[Interaction],
    contact_id: str,
    *,
    kind: Kind,
    today: date,
    secret: Callable[[Interaction], bool],
) -> Piece | None:
    """One sentence for a reader whom something befell lately, in an ask or an offer; None where nothing is on record.

    Nothing of what befell them is told. Where the user has said that they are sorry, it is not said a second time.
    ``secret`` says of a mail that it tells what is never to be touched.
    """
    if kind is Kind.THANKS:
        return None
    recent = [one for one in interactions if one.when is not None and today - one.when.date() <= FRESH]
    if any(_NO_PITY.search(one.text) for one in recent if one.direction is Direction.RECEIVED):
        return None
    for place, one in enumerate(recent):
        if one.direction is Direction.SENT and _SAID.search(one.text):
            earlier = next((other for other in recent[place:] if other.direction is Direction.RECEIVED), None)
            if earlier is None or secret(earlier):
                return None
            return _piece(AGAIN, earlier, contact_id)
        if one.direction is Direction.RECEIVED and (lost := _LOSS.search(one.text)) and not secret(one):
            if any(other.direction is Direction.SENT and _SAID.search(other.text) for other in recent[:place]):
                continue
            day = f" of {one.when.day} {one.when:%B}" if one.when else ""
            text = f"I was sorry to read your news{day}."
            return _piece(text, one, contact_id, quote=lost[0])
    return None


def _piece(text: str, one: Interaction, contact_id: str, *, quote: str | None = None) -> Piece:
    day = one.when.date() if one.when else None
    fact = Fact(f"sorry-{one.id}", text, contact_id, one.source, quote, day, Origin.RECORD)
    return Piece(fact, Shape.THEIR_LOSS, 4.0)
