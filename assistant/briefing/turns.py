# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Whose turn it is: the last message that was not answered, and the beginning of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from assistant.briefing.exchanges import Exchanges
from assistant.briefing.namesakes import Namesake
from assistant.briefing.saying import ago, pointed, quoted, said_day
from assistant.briefing.sentences import Split, sentences
from assistant.distil.said.automatic import is_automatic
from assistant.domain.briefs import LOOKED, BriefLine, Section
from assistant.domain.interactions import WRITABLE, Direction, Interaction

_TOGETHER = 60  # days within which messages without an answer wait for one answer
_WHOLE, _FIRST, _ASKED, _WISHED, _LEANING = 150, 120, 100, 120, 240  # characters of what is quoted
_SAYS_LITTLE = 45  # characters of a first sentence that is not shown alone
_PLEASANT = re.compile(
    r"(?:(?:a )?(?:very )?happy (?:new year|christmas|easter|birthday|friday|monday)|(?:I )?(?:hope|trust) (?:this|you|all|everything|your)\b[^?]{0,60}$"
    r"|how are (?:you|things)\b[^?]{0,30}\?$|how have you been|(?:ein )?(?:frohes|gutes) neues|ich hoffe,? (?:es|dir|ihnen|du|sie)\b[^?]{0,60}$|wie geht)",
    re.I,
)
_LEANS = re.compile(
    r"(?:it|this|that|these|those|they|he|she|but|and|so|or|then|otherwise|es|das|die|sie|er|aber|und)\b", re.I
)
"""A sentence that is understood only with the one before it."""

_DUE = re.compile(
    r"\b(?:please|bitte|by|before|until|bis|vor) (?:\w+ )?(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|the end of)|, please\b",
    re.I,
)
_WISH = re.compile(
    r"\b(?:I(?:['’]d| would) (?:love|like|be (?:glad|grateful|happy))|please (?!do say)|(?:could|can|would|will) you\b"
    r"|let me know|if you (?:know|ever|could|can|need|would|want|like)|send me|tell me)\b|, please\b",
    re.I,
)


_BARE = re.compile(
    r"^(?:yes|yep|sure|gladly|happily|of course|with pleasure|absolutely|(?:I(?:['’]d| would) )?love to|I(?:['’]d| would) (?:love|like|be (?:glad|happy)) to"
    r"|happy to|no problem|perfect|ja|gern\w*|natürlich)\b[^.!?]{0,25}[.!?]",
    re.I,
)
_MORE = re.compile(r"^(?:more (?:after|on|by|next|in|when|soon)|mehr (?:nach|am|dazu|bald))\b", re.I)
"""What a message promises further down, in words that no ledger takes for a promise."""

_YES_OR_NO = re.compile(
    r"^(?:and |so )?(?:could|can|would|will|do|did|does|are|is|have|has|shall|should|may|fancy|want)\b", re.I
)


def last_lines(seen: Exchanges, *, others: Sequence[Namesake] = (), split: Split, today: date) -> Iterator[BriefLine]:
    """Who wrote last, when, and the first sentence; the question too where the message asks one further down.

    ``others`` are pages of likely the same person with a later exchange: they are named, and no silence is told.
    """
    written = [
        one
        for one in seen.past
        if one.channel in WRITABLE
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
    spoke = next((one for one in seen.past if one.channel not in WRITABLE and _days_between(shown, one) > 0), None)
    then = ""
    if spoke is not None and spoke.when:
        turn, then = "", f" Then a {spoke.channel.value} on {said_day(spoke.when.date(), today)}."
    elif mine:
        turn = f"no answer from {seen.name} is on record" if asking else "nothing came since"
    else:
        wrote = any(one.direction is Direction.SENT for one in (*seen.past, *seen.lost))
        silent = "I have not written since" if wrote else f"nothing from me to {seen.name} is on record"
        turn = "no answer from me is on record" if asking else silent
    if others:
        turn = ""
    text = f"{who} wrote {ago(day, today)} ({said_day(day, today)}){turn and f', {turn}'}: {_shown(shown, split)}"
    answered = _answered(shown, written, split)
    if answered is not None:
        text += f", in answer to: {answered[1]}"
    more = len(run) - 1
    if more:
        text += f" (and {more} more of {'mine' if mine else 'theirs'} unanswered)"
    text += then
    text += "".join(f" See also {other.called}: {other.told(today)}." for other in others)
    after = [*([answered[0].source] if answered else []), *([spoke.source] if spoke is not None else [])]
    sources = tuple(dict.fromkeys([shown.source, *(one.source for one in run), *after, LOOKED]))
    yield BriefLine(Section.LAST, text, sources)


def _answered(one: Interaction, written: Sequence[Interaction], split: Split) -> tuple[Interaction, str] | None:
    """What a message answers that begins with a bare yes, quoted: "I would love to." says nothing alone."""
    said = list(sentences(one.text, split))
    if not said or not _BARE.search(said[0]):
        return None
    before = next(
        (each for each in written if each.direction is not one.direction and _days_between(each, one) >= 0), None
    )
    if before is None or before.id == one.id or _days_between(before, one) > _TOGETHER:
        return None
    theirs = list(sentences(before.text, split))
    asked = [sentence for sentence in theirs if _is_question(sentence)]
    found = asked or [sentence for sentence in theirs if _WISH.search(sentence)]
    if len(found) != 1 or (asked and not _YES_OR_NO.search(found[0])):
        return None  # nobody can tell which of them the yes is for
    return before, quoted(found[0])


def _days_between(first: Interaction, second: Interaction) -> int:
    """Days from one to the other; 0 where a date is missing."""
    return (second.when.date() - first.when.date()).days if first.when and second.when else 0


def _asks(one: Interaction, split: Split) -> bool:
    return any(_is_question(sentence) for sentence in sentences(one.text, split))


def _is_question(sentence: str) -> bool:
    """Whether it asks the reader; one that is quoted, or put into somebody's mouth, does not."""
    return sentence.endswith("?") and not any(mark in sentence for mark in '"“”:')


def _shown(one: Interaction, split: Split) -> str:
    """The beginning of a message, then what it asks or wishes further down; a short message whole."""
    said = list(sentences(one.text, split))
    while len(said) > 1 and _PLEASANT.match(said[0]):
        del said[0]
    if not said:
        return quoted(one.subject or one.text or "(no words)")
    whole = _joined(said)
    if len(whole) <= _WHOLE:
        return quoted(whole, most=_WHOLE)
    opening, most = _opening(said)
    first, rest = quoted(_joined(said[:opening]), most=most), said[opening:]
    question = next((s for s in reversed(said) if _is_question(s)), None)
    if question in rest:
        return f"{first} and asked: {quoted(question, most=_ASKED)}"
    wish = None if question is not None or _WISH.search(first) else next((s for s in rest if _WISH.search(s)), None)
    wish = wish or next((s for s in rest if _DUE.search(s)), None)
    wish = wish or (None if _MORE.search(first) else next((s for s in rest if _MORE.search(s)), None))
    if wish is None:
        return first
    before = rest[rest.index(wish) - 1] if rest.index(wish) and _LEANS.match(wish) else ""
    return f"{first} and: {_wished(before, wish)}"


def _opening(said: Sequence[str]) -> tuple[int, int]:
    """How many sentences make up the beginning, and the characters for them: as many as fit, and what leans on them."""
    count = 1
    while count < len(said) and len(_joined(said[: count + 1])) <= _FIRST:
        count += 1
    if count < len(said) and _LEANS.match(said[count]) and len(_joined(said[: count + 1])) <= _LEANING:
        return count + 1, _LEANING
    if count == 1 and len(said[0]) < _SAYS_LITTLE and len(said) > 1:
        return 2, _WHOLE
    return count, _FIRST


def _joined(said: Sequence[str]) -> str:
    return " ".join(said)


def _wished(before: str, wish: str) -> str:
    """The sentence, with the one it leans on; where it is long the part from where the wish begins."""
    if before and len(before) + len(wish) < _LEANING:
        return quoted(f"{before} {wish}", most=_LEANING)
    match = _WISH.search(wish)
    return pointed(wish, match.start() if match else 0, most=_WISHED)
