"""A letter has a length that its channel takes and its reader has time for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.letter import Letter
from assistant.domain.interactions import Channel
from assistant.domain.letters import Finding, Severity

CHECK = "length"

MOST_CHARACTERS = {Channel.LINKEDIN_NOTE: 300, Channel.MESSAGE: 1_900}
"""What a channel takes at most, in characters.

An invitation note holds 300 with a paid account (200 without). A LinkedIn message holds 1,900 in its narrowest
form, and so does a text through most other services.
"""

FREE_NOTE = 200
"""Characters of an invitation note without a paid account."""

HINT_WORDS = {Channel.EMAIL: (50, 125), Channel.MESSAGE: (10, 100)}
"""Words that read well, in the whole letter with greeting and sign-off."""

LONG_WORDS = {Channel.EMAIL: 250, Channel.MESSAGE: 200}
"""Twice the hint: here the evidence no longer disagrees."""

_WORD = re.compile(r"\w[\w'’.-]*")


def check_length(letter: Letter) -> Iterator[Finding]:
    """Nothing to read blocks, and so does what the channel cuts off; the rest is a hint.

    Vendors of mail software name 25 to 50, 75 to 100 and 101 to 200 words as best, and real business mail has a
    median of 78: so 50 to 125 words is a hint that informs, and only twice as much warns. A note over 200
    characters informs, since it goes through with a paid account only.
    """
    if not any(_WORD.search(sentence) for sentence in letter.sentences):
        yield Finding(CHECK, Severity.BLOCK, "The letter is empty: there is no sentence between greeting and sign-off.")
        return
    characters = len(letter.text)
    most = MOST_CHARACTERS.get(letter.channel)
    if most is not None and characters > most:
        yield Finding(
            CHECK,
            Severity.BLOCK,
            f"It has {characters:,} characters and would be cut off: {most:,} is the most that fits here.",
        )
    elif letter.channel is Channel.LINKEDIN_NOTE and characters > FREE_NOTE:
        yield Finding(
            CHECK, Severity.INFORM, f"It has {characters} characters: without a paid account a note holds {FREE_NOTE}."
        )
    yield from _hints(letter, words=len(_WORD.findall(letter.text)))


def _hints(letter: Letter, *, words: int) -> Iterator[Finding]:
    if letter.channel not in HINT_WORDS:
        return
    fewest, hint = HINT_WORDS[letter.channel]
    if words > LONG_WORDS[letter.channel]:
        yield Finding(CHECK, Severity.WARN, f"At {words} words it is long: {fewest} to {hint} are read more readily.")
    elif words > hint:
        yield Finding(
            CHECK,
            Severity.INFORM,
            f"It has {words} words; {fewest} to {hint} often read well, though studies disagree.",
        )
    elif words < fewest:
        yield Finding(
            CHECK,
            Severity.INFORM,
            f"It has only {words} words; {fewest} to {hint} often read well, though studies disagree.",
        )
