# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""English promises without a verb or a subject: "Draft by Monday!", "Slides to follow", "The 10th it is"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from assistant.distil.days.due import due_date, named_day
from assistant.distil.promises.pledges import Pledge
from assistant.distil.understood.things import THINGS

_FINITE = re.compile(
    r"\b(?:I|you|he|she|we|they|is|are|was|were|am|be|will|shall|can|could|would|should|has|have|had|do|does|did|may|might"
    r"|must|need|needs|please|deadline|due|wants?|asked?|sent|got|came|thanks?|great|happy|good|nice|lovely|looking|see"
    r"|open|closed|available|free|valid|starts?|begins?|ends?|meeting|sale|expires|let['’]s|let|any|if|birthday)\b|['’](?:s|re|ll|m|ve|d)\b",
    re.I,
)
_FOLLOWS: Final = re.compile(
    r"(?:^|[,;:.!] |\b(?:and|with) )(?P<what>(?:(?:my|the|your|a|an|full|more) )?[\w'’ /-]{2,40}?) "
    r"(?:to follow|coming your way|coming up|incoming|coming (?=[A-Z]|on|by|tomorrow|tonight|next|this|in))(?P<rest>[^;!?]*)",
    re.I,
)
_TO_YOU: Final = re.compile(
    r"(?:^|[.;:!?,] )(?P<what>[A-Z]?(?:(?!\b(?:thanks?|up|speak|talk|write|see|best|all|good|great|nice|love|happy)\b)[\w'’ ,/&-]){2,50}?)"
    r" (?:back |over |across |from me |from us )*(?:to|with) you(?: (?:again|both|all))?,? (?P<rest>[^;!?]*)",
    re.I,
)
_BY = re.compile(r"\b(?:by|before|until|till|no later than|not later than|latest|tonight|tomorrow|within)\b", re.I)
_IT_IS: Final = re.compile(
    r"^(?:(?:yes|ok|okay|right|perfect|great|good|so|then|deal|fine|lovely|sure|alright)\b[,.!]* )*(?P<when>[\w .:'’]{2,40}?),? "
    r"it is\b(?:,| then| with|[.!]|$)(?P<rest>[^;?]*)",
    re.I,
)
_COUNT: Final = re.compile(
    r"\b(?:count on me|count me in|put me down|sign me up|I(?:['’]m| am) in(?= for\b|[,.!]|$))(?P<rest>[^;!?]*)", re.I
)
_YOURS_BY: Final = re.compile(
    r"(?:^|, |\b(?:is|are) |['’](?:s|re) )yours (?:by|before|on|from|tomorrow|tonight|within)\b(?P<rest>[^;!?]*)", re.I
)
_ON_ME: Final = re.compile(
    r"\b(?:drinks?|lunch|dinner|coffee|tea|cake|beers?|pints?|round|breakfast|pizza|supper|curry|wine|ice cream)\b[^.;!?]{0,25}\b(?:on (?:me|us)"
    r"|my (?:treat|shout))\b",
    re.I,
)
_DIARY: Final = re.compile(r"\b(?:is|are) in (?:the|my) (?:diary|calendar)\b", re.I)


def bare_in(plain: str, said_on: date | None, *, answers: bool = False) -> Iterator[Pledge]:
    """What a sentence promises without saying who does what."""
    if said_on is None:
        return
    yield from _following(plain, said_on)
    for match in _TO_YOU.finditer(plain):
        due = due_date(match["rest"], said_on)
        named = named_day(match["rest"], said_on)
        if due is None or named is None or named.start > 20 or _FINITE.search(match["what"]):
            continue
        if re.match(r"\s*(?:on|about|for|with|to|from)?\s*(?:a|the)? ?(?:great|happy|merry)", match["what"], re.I):
            continue
        yield Pledge(match[0].strip(" ,.:;!?"), "", 0.8 if _BY.search(match["rest"]) else 0.7, due)
        return
    for clause in re.finditer(r"(?:^|(?<=[.!;] ))[^.!;]+[.!;]?", plain):
        pledge = _thing_by_day(clause[0], said_on, answers=answers)
        if pledge is not None:
            yield pledge
            return
    yield from _agreed(plain, said_on, answers=answers)


def _following(plain: str, said_on: date) -> Iterator[Pledge]:
    for match in _FOLLOWS.finditer(plain):
        words = match[0].lstrip(",;:.! ")
        if _FINITE.search(match["what"]) or re.search(
            r"\b(?:order|parcel|package|delivery|you|weekend)\b", words, re.I
        ):
            continue
        rest = re.split(r", (?:I|we|he|she|they|it)\b", match["rest"])[0]
        due = due_date(f"{match['what']} {rest}", said_on)
        own = re.match(r"my|our", match["what"].strip(), re.I) is not None
        follow = re.search(r"to follow|your way|incoming", words, re.I) is not None
        sure = 0.8 if follow and (due or own) else 0.62 if follow else 0.62 if due else 0.0
        if sure:
            yield Pledge(words[: len(words) - len(match["rest"]) + len(rest)].strip(" ,."), "", sure, due)
            return


def _thing_by_day(clause: str, said_on: date, *, answers: bool) -> Pledge | None:
    """ "Brutal comments by Wednesday night!": a thing and its last day, and nothing else."""
    text = re.sub(r"^(?:ok|okay|yes|sure|great|right|so|and)\b[,!.]* ", "", clause.strip(), flags=re.I)
    named = named_day(text, said_on)
    if (
        len(text.split()) > 10
        or text.endswith("?")
        or named is None
        or _FINITE.search(text[: named.start] + text[named.end :])
    ):
        return None
    if named.day <= said_on and "tonight" not in text.lower():
        return None
    nouns = re.findall(r"[a-z]+", text[: named.start].lower())
    if not any(word in THINGS for word in nouns) or not re.search(r"\b(?:by|before|until|no later than)\b", text, re.I):
        return None
    if re.search(r"\byour\b|\bdeadline\b|\bfrom (?!me)", text, re.I):
        return None
    return Pledge(clause.strip(" ;"), "", 0.66 if answers else 0.58, named.day)


def _agreed(plain: str, said_on: date, *, answers: bool) -> Iterator[Pledge]:
    """ "The 10th it is.", "You may count on me for the 13th", "7 November is in the diary": being there on that day."""
    match = _IT_IS.match(plain)
    if (
        match is not None
        and answers
        and not re.search(r"\b(?:I|what|how|who|where|that|as|whatever)\b", match["when"], re.I)
    ):
        due = due_date(match["when"], said_on)
        if due and due > said_on:
            yield Pledge(plain, "", 0.66, due)
            return
    counted = _COUNT.search(plain)
    due = due_date(plain, said_on)
    if (_YOURS_BY.search(plain) or _ON_ME.search(plain)) and due and due > said_on:
        yield Pledge(plain, "", 0.7, due)
        return
    if counted is not None and due and due > said_on and not re.search(r"\b(?:not|n['’]t)\b", plain):
        yield Pledge(plain, "", 0.7, due)
        return
    if _DIARY.search(plain) and answers and due and due > said_on:
        yield Pledge(plain, "", 0.62, due)
