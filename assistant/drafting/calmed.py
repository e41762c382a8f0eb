"""What is typed for looks alone, taken out before a purpose is read: pictures, and words in capitals."""

from __future__ import annotations

import re
import unicodedata

_KEPT_SIGNS = "©®™°№"
_JOINERS = re.compile("[\\u200d\\ufe0e\\ufe0f\\u20e3\\U0001f3fb-\\U0001f3ff\\U000e0020-\\U000e007f]")


def without_emoji(text: str) -> str:
    """The text without pictures: a space in the place of each, and the text itself where there is none."""
    if text.isascii():
        return text
    bare = "".join(
        " " if unicodedata.category(c) == "So" and c not in _KEPT_SIGNS else c for c in _JOINERS.sub("", text)
    )
    return text if bare == text else re.sub(r" +(?=[.,;:!?]|$)", "", re.sub(r" {2,}", " ", bare)).strip()


_SHOUTED = re.compile(r"\b[^\W\d_a-z][A-Z'’]*(?:[ ,]+[A-Z][A-Z'’]*){2,}\b")
_SHORT_FORM = re.compile(r"[B-DF-HJ-NP-TV-XZ]{2,4}|I|NYC|HR|UK|USA?|EU|UN|AI|API|GP|ICU|IELTS|NATO|UNICEF")
MOST_SHORT_FORMS = 5  # words in capitals that may all be short forms; a longer text is shouted


def without_shouting(text: str) -> str:
    """Three words and more in capitals, in small letters but for short forms ("CV", "NHS"); one or two stay."""

    def calm(found: re.Match[str]) -> str:
        words = re.split(r"([ ,]+)", found[0])
        if max(map(len, words)) < 4:
            return found[0]  # a row of short forms
        return "".join(w if _SHORT_FORM.fullmatch(w) else w.lower() for w in words)

    if text.isupper() and len(text.split()) > MOST_SHORT_FORMS:  # to its last two words
        return re.sub(r"[^\W\d_][\w'’]*", lambda m: m[0] if _SHORT_FORM.fullmatch(m[0]) else m[0].lower(), text)
    return _SHOUTED.sub(calm, text)
