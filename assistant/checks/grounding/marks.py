"""Marks in a text: plain quotes and dashes, quoted words, and characters that no fact has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_LONGEST_QUOTE = 600  # bounds the search for a closing mark, so that thousands of quotes cost linear time
_DOUBLE = re.compile(rf'"([^"]{{8,{_LONGEST_QUOTE}}})"')
_SINGLE = re.compile(rf"(?:(?<=[\s:,(])|^)'((?:[^']|'(?=\w)){{3,{_LONGEST_QUOTE}}}?)'(?!\w)")


def plain_marks(text: str) -> str:
    """Typographic quotes, dashes and spaces as their plain forms."""
    text = re.sub(r"[\u2018\u2019\u201b\u02bc]", "'", text)
    text = re.sub(r"[\u201c\u201d\u201e\u00ab\u00bb]", '"', text)
    text = " ".join(text.split())
    text = re.sub(r" ?[\u2014\u2013] ?(?=\D)", " - ", text)
    text = re.sub(r"[\u2010\u2011\u2013]", "-", text)
    return " ".join(text.split())


def quotes_in(text: str) -> list[str]:
    """The quotations of three words and more in a text with plain marks."""
    found = [m[1] for m in _DOUBLE.finditer(text)]
    if text.count("'") <= 40:  # apostrophes in such numbers are no letter's quotation marks
        found += [m[1] for m in _SINGLE.finditer(_DOUBLE.sub(" ", text))]
    return [quote for quote in found if len(quote.split()) > 2]


def without_quotes(said: str, known: Sequence[str]) -> tuple[str, list[str]]:
    """The text with each quotation that some known text holds replaced by a word; and those none holds."""
    wrong = []
    for quote in quotes_in(said):
        if any(_bare(quote) in bare for bare in map(_bare, known)):
            said = said.replace(quote, "this")
        else:
            wrong.append(quote)
    return said, wrong


def _bare(text: str) -> str:
    return " ".join(re.findall(r"[\w']+", text.lower()))


def strange_characters(text: str, facts: Sequence[str]) -> list[str]:
    """Pictures and letters of another script than Latin that no fact has, each once."""
    if text.isascii():
        return []
    held = set("".join(facts))
    return list(dict.fromkeys(c for c in text if ord(c) > 127 and c not in held and _strange(c)))


def _strange(character: str) -> bool:
    category = unicodedata.category(character)
    if category[0] == "L":
        return "LATIN" not in unicodedata.name(character, "")
    return category in {"So", "Sk", "Cs", "Co", "Cn", "Cf", "Mn", "Me", "Nl", "No", "Nd"}
