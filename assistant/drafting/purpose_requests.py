# ruff: noqa: E501  patterns read better unbroken
"""A request that was typed as a clause behind a comma: "20 minutes, she tells me how it works"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.drafting.phrases import VERBS
from assistant.drafting.reading import Actor, Frame
from assistant.drafting.vocabulary import word_set

_CLAUSE = re.compile(
    r"^(?P<left>[^?]*?\w\)?)(?:\s*[,;]|\s+[-–—]+|\s*\.)\s+(?:and |then )?you (?:then |just |only )?(?P<rest>(?P<verb>[a-z-]+)\b[^?]*?)[.!]*$",
    re.I,
)
_STATES = word_set(
    "know have need think see hear keep work become be learn agree stand live understand own owe use run lead teach sell mind buy host drive carry offer say sit stay wait walk"
)
_MORE = word_set("mark flag count measure sort stamp weigh note circle highlight jot")
_PAST = re.compile(
    r"\b(?:last|ago|yesterday|already|once|always|often|usually|every|sometimes|never|so (?:well|much|clearly|often)|when I|back then)\b",
    re.I,
)
_HANGS = re.compile(
    r"(?:if|when|whenever|in case|should|as|since|because|once|while|what|how|whether|where|why|who|that)\b", re.I
)


def request_behind(spoken: str) -> tuple[str, str]:
    """The ask, and what else is asked in a clause behind it, in its plain form ("" where there is none).

    ``spoken`` is in the letter's voice; a clause that tells what is so ("you know the field") is no request.
    """
    match = _CLAUSE.match(spoken)
    if match is None or _HANGS.match(match["left"]) or match["left"].count("(") > match["left"].count(")"):
        return spoken, ""
    verb = match["verb"].lower()
    if verb not in VERBS | _MORE or verb in _STATES or _PAST.search(match["rest"]):
        return spoken, ""
    return match["left"].strip(), match["rest"].strip()


def with_request(frame: Frame, further: str) -> Frame:
    """The frame with a further request in the same question."""
    if not frame.text.endswith("?"):
        return frame
    bare = frame.text[:-1]
    if bare.startswith("Could you ") and frame.actor is Actor.YOU:
        return replace(frame, text=f"{bare} and {further}?")
    return replace(frame, text=f"{bare}, and could you {further}?")


# "If you have time, a review of my abstract": the condition goes to the end, where any frame can take it.
_CONDITION = re.compile(
    r"^(?P<if>(?:if|when(?:ever)?|in case) you (?!(?:could|would|can|will|might)\b)[^,]{2,50}?),\s*(?P<rest>(?!and\b)[^.!?]{4,}?)[.!?]*$",
    re.I,
)
_UNLESS = re.compile(
    r"^(?P<if>(?:unless|provided(?: that)?|so long as|as long as) (?!(?:possible|agreed|otherwise)\b)[^,.!?]{4,60}?),\s*(?P<rest>(?!(?:and|but|I|we|my|our|it|that|this|there|please)\b)(?:[^.!?]|\.(?=\s?\d)){4,}?)[.!?]*$",
    re.I,
)


def condition_last(spoken: str) -> str:
    """The ask with a condition that stood in front of a thing behind it, where any frame can take it."""
    spoken = _CONDITION.sub(lambda m: f"{m['rest']} {m['if'][0].lower()}{m['if'][1:]}", spoken)
    return _UNLESS.sub(lambda m: f"{m['rest']}, {m['if'][0].lower()}{m['if'][1:]}", spoken)
