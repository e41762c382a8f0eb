"""Finds what a letter asks of its reader, and how many asks that makes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.checks.ask_acts import (
    ACTS,
    ANNOUNCES,
    ANOTHER,
    COORDINATED,
    REFERS,
    SIZE,
    UNBOUNDED,
    WHEN_AND_WHAT,
    YES_OR_NO,
    Act,
)
from assistant.checks.ask_forms import CLOSING, FIRM, NOT_ASKED
from assistant.checks.letter import Letter
from assistant.checks.phrases import any_of, straighten
from assistant.domain.requests import Kind

_NEVER_LONG = frozenset({Act.INTRODUCE, Act.RECOMMEND, Act.SEND, Act.JOIN, Act.GIVE})
"""Acts with an end of their own: an introduction, a reference, a file, an evening, a sum."""

_CLAUSE = re.compile(
    r"(?<=[.?!;])\s+|(?:,| and| but| so)\s+(?=(?:also,? )?(?:would|could|can|will|might"
    r"|may) (?:you|we|i)\b)",
    re.I,
)
_QUOTED = re.compile(r"\"[^\"]{0,600}\"|(?<!\w)'(?:[^']|'(?=\w)){0,600}+'(?!\w)")
_IN_MAY = re.compile(
    r"(?:(?<=\b(?:in|on|of|by) )|(?<=\d )|(?<=\d(?:st|nd|rd|th) )|(?<=\b(?:last|next|this|late|past|from) )"
    r"|(?<=\b(?:since|until|early|after) )|(?<=before ))May\b|\bMay(?= \d| is\b| was\b)",
    re.IGNORECASE,
)
"""The month, which would read as "May you ...?"."""
_REPORTED = re.compile(r"\byou (?:once |then |also |kindly )*(?:wrote|asked|said|told|mentioned|replied)\b", re.I)
_NAME = re.compile(r"(?<![.?!] )(?<!^)\b[A-Z][\w'-]+")
_CALENDAR = frozenset(
    {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March"}
    | {"April", "May", "June", "July", "August", "September", "October", "November", "December"}
    | {"I", "I'm", "I'd", "I've", "I'll", "CV", "English", "Zoom", "Teams", "LinkedIn"}
)
"""Words with a capital that name nobody."""
_STOP = any_of(
    (
        r"would|could|might|please|with|that|this|have|your|about|from|them|they|their|will|some|what|which|when|where",
        r"there|here|like|love|know|take|make|give|want|time|week|next|just|also|been|for|and|the|you|can|may|our|are",
    )
)


@dataclass(frozen=True, slots=True)
class Ask:
    """One ask: where it stands (``line``, from 1), its words, the acts it wants, and whether its size is said."""

    line: int
    text: str
    acts: frozenset[Act]
    sized: bool
    closing: bool = False

    @property
    def weighty(self) -> frozenset[Act]:
        """The acts beyond an answer: any ask may want an answer too."""
        return self.acts - {Act.ANSWER}


def asks_in(letter: Letter) -> list[Ask]:
    """The different asks of a letter, in order; a repetition, a date or a request to reply joins the ask before it.

    A question mark alone makes no ask, except in a letter of kind ask that has no other: there, any question
    counts that is more than small talk.
    """
    found: list[Ask] = []
    for ask in _asks(letter):
        same = next((index for index, earlier in enumerate(found) if _same(earlier, ask)), None)
        if same is None:
            found.append(ask)
        else:
            earlier = found[same]
            found[same] = replace(
                earlier if earlier.weighty or not ask.weighty else replace(ask, line=earlier.line),
                acts=earlier.acts | ask.acts,
                sized=earlier.sized or ask.sized,
                closing=earlier.closing and ask.closing,
            )
    if letter.kind is Kind.OFFER:
        return [ask for ask in found if not ask.closing]
    if not found and letter.kind is Kind.ASK:
        return _questions(letter)[:1]
    return [replace(ask, sized=ask.sized or _sized_nearby(letter, ask)) for ask in found]


def masked(text: str) -> str:
    """The text, as long as before, with plain apostrophes and with quoted words (somebody else's) blanked out."""
    plain = _QUOTED.sub(lambda match: " " * len(match.group()), straighten(text))
    return _IN_MAY.sub("***", plain)


def _asks(letter: Letter) -> Iterator[Ask]:
    for line, sentence in enumerate(letter.sentences, start=1):
        for clause in _CLAUSE.split(masked(sentence)):
            form = _ask_form(clause)
            if form is None:
                continue
            closing = bool(CLOSING.match(clause, form.start())) or bool(CLOSING.match(clause.lstrip()))
            parts = [] if closing else _coordinated(clause[form.start() :])
            for part in parts or [clause]:
                yield Ask(line, part.strip(), _acts(part), _sized(part), closing=closing)


def _ask_form(clause: str) -> re.Match[str] | None:
    """The first ask form in the clause that is not really an offer, a report or small talk."""
    covered = [match.span() for match in NOT_ASKED.finditer(clause)]
    report = _REPORTED.search(clause)
    for match in FIRM.finditer(clause):
        if any(start <= match.start() < end or match.start() <= start < match.end() for start, end in covered):
            continue
        if report and report.start() < match.start():
            continue
        return match
    return None


def _coordinated(clause: str) -> list[str]:
    """Parts of one question that want clearly different acts: "introduce me to Priya and write me a reference"."""
    cuts = [match for match in COORDINATED.finditer(clause) if _leads(match.group(1))]
    if not cuts:
        return []
    bounds = [0, *(match.end() for match in cuts), len(clause)]
    parts = [clause[start:end] for start, end in pairwise(bounds)]
    weighty = [_acts(part) - {Act.ANSWER} for part in parts]
    if all(weighty) and all(not a & b for a, b in pairwise(weighty)):
        return parts if not any(REFERS.search(part) for part in parts[1:]) else []
    return []


def _leads(words: str) -> bool:
    """Whether a second wish starts here: its own verb stands first ("write me a reference")."""
    return bool(
        re.match(
            r"(?:introduce|review|read|write|recommend|refer|meet|call|proofread|vouch|attend|join|endorse"
            r"|connect|put me|look at|look over"
            r"|have a (?:call|coffee|chat)|act as|be my|nominate)\b",
            words,
            re.I,
        )
    )


def _acts(text: str) -> frozenset[Act]:
    return frozenset(act for act, pattern in ACTS if pattern.search(text))


def _same(earlier: Ask, later: Ask) -> bool:
    """Whether ``later`` asks for what ``earlier`` asked."""
    if later.closing and not ANOTHER.search(later.text) and not (later.weighty and not later.weighty & earlier.weighty):
        return True
    if earlier.closing and not earlier.weighty:
        return True
    if ANOTHER.search(later.text) and not ANNOUNCES.search(earlier.text):
        return False
    if any(ANNOUNCES.search(ask.text) or (not ask.weighty and SIZE.search(ask.text)) for ask in (earlier, later)):
        return True  # "I have a favour to ask", "Do you have 15 minutes?": the other one says what for
    if earlier.weighty and later.weighty:
        one, other = _names(earlier.text), _names(later.text)
        if not earlier.weighty & later.weighty:
            return False
        return not one or not other or bool(one & other)
    if not earlier.weighty and not later.weighty and earlier.acts and later.acts:
        return True  # two ways to ask one thing to be told
    if Act.TALK in earlier.weighty | later.weighty and earlier.acts and later.acts:
        return True  # a talk is where the answer is given
    return bool(REFERS.search(later.text)) or bool(_content(earlier.text) & _content(later.text))


def _sized(text: str) -> bool:
    if SIZE.search(text) or WHEN_AND_WHAT.search(text) or YES_OR_NO.search(text):
        return True
    return bool(_acts(text) & _NEVER_LONG) and not UNBOUNDED.search(text)


def _sized_nearby(letter: Letter, ask: Ask) -> bool:
    """Whether one of the two sentences before or the three after says how much ("It is two pages long")."""
    near = letter.sentences[max(0, ask.line - 3) : ask.line + 3]
    return any(SIZE.search(straighten(sentence)) for sentence in near)


def _questions(letter: Letter) -> list[Ask]:
    out = []
    for line, sentence in enumerate(letter.sentences, start=1):
        for clause in _CLAUSE.split(masked(sentence)):
            if clause.rstrip().endswith("?") and not NOT_ASKED.search(clause):
                plain = re.match(r"(?:and |but |so )?(?:do|does|did|is|are|was|were|have|has)\b", clause.strip(), re.I)
                out.append(Ask(line, clause.strip(), frozenset({Act.ANSWER}), sized=bool(plain) or _sized(clause)))
    return out


def _names(text: str) -> frozenset[str]:
    return frozenset(name for name in _NAME.findall(text) if name not in _CALENDAR)


def _content(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]{3,}", _STOP.without(text.lower())))
