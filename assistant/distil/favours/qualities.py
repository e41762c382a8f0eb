# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Thanks for a quality ("Thank you for your kindness"): what the help was stands in the sentence before."""

from __future__ import annotations

import re

from assistant.distil.favours.handed import Read
from assistant.distil.said.sentences import Said
from assistant.distil.turning.english import dangles, turn
from assistant.distil.turning.german_persons import exchanged
from assistant.distil.turning.tied import settled
from assistant.distil.turning.trimming import trimmed
from assistant.domain.ledger import FavourDirection, Party
from assistant.domain.words import Parse

_NOUNS = r"(?:kindness|generosity|patience|thoughtfulness|goodness|selflessness|dedication|devotion|warmth|hospitality|friendship|understanding|grace|good nature|big heart|kind heart|loyalty|steadfastness|courage|persistence|calm|humour)"
_ADJECTIVES = r"(?:kind|generous|patient|thoughtful|good|sweet|selfless|nice|gracious|lovely|understanding|decent|brave|steadfast|wonderful|amazing)"
_QUALITY = re.compile(
    rf"^\W*(?:(?:and|so|but|oh)\b[, ]*)*(?:(?:thank(?:s| you)|(?:I(?:['’]m| am)|we(?:['’]re| are)) (?:so |very |truly |deeply )*(?:grateful|thankful|obliged)(?: to you)?|bless you|(?:I|we) (?:\w+ )?(?:appreciate|value))(?: (?:so|very) much| a lot| again| both)*(?: for)? (?:(?:all )?(?:your|such|the) (?:\w+ )?{_NOUNS}(?: and (?:your )?(?:\w+ )?{_NOUNS})?|being (?:so |such a |very )*{_ADJECTIVES}(?: \w+)?)|your {_NOUNS} (?:\w+ ){{0,4}}?(?:me|us|overwhelm\w*|touch\w*|mov\w+))\W*$"
    r"|^\W*(?:(?:und|ach|also)\b[, ]*)*(?:(?:vielen |herzlichen |tausend |ganz herzlichen )?dank\w*|ich danke (?:dir|ihnen)|merci)(?: dir| ihnen| sehr| nochmals?| so)* für (?:(?:all )?(?:deine?|ihre?|diese|so viel) (?:\w+ )?)(?:geduld|güte|großzügigkeit|freundlichkeit|hilfsbereitschaft|herzlichkeit|aufopferung|umsicht|selbstlosigkeit|freundschaft|warmherzigkeit|gastfreundschaft|nachsicht|ausdauer)\W*$",
    re.I,
)
_DID = re.compile(
    r"^you (?:have |had |even |also |just |all )*(?!are\b|will\b|can\b|could\b|would\b|should\b|must\b|may\b|might\b|know\b|see\b|said\b|asked\b|wrote that\b|think\b|need\b|want\b|look\b|seem\b|were\b(?! there)|do\b|did not|never)\w+",
    re.I,
)
_DID_DE = re.compile(
    r"^(?:Du hast|Du bist|Sie haben|Sie sind) .*\b(?:ge\w{2,}(?:t|en)|\w+ge\w{2,}(?:t|en)|\w+iert|(?:be|ver|er|ent|zer|über|unter)\w{3,}(?:t|en))[.!]*$"
)


def is_for_a_quality(text: str) -> bool:
    """Whether a sentence thanks for a quality alone, which names no help."""
    return _QUALITY.match(text) is not None


def done_before(one: Said, *, parse: Parse, formal: bool) -> Read | None:
    """The deed in the sentence before such thanks, in the voice of a letter; None where none is told there."""
    direction = FavourDirection.RECEIVED if one.by is Party.ME else FavourDirection.GIVEN
    plain = trimmed(one.before) if one.before else ""
    if one.language == "de":
        if not _DID_DE.match(plain):
            return None
        own = exchanged(plain.rstrip(" .!"), formal=plain.startswith("Sie ") or formal)
        said = plain if one.by is Party.ME else f"{own[:1].upper()}{own[1:]}." if own else None
        return (direction, said, 0.72) if said and re.match(r"(?:Ich|Du|Sie) ", said) else None
    if not plain or plain.endswith("?") or not _DID.match(plain):
        return None
    past = any(t.tag in {"VBD", "VBN"} for t in parse(plain).tokens[:4])
    if not past or dangles(parse(plain)):
        return None
    said = settled(plain, one.when, past=True) if one.by is Party.ME else turn(plain, parse=parse, on=one.when)
    return (direction, said, 0.72) if said and re.match(r"(?:I|You) ", said) and " said " not in said[:12] else None
