# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What is no lasting limit of the user: one date refused, a "not at present", a manner of being puzzled."""

from __future__ import annotations

import re

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_PASSING = re.compile(
    rf"\b{_DAY}(?:['’]s)?\b(?!s)|\b(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|(?:the|on|by|before) \d{{1,2}}(?:st|nd|rd|th)|(?-i:May) \d{{1,2}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)\b"
    rf"|\b(?:today|tomorrow|tonight|tmrw|this (?:time|week|weekend|month|term|year|season|morning|afternoon|evening|spring|summer|autumn|winter|once)|next (?:week|weekend|month|term|year|spring|summer|autumn|winter)|(?:in|until|till|before|during|throughout|all) (?:early |late |mid-)?{_MONTH}\b"
    r"|at the moment|(?:for|at) (?:the )?(?:present|moment|time being)|for (?:now|a while|the (?:time being|moment|rest of))|right now|just now|currently|presently|as yet|as things stand|yet|these days|(?:until|till) (?:then|after|later|further|the \w+)|any ?time soon|so soon|straight away|on (?:such )?short notice)\b"
    r"|\b(?:sorry|apologies|my regrets)\b",
    re.I,
)
_PASSING_GERMAN = re.compile(
    r"\b(?:(?:am |diesen |nächsten |kommenden )?(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)(?:abend|morgen|nachmittag|mittag)?\b(?!s)|(?:heute|morgen|übermorgen)\b|(?:diese|nächste|kommende)[nrsm]? (?:woche|wochenende|monat|jahr|mal|termin)|am wochenende|am \d{1,2}\.|(?:zurzeit|zur zeit|momentan|im moment|gerade|derzeit|aktuell|vorerst|fürs erste|im augenblick|augenblicklich|so schnell|so kurzfristig|diesmal|dieses mal|noch nicht|bis dahin|vor \w+mittag))\b",
    re.I,
)
_AT_A_LOSS = re.compile(
    r"\b(?:make (?:head(?:s)? (?:or|n?or|and) tails?|sense|anything|much|out)\b|head or tail|heads or tails|get (?:my|our) head (?:round|around)|wrap my head|make it out|(?:completely|totally|utterly|a bit|quite|hopelessly|rather|entirely)? ?(?:lost|stumped|baffled|puzzled|at a loss|none the wiser|at sea|in the dark|at my wits['’]? end|out of ideas)\b|see the wood|work (?:it|this|that|them) out|figure (?:it|this|that|them) out|for the life of me|tell (?:you )?(?:one|which) (?:end )?from|(?:no|not a|not the (?:faintest|foggiest|slightest)|haven['’]?t (?:a|the (?:faintest|foggiest|slightest))) (?:clue|idea|notion)(?:\W*$| (?:which|who|where|when|why)\b)|put (?:it|that) down\b|stress (?:it|this|that) enough|complain|ask for more|say fairer|do (?:it|this|that|them|so|without)\b)",
    re.I,
)


def passing(clause: str) -> bool:
    """Whether a refusal is of one day, or of the present only: "Can't make Monday's match", "nicht am Freitag"."""
    return _PASSING.search(clause) is not None or _PASSING_GERMAN.search(clause) is not None


def at_a_loss(clause: str) -> bool:
    """Whether an inability is one of the moment, with no object that would tell of what: "I couldn't make head or tail of it"."""
    return _AT_A_LOSS.search(clause) is not None
