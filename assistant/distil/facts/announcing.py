# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Sentences that only announce what they tell: "I am happy to report that …", "Ich freue mich, dir mitteilen zu können, dass …"."""

from __future__ import annotations

import re
from datetime import date

from assistant.distil.turning.english import dangles
from assistant.distil.turning.swapping import swapped
from assistant.distil.turning.tied import settled
from assistant.domain.words import Parse

_HOW = r"(?:so |very |really |just |more than |quite |only |truly |most |also |extremely |absolutely |now |over the moon |too )*"
_MOOD = r"(?:glad|happy|pleased|delighted|excited|thrilled|proud|overjoyed|relieved|honou?red|tickled|sorry|sad|afraid|saddened|able|in a position|free|allowed)"
_SAYING = (
    r"(?:(?:be able |have been asked |be the (?:one|first) )?to )?(?:report|announce|say|confirm|reveal|state|add|mention|note|declare|disclose|relate|acknowledge|share(?: with you)?|pass on"
    r"|tell (?:you|you both|you all|everyone)|inform you|advise you|notify you|assure you|let you (?:all )?know|write to you|bring you (?:the )?(?:good |happy |great |wonderful )?news|report back|be told|hear|learn)"
)
_OPENS = re.compile(
    rf"^(?:(?:and|but|so|well|also|now|today)\b,? )*(?:(?:I|we)(?: am| are|['’]m|['’]re)|(?:I|we)(?: would|['’]d| will|['’]ll| shall) be|it is|it['’]s)? ?{_HOW}(?:{_MOOD}|(?:a |my |our |(?:with )?(?:great |real |much ))+(?:pleasure|joy|delight|privilege))\b,? (?:and \w+ )?{_SAYING},? (?:that\b,? ?|: ?|the news that |(?=(?:the|your|you|my|our|we|I|he|she|they|all|both|one|two|everyone|nobody|(?-i:[A-Z])\w+)\b))",
    re.I,
)
_OPENS_GERMAN = re.compile(
    r"^(?:(?:ich|wir) (?:freuen?|darf|dürfen|kann|können|möchten?)|es freut (?:mich|uns)|(?:mit (?:großer )?freude|gerne?|leider|hiermit) (?:\w+ )?(?:ich|wir))\b[^.!?:]{0,60}\b(?:mitteil\w*|bericht\w*|sagen|erzähl\w*|ankündig\w*|bekannt ?(?:geb\w*|zu ?geben)|melden|bestätig\w*|verkünd\w*|informier\w*|wissen (?:zu )?lassen)\b[^.!?:]{0,20}(?:, dass|:)\s",
    re.I,
)
_NO_NEWS = re.compile(
    r"^(?:you (?:can|may|could|should|will|are (?:very |always |most )?welcome)|all (?:is|are|of us)|everything|it\b|this\b|that\b)",
    re.I,
)
_BEFALLEN = re.compile(
    r"^(?:you|your (?:[\w'’-]+ ){1,4}?)\s?(?:(?:have|has) (?:been |now |also |finally )*\w+|(?:was|were) (?!(?:\w+ )?(?:good|great|right|wrong|excellent|brilliant|wonderful|superb|kind))\w+|did not\b|didn['’]t\b|\w{3,}ed\b|\w+(?:came|went|won|got|made|sold|found|sent|reached|took)\b|won|got|came|went|sold|made|took)\b",
    re.I,
)


_DONE_TO = re.compile(
    r"^(?:the|our|my|both|all|(?-i:[A-Z])\w+) ?(?:[\w'’]+ ){0,4}?(?:(?:have|has) (?:now |just |also |finally |all )*\w+(?:ed|en|n|t|de)\b|\w{3,}ed\b|chose|took|gave|liked|found|won|made|bought|sold) (?:[\w'’]+ ){0,4}?(?:you|your)\b",
    re.I,
)


def announces(sentence: str) -> bool:
    """Whether a sentence opens by saying that it tells something, so that its first verb offers nothing."""
    plain = sentence.strip()
    return _OPENS.match(plain) is not None or _OPENS_GERMAN.match(plain) is not None


def announced_clause(sentence: str) -> str | None:
    """What an English sentence announces, as a statement; None where it announces nothing."""
    match = _OPENS.match(sentence.strip())
    if match is None:
        return None
    rest = sentence.strip()[match.end() :].strip()
    return rest[:1].upper() + rest[1:] if len(rest.split()) > 2 and not _NO_NEWS.match(rest) else None


def of_the_reader(clause: str, *, parse: Parse, on: date | None) -> str | None:
    """What somebody was told of their own ("Your kiln passed inspection") in the voice of the one it was told to."""
    if _BEFALLEN.match(clause) is None and _DONE_TO.match(clause) is None:
        return None
    plain = settled(clause.rstrip(" .!"), on, past=True)
    sentence = parse(f"{plain}.") if plain else None
    if sentence is None or dangles(sentence):
        return None
    said = swapped(sentence)
    if said is None or not re.search(r"\b(?:I|me|my)\b", said, re.I):
        return None
    whole = said.rstrip(" .!") + "."
    if re.match(r"(?:I|My)\b", whole):
        return whole
    named = sentence.tokens[0].pos == "PROPN"
    return f"You told me that {whole if named else whole[:1].lower() + whole[1:]}"
