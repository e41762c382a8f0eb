"""Whose turn it is: the last message that was not answered, and the beginning of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from assistant.briefing.exchanges import Exchanges
from assistant.briefing.saying import ago, quoted, said_day
from assistant.briefing.sentences import Split, sentences
from assistant.distil.automatic import is_automatic
from assistant.domain.briefs import LOOKED, BriefLine, Section
from assistant.domain.interactions import Channel, Direction, Interaction

_WRITTEN = frozenset({Channel.EMAIL, Channel.MESSAGE, Channel.LINKEDIN_NOTE})

_TELLING = 4  # words from which a sentence tells what a message is about
_TOGETHER = 60  # days within which messages without an answer wait for one answer
_FIRST, _ASKED, _WISHED = 110, 100, 120  # characters of what is quoted
_WISH = re.compile(
    r"\b(?:I(?:['’]d| would) (?:love|like|be (?:glad|grateful|happy))|please (?!do say)|(?:could|can|would|will) you\b"
    r"|let me know|if you (?:know|ever|could|can|need|would)|send me|tell me)\b|, please\b",
    re.I,
)


def last_lines(seen: Exchanges, *, split: Split, today: date) -> Iterator[BriefLine]:
    """Who wrote last, when, and the first sentence; the question too where the message asks one further down."""
    written = [
        one
        for one in seen.past
        if one.channel in _WRITTEN
        and one.when
        and (one.direction is Direction.SENT or seen.by_them(one))
        and not is_automatic(one)
    ]
    if not written:
        return
    run = []  # what one of the two wrote since the other did
    for one in written:
        if one.direction is not written[0].direction or _days_between(one, written[0]) > _TOGETHER:
            break
        run.append(one)
    mine = written[0].direction is Direction.SENT
    asking = next((one for one in run if _asks(one, split)), None)
    shown = asking or written[0]
    day = shown.when.date() if shown.when else today
    who = "I" if mine else seen.name
    spoke = next((one for one in seen.past if one.channel not in _WRITTEN and _days_between(shown, one) > 0), None)
    if spoke is not None and spoke.when:
        turn = f"then a {spoke.channel.value} on {said_day(spoke.when.date(), today)}"
    elif mine:
        turn = f"no answer from {seen.name} is on record" if asking else "nothing came since"
    else:
        turn = "no answer from me is on record" if asking else "I have not written since"
    text = f"{who} wrote {ago(day, today)} ({said_day(day, today)}), {turn}: {_shown(shown, split)}"
    others = len(run) - 1
    if others:
        text += f" (and {others} more of {'mine' if mine else 'theirs'} unanswered)"
    after = [spoke.source] if spoke is not None else []
    sources = tuple(dict.fromkeys([shown.source, *(one.source for one in run), *after, LOOKED]))
    yield BriefLine(Section.LAST, text, sources)


def _days_between(first: Interaction, second: Interaction) -> int:
    """Days from one to the other; 0 where a date is missing."""
    return (second.when.date() - first.when.date()).days if first.when and second.when else 0


def _asks(one: Interaction, split: Split) -> bool:
    return any(_is_question(sentence) for sentence in sentences(one.text, split))


def _is_question(sentence: str) -> bool:
    """Whether it asks the reader; one that is quoted, or put into somebody's mouth, does not."""
    return sentence.endswith("?") and not any(mark in sentence for mark in '"“”:')


def _shown(one: Interaction, split: Split) -> str:
    said = list(sentences(one.text, split))
    if not said:
        return quoted(one.subject or one.text or "(no words)")
    question = next((s for s in reversed(said) if _is_question(s)), None)
    short = len(said[0].split()) < _TELLING and len(said) > 1  # "Yes."
    first = quoted(f"{said[0]} {said[1]}" if short else said[0], most=_FIRST)
    rest = said[1 + short :]
    if question in rest:
        return f"{first} and asked: {quoted(question, most=_ASKED)}"
    wish = next((s for s in rest if _WISH.search(s)), None) if question is None and not _WISH.search(first) else None
    return f"{first} and: {quoted(_wished(wish), most=_WISHED)}" if wish else first


def _wished(sentence: str) -> str:
    """The sentence, or where it is long the part from where the wish begins."""
    match = _WISH.search(sentence)
    if match is None or len(sentence) <= _WISHED:
        return sentence
    start = max(sentence.rfind(mark, 0, match.start()) for mark in ("; ", ", ", ": ", " and "))
    return f"… {sentence[start:].lstrip(' ,;:')}" if start > 0 else sentence
