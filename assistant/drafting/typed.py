"""A typed text made fit to be read, and what was read made one bounded sentence."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from assistant.drafting.reading import Frame

# A purpose is one sentence; what goes beyond is cut at a word, and said.
MOST_CHARACTERS = 240
LONGEST_INPUT = 2_000
# "an extension on ch. 3": the dot would end the sentence there.
_WRITTEN_OUT = {
    "ch": "chapter", "chap": "chapter", "vol": "volume", "p": "page", "pg": "page", "pp": "pages", "pgs": "pages",
    "fig": "figure", "sec": "section", "sect": "section", "para": "paragraph", "ex": "exercise", "pt": "part",
}  # fmt: skip
_NUMBERED = re.compile(rf"(?<![\w.])(?P<short>{'|'.join(_WRITTEN_OUT)})\. ?(?=\d)", re.I)

_MONTHS = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?"
)
# "the 3. of May", "14./15. May": a point behind a number of the calendar ends no sentence
# "room 3. May I come?": one behind another number does
_DOTTED_DAY = re.compile(
    rf"(?<![\d.])(?P<day>\d{{1,2}})\.(?!\d)(?= ?(?:/|-|–|and |or |to |bis )? ?(?:\d{{1,2}}\.)? (?:of )?"
    rf"(?!may (?:i|we|you|he|she|they|it|the|my|our|your|his|her|their)\b)(?:{_MONTHS})\b)",
    re.I,
)


def tidied(purpose: str) -> str:
    """Plain text of at most ``LONGEST_INPUT`` characters: no control characters, spaces in single file."""
    text = unicodedata.normalize("NFC", purpose[:LONGEST_INPUT])
    text = re.sub(r"\r\n?|\u2028|\u2029|\x0b|\x0c|\x85", "\n", text)
    kept = "".join(c if c == "\n" or not unicodedata.category(c).startswith("C") else " " for c in text)
    kept = re.sub(r"(?<=\w)!+(?=\))", "", kept)  # "(committee!)"
    kept = _NUMBERED.sub(lambda m: f"{_WRITTEN_OUT[m['short'].lower()]} ", kept)
    kept = _DOTTED_DAY.sub(r"\g<day>", kept)
    return re.sub(r"[^\S\n]+", " ", kept).strip()


def cut_short(text: str) -> str:
    """The text on one line, cut at a word where it is too long for a sentence."""
    text = " ".join(text.split())
    if len(text) <= MOST_CHARACTERS:
        return text
    cut = text[: MOST_CHARACTERS + 1].rsplit(" ", 1)[0][:MOST_CHARACTERS]
    return cut.rstrip(" ,;:-–—(")


def quoted(text: str) -> str:
    """The text in quotation marks, cut at a word, for a question to the user."""
    short = text if len(text) <= 80 else text[:80].rsplit(" ", 1)[0] + " …"
    return f"“{short.strip(' .?!')}”"


def as_typed(spoken: str, typed: str) -> str:
    """The first letter small again where it was typed small and only the look of a sentence made it a capital."""
    first = re.match(r"[\w'’-]+", typed)
    small = first is not None and first[0][0].islower() and spoken.lower().startswith(first[0])
    return spoken[0].lower() + spoken[1:] if small else spoken


def with_end_mark(sentence: str) -> str:
    """A sentence beside the act, with one end mark."""
    body = _one_sentence(sentence)
    return body + ("?" if sentence.rstrip().endswith("?") else ".")


def bounded(frame: Frame) -> Frame:
    """One line, one end mark, whatever the words were."""
    end = "?" if frame.text.rstrip().endswith("?") else "."
    return replace(frame, text=_one_sentence(frame.text) + end, act=_one_sentence(frame.act))


def _one_sentence(text: str) -> str:
    body = " ".join(text.split())
    while body and (body[-1] in " .?!…,;:" or unicodedata.category(body[-1]) in {"So", "Sk", "Mn", "Cf"}):
        body = body[:-1]
    # An end mark inside, before a new sentence, would make two of it.
    return re.sub(r"[.!?…]+(?=[\"”’')\]]*\s+[^\sa-z])", _softened, body)


def _softened(match: re.Match[str]) -> str:
    before = match.string[: match.start()].rsplit(" ", 1)[-1]
    abbreviation = match[0] == "." and (len(before) <= 4)
    return match[0] if abbreviation else ","
