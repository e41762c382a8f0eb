# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Promises that say nothing by themselves: "Will do", "I'll deal with that on my return", "Bin am Start"."""

from __future__ import annotations

import re

from assistant.checks.lexicon.tables import words
from assistant.distil.promises.assents import is_assent
from assistant.distil.understood import leaning
from assistant.domain.words import Parse

_WHEN = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?s?|tomorrow|tmrw|today|tonight|(?:mid)?(?:day|night|morning|evening|afternoon|lunchtime|noon|week|weekend|month|year|term|hour|minute|moment|end|start|beginning|middle|time|latest|return|eod|cob|while|bit|now)s?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*|\d.*|[ap]m|promise|word|pleasure|problem|worr(?:y|ies)|thanks?|ok|okay|idea|clue|luck|diary|calendar|pleasure|sorry|go|look|try|shot|touch",
    re.I,
)
_LIGHT = words(
    """
    be do get let know have go try see say check ask look confirm revert report reply answer send forward bring give
    make take mail email sort handle deal come will shall can could would may might must need want mean promise manage
    finish complete update respond return attend join follow need leave receive expect hear find tell consider count
    arrange fix deliver thank hope think guess agree work suit
    """
)
_POINTS = re.compile(
    r"\b(?:both|everything|the (?:rest|others?|same) ?(?:one|ones|bit|part|half)?|the other (?:one|two|half)|(?:this|that) one|all of (?:it|them))(?=$|[,.;!?]| (?:by|on|in|at|tomorrow|tonight|today|this|next|before|over|for you|to you|for me|to me|from|along|with|so|too)\b)(?! of\b)",
    re.I,
)
_WITH_US = re.compile(r"\b(?:I['’]ll|I will|will|I['’]m|I shall) (?:be )?(?:there|in|around|on (?:it|hand))\b", re.I)
_TIME_DE = (
    r"(?:(?:bis|am|im|in|an|zum|zur|vor|nach|noch|gleich|dann|auch|gerne?|mal|schon|spätestens|sofort|morgen|heute|übermorgen|abend|früh"
    r"|nachher|später|bald|(?:nächste|kommende|diese)[nrs]? \w+|\w+tag\w*|woche\w*|wochenende|mittag|uhr|\d+\.?|[a-zä]*(?:uar|ärz|pril|mai|uni|uli|ugust|ember|ober)"
    r"|de[nrm]|dir|dich|ihnen|euch|wieder|natürlich|klar|ja|selbst|persönlich|versprochen|ehrenwort|sicher|ganz|wohl|wie|abgemacht|besprochen)[\s,.!]*)*"
)
_THIN_DE = re.compile(
    rf"^\W*{_TIME_DE}(?:ich |wird |da |das )?{_TIME_DE}(?:mach\w*|erledig\w*|kümmer\w* mich|schau\w*|guck\w*|prüf\w*|klär\w*|frag\w*|meld\w* mich|bin|komm\w*|geb\w*|sag\w*|bekommst|kriegst|bekommen|erhalten|schick\w*|liefer\w*|lass\w*|häng\w* mich)"
    rf"[\s,.!]*(?:ich |du |Sie )?(?:mich )?{_TIME_DE}(?:bescheid|laut|dabei|am start|darum|drum|nach|an|zurück|rum|vorbei|hin|das|es|ihn|sie)?[\s,.!]*{_TIME_DE}(?:nach|an|zurück|zu|durch|raus|rüber|rum|vorbei)?[\s.!]*$",
    re.I,
)
_REST_DE = re.compile(
    r"\bbeides\b(?! von)|\b(?:der|den|dem) (?:Rest|anderen?|zweiten?)\b(?! \w*[A-ZÄÖÜ]| de[rs] )", re.I
)
_THAT_DE = re.compile(
    r"(?:^|[,!.:–-] )(?:das|den|die|dies|darum|dafür|dazu|es) (?:erledig|mach|übernehm|regel|klär|schick|bring|send|geb|leit|kümmer|schau|organisier|besorg|hol|geht|wird|komm)\w* (?:ich|wir|dir|euch|ihnen)?\b",
    re.I,
)


def is_thin(text: str, language: str, *, parse: Parse) -> bool:
    """Whether nobody could tell a month later what was promised in these words alone."""
    text = leaning.GREETING.sub("", text)
    if is_assent(text):
        return True
    if language == "de":
        if _REST_DE.search(text):
            return True
        if (match := _THAT_DE.search(text)) and not leaning.has_german_noun(text[: match.start()]):
            return True
        return _THIN_DE.match(text) is not None or leaning.leans(text, language, parse=parse)
    if leaning.leans(text, language, parse=parse) or points_at_others(text):
        return True
    tokens = parse(text).tokens
    nouns = [t for t in tokens if t.pos in {"NOUN", "PROPN"} and not _WHEN.fullmatch(t.text)]
    verbs = [t for t in tokens if t.pos == "VERB" and t.lemma.lower() not in _LIGHT]
    if not nouns and not verbs:
        return True
    if _WITH_US.search(text) and not verbs and not any(t.dep in {"pobj", "dobj"} for t in nouns):
        return True
    acts = any(t.pos in {"VERB", "AUX"} for t in tokens)
    return (
        not acts and len(text.split()) <= 9 and len(nouns) <= 2 and not re.search(r"\b(?:you|your|my|me)\b", text, re.I)
    )


def points_at_others(text: str) -> bool:
    """Whether an English text speaks of "both" or "the rest", which something else has named."""
    match = _POINTS.search(text)
    return match is not None and not re.search(r"\b(?:first|half|part|one|some)\b", text[: match.start()], re.I)


def is_scrap(text: str, language: str, *, parse: Parse) -> bool:
    """Whether so little is said that it is not worth a line when nothing beside it tells what of."""
    bare = [w for w in re.findall(r"[^\W\d_]+", text) if not _WHEN.fullmatch(w)]
    if language == "de":
        return len(bare) <= 4 and not re.search(r"(?<!^)(?<![.!?:] )\b(?!Sie\b|Ihnen\b|Ihr)[A-ZÄÖÜ]", text)
    nouns = [t for t in parse(text).tokens if t.pos in {"NOUN", "PROPN"} and not _WHEN.fullmatch(t.text)]
    return len(bare) <= 4 and not nouns
