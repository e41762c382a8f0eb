# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Whether the user ever thanked for a favour, and in which message."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from assistant.distil.favours.deed_roots import roots
from assistant.distil.favours.finding import content_words
from assistant.distil.favours.gratitude import THANKS
from assistant.distil.favours.tellings import SOON
from assistant.distil.said.sentences import Said
from assistant.domain.ledger import Favour, FavourDirection, Party

NEAR = 182
"""Days after which thanks must share two content words with a favour instead of one; our own rule."""

_AHEAD = re.compile(r"\b(?:in advance|im voraus|no,? thanks?|nein,? danke|thanks to|dank (?:der|des|dem))\b", re.I)
_ATTENTION = re.compile(
    r"\b(?:thank(?:s| you)|danke\w*|dank)\b[^.!?]{0,40}?\b(?:for|für) (?:(?:your|the|deine?|die|ihre?) )?(?:\w+ )?"
    r"(?:e-?mail|mail|message|reply|letter|note|nachricht|antwort|rückmeldung)\b",
    re.I,
)
_OBJECT = re.compile(r"\b(?:for|für|fürs|dass|appreciate[sd]?)\b(?P<what>.*)$", re.I)
_DEED = re.compile(
    r"\bfor (?:so |very |kindly )?(?!being\b|having\b|letting\b|asking\b|writing\b|coming\b)\w+ing (?:me|my|us|our|this|that|it|them|so)\b",
    re.I,
)
"""Thanks for a deed: in the answer to the message that told of one, they are for that one, in whatever words."""

_PRAISED = re.compile(
    r"\b(?:perfect|brilliant|lovely|wonderful|thoughtful|fantastic|superb|delicious|gorgeous|godsend|life-?saver|a joy|love (?:it|them|the)"
    r"|spot on|genius|kiss|großartig|wunderbar|toll|köstlich|klasse|herrlich|perfekt)\b",
    re.I,
)

_ANYTHING = re.compile(
    r"\s*(?:doing|everything|(?:all|this|that|it|alles|das)(?= *(?:[.,;!?]|$|so\b|of\b|you\b|too\b|and\b|und\b|was\b))|deine (?:hilfe|mühe)|ihre (?:hilfe|mühe|unterstützung)"
    r"|(?:all )?your (?:help|support|effort|trouble))\b",
    re.I,
)


def mark_thanked(favours: Sequence[Favour], said: Sequence[Said]) -> list[Favour]:
    """The favours, each received one with the source of the first message of the user's that thanks for it.

    ``said`` is all that was said between the two, the oldest first. Words of thanks are for a favour where their
    sentence shares a content word with it, or where they stand in the user's next message in the same thread and
    do not say for what. Where nothing is found, ``thanked`` stays as it was.
    """
    return [_marked(favour, said) for favour in favours]


def _marked(favour: Favour, said: Sequence[Said]) -> Favour:
    if favour.direction is not FavourDirection.RECEIVED or favour.thanked is not None:
        return favour
    start = next((at for at, one in enumerate(said) if one.source == favour.source), 0)
    thread = said[start].thread if said and said[start].source == favour.source else ""
    about = content_words(f"{favour.what} {favour.quote or ''}")
    called = roots(f"{favour.what} {favour.quote or ''}")
    answer = ""  # the user's first message in the thread after the favour
    for one in _by_me(said[start:]):
        if thread and one.thread == thread and not answer:
            answer = one.source
        near = _days_between(favour.when, one.when) <= NEAR
        shared = about & content_words(one.text)
        if near and thread and one.thread == thread and shared and _PRAISED.search(one.text):
            return replace(favour, thanked=one.source)
        if not THANKS.search(one.text) or _AHEAD.search(one.text) or _ATTENTION.search(one.text):
            continue
        if len(shared) >= (1 if near else 2):
            return replace(favour, thanked=one.source)
        soon = _days_between(favour.when, one.when) <= SOON or (thread and one.thread == thread)
        named = _OBJECT.search(one.text)
        if near and soon and named and called & roots(_first_object(named["what"])):
            return replace(favour, thanked=one.source)
        if near and one.source == answer and (_is_general(one.text) or _DEED.search(one.text)):
            return replace(favour, thanked=one.source)
    return favour


def _first_object(what: str) -> str:
    """What thanks are for, without the clause behind it: "the edits, I have sent it with them"."""
    return re.split(r"[,;:.!?]|\s[–—-]\s", what)[0]


def _by_me(said: Sequence[Said]) -> Iterator[Said]:
    return (one for one in said if one.by is Party.ME and not one.noted)


def _is_general(sentence: str) -> bool:
    """Whether thanks name nothing by themselves ("Thank you so much!"), so that they mean what was just done."""
    named = _OBJECT.search(sentence)
    return named is None or bool(_ANYTHING.match(named["what"])) or not content_words(named["what"])


def _days_between(first: date | None, second: date | None) -> int:
    return (second - first).days if first is not None and second is not None else 0
