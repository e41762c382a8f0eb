# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""English promises in the present tense: "I'm dropping it at yours on Friday", "I send you the text tomorrow"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from assistant.checks.lexicon.tables import words
from assistant.distil.days.due import due_date
from assistant.distil.promises.courtesies import COURTESY
from assistant.distil.promises.english_forms import END
from assistant.distil.promises.pledges import Pledge
from assistant.distil.promises.verbs import FIRM, SAID_ONLY, WITH_YOU, base_of

_GOING: Final = re.compile(
    r"(?:\b(?:I|we)(?:['’]m| am|['’]re| are) (?:also |now |already |still |just |then |so |definitely |going to be )*"
    r"|^(?:and |so |then |just )?|,? and )(?P<ing>[a-z]{2,}ing)\b(?P<rest>[^;!?]*)",
    re.I,
)
_NOT_DONE = words(
    """
    going looking hoping thinking thanking writing trying feeling wondering planning being having leaving
    moving travelling traveling sitting reading working living enjoying getting counting waiting asking
    speaking talking flying running learning studying starting joining applying considering wishing leading
    attending missing dying loving nothing something anything everything morning evening during bring wedding
    king thing spring string ring sibling
    """
)
_YOURS: Final = re.compile(
    r"\bI(?:['’]m| am) (?:round |over |back |there |right |up |down )*"
    r"(?:(?:at|in front of|outside|by|with|in) (?:your\b|yours\b|you\b)|yours\b)(?P<rest>[^;!?]*)",
    re.I,
)
_NOW: Final = re.compile(
    r"(?:^|[,;:–—-] |\b(?:and|but|so|then|me|days?) |\b[A-Za-z]+ )I (?:also |then |just |will |can )?(?P<verb>[a-z]+)\b(?P<rest>[^;!?]*)"
)
_PAST_ALIKE = words(
    """
    read put cut set let hit cost quit hurt shut split spread beat cast
    """
)
_YOU = re.compile(r"\b(?:you|your|yours)\b", re.I)
_OWN_THING = re.compile(r"^\s(?:it|them|this|that|those|these|her|him)\b", re.I)
_MADE = words(
    """
    sew repair cook do prepare print draw translate bake mend build knit copy make write fix design pay
    """
)
_WISHES = re.compile(
    r"\b(?:vibes|love|hugs?|wishes|luck|strength|thoughts|regards|prayers|kisses|attach\w*|enclos\w*|herewith|hereby"
    r"|below|right now|in case|if|(?:with|in|by) this (?:e-?mail|mail|message|letter|note|post))\b",
    re.I,
)
_AFTERWARDS = re.compile(r"\b(?:tonight|later|evening|afternoon|eod|cob|end of|today)\b", re.I)


def present_in(plain: str, said_on: date | None) -> Iterator[Pledge]:
    """What a sentence promises in the present tense for a day ahead, or in so many words for the reader."""
    if said_on is None:
        return
    lead = r"[;!?]|\.(?=\s)"
    for match in _GOING.finditer(plain):
        rest = _cut(match["rest"])
        told = f"{match[0][: match.start('rest') - match.start()]}{rest}".strip(" ,.")
        own = re.match(r"(?:I|we)\b", match[0], re.I)
        bare = match.start() == 0 and not own
        joined = not own and not bare
        verb = base_of(match["ing"])
        coming = re.match(
            r"coming (?:over|round|by|up|down|to (?:you|see you|yours)|back to you)\b|getting\b.*\bfor you\b",
            f"{match['ing']}{rest}",
            re.I,
        )
        if (match["ing"].lower() in _NOT_DONE and not coming) or verb in SAID_ONLY or _WISHES.search(rest):
            continue
        if joined and not re.search(r"\bI(?:['’]m| am) \w+ing\b", plain[: match.start()]):
            continue
        before = re.split(lead, plain[: match.start()])[-1]
        due = due_date(told, said_on) or (due_date(before, said_on) if len(before.split()) <= 5 else None)
        sure = _going(verb, rest, due, said_on, told, bare=bare)
        if sure >= 0.4:
            plainly = own and told[:2].lower() != "we" and not re.search(r"\band \w+ing\b", rest)
            doing = f"{verb}{rest}".strip(" ,.") if plainly and verb in FIRM | WITH_YOU else ""
            yield Pledge(told, doing, sure, due)
            return
    for match in _YOURS.finditer(plain):
        due = due_date(plain, said_on)
        if due and due > said_on:
            yield Pledge(f"{match[0]}".strip(" ,."), "", 0.8, due)
            return
    for match in _NOW.finditer(plain):
        verb, rest = match["verb"], _cut(match["rest"])
        if re.match(r"write$", verb) and not re.match(r" (?:you|it|them)\b", rest):
            continue
        if verb in _PAST_ALIKE or verb in SAID_ONLY or verb not in FIRM | WITH_YOU or COURTESY.match(f"{verb}{rest}"):
            continue
        before = re.split(lead, plain[: match.start()])[-1]
        told = plain[match.start() - len(before) : match.start("rest")] + rest
        told = told.strip(" ,.:;–—-")
        due = due_date(rest, said_on) or due_date(told, said_on)
        sure = _now(verb, told, rest, due, said_on)
        if sure >= 0.4 and not _WISHES.search(told):
            yield Pledge(told, "", sure, due)
            return


def _cut(rest: str) -> str:
    end = END.search(rest)
    return rest[: end.start()] if end else rest


def _going(verb: str, rest: str, due: date | None, said_on: date, told: str, *, bare: bool) -> float:
    ahead = due is not None and (due > said_on or _AFTERWARDS.search(told) is not None)
    you = _YOU.search(rest) is not None
    if ahead and verb == "come":
        return 0.72
    if ahead and verb in FIRM and (you or not re.match(r"\s(?:over|down|off|out)\b", rest)):
        return 0.8 if you else 0.68 if re.match(r"\s(?:the|a|my|some|it|them|her|him|soup|cake)\b", rest) else 0.62
    if ahead and verb in WITH_YOU and (you or verb not in {"see", "meet", "visit", "walk", "host", "talk", "speak"}):
        return 0.8 if you else 0.6 if _OWN_THING.search(rest) and not bare else 0.0
    if ahead and not bare and re.search(r"^\s(?:you|your)\b|\bfor you\b", rest):
        return 0.6
    if verb in FIRM | {"treat", "buy", "make", "get"} and re.match(r"\s(?:you|your)\b", rest) and not bare:
        return 0.5
    return 0.0


def _now(verb: str, told: str, rest: str, due: date | None, said_on: date) -> float:
    ahead = due is not None and (due > said_on or re.search(r"\b(?:tonight|later|today)\b", told) is not None)
    if re.search(
        r"\b(?:every|always|usually|often|each|if|whether|because I|that I|what I|how I|which I|who|ago)\b", told
    ):
        return 0.0
    you = _YOU.search(rest) is not None
    if ahead and you:
        return 0.72 if verb in FIRM else 0.65
    if (
        ahead
        and re.match(r"(?:the|a|an|my|text|slides|photos?)\b", told.strip(), re.I)
        and re.match(r"\s*(?:on|by|until|tomorrow|to)", rest)
    ):
        return 0.55
    return 0.55 if verb in _MADE and re.search(r"\bfor you\b|\byour\b", rest) else 0.0
