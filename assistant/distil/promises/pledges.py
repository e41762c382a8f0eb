# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What every reading of promises shares: the found promise, and what takes its weight away in either language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

LONGEST = 1000
"""Characters of a sentence at most: what is longer is a table or a key, and would take patterns seconds."""


@dataclass(frozen=True, slots=True)
class Pledge:
    """A promise found in one sentence.

    ``quote`` stands in it literally; ``doing`` are the words after "I will" ("send you the deck on Friday"), ""
    where only the quote can tell it; ``told`` is a whole sentence in the letter's voice where the reader of it made
    one; ``due`` is the day it was said for.
    """

    quote: str
    doing: str
    certainty: float
    due: date | None = None
    told: str = ""


_QUOTED = re.compile(r"[“”\"„«»][^“”\"„«»]*[“”\"«»]")
_MOCKING = re.compile(
    r"\b(?:when (?:pigs|hell)|(?:when|once) I(?:['’]m| am| become| get| win) (?:rich|famous|the lottery|old and)|my hat\b|in my (?:next|copious)|in another life|never in a million|yeah,? right"
    r"|dream on"
    r"|as if\b|not\s*!+|good luck with that|in your dreams|over my dead body|when the cows|should i live|if i live"
    r"|sankt[- ]nimmerlein|wenn ich (?:mal |einmal |erst )?(?:reich|berühmt)|im nächsten leben|wenn schweine|ganz bestimmt nicht|haha)\b"
    r"|\*cough\*|/s\b",
    re.I,
)
_FACE = re.compile(r"[;:]-?[)pP](?!\w)|[😉🙃😜🤪🙄😅😂🤣]")


def is_mocking(text: str) -> bool:
    """Whether a sentence is said in fun: what it announces is not to be taken at its word."""
    return _MOCKING.search(text) is not None


def is_smiled_at(text: str, quote: str) -> bool:
    """Whether the words of a sentence are followed by a face that takes them back by half."""
    at = text.find(quote)
    return _FACE.search(text[max(at, 0) : at + len(quote) + 4] if at >= 0 else text) is not None


def without_quotes(text: str) -> str:
    """The text with what stands in quotation marks blanked out, at its full length: others' words promise nothing."""
    return _QUOTED.sub(lambda m: " " * len(m[0]), text)


_TRAILING_IF = re.compile(
    r"^\W*(?:that is,? |i\.e\.,? |but only |only |at least |well,? |also nur,? |aber nur,? )?(?:if|unless|provided|providing|assuming|falls|sofern|vorausgesetzt,?(?: dass)?|wenn)\b(?!.*\b(?:will|would|might|could|shall|should|may|can|please|there|wird|werde\w*|würde\w*|könnte\w*)\b|.*['’](?:ll|d)\b)(?! (?:you|that['’]s|that is|it['’]s|it is|du|sie|es (?:dir|ihnen|okay|recht|passt)) ?)[^,;:?]{3,60}[.!)]*$",
    re.I,
)
""" "I'll save you a seat. If they let me in.": uncertain by the sentence behind it."""


def is_taken_back(after: str) -> bool:
    """Whether the sentence behind a promise makes it uncertain, and is nothing but that condition."""
    return _TRAILING_IF.match(after) is not None
