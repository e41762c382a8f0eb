# ruff: noqa: E501  patterns read better unbroken
"""A sentence of old mail without what belonged to that mail alone: whom it greeted, and the day it was written."""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.checks.roles import Reality, read_events
from assistant.domain.words import Parse

_GREETING = r"(?:hi|hello|hey|hiya|dear|kia ora|g['’]?day|good (?:morning|afternoon|evening|day)|morning|evening|hallo)"
_PEOPLE = r"(?:all|both|everyone|everybody|friends|team|there|colleagues|folks)"
_TITLED = r"(?:(?:mr|mrs|ms|miss|dr|prof|professor|sir|madam)\.?\s+)?"
_AFTER = r"(?:\s+(?:sir|madam|ma['’]am|ji|dear))?"
_NAMES = 3  # words of a name
_GREETS = re.compile(rf"(?:{_GREETING}|{_PEOPLE})(?:\s+{_PEOPLE})?(?P<who>(?:,?\s+[^\s,!?]+){{0,{_NAMES}}})", re.I)
_CLOSES = re.compile(
    r"(?:with |all )?(?:my |our |the )?(?:very |kind(?:est)? |warm(?:est)? |good |best )?"
    r"(?:best|regards|wishes|warmly|cheers|thanks|sincerely|love|greetings|hugs|take care|talk soon|speak soon|see you(?: soon| then)?|"
    r"bye(?: for now)?|many thanks|yours(?: sincerely| faithfully| truly| ever| as ever)?|as ever|lots of love|much love|"
    r"(?:mit |viele |liebe |beste |herzliche |freundliche |schöne |freundlichen |lieben |besten |herzlichen )+gr(?:ü|u)(?:ß|ss)\w*)"
    rf"(?P<who>(?:[,.!–—-]?\s+[^\s,!?]+){{0,{_NAMES}}})",
    re.I,
)
# What leads up to the news and says nothing itself.
_LEAD = re.compile(
    r"^(?:(?:just )?an? (?:short|quick|brief|small) (?:update|note|word)|i meant it|as i said(?: on the phone)?|"
    r"as promised|(?:good|great|bad) news)\s*[:,;–-]\s*",
    re.I,
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_TIME = (
    rf"(?:last|this) (?:night|week|weekend|month|morning|afternoon|evening|{_DAY})|yesterday(?: (?:morning|afternoon|"
    rf"evening))?|today|tonight|(?:on )?{_DAY}(?: (?:morning|afternoon|evening|night))?"
)
_LATER = (
    rf"tomorrow|(?:next|the coming|the following) (?:week\w*|month|term|year|spring|summer|autumn|winter|{_DAY})|"
    rf"last (?:year|spring|summer|autumn|winter|term)|(?:in|within) (?:a|one|two|three|a few|\d+) (?:days?|weeks?|months?)(?: time)?(?=[.,;!]|$)|"
    rf"(?:\d+|an?|two|three|four|a few) (?:hours?|days?|weeks?|months?) ago|the other day|any (?:day|minute) now|right now|"
    rf"at the moment|since the (?:first|second|third|\\d+(?:st|nd|rd|th)(?! (?:of )?(?-i:[A-Z])))|soon|shortly|by then|these days"
)
_LAST = re.compile(rf",?\s+(?:{_TIME})(?=\s*(?:[,.;!]|$)|\s+(?:at|in|with|and (?:\w+['’]?\w* )?\w+|for|by)\b)", re.I)
_FIRST = re.compile(rf"^(?:{_TIME}),?\s+(?=\S)(?!and\b|to\b|or\b)", re.I)
_BOUND = re.compile(r"\b(?:and|or|to|until|till|since|from|by|before|after|of|every|each)$", re.I)
_ANOTHER_DAY = re.compile(rf"^\s+and\s+(?:on )?(?:{_DAY}|tomorrow|today|again)", re.I)


def unaddressed(sentence: str, names: Collection[str]) -> str:
    """The sentence without a greeting or a name in front: "Hi Tjeerd, I only got four." is "I only got four."

    ``names`` are the words of both people's names. The sentence is as it was where nothing would be left.
    """
    text = sentence.strip()
    known = "|".join(sorted((re.escape(name) for name in names if len(name) > 1), key=len, reverse=True))
    whom = rf"{_TITLED}(?:{known})(?:\s+(?:{known}))*{_AFTER}" if known else _PEOPLE
    greeted = re.compile(rf"^(?:{_GREETING}\s+(?:{whom}|{_PEOPLE})|{_GREETING}|{whom}|{_PEOPLE})\s*[,!:–-]+\s*", re.I)
    for _ in range(3):
        match = greeted.match(text) or _LEAD.match(text)
        if match is None or not any(c.isalpha() for c in text[match.end() :]):
            break
        text = text[match.end() :]
    return text[:1].upper() + text[1:]


def only_addresses(sentence: str, names: Collection[str]) -> bool:
    """Whether a sentence is a greeting or a sign-off and nothing else: "Hi Priya,", "Best wishes, Ada", "Ada".

    ``names`` are the words of both people's names.
    """
    text = sentence.strip().rstrip(" ,.!–—-")
    own = {word.lower() for word in names}
    if 0 < len(text.split()) <= _NAMES and all(word.strip(".,").lower() in own for word in text.split()):
        return True
    closed = _CLOSES.fullmatch(text)
    named = (closed or _GREETS.fullmatch(text) or {"who": "-"})["who"].strip(" ,.").split()
    return len(named) <= _NAMES and all(word[0].isupper() or word.lower() in {"x", "xx", "xxx"} for word in named)


def is_timed(sentence: str) -> bool:
    """Whether a sentence leans on the day it was written: "last night", "next month", "on Monday" without a date."""
    return re.search(rf"\b(?:{_TIME}|{_LATER})\b(?!\s+\d)", sentence, re.I) is not None


def untimed(sentence: str, *, parse: Parse) -> str:
    """What is told as past without the day it leans on: "All 22 got clean plates on Wednesday." without "on Wednesday".

    Leaving out when it was keeps a plain past statement true. One that is denied, or tells of something else than
    the past, is as it was.
    """
    if not re.search(rf"\b(?:{_TIME})\b", sentence, re.I):
        return sentence
    events = [e for e in read_events(parse(sentence)) if e.tense or e.denied]
    if any(e.reality is not Reality.REAL or e.tense == "present" for e in events) or (events and events[0].denied):
        return sentence
    text = _FIRST.sub("", sentence)
    for match in reversed(list(_LAST.finditer(text))):
        before, after = text[: match.start()], text[match.end() :]
        whole = re.search(r"\b(?:is|was|are|were|been)\s*$", before) and re.match(r"\s*[.,!;]", after)
        if whole:
            return sentence  # "The interview was today.": the day is all it tells
        if not (_ANOTHER_DAY.match(after) or _BOUND.search(before) or re.match(r"\s+\d", after)):
            text = before + after
    text = text.strip()
    return text[:1].upper() + text[1:]
