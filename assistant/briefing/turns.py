"""Whose turn it is: the last message that was not answered, and the beginning of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from assistant.briefing.exchanges import Exchanges
from assistant.briefing.saying import ago, quoted, said_day
from assistant.briefing.sentences import Split, sentences
from assistant.distil.automatic import is_automatic
from assistant.domain.briefs import BriefLine, Section
from assistant.domain.interactions import Channel, Direction, Interaction

_WRITTEN = frozenset({Channel.EMAIL, Channel.MESSAGE, Channel.LINKEDIN_NOTE})

_TELLING = 4  # words from which a sentence tells what a message is about


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
        if one.direction is not written[0].direction:
            break
        run.append(one)
    mine = written[0].direction is Direction.SENT
    asking = next((one for one in run if _asks(one, split)), None)
    shown = asking or written[0]
    day = shown.when.date() if shown.when else today
    who = "I" if mine else seen.name
    if mine:
        turn = f"no answer from {seen.name} is on record" if asking else "nothing came since"
    else:
        turn = "no answer from me is on record" if asking else "I have not written since"
    text = f"{who} wrote {ago(day, today)} ({said_day(day, today)}), {turn}: {_shown(shown, split)}"
    others = len(run) - 1
    if others:
        text += f" (and {others} more of {'mine' if mine else 'theirs'} unanswered)"
    sources = tuple(dict.fromkeys([shown.source, *(one.source for one in run)]))
    yield BriefLine(Section.LAST, text, sources)


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
    first = quoted(f"{said[0]} {said[1]}" if short else said[0], most=90)
    return (
        f"{first} and asked: {quoted(question, most=80)}" if question and question not in said[: 1 + short] else first
    )
