"""A promise in the voice of a letter to the contact, with its day as a date."""

from __future__ import annotations

import re
from datetime import date

from assistant.distil.days.due import named_day
from assistant.distil.turning.swapping import swapped
from assistant.domain.ledger import Party
from assistant.domain.words import Parse

_WEEKDAY = re.compile(
    r"\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat"
    r"|sun)\b",
    re.I,
)
_SINGLE = re.compile(r"\b(?:today|tonight|tomorrow|tmrw|this (?:morning|afternoon|evening)|eod|cob|day)\b", re.I)
_BEFORE = re.compile(r"\b(?P<word>by|before|until|till|on|in|at|over|during|no later than)\s+(?:the\s+)?$", re.I)
_SHUT = re.compile(r"\s*\b(?:by )?(?:the )?(?:cob|eod|close of business|end of (?:the )?(?:business )?day)\s*$", re.I)
_DANGLING = re.compile(r"\s*\b(?:this|the|coming|over|at|during|some ?time|first thing|later|early|late)\s*$", re.I)
_TIED = re.compile(
    r"\b(?:tomorrow|tonight|today|next (?:week|month|weekend)|this (?:week|weekend|afternoon|evening|morning))\b", re.I
)
"""Days seen from the day of writing: where one is left beside the date that was put in, the words are quoted."""
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*", re.I)
_LASTS = re.compile(
    r"\b(?:every|each|daily|nightly|weekly|keep|stay|wait|look after|take care|feed|water|hold|mind|cover|stand in)\b",
    re.I,
)
"""What goes on, or comes again, until a day."""
_NOW = re.compile(
    r"^(?:later )?(?:today|tonight),? |,? (?:later )?(?:today|tonight)\b(?=,? (?:by|on|before|at|the)\b)", re.I
)
"""What is left out where the day is told besides: "send it today, by the 9th"."""
_UNTIL = frozenset({"before", "until", "till", "no later than"})
_UNCLEAR = re.compile(r"\b(?:it|them|this|that|these|those|one|ones|there|him|her|he|she|they|their|his)\b", re.I)


def told_day(day: date, *, seen_from: date) -> str:
    """A day as a letter names it: "6 November", with the year where it is another one."""
    return f"{day.day} {day:%B}" + (f" {day.year}" if day.year != seen_from.year else "")


def dated(text: str, said_on: date | None) -> str:
    """The text with the day it names for a promise as a date: "on Friday" is "on Friday, 6 November"."""
    named = named_day(text, said_on) if said_on else None
    if named is None or said_on is None:
        return text
    words = text[named.start : named.end]
    before = _BEFORE.search(text[: named.start])
    lead = text[: before.start()] if before else text[: named.start]
    preposition = before["word"].lower() if before else ""
    shut = _SHUT.search(lead)
    if shut:  # "by EOD on Thursday" is by Thursday
        lead, preposition = lead[: shut.start()], "by"
    lead = _DANGLING.sub("", lead)
    if re.search(r"\b(?:for|of|from|about|than)(?: the)?\s*$", lead, re.I):
        return text  # "tickets for the Friday": not the day of the deed
    day = told_day(named.day, seen_from=said_on)
    weekday = _WEEKDAY.search(words)
    if re.search(r"\d", words) and _MONTH.search(words) and preposition in {"by", "on", ""}:
        return text  # "6 November" is a date already
    if weekday or named.day.strftime("%A").lower() in words.lower():
        day = f"{named.day:%A}, {day}"
    single = weekday or _SINGLE.search(words) or re.search(r"\d(?:st|nd|rd|th)", words) or preposition == "on"
    if preposition in {"until", "till"} and _LASTS.search(lead):
        return f"{lead.rstrip()} until {day}{text[named.end :]}".strip()
    word = preposition if preposition in {"by", "on"} else "on" if single and preposition not in _UNTIL else "by"
    return f"{lead.rstrip()} {word} {day}{text[named.end :]}".strip()


def worded(doing: str, who: Party, *, said_on: date | None, parse: Parse) -> str | None:
    """What was promised, from the words after "I will": "send you the deck on Friday".

    Of theirs: "You said you would send me the deck on Friday, 6 November."; of the user's: "I said I would send you …".
    None where the persons cannot be exchanged for sure, or a word points outside the sentence.
    """
    plain = " ".join(doing.split()).strip(" ,;:–—-.!")
    if not plain or points_outside(plain, parse=parse):
        return None
    if said_on and _TIED.search(dated(plain, said_on)):
        plain = _NOW.sub("", plain).strip()
        if _TIED.search(dated(plain, said_on)) or dated(plain, said_on) == plain:
            return None
    if who is Party.ME:
        return f"I said I would {dated(_past(plain), said_on)}."
    turned = swapped(parse(f"I will {plain}."))
    if turned is None or not turned.startswith("You will "):
        return None
    rest = turned.removeprefix("You will ").rstrip(". ")
    return f"You said you would {dated(_past(rest), said_on)}."


def quoted(text: str, who: Party, *, said_on: date | None) -> str:
    """The promise in its own words with its day, for what cannot be put otherwise."""
    bare = unmarked(text)
    wrote = "I wrote" if who is Party.ME else "you wrote"
    if said_on is None:
        return f"{wrote[:1].upper()}{wrote[1:]}: “{bare}”"
    return f"On {said_on.day} {said_on:%B} {said_on.year} {wrote}: “{bare}”"


def unmarked(text: str) -> str:
    """A text without the quotation marks around it; one that closes a quotation within it stays."""
    bare = text.strip()
    inner = bare.strip('"“”„')
    return inner if not re.search(r'["“”„]', inner) else bare


def points_outside(text: str, *, parse: Parse) -> bool:
    """Whether a pronoun of the text means something that does not stand in it."""
    tokens = parse(text).tokens
    for token in tokens:
        if not _UNCLEAR.fullmatch(token.text) or token.dep in {"mark", "expl"} or token.tag in {"WDT", "IN", "CD"}:
            continue
        low = token.text.lower()
        if low in {"this", "that", "these", "those"} and token.dep == "det":
            continue
        if low in {"this", "that", "one", "ones"}:
            return True
        if not any(t.index < token.index and t.pos in {"NOUN", "PROPN"} for t in tokens):
            return True
    return False


def _past(text: str) -> str:
    """Subordinate presents after "you said you would": "when you are back" becomes "when you were back"."""
    return re.sub(
        r"\b(when|once|as soon as|after|until|before) (you|I) (are|['’]re|am|['’]m|have|['’]ve|get)\b",
        lambda m: f"{m[1]} {m[2]} {_PASTS[m[3].lower()]}",
        text,
    )


_PASTS = {"are": "were", "'re": "were", "’re": "were", "am": "was", "'m": "was", "’m": "was"} | {
    "have": "had", "'ve": "had", "’ve": "had", "get": "got",
}  # fmt: skip
