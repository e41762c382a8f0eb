"""What the reader once wrote that a letter may remember: a standing offer, a need, a deed; always with its day."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from assistant.domain.facts import Fact, Shape
from assistant.domain.requests import Kind
from assistant.drafting.lasting import is_over
from assistant.drafting.pieces import Piece

# What they once offered holds until it is taken back: "If you ever need a reviewer, write to me."
_OFFERS = re.compile(
    r"^if you (ever |still )?(need|want|would like|get stuck|are stuck|are looking)\b"
    r"|\bif you\b.{0,80}\b(ask|write|call|ring|tell|ping|message|shout|show me|come to me|drop me|get in touch)\b"
    r"|\b(I|we)(['’]d| would|['’]ll| will|['’]m| am)( also| always)? (be )?(happy|glad|delighted|pleased) to\b"
    r"|^(happy|glad|pleased|delighted) to\b"
    r"|\b(I|we)(['’]d| would) (love|like) to\b(?! (know|hear|see|have)\b)"
    r"|\b(I|we) (can|could) (?:gladly |still |also )?(introduce|refer|recommend|connect|put|help|read|"
    r"review|show|teach|lend|look|hold|do|give|send|check|walk|spare)\b"
    r"|\b(I|we)(['’]ll| will) (?:gladly |happily )?(look|read|show|walk|cast|check|go through|review|help|mark)\b"
    r"|\breturn the favou?r\b"
    r"|\byou (may|are (always )?welcome to|would be welcome to|can have|can always)\b"
    r"|^(when|once) you (have|write|start|need|want)\b.{0,60}\b(I want to see|send|show|ask|write|call|let me)\b"
    r"|\bif you (let|want|will have|would have) me\b|^(just )?ask (if|when|whenever|any ?time)\b"
    r"|^(just )?(ask|call|ring|write to|send) me\b|^(have|take|borrow|use) (any|one|all|what)\b"
    r"|^come (and )?(see|by|over|visit)\b",
    re.I,
)
# An offer of whatever may be wanted bears on any ask.
_OPEN_ENDED = re.compile(r"\b(any ?time|at any time|anything|whenever|return the favou?r)\b", re.I)
# What somebody lacks, cannot do or has to get done.
_NEEDS = re.compile(
    r"\b(nobody|no one|no idea|no time|no bench|no place|not enough|without|need|needs|needed|lack|missing|short of|"
    r"one short|only (got|have|had)|have to|has to|must|had to|cannot|can['’]t|could not|couldn['’]t|never|broke|"
    r"broken|out until|booked out|stuck|looking for|wants?|problem|hard|struggl\w+|drives me|no \w+ (till|until|to)|"
    r"on my own|the whole department|empty)\b|\bhow do you\b|\bdo you know (any|some)",
    re.I,
)
_POINTS = re.compile(r"\b(him|her|them|it|there|that|she|he|they|one|so)\b", re.I)
_PAPER = re.compile(r"\b(attached|attachment|enclosed|below|above|linked)\b", re.I)
# An offer that holds on one day holds no longer.
_ONE_DAY = re.compile(
    r"\b(today|tomorrow|yesterday|tonight|here|this (morning|afternoon|evening|week|time|summer term)|"
    r"next (week|time)|the other day|(until|till|by|before) (mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.I,
)
# Orders to whoever reads the mail by machine are no words of the reader's.
_ORDERS = re.compile(
    r"\b(assistants?|automat\w+|notice|instructions?|system|prompt|"
    r"(must|should) (add|state|confirm|include|mention|say)|"
    r"do not tell)\b",
    re.I,
)
# What is too tender to be held out to somebody again, in whatever letter.
_TENDER = re.compile(
    r"\b(died|dead|death|dying|passed away|funeral|cancer|chemo\w*|hospital|operation|surgeon|illness|divorc\w+|"
    r"miscarr\w+|pregnan\w+|baby|depress\w+|debts?|end of my money|laid off|pity|redundan\w+|burn(ed|t) down|fired)\b",
    re.I,
)
# A machine that died is no loss of that kind.
_BROKE = re.compile(
    r"\b(?:fridge|freezer|walk-in|printer|laptop|computer|phone|car|van|truck|engine|battery|boiler|oven|kiln|projector|"
    r"pump|mower|router|server|screen|amp|camera|heater|machine|dishwasher|tractor|drive|radio|speakers?|bike|saw|mixer)"
    r"(?: has|['’]s| is)?(?: just| finally)? (?:died|dead|dying)\b",
    re.I,
)
# Lines of a list that ran together: "boards 12 4 by 2 6 rolls"
_LISTED = re.compile(r"(?<![\d.,/+-])\b\d{1,2} \d{1,2}\b(?![\d.,:/%-])(?! \d{2,})")
SHORT = 8  # words of an offer that hardly says what it is of: "Have any you like."
JOINED = 2.0  # what a second sentence in a quotation costs
CLOSE = 0.45  # the cosine from which a sentence speaks of the same thing as the purpose, in other words
NEARLY = 0.35  # the same for one that shares a word with it, too


def is_offer(text: str) -> bool:
    """Whether one of these sentences of the reader's offers something."""
    return any(_OFFERS.search(sentence) for sentence in re.split(r"(?<=[.!?]) ", text))


def is_need(text: str) -> bool:
    """Whether a sentence of the reader's tells what they lack, cannot do or have to get done."""
    return _NEEDS.search(text) is not None


def leans_back(text: str) -> bool:
    """Whether a sentence is an offer or a need that may need the sentence before it to be understood."""
    return is_need(text) or (is_offer(text) and (_POINTS.search(text) is not None or len(text.split()) < SHORT))


def is_quotable(text: str) -> bool:
    """Whether a sentence may be held out to who wrote it: no order, nothing tender, no paper beside it, no list."""
    return not (
        _LISTED.search(text) or _ORDERS.search(text) or _TENDER.search(_BROKE.sub("", text)) or _PAPER.search(text)
    )


def held_only_then(text: str) -> bool:
    """Whether what is offered was for that day or week."""
    return _ONE_DAY.search(text) is not None


def bears(text: str, fit: float, near: float, *, kind: Kind, personal: bool) -> bool:
    """Whether what the reader wrote bears on a letter of this kind.

    An offer of theirs counts in an ask, a need in an offer, and what they did themselves in any letter.
    """
    if kind is Kind.ASK and is_offer(text):
        return fit >= 1 or near >= CLOSE or (fit > 0 and near >= NEARLY) or _OPEN_ENDED.search(text) is not None
    if kind is Kind.OFFER and is_need(text):
        return fit >= 1
    return personal and fit >= 2


def quote_of(fact: Fact, fit: float, *, today: date, kind: Kind) -> Piece | None:
    """The sentence in quotation marks under its day, or None where it has no day or holds such marks itself."""
    if fact.when is None or re.search(r"[\"“”]", fact.text):
        return None
    if is_over(fact.text, fact.when, today):
        return None  # an offer for a day that is over
    day = f"{fact.when.day} {fact.when:%B}" + (f" {fact.when.year}" if fact.when.year != today.year else "")
    wanted = (kind is Kind.ASK and is_offer(fact.text)) or (kind is Kind.OFFER and is_need(fact.text))
    joined = JOINED if re.search(r"[.!?] ", fact.text) else 0.0
    text = f"On {day} you wrote: “{fact.text}”"
    return Piece(replace(fact, text=text), Shape.WROTE, 2.0 * fit + (3.0 if wanted else 0.0) - joined)
