"""What came of it: the user's own later news to this reader, in the words they told it in then.

Nobody else's telling is used, and none to anybody else. Which mail it stands in follows from the reader's own mail
that fits the purpose best, the anchor: the news is later, and of the same thread or of the same things.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from assistant.domain.facts import Fact, Shape
from assistant.domain.interactions import Direction
from assistant.domain.requests import Kind
from assistant.domain.words import Parse
from assistant.drafting.anchors import Told, shared_words
from assistant.drafting.lasting import GOES_ON, is_over, is_under_way, needs_more, who_is_unsure, with_name
from assistant.drafting.news import (
    ECHO,
    MOST_WORDS,
    begins,
    came,
    credits_you,
    in_full,
    noted_for_anybody,
    tells,
    without_its_day,
    worth,
)
from assistant.drafting.news_subjects import stripped
from assistant.drafting.pieces import Piece, content_of
from assistant.drafting.unaddressed import untimed

LATELY = timedelta(days=120)
"""How old news may be that an ask opens with, and what is told as being so: our own rule."""
MOST_SENTENCES = 3  # of the news in one letter
MOST_BESIDE = 2  # in an ask, where it stands beside other things
TWICE = 24  # words that a first piece of news may have where a second stands beside it
AT_ONCE = timedelta(days=60)
"""How soon after the reader's mail the user's next one may tell what came of it, in words of its own: our own rule."""


_WHOLE_DAY = re.compile(r"(?<=\bwhole )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
# "I got it." behind the thanks for a reference would be the reference.
_GOT_IT = re.compile(r"(?:I|we) (?:have )?(?:got|received|had|have) (?:it|them|one)[.!]*", re.I)
_UNFINISHED = re.compile(
    r"\b(?:the|a|an|(?:the|this|that|a|my|our) whole|every|each|all|of|on|since|by) ?(?:[,.;!]|$)", re.I
)


@dataclass(frozen=True, slots=True)
class _Run:
    """Sentences of one mail that follow each other and tell what came of something."""

    score: float
    facts: tuple[Fact, ...]
    mail: Told

    @property
    def words(self) -> int:
        return sum(len(fact.text.split()) for fact in self.facts)


def outcomes(
    told: Sequence[Told],
    anchor: Told | None,
    about: Sequence[str],
    *,
    kind: Kind,
    names: Collection[str],
    parse: Parse,
    today: date,
    hidden: Callable[[str], bool],
) -> Iterator[Piece]:
    """The news that belongs into this letter, each run of sentences as one fact; nothing for an offer.

    A thank-you may tell two, where both are short and tell something; an ask opens with one. ``told`` is what both
    wrote, ``anchor`` the reader's mail that the purpose speaks of (where there is none, news has to speak of its
    things itself), ``about`` the telling words of the purpose, ``names`` the words of both people's names. ``hidden``
    says of a sentence that it is not to be told.
    """
    if kind is Kind.OFFER:
        return
    others = {name.lower() for name in names}
    telling = [word for word in about if word.lower() not in others]
    around = frozenset(word for one in told if anchor and one.thread == anchor.thread for word in one.words)
    theirs = anchor.words if anchor else frozenset()
    found: list[_Run] = []
    for one in told:
        if one.interaction.direction is Direction.RECEIVED or one.when > today:
            continue
        if anchor and not _after(one, anchor) and not (kind is Kind.ASK and _answers(one, anchor, told)):
            continue
        if kind is Kind.ASK and today - one.when > LATELY:
            continue
        near = shared_words(about if anchor else telling, one.named)
        shared = near + min(3, shared_words(around, one.words))
        if not shared and anchor and abs(one.when - anchor.when) > LATELY:
            continue  # a thread that has gone on to other things
        link = shared + 2.0 * (anchor is not None and one.thread == anchor.thread)
        at_once = anchor is not None and kind is Kind.THANKS and _answers_at_once(one, anchor, told)
        answers = anchor is not None and (at_once or one.thread == anchor.thread)
        run = run_of(
            one, theirs, about, kind=kind, names=names, parse=parse, today=today, hidden=hidden, answers=answers
        )
        text = " ".join(fact.text for fact in run)
        if one.interaction.direction is Direction.BETWEEN:
            link = shared_words({*about, *theirs}, frozenset(content_of(parse(text)))) if text else 0.0
        elif anchor is None and text:
            link = shared_words(telling, frozenset(content_of(parse(text))))
        said = sum(bool(came(fact.text)) for fact in run)
        link += 1.0 * (at_once and said > 0)
        link += 2.0 * credits_you(text)
        if not run or link < 1 or not (said or (kind is Kind.THANKS and anchor)):
            continue
        found.append(_Run(link + 1.5 * min(said, 2) + (0.5 * (worth(text) > 0)), run, one))
    yield from _told_together(found, kind)


def _told_together(found: Sequence[_Run], kind: Kind) -> Iterator[Piece]:
    """The best run, and in a thank-you a second one that tells something too; in the order they happened."""
    best = max(found, key=lambda run: run.score, default=None)
    if best is None:
        return
    taken = [best]
    if kind is Kind.THANKS and best.words <= TWICE:
        more = [
            r
            for r in found
            if r is not best and r.words + best.words <= MOST_WORDS and all(came(f.text) for f in r.facts)
        ]
        taken += sorted(more, key=lambda run: -run.score)[:1]
    for run in sorted(taken, key=lambda one: one.mail.when):
        text = " ".join(fact.text for fact in run.facts)
        quote = " ".join(fact.quote or fact.text for fact in run.facts)
        yield Piece(replace(run.facts[0], text=text, quote=quote), Shape.OUTCOME, 3.0 + best.score)


def _after(one: Told, other: Told) -> bool:
    """Whether a mail was written later; both have their time."""
    earlier, later = other.interaction.when, one.interaction.when
    return earlier is not None and later is not None and later > earlier


def _answers_at_once(one: Told, anchor: Told, told: Sequence[Told]) -> bool:
    """Whether a mail of the user's is the next that either wrote after one of the reader's, soon enough to be of it."""
    mails = [other for other in told if other.interaction.direction is not Direction.BETWEEN]
    between = any(_after(other, anchor) and _after(one, other) for other in mails)
    return one in mails and not between and one.when - anchor.when <= AT_ONCE


def _answers(one: Told, anchor: Told, told: Sequence[Told]) -> bool:
    """Whether a mail of the same thread was written after one of the reader's: what the user made of their help."""
    return one.thread == anchor.thread and any(
        _after(one, other)
        for other in told
        if other.thread == one.thread and other.interaction.direction is Direction.RECEIVED
    )


def run_of(
    one: Told,
    theirs: Collection[str],
    about: Collection[str],
    *,
    kind: Kind,
    names: Collection[str],
    parse: Parse,
    today: date,
    hidden: Callable[[str], bool],
    answers: bool = False,
) -> tuple[Fact, ...]:
    """The sentences of a mail that follow each other and tell what came of something; from the first that does.

    ``theirs`` are the telling words of the reader's mail that it may answer, ``answers`` whether it does; the rest is
    as in ``outcomes``.
    """
    run: list[Fact] = []
    runs: list[list[Fact]] = []
    noted = one.interaction.direction is Direction.BETWEEN
    recent = today - one.when <= LATELY
    before = ""
    for fact in one.facts:
        previous, before = before, fact.text
        if who_is_unsure(fact.text, previous, parse=parse):
            run = []
            continue
        undated = untimed(without_its_day(_WHOLE_DAY.sub("day", fact.text), parse=parse), parse=parse)
        if _UNFINISHED.search(undated):
            run = []  # a sentence that without its day breaks off
            continue
        undated = _named_at_the_end(undated, names)
        text = in_full(stripped(undated, () if run else about), parse, about=about)
        if noted and not noted_for_anybody(text, names, parse):
            continue
        stale = is_over(undated, one.when, today) or (today - one.when > GOES_ON and is_under_way(text, parse=parse))
        if hidden(fact.text) or stale or not tells(text, parse, recent=recent):
            run = []
            continue
        if not run:
            text = with_name(text, previous, parse=parse) or ""
            if not text or needs_more(text):
                continue
            of_that = fact is one.facts[0] and shared_words(about, one.named) > 0  # "they" in news of the very thing
            echoes = of_that or shared_words(content_of(parse(text)), theirs) >= ECHO
            if not begins(text, parse, first=fact is one.facts[0], echoes=echoes, answers=answers):
                continue
            runs.append(run)
        run.append(replace(fact, text=text))
    if not runs:
        return ()
    best = max(runs, key=lambda r: sum(worth(f.text) for f in r))
    if len(best) == 1 and _GOT_IT.fullmatch(best[0].text):
        return ()
    return tuple(_short(best, MOST_SENTENCES if kind is Kind.THANKS else MOST_BESIDE, parse))


def _named_at_the_end(text: str, names: Collection[str]) -> str:
    """ "They took me, Jana." is "They took me."."""
    known = "|".join(re.escape(name) for name in names if len(name) > 1)
    return re.sub(rf",\s+(?:dear )?(?:{known})(?=[.!]*$)", "", text) if known else text


def _short(run: list[Fact], most: int, parse: Parse) -> list[Fact]:
    """As many sentences as one letter bears, around those that tell most; what leans on the one before keeps it."""
    while len(run) > 2 and not came(run[0].text) and begins(run[1].text, parse, first=False):
        run = run[1:]
    while len(run) > 1 and (len(run) > most or sum(len(f.text.split()) for f in run) > MOST_WORDS):
        run = run[:-1]
    return run
