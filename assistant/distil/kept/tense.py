# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Whether a sentence tells what has happened or is there by now, and not what may, will or should be."""

from __future__ import annotations

import re

from assistant.distil.kept.signs import AHEAD, AS_AGREED, NOT_DONE, PLACED
from assistant.distil.said.sentences import Said
from assistant.domain.words import Parse

_CLAUSES = re.compile(r"[,;:]\s|\s[–—-]\s|\s(?:and|but|so|und|aber)\s|(?<=[!.])\s")

_TO_COME = re.compile(
    r"\b(?:want\w*|need\w*|wish|hope\w*|await\w*|wait\w*|expect\w*|plan\w*|look(?:ing)? forward|remember to|chase\w*|remind\w*"
    r"|start(?:ed|ing)?|began|begun|working on|work on|still|yet|almost|nearly|not|never|no|late|delay\w*|postpone\w*|please"
    r"|let me know|owe\w*|promised|said|asked (?:you|me|for)|wondering|about to)\b|n['’]t\b",
    re.I,
)
_PAST_DE = re.compile(
    r"\b(?:hab\w*|hat|hast|hatte\w*|ist|sind|war\w*|wurde\w*|kam|kamen|lag|stand|ging|gab|bekam|rettete|freute|is|bin)\b"
    r"|\b\w*(?:ge\w{2,}t|ge\w{2,}en)\b",
    re.I,
)
_TO_COME_DE = re.compile(
    r"\b(?:nicht|kein\w*|noch (?:immer|nicht|kein\w*)|werde|wirst|wird|werden|sollte\w*|könnte\w*|würde\w*|möchte|muss|will|bitte"
    r"|warte\w*|brauche\w*|hoffe\w*|bald|demnächst|falls|wenn|angefangen|begonnen|arbeite|versprochen|zugesagt)\b",
    re.I,
)


def clauses_of(text: str) -> list[str]:
    """The text cut where another statement may begin."""
    return [piece for piece in _CLAUSES.split(text) if piece.strip()]


def is_told(one: Said, *, own: bool, parse: Parse) -> bool:
    """Whether it is told as done or there; ``own`` says that the one who promised is writing."""
    text = one.text
    if AHEAD.search(AS_AGREED.sub("", text)) or NOT_DONE.search(text):
        return False
    if not own and re.search(r"^\W*(?:here|hier)\b|\b(?:attached|enclosed|anbei|im anhang|below)\b", text, re.I):
        return False
    if one.language == "de":
        return not _TO_COME_DE.search(text) and _PAST_DE.search(text) is not None
    if _TO_COME.search(text):
        return False
    if PLACED.search(text):
        return True
    tokens = parse(text).tokens
    if (
        not own
        and re.search(r"\byour\b", text, re.I)
        and re.search(r"\b(?:is|are|was|were|eat|ate|got|have|has|had)\b", text)
    ):
        return True
    if any(t.tag == "MD" for t in tokens):
        return False
    past = any(t.tag in {"VBD", "VBN"} for t in tokens)
    verbless = not any(t.tag in {"VB", "VBP", "VBZ", "VBG", "VBD"} for t in tokens)
    if own:
        return past or (verbless and re.search(r"\d|=", text) is not None)
    if verbless and text.rstrip().endswith("!"):
        return True
    return past
