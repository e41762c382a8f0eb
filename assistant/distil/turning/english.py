# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What the contact wrote, turned round: their sentence in the voice of the user's letter to them.

"I moved to Leeds in May." is "You moved to Leeds in May."; "I can introduce you to my manager." is "You offered to
introduce me to your manager." Whatever is not sure is None, and the caller quotes it or leaves it.
"""

from __future__ import annotations

import re
from datetime import date

from assistant.checks.lexicon.tables import words
from assistant.distil.turning.frame import Frame
from assistant.distil.turning.frames import framed
from assistant.distil.turning.swapping import swapped
from assistant.distil.turning.tied import settled, told_day
from assistant.distil.turning.trimming import trimmed
from assistant.domain.words import Parse, Sentence

LONGEST = 45
"""Words of a sentence that is turned at most; parses of longer ones are not to be relied on."""

_UNCLEAR = words("it this that these those they them their he him his she her hers such one ones there here")
_STRANGE = re.compile(
    r"https?://|www\.|@|[<>{}\[\]|“”\"„]|\b(?:he|she|they) (?:says?|said|told|thinks?|writes?|wrote)\b"
)
_NO_SENTENCE = re.compile(
    r"^(?:thanks?\b(?! (?:you )?(?:so much |very much |a lot |again )*for)|sorry|congrat|cheers|best\b|kind|regards|love,|yours|see you|talk soon|speak soon|take care|have a|hope\b|good (?:luck|to|morning)|great to|nice to"
    r"|lovely to|looking forward|(?:talk|speak|write) to you|welcome|enjoy|happy (?:birthday|new|easter|christmas|holidays)|merry|dear\b|let['’]s\b|what a|how (?:kind|nice|lovely)|no worries|never mind|don['’]t (?:worry|hesitate))",
    re.I,
)


def turn(sentence: str, *, parse: Parse, on: date | None = None, loose: bool = False) -> str | None:
    """The sentence of theirs in the voice of a letter to them; None where that is not sure.

    ``on`` is the day it was written: with it, "tomorrow" and "on the 15th" become dates; without it such a sentence
    is None. ``loose`` lets pronouns point outside the sentence ("I will write to him.").
    """
    text = trimmed(sentence)
    if not text or text.endswith("?") or not 2 <= len(text.split()) <= LONGEST:
        return None
    if _STRANGE.search(text) or _NO_SENTENCE.match(text):
        return None
    fixed = settled(text, on, past=_is_past(parse(text)))
    if fixed is None:
        return None
    return _turned(fixed, parse=parse, loose=loose)


def quoted(sentence: str, *, on: date | None) -> str:
    """Their own words with their day, for what cannot be turned."""
    words_ = sentence.strip().strip('"“”')
    return f"On {told_day(on)} you wrote: “{words_}”" if on else f"You wrote: “{words_}”"


def _turned(text: str, *, parse: Parse, loose: bool) -> str | None:
    frame = framed(text, parse=parse)
    if frame is None:
        return None
    if not loose and dangles(parse(frame.inner)):
        return None
    said = _exchanged(frame, parse=parse)
    if said is None:
        return None
    said = re.sub(r"\s+", " ", f"{frame.lead} {said}").strip().rstrip(" .!")
    said = re.sub(r"\b(I|you) and (?:you|I)\b", "you and I", said)
    return said[:1].upper() + said[1:] + "."


def _exchanged(frame: Frame, *, parse: Parse) -> str | None:
    whole = swapped(parse(frame.inner))
    if whole is None:
        return None
    if frame.cut:
        match = re.match(frame.cut, whole)
        if match is None:
            return None
        whole = whole[match.end() :]
    elif frame.lead and not re.match(r"(?:I|I['’]\w+|[A-Z]{2,})\b", whole) and not _is_name(parse(frame.inner)):
        whole = whole[:1].lower() + whole[1:]
    return whole


def _is_name(sentence: Sentence) -> bool:
    return bool(sentence.tokens) and sentence.tokens[0].pos == "PROPN"


def _is_past(sentence: Sentence) -> bool:
    root = next((t for t in sentence.tokens if t.head == t.index and t.pos in {"VERB", "AUX"}), None)
    # "I read your plan on Sunday": the parser takes the past for a present
    return root is not None and (root.tag in {"VBD", "VBN"} or root.text.lower() in {"read", "put", "cut", "set"})


def dangles(sentence: Sentence) -> bool:
    """Whether a pronoun points outside the sentence, so that nobody knows what "it" was."""
    tokens = sentence.tokens
    for token in tokens:
        low = token.text.lower()
        if low not in _UNCLEAR or token.dep in {"mark", "expl"}:
            continue
        if low in {"that", "such"} and token.tag in {"WDT", "IN", "PDT"}:
            continue
        if low in {"one", "ones"} and (
            token.pos in {"NUM", "NOUN"}
            or any(t.head == token.index and t.dep in {"amod", "relcl", "prep", "det"} for t in tokens)
        ):
            continue
        if low == "there":
            if any(t.index < token.index and t.pos == "PROPN" for t in tokens):
                continue
            return True
        if low == "it" and _is_empty(sentence, token.index):
            continue
        if low in {"this", "that", "these", "those", "here"}:
            return True
        if not any(t.index < token.index and t.pos in {"NOUN", "PROPN"} for t in tokens):
            return True
    return False


def _is_empty(sentence: Sentence, at: int) -> bool:
    """ "it is a pleasure to", "it was you who": this "it" stands for nothing before."""
    tokens = sentence.tokens
    verb = tokens[tokens[at].head]
    if verb.lemma not in {"be", "take", "seem"}:
        return False
    return any(
        (t.dep in {"xcomp", "ccomp", "csubj", "advcl"} and t.head == verb.index)
        or (
            t.dep == "relcl" and tokens[t.head].head == verb.index and tokens[t.head].text.lower() in {"you", "i", "me"}
        )
        for t in tokens
    )
