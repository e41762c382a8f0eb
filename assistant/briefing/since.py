# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What was written later of something: news dated anew, a promise whose writer says that it is still open."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from assistant.briefing.asking import stems
from assistant.briefing.exchanges import Exchanges
from assistant.briefing.sentences import Split, sentences
from assistant.distil.careful.silence import told_in_confidence
from assistant.distil.said.automatic import is_automatic
from assistant.domain.interactions import Interaction

Later = tuple[Interaction, str]
"""An exchange and the sentence of it."""

_SHARED = 2  # words that name what both are about
_AHEAD = re.compile(
    r"\b(?:will|is on|are on|takes? place|is going to|has (?:been )?(?:moved|fixed|set|settled|postponed|brought forward)|starts?|begins?|opens?"
    r"|(?:is|are) (?:now |still )?(?:\w+ing|due|planned|set)|wird|findet|beginnt|startet|verschoben)\b"
    r"|\b\d{1,2}(?:st|nd|rd|th|\.)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez)\w*",
    re.I,
)
_STILL_OPEN = re.compile(
    r"\b(?:never|not yet|still (?:owe|owes|have to|has to|need to|must|mean to|want to|waiting)|(?:have|has|had|did)(?: not|n['’]t)(?: yet)?"
    r"|forgot(?:ten)? to|have yet to|(?:will|shall) still|noch (?:nicht|immer nicht|keine?n?)|nie)\b",
    re.I,
)

_WAITS = re.compile(
    r"\b(?:is|are|['’]s) (?:still|not yet) (?:(?:lying |sitting |stuck )?(?:on|with|at|in)|waiting|missing|outstanding|not|here)\b"
    r"|\b(?:liegt|liegen|ist|sind) (?:immer )?noch (?:nicht|bei|auf|im)\b",
    re.I,
)
"""Said of the thing itself: it is still on somebody's desk."""

_SAID = re.compile(r"^(?:On|Am) \d{1,2}\.? \w+ \d{4} [^:]{3,20}: |^(?:I|You) said (?:that )?(?:I|you|we) would\b")


def told_again(text: str, told: date, seen: Exchanges, *, split: Split) -> Later | None:
    """The last exchange after ``told`` that speaks of the same thing as coming; None where nobody came back to it."""
    about = {*stems(text)}
    for one, sentence in _later(told, seen.past, split, about=about):
        if len(about & {*stems(sentence)}) >= _SHARED and _AHEAD.search(sentence) and not sentence.endswith("?"):
            return one, sentence
    return None


def said_open(text: str, made: date, seen: Exchanges, *, by_me: bool, split: Split) -> Later | None:
    """Where whoever promised wrote later that it is not done yet."""
    about = {*stems(_SAID.sub("", text))}
    for one, sentence in _later(made, seen.past, split, about=about):
        if (seen.writer(one) == "I") is not by_me:
            continue
        if _WAITS.search(sentence) and len(about & {*stems(sentence)}) >= _SHARED:
            return one, sentence
        match = _STILL_OPEN.search(sentence)
        if match and about & {*stems(re.split(r"[,;:]", sentence[match.end() :])[0])}:
            return one, sentence
    return None


def _later(told: date, past: Sequence[Interaction], split: Split, *, about: Collection[str]) -> Iterator[Later]:
    """The sentences of what came after a day and has one of the words, the newest first, without what was told in
    confidence."""
    for one in past:
        if one.when is None or one.when.date() <= told:
            break  # undated ones stand last
        text = one.text.casefold()
        if not any(word in text for word in about) or is_automatic(one):
            continue
        secret = {*told_in_confidence(one.text, split)}
        yield from ((one, sentence) for sentence in sentences(one.text, split) if sentence not in secret)
