# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What a letter may do with something that was told: say it, allude to it, or never touch it. In doubt, the less."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.distil.careful.delicate import delicate, without_work
from assistant.distil.careful.delicate_german import delicate_german
from assistant.distil.careful.euphemisms import hinted
from assistant.distil.careful.silence import confided, without_plea
from assistant.distil.facts.topics import Topic
from assistant.domain.facts import Sharing

_TURNS = re.compile(
    r"^(?:other than that|apart from that|by the way|btw|anyway|anyhow|on another note|on a (?:happier|lighter|different) note|in other news|otherwise|"
    r"ansonsten|sonst|übrigens|ach ja|was anderes|themenwechsel|p\.?s)\b",
    re.I,
)
_LEANS = re.compile(
    r"^(?:she|he|it|they|this|that|these|her|his|their|which|because|so|and|but|still|now|er|sie|es|das|dies|ihr|sein|deshalb|deswegen|darum|und|aber|we(?:['’]re| are) (?:fine|ok|okay|coping)|i(?:['’]m| am) (?:fine|ok|okay|coping|on the))\b",
    re.I,
)
_FOLLOWS = re.compile(
    r"\b(?:so|because|since|as|for|therefore|which|also|deshalb|darum|weil|also|daher|deswegen)$", re.I
)
_CAUSED = re.compile(
    r"^(?:because|since|as|for|so|which|weil|denn|da)\b(?! (?:well|soon|a|an|two|three|\w+ weeks))", re.I
)
_IDLE = frozenset(
    ["please", "just", "still", "this", "that", "bitte", "noch", "ganz", "dies", "doch", "quite", "very", "strictly"]
)
_SHORT = 5
"""Words of a sentence that says little without the one beside it: "Not long, they say."."""
_RANK = {Sharing.SAY: 0, Sharing.ALLUDE: 1, Sharing.NEVER: 2}


def sharing_of(sentence: str, neighbours: Sequence[str] = ()) -> Sharing:
    """How freely a letter may use what a sentence tells; ``neighbours`` are those beside it in the same message.

    What is told in confidence is never to be used, nor what stands beside the words that ask for silence, unless
    the sentence turns to something else ("By the way, …"). Health, death, family troubles, money and lost work are
    alluded to at most; so is a sentence that leans on one about them ("She comes home on Monday.").
    """
    level = _alone(sentence)
    turned = bool(_TURNS.search(sentence.strip()))
    for one in neighbours:
        beside = _alone(one)
        if beside is Sharing.NEVER and not turned:
            return Sharing.NEVER
        if beside is Sharing.ALLUDE and (_LEANS.search(sentence.strip()) or len(sentence.split()) <= _SHORT):
            level = stricter(level, Sharing.ALLUDE)
    return level


def clause_level(clause: str, whole: str, level: Sharing, neighbours: Sequence[str]) -> Sharing:
    """A clause beside a tender one in the same sentence may be said, where it alone tells nothing tender and does not
    follow from the other ("so I work nights", "for my fingers will not do it")."""
    if level is not Sharing.ALLUDE or clause == whole:
        return level
    before, _, after = whole.partition(clause)
    if (_FOLLOWS.search(before.strip()) and tender_topic(before)) or (
        _CAUSED.match(after.strip(" ,;–—-")) and tender_topic(after)
    ):
        return level
    return sharing_of(clause, neighbours)


def stricter(one: Sharing, other: Sharing) -> Sharing:
    """The more careful of two levels."""
    return max(one, other, key=_RANK.__getitem__)


def silent(text: str) -> bool:
    """Whether a sentence only asks for silence and tells nothing besides: "Please keep this to yourself."."""
    rest = without_plea(text)
    words = [word for word in re.findall(r"[^\W\d_]+", rest) if word.lower() not in _IDLE]
    return confided(text) and sum(len(w) > 3 for w in words) < 2 and sum(len(w) > 2 for w in words) < 4


def tender_topic(text: str) -> Topic | None:
    """The tender matter that a text of either language touches: health, family, money, lost work."""
    return delicate(text) or hinted(text) or delicate_german(without_work(text))


@lru_cache(maxsize=4096)  # the same sentences are looked at with every word that is typed for a letter to somebody
def _alone(sentence: str) -> Sharing:
    if confided(sentence):
        return Sharing.NEVER
    return Sharing.SAY if tender_topic(sentence) is None else Sharing.ALLUDE
