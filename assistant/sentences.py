"""Text to sentences: the only module that knows pysbd."""

from __future__ import annotations

import re
from functools import cache
from typing import Protocol

LONGEST = 4_000
"""Characters of one line that pysbd is given at most: its patterns slow down steeply on longer ones."""

_CLIPPED = re.compile(
    # Ends that are no ends: "B.Sc." before a small letter, "vol." and its like before a number.
    r"(?:\b[A-Za-z]{1,3}\.[A-Za-z]{1,3}\.|\b(?:vol|no|p|pp|ch|fig|sec|ca|approx|dept|est|incl|ext)\.)$",
    re.IGNORECASE,
)
_LINK_END = re.compile(r"(?:https?://|www\.)\S*$", re.IGNORECASE)
_TITLE_END = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|Mx|Prof|St|Rev|Hon|Sra?|Mme|Dipl|Ing)\.$")
_PIECE = re.compile(r"\S.*?(?:[.!?]+[\"'”’)\]]*(?=\s)|$)", re.DOTALL)


class _Segmenter(Protocol):
    def segment(self, text: str) -> list[str]: ...


@cache  # one immutable rule set; building it takes longer than a letter
def _segmenter() -> _Segmenter:
    import pysbd  # here, so that importing this module stays cheap

    made: _Segmenter = pysbd.Segmenter(language="en", clean=False)
    return made


def split_sentences(text: str) -> list[str]:
    """The sentences of English ``text`` in order, each without outer white space.

    A line break always ends a sentence, so wrapped lines are to be joined first. Every character that is not
    white space comes back, in order: where pysbd loses or changes one, that line is cut at plain full stops.
    """
    found: list[str] = []
    for line in text.splitlines():
        stripped = line.strip()
        if stripped:
            found.extend(_split_line(stripped))
    return found


def _split_line(line: str) -> list[str]:
    if not re.search(r"[.!?…。]\S*\s", line):
        return [line]  # nothing stands after an end: one sentence, without waking the segmenter
    pieces = _plain(line) if len(line) > LONGEST else _segmenter().segment(line)
    if _bare("".join(pieces)) != _bare(line):
        pieces = _plain(line)
    return _mended([piece.strip() for piece in pieces if piece.strip()], line)


def _mended(pieces: list[str], line: str) -> list[str]:
    """Joins again what should not have been parted, with the white space that stood between."""
    out: list[str] = []
    at = 0  # where the next piece starts in the line
    for piece in pieces:
        start = line.find(piece, at)
        if start < 0:  # white space inside was changed; nothing can be measured, so nothing is mended
            return pieces
        gap = line[at:start] if out else ""
        if out and _belongs(out[-1], gap, piece):
            out[-1] += gap + piece
        else:
            out.append(piece)
        at = start + len(piece)
    return out


def _belongs(before: str, gap: str, after: str) -> bool:
    if not gap:  # "https://a.example/b?" + "c=1", "Node." + "js": no white space, no end
        return bool(_LINK_END.search(before)) or after[0].islower() or after[0] in ")]}\"'”’.,;:!?"
    if _TITLE_END.search(before):
        return True
    if _CLIPPED.search(before):
        return after[0].islower() or after[0].isdigit()
    return before.endswith(("...", "…")) and after[0].islower()


def _plain(line: str) -> list[str]:
    return [match.group() for match in _PIECE.finditer(line)]


def _bare(text: str) -> str:
    return "".join(text.split())
