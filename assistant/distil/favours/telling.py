"""A favour's sentence in the voice of a letter: turned round where that is sure, its own words where it is not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.distil.promises import wording, wording_german
from assistant.distil.turning.english import dangles, turn
from assistant.distil.turning.swapping import swapped
from assistant.distil.turning.tied import settled
from assistant.distil.understood.leaning import GREETING
from assistant.distil.understood.worth import sound
from assistant.domain.ledger import Party
from assistant.domain.words import Parse

_WHOLE = re.compile(
    r"^(?:You|I|We|My|Your|Our|Thanks to|Without|But for|Because of|If it|Had it|All|Only)\b|.*\b(?:your|my) "
)
"""How a statement may open that stands by itself: with the two persons, or with what was owed to one of them."""


def voiced(
    text: str, clause: str, *, by: Party, parse: Parse, on: date | None, opens: Sequence[str]
) -> tuple[str, bool]:
    """``text`` (trimmed) told to the contact, and whether it is in the letter's voice; else ``clause`` quoted.

    What is turned must open with one of ``opens`` and be understood by itself.
    """
    if by is Party.THEM:
        said = turn(text, parse=parse, on=on, loose=True)
    else:
        plain = settled(text, on, past=True)
        said = plain.rstrip(" .!") + "." if plain else None
    told = said is not None and said.split()[0] in opens and not re.match(r"You (?:said|told me)\b", said)
    if said is not None and told and sound(said, parse=parse) and not dangles(parse(said)):
        return said, True
    return quoted(clause, by=by, on=on), False


def exchanged(text: str, *, by: Party, parse: Parse, on: date | None) -> str | None:
    """A whole statement as the user would say it: their own as it is, the contact's with the persons exchanged."""
    plain = settled(text, on, past=True)
    if plain is None:
        return None
    said = plain if by is Party.ME else swapped(parse(plain))
    if said is None or dangles(parse(said)) or not _WHOLE.match(said) or re.search(r"\bthanks? (?:me|you)\b", said):
        return None
    return said[:1].upper() + said[1:].rstrip(" .!") + "."


def quoted(
    text: str, *, by: Party, on: date | None, before: str = "", german: bool = False, formal: bool = False
) -> str:
    """The words themselves, with the sentence before where the words alone say too little."""
    bare = GREETING.sub("", text.strip())
    bare = bare[:1].upper() + bare[1:]
    if before and len(bare.split()) <= 7 and len(before.split()) <= 18 and not before.rstrip().endswith((",", ":")):
        bare = f"{before.strip()} {bare}"
    told = wording_german.quoted if german else wording.quoted
    said = told(bare, by, said_on=on)
    return said.replace("schriebst du:", "schrieben Sie:", 1) if formal else said


def is_quoted(text: str) -> bool:
    """Whether a favour's sentence only quotes."""
    return (
        "“" in text
        and re.match(r"(?:On \d+ \w+ \d{4} |Am \d+\. \w+ \d{4} )?(?:I|you|You|schrieb|Schrieb)\w*", text) is not None
    )
