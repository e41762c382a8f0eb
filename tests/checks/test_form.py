"""Length by channel, and the subject."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.checks.length import check_length
from assistant.checks.letter import Letter
from assistant.checks.subject import check_subject
from assistant.domain.interactions import Channel
from assistant.domain.letters import Severity

Read = Callable[..., Letter]
BLOCK, WARN, INFORM = Severity.BLOCK, Severity.WARN, Severity.INFORM
EMAIL, MESSAGE, NOTE = Channel.EMAIL, Channel.MESSAGE, Channel.LINKEDIN_NOTE


def words(count: int) -> str:
    """A text of so many words in sentences of ten."""
    return " ".join(("Word" if n % 10 == 0 else "word") + ("." if n % 10 == 9 else "") for n in range(count))


def characters(count: int) -> str:
    """A text of so many characters."""
    return ("Nine word " * count)[: count - 1] + "."


LENGTHS = [
    ("", EMAIL, [BLOCK], "nothing"),
    ("   \n\n  ", EMAIL, [BLOCK], "white space"),
    ("Hi Jo,", EMAIL, [BLOCK], "only a greeting"),
    ("Hi Jo,\n\nBest,\nMaya", EMAIL, [BLOCK], "greeting and sign-off"),
    ("...", EMAIL, [BLOCK], "only points"),
    ("", NOTE, [BLOCK], "an empty note"),
    ("", MESSAGE, [BLOCK], "an empty message"),
    (words(50), EMAIL, [], "the lower end"),
    (words(80), EMAIL, [], "the median of business mail"),
    (words(125), EMAIL, [], "the upper end"),
    (words(49), EMAIL, [INFORM], "just below"),
    (words(10), EMAIL, [INFORM], "short"),
    (words(126), EMAIL, [INFORM], "just above"),
    (words(250), EMAIL, [INFORM], "twice the upper end"),
    (words(251), EMAIL, [WARN], "more than twice"),
    (words(1_000), EMAIL, [WARN], "an essay"),
    (characters(150), NOTE, [], "fits every account"),
    (characters(200), NOTE, [], "exactly the free size"),
    (characters(201), NOTE, [INFORM], "paid accounts only"),
    (characters(300), NOTE, [INFORM], "exactly the paid size"),
    (characters(301), NOTE, [BLOCK], "cut off"),
    (characters(900), NOTE, [BLOCK], "far too long"),
    (words(30), MESSAGE, [], "a message"),
    (words(5), MESSAGE, [INFORM], "a very short message"),
    (words(150), MESSAGE, [INFORM], "a long message"),
    (words(250), MESSAGE, [WARN], "a very long message"),
    ("w" * 1_899 + ".", MESSAGE, [INFORM], "exactly what fits, of one word"),
    ("w" * 1_900 + ".", MESSAGE, [BLOCK, INFORM], "cut off"),
]


@pytest.mark.parametrize(("text", "channel", "expected", "why"), LENGTHS, ids=[row[3] for row in LENGTHS])
def test_length_fits_the_channel(text: str, channel: Channel, expected: list[Severity], why: str, letter: Read) -> None:
    """Empty and cut-off letters block; the hints inform, and warn at twice the length."""
    assert expected == [finding.severity for finding in check_length(letter(text, channel=channel))], why


SUBJECTS = [
    (None, [], "unknown: only a body was pasted"),
    ("", [WARN], "missing"),
    ("   ", [WARN], "blank"),
    ("Your talk on rail", [], "four words"),
    ("A question about table 6", [], "plain"),
    ("Thank you for the introduction to Priya", [], "seven words"),
    ("Slides, notes, and a plan", [], "commas"),
    ("Half an hour before 12 May?", [], "a question mark"),
    ("Rail", [INFORM], "one word"),
    ("A very long line of words that nobody needs", [INFORM], "nine words"),
    ("One two three four five six seven eight nine ten eleven twelve thirteen", [WARN], "cut on any screen"),
    ("YOUR TALK ON RAIL", [WARN], "shouting"),
    ("PLEASE HELP", [WARN], "shouting, two words"),
    ("Great news from rail!", [WARN], "an exclamation mark"),
    ("Re: Your talk on rail", [WARN], "a reply that is none"),
    ("RE: your talk on rail", [WARN], "in capitals"),
    ("Fwd: your talk on rail", [WARN], "a forward that is none"),
    ("AW: your talk on rail", [WARN], "another mail program's prefix"),
    ("You won't believe this talk", [WARN], "bait"),
    ("Urgent: your talk", [WARN], "pressure"),
    ("An exciting opportunity for you", [WARN], "an advertisement"),
    ("Quick question", [WARN], "says nothing"),
    ("Your talk\nBcc: all@example.org", [BLOCK], "a forged header"),
    ("Your talk\r\non rail", [BLOCK], "a line break"),
    ("Your talk\u2028on rail", [BLOCK], "a line separator"),
    ("NASA and ESA talks", [], "capitals that are names"),
    ("SQL", [INFORM], "a short name in capitals is no shouting"),
    ("Reading your plan today", [], "a word that starts with re"),
]


@pytest.mark.parametrize(("subject", "expected", "why"), SUBJECTS, ids=[row[2] for row in SUBJECTS])
def test_a_subject_is_plain(subject: str | None, expected: list[Severity], why: str, letter: Read) -> None:
    """A line break blocks, tricks and shouting warn, a length outside 2 to 8 words informs."""
    assert expected == [finding.severity for finding in check_subject(letter("Thank you.", subject=subject))], why


def test_channels_without_subjects_need_none(letter: Read) -> None:
    """A note has no subject to miss."""
    assert list(check_subject(letter("Thank you.", subject="", channel=NOTE))) == []
