# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What an English sentence offers, allows or undertakes: "Happy to help", "You can call me", "I'll bring it"."""

from __future__ import annotations

import re

from assistant.checks.lexicon.tables import words
from assistant.distil.turning.frame import Found, Frame, mixed
from assistant.domain.words import Parse

_SOFT = r"(?:really |certainly |always |definitely |also |still |then |even |of course |gladly |happily |very much |would |easily |probably |surely |only )*"
_OFFER = re.compile(
    rf"^(?:I|we) (?P<soft>{_SOFT})(?:(?:(?:can|could|might be able to|would be able to|am able to|may be able to|can always) (?={_SOFT}\w))"
    r"|(?:(?:would|['’]d|will|shall|['’]ll|am|['’]m|are|['’]re) (?:also |always |only |still |certainly )*be |(?:am|['’]m|are|['’]re) (?:also |always |still )*|would be )"
    r"(?:very |more than |only too |quite |so |absolutely )*(?:happy|glad|delighted|pleased|willing|ready|honoured|honored|free) to "
    r"|(?:would|['’]d) (?:gladly|happily) |offer to |am offering to )"
    rf"(?P<do>.+)$",
    re.I,
)
_SHORT_OFFER = re.compile(
    r"^(?:always |very |more than |only too |so )*(?:happy|glad|delighted|willing) to (?P<do>.+)$", re.I
)
_LET_ME = re.compile(
    r"^let (?:me|us) (?P<do>(?!know\b|tell you (?:that|how)|see\b|think\b|say\b|be\b|go\b|get back|check|explain|start|add|first).+)$",
    re.I,
)
_REFUSED = re.compile(
    rf"{_SOFT}(?:not|never|no longer|hardly|barely|scarcely|neither|sadly|unfortunately|regrettably|only (?:ever )?dream)\b",
    re.I,
)
""" "I can sadly not lend you", "we could hardly ask you": refused, not offered."""
_ANNOUNCED = re.compile(
    rf"{_SOFT}(?:report|announce|say|confirm|reveal|state|add|mention|note|declare|share|assure you|tell you|inform you|advise you|notify you|let you know|pass on|write)\b(?: with you| now)?,?(?: that\b|:|,? (?:your|you|the|my|our|we|I|all|both|(?-i:[A-Z])\w+) (?:[\w'’-]+ ){{0,4}}?(?:is|are|was|were|has|have|had|will|\w+ed|came|went|won|got)\b)",
    re.I,
)
""" "… to let you know that your parcel came": told, not offered."""
_NO_OFFER = words(
    "hear see know learn read say report announce confirm imagine understand tell remember hardly only not feel believe be "
    "recall find get wait finally think live confess inform respond work manage speak talk come stay sleep do have"
)
WILL = re.compile(
    r"^(?:I|we)(?: (?P<soft>also|then|still|certainly|definitely|gladly|probably))?(?:['’]ll| will| shall| am going to|['’]m going to| are going to|['’]re going to)(?: (?P<adv>also|then|still|certainly|definitely|gladly|happily|probably|be glad to|be happy to))* (?P<do>.+)$",
    re.I,
)
_WOULD = re.compile(r"^(?:I|we)(?:['’]d| would) (?!have\b|be\b)(?P<do>.+)$", re.I)


def permitting(bare: str, _parse: Parse) -> Found:
    """ "You can call me whenever you like": an offer, put as leave given."""
    if not re.match(
        r"^you (?:can|may|could|are (?:always |very |most )?(?:welcome|invited)) (?:always )?(?:to )?", bare, re.I
    ):
        return False
    if re.match(r"^you (?:can|may|could) (?:just )?call me (?-i:[A-Z])", bare, re.I):
        return None
    if not re.search(r"\b(?:me|us|my|our|welcome|invited|whenever)\b", bare, re.I):
        return False
    return Frame(f"{bare}.", "You told me that")


def offering(bare: str, parse: Parse) -> Found:
    match = _OFFER.match(bare) or _SHORT_OFFER.match(bare) or _LET_ME.match(bare)
    if match is None:
        return False
    if _REFUSED.match(match["do"]):
        return None
    if _ANNOUNCED.match(match["do"]):
        return False
    do = re.sub(rf"^{_SOFT}", "", match["do"], flags=re.I)
    first = do.split()[0].lower() if do.split() else ""
    if first in _NO_OFFER and not (
        first in {"tell", "speak", "talk", "get", "come", "have", "do", "read"} and _serves(do)
    ):
        return False if match.re is _OFFER and re.match(r"^(?:I|we) (?:can|could)\b", bare, re.I) else None
    if re.match(r"^(?:I|we) (?:\w+ )?(?:can|could)\b", bare, re.I) and not _serves(do):
        return False  # what they can do is no offer unless it is for the reader
    if mixed(do, parse) or re.search(r"\b(?:and|but|or) (?:I |we )?(?:will|shall|can|could)\b", do, re.I):
        return None
    if first == "offer":
        return Frame(f"I {do}", "You offered", r"You offer ")
    return Frame(f"I will {do}", "You offered to", r"You will ")


def _serves(do: str) -> bool:
    return bool(
        re.search(
            r"\b(?:you|your)\b|^(?:help|introduce|review|proofread|lend|put in a (?:good )?word|recommend|forward|share|look (?:at|over|into))\b",
            do,
            re.I,
        )
    )


def promising(bare: str, parse: Parse) -> Found:
    match = WILL.match(bare)
    if match is None:
        would = _WOULD.match(bare)
        if would is None:
            return False
        return None if mixed(would["do"], parse) else Frame(f"I will {would['do']}", "You said you would", r"You will ")
    do = match["do"]
    if re.match(
        r"(?:not )?(?:be honest|let you (?:go|get)|admit|say|spare you|keep (?:it|this) (?:short|brief)|never forget|miss)\b",
        do,
        re.I,
    ):
        return None
    if re.match(r"(?:be )?(?:glad|happy) to\b", do, re.I):
        do = re.sub(r"^(?:be )?(?:glad|happy) to ", "", do, flags=re.I)
    return None if mixed(do, parse) else Frame(f"I will {do}", "You said you would", r"You will ")
