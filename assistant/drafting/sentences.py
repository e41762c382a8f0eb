"""Cutting a typed text into its sentences."""

from __future__ import annotations

import re

from assistant.drafting.names import TITLES

_ABBREVIATION = re.compile(
    rf"(?:\b(?:{TITLES}|e\.g|i\.e|etc|approx|min|mins|hr|hrs|vs|no|nr|st|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
    r"|a\.m|p\.m|inc|ltd|co|jr|sr)|(?<!['’])\b[A-Za-z])\.$",
    re.I,
)


_MONTH = re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mins?|hrs?|etc)\.$", re.I)
_SUBJECT = re.compile(r"(?:I|We|You|It|They|He|She|There|This|That|My|Our)\b")


def _ends_anyway(piece: str, following: str) -> bool:
    """ "from 10 Aug. I know it is much": the month's full stop ends the sentence as well; so does "both no." """
    if re.search(r"\bno\.$", piece, re.I):
        return not following[0].isdigit()
    return _MONTH.search(piece) is not None and _SUBJECT.match(following) is not None


def split_sentences(text: str) -> list[str]:
    """The sentences of a typed text; an abbreviation's full stop ends none, a blank line or a bullet does."""
    out: list[str] = []
    for block in re.split(r"\s*\n\s*(?:\n\s*|(?=[-*•–]\s|\d+[.)]\s))", text):
        block = " ".join(re.sub(r"^\s*(?:[-*•–]|\d+[.)])\s+", "", block).split())
        start = 0
        for gap in re.finditer(r"(?<=[.!?…])[\"”’')\]]*\s+(?=[^\s])", block):
            piece = block[start : gap.start()]
            following = block[gap.end()]
            if following.islower() or (_ABBREVIATION.search(piece) and not _ends_anyway(piece, block[gap.end() :])):
                continue
            out.append(block[start : gap.end()].strip())
            start = gap.end()
        if block[start:].strip():
            out.append(block[start:].strip())
    return out
