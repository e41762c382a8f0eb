"""Text to sentences: the only module that knows pysbd."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Protocol

LONGEST = 4_000
"""Characters of one line that pysbd is given at most: its patterns slow down steeply on longer ones."""

_REMEMBERED = 2_000
"""Characters of one line that is remembered with its sentences."""

_ENDS = re.compile(r"[.!?…。]\S{0,30}\s")
_CLIPPED = re.compile(
    # Ends that are no ends: "B.Sc." before a small letter, "vol." and its like before a number.
    r"(?:\b[A-Za-z]{1,3}\.[A-Za-z]{1,3}\.|\b(?:vol|no|p|pp|ch|fig|sec|ca|approx|dept|est|incl|ext)\.)$",
    re.IGNORECASE,
)
_LINK_END = re.compile(r"(?:https?://|www\.)\S*$", re.IGNORECASE)
_TITLE_END = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|Mx|Prof|St|Rev|Hon|Sra?|Mme|Dipl|Ing)\.$")
_MISSED = re.compile(
    # "Maybe it is. I think", "in May. We met": abbreviations to pysbd, ends to a reader, before such a word
    r"(?<=[a-z]{2})[.?!](\s+)(?=(?:I|You|We|It|He|She|They|The|This|That|There|My|Your|Our|If|Would|Could|Can|Do|Are|Is"
    r"|Please|Thank|Thanks|No|And|But|So|When|What|How)\b)"
)
_PIECE = re.compile(r"\S.*?(?:[.!?]+[\"'”’)\]]*(?=\s)|$)", re.DOTALL)


class _Processor(Protocol):
    def process(self) -> list[str]: ...


class _Segmenter(Protocol):
    def processor(self, text: str) -> _Processor: ...


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


def _split_line(line: str) -> Sequence[str]:
    if not _ENDS.search(line):
        return [line]  # nothing stands after an end: one sentence, without waking the segmenter
    return _remembered(line) if len(line) <= _REMEMBERED else _parts(line)


@lru_cache(maxsize=2048)
def _remembered(line: str) -> Sequence[str]:
    """The same mail is looked through for every letter and brief; 2,048 lines are 2 MB, and 9 at most."""
    return tuple(_parts(line))


def _parts(line: str) -> list[str]:
    pieces = _plain(line) if len(line) > LONGEST else _in_place(_segmenter().processor(line).process(), line)
    if _bare("".join(pieces)) != _bare(line):
        pieces = _plain(line)
    mended = _mended([piece.strip() for piece in pieces if piece.strip()], line)
    return [part for piece in mended for part in _parted(piece)]


def _in_place(sentences: Iterable[str], line: str) -> list[str]:
    """Each sentence as it stands in the line behind the one before, with the white space after it.

    pysbd does the same with a pattern compiled for each sentence, which is half of its time and drives out all others.
    """
    found: list[str] = []
    past = 0
    for sentence in filter(None, sentences):
        start = line.find(sentence)
        while start >= 0:
            end = len(line) - len(line[start + len(sentence) :].lstrip())
            if end > past:
                found.append(line[start:end])
                past = end
                break
            start = line.find(sentence, end)
    return found


def _parted(piece: str) -> list[str]:
    """Cuts where pysbd took a short word or a month for an abbreviation, but never inside quotes."""
    parts: list[str] = []
    start = 0
    for match in _MISSED.finditer(piece):
        before = piece[start : match.start(1)]
        if not (_TITLE_END.search(before) or _CLIPPED.search(before) or _open_quote(before)):
            parts.append(before)
            start = match.end()
    return [*parts, piece[start:]]


def _open_quote(text: str) -> bool:
    single = len(re.findall(r"(?<!\w)['‘]", text)) - len(re.findall(r"(?<=[\w.,!?])['’](?!\w)", text))
    return (
        text.count('"') % 2 == 1 or text.count("“") > text.count("”") or single > 0 or text.count("(") > text.count(")")
    )


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
